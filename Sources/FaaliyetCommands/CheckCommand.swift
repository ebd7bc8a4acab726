import ArgumentParser
import FileAccess
import ReportInput
import ReportModel

extension Severity: ExpressibleByArgument {}

enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

/// What `check` shows beside findings.
enum ShownExtra: String, CaseIterable, ExpressibleByArgument {
  /// Numbers that no relation holds against another.
  case unchecked
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Raporun sayılarını denetler: toplamlar, oranlar, tablolar arası eşitlikler.",
    discussion: """
      Örnek: faaliyet check Input/2023 Output/2023/rapor.html
      Çıkış: 0 temiz, 1 bulgu var, 2 okunamayan yol.
      """)

  @Argument(help: "Girdi klasörü ya da HTML, XHTML, Markdown dosyası; `-` standart girdi.")
  var paths: [String]

  @Option(help: "text ya da json.")
  var format: FindingFormat = .text

  @Option(help: "Hangi düzeyde çıkış 1 olsun: error, warning, note.")
  var failOn: Severity = .error

  @Option(help: "Bulguların yanında göster: unchecked (hiçbir ilişkiye girmeyen sayılar).")
  var show: [ShownExtra] = []

  @Option(help: "Bilinen farkların dosyası (kabul.yaml); girdi klasörünün kendininki hep okunur.")
  var accepted: String?

  @OptionGroup var languageOption: LanguageOption

  mutating func run() throws {
    let language = languageOption.language
    let acceptances = try CommandErrors.reporting(language) { try readAccepted(language) }
    var documents: [CheckedDocument] = []
    var isUnreadable = false
    for path in paths {
      do {
        documents.append(try CheckedDocument.read(path: path, accepting: acceptances))
      } catch {
        Console.error(CommandErrors.message(for: error)[language] + "\n")
        isUnreadable = true
      }
    }
    switch format {
    case .text: printText(documents, language)
    case .json: Console.out(JSONFindingPrinter().text(documents))
    }
    if isUnreadable { throw ExitCode(2) }
    if documents.contains(where: { $0.findings.contains { $0.accepted == nil && $0.severity >= failOn } }) {
      throw ExitCode(1)
    }
  }

  /// A file of acceptances with mistakes accepts nothing: the mistakes are shown and the check does not run.
  private func readAccepted(_ language: Language) throws -> [Acceptance] {
    guard let accepted else { return [] }
    let bytes = try FileAccess.read(accepted)
    let result = readAcceptances(bytes, path: accepted)
    guard result.findings.contains(where: { $0.severity == .error }) else { return result.acceptances }
    let printer = TextFindingPrinter(
      language: language, sources: [accepted: SourceText(path: accepted, bytes: bytes)],
      usesColor: Console.isTerminal(2))
    Console.error(printer.text(result.findings))
    throw ExitCode(2)
  }

  private func printText(_ documents: [CheckedDocument], _ language: Language) {
    var totals = CheckTotals()
    for document in documents {
      totals.add(document)
      let printer = TextFindingPrinter(
        language: language, sources: document.sources, usesColor: Console.isTerminal(1))
      Console.out(printer.text(document.findings.sortedForReading()))
      if show.contains(.unchecked) { Console.out(printer.text(document.unchecked)) }
    }
    if !documents.isEmpty { Console.error(totals.summary(language) + "\n") }
  }
}
