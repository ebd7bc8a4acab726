import ReportModel

/// Columns whose cells show figures in a way that nobody reads: measures, formulas, figures with words between them.
///
/// Their numbers take part in nothing, and whoever is told how many numbers were checked has to know of them.
package struct UnreadColumns {
  /// Of each such column the cells that show figures.
  package let columns: [[CellReference]]

  /// Fewer cells than this are remarks among words.
  private static let fewestCells = 2

  package init(_ table: TableReading) {
    // The first column names the rows, whatever it is made of.
    columns = table.columns.indices.dropFirst().compactMap { column in
      guard table.columns[column].kind == .text else { return nil }
      var (cells, filled) = ([CellReference](), 0)
      for row in table.dataRows where table.readings[row][column] != .empty {
        filled += 1
        if Self.showsFigures(table.printed.rows[row].cells[column].text, table.readings[row][column]) {
          cells.append(table.cell(row, column))
        }
      }
      return cells.count >= Self.fewestCells && 2 * cells.count >= filled ? cells : nil
    }
  }

  /// Whether a text that could not be read is made of figures for the most part.
  ///
  /// Dates, codes, spans of years, times, telephone numbers and ordinals count nothing.
  private static func showsFigures(_ text: String, _ reading: CellReading) -> Bool {
    guard reading == .words, let first = text.unicodeScalars.first,
      isDigit(first) || "-−–(₺$€%".unicodeScalars.contains(first)
    else { return false }
    let digits = text.unicodeScalars.count(where: isDigit)
    let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
    guard digits > letters, !text.contains(where: { ":/+".contains($0) }), !NumberRange(text).isRange else {
      return false
    }
    // `0312 444 55 66`
    guard first != "0" || text.dropFirst().first == "," || text.dropFirst().first == "." else { return false }
    return !TurkishText.words(of: text).contains { word in
      SentenceWords.month.matches(WordStems.stem(ofKey: word[...])) || ColumnWords.year.matches(word)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}
