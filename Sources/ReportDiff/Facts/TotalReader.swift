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
    // Sums are kept only where a row may ask for one.
    let mayAsk = table.rows.contains { $0.role == .data && TotalLabel.mayBeTotal($0.label) }
    var above = RowsAbove(table, summing: mayAsk ? columns.sorted() : [])
    return table.rows.indices.compactMap { row in
      defer { above.pass(row) }
      let parts =
        switch table.rows[row].role {
        case .total: outline[row] ?? above.parts(ofTotal: row)
        case .parent: children(of: row, in: table)
        // A row that equals the total behind it is no sum of that.
        case .data:
          (outline[row] ?? []).contains { table.rows[$0].role == .total }
            ? [] : outline[row] ?? above.parts(ofNamedSum: row)
        case .heading: [Int]()
        }
      return parts.isEmpty ? nil : TotalFact(row: row, parts: parts, columns: columns)
    }
  }

  private func children(of row: Int, in table: TableFact) -> [Int] {
    let level = table.rows[row].level
    return table.rows.indices[(row + 1)...]
      .prefix { table.rows[$0].level > level && table.rows[$0].role != .total }
      .filter { table.rows[$0].level == level + 1 }
  }
}

/// The rows above one that may be their sum, kept up while a table is gone through from its first row to its last.
private struct RowsAbove {
  private let table: TableFact
  private let columns: [Int]
  /// The totals before the row; a grand one stands for those before it.
  private var totals: [Int] = []
  /// The outermost rows since the last total, and what they come to in each of the columns.
  private var outermost: [Int] = []
  private var level = Int.max
  private var sums: [Int128]

  init(_ table: TableFact, summing columns: [Int]) {
    self.table = table
    self.columns = columns
    sums = Array(repeating: 0, count: columns.count)
  }

  /// The outermost rows since the last total; of several totals the last one sums those before it when it calls
  /// itself the grand one.
  func parts(ofTotal row: Int) -> [Int] {
    !totals.isEmpty && TotalLabel.isGrandTotal(table.rows[row].label) ? totals : outermost
  }

  /// Those of a row that calls itself a total in more words, where the rows above it bear it out.
  func parts(ofNamedSum row: Int) -> [Int] {
    guard TotalLabel.mayBeTotal(table.rows[row].label) else { return [] }
    if !totals.isEmpty, TotalLabel.isGrandTotal(table.rows[row].label) {
      let isBorneOut = columns.contains { column in isSum(totals.reduce(0) { $0 + value($1, column) }, row, column) }
      return totals.count > 1 && isBorneOut ? totals : []
    }
    let isBorneOut = columns.indices.contains { isSum(sums[$0], row, columns[$0]) }
    return outermost.count > 1 && isBorneOut ? outermost : []
  }

  private func isSum(_ sum: Int128, _ row: Int, _ column: Int) -> Bool {
    guard let whole = CellText.amount(table.rows[row].cells[column]), !whole.isZero else { return false }
    return sum == whole.scaled(toDecimals: Amount.maximumDecimals)
  }

  private func value(_ row: Int, _ column: Int) -> Int128 {
    CellText.amount(table.rows[row].cells[column])?.scaled(toDecimals: Amount.maximumDecimals) ?? 0
  }

  /// Goes on behind a row.
  mutating func pass(_ row: Int) {
    switch table.rows[row].role {
    case .heading: return
    case .total:
      if TotalLabel.isGrandTotal(table.rows[row].label) { totals = [] }
      totals.append(row)
      startAnew(at: .max)
    case .data, .parent:
      let depth = table.rows[row].level
      guard depth <= level else { return }
      if depth < level { startAnew(at: depth) }
      outermost.append(row)
      for (index, column) in columns.enumerated() { sums[index] += value(row, column) }
    }
  }

  private mutating func startAnew(at level: Int) {
    self.level = level
    outermost = []
    for index in sums.indices { sums[index] = 0 }
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
