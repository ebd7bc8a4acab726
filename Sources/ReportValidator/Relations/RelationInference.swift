import ReportModel

/// Finds what the numbers of a document owe each other from its headings, labels and tree alone.
///
/// A relation must earn its place: its label says so (`Toplam`, `ARTIŞ (%)`), or it holds on most
/// rows.
struct RelationInference {
  let tables: [Table]
  private let years: String?

  init(tables: [Table], year: String, title: String) {
    self.tables = tables
    years = ColumnMeaning.year(in: year) ?? ColumnMeaning.year(in: title)
  }

  func infer() -> [EvidentRelation] {
    let structures = tables.indices.map { TableStructure(table: tables[$0], index: $0) }
    return TotalInference(structures: structures).infer() + EquationInference(structures: structures).infer()
      + structures.flatMap { $0.ratios() + $0.indicators() }
      + tables.indices.flatMap { PlanScoreInference(table: tables[$0], index: $0).relations() }
      + TieInference(structures: structures, documentYear: years).infer()
  }
}
