import ArgumentParser
import ReportModel
import ReportWorkflow

/// The printers that `--format` of a command chooses from.
protocol PrinterRegistry {
  associatedtype Kind

  /// The first is the one where none is named.
  static var all: [Kind] { get }

  static func format(_ printer: Kind) -> String
}

extension FindingFormats: PrinterRegistry {
  static func format(_ printer: any FindingPrinter.Type) -> String { printer.format }
}

extension ChangeFormats: PrinterRegistry {
  static func format(_ printer: any ChangePrinter.Type) -> String { printer.format }
}

/// `--format`: one of the registered printers.
struct Format<Registry: PrinterRegistry>: ExpressibleByArgument {
  let printer: Registry.Kind

  /// The one where none is named.
  init() { printer = Registry.all[0] }

  init?(argument: String) {
    guard let printer = Registry.all.first(where: { Registry.format($0) == argument }) else { return nil }
    self.printer = printer
  }

  static var allValueStrings: [String] { Registry.all.map(Registry.format) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var defaultValueDescription: String { Registry.format(printer) }
}

extension PrintTerms {
  /// For a stream: coloured and as wide as the terminal, where it is one.
  init(_ language: Language, stream: Int32) {
    self.init(language)
    usesColor = Console.isTerminal(stream)
    width = Console.width(stream)
  }
}
