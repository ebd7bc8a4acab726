import ReportModel

/// What one table says about itself.
struct TableStructure: Sendable {
  let table: Table
  let index: Int
  let meanings: [ColumnMeaning?]
  /// The folded headings; tables that have the same are of one shape.
  let shape: [String]
  /// Rows that hold figures, body headings left out.
  let dataRows: [Int]
  /// Headings inside the body.
  let headingRows: [Int]
  let labels: RowLabels
  /// What the cells of the body show, by row and column.
  let readings: [[CellReading]]
  let figures: TableFigures
  /// Columns of rates whose whole is 1, not 100.
  let fractionColumns: Set<Int>

  init(table: Table, index: Int) {
    let readings = table.rows.map { row in row.cells.map { CellReading($0.text) } }
    let figures = TableFigures(table, readings, emptyIsNothing: table.emptyIsNothing)
    shape = table.columns.map { TurkishText.asciiKey($0.title) }
    dataRows = table.rows.indices.filter { table.rows[$0].role != .heading }
    headingRows = table.rows.indices.filter { table.rows[$0].role == .heading }
    labels = RowLabels(table)
    self.readings = readings
    self.figures = figures
    fractionColumns = Self.fractionColumns(table, readings)
    self.table = TreeInference.withLevels(OutlineLevels.withLevels(table, figures), figures)
    self.index = index
    meanings = table.columns.map { ColumnMeaning($0) }
  }

  func cell(_ row: Int, _ column: Int) -> CellReference {
    CellReference(table: index, row: row, column: column)
  }

  func column(_ meaning: ColumnMeaning) -> Int? { meanings.firstIndex(of: meaning) }

  var additiveColumns: [Int] { table.additiveColumns }

  // MARK: Totals

  /// Rows that are totals by their mark or name.
  var namedTotals: [Int] { table.rows.indices.filter { table.rows[$0].role == .total } }

  /// Rows that are totals, or may be one by their name.
  var totalRows: [Int] { table.totalRows }

  func totalLabel(ofRow row: Int) -> String {
    table.rows[row].cells.first { TotalLabel.mayBeTotal($0.text) }?.text ?? labels.label(ofRow: row)
  }

  func children(of row: Int) -> [Int] {
    let level = table.rows[row].level
    return table.rows.indices[(row + 1)...]
      .prefix { table.rows[$0].level > level && table.rows[$0].role != .total }
      .filter { table.rows[$0].level == level + 1 }
  }

  // MARK: Percentages

  func ratios() -> [EvidentRelation] {
    table.columns.indices.filter { table.columns[$0].kind == .percent }.flatMap { percent -> [EvidentRelation] in
      let title = table.columns[percent].title
      let key = TurkishText.asciiKey(title)
      if let (numerator, denominator) = namedOperands(title) {
        return ratio(percent, numerator, denominator)
      }
      if key.holds("artis") || key.holds("degisim") { return growth(percent) }
      if key.holds("gerceklesme"), let spent = column(.expenditure), let total = column(.yearEndAppropriation) {
        return ratio(percent, spent, total)
      }
      if key.holds("gerceklesme"), let outcome = outcomeColumn, let target = column(.target) {
        return ratio(percent, outcome, target)
      }
      return RateInference(structure: self).relations(percent)
    }
  }

  private func ratio(_ percent: Int, _ numerator: Int, _ denominator: Int) -> [EvidentRelation] {
    dataRows.map {
      EvidentRelation(
        .ratio(cell($0, percent), numerator: cell($0, numerator), denominator: cell($0, denominator)),
        .label(table.columns[percent].title))
    }
  }

  /// `ARTIŞ (%)` compares an amount before it with an earlier one: of all such pairs the one that
  /// fits most rows, or the only one there is.
  private func growth(_ percent: Int) -> [EvidentRelation] {
    let amounts = additiveColumns.filter { $0 < percent }
    let pairs = amounts.indices.flatMap { new in
      amounts[..<new].map { old in (old: old, new: amounts[new]) }
    }
    let scored = pairs.map { pair in (pair: pair, fits: rowsFitting(percent, old: pair.old, new: pair.new)) }
    guard let best = scored.max(by: { $0.fits <= $1.fits }), best.fits > 0 || pairs.count == 1 else { return [] }
    return dataRows.map {
      EvidentRelation(
        .growth(cell($0, percent), new: cell($0, best.pair.new), old: cell($0, best.pair.old)),
        .label(table.columns[percent].title))
    }
  }

