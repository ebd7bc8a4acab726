import ReportModel
import ReportReading

/// A row of a table as read, with what the document says of it in so many words.
struct GridRow {
  var cells: [Cell]
  var key: String?
  var role: RowRole?
  var level: Int?
  var isHead: Bool
  /// How far its label is set in, in blanks.
  var indent = 0
  /// Its place among the printed rows, counted from 0.
  var printed: Int

  /// Whether a number stands in it that is no year.
  func holdsFigures(_ notation: NumberNotation) -> Bool {
    cells.contains { $0.mayBeFigure && $0.isFigure(notation) }
  }

  /// Whether one of its words may speak of a total.
  var speaksOfTotal: Bool {
    // By number: no cell is copied.
    cells.indices.contains { !cells[$0].mayBeFigure && TotalLabel.mayName(cells[$0].text) }
  }
}
