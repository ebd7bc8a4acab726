import ReportModel

/// An indicator is measured in the programme's unit.
struct UnitDiffers: ContinuityRule {
  static let subject = ContinuitySubject.unit
  static let info = RuleInfo(
    code: "YIL007", severity: .warning,
    title: BilingualText(
      tr: "Göstergenin ölçü birimi programdakidir", en: "An indicator is measured in the programme's unit"),
    rationale: BilingualText(
      tr: "Birimi değişen göstergenin hedefi ile sonucu karşılaştırılamaz.",
      en: "When the unit changes, target and outcome cannot be compared."),
    good: "Program: Oran | Rapor: %", bad: "Program: Oran | Rapor: Sayı",
    example: RuleExample(
      ExampleYears.report,
      right: "| Verilen eğitim sayısı | Sayı |", wrong: "| Verilen eğitim sayısı | Oran |",
      beside: ExampleYears.programme))

  let check: Check

  func findings() -> [Finding] {
    check.allComparisons.flatMap { comparison, wording in
      comparison.differences.filter { $0.fact.key.measure == .unit }.map { difference in
        let (shown, known) = (difference.fact.text, difference.known.text)
        return wording.differs(
          Self.info, difference, tr: "“\(shown)” yazıyor, programda “\(known)”",
          en: "shows “\(shown)”, the programme “\(known)”")
      }
    }
  }
}
