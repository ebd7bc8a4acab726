import ReportModel
import ReportReading
import ReportRelations

/// A goal's printed score held against its indicators' scores by their weights.
struct GoalScoreJudgement: Judgement {
  let goal: GoalScoreRelation
  let source: SourcedRelation
  private let trial: Trial
  let shown: Amount?
  /// `nil` where one of them cannot be read.
  let weights: GoalWeights?
  /// What each score may stand for; `nil` where one of them cannot be read.
  private let ranges: [Interval]?
  /// Whether the goal's score follows from its indicators; `nil` where that cannot be told.
  private(set) var holds: Bool?
  /// What the goal's score may be by what is shown of it; `nil` where that cannot be told.
  private(set) var bounds: Interval?
  /// The weights are more than the whole.
  private(set) var isOverweight = false
  /// One slip of the hand took the weights below the whole.
  private(set) var slip: WeightSlip?
  /// Leaving the decimals out, not rounding, gives what is printed.
  private(set) var isCut = false

  init(_ goal: GoalScoreRelation, _ source: SourcedRelation, in trial: Trial) {
    (self.goal, self.source, self.trial) = (goal, source, trial)
    shown = trial.amount(goal.target)
    let amounts = goal.weights.compactMap { trial.amount($0) }
    weights = amounts.count == goal.weights.count ? GoalWeights(amounts) : nil
    let ranges = goal.scores.compactMap { Self.range(of: $0, trial) }
    self.ranges = ranges.count == goal.scores.count ? ranges : nil
    if let shown { judge(shown) }
  }

  var target: CellReference { goal.target }
  /// The weights fall short of the whole: what is shown is a part of the goal.
  var isPartial: Bool { weights?.side != 0 }

  /// What a score may stand for when it enters its goal's: as it is printed, as the formula gives it, or between.
  private static func range(of score: CellReference, _ trial: Trial) -> Interval? {
    guard let printed = trial.amount(score) else { return nil }
    let judged = trial.planScore(at: score).map { PlanScoreJudgement($0, in: trial) }
    if let judged, judged.exact.isKnown, judged.verdict != .contradicts { return judged.range }
    return Interval.rounded(printed, decimals: printed.decimals, mode: .nearest)
  }

  /// Holds the score against the weighted scores of its indicators: all of them, or those that are shown.
  private mutating func judge(_ shown: Amount) {
    guard let weights, let ranges, let side = weights.side else { return }
    switch side {
    case 1: (isOverweight, holds) = (true, false)
    case 0: judgeWhole(shown, weights.weighted(ranges))
    default: judgePart(shown, weights, ranges)
    }
  }

  /// The weights are whole: the score is their sum, within what rounding leaves open.
  private mutating func judgeWhole(_ shown: Amount, _ sum: Interval) {
    bounds = sum
    guard let agrees = Self.agrees(shown, sum) else { return }
    isCut = !agrees && Interval.rounded(shown, decimals: shown.decimals, mode: .truncated).meets(sum) == true
    holds = agrees || isCut
  }

  /// A part of the indicators stands elsewhere: the score lies between what they are worth at least and at most.
  private mutating func judgePart(_ shown: Amount, _ weights: GoalWeights, _ ranges: [Interval]) {
    slip = WeightSlip(goal, weights.amounts, ranges, shown: shown, in: trial)
    let possible = weights.possible(ranges)
    let isImpossible = Self.agrees(shown, possible) == false
    if isImpossible { bounds = possible }
    holds = slip != nil || isImpossible ? false : nil
  }

  private static func agrees(_ shown: Amount, _ computed: Interval) -> Bool? {
    Interval.rounded(shown, decimals: shown.decimals, mode: .nearest).meets(computed)
  }

  /// What the score would have to be if some scores were what their formula gives; `nil` where it can be what it is.
  func contradiction(withExact wrong: [CellReference: Exact]) -> Interval? {
    guard let shown, let weights, holds != false else { return nil }
    let right = goal.scores.compactMap { score -> Interval? in
      guard let exact = wrong[score] else { return Self.range(of: score, trial) }
      return exact.isKnown ? .exact(exact) : nil
    }
    guard right.count == goal.scores.count, weights.side != nil else { return nil }
    let possible = weights.possible(right)
    return Self.agrees(shown, possible) == false ? possible : nil
  }

  // MARK: What others ask

  var verdict: Verdict {
    guard let shown else { return .silent }
    switch holds {
    case nil: return .uncheckable
    case false?: return .contradicts
    case true?:
      let isSame = computed.flatMap { CellReading($0, trial.notation(target)).amount }?.isSameValue(as: shown) ?? true
      return isSame ? .exact : .rounding
    }
  }

  var computed: String? { holds == nil ? nil : repairs(of: target).first?.text }

  var witnesses: [CellReference] {
    guard holds != nil else { return [] }
    return [target] + (isPartial ? [] : goal.weights) + goal.scores
  }

  func repairs(of cell: CellReference) -> [Repair] {
    if goal.weights.contains(cell) { return trial.repairs(cell, with: missingWeight(cell)) }
    let terms = zip(goal.weights, goal.scores).map { weight, score in
      (score: score, weight: trial.value(weight), value: trial.value(weight) * trial.value(score))
    }
    let others = Exact.sum(terms.filter { $0.score != cell }.map(\.value))
    if cell == target { return trial.repairs(cell, with: others / .hundred) }
    guard let own = terms.last(where: { $0.score == cell })?.weight else { return [] }
    let score = (trial.value(target) * .hundred - others) / own
    // No score is below zero or above the whole.
    return score < .zero || score > .hundred ? [] : trial.repairs(cell, with: score)
  }

  /// The weight that makes the whole 100.
  private func missingWeight(_ cell: CellReference) -> Exact {
    .hundred - Exact.sum(goal.weights.filter { $0 != cell }.map { trial.value($0) })
  }
}
