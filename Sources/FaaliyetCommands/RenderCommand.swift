import ArgumentParser
import FileAccess
import ReportComposer
import ReportInput
import ReportModel
import ReportRenderer
import ReportValidator
import TemplateEngine

extension ReportFormat: ExpressibleByArgument {}

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", _superCommandName: Faaliyet.name,
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
    let reading = try CommandErrors.reporting(language) { () throws in
      guard FileAccess.kind(of: input) == .folder else {
        throw UnreadablePath(
          path: input,
          reason: input.hasSuffix(".yaml")
            ? BilingualText(
              tr: "dosya değil klasör verilir, örneğin: faaliyet render Input/2023",
              en: "give the folder, not a file: faaliyet render Input/2023")
            : BilingualText(tr: "böyle bir klasör yok", en: "there is no such folder"))
      }
      return readReport(try InputFolder.load(path: input))
    }
    var findings = reading.findings
    var document: Document?
    if let report = reading.report {
      let composition = composeReport(report)
      findings += composition.findings
      document = composition.document
    }
    let printer = TextFindingPrinter(
      language: language, sources: reading.sources, usesColor: Console.isTerminal(2))
    Console.error(printer.text(findings.sortedForReading()))
    guard let document, !findings.contains(where: { $0.severity == .error }) else {
      Console.errorLine(Messages.nothingWritten(findings)[language])
      throw ExitCode(1)
    }
    let (directory, files) = try CommandErrors.reporting(language) { () throws in
      let directory = try templates ?? TemplateSearch.authorsFolder()
      return (directory, try render(document, with: directory))
    }
    let target = output ?? Self.defaultOutput(for: input)
    let notices = try CommandErrors.reporting(language) { () throws in
      for name in files.keys.sorted() {
        try InputGuard.refuse(writing: "\(target)/\(name)", over: [input], templates: directory)
      }
      return try OutputFolder.write(files, to: target)
    }
    for name in files.keys.sorted() { Console.errorLine(Messages.written("\(target)/\(name)")[language]) }
    for notice in notices { Console.errorLine(Messages.notice(notice)[language]) }
    if !noCheck {
      try checkWritten(files.keys.sorted().map { "\(target)/\($0)" }, of: document, reading.acceptances, language)
    }
  }

  private func render(_ document: Document, with directory: String) throws -> [String: FilledTemplate] {
    guard FileAccess.kind(of: directory) == .folder else {
      throw UnreadablePath(
        path: directory,
        reason: BilingualText(tr: "böyle bir şablon klasörü yok", en: "there is no such folder of templates"))
    }
    let drawn = DrawnDocument(document)
    var files: [String: FilledTemplate] = [:]
    for format in format.isEmpty ? ReportFormat.allCases : format {
      let folder = try TemplateFolder.load(directory, format: format)
      if let reason = folder.styleMistake { throw UnreadablePath(path: "\(directory)/style.css", reason: reason) }
      do throws(TemplateError) {
        let renderer = try ReportRenderer(format: format, folder: folder)
        files[format.fileName] = try renderer.render(drawn)
      } catch {
        throw TemplateProblem(error: error, path: folder.paths[error.template] ?? error.template)
      }
    }
    return files
  }

  private func checkWritten(_ paths: [String], of document: Document, _ acceptances: [Acceptance], _ language: Language)
    throws
  {
    // Markdown carries no keys: what is accepted is found there by its words.
    let acceptances = acceptances.isEmpty ? [] : acceptances.located(by: checkDocument(document).findings)
    var summaries = ""
    var hasFindings = false
    for path in paths {
      let checked = try CommandErrors.reporting(language) {
        try CheckedDocument.read(path: path, on: CheckTerms(acceptances: acceptances))
      }
      var totals = CheckTotals()
      totals.add(checked)
      summaries += "\(path.oneLine): \(totals.summary(language))\n"
      hasFindings = hasFindings || checked.findings.contains { $0.accepted == nil }
    }
    if hasFindings { Console.errorLine(Messages.seeFindings(input)[language]) }
    Console.error(summaries)
  }

  /// `Input/2023` is written to `Output/2023`, any other folder to `Output/<name>` beside it.
  static func defaultOutput(for input: String) -> String {
    var path = input
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if let index = parts.lastIndex(of: "Input") {
      parts[index] = "Output"
      return parts.joined(separator: "/")
    }
    return "Output/\(parts.last ?? "rapor")"
  }
}
