import ReportModel

/// A percentage agrees with its figures.
struct WrongRate: Rule {
  static let info = RuleInfo(
    code: "ORN001", severity: .error,
    title: BilingualText(
      tr: "Yüzde, basılı sayılardan hesaplananla tutar", en: "A percentage agrees with its figures"),
    rationale: BilingualText(
      tr:
        "Gerçekleşme = harcama / ödenek; artış = yeni / eski - 1; gösterge oranı = gerçekleşme / hedef. Pay ve paydanın yuvarlanma aralığı ile yüzdenin aralığı kesişmelidir.",
      en:
        "Realisation = expenditure / appropriation; growth = new / old - 1; an indicator's rate = outcome / target. The interval of the quotient must meet that of the printed figure."
    ),
    good: "5.103.121 / 204.124.840 → 2,50", bad: "5.103.121 / 204.124.840 → 25,0",
    example: RuleExample(
      """
      Tablo 3. Gelirler

      | Gelir | Tutar (TL) | Pay (%) |
      | --- | ---: | ---: |
      | Vergi | 500,00 | 50,00 |
      | Harç | 300,00 | 30,00 |
      | Kira | 150,00 | 15,00 |
      | Faiz | 50,00 | 5,00 |
      | TOPLAM | 1.000,00 | 100,00 |
      """,
      right: "| 15,00 |", wrong: "| 51,00 |"))

  let check: Check

  func findings() -> [Finding] {
    RateColumns(judgements.ratios).unfit { !$0.fitsNearest && !$0.fitsTruncated }
      .map { RateWording(rate: $0, trial: trial).disagrees(Self.info) }
  }
}
