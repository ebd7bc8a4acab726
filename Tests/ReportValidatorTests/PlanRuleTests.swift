import ReportModel
import ReportValidator
import Testing

@Suite("Strategic plan scores")
struct PlanRuleTests {
  /// An evaluation card with a goal's score and indicators as `weight | A | B | C | score`.
  private func card(goal: String = "", _ indicators: [String]) -> String {
    let head = "Performans Göstergesi | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A)"
    var lines = ["|  |  |  |  |  |  |", "| --- | --- | --- | --- | --- | --- |"]
    if !goal.isEmpty { lines.append("| H1 Performansı | \(goal) |  |  |  |  |") }
    for (index, indicator) in indicators.enumerated() {
      lines += ["| \(head) |", "| PG\(index + 1): Gösterge | \(indicator) |", "| Değerlendirme | Metin |  |  |  |  |"]
    }
    return "Tablo 14. Kartlar\n\n" + lines.joined(separator: "\n") + "\n"
  }

  @Test(
    "a score follows from (C-A)/(B-A), between 0 and 100",
    arguments: [
      "%10 | 6 | 41 | 35 | %83", "%10 | %52 | %72 | %70 | %90", "%10 | 1 | 10 | 6 | %55,6", "%10 | 12 | 62 | 62 | %100",
      "%10 | 5 | 10 | 2 | %0", "%10 | 10 | 5 | 6 | %80", "%10 | 1 | 3 | 2 | 50",
    ])
  func rightScore(indicator: String) throws {
    #expect(try DocumentFixture.codes(card([indicator])).filter { $0 != "GOS006" } == [])
  }

