/// What stands for the whole in a line of rates.
package enum RateWhole: Int, Hashable, Sendable, CaseIterable {
  /// Fractions, and figures per head.
  case one = 1
  case hundred = 100
}

/// A line that shows what one line is of another.
struct RatioHypothesis: Hashable {
  var target: Int
  var numerator: Int
  var denominator: Int
  var whole: RateWhole
  /// Whether it shows by how much the first is more than the second.
  var isGrowth: Bool
}

/// Weighs ratios against the figures of a grid.
struct RatioWeighing {
  let grid: LineGrid
  /// What one is in the scale of the figures.
  let one: Int64

  /// How a ratio fares at a place, and what its agreement is worth.
  ///
  /// With `t = W a / b` printed to a step `u`, `2 |t b − W a| ≤ u b`; figures that were rounded themselves add half a
  /// step of each: `W u(a) + t u(b)`.
  func outcome(_ ratio: RatioHypothesis, _ place: Int) -> (outcome: DerivedOutcome, bits: Bits) {
    let target = grid.index(ratio.target, place)
    let numerator = grid.index(ratio.numerator, place)
    let denominator = grid.index(ratio.denominator, place)
    guard grid.kinds[target] == .figure, grid.kinds[numerator] == .figure, grid.kinds[denominator] == .figure,
      grid.figures[denominator] > 0
    else { return (.silent, .zero) }
    let whole = Int128(one) * Int128(ratio.whole.rawValue)
    let (t, b) = (Int128(grid.figures[target]), Int128(grid.figures[denominator]))
    let a = Int128(grid.figures[numerator]) - (ratio.isGrowth ? b : 0)
    let gap = 2 * (t * b - a * whole).magnitude
    let step = Int128(grid.printedUnits[target]) * b
    if gap <= step.magnitude { return (.holds, worth(t, b, a, step)) }
    let others =
      whole * Int128(grid.units[numerator])
      + (abs(t) + (ratio.isGrowth ? whole : 0)) * Int128(grid.units[denominator])
    if gap <= (step + others).magnitude { return (.holdsWithin, worth(t, b, a, step + others)) }
    return (gap <= (3 * step).magnitude ? .near : .fails, .zero)
  }

  /// How unlikely it is that a rate lies so near: nothing where both figures are one, or none.
  private func worth(_ t: Int128, _ b: Int128, _ a: Int128, _ width: Int128) -> Bits {
    guard a != 0, a != b, t != 0 else { return .zero }
    let steps = abs(t) * b / width
    return max(.zero, Bits.log2(UInt64(clamping: steps + 1)) - Bits(1))
  }
}
