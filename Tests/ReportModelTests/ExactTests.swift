import ReportModel
import Testing

/// Exact numbers: the rules of fractions, and overflow as a value.
struct ExactTests {
  /// Fractions whose parts are drawn by a generator that gives the same numbers in every run.
  private static func drawn(_ count: Int) -> [(Exact, Double)] {
    var state: UInt64 = 42
    func next(_ range: ClosedRange<Int64>) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int64(state >> 33) % (range.upperBound - range.lowerBound + 1)
    }
    return (0..<count).map { _ in
      let (n, d) = (next(-10_000...10_000), next(1...500))
      return (Exact(Int128(n), over: Int128(d)), Double(n) / Double(d))
    }
  }

  @Test("sums, differences, products and quotients are those of fractions")
  func arithmetic() {
    let values = Self.drawn(300)
    for (left, right) in zip(values, values.dropFirst()) {
      #expect((left.0 + right.0) - right.0 == left.0)
      #expect(left.0 * right.0 == right.0 * left.0)
      #expect((left.0 < right.0) == (left.1 < right.1))
      if !right.0.isZero { #expect(left.0 / right.0 * right.0 == left.0) }
      #expect(-left.0 + left.0 == .zero)
    }
  }

  @Test("the formula of the guide reads as it stands there")
  func formula() {
    let (a, b, c) = (Exact(6), Exact(41), Exact(35))
    #expect(((c - a) / (b - a)).percent.amount(decimals: 0)?.turkish == "83")
    #expect(((c - a) / (a - a)).percent.amount(decimals: 0) == nil)
  }

  @Test("what is too large or has no result is unknown, and so is all that comes of it")
  func unknown() {
    let huge = Exact(.max)
    #expect(!(huge + huge).isKnown && !(huge * huge).isKnown && !(Exact.one / .zero).isKnown)
    let lost = huge * huge - huge * huge
    #expect(!lost.isKnown && !(lost + .one).isKnown && !(-lost).isKnown && !(lost / .one).isKnown)
    // Like NaN: every comparison with it is false.
    #expect(!(lost == lost) && !(lost < .one) && !(lost > .one) && !(lost <= .one) && !(lost >= .one))
    #expect(lost.amount(decimals: 2) == nil && !lost.isZero && !lost.isPositive && !lost.isNegative)
  }

  @Test("at the limit of what can be held")
  func limits() {
    let large = Exact(Int128.max - 1)
    #expect(
      (large + .one).isKnown && !(Exact(-Int128.max) - .one).isKnown && !(Exact(Int128.max / 2) * Exact(3)).isKnown)
    #expect(Exact(Int128.max, over: Int128.max - 1).amount(decimals: 0) == Amount(scaled: 1, decimals: 0))
    #expect(large.amount(decimals: 6) == nil)
  }

  @Test(
    "one rounding, halves away from zero, or cut",
    arguments: [
      (5, 2, 0, "3", "2"), (-5, 2, 0, "-3", "-2"), (1, 3, 2, "0,33", "0,33"), (2, 3, 2, "0,67", "0,66"),
      (-2, 3, 2, "-0,67", "-0,66"), (0, 7, 1, "0,0", "0,0"),
    ])
  func rounding(numerator: Int, denominator: Int, decimals: Int, nearest: String, cut: String) {
    let value = Exact(Int128(numerator), over: Int128(denominator))
    #expect(value.amount(decimals: decimals, .nearest)?.turkish == nearest)
    #expect(value.amount(decimals: decimals, .truncated)?.turkish == cut)
  }

  @Test("a printed figure stands for the values that round or cut to it", arguments: [-305, -1, 0, 1, 7, 12_345])
  func intervals(scaled: Int64) {
    let shown = Amount(scaled: scaled, decimals: 2)
    for mode in Rounding.allCases {
      let interval = Interval.rounded(shown, decimals: 2, mode: mode)
      for step in -12...12 {
        let value = Exact(shown) + Exact(Int128(step), over: 1000)
        let isPrinted = value.amount(decimals: 2, mode)?.scaled == scaled
        // At the ends the interval holds what the next figure may stand for as well.
        if isPrinted { #expect(interval.meets(.exact(value)) == true) }
        if abs(step) > 10 { #expect(interval.meets(.exact(value)) == isPrinted) }
      }
    }
  }

  @Test("amounts are summed and subtracted with the decimals of the most exact")
  func amounts() {
    let (whole, kurus) = (Amount(scaled: 3, decimals: 0), Amount(scaled: 125, decimals: 2))
    #expect(Amount.sum([whole, kurus])?.turkish == "4,25")
    #expect((whole - kurus)?.turkish == "1,75")
    #expect(Amount.sum([Amount(scaled: .max, decimals: 0), whole]) == nil)
    #expect(Amount(scaled: .min, decimals: 0) - whole == nil)
  }

  @Test(
    "a year's value follows from its quarters",
    arguments: [
      (Aggregation.sum, "15"), (.last, "4"), (.greatest, "8"), (.mean, "3,75"),
    ])
  func yearEnd(way: Aggregation, expected: String) {
    let quarters = [1, 2, 8, 4].map { Amount(scaled: $0, decimals: 0) }
    #expect(way.value(of: quarters, decimals: 2)?.turkish == expected)
    #expect(Aggregation.mean.value(of: [], decimals: 2) == nil)
  }
}
