import ReportModel

/// Finds which two columns a rate is made of when its heading names neither: the pair whose quotient
/// is printed in nearly all rows.
struct RateInference {
  let structure: TableStructure

  /// Beyond this many columns of figures chance finds quotients.
  private static let maximumColumns = 8
  private static let minimumRows = 3
  /// Enough rows to prove a rate by.
  private static let maximumRows = 200

  func relations(_ percent: Int) -> [EvidentRelation] {
    let columns = structure.additiveColumns
    guard (2...Self.maximumColumns).contains(columns.count) else { return [] }
    var best: (numerator: Int, denominator: Int, support: Support)?
    for numerator in columns {
      for denominator in columns where denominator != numerator {
        let support = support(percent, numerator, denominator)
        guard support.holding >= Self.minimumRows, support.isStrong,
          support.holding > best?.support.holding ?? 0
        else { continue }
        best = (numerator, denominator, support)
      }
    }
    guard let best else { return [] }
    return structure.dataRows.map { row in
      EvidentRelation(
        .ratio(
          structure.cell(row, percent), numerator: structure.cell(row, best.numerator),
          denominator: structure.cell(row, best.denominator)), best.support.evidence)
    }
  }

  private func support(_ percent: Int, _ numerator: Int, _ denominator: Int) -> Support {
    var support = Support()
    for row in structure.dataRows.prefix(Self.maximumRows) {
      guard let holds = holds(row, percent, numerator, denominator) else { continue }
      support = support + Support(holding: holds ? 1 : 0, tried: 1)
      if support.tried - support.holding > Self.minimumRows, support.holding == 0 { break }
    }
    return support
  }

  /// Whether a row prints the quotient; a whole or nil says nothing of what it is made of.
  private func holds(_ row: Int, _ percent: Int, _ numerator: Int, _ denominator: Int) -> Bool? {
    let readings = structure.readings[row]
    guard let n = readings[numerator].amount, let d = readings[denominator].amount, !n.isZero, !n.isSameValue(as: d)
    else { return nil }
    return structure.prints(row, percent, n, of: d)
  }
}

extension TableStructure {
  /// Whether a row of a column of rates prints what a part is of a whole, rounded or cut; `nil` where nothing is
  /// printed or the whole is none.
  func prints(_ row: Int, _ column: Int, _ part: Amount, of whole: Amount) -> Bool? {
    guard let shown = readings[row][column].amount, whole.scaled > 0,
      let rate = Fraction.divide(Fraction(part), Fraction(whole))
        .flatMap({ Fraction.multiply($0, wholeShare(column)) })
    else { return nil }
    return [RoundingMode.nearest, .truncated].contains { mode in
      Interval.rounded(shown, decimals: figures.decimals[column], mode: mode)?.meets(.exact(rate)) == true
    }
  }
}