  /// Rows whose printed percentage is within one of the growth between two columns.
  private func rowsFitting(_ percent: Int, old: Int, new: Int) -> Int {
    dataRows.count { row in
      let cells = table.rows[row].cells
      guard let shown = CellReading(cells[percent].text).amount, let from = CellReading(cells[old].text).amount,
        let to = CellReading(cells[new].text).amount, from.scaled > 0
      else { return false }
      let places = max(from.decimals, to.decimals)
      let (a, b) = (from.scaled(toDecimals: places), to.scaled(toDecimals: places))
      let unit = powerOfTen(shown.decimals)
      // A percentage of so many digits times so large a figure is no growth that anybody prints.
      let (printed, overflows) = Int128(shown.scaled).multipliedReportingOverflow(by: a)
      let (gap, exceeds) = ((b - a) * 100 * unit).subtractingReportingOverflow(printed)
      return !overflows && !exceeds && gap.magnitude <= (a * unit).magnitude
    }
  }

  /// `Gerçekleşme/Toplam Ödenek (%)` names both of its columns.
  private func namedOperands(_ title: String) -> (Int, Int)? {
    let parts = title.utf8.split(separator: UInt8(ascii: "/")).map { TurkishText.asciiKey(String(Substring($0))) }
    guard parts.count == 2, let numerator = column(named: parts[0]),
      let denominator = column(named: parts[1])
    else { return nil }
    return (numerator, denominator)
  }

  private func column(named key: String) -> Int? {
    let keys = table.columns.indices.filter { additiveColumns.contains($0) }.map { column in
      (column, TurkishText.asciiKey(table.columns[column].title).replacing("-tl", with: ""))
    }
    return keys.first { $0.1 == key }?.0 ?? keys.first { $0.1.hasSuffix("-" + key) }?.0
  }

  // MARK: Indicators

  /// The year-end value stands behind the last quarter, whatever its heading is spelt like.
  var outcomeColumn: Int? {
    if let last = column(.quarter(4)), last + 1 < table.columns.count { return last + 1 }
    return column(.outcome)
  }

  func indicators() -> [EvidentRelation] {
    let quarters = (1...4).compactMap { column(.quarter($0)) }
    var result: [EvidentRelation] = []
    if quarters.count == 4, let outcome = outcomeColumn {
      result += dataRows.map { row in
        EvidentRelation(
          .aggregation(cell(row, outcome), quarters: quarters.map { cell(row, $0) }, nil),
          .label(table.columns[outcome].title))
      }
    }
    if let status = column(.status), let outcome = outcomeColumn, let target = column(.target) {
      result += dataRows.map {
        EvidentRelation(
          .status(cell($0, status), outcome: cell($0, outcome), target: cell($0, target)),
          .label(table.columns[status].title))
      }
    }
    return result
  }
}

extension Table {
  /// Rows that are totals, or may be one by their name.
  var totalRows: [Int] {
    rows.indices.filter { index in
      let row = rows[index]
      return row.role == .total
        || row.role == .data && row.cells.contains { TotalLabel.mayBeTotal($0.text) }
    }
  }

  /// Tables of the performance programme guide of 2009 leave cells empty where there is nothing.
  ///
  /// > Source: Performans Programı Hazırlama Rehberi (2009), tables 1 to 4.
  var emptyIsNothing: Bool {
    func names(_ text: String) -> Bool {
      // Few texts are as short and hold these letters.
      guard text.utf8.count < 100,
        text.utf8.contains(where: {
          $0 == UInt8(ascii: "y") || $0 == UInt8(ascii: "Y") || $0 == UInt8(ascii: "d") || $0 == UInt8(ascii: "D")
        })
      else { return false }
      let key = TurkishText.asciiKey(text)
      return key.hasSuffix("kaynak-ihtiyaci") || key.hasSuffix("kaynak-ihtiyaci-tablosu")
        || key.hasPrefix("kaynak-ihtiyaci") || key.hasPrefix("butce-disi")
    }
    return names(title) || columns.contains { names($0.title) }
      || rows.contains { row in row.cells.prefix(2).contains { names($0.text) } }
  }
}
