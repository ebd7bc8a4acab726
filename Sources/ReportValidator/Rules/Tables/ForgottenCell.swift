import ReportModel
import ReportReading

/// No single cell of a filled column is left empty.
struct ForgottenCell: Rule {
  static let info = RuleInfo(
    code: "YAP008", severity: .warning,
    title: BilingualText(
      tr: "Dolu bir sütunda tek hücre boş kalmaz", en: "No single cell of a filled column is left empty"),
    rationale: BilingualText(
      tr: "Bütün satırlarında sayı olan sütunda boş kalan tek hücre unutulmuştur. Değer yoksa `-` yazılır.",
      en: "In a column with a figure in every row, the one empty cell was forgotten. Write `-` where there is nothing."),
    good: "12 | 7 | - | 4 | 9", bad: "12 | 7 | (boş) | 4 | 9",
    example: RuleExample(
      """
      Tablo 1. İller

      | İl | Başvuru | Karar |
      | --- | ---: | ---: |
      | Adana | 7 | 3 |
      | Bursa | 14 | 6 |
      | Çorum | 21 | 9 |
      | Denizli | 28 | 12 |
      | Edirne | 35 | 15 |
      | Giresun | 42 | 18 |
      """,
      right: "| 12 |", wrong: "|  |"))

  let check: Check

  func findings() -> [Finding] { trial.tables.flatMap(forgotten) }

  /// The only empty cell of a column whose others are all filled.
  private func forgotten(in table: TableShape) -> [Finding] {
    guard !trial.emptyIsNothing(table) else { return [] }
    let rows = table.dataRows.filter { table.rows[$0].role == .data }
    guard rows.count > Thresholds.filledRows.value else { return [] }
    return table.columns.indices.filter { table.columns[$0].kind.isNumeric }.compactMap { column in
      let cells = rows.map { table.cell($0, column) }
      let empty = cells.filter { trial.reading($0) == .empty && !trial.isCovered($0) }
      let filled = cells.count { trial.amount($0) != nil }
      guard let gap = empty.first, empty.count == 1, filled == rows.count - 1, hasFigures(gap.row, table),
        !isLabelAndValue(gap.row, table)
      else { return nil }
      return forgotten(gap)
    }
  }

  private func hasFigures(_ row: Int, _ table: TableShape) -> Bool {
    table.columns.indices.contains { table.columns[$0].kind.isNumeric && trial.amount(table.cell(row, $0)) != nil }
  }

  /// `H1.1 Performansı | %91` over the rows of its indicators leaves the other cells empty on purpose.
  private func isLabelAndValue(_ row: Int, _ table: TableShape) -> Bool {
    table.columns.count > 3 && table.columns.indices.count { trial.reading(table.cell(row, $0)) != .empty } < 3
  }

  private func forgotten(_ cell: CellReference) -> Finding {
    var finding = finding(
      at: cell, tr: "\(trial.name(cell)): boş, sütunun öbür satırları dolu",
      en: "\(trial.name(cell)): empty, the other rows of the column are filled")
    finding.help = BilingualText(tr: "değeri ya da `-` yazın", en: "write the value, or `-`")
    return finding
  }
}
