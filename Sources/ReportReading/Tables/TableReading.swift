import ReportModel

/// A table, each of its cells read once; a class, since every search of every relation holds on to it.
package final class TableReading: Sendable {
  package let shape: TableShape
  /// The table with the levels that its rows have by their marks, codes or sums.
  package let printed: Table
  /// What the cells of the body say, by row and column.
  package let readings: [[CellReading]]
  package let figures: TableFigures
  /// The paragraph before it, which may say in what it counts.
  let lead: String
  /// Columns of rates whose whole is 1, not 100.
  private let fractionColumns: Set<Int>

  package init(_ table: Table, lead: String = "", index: Int) {
    self.lead = lead
    let readings = table.rows.map { row in row.cells.map { CellReading($0.text, table.notation) } }
    let figures = TableFigures(
      table, readings, emptyIsNothing: EmptyCells.areNothing(in: table),
      areMultiples: ColumnUnit.multiples(in: table, lead: lead))
    let named = table.rows.map { row in row.cells.contains { TotalLabel.mayBeTotal($0.text) } }
    let outlined = OutlineLevels(figures: figures, namedTotals: named).recovered(in: table)
    let levelled = SummedLevels.recovered(in: outlined, figures, totals: outlined.totalRows(named: named))
    self.readings = readings
    self.figures = figures
    printed = levelled
    fractionColumns = Self.fractionColumns(table, readings)
    shape = TableShape(levelled, index: index, labels: RowLabels(table, readings), namedTotals: named)
  }

  package var index: Int { shape.index }
  package var rows: [RowShape] { shape.rows }
  package var columns: [Column] { shape.columns }
  package var headings: [String] { shape.headings }
  package var dataRows: [Int] { shape.dataRows }
  package var totalRows: [Int] { shape.totalRows }
  package var additiveColumns: [Int] { shape.additiveColumns }
  package var outcomeColumn: Int? { shape.outcomeColumn }
  package func column(_ meaning: ColumnMeaning) -> Int? { shape.column(meaning) }
  package func cell(_ row: Int, _ column: Int) -> CellReference { shape.cell(row, column) }
  package func label(ofRow row: Int) -> String { shape.label(ofRow: row) }

  /// The words by which a row may be called a total.
  package func totalLabel(ofRow row: Int) -> String {
    printed.rows[row].cells.first { TotalLabel.mayBeTotal($0.text) }?.text ?? label(ofRow: row)
  }

  // MARK: Sections

  /// Whether a row is nothing but a label over the rows behind it, `A. GELİRLER`, or a blank between them.
  ///
  /// A label alone may also be a row whose figures were forgotten; one that spreads over the table, begins it, or
  /// stands behind a total or in capitals is not.
  package func isSection(_ row: Int) -> Bool {
    let cells = printed.rows[row].cells
    let filled = cells.indices.filter { readings[row][$0] != .empty }
    if filled.isEmpty { return true }
    guard filled.count == 1, let label = filled.first, readings[row][label].isText,
      let first = additiveColumns.first, !figures.emptyIsNothing
    else { return false }
    if case .origin(let columns, _) = cells[label].cover, columns > 1, label + columns > first { return true }
    guard label < first, row + 1 < rows.count, readings[row + 1].contains(where: { $0.amount != nil }) else {
      return false
    }
    return row == 0 || rows[row - 1].role == .total
      || isInCapitals(cells[label].text) && !isInCapitals(printed.rows[row + 1].cells[label].text)
  }

  private func isInCapitals(_ text: String) -> Bool { text.count > 3 && text == TurkishText.uppercased(text) }

  // MARK: Rates

  /// What stands for the whole in a column of rates: 100, or 1 where fractions are printed under the
  /// sign for per cent (`0,98`).
  package func whole(ofRates column: Int) -> Exact { fractionColumns.contains(column) ? .one : .hundred }

  /// Columns of rates most of whose values are from 0 to 1, with decimals.
  private static func fractionColumns(_ table: Table, _ readings: [[CellReading]]) -> Set<Int> {
    Set(
      table.columns.indices.filter { column in
        guard table.columns[column].kind == .percent else { return false }
        let shown = readings.compactMap { $0[column].amount }
        let one = Amount(scaled: 1, decimals: 0)
        let fractions = shown.count { $0.decimals == 2 && $0.scaled >= 0 && $0.scaled <= 100 }
        return shown.count >= Thresholds.fractionValues.value && 4 * fractions >= 3 * shown.count
          && shown.contains { $0.isSameValue(as: one) }
      })
  }
}

/// What an empty cell means.
enum EmptyCells {
  /// Tables of the performance programme guide of 2009 leave cells empty where there is nothing.
  ///
  /// > Source: Performans Programı Hazırlama Rehberi (2009), tables 1 to 4.
  static func areNothing(in table: Table) -> Bool {
    namesNeed(table.title) || table.columns.contains { namesNeed($0.title) }
      || table.rows.contains { row in row.cells.prefix(2).contains { namesNeed($0.text) } }
  }

  /// `Kaynak İhtiyacı Tablosu`, `Bütçe Dışı Kaynak`
  private static func namesNeed(_ text: String) -> Bool {
    guard text.utf8.count < 100, mayNameNeed(text) else { return false }
    let key = TurkishText.asciiKey(text)
    return ColumnWords.needTable.matches(key) || ColumnWords.emptyIsNothing.matches(key)
  }

  /// Whether `ht` of *ihtiyaç* or `tç` of *bütçe* stands somewhere; few texts need a closer look.
  private static func mayNameNeed(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for index in bytes.indices.dropFirst().dropLast() where bytes[index] | 0x20 == UInt8(ascii: "t") {
        if bytes[index - 1] | 0x20 == UInt8(ascii: "h") || bytes[index + 1] == 0xC3 { return true }
        if bytes[index + 1] | 0x20 == UInt8(ascii: "c") { return true }
      }
      return false
    }
  }
}
