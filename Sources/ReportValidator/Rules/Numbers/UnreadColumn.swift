import ReportModel
import ReportReading

/// A column of figures that cannot be read is told, once.
struct UnreadColumn: Rule {
  static let info = RuleInfo(
    code: "TOP014", severity: .note,
    title: BilingualText(
      tr: "Rakamları okunamayan sütun söylenir", en: "A column whose figures cannot be read is told"),
    rationale: BilingualText(
      tr:
        "Ölçüler, formüller ve aralarına söz giren rakamlar sayı olarak okunamaz ve hiçbir denetime girmez; denetlenen sayıların oranı onları da sayar.",
      en:
        "Measures, formulas and figures with words between them cannot be read as numbers and enter no check; the share of checked numbers counts them too."
    ),
    good: "250", bad: "25 x 10",
    example: RuleExample(
      """
      Tablo 2. Levhalar

      | Levha | Ölçü | Sayı |
      | --- | ---: | ---: |
      | Kapı | küçük | 4 |
      | Koridor | 40 x 60 | 5 |
      | Bahçe | büyük | 6 |
      | Toplam | | 15 |
      """,
      right: "küçük", wrong: "25 x 10"))

  let check: Check

  func findings() -> [Finding] { trial.unreadColumns.map(isUnread) }

  private func isUnread(_ cells: [CellReference]) -> Finding {
    let first = cells[0]
    let (table, text) = (trial.wholeTableName(first.table), trial.text(first))
    let column = trial.tables[first.table].columns[first.column].title
    return finding(
      at: first, .uncheckable,
      tr: "\(table), \(column): \(cells.count) hücrenin rakamları okunamıyor, denetlenmedi: “\(text)”",
      en: "\(table), \(column): the figures of \(cells.count) cells cannot be read and were not checked: “\(text)”")
  }
}
