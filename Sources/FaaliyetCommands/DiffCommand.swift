import ArgumentParser
import Glibc
import ReportDiff
import ReportModel
import ReportReading

enum ChangeFormat: String, CaseIterable, ExpressibleByArgument {
  case text, html, markdown, json, jsonl
}

/// Which changes are shown.
enum ChangeChoice: String, CaseIterable, ExpressibleByArgument {
  /// Nothing that is expected from year to year or changes nothing that is said.
  case unexpected
  case numbers
  case text
  /// Tables, rows and columns that came, went, moved or were renamed.
  case tables

  func holds(_ change: Change) -> Bool {
    switch self {
    case .unexpected: change.fold == nil
    case .numbers: change.kind == .cellChanged && change.changeClass != .text && change.changeClass != .note
    case .text:
      [.textAdded, .textRemoved, .textMoved, .textChanged, .titleChanged].contains(change.kind)
        || change.kind == .cellChanged && (change.changeClass == .text || change.changeClass == .note)
    case .tables: change.table != nil && change.kind != .cellChanged
    }
  }
}

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", _superCommandName: Faaliyet.name,
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

  @Option(help: "text, html, markdown, json, jsonl.")
  var format: ChangeFormat = .text

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
    var view = try CommandErrors.reporting(language) { try compared() }
    try CommandErrors.reporting(language) { try choose(&view) }
    try Console.out(try CommandErrors.reporting(language) { try text(view, language) })
    Console.errorLine(ChangeWords(language: language).summary(view))
    if !view.comparison.isEmpty { throw ExitCode(1) }
  }

  private func compared() throws -> ComparisonView {
    let (old, new, programme) = (old, new, programme)
    guard old != "-" || new != "-" else { throw UnreadablePath.inputTwice }
    let (left, right) = try inParallel({ try ReadReport(path: old) }, { try ReadReport(path: new) })
    let isNextYear = left.facts.year > 0 && right.facts.year == left.facts.year + 1
    var (comparison, follows) = try inParallel(
      { compareReports(left.facts, right.facts) },
      {
        try FollowedAlarms(
          left.shared, right.shared, path: old, isNextYear: isNextYear, programme: programme)
      })
    let rows = comparison.changes.filter { $0.changeClass == .indicator }.compactMap(\.row.either).filter {
      !$0.isEmpty
    }
    // An indicator that came or went in a table is told there.
    comparison.add(
      follows.alarms.filter { alarm in
        alarm.changeClass != .indicator || !rows.contains { alarm.message.tr.contains($0) }
      })
    return ComparisonView(old: left.source, new: right.source, comparison: comparison, followed: follows.followed)
  }

  /// Leaves out what was not asked for.
  private func choose(_ view: inout ComparisonView) throws {
    if let table { try view.comparison.keep(table: table) }
    guard !only.isEmpty else { return }
    let chosen = only
    view.comparison.keep { change in chosen.contains { $0.holds(change) } }
  }

  private func text(_ view: ComparisonView, _ language: Language) throws -> String {
    switch format {
    case .text:
      TextChangePrinter(language: language, usesColor: Console.isTerminal(1), width: Console.width(1)).text(view)
    case .html: String(decoding: try ChangePage(view, language).page(templates: templates), as: UTF8.self)
    case .markdown: MarkdownChangePrinter(language: language).text(view)
    case .json: JSONChangePrinter().text(view)
    case .jsonl: JSONLinesChangePrinter().text(view)
    }
  }
}

/// A report with all it says.
private struct ReadReport {
  var source: ReportSource
  var shared: SharedReading
  var facts: DocumentFacts

  init(path: String) throws {
    source = try ReportSource.read(path: path)
    shared = SharedReading(try source.readable())
    facts = DocumentFacts(shared)
  }
}

extension UnreadablePath {
  fileprivate static let inputTwice = UnreadablePath(
    path: "-",
    reason: BilingualText(
      tr: "standart girdi yalnız bir rapor için okunur", en: "standard input is read for one report only"))
}

extension ReportSource {
  /// The document; an input with mistakes has none to compare.
  func readable() throws -> Document {
    guard let document, !findings.contains(where: { $0.severity == .error }) else {
      throw UnreadablePath(
        path: path,
        reason: BilingualText(
          tr: "girdisinde yanlışlar var; önce onu denetleyin: faaliyet check \(path)",
          en: "its input has mistakes; check it first: faaliyet check \(path)"))
    }
    return document
  }
}
