import ReportModel

/// The report's target is the programme's.
struct MovedTarget: ContinuityRule {
  static let subject = ContinuitySubject.target
  static let info = RuleInfo(
    code: "YIL004", severity: .error,
    title: BilingualText(tr: "Raporun hedefi programın hedefidir", en: "The report's target is the programme's"),
    rationale: BilingualText(
      tr:
        "Faaliyet raporu performans programının hesabını verir: hedef değer, programda ilan edilen değerdir (5018 sayılı Kanun, m. 9 ve 41).",
      en:
        "An activity report answers for the performance programme: the target is the one the programme set (law 5018, articles 9 and 41)."
    ),
    good: "Program 2019: 150.000 | Rapor, hedef: 150.000", bad: "Program 2019: 150.000 | Rapor, hedef: 105.000",
    example: RuleExample(
      ExampleYears.report,
      right: "| 29 | 30 |", wrong: "| 29 | 35 |",
      beside: ExampleYears.programme))

  let check: Check

  func findings() -> [Finding] {
    check.allComparisons.flatMap { comparison, wording in
      comparison.differences.filter { $0.fact.key.measure == .target }.map { difference in
        let (shown, known) = (difference.fact.text, difference.known.text)
        return wording.differs(
          Self.info, difference, tr: "hedef \(shown) yazıyor, programda \(known)",
          en: "the target shows \(shown), the programme set \(known)", help: ContinuityWording.correctingCopy)
      }
    }
  }
}
