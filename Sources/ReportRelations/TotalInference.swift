import ReportModel
import ReportReading

/// Finds which rows a total stands for.
///
/// A row called `Toplam` is a total, whatever its figures; a row whose name only begins or ends with
/// the word (`Toplam Bütçe Kaynak İhtiyacı`, `Performans Hedefleri Maliyetleri Toplamı`) is one when
/// the figures bear it out, in this table or in its likes. Of the ways a total can be made, the one
/// that holds in most places is taken.
struct TotalInference {
  let tables: [TableReading]
  /// Of each table the rows that no total sums: headings, sections, and what is told aside.
  private let aside: [Int: [Bool]]
  /// Of each table the rows that their names deduct: `Red ve İadeler (-)`.
  private let deductions: [Int: Set<Int>]

  init(tables: [TableReading]) {
    self.tables = tables
    aside = Dictionary(
      uniqueKeysWithValues: tables.map { table in
        (table.index, table.totalRows.isEmpty ? [] : table.rows.indices.map { Self.isAside($0, of: table) })
      })
    deductions = Dictionary(
      uniqueKeysWithValues: tables.map { table in
        let rows = table.totalRows.isEmpty ? [] : table.rows.indices.filter { Self.isNamedDeduction($0, of: table) }
        return (table.index, Set(rows))
      })
  }

  /// The rows a total may sum.
  private enum Way: CaseIterable {
    /// Those at its level back to the total before.
    case sinceLastTotal
    /// Earlier totals in place of their rows, and what stands behind the last of them.
    case totalsAndRest
    /// The total before, which goes on with what stands behind it: a running total.
    case runningTotal
    /// All rows that are no totals.
    case allRows
    /// Those below it, up to the next total.
    case below
  }

  /// Totals of one name in tables of one shape are made in one way.
  private struct Likes: Hashable {
    var shape: [String]
    var label: String
  }

  /// A row that may be a total, by its label.
  private struct Occurrence {
    var table: TableReading
    var row: Int
    var isNamedTotal: Bool
    var label: String
  }

  /// Rows that stand above their parts, then totals behind theirs: all of one name sum in one way.
  func infer() -> [EvidentRelation] {
    var known = Dictionary(uniqueKeysWithValues: tables.map { ($0.index, namedTotals(of: $0)) })
    var result: [EvidentRelation] = tables.flatMap(parents)
    for occurrences in groups() {
      guard let (way, support) = best(occurrences, known) else { continue }
      for occurrence in occurrences {
        let index = occurrence.table.index
        known[index, default: []].insert(occurrence.row)
        let parts = parts(of: occurrence, way, known[index] ?? [])
        guard !parts.isEmpty else { continue }
        let isByName = occurrence.isNamedTotal || support.holding == 0
        let evidence = isByName ? Evidence.label(occurrence.label) : support.evidence
        for column in occurrence.table.additiveColumns {
          var total = EvidentRelation(total(occurrence, parts, column, isTree: way == .below), evidence)
          total.isByNameAlone = support.holding == 0
          result.append(total)
        }
      }
    }
    return result
  }

  /// A sum, or where a row is deducted by its name, `Red ve İadeler (-)`, and printed without a sign, a difference.
  private func total(_ occurrence: Occurrence, _ parts: [Int], _ column: Int, isTree: Bool) -> CellRelation {
    let table = occurrence.table
    let target = table.cell(occurrence.row, column)
    guard deductions[table.index]?.isEmpty == false, parts.contains(where: { isDeducted($0, column, table) }) else {
      let terms = parts.map { SignedCell(table.cell($0, column)) }
      return .sum(SumRelation(target: target, terms: terms, kind: isTree ? .parent : .total))
    }
    let terms = parts.map { row in
      SignedCell(table.cell(row, column), sign: isDeducted(row, column, table) ? -1 : 1)
    }
    return .sum(SumRelation(target: target, terms: terms, kind: .equation))
  }

  private func isDeducted(_ row: Int, _ column: Int, _ table: TableReading) -> Bool {
    deductions[table.index]?.contains(row) == true && (table.figures[row, column] ?? 0) > 0
  }

