import ReportModel

/// A cell by position: the table in the order of the document, the row of its body, the column.
public struct CellReference: Hashable, Comparable, Sendable {
  /// The place of its table in the document, from 0.
  public var table: Int
  /// The place of its row in the body, from 0.
  public var row: Int
  /// The place of its column, from 0.
  public var column: Int

  package init(table: Int, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }

  /// In reading order.
  public static func < (left: Self, right: Self) -> Bool {
    (left.table, left.row, left.column) < (right.table, right.row, right.column)
  }
}
