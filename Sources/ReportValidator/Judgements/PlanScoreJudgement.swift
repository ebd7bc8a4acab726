import ReportModel
import ReportReading
import ReportRelations

/// An indicator's printed score held against the values it is made of: (C - A) / (B - A).
///
/// > Source: Kamu İdareleri İçin Stratejik Planlama Kılavuzu, monitoring tables.
struct PlanScoreJudgement: Judgement {
  let score: PlanScoreRelation
  /// `nil` where it is asked for its value only.
  let source: SourcedRelation?
  private let trial: Trial
  private(set) var verdict = Verdict.uncheckable
  /// What the formula gives, between 0 and 100; unknown where it has no result.
  private(set) var exact = Exact.unknown
  private let shown: Amount?
  /// The outcome over the target, a formula that is often taken instead.
  private var plain = Exact.unknown
  /// The formula gives more than 100, and 100 is printed.
  private(set) var isCapped = false
  /// Only cutting the digits off instead of rounding explains it.
  private(set) var isTruncated = false
  /// The formula has no result here, and the score is more than all.
  private(set) var isBeyondAll = false

  init(_ score: PlanScoreRelation, _ source: SourcedRelation? = nil, in trial: Trial) {
    (self.score, self.source, self.trial) = (score, source, trial)
    shown = trial.amount(score.target)
    if let shown { judge(shown) }
  }

  var target: CellReference { score.target }
  var operands: [CellReference] { [score.start, score.aim, score.outcome] }

  /// A dash in place of a value leaves the formula without a result.
  private func figure(_ cell: CellReference) -> Exact { trial.amount(cell).map { Exact($0) } ?? .unknown }

  /// Holds the score against (C-A)/(B-A), from 0 to 100, rounded or cut.
  private mutating func judge(_ shown: Amount) {
    let (a, b, c) = (figure(score.start), figure(score.aim), figure(score.outcome))
    let share = ((c - a) / (b - a)).percent
    guard share.isKnown else {
      // What the score is cannot be told, but it is no more than all.
      isBeyondAll = Exact(shown) > .hundred
      if isBeyondAll { exact = .hundred }
      verdict = isBeyondAll ? .contradicts : .uncheckable
      return
    }
    // Some print the score as a share of one.
    let unit: Exact = shown.decimals > 0 && Exact(shown) <= .one ? .one / .hundred : .one
    let limited = share < .zero ? .zero : share > .hundred ? .hundred : share
    exact = limited * unit
    plain = (c / b).percent * unit
    guard plain.isKnown else {
      (exact, verdict) = (.unknown, .uncheckable)
      return
    }
    let isNear = Interval.prints(shown, exact, .nearest)
    isTruncated = !isNear && Interval.prints(shown, exact, .truncated)
    isCapped = isNear && !(share * unit == exact)
    verdict = isNear ? isPrintedExactly(shown) ? .exact : .rounding : isTruncated ? .rounding : .contradicts
  }

  private func isPrintedExactly(_ shown: Amount) -> Bool {
    exact.amount(decimals: shown.decimals)?.isSameValue(as: shown) ?? true
  }

  /// As it should be printed.
  var value: Amount? { shown.flatMap { exact.amount(decimals: $0.decimals) } }

  var difference: Amount? { value.flatMap { value in shown.flatMap { $0 - value } } }

  /// What a score may stand for when it enters its goal's: from what is printed to what the formula gives; `nil` where
  /// it contradicts or cannot be told.
  var range: Interval? {
    guard let shown, exact.isKnown, verdict != .contradicts else { return nil }
    return Interval.spanning(Exact(shown), exact)
  }

  // MARK: Another formula

  /// The formula that was used instead, where the printed value is its result.
  var cause: Cause? {
    guard verdict == .contradicts, let shown, plain.isKnown else { return nil }
    let isRounded = Interval.prints(shown, plain, .nearest)
    guard isRounded || isNextAbove(shown) else { return nil }
    let ratio = "\(trial.text(score.outcome)) / \(trial.text(score.aim))"
    return Cause(
      .otherFormula,
      BilingualText(
        tr: "yazılan değer C/B oranıdır: \(ratio)" + (isRounded ? "" : ", yukarı yuvarlanmış"),
        en: "the printed value is C/B: \(ratio)" + (isRounded ? "" : ", rounded up")))
  }

  /// Whether the next printed value upwards is meant: 17/18 printed as 95.
  private func isNextAbove(_ shown: Amount) -> Bool {
    let step = Exact(1, over: powerOfTen(shown.decimals))
    return plain < Exact(shown) && Exact(shown) - step < plain
  }

  // MARK: What others ask

  var computed: String? { holds == nil ? nil : repairs(of: target).first?.text }

  var witnesses: [CellReference] {
    guard let holds else { return [] }
    // Beyond the cap the values may change without changing the score.
    if isCapped { return [target] }
    guard holds else { return [target] + operands }
    // All of the way is all of it wherever it began, and none of it wherever it was to end.
    let (a, b, c) = (trial.value(score.start), trial.value(score.aim), trial.value(score.outcome))
    return [target, score.outcome] + (b == c ? [] : [score.start]) + (a == c ? [] : [score.aim])
  }

  func repairs(of cell: CellReference) -> [Repair] {
    if cell == target {
      return value.map { [Repair(NumberFrame(trial.text(cell), trial.notation(cell)).text($0), cause)] } ?? []
    }
    let (a, b, c) = (trial.value(score.start), trial.value(score.aim), trial.value(score.outcome))
    let share = trial.value(target) / .hundred
    switch cell {
    case score.outcome: return trial.repairs(cell, with: (b - a) * share + a)
    case score.aim: return trial.repairs(cell, with: (c - a) / share + a)
    default: return trial.repairs(cell, with: (c - b * share) / (.one - share))
    }
  }
}
