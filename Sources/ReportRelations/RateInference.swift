import ReportModel
import ReportReading

/// Finds which two columns a rate is made of when its heading names neither: the pair whose quotient
/// is printed in nearly all rows.
struct RateInference {
  let table: TableReading

  /// Enough rows to prove a rate by.
  private static let maximumRows = 200

  /// The two columns whose quotient a column of percentages prints in most rows.
  func relations(_ percent: Int) -> [EvidentRelation] {
    let columns = table.additiveColumns
    guard (2...Thresholds.rateColumns.value).contains(columns.count) else { return [] }
    var best: (numerator: Int, denominator: Int, support: Support)?
    for numerator in columns {
      for denominator in columns where denominator != numerator {
        let support = support(percent, numerator, denominator)
        guard support.holding >= Thresholds.rateRows.value, support.isStrong,
          support.holding > best?.support.holding ?? 0
        else { continue }
        best = (numerator, denominator, support)
      }
    }
    guard let best else { return [] }
    return table.dataRows.map { row in
      EvidentRelation(
        .ratio(
          RatioRelation(
            target: table.cell(row, percent), numerator: table.cell(row, best.numerator),
            denominator: table.cell(row, best.denominator))), best.support.evidence)
    }
  }

  private func support(_ percent: Int, _ numerator: Int, _ denominator: Int) -> Support {
    var support = Support()
    for row in table.dataRows.prefix(Self.maximumRows) {
      support.note(holds(row, percent, numerator, denominator))
      if support.tried - support.holding > Thresholds.rateRows.value, support.holding == 0 { break }
    }
    return support
  }

  /// Whether a row prints the quotient; a whole or nothing says nothing of what it is made of.
  private func holds(_ row: Int, _ percent: Int, _ numerator: Int, _ denominator: Int) -> Bool? {
    let readings = table.readings[row]
    guard let n = readings[numerator].amount, let d = readings[denominator].amount, !n.isZero, !n.isSameValue(as: d)
    else { return nil }
    return table.prints(row, percent, n, of: d)
  }
}

extension TableReading {
  /// Whether a row of a column of rates prints what a part is of a whole, rounded or cut; `nil` where nothing is
  /// printed or the whole is none.
  func prints(_ row: Int, _ column: Int, _ part: Amount, of whole: Amount) -> Bool? {
    guard let shown = readings[row][column].amount, whole.scaled > 0 else { return nil }
    let rate = Exact(part) / Exact(whole) * self.whole(ofRates: column)
    guard rate.isKnown else { return nil }
    return Rounding.allCases.contains { mode in
      Interval.rounded(shown, decimals: figures.decimals[column], mode: mode).meets(.exact(rate)) == true
    }
  }
}
