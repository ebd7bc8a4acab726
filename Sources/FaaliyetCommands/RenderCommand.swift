import ArgumentParser
import ReportModel
import ReportRenderer
import ReportWorkflow

extension ReportFormat: ExpressibleByArgument {}

/// `faaliyet render`: makes a report of an input folder, and checks it.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", _superCommandName: Program.name,
    abstract: "Girdi klasöründen raporu üretir, sonra yazılanı denetler.",
    discussion: """
      Örnek: faaliyet render Input/2023 --output Output/2023
      """)

  @Argument(help: "Girdi klasörü (içinde rapor.yaml olan).")
  var input: String

  @Option(help: "Çıktı klasörü; verilmezse Input/2023 için Output/2023.")
  var output: String?

  @Option(parsing: .upToNextOption, help: "markdown, html, xhtml; verilmezse hepsi.")
  var format: [ReportFormat] = []

  @Option(help: "Şablon klasörü; verilmezse Templates.")
  var templates: String?

  @Flag(help: "Yazdıktan sonra denetleme.")
  var noCheck = false

  @OptionGroup var languageOption: LanguageOption

  mutating func run() throws {
    let language = languageOption.language
    let rendering = try CommandErrors.reporting(language) { try ReportRendering(input: input) }
    Console.error(rendering.findingText(PrintTerms(language, stream: 2)))
    guard !rendering.hasMistakes else {
      Console.errorLine(Messages.nothingWritten(rendering.findings)[language])
      throw ExitCode(1)
    }
    let written = try CommandErrors.reporting(language) {
      try rendering.write(format, templates: templates, to: output)
    }
    for path in written.paths { Console.errorLine(Messages.written(path)[language]) }
    for notice in written.notices { Console.errorLine(Messages.notice(notice)[language]) }
    if !noCheck { try check(written.paths, of: rendering, language) }
  }

  private func check(_ paths: [String], of rendering: ReportRendering, _ language: Language) throws {
    let reports = try CommandErrors.reporting(language) { try rendering.check(written: paths) }
    if reports.contains(where: { $0.findings.contains { $0.accepted == nil } }) {
      Console.errorLine(Messages.seeFindings(input)[language])
    }
    for line in reports.flatMap(Messages.disabled) { Console.errorLine(line[language]) }
    Console.error(reports.map { "\($0.path.oneLine): \(CheckTotals([$0]).summary[language])\n" }.joined())
  }
}
