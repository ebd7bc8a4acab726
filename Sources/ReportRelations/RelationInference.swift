import ReportModel
import ReportReading

/// Finds what the numbers of a document owe each other from its headings, labels and tree alone.
///
/// A relation must earn its place: its label says so (`Toplam`, `ARTIŞ (%)`), or it holds on most
/// rows.
struct RelationInference {
  let tables: [TableReading]
  /// The document's; `nil` where it names none.
  let year: Int?

  /// Rows that are sums of others.
  func rowSums() -> [EvidentRelation] { TotalInference(tables: tables).infer() }

  /// Columns that are sums of others.
  func columnSums() -> [EvidentRelation] { EquationInference(tables: tables).infer() }

  func all() -> [EvidentRelation] {
    rowSums() + columnSums()
      + tables.flatMap { PercentageInference(table: $0).relations() + IndicatorInference(table: $0).relations() }
      + tables.flatMap { ShareInference(table: $0).relations() }
      + tables.flatMap { PlanScoreInference(reading: $0).relations() }
      + NamedRowInference(tables: tables).relations()
      + SheetSumInference(tables: tables).relations()
      + TieInference(tables: tables, documentYear: year).infer()
  }
}
