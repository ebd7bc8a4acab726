import ReportModel

/// The equation between a row's columns holds.
struct WrongEquation: Rule {
  static let info = RuleInfo(
    code: "TOP004", severity: .error,
    title: BilingualText(
      tr: "Satırdaki eşitlik tutar", en: "The equation between a row's columns holds"),
    rationale: BilingualText(
      tr:
        "KBÖ + eklenen - düşülen = toplam ödenek; toplam ödenek - harcama = kalan; sütunların toplamı = genel toplam sütunu.",
      en:
        "Initial + added - deducted = total appropriation; total - expenditure = remainder; a total column is the sum of its columns."
    ),
    good: "25.600.000 + 0 - 0 = 25.600.000", bad: "25.600.000 + 0 - 0 = 25.700.000",
    example: RuleExample(
      """
      Tablo 5. Bütçe

      | Kod | Açıklama | KBÖ | Eklenen Ödenek | Düşülen Ödenek | Toplam Ödenek | Harcama | Kalan |
      | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
      | 1 | Personel | 100,00 | 50,00 | 20,00 | 130,00 | 110,00 | 20,00 |
      """,
      right: "| 110,00 | 20,00 |", wrong: "| 110,00 | 21,00 |"))

  let check: Check

  func findings() -> [Finding] {
    judgements.sums.filter { $0.sum.kind == .equation && $0.verdict == .contradicts }.map {
      SumWording($0, in: trial).disagrees(Self.info)
    }
  }
}
