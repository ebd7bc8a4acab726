import ReportModel

/// The year-end value follows from the quarters.
struct YearEndValue: Rule {
  static let info = RuleInfo(
    code: "GOS001", severity: .error,
    title: BilingualText(
      tr: "Yıl sonu değeri üç aylık değerlerden çıkar", en: "The year-end value follows from the quarters"),
    rationale: BilingualText(
      tr:
        "Form-3’te yıl sonu değeri üç aylıkların toplamı, sonuncusu, en yükseği ya da ortalamasıdır; hangisi olduğu girdide `birleştirme` ile yazılır, yazılmadıysa birine uyması yeter.",
      en:
        "In Form-3 the year's value is the sum, the last, the greatest or the mean of the quarters; the input says which (`birleştirme`), otherwise any of them will do."
    ),
    good: "8 | 2 | 14 | 28 → 52 (toplam)", bad: "8 | 2 | 14 | 28 → 54",
    example: RuleExample(
      """
      Tablo 12. Form-3

      | Gösterge Adı | Hedeflenen Gösterge Değeri | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık | 4. Üç Aylık | Yılsonu Değeri | Gerçekleşme Oranı (%) | Gerçekleşme Durumu |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
      | Verilen eğitim sayısı | 40 | 8 | 2 | 14 | 28 | 52 | 130,00 | Hedeflenen Değer Aşıldı |
      """,
      right: "| 2 | 14 |", wrong: "| 20 | 14 |"))

  let check: Check

  func findings() -> [Finding] { judgements.years.filter { $0.verdict == .contradicts }.compactMap(disagrees) }

  private func disagrees(_ judged: AggregationJudgement) -> Finding? {
    guard let expected = judged.values.first else { return nil }
    let (name, shown) = (trial.name(judged.target), trial.text(judged.target))
    let quarters = judged.year.quarters.map { trial.text($0) }.joined(separator: " | ")
    var finding: Finding
    if let way = judged.year.way {
      finding = self.finding(
        at: judged.target, of: judged.source,
        tr: "\(name): \(shown) yazıyor, \(quarters) üç aylıklarından (\(way.rawValue)) \(expected.turkish) çıkıyor",
        en: "\(name): shows \(shown), the quarters \(quarters) give \(expected.turkish) (\(way.rawValue))")
    } else {
      finding = self.finding(
        at: judged.target, of: judged.source,
        tr:
          "\(name): \(shown) yazıyor; \(quarters) üç aylıklarının toplamı, sonuncusu, en yükseği ya da ortalaması değil",
        en: "\(name): shows \(shown), which is neither sum, last, greatest nor mean of \(quarters)")
    }
    finding.computed = expected.turkish
    finding.difference = judged.difference?.turkish
    finding.operands = trial.operands(judged.year.quarters, in: judged.target.table)
    return finding
  }
}
