import ReportModel
import ReportReading

/// The values of a row are printed with one precision.
struct ExcessDigits: Rule {
  static let info = RuleInfo(
    code: "ORN006", severity: .note,
    title: BilingualText(
      tr: "Satırın değerleri aynı duyarlıkta yazılır", en: "The values of a row are printed with one precision"),
    rationale: BilingualText(
      tr: "`0,41` yanında `0,4100` yeni bilgi vermez; başka bir kaynaktan kopyalandığını gösterir.",
      en: "`0,4100` beside `0,41` tells nothing new; it shows that it was copied from elsewhere."),
    good: "0,41 | 0,41", bad: "0,41 | 0,4100",
    example: RuleExample(
      """
      Tablo 12. Göstergeler

      | Gösterge | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık |
      | --- | ---: | ---: | ---: |
      | Artış | 0,41 | 4 | 8 |
      """,
      right: "0,41", wrong: "0,4100"))

  let check: Check

  func findings() -> [Finding] {
    trial.tables.flatMap { table in
      table.dataRows.map { excess($0, table) }.filter { !$0.isEmpty }.map(exceed)
    }
  }

  /// Cells whose decimals end in zeros, where the rest of the row has fewer.
  private func excess(_ row: Int, _ table: TableShape) -> [CellReference] {
    let figures = table.columns.indices.compactMap { column in
      trial.amount(table.cell(row, column)).map { (cell: table.cell(row, column), amount: $0) }
    }
    guard figures.count > 2, figures.contains(where: { $0.amount.decimals < 3 }) else { return [] }
    return figures.filter { $0.amount.decimals > 2 && $0.amount.scaled % 100 == 0 && !$0.amount.isZero }.map(\.cell)
  }

  private func exceed(_ cells: [CellReference]) -> Finding {
    let shown = cells.map { trial.text($0) }.joined(separator: "; ")
    let place = "\(trial.tableName(cells[0].table)), \(trial.rowLabel(cells[0]))"
    return finding(
      at: cells[0], tr: "\(place): \(shown) satırın öbür değerlerinden fazla basamak taşıyor",
      en: "\(place): \(shown) has more digits than the other values of its row")
  }
}
