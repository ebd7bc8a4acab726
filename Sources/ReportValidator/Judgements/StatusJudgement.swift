import ReportModel
import ReportReading
import ReportRelations

/// A printed status held against outcome and target.
struct StatusJudgement: Judgement {
  let status: StatusRelation
  let source: SourcedRelation
  /// What the guide's bands say; `nil` where there is no rate.
  let expected: IndicatorStatus?
  /// What is printed; `nil` where that is none of the guide's statuses.
  let printed: IndicatorStatus?
  let verdict: Verdict

  init(_ status: StatusRelation, _ source: SourcedRelation, in trial: Trial) {
    (self.status, self.source) = (status, source)
    let text = trial.text(status.target)
    printed = IndicatorStatus(printed: text)
    guard let reached = trial.amount(status.outcome), let aimed = trial.amount(status.aim),
      let expected = status.aimsLow
        ? IndicatorStatus(outcome: aimed, target: reached) : IndicatorStatus(outcome: reached, target: aimed)
    else {
      (self.expected, verdict) = (nil, .silent)
      return
    }
    self.expected = expected
    verdict = text.isEmpty ? .silent : printed == expected ? .exact : .contradicts
  }

  var target: CellReference { status.target }
  var computed: String? { verdict == .silent ? nil : expected?.rawValue }
  var witnesses: [CellReference] { holds == nil ? [] : [target, status.outcome, status.aim] }

  func repairs(of cell: CellReference) -> [Repair] {
    cell == target ? expected.map { [Repair($0.rawValue)] } ?? [] : []
  }
}
