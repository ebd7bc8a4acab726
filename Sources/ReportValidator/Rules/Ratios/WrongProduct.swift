import ReportModel
import ReportReading
import ReportRelations

/// What is called a rate of an amount is that rate of it.
struct WrongProduct: Rule {
  static let info = RuleInfo(
    code: "ORN008", severity: .error,
    title: BilingualText(
      tr: "Adında oranı yazan tutar, o orandaki tutardır", en: "An amount whose name says its rate is that rate"),
    rationale: BilingualText(
      tr:
        "Vergi, kesinti, prim ve katkı payı satırlarının adında oranı yazar. Neyin oranı olduğunu adı ya da öbür sütunlardaki sayılar gösterir; son basamağa yuvarlanabilir.",
      en:
        "Lines of taxes, deductions and contributions say their rate by name. What it is a rate of is seen from the name, or from the figures of the other columns; it may be rounded to its last digit."
    ),
    good: "Mali kâr 13.500 → Kurumlar vergisi (%20) 2.700", bad: "Mali kâr 13.500 → Kurumlar vergisi (%20) 2.070",
    example: RuleExample(
      """
      Tablo 3. Vergi

      | Kalem | 2021 | 2022 | 2023 |
      | --- | ---: | ---: | ---: |
      | Ticari kâr | 12.400 | 13.150 | 14.200 |
      | Mali kâr | 12.550 | 13.500 | 14.650 |
      | Kurumlar vergisi (%20) | 2.510 | 2.700 | 2.930 |
      """,
      right: "| 2.700 |", wrong: "| 2.070 |"))

  let check: Check

  func findings() -> [Finding] { judgements.products.filter { $0.verdict == .contradicts }.map(disagrees) }

  private func disagrees(_ judged: ProductJudgement) -> Finding {
    let (name, shown) = (trial.name(judged.target), trial.text(judged.target))
    let (rate, base) = (trial.text(judged.product.rate, like: judged.target), trial.text(judged.product.base))
    let computed = judged.computed ?? ""
    var finding = finding(
      at: judged.target, of: judged.source,
      tr: "\(name): \(shown) yazıyor, \(base) sayısının %\(rate) oranı \(computed)",
      en: "\(name): shows \(shown), \(rate) per cent of \(base) is \(computed)")
    finding.computed = computed
    finding.difference = judged.difference.map { trial.text($0, like: judged.target) }
    finding.operands = trial.operands([judged.product.base], in: judged.target.table)
    return finding
  }
}
