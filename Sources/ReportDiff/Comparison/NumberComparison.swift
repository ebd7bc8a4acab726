import ReportModel

extension NumberChange {
  init(_ old: Amount, _ new: Amount, isPercentage: Bool) {
    let finest = max(old.decimals, new.decimals)
    let (from, to) = (old.scaled(toDecimals: finest), new.scaled(toDecimals: finest))
    self.init(
      old: old, new: new, delta: new - old,
      percent: Share.percent(to - from, of: from < 0 ? -from : from), isPercentage: isPercentage)
  }
}

/// Parts of a whole in per cent with two decimals.
enum Share {
  /// - Returns: `nil` where there is no whole.
  static func percent(_ part: Int128, of whole: Int128) -> Amount? {
    whole == 0 ? nil : (Exact(part) / Exact(whole)).percent.amount(decimals: 2)
  }

  /// Shares that sum to 100,00 exactly: what rounding leaves goes to the largest remainders.
  ///
  /// - Parameter parts: They sum to `whole`, which is not zero.
  static func percents(_ parts: [Int128], of whole: Int128) -> [Amount] {
    let floors = parts.map { part -> (value: Int128, rest: Int128) in
      let scaled = part * 10_000
      var (quotient, rest) = scaled.quotientAndRemainder(dividingBy: whole)
      if rest != 0, (rest < 0) != (whole < 0) {
        quotient -= 1
        rest += whole
      }
      return (quotient, rest)
    }
    var missing = 10_000 - floors.reduce(0) { $0 + $1.value }
    var result = floors.map(\.value)
    let order = floors.indices.sorted {
      (floors[$1].rest.magnitude, $0) < (floors[$0].rest.magnitude, $1)
    }
    for index in order where missing > 0 {
      result[index] += 1
      missing -= 1
    }
    return result.map { Amount(scaled: Int64(clamping: $0), decimals: 2) }
  }
}