  private static func isNamedDeduction(_ row: Int, of table: TableReading) -> Bool {
    RowWords.deduction.recognises(table.label(ofRow: row))
  }

  // MARK: Parents

  private func parents(_ table: TableReading) -> [EvidentRelation] {
    table.rows.indices.filter { table.rows[$0].role == .parent }.flatMap { row in
      let parts = table.shape.children(of: row)
      guard !parts.isEmpty else { return [EvidentRelation]() }
      return table.additiveColumns.map { column in
        let terms = parts.map { SignedCell(table.cell($0, column)) }
        return EvidentRelation(
          .sum(SumRelation(target: table.cell(row, column), terms: terms, kind: .parent)), .hierarchy)
      }
    }
  }

  // MARK: Totals

  /// Rows that are totals by their mark or name.
  private func namedTotals(of table: TableReading) -> Set<Int> {
    Set(table.rows.indices.filter { table.rows[$0].role == .total })
  }

  /// Rows that are or may be totals, those of one name and shape together, in order of their first row.
  private func groups() -> [[Occurrence]] {
    var order: [Likes] = []
    var found: [Likes: [Occurrence]] = [:]
    for table in tables where !table.additiveColumns.isEmpty {
      let shape = table.headings
      let named = namedTotals(of: table)
      for row in table.totalRows {
        let label = table.totalLabel(ofRow: row)
        let likes = Likes(shape: shape, label: TurkishText.asciiKey(label))
        if found[likes] == nil { order.append(likes) }
        found[likes, default: []].append(
          Occurrence(table: table, row: row, isNamedTotal: named.contains(row), label: label))
      }
    }
    return order.map { found[$0]! }
  }

  /// The way that holds in most places; for a row that is a total by name, the usual one when none does.
  private func best(_ occurrences: [Occurrence], _ known: [Int: Set<Int>]) -> (Way, Support)? {
    var best: (way: Way, support: Support)?
    for way in ways(occurrences, known) {
      let support = support(occurrences, way, known)
      if support.holding > best?.support.holding ?? 0 { best = (way, support) }
      // Nothing holds in more places than all.
      if support.holding > 0, support.holding == support.tried { break }
    }
    let isNamed = occurrences.contains(where: \.isNamedTotal)
    if let best, isNamed || best.support.isHalf { return best }
    guard let first = occurrences.first,
      isNamed || isLastByName(first) && !isCountedTwice(first, known) || isNearSum(first, known)
    else { return nil }
    let isGrand = TotalLabel.isGrandTotal(first.label) && ways(occurrences, known).count > 1
    return (isGrand ? .totalsAndRest : .sinceLastTotal, Support())
  }

  /// In a table of very many totals each stands for the rows right above it; trying more would take long.
  private func ways(_ occurrences: [Occurrence], _ known: [Int: Set<Int>]) -> [Way] {
    let isCrowded = occurrences.contains { (known[$0.table.index]?.count ?? 0) > Self.maximumTotals }
    return occurrences.count > Self.maximumTotals || isCrowded ? [.sinceLastTotal] : Way.allCases
  }

  private static let maximumTotals = 300

  /// A `… toplamı` that ends a table of figures can hardly be anything else.
  private func isLastByName(_ occurrence: Occurrence) -> Bool {
    let table = occurrence.table.printed
    return occurrence.row == table.rows.count - 1 && occurrence.row > 1
      && TotalLabel.isSum(key: TurkishText.asciiKey(occurrence.label))
  }

  /// A `… toplamı` that misses the rows above it by little: a sum with a slip in it. Were it taken for
  /// a row like the others, the total behind it would count everything twice.
  private func isNearSum(_ occurrence: Occurrence, _ known: [Int: Set<Int>]) -> Bool {
    let table = occurrence.table
    guard TotalLabel.isSum(key: TurkishText.asciiKey(occurrence.label)) else { return false }
    let parts = parts(of: occurrence, .sinceLastTotal, known[table.index] ?? [])
    guard parts.count > 2 else { return false }
    return table.additiveColumns.contains { column in
      guard let shown = table.figures[occurrence.row, column], shown > 0 else { return false }
      let sum = parts.reduce(Int128(0)) { $0 + (table.figures[$1, column] ?? 0) }
      return 100 * (sum - shown).magnitude <= shown.magnitude * UInt128(Thresholds.nearSum.value)
    }
  }

