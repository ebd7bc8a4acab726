import ReportModel
import ReportReading

/// Finds what the numbers of a document owe each other from its headings, labels, tree and figures alone.
///
/// A relation must earn its place: its label says so (`Toplam`, `ARTIŞ (%)`), it holds on most rows, or its figures
/// agree more than chance would have it.
struct RelationInference {
  let tables: [TableReading]
  /// The document's; `nil` where it names none.
  let year: Int?
  /// What the document declares.
  let declared: [CellRelation]

  /// Rows that are sums of others.
  func rowSums() -> [EvidentRelation] { sums(TotalInference(tables: tables).infer(), [.rows]) }

  /// Columns that are sums of others.
  func columnSums() -> [EvidentRelation] { sums(EquationInference(tables: tables).infer(), [.columns]) }

  /// Sums that names say, and what the figures show beside them.
  private func sums(_ named: [EvidentRelation], _ directions: [LineDirection]) -> [EvidentRelation] {
    let known = KnownSums(declared + named.map(\.relation))
    // What says the same is told once, as the names say it.
    var told = Set(named.compactMap { $0.relation.sumOfCells })
    return named
      + tables.flatMap { EvidenceInference(table: $0).relations(directions, beside: known) }
      .filter { $0.relation.sumOfCells.map { told.insert($0).inserted } ?? true }
  }

  func all() -> [EvidentRelation] {
    sums(TotalInference(tables: tables).infer() + EquationInference(tables: tables).infer(), LineDirection.allCases)
      + tables.flatMap { PercentageInference(table: $0).relations() + IndicatorInference(table: $0).relations() }
      + tables.flatMap { ShareInference(table: $0).relations() }
      + tables.flatMap { PlanScoreInference(reading: $0).relations() }
      + NamedRowInference(tables: tables).relations()
      + SheetSumInference(tables: tables).relations()
      + TieInference(tables: tables, documentYear: year).infer()
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
