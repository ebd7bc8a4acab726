import ArgumentParser
import ReportDiff
import ReportModel
import ReportWorkflow

/// `faaliyet facts`: lists what a report says, one fact a line.
struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", _superCommandName: Program.name,
    abstract: "Raporun söylediklerini satır satır yazar: adres, sekme, metin.",
    discussion: """
      Örnek: faaliyet facts Output/2023/rapor.html | grep birim-odenek
      `git` ile: git config diff.faaliyet.textconv 'faaliyet facts' (docs/diff.md).
      Çıkış: 0, okunamayan yolda 2.
      """)

  @Argument(help: "Girdi klasörü ya da HTML, XHTML, Markdown dosyası; `-` standart girdi.")
  var path: String

  @OptionGroup var languageOption: LanguageOption

  mutating func run() throws {
    let facts = try CommandErrors.reporting(languageOption.language) {
      DocumentFacts(try ReportSource.read(path: path).readable())
    }
    try Console.out(facts.lines.map { "\($0.address.oneLine)\t\($0.text.oneLine)\n" }.joined().withoutCommands)
  }
}
