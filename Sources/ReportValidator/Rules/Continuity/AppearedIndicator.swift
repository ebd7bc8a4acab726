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
      ExampleYears.report,
      right: "Sığınma evi sayısı", wrong: "Sığınma evi kapasitesi",
      beside: ExampleYears.past))

  let check: Check

  func findings() -> [Finding] {
    check.comparisons(with: .previousReport).flatMap { comparison, wording in
      comparison.appeared.map { wording.appeared(Self.info, $0) }
    }
  }
}
