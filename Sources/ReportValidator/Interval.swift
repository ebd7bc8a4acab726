import ReportModel

/// How the figures of a column were rounded.
enum RoundingMode: Sendable {
  case nearest
  case truncated
}

/// The values a printed figure may stand for.
///
/// > Source: the interval rule of XBRL Calculations 1.1 (Recommendation of 22 February 2023), with
/// > strict set intersection at the ends.
struct Interval: Sendable {
  var lower: Fraction
  var upper: Fraction
  var includesLower = true
  var includesUpper = true

  static func exact(_ value: Fraction) -> Interval { Interval(lower: value, upper: value) }

  /// From the lesser of two values to the greater; `nil` when they are too large to compare.
  static func spanning(_ one: Fraction, _ other: Fraction) -> Interval? {
    Fraction.compare(one, other).map {
      $0 < 1 ? Interval(lower: one, upper: other) : Interval(lower: other, upper: one)
    }
  }

  /// The interval of a figure printed with so many decimals.
  static func rounded(_ amount: Amount, decimals: Int, mode: RoundingMode) -> Interval? {
    let places = max(decimals, amount.decimals)
    let value = amount.scaled(toDecimals: places)
    let unit = powerOfTen(places)
    switch mode {
    case .nearest:
      // Half a unit of the last printed digit to both sides, ends included.
      let half = powerOfTen(places - decimals)
      return Interval(
        lower: Fraction(2 * value - half, over: 2 * unit), upper: Fraction(2 * value + half, over: 2 * unit))
    case .truncated:
      let step = powerOfTen(places - decimals)
      if value > 0 {
        return Interval(
          lower: Fraction(value, over: unit), upper: Fraction(value + step, over: unit), includesUpper: false)
      }
      if value < 0 {
        return Interval(
          lower: Fraction(value - step, over: unit), upper: Fraction(value, over: unit), includesLower: false)
      }
      return Interval(
        lower: Fraction(-step, over: unit), upper: Fraction(step, over: unit), includesLower: false,
        includesUpper: false)
    }
  }

  static func exact(_ amount: Amount) -> Interval {
    .exact(Fraction(amount))
  }

  /// The interval of the sum; an end belongs to it only if both ends do.
  static func add(_ left: Interval, _ right: Interval) -> Interval? {
    guard let lower = Fraction.add(left.lower, right.lower),
      let upper = Fraction.add(left.upper, right.upper)
    else { return nil }
    return Interval(
      lower: lower, upper: upper, includesLower: left.includesLower && right.includesLower,
      includesUpper: left.includesUpper && right.includesUpper)
  }

  static func sum(_ parts: [Interval]) -> Interval? {
    parts.reduce(.exact(Fraction(0))) { sum, part in sum.flatMap { add($0, part) } }
  }

  /// The interval times a factor that is not negative.
  func scaled(by factor: Fraction) -> Interval? {
    guard let lower = Fraction.multiply(lower, factor), let upper = Fraction.multiply(upper, factor) else { return nil }
    return Interval(lower: lower, upper: upper, includesLower: includesLower, includesUpper: includesUpper)
  }

  /// The value halfway between the ends, in Turkish notation.
  func middle(decimals: Int) -> String {
    let sum = Fraction.add(lower, upper)
    return sum.flatMap { Fraction.divide($0, Fraction(2)) }?.amount(decimals: decimals)?.turkish ?? ""
  }

  /// The ends change places, and so do their flags.
  var negated: Interval {
    Interval(
      lower: upper.negated, upper: lower.negated, includesLower: includesUpper,
      includesUpper: includesLower)
  }

  /// Whether the two share at least one value; `nil` when the numbers are too large to tell.
  func meets(_ other: Interval) -> Bool? {
    guard let low = Fraction.compare(lower, other.upper), let high = Fraction.compare(other.lower, upper)
    else { return nil }
    if low > 0 || high > 0 { return false }
    if low == 0, !(includesLower && other.includesUpper) { return false }
    if high == 0, !(other.includesLower && includesUpper) { return false }
    return true
  }
}
