import ReportModel
import ReportReading
import ReportRelations

/// A printed amount held against its rate of another.
struct ProductJudgement: Judgement {
  let product: ProductRelation
  let source: SourcedRelation
  private let trial: Trial
  private let exact: Exact
  private let shown: Amount?

  init(_ product: ProductRelation, _ source: SourcedRelation, in trial: Trial) {
    (self.product, self.source, self.trial) = (product, source, trial)
    shown = trial.amount(product.target)
    exact = trial.value(product.base) * Exact(product.rate) / .hundred
  }

  var target: CellReference { product.target }

  /// The amount as it should be printed.
  private var value: Amount? { shown.flatMap { shown in exact.amount(decimals: shown.decimals) } }

  var verdict: Verdict {
    guard let shown, exact.isKnown, let value else { return .silent }
    if value.isSameValue(as: shown) { return .exact }
    return Rounding.allCases.contains { Interval.prints(shown, exact, $0) } ? .rounding : .contradicts
  }

  var difference: Amount? { shown.flatMap { shown in value.flatMap { shown - $0 } } }

  var computed: String? { value.map { NumberFrame(trial.text(target), trial.notation(target)).text($0) } }

  var witnesses: [CellReference] { holds == nil ? [] : [target, product.base] }

  func repairs(of cell: CellReference) -> [Repair] {
    if cell == target { return computed.map { [Repair($0)] } ?? [] }
    return trial.repairs(cell, with: trial.value(target) * .hundred / Exact(product.rate))
  }
}
