import ReportModel
import ReportReading

/// Finds what the numbers of a document owe each other from its headings, labels and tree alone.
///
/// A relation must earn its place: its label says so (`Toplam`, `ARTIŞ (%)`), or it holds on most
/// rows.
struct RelationInference {
  let reading: DocumentReading
  private var tables: [TableReading] { reading.tables }

  /// Totals of rows and equations of columns.
  func sums() -> [EvidentRelation] {
    TotalInference(tables: tables).infer() + EquationInference(tables: tables).infer()
  }

  func all() -> [EvidentRelation] {
    sums()
      + tables.flatMap { PercentageInference(table: $0).relations() + IndicatorInference(table: $0).relations() }
      + tables.flatMap { ShareInference(table: $0).relations() }
      + tables.flatMap { PlanScoreInference(reading: $0).relations() }
      + NamedRowInference(tables: tables).relations()
      + SheetSumInference(tables: tables).relations()
      + TieInference(tables: tables, documentYear: reading.year).infer()
  }
}
