import ReportModel
import ReportReading

/// Finds what a column of percentages is made of: by its heading where that names it, else by the figures.
struct PercentageInference {
  let table: TableReading

  func relations() -> [EvidentRelation] {
    table.columns.indices.filter { table.columns[$0].kind == .percent }.flatMap(relations)
  }

  /// What a column of percentages is a rate of, by the first way that says so.
  private func relations(_ percent: Int) -> [EvidentRelation] {
    let title = table.columns[percent].title
    let key = TurkishText.asciiKey(title)
    if let (numerator, denominator) = namedOperands(title) { return ratio(percent, numerator, denominator) }
    if ColumnWords.growth.matches(key) { return growth(percent) }
    if ColumnWords.fulfilment.matches(key), let spent = table.column(.expenditure),
      let total = table.column(.yearEndAppropriation)
    {
      return ratio(percent, spent, total)
    }
    if ColumnWords.fulfilment.matches(key), let outcome = table.outcomeColumn, let target = table.column(.target) {
      return fulfilment(percent, outcome, target)
    }
    return RateInference(table: table).relations(percent)
  }

  /// What came out by what was aimed at, or the other way round where less is better.
  private func fulfilment(_ percent: Int, _ outcome: Int, _ target: Int) -> [EvidentRelation] {
    let aims = IndicatorAims(table)
    return table.dataRows.flatMap { row in
      aims?.printsTargetByOutcome(row) == true
        ? ratio(percent, target, outcome, rows: [row]) : ratio(percent, outcome, target, rows: [row])
    }
  }

  private func ratio(
    _ percent: Int, _ numerator: Int, _ denominator: Int, isGrowth: Bool = false, rows: [Int]? = nil
  ) -> [EvidentRelation] {
    (rows ?? table.dataRows).map { row in
      let ratio = RatioRelation(
        target: table.cell(row, percent), numerator: table.cell(row, numerator),
        denominator: table.cell(row, denominator), isGrowth: isGrowth)
      return EvidentRelation(.ratio(ratio), .label(table.columns[percent].title))
    }
  }

  // MARK: Growth

  /// `ARTIŞ (%)` compares an amount before it with an earlier one: of all such pairs the one that
  /// fits most rows, or the only one there is.
  private func growth(_ percent: Int) -> [EvidentRelation] {
    let amounts = table.additiveColumns.filter { $0 < percent }
    let pairs = amounts.indices.flatMap { new in
      amounts[..<new].map { old in (old: old, new: amounts[new]) }
    }
    let scored = pairs.map { pair in (pair: pair, fits: rowsFitting(percent, old: pair.old, new: pair.new)) }
    guard let best = scored.max(by: { $0.fits <= $1.fits }), best.fits > 0 || pairs.count == 1 else { return [] }
    return ratio(percent, best.pair.new, best.pair.old, isGrowth: true)
  }

  /// Rows whose printed percentage is within one of the growth between two columns.
  private func rowsFitting(_ percent: Int, old: Int, new: Int) -> Int {
    table.dataRows.count { row in
      let readings = table.readings[row]
      guard let shown = readings[percent].amount, let from = readings[old].amount, let to = readings[new].amount,
        from.scaled > 0
      else { return false }
      let growth = (Exact(to) / Exact(from) - .one).percent
      return (growth - Exact(shown)).magnitude <= .one
    }
  }

  // MARK: By the heading

  /// `Gerçekleşme/Toplam Ödenek (%)` names both of its columns.
  private func namedOperands(_ title: String) -> (Int, Int)? {
    let parts = title.utf8.split(separator: UInt8(ascii: "/")).map { TurkishText.asciiKey(String(Substring($0))) }
    guard parts.count == 2, let numerator = column(named: parts[0]), let denominator = column(named: parts[1])
    else { return nil }
    return (numerator, denominator)
  }

  private func column(named key: String) -> Int? {
    let keys = table.additiveColumns.map { column in
      (column, table.headings[column].replacing("-tl", with: ""))
    }
    return keys.first { $0.1 == key }?.0 ?? keys.first { $0.1.hasSuffix("-" + key) }?.0
  }
}
