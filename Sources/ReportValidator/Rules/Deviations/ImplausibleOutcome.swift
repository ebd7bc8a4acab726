import ReportModel
import ReportReading

/// An outcome of more than twice its target raises a question.
struct ImplausibleOutcome: Rule {
  static let info = RuleInfo(
    code: "GOS014", severity: .note,
    title: BilingualText(
      tr: "Hedefin iki katını aşan gerçekleşme sorulur",
      en: "An outcome of more than twice its target raises a question"),
    rationale: BilingualText(
      tr:
        "%200’ü aşan gerçekleşme hedefin gerçekçi konmadığını ya da birimin karıştığını gösterebilir; hata sayılmaz, bilinsin diye söylenir.",
      en:
        "An outcome beyond 200 per cent may mean that the target was no target, or that units were mixed up; it is no mistake, it is told so that it is known."
    ),
    good: "7.500 → 9.100", bad: "7.500 → 20.260",
    example: RuleExample(
      """
      Tablo 12. Form-3

      | Gösterge Adı | Hedeflenen Gösterge Değeri | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık | 4. Üç Aylık | Yılsonu Değeri | Gerçekleşme Oranı (%) | Gerçekleşme Durumu |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
      | Ulaşılan kişi sayısı | 100 | 50 | 50 | 50 | 50 | 200 | 200,00 | Hedeflenen Değer Aşıldı |
      """,
      right: "| 50 | 200 | 200,00 |", wrong: "| 51 | 201 | 201,00 |"))

  let check: Check

  func findings() -> [Finding] {
    collected(
      trial.tables.flatMap(farBeyond), .uncheckable, tr: "göstergede gerçekleşme hedefin iki katını aşıyor",
      en: "outcomes are more than twice their targets")
  }

  private func farBeyond(_ table: TableShape) -> [CellReference] {
    guard let target = table.column(.target), let outcome = table.outcomeColumn, table.followsQuarters else {
      return []
    }
    return table.dataRows.filter { row in
      guard let aimed = trial.amount(table.cell(row, target)), let reached = trial.amount(table.cell(row, outcome)),
        aimed.scaled > 0
      else { return false }
      return Exact(reached) > Exact(aimed) * Exact(Int128(Thresholds.farBeyond.value))
    }.map { table.cell($0, outcome) }
  }
}
