import ReportModel
import ReportReading

/// An indicator's score follows from (C-A)/(B-A).
struct WrongScore: Rule {
  static let info = RuleInfo(
    code: "GOS005", severity: .error,
    title: BilingualText(
      tr: "Gösterge performansı (C-A)/(B-A) formülünden çıkar",
      en: "An indicator's score follows from (C-A)/(B-A)"),
    rationale: BilingualText(
      tr:
        "Stratejik planda performans, başlangıç değerinden (A) hedefe (B) uzanan yolun gerçekleşme (C) ile alınan payıdır; 0’ın altı %0, hedefin üstü %100 yazılır. C/B başka bir sorunun yanıtıdır (Kamu İdareleri İçin Stratejik Planlama Kılavuzu, izleme tabloları).",
      en:
        "In a strategic plan the score is the share of the way from the starting value (A) to the target (B) that the outcome (C) has covered, at least 0 and at most 100 per cent. C/B answers another question (guide to strategic planning, monitoring tables)."
    ),
    good: "A 6, B 41, C 35 → %83", bad: "A 3, B 18, C 17 → %95 (17/18)",
    example: RuleExample(
      """
      Tablo 14. Kartlar

      |  |  |  |  |  |  |
      | --- | --- | --- | --- | --- | --- |
      | Performans Göstergesi | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A) |
      | PG1: Gösterge | %100 | 6 | 41 | 35 | %83 |
      """,
      right: "| %83 |", wrong: "| %85 |"))

  let check: Check

  func findings() -> [Finding] {
    let wrong = judgements.planScores.filter { $0.verdict == .contradicts }
    let following = followingGoals(wrong)
    return wrong.map { judged in
      var finding = ScoreWording(judged: judged, trial: trial).disagrees(Self.info)
      finding.consequences += following[judged.target] ?? []
      return finding
    }
  }

  /// Goals' scores that are right only with an indicator's that is wrong, by the cells of these.
  private func followingGoals(_ wrong: [PlanScoreJudgement]) -> [CellReference: [Finding]] {
    let exact = Dictionary(wrong.map { ($0.target, $0.exact) }) { first, _ in first }
    guard !exact.isEmpty else { return [:] }
    var following: [CellReference: [Finding]] = [:]
    for judged in judgements.goalScores {
      guard let first = judged.goal.scores.first(where: { exact[$0] != nil }),
        let right = judged.contradiction(withExact: exact)
      else { continue }
      following[first, default: []].append(
        GoalWording(judged: judged, trial: trial).follows(WrongGoalScore.info, right))
    }
    return following
  }
}
