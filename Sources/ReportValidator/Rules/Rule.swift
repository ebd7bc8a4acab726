import ReportModel
import ReportReading
import ReportRelations

/// What rules look at: a document as a trial shows it, what its relations come to, and what its sentences claim.
struct Check: Sendable {
  var trial: Trial
  let judgements: Judgements
  let sentences: SentenceReading
  /// Texts in which letters may not be what they look like.
  let doubtful: DoubtfulTexts
  /// How the document compares with those it follows from.
  var comparisons: [ContinuityComparison]
}

/// A fact about reports that a document is held against.
///
/// Each stands in a file of its own name, with what it says, why, and how it is found. The table of codes in
/// `RuleCatalog` lists them.
protocol Rule: Sendable {
  /// Its code and severity, what it says and why, with an example that holds and one that does not.
  static var info: RuleInfo { get }

  init(check: Check)

  var check: Check { get }

  func findings() -> [Finding]
}

/// A rule that asks each row by itself, without any relation.
protocol RowRule: Rule {
  func findings(row: Int, of table: TableShape) -> [Finding]
}

extension RowRule {
  func findings() -> [Finding] {
    trial.tables.flatMap { table in table.dataRows.flatMap { findings(row: $0, of: table) } }
  }
}

extension Rule {
  var trial: Trial { check.trial }
  var judgements: Judgements { check.judgements }

  /// A finding of this rule at a cell.
  ///
  /// - Parameter source: The relation that does not hold, where it takes one to say so.
  func finding(
    at cell: CellReference, of source: SourcedRelation? = nil, _ outcome: Outcome = .inconsistent, tr: String,
    en: String
  ) -> Finding {
    Finding(Self.info, at: cell, in: trial, of: source, outcome, tr: tr, en: en)
  }

  /// One finding for all cells of a kind; none where there are no cells.
  func collected(_ cells: [CellReference], _ outcome: Outcome, tr: String, en: String) -> [Finding] {
    guard let first = cells.first else { return [] }
    var tables: [String] = []
    for name in cells.map({ trial.wholeTableName($0.table) }) where !tables.contains(name) { tables.append(name) }
    let place = tables.joined(separator: ", ")
    var finding = finding(
      at: first, outcome, tr: "\(place): \(cells.count) \(tr)", en: "\(place): \(cells.count) \(en)")
    finding.notes = cells.map { .cell(tr: trial.nameAndText($0), en: trial.nameAndText($0), at: $0, in: trial) }
    finding.operands = trial.operands(cells, in: first.table)
    return [finding]
  }
}

extension Finding {
  init(
    _ rule: RuleInfo, at cell: CellReference, in trial: Trial, of source: SourcedRelation?, _ outcome: Outcome,
    tr: String, en: String
  ) {
    self.init(
      code: rule.code, severity: min(rule.severity(of: source?.provenance), source?.severity ?? .error),
      message: BilingualText(tr: tr, en: en),
      span: trial.span(cell),
      place: trial.place(cell), outcome: outcome, provenance: source?.provenance, shown: trial.text(cell))
    evidence = source?.evidence.text
    bits = source?.evidence.bits
    relation = source?.ordinal
  }

  /// A finding about the outline: it has no cell, but an address to accept it by.
  init(
    _ rule: RuleInfo, ofOutline key: String, shown: String, span: SourceSpan?, message: BilingualText,
    help: BilingualText
  ) {
    let address = CellAddress(table: "yapi", row: TurkishText.asciiKey(key), column: "baslik")
    self.init(
      code: rule.code, severity: rule.severity, message: message, span: span,
      place: FindingPlace(address: address, section: key), outcome: .inconsistent, shown: shown, help: help)
  }
}

extension FindingNote {
  /// A word about another cell.
  static func cell(tr: String, en: String, at cell: CellReference, in trial: Trial) -> FindingNote {
    FindingNote(BilingualText(tr: tr, en: en), span: trial.span(cell))
  }
}
