import ReportModel

/// A percentage is rounded as its column is.
struct OtherRounding: Rule {
  static let info = RuleInfo(
    code: "ORN003", severity: .warning,
    title: BilingualText(
      tr: "Sütunda tek başına başka türlü yuvarlanmış yüzde", en: "A percentage rounded unlike its column"),
    rationale: BilingualText(
      tr: "Bir sütunda yuvarlama tek türlü olur; tek kalan hücre elle yazılmış demektir.",
      en: "A column has one way of rounding; the odd cell was typed by hand."),
    good: "12 / 7 → 171,43", bad: "12 / 7 → 171,42",
    example: RuleExample(
      """
      Tablo 7. Birimler

      | BİRİM | Yılsonu Toplam Ödenek (TL) | Gerçekleşme (TL) | Gerçekleşme/Toplam Ödenek (%) |
      | --- | ---: | ---: | ---: |
      | Destek Dairesi | 1.347.000 | 1.304.171 | 97 |
      | Eğitim Dairesi | 300 | 150 | 50 |
      | Personel Dairesi | 700 | 500 | 71 |
      | Bilgi İşlem Dairesi | 3.000 | 2.000 | 67 |
      """,
      right: "| 97 |", wrong: "| 96 |"))

  let check: Check

  func findings() -> [Finding] {
    rates() + scores() + goals()
  }

  private func rates() -> [Finding] {
    RateColumns(judgements.ratios).unfit { $0.fitsNearest || $0.fitsTruncated }
      .map { RateWording(rate: $0, trial: trial).disagrees(Self.info) }
  }

  private func scores() -> [Finding] {
    judgements.planScores.filter(\.isTruncated).map { ScoreWording(judged: $0, trial: trial).disagrees(Self.info) }
  }

  private func goals() -> [Finding] {
    judgements.goalScores.filter(\.isCut).map { GoalWording(judged: $0, trial: trial).disagrees(Self.info) }
  }
}
