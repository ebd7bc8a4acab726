import ReportModel

/// An exact number for comparing; every operation that could overflow says so by returning `nil`,
/// and the check in question is then reported as not checkable.
struct Fraction: Sendable {
  let numerator: Int128
  /// Always positive.
  let denominator: Int128

  init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator != 0)
    self.numerator = denominator < 0 ? -numerator : numerator
    self.denominator = denominator < 0 ? -denominator : denominator
  }

  init(_ amount: Amount) { self.init(Int128(amount.scaled), over: powerOfTen(amount.decimals)) }

  static func add(_ left: Fraction, _ right: Fraction) -> Fraction? {
    if left.denominator == right.denominator {
      return sum(left.numerator, right.numerator).map { Fraction($0, over: left.denominator) }
    }
    guard let a = product(left.numerator, right.denominator),
      let b = product(right.numerator, left.denominator),
      let d = product(left.denominator, right.denominator)
    else { return nil }
    return sum(a, b).map { Fraction($0, over: d).reduced }
  }

  static func multiply(_ left: Fraction, _ right: Fraction) -> Fraction? {
    guard let n = product(left.numerator, right.numerator),
      let d = product(left.denominator, right.denominator)
    else { return nil }
    return Fraction(n, over: d).reduced
  }

  /// - Returns: `nil` also when `right` is zero.
  static func divide(_ left: Fraction, _ right: Fraction) -> Fraction? {
    guard right.numerator != 0 else { return nil }
    return multiply(left, Fraction(right.denominator, over: right.numerator))
  }

  var negated: Fraction { Fraction(-numerator, over: denominator) }

  /// Minus one, zero or one; `nil` on overflow.
  static func compare(_ left: Fraction, _ right: Fraction) -> Int? {
    guard let a = product(left.numerator, right.denominator),
      let b = product(right.numerator, left.denominator)
    else { return nil }
    return a < b ? -1 : a > b ? 1 : 0
  }

  /// The number rounded half away from zero.
  func amount(decimals: Int) -> Amount? {
    guard let scaled = Self.product(numerator, powerOfTen(decimals)) else { return nil }
    let (quotient, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    let magnitude = quotient + (rest >= denominator.magnitude - rest ? 1 : 0)
    return Int64(exactly: magnitude).map { Amount(scaled: numerator < 0 ? -$0 : $0, decimals: decimals) }
  }

  private var reduced: Fraction {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    guard a > 1 else { return self }
    return Fraction(numerator / Int128(a), over: denominator / Int128(a))
  }

  private static func product(_ left: Int128, _ right: Int128) -> Int128? {
    let (result, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow || result == .min ? nil : result
  }

  /// The least number of all has no opposite: it counts as too large.
  private static func sum(_ left: Int128, _ right: Int128) -> Int128? {
    let (result, overflow) = left.addingReportingOverflow(right)
    return overflow || result == .min ? nil : result
  }
}
