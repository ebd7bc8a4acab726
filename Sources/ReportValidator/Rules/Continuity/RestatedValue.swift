import ReportModel

/// A past year's value is the one its own report gave.
struct RestatedValue: ContinuityRule {
  static let subject = ContinuitySubject.pastValue
  static let info = RuleInfo(
    code: "YIL001", severity: .error,
    title: BilingualText(
      tr: "Geçmiş yılın değeri, o yılın raporundaki değerdir", en: "A past year's value is the one its own report gave"),
    rationale: BilingualText(
      tr:
        "Geçen yılın gerçekleşmesi ve ödeneği bu yılın raporunda karşılaştırma için yinelenir. Değişmişse ya aktarma yanlıştır ya da veri düzeltilmiştir; düzeltme gerekçesiyle yazılır (kabul.yaml).",
      en:
        "Last year's outcomes and appropriations are repeated for comparison. Where they changed, either the copy is wrong or the value was restated; a restatement is written down with its reason (kabul.yaml)."
    ),
    good: "2022 raporu, yılsonu: 29 | 2023 raporu, önceki dönem 2022: 29",
    bad: "2022 raporu, yılsonu: 29 | 2023 raporu, önceki dönem 2022: 92",
    example: RuleExample(
      ExampleYears.report,
      right: "| 29 |", wrong: "| 92 |",
      beside: ExampleYears.past))

  let check: Check

  func findings() -> [Finding] {
    check.allComparisons.flatMap { comparison, wording in
      comparison.differences.filter(\.fact.key.measure.isPastValue).map { difference in
        let (fact, known, source) = (difference.fact, difference.known, comparison.companion.source)
        return wording.differs(
          Self.info, difference,
          tr: "\(fact.key.year) için \(fact.text) yazıyor, \(source.tr) \(known.text)",
          en: "shows \(fact.text) for \(fact.key.year), \(source.en) \(known.text)",
          help: ContinuityWording.correctingCopy)
      }
    }
  }
}
