import ReportModel

/// The unit that answers is the programme's.
struct ResponsibleUnitDiffers: ContinuityRule {
  static let subject = ContinuitySubject.responsibleUnit
  static let info = RuleInfo(
    code: "YIL008", severity: .note,
    title: BilingualText(
      tr: "Sorumlu birim programdakidir", en: "The unit that answers is the programme's"),
    rationale: BilingualText(
      tr: "Programda bir birime verilen faaliyetin hesabını başka bir birim veriyorsa neden değiştiği yazılır.",
      en: "Where another unit answers for an activity than the programme named, the report says why."),
    good: "Program: Eğitim Dairesi Başkanlığı | Rapor: Eğitim Dairesi Başkanlığı",
    bad: "Program: Eğitim Dairesi Başkanlığı | Rapor: Personel Dairesi Başkanlığı",
    example: RuleExample(
      """
      # 2023 Yılı Faaliyet Raporu

      Tablo 1. Birimler

      | FAALİYETLER | SORUMLU BİRİMLER |
      | --- | --- |
      | Eğitimlerin verilmesi | Eğitim Dairesi Başkanlığı |
      """,
      right: "Eğitim Dairesi Başkanlığı", wrong: "Personel Dairesi Başkanlığı",
      beside: RuleExample.Companion(
        .programme,
        """
        # 2023 Yılı Performans Programı

        Tablo 1. Birimler

        | FAALİYETLER | SORUMLU BİRİMLER |
        | --- | --- |
        | Eğitimlerin verilmesi | Eğitim Dairesi Başkanlığı (S) |
        """)))

  let check: Check

  func findings() -> [Finding] {
    check.allComparisons.flatMap { comparison, wording in
      comparison.differences.filter { $0.fact.key.measure == .responsible }.map { difference in
        let (shown, known) = (difference.fact.text, difference.known.text)
        return wording.differs(
          Self.info, difference, tr: "“\(shown)” yazıyor, programda “\(known)”",
          en: "shows “\(shown)”, the programme “\(known)”")
      }
    }
  }
}
