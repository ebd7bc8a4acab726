import ArgumentParser
import ReportWorkflow

extension ChangeChoice: ExpressibleByArgument {}

/// `faaliyet diff`: tells what changed between two reports.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", _superCommandName: Program.name,
    abstract: "İki raporu karşılaştırır: ne değişti, ne kadar, neden.",
    discussion: """
      Örnek: faaliyet diff Output/2022/rapor.html Output/2023/rapor.html
      Sayfa olarak: faaliyet diff Input/2022 Input/2023 --format html > fark.html
      Çıkış: 0 fark yok, 1 fark var, 2 okunamayan yol.
      """)

  @Argument(help: "Eski rapor: girdi klasörü ya da HTML, XHTML, Markdown dosyası.")
  var old: String

  @Argument(help: "Yeni rapor; ikisinden biri `-` (standart girdi) olabilir.")
  var new: String

  @Option(help: "\(Format<ChangeFormats>.allValueStrings.joined(separator: ", ")).")
  var format = Format<ChangeFormats>()

  @Option(help: "Yalnız bunlar: unexpected (beklenmeyenler), numbers, text, tables. Yinelenebilir.")
  var only: [ChangeChoice] = []

  @Option(help: "Yalnız bu tablo: numarası ya da adı, örneğin \"Tablo 6\".")
  var table: String?

  @Option(help: "Yeni raporun yılının performans programı: hedefler onunla karşılaştırılır.")
  var programme: String?

  @Option(help: "Sayfanın şablon klasörü; verilmezse programın kendininki.")
  var templates: String?

  @OptionGroup var languageOption: LanguageOption

  mutating func run() throws {
    let language = languageOption.language
    var terms = PrintTerms(language, stream: 1)
    terms.templates = templates
    let (reports, text) = try CommandErrors.reporting(language) { () throws in
      var reports = try compareReports(old: old, new: new, programme: programme)
      try reports.keep(table: table, only)
      return (reports, try format.printer.init(terms).text(reports))
    }
    try Console.out(text)
    Console.errorLine(ChangeWords(language).summary(reports))
    if !reports.comparison.isEmpty { throw ExitCode(1) }
  }
}
