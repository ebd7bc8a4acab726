import ReportModel
import ReportReading

/// Which tables divide one and the same whole: those whose grand totals say so.
///
/// Tables of one shape with other rows or other figures are sisters, a unit each, and no copies of one another. Tables
/// of different shapes are of one whole when one of their grand totals is the same or, where such tables are few, is one
/// slip away or nearly so.
struct SameWhole {
  /// By table, the first of those that are of its whole.
  private var firsts: [Int: Int] = [:]
  private let tables: [TableReading]

  /// - Parameter totals: Grand totals of one meaning together.
  init(_ tables: [TableReading], _ totals: [[CellReference]]) {
    self.tables = tables
    var order: [Int] = []
    var figures: [Int: [Int128?]] = [:]
    for (meaning, cells) in totals.enumerated() {
      for cell in cells {
        if figures[cell.table] == nil {
          order.append(cell.table)
          figures[cell.table] = Array(repeating: nil, count: totals.count)
        }
        figures[cell.table]![meaning] = tables[cell.table].readings[cell.row][cell.column].amount?.scaled(toDecimals: 2)
      }
    }
    let own = withoutSisters(order).map { (table: $0, figures: figures[$0]!) }
    if own.count > Thresholds.wholeTables.value { joinEqual(own) } else { joinNear(own) }
  }

  private typealias Totals = (table: Int, figures: [Int128?])

  /// Among few tables totals that are near each other are one total.
  private mutating func joinNear(_ tables: [Totals]) {
    for (index, own) in tables.enumerated() {
      let near = tables[..<index].first { Self.areNear($0.figures, own.figures) }
      firsts[own.table] = near.map { firsts[$0.table] ?? $0.table } ?? own.table
    }
  }

  /// A thousand: many tables share a smaller total by chance.
  private static let leastTelling: UInt128 = 100_000

  /// Among many some totals are near each other by chance: only those that are the same are one.
  private mutating func joinEqual(_ tables: [Totals]) {
    struct Total: Hashable {
      var meaning: Int
      var figure: Int128
    }
    var seen: [Total: Int] = [:]
    for own in tables {
      let totals = own.figures.enumerated().compactMap { meaning, figure in
        figure.flatMap { $0.magnitude < Self.leastTelling ? nil : Total(meaning: meaning, figure: $0) }
      }
      let first = totals.lazy.compactMap { seen[$0] }.first ?? own.table
      firsts[own.table] = first
      for total in totals where seen[total] == nil { seen[total] = first }
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
    let copied = shapes.mapValues { likes in likes.dropFirst().allSatisfy { repeats(tables[$0], tables[likes[0]]) } }
    return order.filter { copied[tables[$0].headings] ?? true }
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
  private static func areNear(_ left: [Int128?], _ right: [Int128?]) -> Bool {
    zip(left, right).contains { left, right in
      if let left, let right { isNear(left, right) } else { false }
    }
  }

  private static func isNear(_ left: Int128, _ right: Int128) -> Bool {
    let gap = (left - right).magnitude
    return 100 * gap <= UInt128(Thresholds.sameWhole.value) * max(left.magnitude, right.magnitude)
      || Slip.explains(gap, in: max(left.magnitude, right.magnitude))
  }
}
