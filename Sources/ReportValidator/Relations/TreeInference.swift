import ReportModel

/// Recovers the tree of a table that shows none, from its sums alone: a row is a parent when the
/// rows behind it, each with its own parts, add up to it.
enum TreeInference {
  /// Beyond this the search could take long, and no printed table is.
  private static let maximumRows = 400

  /// The table with levels and parents, where its total holds for the tree and not for all rows.
  static func withLevels(_ table: Table) -> Table {
    guard let total = table.rows.indices.last(where: { table.rows[$0].role == .total }),
      (4...maximumRows).contains(total),
      table.rows[..<total].allSatisfy({ $0.level == 0 && $0.role == .data })
    else { return table }
    let flat = SumTree(table: table, end: total, onlyChildren: false)
    guard !flat.columns.isEmpty, !flat.holds(Array(0..<total), for: total) else { return table }
    return levels(table, flat, total: total)
      ?? levels(table, SumTree(table: table, end: total, onlyChildren: true), total: total) ?? table
  }

  private static func levels(_ table: Table, _ start: SumTree, total: Int) -> Table? {
    var tree = start
    var edited = table
    var tops: [Int] = []
    var row = 0
    while row < total {
      tops.append(row)
      row = tree.mark(row, level: 0, in: &edited)
    }
    return tree.holds(tops, for: total) && tops.count < total ? edited : nil
  }
}

extension Table {
  /// The columns whose figures add up from row to row.
  var additiveColumns: [Int] { columns.indices.filter { columns[$0].kind == .money || columns[$0].kind == .count } }
}

/// The sums a table's rows could form.
private struct SumTree {
  let columns: [Int]
  private let end: Int
  /// Amounts by row and additive column, at one scale for each column; a dash is nothing.
  private let values: [[Int128?]]
  private let units: [Int128]
  /// Whether a row of the same figures as the one before it is its only part, rather than its like.
  private let onlyChildren: Bool
  private var ends: [Int: Int] = [:]

  init(table: Table, end: Int, onlyChildren: Bool) {
    self.onlyChildren = onlyChildren
    let columns = table.additiveColumns
    let places = columns.map { column in
      table.rows.compactMap { CellReading($0.cells[column].text).amount?.decimals }.max() ?? 0
    }
    self.end = end
    self.columns = columns
    units = places.map(powerOfTen)
    values = table.rows.map { row in
      zip(columns, places).map { column, places in
        let reading = CellReading(row.cells[column].text)
        return reading == .dash ? 0 : reading.amount?.scaled(toDecimals: places)
      }
    }
  }

  /// Whether rows sum to another in most columns, a lira a row apart at the most.
  func holds(_ parts: [Int], for total: Int) -> Bool {
    var holding = 0
    for column in columns.indices {
      guard let shown = values[total][column] else { continue }
      let sum = parts.reduce(Int128(0)) { $0 + (values[$1][column] ?? 0) }
      if (sum - shown).magnitude <= (Int128(parts.count) * units[column]).magnitude, shown != 0 { holding += 1 }
    }
    return holding * 2 > columns.count
  }

  /// The row behind the parts of a row; the next one when it has none.
  private mutating func end(of row: Int) -> Int {
    if let known = ends[row] { return known }
    var parts: [Int] = []
    var next = row + 1
    var result = row + 1
    while next < end, parts.count < end {
      parts.append(next)
      next = end(of: next)
      if parts.count > 1 ? holds(parts, for: row) : onlyChildren && values[row] == values[parts[0]] {
        result = next
        break
      }
      if exceeds(parts, row) { break }
    }
    ends[row] = result
    return result
  }

  private func exceeds(_ parts: [Int], _ row: Int) -> Bool {
    let over = columns.indices.count { column in
      let sum = parts.reduce(Int128(0)) { $0 + (values[$1][column] ?? 0) }
      return sum > (values[row][column] ?? 0) + Int128(parts.count) * units[column]
    }
    return over * 2 > columns.count
  }

  /// Writes the levels of a row and its parts; returns the row behind them.
  mutating func mark(_ row: Int, level: Int, in table: inout Table) -> Int {
    let last = end(of: row)
    table.rows[row].level = level
    guard last > row + 1 else { return last }
    table.rows[row].role = .parent
    var part = row + 1
    while part < last { part = mark(part, level: level + 1, in: &table) }
    return last
  }
}
