import ReportModel

/// Weights of a goal's indicators do not exceed 100.
struct OverweightGoal: Rule {
  static let info = RuleInfo(
    code: "GOS010", severity: .error,
    title: BilingualText(
      tr: "Göstergelerin hedefe etkileri 100’ü aşmaz", en: "Weights of a goal's indicators do not exceed 100"),
    rationale: BilingualText(
      tr: "Etkiler hedefin paylarıdır; bir kısmı başka yerde gösterilebilir ama bütünden çok olamaz.",
      en: "Weights are shares of the goal; some may be shown elsewhere, but they cannot be more than the whole."),
    good: "%60 + %30 + %10 = 100", bad: "%60 + %30 + %30 = 120",
    example: RuleExample(
      """
      Tablo 14. Kartlar

      |  |  |  |  |  |  |
      | --- | --- | --- | --- | --- | --- |
      | H1 Performansı | %90 |  |  |  |  |
      | Performans Göstergesi | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A) |
      | PG1: Gösterge | %60 | 0 | 10 | 10 | %100 |
      | PG2: Gösterge | %20 | 0 | 10 | 5 | %50 |
      | PG3: Gösterge | %20 | 0 | 10 | 10 | %100 |
      """,
      right: "| PG3: Gösterge | %20 |", wrong: "| PG3: Gösterge | %40 |"))

  let check: Check

  func findings() -> [Finding] { judgements.goalScores.filter(\.isOverweight).map(exceeds) }

  private func exceeds(_ judged: GoalScoreJudgement) -> Finding {
    let weights = judged.goal.weights
    let decimals = judged.weights?.amounts.map(\.decimals).max() ?? 0
    let sum = judged.weights?.sum(decimals: decimals) ?? ""
    let terms = weights.map { trial.text($0) }.joined(separator: " + ")
    let cell = weights.first ?? judged.target
    let place = "\(trial.tableName(judged.target.table)), \(trial.columnTitle(cell))"
    var finding = finding(
      at: cell, of: judged.source, tr: "\(place): \(terms) toplamı \(sum) ediyor, 100’ü aşıyor",
      en: "\(place): \(terms) sums to \(sum), more than 100")
    finding.shown = sum
    finding.computed = "100"
    finding.operands = trial.operands(weights, in: judged.target.table)
    return finding
  }
}