  /// Twice the total, or nearly so: the rows are those of an outline that shows no levels, and what belongs under
  /// what cannot be told.
  private func isCountedTwice(_ occurrence: Occurrence, _ known: [Int: Set<Int>]) -> Bool {
    let table = occurrence.table
    let parts = parts(of: occurrence, .sinceLastTotal, known[table.index] ?? [])
    return table.additiveColumns.contains { column in
      guard let shown = table.figures[occurrence.row, column], shown != 0 else { return false }
      let sum = parts.reduce(Int128(0)) { $0 + (table.figures[$1, column] ?? 0) }
      return (sum - 2 * shown).magnitude <= Int128(2 * parts.count).magnitude
    }
  }

  private func support(_ occurrences: [Occurrence], _ way: Way, _ known: [Int: Set<Int>]) -> Support {
    var support = Support()
    for occurrence in occurrences {
      let table = occurrence.table
      let parts = parts(of: occurrence, way, known[table.index] ?? [])
      guard !parts.isEmpty else { continue }
      let named = deductions[table.index].map { rows in rows.isEmpty ? [] : parts.filter(rows.contains) } ?? []
      for column in table.additiveColumns {
        let deducted = named.isEmpty ? [] : Set(named.filter { isDeducted($0, column, table) })
        support.note(table.figures.holds(parts, for: occurrence.row, column: column, deducting: deducted))
      }
    }
    return support
  }

  private func parts(of occurrence: Occurrence, _ way: Way, _ known: Set<Int>) -> [Int] {
    let rows = occurrence.table.rows
    let level = rows[occurrence.row].level
    switch way {
    case .below:
      guard !rows[..<occurrence.row].contains(where: { $0.role != .heading }) else { return [] }
      return rows.indices[(occurrence.row + 1)...].prefix { !known.contains($0) }
        .filter { rows[$0].role != .heading && rows[$0].level == level && !occurrence.table.isSection($0) }
    case .sinceLastTotal, .totalsAndRest, .runningTotal, .allRows:
      break
    }
    return rowsAbove(occurrence, way, known)
  }

  /// A mean among the rows, and what a name says is already counted in another row, add nothing.
  private static func isAside(_ row: Int, of table: TableReading) -> Bool {
    if table.rows[row].role == .heading || table.isSection(row) { return true }
    let label = table.label(ofRow: row)
    guard label.utf8.count < 120 else { return false }
    let key = TurkishText.asciiKey(label)
    return [RowWords.average, RowWords.included, RowWords.ofWhich].contains { $0.matches(key) }
  }

  /// The rows that a total may sum, from the one above it up, as far as one way of counting goes.
  private func rowsAbove(_ occurrence: Occurrence, _ way: Way, _ known: Set<Int>) -> [Int] {
    let rows = occurrence.table.rows
    let aside = aside[occurrence.table.index] ?? []
    var parts: [Int] = []
    var isBehindTotal = false
    for above in rows.indices[..<occurrence.row].reversed() {
      if rows[above].level < rows[occurrence.row].level { break }
      if aside[above] { continue }
      if known.contains(above) {
        if way == .sinceLastTotal { break }
        isBehindTotal = true
        if way == .totalsAndRest || way == .runningTotal { parts.append(above) }
        if way == .runningTotal { break }
      } else if way != .totalsAndRest || !isBehindTotal {
        parts.append(above)
      }
    }
    // Of a tree only the outermost rows.
    let outermost = parts.reduce(Int.max) { min($0, rows[$1].level) }
    return parts.reversed().filter { rows[$0].level == outermost }
  }
}
