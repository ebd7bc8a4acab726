import ReportModel

/// Every indicator of the programme is in the report.
struct NotInReport: ContinuityRule {
  static let subject = ContinuitySubject.indicator
  static let info = RuleInfo(
    code: "YIL005", severity: .warning,
    title: BilingualText(
      tr: "Programın her göstergesi raporda yer alır", en: "Every indicator of the programme is in the report"),
    rationale: BilingualText(
      tr: "Programda hedefi ilan edilen göstergenin sonucu raporda aranır.",
      en: "A result is looked for wherever the programme set a target."),
    good: "Program: Mülakat sayısı | Rapor: Mülakat sayısı", bad: "Program: Mülakat sayısı | Rapor: (yok)",
    example: RuleExample(
      ExampleYears.report,
      right: "Sığınma evi sayısı", wrong: "Sığınma evi kapasitesi",
      beside: ExampleYears.programme))

  let check: Check

  func findings() -> [Finding] {
    check.comparisons(with: .programme).flatMap { comparison, wording in
      comparison.home.map { home in comparison.vanished.map { wording.vanished(Self.info, $0, home) } } ?? []
    }
  }
}
