import ReportModel

/// What the columns of a table are there for.
struct ColumnRoles {
  /// The leading columns of words.
  let labels: Range<Int>
  /// The one that only numbers the rows.
  let ordinal: Int?

  init(_ table: TableFact) {
    let ordinal = Self.ordinalColumn(table)
    self.ordinal = ordinal
    let firstNumber = table.columns.indices.first { $0 != ordinal && table.columns[$0].kind.isNumeric }
    labels = 0..<(firstNumber ?? table.columns.count)
  }

  /// The first column, when it counts the rows from 1 on.
  private static func ordinalColumn(_ table: TableFact) -> Int? {
    guard let title = table.columns.first?.title, !ColumnWords.code.recognises(title) else { return nil }
    var expected = 1
    for row in table.rows where row.role == .data {
      guard let text = row.cells.first else { return nil }
      if text.isEmpty { continue }
      guard Int(text.hasSuffix(".") ? String(text.dropLast()) : text) == expected else { return nil }
      expected += 1
    }
    return expected > 2 ? 0 : nil
  }
}
