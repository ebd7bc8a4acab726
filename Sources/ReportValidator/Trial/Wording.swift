import ReportModel
import ReportReading

/// The names of tables, rows and cells in messages.
extension Trial {
  func rowLabel(_ cell: CellReference) -> String {
    Excerpt.of(tables[cell.table].label(ofRow: cell.row)).utf8.split { (0x0A...0x0D).contains($0) }
      .map { String(Substring($0)) }.joined(separator: " ")
  }

  /// The heading over a cell.
  func columnTitle(_ cell: CellReference) -> String { Excerpt.of(heading(over: cell)) }

  /// The table's own, or the last one in its body; the key where there is none.
  private func heading(over cell: CellReference) -> String {
    let table = tables[cell.table]
    if !table.columns[cell.column].title.isEmpty { return table.columns[cell.column].title }
    let above = table.headingRows.last { $0 < cell.row && !text(table.cell($0, cell.column)).isEmpty }
    return above.map { text(table.cell($0, cell.column)) } ?? table.columns[cell.column].key
  }

  func tableName(_ table: Int) -> String {
    tables[table].part.map { "\(wholeTableName(table)) (\($0))" } ?? wholeTableName(table)
  }

  /// The name of the table that a part belongs to.
  func wholeTableName(_ table: Int) -> String {
    tables[table].number ?? Excerpt.of(tables[table].title.isEmpty ? tables[table].id : tables[table].title)
  }

  /// `Tablo 7, GENEL TOPLAM, Gerçekleşme (TL)`
  func name(_ cell: CellReference) -> String {
    let row = "\(tableName(cell.table)), \(rowLabel(cell))"
    return isWholeRow(cell) ? row : "\(row), \(columnTitle(cell))"
  }

  /// `Tablo 7, GENEL TOPLAM, Gerçekleşme (TL): 1.250`
  func nameAndText(_ cell: CellReference) -> String { "\(name(cell)): \(text(cell))" }

  func place(_ cell: CellReference) -> FindingPlace {
    let table = tables[cell.table]
    return FindingPlace(
      table: table.number, part: table.part, tableID: table.id,
      title: table.title.isEmpty ? nil : table.title, row: rowLabel(cell),
      column: isWholeRow(cell) ? nil : columnTitle(cell), address: address(cell))
  }

  func address(_ cell: CellReference) -> CellAddress {
    let table = tables[cell.table]
    return CellAddress(table: table.id, row: table.rows[cell.row].key, column: table.columns[cell.column].key)
  }

  /// A cell that took part in a check; its table is named where that is not the home of the finding.
  func operand(_ cell: CellReference, in home: Int) -> Operand {
    Operand(
      table: cell.table == home ? nil : tableName(cell.table), row: rowLabel(cell),
      column: columnTitle(cell), value: text(cell), span: span(cell), address: address(cell))
  }

  func operands(_ cells: some Sequence<CellReference>, in home: Int) -> [Operand] {
    cells.map { operand($0, in: home) }
  }

  /// Whether the row is a label and one value, as the lines at the top of a card are: no column has a say in it.
  private func isWholeRow(_ cell: CellReference) -> Bool {
    let table = tables[cell.table]
    guard !table.hasHead, table.columns.count > 2 else { return false }
    let filled = table.columns.indices.lazy.map { table.cell(cell.row, $0) }
      .filter { !isCovered($0) && !text($0).isEmpty }
    return filled.count == 2
  }
}
