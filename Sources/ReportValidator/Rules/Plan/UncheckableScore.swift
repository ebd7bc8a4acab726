import ReportModel

/// A plan's score that cannot be checked is told of.
struct UncheckableScore: Rule {
  static let info = RuleInfo(
    code: "GOS008", severity: .note,
    title: BilingualText(
      tr: "Plan performansı denetlenemedi", en: "A plan's score could not be checked"),
    rationale: BilingualText(
      tr:
        "Başlangıç değeri yoksa ya da hedefle aynıysa formülün sonucu yoktur; etkileri 100 etmeyen göstergeler hedefin tamamı değildir. Denetlenemeyen, doğru sayılmaz.",
      en:
        "Without a starting value, or with one equal to the target, the formula has no result; indicators whose weights do not sum to 100 are not the whole goal. What cannot be checked does not count as right."
    ),
    good: "%60 + %10 + %10 + %10 + %10 = 100", bad: "%15 + %15 + %20 = 50",
    example: RuleExample(
      """
      Tablo 14. Kartlar

      |  |  |  |  |  |  |
      | --- | --- | --- | --- | --- | --- |
      | Performans Göstergesi | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A) |
      | PG1: Gösterge | %100 | 0 | 8 | 8 | %100 |
      """,
      right: "| 0 | 8 |", wrong: "| - | 8 |"))

  let check: Check

  func findings() -> [Finding] {
    collected(
      judgements.planScores.filter { $0.verdict == .uncheckable }.map(\.target), .uncheckable,
      tr: "göstergenin performansı denetlenemedi: başlangıç değeri yok ya da hedefle aynı",
      en: "scores could not be checked: there is no starting value, or it equals the target")
      + collected(
        judgements.goalScores.filter { $0.verdict == .uncheckable }.map(\.target), .uncheckable,
        tr: "hedefin performansı denetlenemedi: göstergelerin hedefe etkileri 100 etmiyor",
        en: "goals could not be checked: their weights do not sum to 100")
  }
}
