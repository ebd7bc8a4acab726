import ReportModel
import ReportReading
import ReportRelations

/// A line that would declare, in an input, what the figures of a document show and nobody has declared.
public struct SuggestedDeclaration: Sendable {
  /// The part of an input in which it is written.
  public enum Part: Sendable {
    /// A row of a table: `= Toplam | 1.240`.
    case row
    /// A column of a table: `oran: {başlık: ORAN, tür: yüzde, hesap: harcama / ödenek}`.
    case column
    /// An entry of `eşit değerler`.
    case equalCells
  }

  /// Where it is written.
  public var part: Part
  /// The table whose row or column it is.
  public var table: String
  /// As it would be typed.
  public var line: String
  /// Why the numbers are taken to belong together.
  public var evidence: BilingualText
  /// Where its row, its column or its first cell stands.
  public var span: SourceSpan?
}

/// The declarations that strong evidence speaks for, in the order of the document.
public func suggestedDeclarations(_ document: Document) -> [SuggestedDeclaration] {
  let check = Check(CheckReading(document))
  return Suggestions(check).all
}

/// Gathers what holds by row, by column and by value.
private struct Suggestions {
  private let trial: Trial
  /// What was found and holds wherever it is asked.
  private var found: [SourcedRelation] = []
  /// Targets of what the author declares already.
  private var declared: Set<CellReference> = []

  /// Figures have to agree by so many hundredths of a bit more than chance would have it.
  private static let fewestBits = 2_000
  /// What holds in fewer places was a chance.
  private static let fewestPlaces = 2

  init(_ check: Check) {
    trial = check.trial
    for (source, judgement) in zip(check.trial.relations, check.judgements.all) {
      if source.provenance == .declared {
        declared.formUnion(source.relation.cells.prefix(source.relation.isTie ? .max : 1))
      } else if judgement.holds == true, Self.isStrong(source.evidence) {
        found.append(source)
      }
    }
    found.removeAll { declared.contains($0.relation.cells[0]) }
  }

  private static func isStrong(_ evidence: Evidence) -> Bool {
    switch evidence {
    case .declared: false
    case .label, .hierarchy, .sameName, .carriedOver: true
    case .numbers(let holding, let all): holding >= fewestPlaces && holding == all
    case .figures(let bits): bits.hundredths >= fewestBits
    }
  }

  var all: [SuggestedDeclaration] { trial.tables.flatMap { rows($0) + columns($0) } + equalCells }

  // MARK: Rows

  /// Totals of the rows above them, which a mark before the row declares.
  private func rows(_ table: TableShape) -> [SuggestedDeclaration] {
    var parts: [Int: (rows: [Int], evidence: Evidence)] = [:]
    for source in found where source.relation.cells[0].table == table.index {
      guard case .sum(let sum) = source.relation,
        sum.terms.allSatisfy({ $0.sign > 0 && $0.cell.column == sum.target.column && $0.cell.table == table.index })
      else { continue }
      if parts[sum.target.row] == nil { parts[sum.target.row] = (sum.terms.map(\.cell.row), source.evidence) }
    }
    return parts.keys.sorted().compactMap { row in
      let (rows, evidence) = parts[row]!
      let leaves = Self.leaves(rows) { parts[$0]?.rows }
      guard let mark = mark(of: row, summing: rows, leaves, totals: Set(parts.keys), table) else { return nil }
      let texts = table.columns.indices.map { trial.text(table.cell(row, $0)).replacing("|", with: "\\|") }
      return SuggestedDeclaration(
        part: .row, table: trial.wholeTableName(table.index), line: "\(mark) " + texts.joined(separator: " | "),
        evidence: evidence.text, span: trial.span(table.cell(row, 0)))
    }
  }

  /// Some rows, with the parts of those that are totals in place of them.
  private static func leaves(_ rows: [Int], _ parts: (Int) -> [Int]?) -> [Int] {
    rows.flatMap { row in parts(row).map { leaves($0.filter { $0 < row }, parts) } ?? [row] }.sorted()
  }

