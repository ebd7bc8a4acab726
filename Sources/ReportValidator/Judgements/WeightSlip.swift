import ReportModel
import ReportReading
import ReportRelations

/// A weight that a slip of the hand made too small: with the right one the weights sum to 100 and the
/// goal's score follows from them.
struct WeightSlip {
  let weight: CellReference
  let right: Amount

  /// A digit that was typed for another counts too.
  private static let nearlyWhole = Exact(Int128(Thresholds.nearlyWhole.value))
  private static let telling: Set<CauseKind> = [.digitsSwapped, .digitDropped, .commaMoved]

  init?(
    _ goal: GoalScoreRelation, _ weights: [Amount], _ scores: [Interval], shown: Amount, in trial: Trial
  ) {
    let sum = Exact.sum(weights.map { Exact($0) })
    guard weights.count > 1, sum < .hundred else { return nil }
    let isNearlyWhole = sum >= Self.nearlyWhole
    for (index, weight) in goal.weights.enumerated() {
      let missing = Exact(weights[index]) + (.hundred - sum)
      guard let right = missing.amount(decimals: weights[index].decimals) else { continue }
      var repaired = weights
      repaired[index] = right
      let score = GoalWeights(repaired).weighted(scores)
      guard Interval.rounded(shown, decimals: shown.decimals, mode: .nearest).meets(score) == true,
        Self.isSlip(trial.text(weight), from: right, anyDigit: isNearlyWhole)
      else { continue }
      (self.weight, self.right) = (weight, right)
      return
    }
    return nil
  }

  private static func isSlip(_ shown: String, from right: Amount, anyDigit: Bool) -> Bool {
    SlipVariants(shown, .turkish)?.all.contains {
      (anyDigit || telling.contains($0.cause)) && CellReading($0.text).amount?.isSameValue(as: right) == true
    } ?? false
  }
}
