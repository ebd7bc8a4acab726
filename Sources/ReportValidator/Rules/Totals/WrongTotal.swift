import ReportModel

/// A stated total equals its rows.
struct WrongTotal: Rule {
  static let info = RuleInfo(
    code: "TOP001", severity: .error,
    title: BilingualText(
      tr: "Yazılı toplam, satırlarının toplamıdır", en: "A stated total equals its rows"),
    rationale: BilingualText(
      tr:
        "Toplam satırı elle ya da eski tablodan taşındığında satırlardan ayrılır. Kuruşsuz tutarlarda n satır ve toplamın yuvarlanması en çok (n + 1) / 2 TL fark açıklar; kuruşlu tutarlar ve adetler tam tutmalıdır. Genel toplam yalnızca en üst düzeyi toplar.",
      en:
        "A total typed by hand or carried over drifts from its rows. For amounts without kuruş, rounding of n rows and the total explains at most (n + 1) / 2 lira; amounts with kuruş and counts must agree exactly. A grand total adds the top level only."
    ),
    good: "Merkez 802 + Taşra 12.698 = Toplam 13.500", bad: "Merkez 802 + Taşra 12.698 = Toplam 13.600",
    example: RuleExample(
      """
      Tablo 1. Personel

      | Birim | Kişi |
      | --- | ---: |
      | Merkez | 802 |
      | Taşra | 12.698 |
      | Toplam | 13.500 |
      """,
      right: "13.500", wrong: "13.501"))

  let check: Check

  func findings() -> [Finding] {
    judgements.sums.filter { $0.sum.kind == .total && $0.verdict == .contradicts }.map {
      SumWording($0, in: trial).disagrees(Self.info)
    }
  }
}
