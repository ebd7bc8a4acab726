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
      """
      # 2023 Yılı Faaliyet Raporu

      Tablo 1. Form-3

      | Gösterge Adı | Ölçü Birimi | Önceki Dönem / Yılı | Önceki Dönem / Değeri | Hedeflenen Gösterge Değeri | Yılsonu Değeri |
      | --- | --- | --- | --- | --- | --- |
      | Verilen eğitim sayısı | Sayı | 2022 | 29 | 30 | 31 |
      | Sığınma evi sayısı | Sayı | 2022 | 2 | 3 | 3 |
      """,
      right: "Sığınma evi sayısı", wrong: "Sığınma evi kapasitesi",
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
    check.comparisons(with: .programme).flatMap { comparison, wording in
      comparison.home.map { home in comparison.vanished.map { wording.vanished(Self.info, $0, home) } } ?? []
    }
  }
}