  /// `=` for the rows since the total before, `==` for all rows above.
  private func mark(
    of row: Int, summing rows: [Int], _ leaves: [Int], totals: Set<Int>, _ table: TableShape
  ) -> String? {
    guard rows.allSatisfy({ $0 < row }) else { return nil }
    let above = table.rows.indices[..<row].filter { table.rows[$0].role != .heading }
    let since = above.reversed().prefix { !totals.contains($0) }.reversed()
    if Array(since) == rows { return "=" }
    return above.filter { !totals.contains($0) } == leaves ? "==" : nil
  }

  // MARK: Columns

  /// Columns that are computed from others in every row that shows them.
  private func columns(_ table: TableShape) -> [SuggestedDeclaration] {
    var order: [ColumnFormula] = []
    var places: [ColumnFormula: (count: Int, evidence: Evidence)] = [:]
    for source in found where source.relation.cells[0].table == table.index {
      guard let formula = ColumnFormula(source.relation) else { continue }
      if places[formula] == nil { order.append(formula) }
      places[formula] = ((places[formula]?.count ?? 0) + 1, source.evidence)
    }
    var taken: Set<Int> = []
    return order.compactMap { formula in
      let (count, evidence) = places[formula]!
      guard count >= Self.fewestPlaces, 2 * count > table.dataRows.count, taken.insert(formula.target).inserted else {
        return nil
      }
      let column = table.columns[formula.target]
      let text = formula.text { table.columns[$0].key }
      return SuggestedDeclaration(
        part: .column, table: trial.wholeTableName(table.index),
        line: "\(column.key): {başlık: \(Self.quoted(column.title)), tür: \(column.kind.rawValue), hesap: \(text)}",
        evidence: evidence.text, span: trial.span(table.cell(table.dataRows.first ?? 0, formula.target)))
    }
  }

  /// A heading as a value of a map: in quotes where a mark in it would end it.
  private static func quoted(_ title: String) -> String {
    title.contains { ",:{}[]#\"'\n".contains($0) } || title.isEmpty
      ? "\"" + title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
      : title
  }

  // MARK: Equal values

  private var equalCells: [SuggestedDeclaration] {
    found.compactMap { source in
      guard case .tie(let tie) = source.relation, !tie.cells.contains(where: declared.contains) else { return nil }
      return SuggestedDeclaration(
        part: .equalCells, table: trial.wholeTableName(tie.cells[0].table),
        line: "- " + tie.cells.map { trial.address($0).description }.joined(separator: " = "),
        evidence: source.evidence.text, span: trial.span(tie.cells[0]))
    }
  }
}

/// What a column is of others of its row, as `hesap` says it.
private struct ColumnFormula: Hashable {
  /// A column of a sum, or of a quotient.
  private struct Term: Hashable {
    var column: Int
    var sign: Int
  }

  var target: Int
  private var terms: [Term]
  /// Behind the terms of a quotient, where it is a growth.
  private var isGrowth = false
  private var isQuotient = false

  /// - Returns: `nil` for what `hesap` cannot say.
  init?(_ relation: CellRelation) {
    let row = relation.cells[0].row
    guard relation.cells.allSatisfy({ $0.row == row && $0.table == relation.cells[0].table }) else { return nil }
    target = relation.cells[0].column
    switch relation {
    case .sum(let sum):
      terms = sum.terms.map { Term(column: $0.cell.column, sign: $0.sign) }
      guard terms.first?.sign == 1 else { return nil }
    case .ratio(let ratio) where ratio.whole != .one:
      terms = [ratio.numerator, ratio.denominator].map { Term(column: $0.column, sign: 1) }
      (isQuotient, isGrowth) = (true, ratio.isGrowth)
    case .ratio, .aggregation, .status, .tie, .planScore, .goalScore, .statistic, .product, .granularity: return nil
    }
  }

  func text(_ key: (Int) -> String) -> String {
    if isQuotient { return terms.map { key($0.column) }.joined(separator: " / ") + (isGrowth ? " - 1" : "") }
    return terms.enumerated().map { index, term in
      index == 0 ? key(term.column) : (term.sign < 0 ? " - " : " + ") + key(term.column)
    }.joined()
  }
}

extension CellRelation {
  fileprivate var isTie: Bool { if case .tie = self { true } else { false } }
}
