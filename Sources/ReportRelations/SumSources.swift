import ReportModel
import ReportReading

/// Sums that names and forms say, and those that the figures show, as one list.
struct SumSources {
  let named: [EvidentRelation]
  let seen: [EvidentRelation]

  /// What says the same is told once, as the names say it.
  var all: [EvidentRelation] {
    var told = Set(named.compactMap { $0.relation.sumOfCells })
    return named + seen.filter { $0.relation.sumOfCells.map { told.insert($0).inserted } ?? true }
  }
}

/// A sum by its cells alone.
private struct SumOfCells: Hashable {
  var target: CellReference
  var terms: Set<SignedCell>
}

extension CellRelation {
  fileprivate var sumOfCells: SumOfCells? {
    if case .sum(let sum) = self { SumOfCells(target: sum.target, terms: Set(sum.terms)) } else { nil }
  }
}
