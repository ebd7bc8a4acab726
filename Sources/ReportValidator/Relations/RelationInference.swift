import ReportModel

/// Finds what the numbers of a document owe each other from its headings, labels and tree alone.
///
/// A relation must earn its place: its label says so (`Toplam`, `ARTIŞ (%)`), or it holds on most
/// rows.
struct RelationInference {
  let structures: [TableStructure]
  private let years: String?

  init(structures: [TableStructure], year: String, title: String) {
    self.structures = structures
    years = ColumnMeaning.year(in: year) ?? ColumnMeaning.year(in: title)
  }

  func infer() -> [EvidentRelation] {
    TotalInference(structures: structures).infer() + EquationInference(structures: structures).infer()
      + structures.flatMap { $0.ratios() + $0.indicators() }
      + structures.flatMap { ShareInference(structure: $0).relations() }
      + structures.flatMap { PlanScoreInference(table: $0.table, index: $0.index).relations() }
      + NamedRowInference(structures: structures).relations()
      + SheetSumInference(structures: structures).relations()
      + TieInference(structures: structures, documentYear: years).infer()
  }
}
