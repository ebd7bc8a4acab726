import ReportModel

/// Finds the rows that are sums of others: those the author declared, else those that are marked or named so.
struct TotalReader {
  private var declared: [String: [(row: String, parts: [String], columns: Set<String>)]] = [:]

  init(_ relations: [Relation]) {
    for relation in relations {
      if case .total(let table, let row, let parts, let columns) = relation {
        declared[table, default: []].append((row, parts, Set(columns)))
      }
    }
  }

  func withTotals(_ table: TableFact) -> TableFact {
    var table = table
    table.totals = declaredTotals(table)
    let known = Set(table.totals.map(\.row))
    table.totals += impliedTotals(table).filter { !known.contains($0.row) }
    return table
  }

  private func declaredTotals(_ table: TableFact) -> [TotalFact] {
    guard let found = declared[table.address] else { return [] }
    let rows = Dictionary(table.rows.enumerated().map { ($0.element.key, $0.offset) }) { first, _ in first }
    return found.compactMap { total in
      let parts = total.parts.compactMap { rows[$0] }
      guard let row = rows[total.row], !parts.isEmpty else { return nil }
      return TotalFact(
        row: row, parts: parts, columns: Set(table.columns.indices.filter { total.columns.contains(table.columns[$0].key) }))
    }
  }

  private func impliedTotals(_ table: TableFact) -> [TotalFact] {
    let columns = Set(table.columns.indices.filter { [.money, .count, .value].contains(table.columns[$0].kind) })
    guard !columns.isEmpty else { return [] }
    return table.rows.indices.compactMap { row in
      let parts =
        switch table.rows[row].role {
        case .total: above(row, in: table)
        case .parent: children(of: row, in: table)
        case .data, .heading: [Int]()
        }
      return parts.isEmpty ? nil : TotalFact(row: row, parts: parts, columns: columns)
    }
  }

  /// The outermost rows above a total, from the last total on; of several totals the last one sums those before it
  /// when it calls itself the grand one.
  private func above(_ row: Int, in table: TableFact) -> [Int] {
    let totals = table.rows[..<row].indices.filter { table.rows[$0].role == .total }
    if !totals.isEmpty, TotalLabel.isGrandTotal(table.rows[row].label) { return totals }
    let start = totals.last.map { $0 + 1 } ?? 0
    let rows = (start..<row).filter { table.rows[$0].role == .data || table.rows[$0].role == .parent }
    guard let outermost = rows.map({ table.rows[$0].level }).min() else { return [] }
    return rows.filter { table.rows[$0].level == outermost }
  }

  private func children(of row: Int, in table: TableFact) -> [Int] {
    let level = table.rows[row].level
    return table.rows.indices[(row + 1)...]
      .prefix { table.rows[$0].level > level && table.rows[$0].role != .total }
      .filter { table.rows[$0].level == level + 1 }
  }
}
