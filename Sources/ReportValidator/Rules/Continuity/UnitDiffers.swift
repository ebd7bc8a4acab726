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
      """
      # 2023 Yılı Faaliyet Raporu

      Tablo 1. Form-3

      | Gösterge Adı | Ölçü Birimi | Önceki Dönem / Yılı | Önceki Dönem / Değeri | Hedeflenen Gösterge Değeri | Yılsonu Değeri |
      | --- | --- | --- | --- | --- | --- |
      | Verilen eğitim sayısı | Sayı | 2022 | 29 | 30 | 31 |
      | Sığınma evi sayısı | Sayı | 2022 | 2 | 3 | 3 |
      """,
      right: "| Verilen eğitim sayısı | Sayı |", wrong: "| Verilen eğitim sayısı | Oran |",
      beside: RuleExample.Companion(
        .programme,
        """
        # 2023 Yılı Performans Programı

        Tablo 1. Performans Göstergeleri

        | Performans Göstergeleri | 2021 | 2022 | 2023 |
        | --- | --- | --- | --- |
        | Verilen eğitim sayısı (adet) | 20 | 29 | 30 |
        | Sığınma evi sayısı (adet) | 2 | 2 | 3 |
        """)))

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
