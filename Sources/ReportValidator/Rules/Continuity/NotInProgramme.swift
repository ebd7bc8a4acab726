import ReportModel

/// An indicator with a target stands in the programme.
struct NotInProgramme: ContinuityRule {
  static let subject = ContinuitySubject.indicator
  static let info = RuleInfo(
    code: "YIL006", severity: .warning,
    title: BilingualText(
      tr: "Raporun hedefli göstergesi programda vardır", en: "An indicator with a target stands in the programme"),
    rationale: BilingualText(
      tr:
        "Yıl içinde eklenen göstergenin hedefi önceden ilan edilmemiştir; programdaki adı değiştiyse `süreklilik` altına yazılır.",
      en:
        "The target of an indicator added during the year was not announced; where it had another name in the programme, that goes under `süreklilik`."
    ),
    good: "Rapor: Kurs sayısı | Program: Kurs sayısı", bad: "Rapor: Kurs sayısı | Program: (yok)",
    example: RuleExample(
      ExampleYears.report,
      right: "Sığınma evi sayısı", wrong: "Sığınma evi kapasitesi",
      beside: ExampleYears.programme))

  let check: Check

  func findings() -> [Finding] {
    check.comparisons(with: .programme).flatMap { comparison, wording in
      comparison.appeared.map { wording.appeared(Self.info, $0) }
    }
  }
}
