import ReportModel

/// No slip of the hand took the weights of a goal below 100.
struct SlippedWeight: Rule {
  static let info = RuleInfo(
    code: "GOS013", severity: .warning,
    title: BilingualText(
      tr: "Göstergelerin hedefe etkileri bir elle 100’den düşmemiş",
      en: "No slip of the hand took the weights of a goal below 100"),
    rationale: BilingualText(
      tr:
        "Etkileri 100 etmeyen kart hedefin bir kısmını gösteriyor olabilir. Ama bir etkinin bir rakamı başka olsa toplam 100 ediyor ve hedefin performansı tam tutuyorsa, kısmi olan kart değil, yanlış olan o rakamdır.",
      en:
        "A card whose weights fall short of 100 may show a part of its goal. But where one digit of one weight would make the sum 100 and the goal's score exact, it is that digit that is wrong."
    ),
    good: "%10 + %90 = 100", bad: "%1 + %90 = 91, hedef performansı %10 + %90 ile tutuyor",
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
      right: "| %10 |", wrong: "| %1 |"))

  let check: Check

  func findings() -> [Finding] {
    judgements.goalScores.compactMap { judged in judged.slip.map { slipped($0, judged) } }
  }

  private func slipped(_ slip: WeightSlip, _ judged: GoalScoreJudgement) -> Finding {
    let cell = slip.weight
    let (name, shown, right) = (trial.name(cell), trial.text(cell), slip.right.turkish)
    let whole = judged.weights?.sum(decimals: 0) ?? ""
    var finding = finding(
      at: cell, of: judged.source,
      tr: "\(name): \(shown) ile etkiler \(whole) ediyor; \(right) olsa 100 eder ve hedefin performansı tutar",
      en:
        "\(name): with \(shown) the weights sum to \(whole); with \(right) they would sum to 100 and the goal's score would follow"
    )
    finding.computed = right
    return finding
  }
}
