import ReportModel

/// A column of a table by its key, as it is headed.
package struct ColumnFact: Sendable {
  package internal(set) var key: String
  package internal(set) var title: String
  var kind: ColumnKind
}

/// A row of a table with one text for every column.
package struct RowFact: Sendable {
  package internal(set) var key: String
  /// The words that name the row for a reader.
  package internal(set) var label: String
  /// Whether the document gives the key; else it was made from the row's words.
  var isKeyed: Bool
  var role: RowRole
  var level: Int
  /// One text for each column.
  package internal(set) var cells: [String]
  /// The columns whose text belongs to a cell that begins further left or above; empty where none.
  var covered: Set<Int>
}

/// A table on a full grid, named so that it is recognised in another report.
package struct TableFact: Sendable {
  package internal(set) var address: String
  package internal(set) var section: Int?
  /// The figure whose data it is.
  package internal(set) var figure: String?
  package internal(set) var number: String?
  package internal(set) var part: String?
  package internal(set) var title: String
  package internal(set) var columns: [ColumnFact]
  package internal(set) var rows: [RowFact]
  /// Whether its address was given by the document, not made from its number.
  var isNamed: Bool
  /// What it is called, for recognising it: its title, or that of the figure whose data it is.
  var caption: String
  /// What stands right above it of its unit, `(Bin TL)`; empty where nothing does.
  var unitNote = ""
  /// Its place among the tables of its document.
  var index = 0
  /// Where its sums are found; `nil` where nobody asks for them.
  var source: SumSource?

  /// How a reader would name it: `Tablo 14, H1.1`.
  package var name: String {
    let head = number ?? (title.isEmpty ? address : title)
    return part.map { "\(head), \($0)" } ?? head
  }
}

extension TableFact {
  func saysTheSame(as other: TableFact) -> Bool {
    section == other.section && number == other.number && part == other.part && title == other.title
      && columns.count == other.columns.count && rows.count == other.rows.count
      && zip(columns, other.columns).allSatisfy { $0.title == $1.title }
      && zip(rows, other.rows).allSatisfy { $0.cells == $1.cells }
  }

  /// Rows that are sums of others.
  var rowSums: [SummedLine] { source?.sums(.rows, ofTable: index) ?? [] }

  /// Columns that are sums of others.
  var columnSums: [SummedLine] { source?.sums(.columns, ofTable: index) ?? [] }
}
