import ReportModel

/// A percentage of nothing is printed as `-`.
struct RateWithoutBase: Rule {
  static let info = RuleInfo(
    code: "ORN004", severity: .error,
    title: BilingualText(
      tr: "Paydası sıfır olan yüzde `-` ile gösterilir", en: "A percentage of nothing is printed as `-`"),
    rationale: BilingualText(
      tr: "Ödenek 0 iken oran yoktur; yerine tutar ya da 0 yazmak yanlıştır.",
      en: "There is no rate of an appropriation of 0; an amount or 0 in its place is wrong."),
    good: "0 / 0 → -", bad: "1.250 / 0 → 1.250",
    example: RuleExample(
      """
      Tablo 7. Birimler

      | BİRİM | Yılsonu Toplam Ödenek (TL) | Gerçekleşme (TL) | Gerçekleşme/Toplam Ödenek (%) |
      | --- | ---: | ---: | ---: |
      | Destek Dairesi | 0 | 0 | - |
      | Eğitim Dairesi | 300 | 150 | 50 |
      | Personel Dairesi | 700 | 500 | 71 |
      | Bilgi İşlem Dairesi | 3.000 | 2.000 | 67 |
      """,
      right: "| 0 | - |", wrong: "| 0 | 0 |"))

  let check: Check

  func findings() -> [Finding] { judgements.ratios.filter(\.isWithoutBase).map(withoutBase) }

  private func withoutBase(_ rate: RatioJudgement) -> Finding {
    let (name, shown) = (trial.name(rate.target), trial.text(rate.target))
    let base = trial.columnTitle(rate.ratio.denominator)
    var finding = finding(
      at: rate.target, of: rate.source, tr: "\(name): \(shown) yazıyor, oysa payda (\(base)) sıfır",
      en: "\(name): shows \(shown), but its base (\(base)) is zero")
    finding.help = BilingualText(tr: "yerine `-` yazın", en: "write `-` instead")
    return finding
  }
}
