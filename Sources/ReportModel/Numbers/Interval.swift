/// The values a printed figure may stand for.
///
/// > Source: the interval rule of XBRL Calculations 1.1 (Recommendation of 22 February 2023), with
/// > strict set intersection at the ends.
package struct Interval: Sendable {
  package var lower: Exact
  package var upper: Exact
  package var includesLower = true
  package var includesUpper = true

  package init(_ lower: Exact, _ upper: Exact) {
    self.lower = lower
    self.upper = upper
  }

  package static func exact(_ value: Exact) -> Interval { Interval(value, value) }

  package static func exact(_ amount: Amount) -> Interval { .exact(Exact(amount)) }

  /// From the lesser of two values to the greater; `nil` when they are too large to compare.
  package static func spanning(_ one: Exact, _ other: Exact) -> Interval? {
    Exact.order(one, other).map { $0 < 1 ? Interval(one, other) : Interval(other, one) }
  }

  /// The interval of a figure printed with so many decimals.
  package static func rounded(_ amount: Amount, decimals: Int, mode: Rounding) -> Interval {
    let finest = max(decimals, amount.decimals)
    let value = amount.scaled(toDecimals: finest)
    let unit = powerOfTen(finest)
    let step = powerOfTen(finest - decimals)
    switch mode {
    case .nearest:
      // Half a unit of the last printed digit to both sides, ends included.
      return Interval(Exact(2 * value - step, over: 2 * unit), Exact(2 * value + step, over: 2 * unit))
    case .truncated:
      // What is cut off lies away from zero; a zero may have been either side of it.
      var interval = Interval(
        Exact(value > 0 ? value : value - step, over: unit), Exact(value < 0 ? value : value + step, over: unit))
      interval.includesLower = value > 0
      interval.includesUpper = value < 0
      return interval
    }
  }

  /// Of figures printed with the decimals they have, whether they may stand for a value.
  package static func prints(_ amount: Amount, _ value: Exact, _ mode: Rounding) -> Bool {
    rounded(amount, decimals: amount.decimals, mode: mode).meets(.exact(value)) == true
  }

  // MARK: Computing

  /// The interval of the sum; an end belongs to it only if both ends do.
  package static func + (left: Interval, right: Interval) -> Interval {
    var sum = Interval(left.lower + right.lower, left.upper + right.upper)
    sum.includesLower = left.includesLower && right.includesLower
    sum.includesUpper = left.includesUpper && right.includesUpper
    return sum
  }

  /// The ends change places, and so do their flags.
  package static prefix func - (interval: Interval) -> Interval {
    var negated = Interval(-interval.upper, -interval.lower)
    negated.includesLower = interval.includesUpper
    negated.includesUpper = interval.includesLower
    return negated
  }

  /// - Parameter factor: Not negative.
  package static func * (interval: Interval, factor: Exact) -> Interval {
    var product = interval
    product.lower = interval.lower * factor
    product.upper = interval.upper * factor
    return product
  }

  package static func sum(_ parts: [Interval]) -> Interval { parts.reduce(.exact(.zero), +) }

  // MARK: Asking

  package var isKnown: Bool { lower.isKnown && upper.isKnown }

  /// Whether the two share at least one value; `nil` when the numbers are too large to tell.
  package func meets(_ other: Interval) -> Bool? {
    guard let low = Exact.order(lower, other.upper), let high = Exact.order(other.lower, upper) else { return nil }
    if low > 0 || high > 0 { return false }
    if low == 0, !(includesLower && other.includesUpper) { return false }
    if high == 0, !(other.includesLower && includesUpper) { return false }
    return true
  }

  /// The value halfway between the ends, in Turkish notation; empty where it is too large.
  package func middle(decimals: Int) -> String {
    ((lower + upper) / Exact(2)).amount(decimals: decimals)?.turkish ?? ""
  }
}
