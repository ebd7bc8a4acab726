import ReportModel

/// Rounding explains a total's difference.
struct RoundedTotal: Rule {
  static let info = RuleInfo(
    code: "TOP003", severity: .note,
    title: BilingualText(
      tr: "Toplamdaki fark yuvarlamayla açıklanır", en: "Rounding explains a total's difference"),
    rationale: BilingualText(
      tr:
        "Kuruşsuz basılan her tutar ±0,50 TL taşır. Aralıklar kesişiyorsa fark hata değildir, bilinmesi yeter (XBRL Calculations 1.1 aralık kuralı).",
      en:
        "Every amount printed without kuruş carries ±0.50 lira. Where the intervals meet, the difference is no mistake (interval rule of XBRL Calculations 1.1)."
    ),
    good: "11 satır, fark 1 TL, sınır 6 TL", bad: "11 satır, fark 7 TL, sınır 6 TL",
    example: RuleExample(
      """
      Tablo 2. Ödenek

      | BİRİM | ÖDENEK (TL) |
      | --- | ---: |
      | Merkez | 1.000 |
      | Taşra | 1.000 |
      | Yurt Dışı | 1.000 |
      | Toplam | 3.000 |
      """,
      right: "3.000", wrong: "3.001"))

  let check: Check

  func findings() -> [Finding] {
    judgements.sums.filter { $0.verdict == .rounding && !$0.isUnusual && $0.sum.slack == nil }.map(explained)
  }

  private func explained(_ judged: SumJudgement) -> Finding {
    let difference = judged.difference.map { trial.text($0, like: judged.target) } ?? ""
    let name = trial.name(judged.target)
    let bound = SumWording.bound(of: judged)
    return SumWording(judged, in: trial).finding(
      Self.info, .rounding, tr: "\(name): \(difference) birimlik fark yuvarlamayla açıklanır (sınır ±\(bound))",
      en: "\(name): rounding explains the difference of \(difference) (bound ±\(bound))")
  }
}
