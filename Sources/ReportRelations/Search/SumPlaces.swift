import ReportModel

/// How serious it is that sums fail where they fail.
///
/// A sum that holds in other places makes a failure an error when one slip explains it; where more places fail, or
/// nothing explains them, the sum itself may be less than it seems.
struct SumPlaces {
  /// How serious it is, by sum and place, that it does not hold there; `nil` where nothing is told.
  let severities: [[Severity?]]

  /// - Parameter known: Sums that names or the author say: where one of them holds, another of its total that holds in
  ///   hardly more places is none.
  init(_ weighing: SumWeighing, _ sums: [FoundSum], known: [KnownSum]) {
    let places = 0..<weighing.grid.places
    let outcomes = sums.map { sum in places.map { weighing.outcome(sum, $0) } }
    let isAdditive = places.map { Self.isAdditive($0, sums, outcomes, weighing.grid) }
    let known = Dictionary(grouping: known, by: \.target)
    severities = zip(sums, outcomes).map { sum, outcomes in
      let holds = outcomes.count(where: \.isHeld)
      let severities = Self.severities(sum, outcomes, isAdditive)
      guard holds <= EvidenceWeights.holdsBesideKnown, let others = known[sum.target] else { return severities }
      return severities.indices.map { place in
        let isSettled = others.contains { weighing.holds($0, place) } && !outcomes[place].isHeld
        return isSettled ? nil : severities[place]
      }
    }
  }

  /// A place at which sums fail without a reason more often than they hold adds nothing up.
  private static func isAdditive(
    _ place: Int, _ sums: [FoundSum], _ outcomes: [[PlaceOutcome]], _ grid: LineGrid
  ) -> Bool {
    let holds = outcomes.count { $0[place].isHeld }
    let slips = outcomes.count { $0[place].isSlip }
    // One wrong total fails in every way of making it up.
    let fails = Set(sums.indices.filter { outcomes[$0][place] == .failed }.map { sums[$0].target }).count
    return !(fails > holds + slips && (fails > 1 || holds == 0)) && !(grid.placeWords[place].isRate && holds == 0)
  }

  private static func severities(
    _ sum: FoundSum, _ outcomes: [PlaceOutcome], _ isAdditive: [Bool]
  ) -> [Severity?] {
    let holds = outcomes.count(where: \.isHeld)
    let broken = zip(outcomes, isAdditive).count { $0.isBroken && $1 }
    return zip(outcomes, isAdditive).map { severity($0, sum, holds: holds, broken: broken, isAdditive: $1) }
  }

  private static func severity(
    _ outcome: PlaceOutcome, _ sum: FoundSum, holds: Int, broken: Int, isAdditive: Bool
  ) -> Severity? {
    switch outcome {
    case .exact, .rounded: return .error
    case .silent, .unknown: return nil
    case .coarse where isAdditive: return holds >= EvidenceWeights.holdsOfUnexplained * broken ? .warning : .note
    case .near where isAdditive:
      if holds >= EvidenceWeights.holdsOfExact { return .error }
      return holds >= EvidenceWeights.holdsOfUnexplained * broken ? .warning : .note
    case .slipped where isAdditive, .slippedRoughly where isAdditive:
      if outcome == .slipped, broken == 1, sum.balance >= EvidenceWeights.error, holds > 0 || sum.isBorneOut {
        return .error
      }
      if sum.isBorneOut { return .warning }
      if broken == 1, holds > 0, sum.balance >= EvidenceWeights.error { return .warning }
      if broken <= holds, sum.balance >= EvidenceWeights.warningOfHalf { return .warning }
      return 100 * broken <= EvidenceWeights.brokenShare * holds ? .warning : nil
    case .failed where isAdditive:
      return holds >= EvidenceWeights.holdsOfUnexplained * broken ? .warning : nil
    case .near, .coarse, .slipped, .slippedRoughly, .failed: return nil
    }
  }
}
