import ReportModel
import ReportReading

/// Finds the heading rows of a table that marks none, as office programs write it.
///
/// A heading holds words over columns of figures; what stands below tells which columns those are.
struct HeadingRecovery {
  private let rows: [GridRow]
  private let readings: [[CellReading]]
  /// Columns that hold figures in the table as a whole.
  private var figures: [Int] = []

  /// More heading rows than this no printed table has.
  private static let maximumRows = 4

  init(_ rows: [GridRow], _ notation: NumberNotation) {
    self.rows = rows
    readings = rows.map { row in row.cells.map { CellReading($0.text, notation) } }
    figures = figureColumns(below: 0)
  }

  /// How many rows at the top are headings.
  var headingRows: Int {
    var count = 0
    while count < min(rows.count - 1, Self.maximumRows), isHeading(count), count == 0 || hasSpans(above: count) {
      count += 1
    }
    guard count > 0 else { return beginsWithTitlesInCapitals ? 1 : 0 }
    let figures = figureColumns(below: count)
    guard figures.contains(where: { column in (0..<count).contains { isWord($0, column) } }) else {
      return beginsWithTitlesInCapitals ? 1 : 0
    }
    return isOrdinals(count) ? count + 1 : count
  }

  /// Whether a row inside the body is a heading: words over several columns of figures.
  func isInnerHeading(_ row: Int) -> Bool {
    let words = figures.filter { isWord(row, $0) && !rows[row].cells[$0].text.contains(where: \.isNumber) }
    return words.count > 1 && figures.allSatisfy { isWord(row, $0) || readings[row][$0] == .empty }
  }

  /// Words, or years, and no other figure; more than the label of a group of rows.
  private func isHeading(_ row: Int) -> Bool {
    let filled = readings[row].indices.filter { readings[row][$0] != .empty }
    guard filled.contains(where: { $0 > 0 }) else { return false }
    return filled.allSatisfy { readings[row][$0].isText || Year.number(rows[row].cells[$0].text) != nil }
  }

  /// Further heading rows divide a heading that spreads.
  private func hasSpans(above row: Int) -> Bool {
    rows[..<row].contains { $0.cells.contains { $0.cover != .covered && $0.cover != .single } }
  }

  private func isWord(_ row: Int, _ column: Int) -> Bool {
    switch readings[row][column] {
    case .date, .code, .words: true
    case .number: Year.number(rows[row].cells[column].text) != nil
    case .dash, .empty: false
    }
  }

  /// Columns that hold a figure or a dash in most of their filled cells.
  private func figureColumns(below start: Int) -> [Int] {
    readings[0].indices.filter { column in
      var (figures, filled) = (0, 0)
      for row in start..<rows.count where readings[row][column] != .empty {
        filled += 1
        if !readings[row][column].isText { figures += 1 }
      }
      return figures > 0 && figures * 2 >= filled
    }
  }

  /// `1 | 2 | 3 | 4`, the numbers of the columns.
  private func isOrdinals(_ row: Int) -> Bool {
    guard row < rows.count, readings[row].count > 2 else { return false }
    return RunningNumbers.are(rows[row].cells.map(\.text))
  }

  /// A table of words alone, headed in capitals.
  private var beginsWithTitlesInCapitals: Bool {
    guard rows.count > 1, rows[0].cells.count > 1 else { return false }
    return rows[0].cells.allSatisfy { cell in
      cell.text.contains(where: \.isLetter) && TurkishText.uppercased(cell.text) == cell.text
    } && rows[1].cells.contains { $0.text.contains(where: \.isLowercase) }
  }
}
