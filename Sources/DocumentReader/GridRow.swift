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

  /// Brings together a figure in parentheses whose marks stand in cells of their own, as sheets of accounts set them.
  mutating func joinParentheses() {
    for index in cells.indices.dropLast() where cells[index + 1].text == ")" {
      if Self.opensFigure(cells[index].text) {
        cells[index].text += ")"
        cells[index + 1].text = ""
      } else if index > 0, cells[index - 1].text == "(", cells[index].text.contains(where: \.isNumber) {
        cells[index].text = "(" + cells[index].text + ")"
        cells[index - 1].text = ""
        cells[index + 1].text = ""
      }
    }
  }

  /// `(900`, `₺ (900`
  private static func opensFigure(_ text: String) -> Bool {
    guard let open = text.lastIndex(of: "("), !text.hasSuffix(")") else { return false }
    return !text[..<open].contains { $0.isLetter || $0.isNumber } && text[open...].contains(where: \.isNumber)
  }

  /// Whether one of its words may speak of a total.
  var speaksOfTotal: Bool {
    // By number: no cell is copied.
    cells.indices.contains { !cells[$0].mayBeFigure && TotalLabel.mayName(cells[$0].text) }
  }
}
