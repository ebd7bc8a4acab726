import ReportModel

/// A total that an empty cell leaves unchecked is told.
struct UncheckableTotal: Rule {
  static let info = RuleInfo(
    code: "TOP005", severity: .note,
    title: BilingualText(
      tr: "Boş hücre yüzünden toplam denetlenemedi", en: "A total could not be checked for an empty cell"),
    rationale: BilingualText(
      tr: "Boş hücre bilinmeyen demektir, sıfır değil. Değer yoksa `-` yazılır; o toplama bir şey katmaz.",
      en: "An empty cell means unknown, not zero. Write `-` where there is nothing; it adds nothing."),
    good: "5 | - | 7 → 12", bad: "5 | (boş) | 7 → 20",
    example: RuleExample(
      """
      Tablo 2. Personel

      | BİRİM | DOLU KADRO |
      | --- | ---: |
      | Merkez | 802 |
      | Taşra | 12.698 |
      | Toplam | 13.500 |
      """,
      right: "| 12.698 |", wrong: "|  |"))

  let check: Check

  func findings() -> [Finding] {
    judgements.sums.filter { $0.isBlocked && !$0.isEmptied }.map {
      SumWording($0, in: trial).blocked(Self.info)
    }
  }
}
