import ReportModel
import ReportReading
import ReportRelations

/// A row that is the sum of others, in the columns named.
struct RowSum: Sendable {
  var row: Int
  var parts: [Int]
  /// Those of the parts that are taken away.
  var deducted: Set<Int>
  var columns: Set<Int>
}

/// A column that is the sum of others.
struct ColumnSum: Sendable {
  var column: Int
  var parts: [Int]
  /// Those of the parts that are taken away.
  var deducted: Set<Int>
}

/// The sums of a table, as the checker finds them.
struct TableSums: Sendable {
  private(set) var rows: [RowSum] = []
  private(set) var columns: [ColumnSum] = []

  /// The sums of each table of a document.
  static func all(in reading: DocumentReading) -> [TableSums] {
    var tables = Array(repeating: TableSums(), count: reading.tables.count)
    for sum in DocumentRelations.sums(of: reading) { tables[sum.target.table].add(sum) }
    return tables
  }

  private mutating func add(_ sum: SumRelation) {
    let (target, cells) = (sum.target, sum.terms.map(\.cell))
    // A summary of several tables is told where each of these is.
    guard cells.allSatisfy({ $0.table == target.table }) else { return }
    let deducted = sum.terms.filter { $0.sign < 0 }.map(\.cell)
    if cells.allSatisfy({ $0.column == target.column }) {
      addRow(target, cells.map(\.row), Set(deducted.map(\.row)))
    } else if cells.allSatisfy({ $0.row == target.row }) {
      addColumn(target.column, cells.map(\.column), Set(deducted.map(\.column)))
    }
  }

  private mutating func addRow(_ target: CellReference, _ parts: [Int], _ deducted: Set<Int>) {
    let known = rows.firstIndex { $0.row == target.row && $0.parts == parts && $0.deducted == deducted }
    if let known {
      rows[known].columns.insert(target.column)
    } else {
      rows.append(RowSum(row: target.row, parts: parts, deducted: deducted, columns: [target.column]))
    }
  }

  private mutating func addColumn(_ column: Int, _ parts: [Int], _ deducted: Set<Int>) {
    guard !columns.contains(where: { $0.column == column && $0.parts == parts && $0.deducted == deducted }) else {
      return
    }
    columns.append(ColumnSum(column: column, parts: parts, deducted: deducted))
  }

  /// The rows that a cell is the sum of.
  func rows(of row: Int, column: Int) -> RowSum? { rows.first { $0.row == row && $0.columns.contains(column) } }

  /// The columns that a cell is the sum of.
  func columns(of column: Int) -> ColumnSum? { columns.first { $0.column == column } }
}
