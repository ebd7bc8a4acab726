/// An exact number to compute with: a fraction that never rounds.
///
/// What is too large to hold, or has no result, is `unknown`: it makes everything it enters unknown, and every
/// comparison with it is false. So a formula reads as it stands in the guide, `(c - a) / (b - a)`, and only its
/// result is asked whether it is known.
package struct Exact: Sendable {
  private let numerator: Int128
  /// Positive; 0 for what is unknown.
  private let denominator: Int128

  private init(raw numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// - Parameter denominator: Not zero.
  package init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator != 0)
    self.init(raw: denominator < 0 ? -numerator : numerator, denominator < 0 ? -denominator : denominator)
  }

  package init(_ amount: Amount) { self.init(raw: Int128(amount.scaled), powerOfTen(amount.decimals)) }

  /// What cannot be told.
  package static let unknown = Exact(raw: 0, 0)
  package static let zero = Exact(raw: 0, 1)
  package static let one = Exact(raw: 1, 1)
  /// The whole in per cent.
  package static let hundred = Exact(raw: 100, 1)

  package var isKnown: Bool { denominator > 0 }
  package var isZero: Bool { isKnown && numerator == 0 }
  package var isPositive: Bool { numerator > 0 }
  package var isNegative: Bool { numerator < 0 }

  // MARK: Computing

  /// The sum; unknown where it would overflow.
  package static func + (left: Exact, right: Exact) -> Exact {
    guard left.isKnown, right.isKnown else { return .unknown }
    if left.denominator == right.denominator {
      return sum(left.numerator, right.numerator).map { Exact(raw: $0, left.denominator) } ?? .unknown
    }
    guard let a = product(left.numerator, right.denominator), let b = product(right.numerator, left.denominator),
      let d = product(left.denominator, right.denominator), let n = sum(a, b)
    else { return .unknown }
    return Exact(raw: n, d).reduced
  }

  package static func - (left: Exact, right: Exact) -> Exact { left + -right }

  package static prefix func - (value: Exact) -> Exact { Exact(raw: -value.numerator, value.denominator) }

  /// The product; unknown where it would overflow.
  package static func * (left: Exact, right: Exact) -> Exact {
    guard left.isKnown, right.isKnown, let n = product(left.numerator, right.numerator),
      let d = product(left.denominator, right.denominator)
    else { return .unknown }
    return Exact(raw: n, d).reduced
  }

  /// Unknown where there is nothing to divide by.
  package static func / (left: Exact, right: Exact) -> Exact {
    guard right.isKnown, right.numerator != 0 else { return .unknown }
    return left * Exact(right.denominator, over: right.numerator)
  }

  package static func sum(_ values: [Exact]) -> Exact { values.reduce(.zero, +) }

  /// - Parameter values: One at least.
  package static func mean(_ values: [Exact]) -> Exact { sum(values) / Exact(Int128(values.count)) }

  /// The same share in per cent.
  package var percent: Exact { self * .hundred }

  package var magnitude: Exact { isNegative ? -self : self }

  // MARK: Comparing

  package static func == (left: Exact, right: Exact) -> Bool { order(left, right) == 0 }
  package static func < (left: Exact, right: Exact) -> Bool { order(left, right) == -1 }
  package static func > (left: Exact, right: Exact) -> Bool { order(left, right) == 1 }
  package static func <= (left: Exact, right: Exact) -> Bool { order(left, right).map { $0 < 1 } ?? false }
  package static func >= (left: Exact, right: Exact) -> Bool { order(left, right).map { $0 > -1 } ?? false }

  /// Minus one, zero or one; `nil` where that cannot be told.
  package static func order(_ left: Exact, _ right: Exact) -> Int? {
    guard left.isKnown, right.isKnown, let a = product(left.numerator, right.denominator),
      let b = product(right.numerator, left.denominator)
    else { return nil }
    return a < b ? -1 : a > b ? 1 : 0
  }

  // MARK: Printing

  /// The number with so many decimals; `nil` where it is unknown or too large to print.
  package func amount(decimals: Int, _ rounding: Rounding = .nearest) -> Amount? {
    guard isKnown, let scaled = Self.product(numerator, powerOfTen(decimals)) else { return nil }
    return scaled.divided(by: denominator, rounding).flatMap { Int64(exactly: $0) }
      .map { Amount(scaled: $0, decimals: decimals) }
  }

  // MARK: Size

  private var reduced: Exact {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return a > 1 ? Exact(raw: numerator / Int128(a), denominator / Int128(a)) : self
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
