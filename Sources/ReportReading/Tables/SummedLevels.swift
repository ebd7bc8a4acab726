import ReportModel

/// Recovers the tree of a table that shows none, from its sums alone: a row is a parent when the
/// rows behind it, each with its own parts, add up to it.
enum SummedLevels {
  /// Beyond this the search could take long, and no printed table is.
  private static let maximumRows = 400

  /// The table with levels and parents, where its total holds for the tree and not for all rows.
  static func recovered(in table: Table, _ figures: TableFigures, totals: [Int]) -> Table {
    guard let total = totals.first(where: { $0 > 0 }), (4...maximumRows).contains(total),
      table.rows[..<total].allSatisfy({ $0.level == 0 && $0.role == .data })
    else { return table }
    let flat = SumTree(table, figures, end: total, onlyChildren: false)
    guard !flat.columns.isEmpty, !flat.holds(Array(0..<total), for: total) else { return table }
    return levels(table, flat, total: total)
      ?? levels(table, SumTree(table, figures, end: total, onlyChildren: true), total: total) ?? table
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

/// The sums a table's rows could form.
private struct SumTree {
  let columns: [Int]
  private let end: Int
  private let figures: TableFigures
  /// Whether a row of the same figures as the one before it is its only part, rather than its like.
  private let onlyChildren: Bool
  private var ends: [Int: Int] = [:]

  init(_ table: Table, _ figures: TableFigures, end: Int, onlyChildren: Bool) {
    self.onlyChildren = onlyChildren
    self.end = end
    self.figures = figures
    columns = table.additiveColumns
  }

  /// Whether rows sum to another in most of the columns that can say so.
  func holds(_ parts: [Int], for total: Int) -> Bool {
    var support = Support()
    for column in columns {
      support.note(figures.holds(parts, for: total, column: column))
    }
    return support.tried > 0 && support.isMost
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
      if parts.count > 1 ? holds(parts, for: row) : onlyChildren && isSame(row, parts[0]) {
        result = next
        break
      }
      if exceeds(parts, row) { break }
    }
    ends[row] = result
    return result
  }

  private func isSame(_ row: Int, _ other: Int) -> Bool {
    columns.allSatisfy { figures[row, $0] == figures[other, $0] }
  }

  /// Whether parts already sum to more than the row in most columns.
  private func exceeds(_ parts: [Int], _ row: Int) -> Bool {
    var support = Support()
    for column in columns {
      guard let limit = figures[row, column] else { continue }
      let sum = parts.reduce(Int128(0)) { $0 + (figures[$1, column] ?? 0) }
      support.note(sum > limit + Int128(parts.count))
    }
    return support.tried > 0 && support.isMost
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
