import ReportModel

/// What is made of a sum at one place: whether it is told, and how serious its failing there is.
struct PlaceVerdict {
  var outcome: PlaceOutcome
  /// How serious a failure is; `nil` where it says nothing.
  var severity: Severity?

  var isTold: Bool { severity != nil }
  var isRounded: Bool { outcome == .rounded }
}

/// How serious it is that sums fail where they fail.
///
/// A sum that holds in other places makes a failure an error when one slip explains it; where more places fail, or
/// nothing explains them, the sum itself may be less than it seems.
struct SumPlaces {
  private let grid: LineGrid
  private let weighing: SumWeighing
  /// By sum and place.
  private(set) var verdicts: [[PlaceVerdict]] = []

  init(_ grid: LineGrid, _ sums: [FoundSum]) {
    self.grid = grid
    weighing = SumWeighing(grid)
    let outcomes = sums.map { sum in (0..<grid.places).map { weighing.outcome(sum, $0) } }
    let isAdditive = (0..<grid.places).map { place in Self.isAdditive(place, outcomes, grid) }
    verdicts = zip(sums, outcomes).map { sum, outcomes in verdicts(sum, outcomes, isAdditive) }
  }

  /// A place at which sums fail without a reason more often than they hold adds nothing up.
  private static func isAdditive(_ place: Int, _ outcomes: [[PlaceOutcome]], _ grid: LineGrid) -> Bool {
    let holds = outcomes.count { $0[place] == .exact || $0[place] == .rounded }
    let fails = outcomes.count { $0[place] == .failed }
    return !(fails > holds && (fails > 1 || holds == 0)) && !(grid.placeWords[place].isRate && holds == 0)
  }

  private func verdicts(_ sum: FoundSum, _ outcomes: [PlaceOutcome], _ isAdditive: [Bool]) -> [PlaceVerdict] {
    let holds = outcomes.count { $0 == .exact || $0 == .rounded }
    let broken = outcomes.indices.count { isAdditive[$0] && [.near, .slipped, .failed].contains(outcomes[$0]) }
    return outcomes.indices.map { place in
      PlaceVerdict(
        outcome: outcomes[place],
        severity: severity(outcomes[place], sum, holds: holds, broken: broken, isAdditive: isAdditive[place]))
    }
  }

  private func severity(
    _ outcome: PlaceOutcome, _ sum: FoundSum, holds: Int, broken: Int, isAdditive: Bool
  ) -> Severity? {
    switch outcome {
    case .exact, .rounded: return .error
    case .silent, .unknown: return nil
    case .near where isAdditive:
      if holds >= EvidenceWeights.holdsOfExact { return .error }
      return holds >= EvidenceWeights.holdsOfUnexplained * broken ? .warning : .note
    case .slipped where isAdditive:
      if broken == 1, sum.balance >= EvidenceWeights.error, holds > 0 { return .error }
      return 100 * broken <= EvidenceWeights.brokenShare * holds ? .warning : nil
    case .failed where isAdditive:
      return holds >= EvidenceWeights.holdsOfUnexplained * broken ? .warning : nil
    case .near, .slipped, .failed: return nil
    }
  }
}
