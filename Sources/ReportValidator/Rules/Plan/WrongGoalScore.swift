import ReportModel

/// A goal's score is the weighted sum of its indicators'.
struct WrongGoalScore: Rule {
  static let info = RuleInfo(
    code: "GOS007", severity: .error,
    title: BilingualText(
      tr: "Hedefin performansı göstergelerinin ağırlıklı toplamıdır",
      en: "A goal's score is the weighted sum of its indicators'"),
    rationale: BilingualText(
      tr:
        "Hedef performansı = Σ hedefe etki × gösterge performansı. Etkilerin toplamı 100 ise tabloda görülenler hedefin tamamıdır ve hesap tutmalıdır.",
      en:
        "A goal's score = Σ weight × indicator score. Where the weights sum to 100 the table shows the whole goal, and the sum must hold."
    ),
    good: "%70 × 100 + %30 × 67 → %90", bad: "%25 × 100 + %50 × 100 + %25 × 55 → %90",
    example: RuleExample(
      """
      Tablo 14. Kartlar

      |  |  |  |  |  |  |
      | --- | --- | --- | --- | --- | --- |
      | H1 Performansı | %95 |  |  |  |  |
      | Performans Göstergesi | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A) |
      | PG1: Gösterge | %10 | 0 | 10 | 5 | %50 |
      | PG2: Gösterge | %90 | 0 | 10 | 10 | %100 |
      """,
      right: "| %95 |", wrong: "| %59 |"))

  let check: Check

  func findings() -> [Finding] {
    judgements.goalScores.filter { $0.verdict == .contradicts }.compactMap { judged in
      guard !judged.isOverweight, judged.slip == nil, let bounds = judged.bounds, let shown = judged.shown else {
        return nil
      }
      let wording = GoalWording(judged: judged, trial: trial)
      return judged.isPartial ? wording.isImpossible(Self.info, shown, bounds) : wording.disagrees(Self.info)
    }
  }
}
