import ReportModel
import ReportReading
import ReportRelations

/// A printed percentage held against the figures it is made of: `n / d`, or `n / d - 1` of a growth.
struct RatioJudgement: Judgement {
  let ratio: RatioRelation
  let source: SourcedRelation
  private let trial: Trial
  private(set) var verdict = Verdict.silent
  /// The quotient as it should be printed.
  private(set) var value: Amount?
  private(set) var difference: Amount?
  /// Whether a figure is printed and can be held against the quotient.
  private(set) var isCompared = false
  private(set) var fitsNearest = false
  private(set) var fitsTruncated = false
  /// A figure is printed although there is nothing to divide by.
  private(set) var isWithoutBase = false
  /// No figure is printed although there is one to compute.
  private(set) var isLeftOut = false

  init(_ ratio: RatioRelation, _ source: SourcedRelation, in trial: Trial) {
    (self.ratio, self.source, self.trial) = (ratio, source, trial)
    judge()
  }

  var target: CellReference { ratio.target }
  var operands: [CellReference] { [ratio.numerator, ratio.denominator] }

  /// What is printed for the whole: 100, or 1 in a column of fractions.
  private var whole: Exact {
    if let whole = ratio.whole { return Exact(Int128(whole.rawValue)) }
    return ratio.isGrowth ? .hundred : trial.whole(ofRate: target)
  }

  /// Holds the percentage against its numerator and denominator.
  private mutating func judge() {
    let shown = trial.reading(target)
    guard let n = trial.figure(ratio.numerator), let d = trial.figure(ratio.denominator) else { return }
    if d.isZero {
      isWithoutBase = shown.amount != nil
      verdict = isWithoutBase ? .contradicts : .silent
      return
    }
    guard d.scaled > 0 else { return }
    guard let printed = shown.amount else {
      isLeftOut = !shown.isText
      verdict = shown == .dash ? .missing : .silent
      return
    }
    compare(printed, n, d)
  }

  /// Which ways of rounding give the printed percentage, from the figures as printed or within what rounded money may
  /// be.
  private mutating func compare(_ printed: Amount, _ n: Amount, _ d: Amount) {
    let range = range(n, d)
    // A row of rates has no column of its own.
    let decimals = ratio.whole == nil ? trial.decimals(target) : printed.decimals
    guard let near = Interval.rounded(printed, decimals: decimals, mode: .nearest).meets(range),
      let cut = Interval.rounded(printed, decimals: decimals, mode: .truncated).meets(range)
    else { return }
    (isCompared, fitsNearest, fitsTruncated) = (true, near, cut)
    value = quotient(Exact(n), Exact(d)).amount(decimals: decimals)
    difference = value.flatMap { printed - $0 }
    let isSame = value.map { $0.isSameValue(as: printed) } ?? true
    verdict = near || cut ? isSame ? .exact : .rounding : .contradicts
  }

  private func quotient(_ n: Exact, _ d: Exact) -> Exact {
    ratio.isGrowth ? (n / d - .one) * whole : n / d * whole
  }

  /// The values the quotient of two printed figures can take.
  private func range(_ numerator: Amount, _ denominator: Amount) -> Interval {
    // A part of itself is the whole, however it was rounded.
    if ratio.numerator == ratio.denominator { return .exact(whole) }
    let n = interval(ratio.numerator, numerator, ratio.steps?.numerator)
    let d = interval(ratio.denominator, denominator, ratio.steps?.denominator)
    guard d.lower.isPositive, let low = Interval.spanning(quotient(n.lower, d.lower), quotient(n.lower, d.upper)),
      let high = Interval.spanning(quotient(n.upper, d.lower), quotient(n.upper, d.upper))
    else { return .exact(.unknown) }
    return Interval(low.lower, high.upper)
  }

  private func interval(_ cell: CellReference, _ amount: Amount, _ step: Amount?) -> Interval {
    guard let step else { return trial.interval(cell, amount) }
    let half = Exact(step) / Exact(2)
    return Interval(Exact(amount) - half, Exact(amount) + half)
  }

  // MARK: What others ask

  var computed: String? {
    holds == nil ? nil : repairs(of: target).first?.text
  }

  var interval: Interval? {
    guard let n = trial.figure(ratio.numerator), let d = trial.figure(ratio.denominator), !d.isZero else { return nil }
    let range = range(n, d)
    return range.isKnown ? range : nil
  }

  var witnesses: [CellReference] { holds == nil ? [] : [target] + operands }

  func repairs(of cell: CellReference) -> [Repair] {
    let (n, d) = (trial.value(ratio.numerator), trial.value(ratio.denominator))
    guard n.isKnown, d.isKnown else { return [] }
    if cell == target { return d.isZero ? [Repair("-")] : trial.repairs(cell, with: quotient(n, d)) }
    let share = trial.value(target) / whole
    let rate = ratio.isGrowth ? share + .one : share
    return trial.repairs(cell, with: cell == ratio.numerator ? d * rate : n / rate)
  }
}
