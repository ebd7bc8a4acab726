import ReportReading

/// The rows or the columns of a table as lines: what each is called, and where it shows figures.
struct NamedLines {
  let table: TableReading
  let direction: LineDirection
  /// The rows or columns that may show figures.
  let lines: [Int]
  /// The columns or rows in which they show them.
  let places: [Int]

  /// Both directions, columns first.
  static func both(of table: TableReading) -> [NamedLines] {
    [
      NamedLines(table: table, direction: .columns, lines: table.additiveColumns, places: table.dataRows),
      NamedLines(table: table, direction: .rows, lines: table.dataRows, places: table.additiveColumns),
    ]
  }

  /// The heading of a column, or the words that name a row.
  func name(_ line: Int) -> String {
    direction == .columns ? table.columns[line].title : table.label(ofRow: line)
  }

  func cell(_ line: Int, _ place: Int) -> CellReference {
    direction == .columns ? table.cell(place, line) : table.cell(line, place)
  }
}
