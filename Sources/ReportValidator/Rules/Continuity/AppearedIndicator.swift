import ReportModel

/// An indicator with a past value stands in last year's report too.
struct AppearedIndicator: ContinuityRule {
  static let subject = ContinuitySubject.indicator
  static let info = RuleInfo(
    code: "YIL003", severity: .warning,
    title: BilingualText(
      tr: "Geçmişi verilen gösterge geçen yılın raporunda da vardır",
      en: "An indicator with a past value stands in last year's report too"),
    rationale: BilingualText(
      tr:
        "Önceki yıl değeri gösterilen bir gösterge o yılın raporunda yoksa değerin nereden geldiği bilinmez. Yeni ise `süreklilik` altına gerekçesiyle yazılır.",
      en:
        "Where an indicator shows a value of last year that last year's report does not have, nobody knows where it comes from. A new one is written down under `süreklilik` with its reason."
    ),
    good: "süreklilik: yeni: Çağrı sayısı, gerekçe: 2022 verisi sonradan derlendi",
    bad: "2023: Çağrı sayısı, önceki dönem 2022: 12.000 | 2022: (yok)",
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
        .previousReport,
        """
        # 2022 Yılı Faaliyet Raporu

        Tablo 1. Göstergeler

        | Gösterge Adı | Yılsonu Değeri |
        | --- | --- |
        | Verilen eğitim sayısı | 29 |
        | Sığınma evi sayısı | 2 |
        """)))

  let check: Check

  func findings() -> [Finding] {
    check.comparisons(with: .previousReport).flatMap { comparison, wording in
      comparison.appeared.map { wording.appeared(Self.info, $0) }
    }
  }
}
