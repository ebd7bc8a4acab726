import ReportModel
import ReportReading

/// Which tables divide one and the same whole: those whose grand totals say so.
///
/// Tables of one shape with other rows or other figures are sisters, a unit each, and no copies of one another. Tables
/// of different shapes are of one whole when one of their grand totals is the same, is one slip away, or nearly so.
struct SameWhole {
  /// By table, the first of those that are of its whole.
  private var firsts: [Int: Int] = [:]
  private let tables: [TableReading]

  /// - Parameter totals: Grand totals of one meaning together.
  init(_ tables: [TableReading], _ totals: [[CellReference]]) {
    self.tables = tables
    var order: [Int] = []
    var figures: [Int: [Int: Amount]] = [:]
    for (meaning, cells) in totals.enumerated() {
      for cell in cells {
        if figures[cell.table] == nil { order.append(cell.table) }
        figures[cell.table, default: [:]][meaning] = tables[cell.table].readings[cell.row][cell.column].amount
      }
    }
    var kept: [Int] = []
    for table in withoutSisters(order) {
      firsts[table] =
        kept.first { Self.areNear(figures[$0] ?? [:], figures[table] ?? [:]) }.map { firsts[$0] ?? $0 } ?? table
      kept.append(table)
    }
  }

  /// The cells of one whole together; those of tables that stand alone are left out.
  func groups(_ cells: [CellReference]) -> [[CellReference]] {
    var order: [Int] = []
    var groups: [Int: [CellReference]] = [:]
    for cell in cells {
      guard let first = firsts[cell.table] else { continue }
      if groups[first] == nil { order.append(first) }
      groups[first, default: []].append(cell)
    }
    return order.map { groups[$0]! }
  }

  // MARK: Sisters

  /// Of tables of one shape those that repeat the first; none where others do not.
  private func withoutSisters(_ order: [Int]) -> [Int] {
    let shapes = Dictionary(grouping: order) { tables[$0].headings }
    return order.filter { table in
      guard let likes = shapes[tables[table].headings], let first = likes.first, likes.count > 1 else { return true }
      return likes.allSatisfy { $0 == first || repeats(tables[$0], tables[first]) }
    }
  }

  /// Whether most figures of a table stand in another, in rows of the same name.
  private func repeats(_ table: TableReading, _ other: TableReading) -> Bool {
    guard table.rows.count == other.rows.count else { return false }
    var (same, all) = (0, 0)
    for row in table.dataRows where other.rows[row].role == table.rows[row].role {
      for column in table.additiveColumns where column < other.columns.count {
        guard let figure = table.readings[row][column].amount else { continue }
        all += 1
        if other.readings[row][column].amount?.isSameValue(as: figure) ?? false { same += 1 }
      }
    }
    return 2 * same > all
  }

  // MARK: Wholes

  /// Whether two tables have a grand total in common, or one that is off by a slip or by little.
  private static func areNear(_ left: [Int: Amount], _ right: [Int: Amount]) -> Bool {
    left.contains { meaning, amount in
      right[meaning].map { isNear(amount.scaled(toDecimals: 2), $0.scaled(toDecimals: 2)) } ?? false
    }
  }

  private static func isNear(_ left: Int128, _ right: Int128) -> Bool {
    let gap = (left - right).magnitude
    return 100 * gap <= UInt128(Thresholds.sameWhole.value) * max(left.magnitude, right.magnitude)
      || Slip.explains(gap, in: max(left.magnitude, right.magnitude))
  }
}

/// What one slip of the hand does to a number.
enum Slip {
  /// Whether changing one digit, or exchanging two neighbours, makes such a difference: `c · 10ᵏ` or `9c · 10ᵏ`.
  ///
  /// - Parameter size: The larger of both numbers: a digit more than it has explains nothing.
  static func explains<Number: BinaryInteger>(_ difference: Number, in size: Number) -> Bool {
    var rest = difference
    guard rest > 0, rest / 10 <= size else { return false }
    while rest.isMultiple(of: 10) { rest /= 10 }
    return rest < 10 || rest <= 81 && rest.isMultiple(of: 9)
  }
}
