import ReportModel

/// A value that stays the same all year is not nothing in its last quarter.
struct VanishedStock: Rule {
  static let info = RuleInfo(
    code: "GOS016", severity: .warning,
    title: BilingualText(
      tr: "Yıl boyunca aynı kalan değer son üç ayda sıfır olmaz",
      en: "A value that stays the same all year is not nothing in its last quarter"),
    rationale: BilingualText(
      tr:
        "Üç dönemde aynı olan ve yıl sonu değeri de o olan gösterge bir birikimi sayar (merkez, kapasite); son dönemin 0’ı, “yeni açılan yok” diye başka bir soruyu yanıtlamıştır.",
      en:
        "An indicator that shows the same for three quarters and for the year counts a stock (centres, places); the zero of the last quarter answers another question, how many were new."
    ),
    good: "21 | 21 | 21 | 21 → 21", bad: "21 | 21 | 21 | 0 → 21",
    example: RuleExample(
      """
      Tablo 12. Form-3

      | Gösterge Adı | Hedeflenen Gösterge Değeri | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık | 4. Üç Aylık | Yılsonu Değeri | Gerçekleşme Oranı (%) | Gerçekleşme Durumu |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
      | Kurulan danışma merkezi sayısı | 20 | 21 | 21 | 21 | 21 | 21 | 105,00 | Hedeflenen Değer Aşıldı |
      """,
      right: "| 21 | 21 | 105,00 |", wrong: "| 0 | 21 | 105,00 |"))

  let check: Check

  func findings() -> [Finding] {
    judgements.years.filter { $0.verdict != .contradicts }.filter(hasVanished).map(vanished)
  }

  private func hasVanished(_ judged: AggregationJudgement) -> Bool {
    guard let year = trial.amount(judged.target), !year.isZero, let quarters = judged.quarters, quarters.count == 4
    else { return false }
    return quarters[3].isZero && quarters[..<3].allSatisfy { $0.isSameValue(as: year) }
  }

  private func vanished(_ judged: AggregationJudgement) -> Finding {
    let cell = judged.year.quarters[3]
    let (name, shown, year) = (trial.name(cell), trial.text(cell), trial.text(judged.target))
    var finding = finding(
      at: cell, tr: "\(name): \(shown) yazıyor; önceki üç dönemde ve yıl sonunda \(year)",
      en: "\(name): shows \(shown), the three quarters before and the year \(year)")
    finding.computed = year
    finding.operands = [trial.operand(judged.target, in: cell.table)]
    finding.help = BilingualText(
      tr: "dönem sonunda kaç tane olduğunu yazın, kaç tane eklendiğini değil",
      en: "write how many there are at the end of the quarter, not how many were added")
    return finding
  }
}
