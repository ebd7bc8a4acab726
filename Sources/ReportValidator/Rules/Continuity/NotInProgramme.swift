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
      comparison.appeared.map { wording.appeared(Self.info, $0) }
    }
  }
}
