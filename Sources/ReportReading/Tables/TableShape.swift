import ReportModel

/// A row without what its cells say.
package struct RowShape: Hashable, Sendable {
  package let key: String
  package let role: RowRole
  /// Depth in the tree; 0 is outermost.
  package let level: Int
}

/// What a table is made of: everything but what its cells say. It never changes.
package final class TableShape: Sendable {
  /// Its place among the tables of the document.
  package let index: Int
  package let id: String
  /// `Tablo 6`; `nil` when the table has none.
  package let number: String?
  package let part: String?
  package let title: String
  package let span: SourceSpan?
  /// Whether rows of headings stand over it.
  package let hasHead: Bool
  package let columns: [Column]
  package let meanings: [ColumnMeaning?]
  /// The folded headings; tables that have the same are of one shape.
  package let headings: [String]
  package let rows: [RowShape]
  /// Rows that hold figures, headings in the body left out.
  package let dataRows: [Int]
  /// Headings in the body.
  package let headingRows: [Int]
  /// Rows that are totals, or may be one by their name.
  package let totalRows: [Int]
  /// Columns whose figures add up from row to row.
  package let additiveColumns: [Int]
  package let labels: RowLabels

  init(_ table: Table, index: Int, labels: RowLabels, namedTotals: [Bool]) {
    self.index = index
    id = table.id
    number = table.number
    part = table.part
    title = table.title
    span = table.span
    hasHead = !table.head.isEmpty
    columns = table.columns
    meanings = table.columns.map { ColumnMeaning($0) }
    headings = table.columns.map { TurkishText.asciiKey($0.title) }
    rows = table.rows.map { RowShape(key: $0.key, role: $0.role, level: $0.level) }
    dataRows = table.rows.indices.filter { table.rows[$0].role != .heading }
    headingRows = table.rows.indices.filter { table.rows[$0].role == .heading }
    totalRows = table.totalRows(named: namedTotals)
    additiveColumns = table.additiveColumns
    self.labels = labels
  }

  /// Whether a table has headings that come to the same as some others.
  static func hasHeadings(_ table: Table, _ titles: [String]) -> Bool {
    table.columns.count == titles.count
      && zip(table.columns, titles).allSatisfy {
        $0.title == $1 || TurkishText.asciiKey($0.title) == TurkishText.asciiKey($1)
      }
  }

  // MARK: Columns

  package func column(_ meaning: ColumnMeaning) -> Int? { meanings.firstIndex(of: meaning) }

  /// The year-end value stands behind the last quarter, whatever its heading is spelt like.
  package var outcomeColumn: Int? {
    if let last = column(.quarter(4)), last + 1 < columns.count { return last + 1 }
    return column(.outcome)
  }

  /// Whether it is a form that follows indicators quarter by quarter.
  package var followsQuarters: Bool { column(.quarter(1)) != nil }

  // MARK: Rows

  package func cell(_ row: Int, _ column: Int) -> CellReference {
    CellReference(table: index, row: row, column: column)
  }

  package func label(ofRow row: Int) -> String { labels.label(ofRow: row) }

  /// The rows right below another that stand one level deeper.
  package func children(of row: Int) -> [Int] {
    let level = rows[row].level
    return rows.indices[(row + 1)...].prefix { rows[$0].level > level && rows[$0].role != .total }
      .filter { rows[$0].level == level + 1 }
  }

  /// The row that a row stands under.
  package func parent(of row: Int) -> Int? {
    let level = rows[row].level
    return rows.indices[..<row].last { rows[$0].level < level }
  }
}

extension Table {
  /// The columns whose figures add up from row to row.
  var additiveColumns: [Int] { columns.indices.filter { columns[$0].kind.isAdditive } }

  /// Rows that are totals by their mark or name, or may be one by their name.
  ///
  /// - Parameter named: Of each row whether it may be called one.
  func totalRows(named: [Bool]) -> [Int] {
    rows.indices.filter { rows[$0].role == .total || rows[$0].role == .data && named[$0] }
  }
}
