import ReportModel

/// The weights of a goal's indicators: shares of the goal in per cent.
struct GoalWeights {
  let amounts: [Amount]
  /// What they sum to; exactly 100 where their rounding explains the rest, as of three thirds of 33,33.
  let whole: Exact

  init(_ amounts: [Amount]) {
    self.amounts = amounts
    let sum = Exact.sum(amounts.map { Exact($0) })
    whole = Self.mayBeWhole(amounts, sum) ? .hundred : sum
  }

  /// Whether rounding alone may keep weights from being 100.
  private static func mayBeWhole(_ amounts: [Amount], _ sum: Exact) -> Bool {
    guard let first = amounts.first, sum.isKnown, !(sum == .hundred) else { return false }
    let areRounded =
      amounts.contains { $0.decimals > 0 } || amounts.dropFirst().allSatisfy { $0.isSameValue(as: first) }
    let ranges = amounts.map { Interval.rounded($0, decimals: $0.decimals, mode: .nearest) }
    return areRounded && Interval.sum(ranges).meets(.exact(.hundred)) == true
  }

  /// Minus one where they fall short of 100, one where they are more; `nil` where that cannot be told.
  var side: Int? { amounts.isEmpty ? nil : Exact.order(whole, .hundred) }

  /// What the whole comes to, in Turkish notation.
  func sum(decimals: Int) -> String { whole.amount(decimals: decimals)?.turkish ?? "" }

  /// The goal's score, as far as its indicators are shown.
  func weighted(_ scores: [Interval]) -> Interval {
    let sum = Interval.sum(zip(amounts, scores).map { weight, score in score * (Exact(weight) / .hundred) })
    // Rounded weights stand for a little more or less than they say.
    let printed = Exact.sum(amounts.map { Exact($0) })
    guard printed.isPositive, !(whole == printed) else { return sum }
    let filled = sum * (whole / printed)
    guard filled.isKnown else { return sum }
    return whole < printed ? Interval(filled.lower, sum.upper) : Interval(sum.lower, filled.upper)
  }

  /// The scores a goal can have when a part of its indicators, shown elsewhere, has any.
  func possible(_ scores: [Interval]) -> Interval {
    let known = weighted(scores)
    return Interval(known.lower, known.upper + (.hundred - whole))
  }
}
