import ReportModel

/// What one table says about itself.
struct TableStructure {
  let table: Table
  let index: Int
  let meanings: [ColumnMeaning?]

  init(table: Table, index: Int) {
    self.table = TreeInference.withLevels(table)
    self.index = index
    meanings = table.columns.map { ColumnMeaning($0) }
  }

  func cell(_ row: Int, _ column: Int) -> CellReference {
    CellReference(table: index, row: row, column: column)
  }

  func column(_ meaning: ColumnMeaning) -> Int? { meanings.firstIndex(of: meaning) }

  /// Rows that hold figures, body headings left out.
  var dataRows: [Int] { table.rows.indices.filter { table.rows[$0].role != .heading } }

  private var additiveColumns: [Int] {
    table.additiveColumns
  }

  // MARK: Totals

  func totals() -> [CellRelation] {
    let columns = additiveColumns
    guard !columns.isEmpty else { return [] }
    return table.rows.indices.flatMap { row -> [CellRelation] in
      let isTree = table.rows[row].role == .parent
      guard isTree || table.rows[row].role == .total else { return [] }
      let parts = isTree ? children(of: row) : partsAbove(row)
      guard !parts.isEmpty else { return [] }
      return columns.map { column in
        .total(cell(row, column), parts: parts.map { cell($0, column) }, isTree: isTree)
      }
    }
  }

  private func children(of row: Int) -> [Int] {
    let level = table.rows[row].level
    return table.rows.indices[(row + 1)...]
      .prefix { table.rows[$0].level > level && table.rows[$0].role != .total }
      .filter { table.rows[$0].level == level + 1 }
  }

  /// The rows a total sums: those above it at its own level, back to the total before; a grand
  /// total sums earlier totals in place of their rows.
  private func partsAbove(_ row: Int) -> [Int] {
    let level = table.rows[row].level
    let isGrand = table.rows[row].cells.contains { TotalLabel.isGrandTotal($0.text) }
    var parts: [Int] = []
    var isBehindTotal = false
    for above in table.rows.indices[..<row].reversed() {
      let candidate = table.rows[above]
      if candidate.level < level { break }
      guard candidate.level == level, candidate.role != .heading else { continue }
      if candidate.role != .total {
        if !isBehindTotal { parts.append(above) }
      } else if isGrand {
        parts.append(above)
        isBehindTotal = true
      } else {
        break
      }
    }
    return parts.reversed()
  }

  // MARK: Equations between columns

  func equations() -> [CellRelation] {
    var result: [CellRelation] = []
    if let total = column(.yearEndAppropriation), let initial = column(.initialAppropriation),
      let added = column(.addedAppropriation), let deducted = column(.deductedAppropriation)
    {
      result += equation(total, [(initial, 1), (added, 1), (deducted, -1)])
    }
    if let rest = column(.remainder), let total = column(.yearEndAppropriation),
      let spent = column(.expenditure)
    {
      result += equation(rest, [(total, 1), (spent, -1)])
    }
    if let total = column(.rowTotal) {
      let terms = additiveColumns.filter { $0 < total && table.columns[$0].kind == table.columns[total].kind }
      if terms.count > 1, holdsOnMostRows(total, terms) { result += equation(total, terms.map { ($0, 1) }) }
    }
    return result
  }

  private func equation(_ target: Int, _ terms: [(column: Int, sign: Int)]) -> [CellRelation] {
    dataRows.map { row in
      .equation(
        cell(row, target),
        terms: terms.map { CellRelation.SignedCell(cell: cell(row, $0.column), sign: $0.sign) })
    }
  }

  /// Whether a column called total really totals the columns before it.
  private func holdsOnMostRows(_ total: Int, _ terms: [Int]) -> Bool {
    var holding = 0
    var checked = 0
    for row in dataRows {
      let cells = table.rows[row].cells
      guard let shown = CellReading(cells[total].text).amount else { continue }
      let amounts = terms.compactMap { CellReading(cells[$0].text).amount }
      guard amounts.count == terms.count else { continue }
      let places = max(shown.decimals, amounts.map(\.decimals).max() ?? 0)
      let sum = amounts.reduce(Int128(0)) { $0 + $1.scaled(toDecimals: places) }
      checked += 1
      if sum == shown.scaled(toDecimals: places) { holding += 1 }
    }
    return checked > 0 && holding * 2 > checked
  }

  // MARK: Percentages

  func ratios() -> [CellRelation] {
    table.columns.indices.filter { table.columns[$0].kind == .percent }.flatMap { percent in
      let title = table.columns[percent].title
      let key = TurkishText.asciiKey(title)
      if let (numerator, denominator) = namedOperands(title) {
        return ratio(percent, numerator, denominator)
      }
      if key.contains("artis") { return growth(percent) }
      if key.contains("gerceklesme"), let spent = column(.expenditure), let total = column(.yearEndAppropriation) {
        return ratio(percent, spent, total)
      }
      if key.contains("gerceklesme"), let outcome = outcomeColumn, let target = column(.target) {
        return ratio(percent, outcome, target)
      }
      return []
    }
  }

  private func ratio(_ percent: Int, _ numerator: Int, _ denominator: Int) -> [CellRelation] {
    dataRows.map { .ratio(cell($0, percent), numerator: cell($0, numerator), denominator: cell($0, denominator)) }
  }

  /// `ARTIŞ (%)` compares an amount before it with an earlier one: of all such pairs the one that
  /// fits most rows, or the only one there is.
  private func growth(_ percent: Int) -> [CellRelation] {
    let amounts = additiveColumns.filter { $0 < percent }
    let pairs = amounts.indices.flatMap { new in
      amounts[..<new].map { old in (old: old, new: amounts[new]) }
    }
    let scored = pairs.map { pair in (pair: pair, fits: rowsFitting(percent, old: pair.old, new: pair.new)) }
    guard let best = scored.max(by: { $0.fits <= $1.fits }), best.fits > 0 || pairs.count == 1 else { return [] }
    return dataRows.map { .growth(cell($0, percent), new: cell($0, best.pair.new), old: cell($0, best.pair.old)) }
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
      let gap = (b - a) * 100 * unit - Int128(shown.scaled) * a
      return gap.magnitude <= (a * unit).magnitude
    }
  }

  /// `Gerçekleşme/Toplam Ödenek (%)` names both of its columns.
  private func namedOperands(_ title: String) -> (Int, Int)? {
    let parts = title.split(separator: "/").map { TurkishText.asciiKey(String($0)) }
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

  func indicators() -> [CellRelation] {
    let quarters = (1...4).compactMap { column(.quarter($0)) }
    var result: [CellRelation] = []
    if quarters.count == 4, let outcome = outcomeColumn {
      result += dataRows.map { row in
        .aggregation(cell(row, outcome), quarters: quarters.map { cell(row, $0) }, nil)
      }
    }
    if let status = column(.status), let outcome = outcomeColumn, let target = column(.target) {
      result += dataRows.map {
        .status(cell($0, status), outcome: cell($0, outcome), target: cell($0, target))
      }
    }
    return result
  }
}
