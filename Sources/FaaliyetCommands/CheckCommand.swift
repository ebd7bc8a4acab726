import ArgumentParser
import ReportModel

extension Severity: ExpressibleByArgument {}

enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
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

  @OptionGroup var languageOption: LanguageOption

  mutating func run() throws {
    let language = languageOption.language
    var documents: [CheckedDocument] = []
    var isUnreadable = false
    for path in paths {
      do {
        documents.append(try CheckedDocument.read(path: path))
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
    if documents.contains(where: { $0.findings.contains { $0.severity >= failOn } }) { throw ExitCode(1) }
  }

  private func printText(_ documents: [CheckedDocument], _ language: Language) {
    var totals = CheckTotals()
    for document in documents {
      totals.add(document)
      let printer = TextFindingPrinter(
        language: language, sources: document.sources, usesColor: Console.isTerminal(1))
      Console.out(printer.text(document.findings.sortedForReading()))
    }
    if !documents.isEmpty { Console.error(totals.summary(language) + "\n") }
  }
}
