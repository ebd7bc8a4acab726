import ReportModel
import ReportReading
import ReportRelations

/// A year-end value held against the quarters it follows from.
struct AggregationJudgement: Judgement {
  let year: AggregationRelation
  let source: SourcedRelation
  private let trial: Trial
  private let shown: Amount?
  /// The quarters' values; `nil` when one cannot be read.
  let quarters: [Amount]?

  init(_ year: AggregationRelation, _ source: SourcedRelation, in trial: Trial) {
    (self.year, self.source, self.trial) = (year, source, trial)
    shown = trial.amount(year.target)
    let amounts = year.quarters.compactMap { trial.amount($0) }
    quarters = amounts.count == year.quarters.count ? amounts : nil
  }

  var target: CellReference { year.target }
  private var ways: [Aggregation] { year.way.map { [$0] } ?? Aggregation.allCases }

  /// What the year's value may be, one for each way of reading it.
  var values: [Amount] {
    guard let shown, let quarters else { return [] }
    return ways.compactMap { $0.value(of: quarters, decimals: shown.decimals) }
  }

  var verdict: Verdict {
    guard let shown, quarters != nil else { return .silent }
    return values.contains { $0.isSameValue(as: shown) } ? .exact : .contradicts
  }

  var difference: Amount? { shown.flatMap { shown in values.first.flatMap { shown - $0 } } }

  var computed: String? {
    let fitting = shown.flatMap { shown in values.first { $0.isSameValue(as: shown) } }
    return (fitting ?? values.first).map { NumberFrame(trial.text(target), trial.notation(target)).text($0) }
  }

  /// The year-end value and the quarters that it needs; all of them where it does not hold.
  var witnesses: [CellReference] {
    guard let holds, let shown, let quarters else { return [] }
    guard holds else { return [target] + year.quarters }
    // A quarter that any way of reading the year does without may say what it likes.
    let needed = ways.filter { $0.value(of: quarters, decimals: shown.decimals)?.isSameValue(as: shown) == true }
      .map { Set(decisive($0, shown)) }
    return [target] + year.quarters.filter { quarter in needed.allSatisfy { $0.contains(quarter) } }
  }

  /// The quarters whose change always changes the year's value.
  private func decisive(_ way: Aggregation, _ shown: Amount) -> [CellReference] {
    switch way {
    case .sum, .mean: return year.quarters
    case .last: return Array(year.quarters.suffix(1))
    case .greatest:
      let greatest = year.quarters.filter { trial.amount($0)?.isSameValue(as: shown) == true }
      return greatest.count == 1 ? greatest : []
    }
  }

  func repairs(of cell: CellReference) -> [Repair] {
    guard shown != nil else { return [] }
    if cell == target { return values.map { Repair(NumberFrame(trial.text(cell), trial.notation(cell)).text($0)) } }
    let yearEnd = trial.value(target)
    var repairs: [Repair] = []
    if year.way == nil || year.way == .sum {
      let others = Exact.sum(year.quarters.filter { $0 != cell }.map { trial.value($0) })
      repairs += trial.repairs(cell, with: yearEnd - others)
    }
    if year.way != .sum, year.way != .mean { repairs += trial.repairs(cell, with: yearEnd) }
    return repairs
  }
}