  @Test("GOS013: one digit keeps the weights from being 100; a card that shows a part of its goal is left alone")
  func slippedWeight() throws {
    let half = "| 0 | 10 | 5 | %50"
    let whole = "| 0 | 10 | 10 | %100"
    func codes(_ goal: String, _ weights: [String]) throws -> [String] {
      try DocumentFixture.codes(card(goal: goal, ["\(weights[0]) \(half)", "\(weights[1]) \(whole)"]))
    }
    #expect(try codes("%95", ["%10", "%90"]) == [])
    #expect(try codes("%95", ["%1", "%90"]) == ["GOS013"])
    #expect(try codes("%95", ["%10", "%80"]) == ["GOS013"])
    #expect(try codes("%95", ["%10", "%40"]) == ["GOS008"])
    #expect(try codes("%60", ["%1", "%90"]) == ["GOS007"])
    let finding = try #require(
      try DocumentFixture.check(card(goal: "%95", ["%1 \(half)", "%90 \(whole)"])).findings.first)
    #expect(finding.suspect?.repaired == "%10")
    #expect(finding.cause?.kind == .commaMoved)
  }

  @Test("a score that is C/B is told apart", arguments: ["%15 | 3 | 18 | 17 | %95", "%30 | 1 | 6 | 4 | %67"])
  func outcomeOverTarget(indicator: String) throws {
    let finding = try #require(try DocumentFixture.check(card([indicator])).findings.first)
    #expect(finding.code.text == "GOS005")
    #expect(finding.severity == .error)
    #expect(finding.cause?.message.tr.contains("C/B") == true)
    #expect(finding.operands.count == 3)
  }

  @Test("a score that is neither has no such note")
  func wrongScore() throws {
    let finding = try #require(try DocumentFixture.check(card(["%10 | 6 | 41 | 35 | %38"])).findings.first)
    #expect(finding.code.text == "GOS005")
    #expect(finding.computed == "83")
    #expect(finding.difference == "-45")
    #expect(finding.notes.isEmpty)
    #expect(finding.place?.table == "Tablo 14")
    #expect(finding.place?.row == "PG1: Gösterge")
  }

  @Test("cut off instead of rounded is a warning")
  func truncated() throws {
    let findings = try DocumentFixture.check(card(["%10 | 1 | 10 | 6 | %55,5"])).findings
    #expect(findings.map(\.code.text) == ["ORN003"])
    #expect(findings.first?.severity == .warning)
  }

  @Test("capped scores are told once, those without a starting value too")
  func collected() throws {
    let findings = try DocumentFixture.check(
      card(["%10 | 2 | 30 | 54 | %100", "%10 | 1 | 6 | 9 | %100", "%10 | - | 8 | 9 | %100", "%10 | 8 | 8 | 8 | %100"])
    ).findings
    #expect(findings.map(\.code.text) == ["GOS006", "GOS008"])
    #expect(findings.map(\.notes.count) == [2, 2])
    #expect(try DocumentFixture.codes(card(["%10 | 2 | 30 | 54 | %186"])) == ["GOS005"])
  }

  @Test("a score whose formula has no result is no more than 100 all the same", arguments: ["-", "8"])
  func beyondAll(start: String) throws {
    #expect(try DocumentFixture.codes(card(["%10 | \(start) | 8 | 8 | %100"])) == ["GOS008"])
    let finding = try #require(
      try DocumentFixture.check(card(["%10 | \(start) | 8 | 8 | %190"])).findings.first { $0.severity == .error })
    #expect(finding.code.text == "GOS005")
    #expect(finding.computed == "100")
    #expect(finding.message.tr.contains("100’ü aşamaz"))
  }

  @Test("a goal's score is the weighted sum where the weights are whole")
  func goal() throws {
    let indicators = ["%70 | 0 | 10 | 10 | %100", "%30 | 0 | 10 | 6 | %60"]
    #expect(try DocumentFixture.codes(card(goal: "%88", indicators)) == [])
    let finding = try #require(try DocumentFixture.check(card(goal: "%90", indicators)).findings.first)
    #expect(finding.code.text == "GOS007")
    #expect(finding.computed == "88,00")
    #expect(finding.place?.row == "H1 Performansı")
    #expect(finding.place?.column == nil)
    #expect(try DocumentFixture.codes(card(goal: "%88", [indicators[0]])) == ["GOS008"])
  }

  @Test("a goal's score may come from the scores as printed or as the formula gives them, and from nothing else")
  func goalRounding() throws {
    let indicators = ["%15 | 1 | 10 | 6 | %56", "%85 | 0 | 1 | 1 | %100"]
    #expect(try DocumentFixture.codes(card(goal: "%93", indicators)) == [])
    #expect(try DocumentFixture.codes(card(goal: "%94", indicators)) == ["GOS007"])
    // Printed 89,6 and computed 89,4 round to different whole numbers.
    let apart = ["%50 | 0 | 9 | 8 | %89", "%50 | 0 | 1000 | 899 | %90"]
    #expect(try DocumentFixture.codes(card(goal: "%89", apart)) == [])
    #expect(try DocumentFixture.codes(card(goal: "%90", apart)) == [])
    #expect(try DocumentFixture.codes(card(goal: "%88", apart)) == ["GOS007"])
    // Without a starting value a score is only known as it is printed.
    let unknown = ["%50 | - | 9 | 8 | %89", "%50 | 0 | 1 | 1 | %100"]
    #expect(try DocumentFixture.codes(card(goal: "%95", unknown)) == ["GOS008"])
  }

  @Test("a goal's score that is right only with a wrong one stands under it")
  func following() throws {
    let wrong = "%30 | 1 | 6 | 4 | %67"
    let whole = try DocumentFixture.check(card(goal: "%90", ["%70 | 0 | 10 | 10 | %100", wrong])).findings
    #expect(whole.map(\.code.text) == ["GOS005"])
    #expect(whole[0].consequences.map(\.code.text) == ["GOS007"])
    #expect(whole[0].consequences.first?.shown == "%90")
    #expect(whole[0].consequences.first?.computed == "88,00")
    // 20 % stand elsewhere: 50 + 18 + 20 = 88 at most.
    let part = ["%50 | 0 | 10 | 10 | %100", wrong]
    let most = try DocumentFixture.check(card(goal: "%89", part)).findings.filter { $0.severity == .error }
    #expect(most.map(\.code.text) == ["GOS005"])
    #expect(most[0].consequences.map(\.computed) == ["88,00"])
    let possible = try DocumentFixture.check(card(goal: "%88", part)).findings.filter { $0.severity == .error }
    #expect(possible.map(\.consequences.count) == [0])
    // A goal that does not hold with the printed scores either is a finding of its own.
    let both = try DocumentFixture.check(card(goal: "%75", ["%70 | 0 | 10 | 10 | %100", wrong])).findings
    #expect(both.flatMap { [$0] + $0.consequences }.map(\.code.text).sorted() == ["GOS005", "GOS007"])
  }

  @Test(
    "the weights' heading in its two spellings", arguments: ["Hedefe Etkisi (%)", "Hedef Etkisi (%)", "Ağırlık (%)"])
  func weightHeading(heading: String) throws {
    let text = card(goal: "%95", ["%50 | 0 | 10 | 10 | %100", "%50 | 0 | 10 | 5 | %50"])
      .replacing("Hedefe Etkisi (%)", with: heading)
    #expect(try DocumentFixture.codes(text) == ["GOS007"])
  }

  @Test("GOS010: weights beyond 100 are a mistake, and the one to blame is named")
  func overweight() throws {
    let rows = { (weight: String) in
      ["%60 | 0 | 10 | 10 | %100", "%30 | 0 | 10 | 5 | %50", "\(weight) | 0 | 10 | 8 | %80"]
    }
    #expect(try DocumentFixture.codes(card(goal: "%83", rows("%10"))).filter { $0 != "GOS006" } == [])
    #expect(try DocumentFixture.codes(card(goal: "%83", rows("%40"))) == ["GOS010"])
  }

  @Test("a goal whose other indicators are shown elsewhere has a score they leave room for")
  func partialGoal() throws {
    let rows = ["%50 | 0 | 10 | 10 | %100", "%20 | 0 | 10 | 5 | %50"]
    // 60 points are known; 30 weights are shown elsewhere.
    #expect(try DocumentFixture.codes(card(goal: "%75", rows)) == ["GOS008"])
    #expect(try DocumentFixture.codes(card(goal: "%95", rows)) == ["GOS007"])
    #expect(try DocumentFixture.codes(card(goal: "%50", rows)) == ["GOS007"])
    func bound(_ goal: String) throws -> String? {
      try DocumentFixture.check(card(goal: goal, rows)).findings.first { $0.code.text == "GOS007" }?.computed
    }
    #expect(try bound("%95") == "90,00")
    #expect(try bound("%50") == "60,00")
  }

  @Test(
    "weights that rounding keeps from 100 are whole",
    arguments: [("% 33,33", 3), ("%33", 3), ("%14,29", 7), ("%16,67", 6)])
  func roundedWeights(weight: String, count: Int) throws {
    let rows = Array(repeating: "\(weight) | 0 | 10 | 10 | %100", count: count)
    #expect(try DocumentFixture.codes(card(goal: "%100", rows)) == [])
    #expect(try DocumentFixture.codes(card(goal: "%80", rows)) == ["GOS007"])
  }

  @Test("each goal of a table has its own indicators")
  func severalGoals() throws {
    func text(_ second: String) -> String {
      card(goal: "%100", ["%60 | 0 | 10 | 10 | %100", "%40 | 0 | 10 | 10 | %100"])
        + "| H2 Performansı | \(second) |  |  |  |  |\n| PG3: Gösterge | %100 | 0 | 10 | 5 | %50 |\n"
    }
    #expect(try DocumentFixture.codes(text("%50")) == [])
    #expect(try DocumentFixture.codes(text("%80")) == ["GOS007"])
  }

  @Test("a goal that is cut off instead of rounded is a warning")
  func cutGoal() throws {
    let rows = ["%60 | 0 | 7 | 5 | %71", "%40 | 0 | 10 | 10 | %100"]
    #expect(try DocumentFixture.codes(card(goal: "%83", rows)) == [])
    let cut = try DocumentFixture.check(card(goal: "%82", rows)).findings
    #expect(cut.map(\.code.text) == ["ORN003"])
    #expect(cut.first?.severity == .warning)
    #expect(try DocumentFixture.codes(card(goal: "%81", rows)) == ["GOS007"])
  }

  @Test("scores as shares of one", arguments: [("0,83", true), ("0,82", false)])
  func shares(score: String, isRight: Bool) throws {
    let codes = try DocumentFixture.codes(card(["%10 | 6 | 41 | 35 | \(score)"]))
    #expect(isRight ? codes == [] : !codes.isEmpty)
  }
}
