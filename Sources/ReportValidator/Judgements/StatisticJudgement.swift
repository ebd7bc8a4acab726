import ReportModel
import ReportReading
import ReportRelations

/// A printed mean, median, least or greatest value held against the figures it is of.
struct StatisticJudgement: Judgement {
  let statistic: StatisticRelation
  let source: SourcedRelation
  private let trial: Trial
  /// What the figures give; `nil` where one of them cannot be read.
  private let exact: Exact?
  private let shown: Amount?

  init(_ statistic: StatisticRelation, _ source: SourcedRelation, in trial: Trial) {
    (self.statistic, self.source, self.trial) = (statistic, source, trial)
    shown = trial.amount(statistic.target)
    let amounts = statistic.parts.compactMap { trial.amount($0) }
    exact = amounts.count == statistic.parts.count ? statistic.way.value(of: amounts.map { Exact($0) }) : nil
  }

  var target: CellReference { statistic.target }

  /// The value as it should be printed.
  var value: Amount? { shown.flatMap { shown in exact?.amount(decimals: shown.decimals) } }

  var verdict: Verdict {
    guard let shown, let exact, let value else { return .silent }
    if value.isSameValue(as: shown) { return .exact }
    return Interval.rounded(shown, decimals: shown.decimals, mode: .nearest).meets(.exact(exact)) == true
      ? .rounding : .contradicts
  }

  var difference: Amount? { shown.flatMap { shown in value.flatMap { shown - $0 } } }

  var computed: String? {
    value.map { NumberFrame(trial.text(target), trial.notation(target)).text($0) }
  }

  /// A mean notices every one of its figures; the least and the greatest only those that are it.
  var witnesses: [CellReference] {
    guard holds != nil, let exact else { return [] }
    if statistic.way == .mean { return [target] + statistic.parts }
    return [target] + statistic.parts.filter { trial.value($0) == exact }
  }

  func repairs(of cell: CellReference) -> [Repair] {
    if cell == target { return computed.map { [Repair($0)] } ?? [] }
    guard statistic.way == .mean else { return [] }
    let others = Exact.sum(statistic.parts.filter { $0 != cell }.map { trial.value($0) })
    return trial.repairs(cell, with: trial.value(target) * Exact(Int128(statistic.parts.count)) - others)
  }
}
