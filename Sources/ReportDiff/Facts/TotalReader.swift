import ReportModel

/// Finds the rows that are sums of others: those the author declared, else those that are marked or named so.
struct TotalReader {
  private var declared: [String: [(row: String, parts: [String], columns: Set<String>)]] = [:]

  private var sums: [String: [(column: String, parts: [String])]] = [:]

  init(_ relations: [Relation]) {
    for relation in relations {
      if case .formula(let table, let column, .sum(let terms), _) = relation, terms.allSatisfy({ $0.sign > 0 }) {
        sums[table, default: []].append((column, terms.map(\.column)))
      }
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
    table.columnTotals = columnTotals(table)
    return table
  }

  private func declaredTotals(_ table: TableFact) -> [TotalFact] {
    guard let found = declared[table.address] else { return [] }
    let rows = Dictionary(table.rows.enumerated().map { ($0.element.key, $0.offset) }) { first, _ in first }
    return found.compactMap { total in
      let parts = total.parts.compactMap { rows[$0] }
      guard let row = rows[total.row], !parts.isEmpty else { return nil }
      return TotalFact(
        row: row, parts: parts,
        columns: Set(table.columns.indices.filter { total.columns.contains(table.columns[$0].key) }))
    }
  }

  /// Declared sums, else a last column that calls itself the total and is that of the others in every row.
  private func columnTotals(_ table: TableFact) -> [ColumnTotal] {
    let places = Dictionary(table.columns.enumerated().map { ($0.element.key, $0.offset) }) { first, _ in first }
    let declared = (sums[table.address] ?? []).compactMap { sum -> ColumnTotal? in
      let parts = sum.parts.compactMap { places[$0] }
      guard let column = places[sum.column], parts.count > 1 else { return nil }
      return ColumnTotal(column: column, parts: parts)
    }
    guard declared.isEmpty, let last = table.columns.indices.last, Self.isTotal(table.columns[last])
    else { return declared }
    let parts = table.columns.indices.dropLast().filter { [.money, .count].contains(table.columns[$0].kind) }
    let rows = table.rows.filter { CellText.amount($0.cells[last]) != nil }
    let fitting = rows.count { row in
      let sum = parts.reduce(Int128(0)) { $0 + (CellText.amount(row.cells[$1])?.scaled(toDecimals: 6) ?? 0) }
      return sum == CellText.amount(row.cells[last])?.scaled(toDecimals: 6)
    }
    return parts.count > 1 && fitting > 1 && fitting * 3 >= rows.count * 2
      ? [ColumnTotal(column: last, parts: parts)] : []
  }

  /// The innermost of its headings says what a column is: `Kaynak İhtiyacı (TL) / Toplam`.
  private static func isTotal(_ column: ColumnFact) -> Bool {
    TotalLabel.isTotal(String(column.title.split(separator: "/").last?.drop { $0 == " " } ?? ""))
  }

  private func impliedTotals(_ table: TableFact) -> [TotalFact] {
    let columns = Set(table.columns.indices.filter { [.money, .count, .value].contains(table.columns[$0].kind) })
    guard !columns.isEmpty else { return [] }
    let isLevelled = table.rows.contains { $0.level > 0 || $0.role == .parent }
    let outline = isLevelled ? [:] : SummedOutline.parts(in: table, columns: columns.sorted())
    return table.rows.indices.compactMap { row in
      let parts =
        switch table.rows[row].role {
        case .total: outline[row] ?? above(row, in: table)
        case .parent: children(of: row, in: table)
        // A row that equals the total behind it is no sum of that.
        case .data:
          (outline[row] ?? []).contains { table.rows[$0].role == .total }
            ? [] : outline[row] ?? sumAbove(row, in: table, columns)
        case .heading: [Int]()
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

  /// A row that calls itself a total in more words, where the rows above it bear it out.
  private func sumAbove(_ row: Int, in table: TableFact, _ columns: Set<Int>) -> [Int] {
    guard TotalLabel.mayBeTotal(table.rows[row].label) else { return [] }
    let parts = above(row, in: table)
    let places = Amount.maximumDecimals
    let isBorneOut = columns.contains { column in
      guard let whole = CellText.amount(table.rows[row].cells[column]), !whole.isZero else { return false }
      let sum = parts.reduce(Int128(0)) {
        $0 + (CellText.amount(table.rows[$1].cells[column])?.scaled(toDecimals: places) ?? 0)
      }
      return sum == whole.scaled(toDecimals: places)
    }
    return parts.count > 1 && isBorneOut ? parts : []
  }

  private func children(of row: Int, in table: TableFact) -> [Int] {
    let level = table.rows[row].level
    return table.rows.indices[(row + 1)...]
      .prefix { table.rows[$0].level > level && table.rows[$0].role != .total }
      .filter { table.rows[$0].level == level + 1 }
  }
}

/// A tree of rows that nothing marks, found by its sums: a row that is the sum of what follows it stands above that.
enum SummedOutline {
  /// The parts of each row that is a sum, where the whole comes to the table's last total in one of the columns.
  static func parts(in table: TableFact, columns: [Int]) -> [Int: [Int]] {
    guard let total = table.rows.lastIndex(where: { $0.role == .total }), total > 2 else { return [:] }
    for column in columns {
      guard let whole = CellText.amount(table.rows[total].cells[column]) else { continue }
      for least in [2, 1] {
        if let found = parts(above: total, whole, in: table, column, leastParts: least) { return found }
      }
    }
    return [:]
  }

  /// Rows from the last to the first: each takes those behind it that sum to it.
  private static func parts(
    above total: Int, _ whole: Amount, in table: TableFact, _ column: Int, leastParts: Int
  ) -> [Int: [Int]]? {
    let places = Amount.maximumDecimals
    var open: [(row: Int, value: Int128)] = []
    var parts: [Int: [Int]] = [:]
    for row in stride(from: total - 1, through: 0, by: -1) {
      guard table.rows[row].role != .heading else { continue }
      // What is empty or a dash adds nothing, and belongs to the sum all the same.
      let value = CellText.amount(table.rows[row].cells[column])?.scaled(toDecimals: places) ?? 0
      var sum: Int128 = 0
      var taken = 0
      if value != 0 {
        for each in open.reversed() {
          sum += each.value
          taken += 1
          if sum == value && taken >= leastParts || taken > mostParts { break }
        }
      }
      if sum == value, value != 0, taken >= leastParts {
        parts[row] = open.suffix(taken).reversed().map(\.row)
        open.removeLast(taken)
      }
      open.append((row, value))
    }
    guard open.reduce(0, { $0 + $1.value }) == whole.scaled(toDecimals: places) else { return nil }
    // One row that happens to equal the next is no tree.
    guard leastParts > 1 || parts.values.contains(where: { $0.count > 1 }) else { return nil }
    parts[total] = open.reversed().map(\.row)
    return parts
  }

  private static let mostParts = 200
}
