import ReportModel

/// A column whose percentages are cut, not rounded, is told of.
struct TruncatedColumn: Rule {
  static let info = RuleInfo(
    code: "ORN002", severity: .note,
    title: BilingualText(
      tr: "Sütundaki yüzdeler yuvarlanmamış, kesilmiş", en: "A column's percentages are truncated, not rounded"),
    rationale: BilingualText(
      tr:
        "Bir sütunun bütün oranları kesme ile tutuyor, yuvarlama ile tutmuyorsa bu bir yöntemdir; hata değil, bilgidir.",
      en: "Where a whole column fits truncation and not rounding, that is a method, not a mistake."),
    good: "99,514 → 99,51", bad: "99,708 → 99,70",
    example: RuleExample(
      """
      Tablo 5. Bütçe

      | BİRİM | TOPLAM ÖDENEK | HARCAMA | GERÇEKLEŞME (%) |
      | --- | ---: | ---: | ---: |
      | A | 3,00 | 2,00 | 66,67 |
      | B | 7,00 | 5,00 | 71,43 |
      | C | 2,00 | 1,00 | 50 |
      """,
      right: "66,67 |\n| B | 7,00 | 5,00 | 71,43", wrong: "66,66 |\n| B | 7,00 | 5,00 | 71,42"))

  let check: Check

  func findings() -> [Finding] {
    RateColumns(judgements.ratios).columns.filter(\.isTruncated).compactMap(truncated)
  }

  private func truncated(_ column: RateColumns.Column) -> Finding? {
    let unfit = column.rates.filter { !$0.fitsNearest }
    guard let first = unfit.first else { return nil }
    let place = "\(trial.tableName(first.target.table)), \(trial.columnTitle(first.target))"
    let (count, all) = (unfit.count, column.rates.count)
    return finding(
      at: first.target, of: first.source, .rounding,
      tr: "\(place): yüzdeler yuvarlanmamış, kesilmiş (\(all) orandan \(count) tanesi yuvarlamayla tutmuyor)",
      en: "\(place): the percentages are truncated (\(count) of \(all) do not fit rounding)")
  }
}
