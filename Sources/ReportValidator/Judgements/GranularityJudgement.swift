import ReportModel
import ReportReading
import ReportRelations

/// A printed share or mean held against what whole numbers of its base can give.
struct GranularityJudgement: Judgement {
  let share: GranularityRelation
  let source: SourcedRelation
  private let trial: Trial
  private let shown: Amount?
  private let base: Amount?

  init(_ share: GranularityRelation, _ source: SourcedRelation, in trial: Trial) {
    (self.share, self.source, self.trial) = (share, source, trial)
    (shown, base) = (trial.amount(share.target), trial.amount(share.base))
  }

  var target: CellReference { share.target }

  private var whole: Exact { Exact(Int128(share.whole.rawValue)) }

  /// The shares that the whole numbers around the printed one give.
  private var neighbours: [Exact] {
    guard let shown, let base, base.decimals == 0, base.scaled > 0 else { return [] }
    guard let count = (Exact(shown) * Exact(base) / whole).amount(decimals: 0) else { return [] }
    return (-1...1).map { Exact(Int128(count.scaled) + $0) / Exact(base) * whole }
  }

  var verdict: Verdict {
    guard let shown, !neighbours.isEmpty else { return .silent }
    let isGiven = neighbours.contains { value in
      Rounding.allCases.contains { Interval.prints(shown, value, $0) }
    }
    return isGiven ? .exact : .contradicts
  }

  /// The nearest value that a whole number gives.
  var computed: String? {
    guard let shown else { return nil }
    if verdict == .exact { return trial.text(target) }
    let nearest = neighbours.min { ($0 - Exact(shown)).magnitude < ($1 - Exact(shown)).magnitude }
    return nearest.flatMap { trial.printed($0, like: target) }
  }

  /// The base notices few changes of it; it is the share that is watched.
  var witnesses: [CellReference] { holds == nil ? [] : [target] }

  func repairs(of cell: CellReference) -> [Repair] {
    cell == target ? computed.map { [Repair($0)] } ?? [] : []
  }
}
