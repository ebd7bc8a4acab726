/// How a number loses the digits that are not printed.
package enum Rounding: Hashable, Sendable, CaseIterable {
  /// To the nearest printed value, halves away from zero: `2,345` is `2,35`.
  case nearest
  /// The digits behind are left out: `2,349` is `2,34`.
  case truncated
}

extension Int128 {
  /// The quotient as a whole number; the one place where the program rounds.
  ///
  /// - Parameter divisor: Not zero.
  /// - Returns: `nil` where it does not fit.
  package func divided(by divisor: Int128, _ rounding: Rounding) -> Int128? {
    let (quotient, rest) = magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
    let isUp = rounding == .nearest && rest >= divisor.magnitude - rest
    let rounded = Int128(exactly: quotient + (isUp ? 1 : 0))
    return (self < 0) == (divisor < 0) ? rounded : rounded.map { -$0 }
  }
}
