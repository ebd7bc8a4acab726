import ReportModel

/// A printed score held against the values it is made of.
struct PlanScoreEvaluation {
  enum Verdict {
    case fits
    /// The formula gives more than 100, and 100 is printed.
    case capped
    /// Only cutting the digits off instead of rounding explains it.
    case truncated
    case contradicts
    case uncheckable
  }

  let cell: CellReference
  let start: CellReference
  let target: CellReference
  let outcome: CellReference
  private(set) var verdict: Verdict = .uncheckable
  /// What the formula gives, between 0 and 100.
  private(set) var exact: Fraction?
  private var shown: Amount?
  /// The outcome over the target.
  private var plain: Fraction?
  /// The formula has no result here, and the score is more than all.
  private(set) var isBeyondAll = false

  init(
    _ cell: CellReference, start: CellReference, target: CellReference, outcome: CellReference,
    in context: CheckContext
  ) {
    (self.cell, self.start, self.target, self.outcome) = (cell, start, target, outcome)
    guard let shown = context.reading(cell).amount else { return }
    guard let a = Self.fraction(start, context), let b = Self.fraction(target, context),
      let c = Self.fraction(outcome, context), let covered = Fraction.add(c, a.negated),
      let way = Fraction.add(b, a.negated), let share = Self.percent(covered, way)
    else {
      // What the score is cannot be told, but it is no more than all.
      if Fraction.compare(Fraction(shown), Fraction(100)) == 1 {
        (self.shown, exact, verdict, isBeyondAll) = (shown, Fraction(100), .contradicts, true)
      }
      return
    }
    // Some print the score as a share of one.
    let isShare = shown.decimals > 0 && Fraction.compare(Fraction(shown), Fraction(1)) != 1
    func printed(_ percent: Fraction) -> Fraction? { isShare ? Fraction.divide(percent, Fraction(100)) : percent }
    guard let limited = printed(Self.limited(share)), let plain = Self.percent(c, b).flatMap(printed),
      let share = printed(share)
    else { return }
    self.shown = shown
    exact = limited
    self.plain = plain
    guard let near = Self.isRounded(shown, limited, .nearest), let cut = Self.isRounded(shown, limited, .truncated)
    else { return }
    verdict = near ? (Fraction.compare(share, limited) == 0 ? .fits : .capped) : cut ? .truncated : .contradicts
  }

  var operands: [CellReference] { [start, target, outcome] }

  /// As it should be printed.
  var computed: Amount? { shown.flatMap { exact?.amount(decimals: $0.decimals) } }

  var difference: Amount? { computed.flatMap { computed in shown.flatMap { Self.difference($0, computed) } } }

  /// The printed value is the outcome over the target.
  var isOutcomeOverTarget: Bool {
    guard verdict == .contradicts, let shown, let plain else { return false }
    return isOutcomeOverTargetRounded || Self.isRoundedUp(shown, plain)
  }

  /// It is so rounded to the nearest, not upwards.
  var isOutcomeOverTargetRounded: Bool {
    shown.flatMap { shown in plain.flatMap { Self.isRounded(shown, $0, .nearest) } } == true
  }

  private static func isRounded(_ shown: Amount, _ value: Fraction, _ mode: RoundingMode) -> Bool? {
    Interval.rounded(shown, decimals: shown.decimals, mode: mode)?.meets(.exact(value))
  }

  private static func fraction(_ cell: CellReference, _ context: CheckContext) -> Fraction? {
    context.reading(cell).amount.map { Fraction($0) }
  }

  private static func percent(_ numerator: Fraction, _ denominator: Fraction) -> Fraction? {
    Fraction.divide(numerator, denominator).flatMap { Fraction.multiply($0, Fraction(100)) }
  }

  private static func limited(_ share: Fraction) -> Fraction {
    if Fraction.compare(share, Fraction(0)) == -1 { return Fraction(0) }
    return Fraction.compare(share, Fraction(100)) == 1 ? Fraction(100) : share
  }

  /// Whether the next printed value upwards is meant: 17/18 printed as 95.
  private static func isRoundedUp(_ shown: Amount, _ value: Fraction) -> Bool {
    let step = powerOfTen(shown.decimals)
    let above = Fraction(Int128(shown.scaled), over: step)
    let below = Fraction(Int128(shown.scaled) - 1, over: step)
    return Fraction.compare(value, above) == -1 && Fraction.compare(below, value) == -1
  }

  private static func difference(_ shown: Amount, _ computed: Amount) -> Amount? {
    let places = max(shown.decimals, computed.decimals)
    let gap = shown.scaled(toDecimals: places) - computed.scaled(toDecimals: places)
    return Int64(exactly: gap).map { Amount(scaled: $0, decimals: places) }
  }
}
