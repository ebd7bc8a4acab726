import ReportModel
import ReportReading

/// Finds what the numbers of a document owe each other from its headings, labels, tree and figures alone.
///
/// A relation must earn its place: its label says so (`Toplam`, `ARTIŞ (%)`), it holds on most rows, or its figures
/// agree more than chance would have it.
struct RelationInference {
  /// As they are printed, page by page.
  let tables: [TableReading]
  /// As they were before pages cut them.
  private let whole: ContinuedTables
  /// The document's; `nil` where it names none.
  let year: Int?
  /// What the document declares.
  let declared: [CellRelation]
  /// Of each table in which something can be computed.
  private let evidence: [EvidenceInference]

  /// - Parameter directions: In which sums and rates that only figures show are looked for.
  init(
    tables: [TableReading], whole: ContinuedTables, year: Int?, declared: [CellRelation],
    directions: [LineDirection] = LineDirection.allCases
  ) {
    (self.tables, self.whole, self.year, self.declared) = (tables, whole, year, declared)
    evidence = whole.tables.compactMap { EvidenceInference($0, directions) }
  }

  /// Rows that are sums of others.
  func rowSums() -> [EvidentRelation] { sums(TotalInference(tables: whole.tables).infer()) }

  /// Columns that are sums of others.
  func columnSums() -> [EvidentRelation] { sums(EquationInference(tables: whole.tables).infer()) }

  /// Relations of whole tables between the cells of their pages.
  private func printed(_ relations: [EvidentRelation]) -> [EvidentRelation] {
    if whole.isUncut { return relations }
    return relations.map { evident in
      var evident = evident
      evident.relation = evident.relation.mapped(whole.printed)
      return evident
    }
  }

  /// Sums that names say, and what the figures show beside them.
  private func sums(_ named: [EvidentRelation]) -> [EvidentRelation] {
    let known = KnownSums(declared + named.filter { !$0.isByNameAlone }.map(\.relation))
    let shown = evidence.flatMap { $0.sums(beside: known) }
    let trees = SumTrees(shown)
    let named = named.filter { !$0.isByNameAlone || !trees.countTwice($0.relation) }
    var guesses: [CellReference: Set<CellReference>] = [:]
    for case .sum(let sum) in named.filter(\.isByNameAlone).map(\.relation) {
      guesses[sum.target] = Set(sum.terms.map(\.cell))
    }
    // What says the same is told once, as the names say it.
    var told = Set(named.compactMap { $0.relation.sumOfCells })
    return named
      + shown.filter { evident in
        guard case .sum(let sum) = evident.relation else { return true }
        // A total with a row left out comes to the others.
        if let guess = guesses[sum.target], guess.isSuperset(of: sum.terms.map(\.cell)) { return false }
        return evident.relation.sumOfCells.map { told.insert($0).inserted } ?? true
      }
  }

  /// Rates that names say, and what the figures show of cells of which no name says anything.
  private func rates() -> [EvidentRelation] {
    let named =
      whole.tables.flatMap { PercentageInference(table: $0).relations() + IndicatorInference(table: $0).relations() }
      + whole.tables.flatMap { ShareInference(table: $0).relations() }
    let known = Set(named.map { $0.relation.cells[0] })
    let all = named + evidence.flatMap { $0.ratios() }.filter { !known.contains($0.relation.cells[0]) }
    return all + evidence.flatMap { $0.granularities(beside: all) }
  }

  func all() -> [EvidentRelation] {
    printed(
      sums(
        TotalInference(tables: whole.tables).infer() + EquationInference(tables: whole.tables).infer()
          + whole.tables.flatMap { RollForwardInference(table: $0).relations() })
        + rates() + evidence.flatMap { $0.statistics() }
        + whole.tables.flatMap { ProductInference(table: $0).relations() })
      + whole.carriedOver.map { EvidentRelation(.tie(TieRelation(cells: $0)), .carriedOver) }
      + tables.flatMap { PlanScoreInference(reading: $0).relations() }
      + NamedRowInference(tables: tables).relations()
      + SheetSumInference(tables: tables).relations()
      + TieInference(tables: tables, documentYear: year).infer()
  }
}

/// What stands below each total that the figures show.
private struct SumTrees {
  private var parts: [CellReference: [CellReference]] = [:]

  init(_ relations: [EvidentRelation]) {
    for case .sum(let sum) in relations.map(\.relation)
    where sum.terms.allSatisfy({ $0.cell.column == sum.target.column }) {
      parts[sum.target, default: []] += sum.terms.map(\.cell)
    }
  }

  /// Whether a sum takes parts and their own parts for one another's likes: the figures show a tree below its total that
  /// holds all of them.
  func countTwice(_ relation: CellRelation) -> Bool {
    guard case .sum(let sum) = relation, parts[sum.target] != nil else { return false }
    var below: Set<CellReference> = []
    var open = [sum.target]
    while let cell = open.popLast() {
      for part in parts[cell] ?? [] where below.insert(part).inserted { open.append(part) }
    }
    return sum.terms.count > (parts[sum.target]?.count ?? 0) && sum.terms.allSatisfy { below.contains($0.cell) }
  }
}

extension CellRelation {
  /// A sum by its cells alone, in whatever order and for whatever reason it is told.
  fileprivate var sumOfCells: SumRelation? {
    guard case .sum(let sum) = self else { return nil }
    return SumRelation(target: sum.target, terms: sum.terms.sorted { $0.cell < $1.cell }, kind: .total)
  }
}
