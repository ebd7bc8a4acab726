import ReportModel

/// A parent row equals the rows under it.
struct WrongParent: Rule {
  static let info = RuleInfo(
    code: "TOP002", severity: .error,
    title: BilingualText(
      tr: "Üst satır, altındaki satırların toplamıdır", en: "A parent row equals the rows under it"),
    rationale: BilingualText(
      tr:
        "Program bütçede program alt programlarının, alt program faaliyetlerinin toplamıdır; her düzey kendi içinde tutmalıdır.",
      en:
        "In programme budgeting a programme is the sum of its subprogrammes and a subprogramme of its activities; every level must hold."
    ),
    good: "DÜZENSİZ GÖÇ 351.403.000 = 349.384.000 + 2.019.000",
    bad: "DÜZENSİZ GÖÇ 351.430.000 = 349.384.000 + 2.019.000",
    example: RuleExample(
      """
      Tablo 5. Gider

      | Kod | Gider | Harcama |
      | --- | --- | ---: |
      | 01 | Personel | 300,00 |
      | 01.1 | Memur | 200,00 |
      | 01.2 | İşçi | 100,00 |
      | 02 | Mal | 70,00 |
      | 02.1 | Kırtasiye | 30,00 |
      | 02.2 | Yakıt | 40,00 |
      |  | Toplam | 370,00 |
      """,
      right: "| Personel | 300,00 |", wrong: "| Personel | 310,00 |"))

  let check: Check

  func findings() -> [Finding] {
    judgements.sums.filter { $0.sum.kind == .parent && $0.verdict == .contradicts }.map {
      SumWording($0, in: trial).disagrees(Self.info)
    }
  }
}
