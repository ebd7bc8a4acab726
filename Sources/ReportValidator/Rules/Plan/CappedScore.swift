import ReportModel

/// Scores beyond the target are capped, and how many is told.
struct CappedScore: Rule {
  static let info = RuleInfo(
    code: "GOS006", severity: .note,
    title: BilingualText(
      tr: "Hedefi aşan performans %100 ile sınırlanmış", en: "Scores beyond the target are capped at 100 per cent"),
    rationale: BilingualText(
      tr: "Üst sınır yöntemin parçasıdır; sayısı bilinsin diye söylenir.",
      en: "The cap is part of the method; it is told so that its extent is known."),
    good: "A 2, B 30, C 54 → %100", bad: "A 2, B 30, C 54 → %186",
    example: RuleExample(
      """
      Tablo 14. Kartlar

      |  |  |  |  |  |  |
      | --- | --- | --- | --- | --- | --- |
      | Performans Göstergesi | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A) |
      | PG1: Gösterge | %100 | 2 | 30 | 30 | %100 |
      """,
      right: "| 30 | 30 |", wrong: "| 30 | 54 |"))

  let check: Check

  func findings() -> [Finding] {
    collected(
      judgements.planScores.filter(\.isCapped).map(\.target), .rounding,
      tr: "göstergede performans %100 ile sınırlanmış", en: "scores are capped at 100 per cent")
  }
}
