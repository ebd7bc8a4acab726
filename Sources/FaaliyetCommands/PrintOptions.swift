import ArgumentParser
import ReportModel
import ReportWorkflow

/// `--format` of `check`: one of the registered printers.
struct FindingFormat: ExpressibleByArgument {
  var printer: any FindingPrinter.Type

  init(_ printer: any FindingPrinter.Type) { self.printer = printer }

  init?(argument: String) {
    guard let printer = FindingFormats.all.first(where: { $0.format == argument }) else { return nil }
    self.printer = printer
  }

  static let allValueStrings = FindingFormats.all.map { $0.format }
  static let defaultCompletionKind = CompletionKind.list(allValueStrings)
  static let standard = FindingFormat(FindingFormats.all[0])

  var defaultValueDescription: String { printer.format }
}

/// `--format` of `diff`: one of the registered printers.
struct ChangeFormat: ExpressibleByArgument {
  var printer: any ChangePrinter.Type

  init(_ printer: any ChangePrinter.Type) { self.printer = printer }

  init?(argument: String) {
    guard let printer = ChangeFormats.all.first(where: { $0.format == argument }) else { return nil }
    self.printer = printer
  }

  static let allValueStrings = ChangeFormats.all.map { $0.format }
  static let defaultCompletionKind = CompletionKind.list(allValueStrings)
  static let standard = ChangeFormat(ChangeFormats.all[0])

  var defaultValueDescription: String { printer.format }
}

extension PrintTerms {
  /// For a stream: coloured and as wide as the terminal, where it is one.
  init(_ language: Language, stream: Int32) {
    self.init(language)
    usesColor = Console.isTerminal(stream)
    width = Console.width(stream)
  }
}
