import ReportModel

/// The levels of a table's rows from the codes or names in its leading columns: a row's level is the
/// column its name begins in, or the length of its dotted code.
struct OutlineLevels {
  let figures: TableFigures
  /// Of each row whether it may be called a total.
  let namedTotals: [Bool]

  /// The table with levels and parents, where most parents are the sum of what stands below them.
  func recovered(in table: Table) -> Table {
    guard table.rows.allSatisfy({ $0.level == 0 && $0.role != .parent }), !table.additiveColumns.isEmpty else {
      return table
    }
    return [steps(table), codes(table)].lazy.compactMap { $0 }.map { levels in edited(table, levels) }
      .first { isBorneOut($0) } ?? table
  }

  /// The rows before the first total; what stands behind it belongs to no tree.
  private func body(_ table: Table) -> [Int] {
    let end = table.totalRows(named: namedTotals).first { $0 > 0 } ?? table.rows.count
    return table.rows.indices[..<end].filter { table.rows[$0].role == .data }
  }

  /// The name stands in the first, second or third column, one further in for each level.
  private func steps(_ table: Table) -> [Int: Int]? {
    let leading = table.columns.prefix { !$0.kind.isNumeric }.count
    guard leading > 1 else { return nil }
    let rows = body(table)
    for width in (2...leading).reversed() {
      let filled = rows.map { row in (0..<width).filter { !table.rows[row].cells[$0].text.isEmpty } }
      guard filled.count > 2, filled.allSatisfy({ $0.count == 1 }), filled[0] == [0],
        Set(filled.map { $0[0] }).count == width
      else { continue }
      return Dictionary(uniqueKeysWithValues: zip(rows, filled.map { $0[0] }))
    }
    return nil
  }

  /// `38`, `38.01`, `38.01.02`: a code belongs under the one it begins with.
  private func codes(_ table: Table) -> [Int: Int]? {
    let rows = body(table)
    guard rows.count > 2, let first = table.columns.first, !first.kind.isNumeric else { return nil }
    let codes = rows.map { row -> [Substring] in
      let text = table.rows[row].cells[0].text
      return text.allSatisfy { $0.isNumber || $0 == "." } ? text.split(separator: ".") : []
    }
    guard codes.allSatisfy({ !$0.isEmpty }) else { return nil }
    var levels: [Int: Int] = [:]
    var open: [[Substring]] = []
    for (row, code) in zip(rows, codes) {
      while let last = open.last, !(code.count > last.count && code.starts(with: last)) { open.removeLast() }
      levels[row] = open.count
      open.append(code)
    }
    return levels.values.contains { $0 > 0 } ? levels : nil
  }

  private func edited(_ table: Table, _ levels: [Int: Int]) -> Table {
    var table = table
    for (row, level) in levels { table.rows[row].level = level }
    for row in table.rows.indices.dropLast() where table.rows[row].role == .data {
      let next = table.rows[row + 1]
      if next.role == .data, next.level > table.rows[row].level { table.rows[row].role = .parent }
    }
    return table
  }

  /// Whether the figures say so too: the rows above others are their sums more often than not.
  private func isBorneOut(_ table: Table) -> Bool {
    var support = Support()
    for row in table.rows.indices where table.rows[row].role == .parent {
      let level = table.rows[row].level
      let parts = table.rows.indices[(row + 1)...].prefix { table.rows[$0].level > level }
        .filter { table.rows[$0].level == level + 1 }
      for column in table.additiveColumns {
        support.note(figures.holds(parts, for: row, column: column))
      }
    }
    return support.isHalf
  }
}
