extension InputRule {
  /// The indentation of rows shows the tree.
  package static let rowTree = InputRule(
    RuleInfo(
      code: "GIR028", severity: .error,
      title: BilingualText(
        tr: "Tablo satırlarının girintisi ağacı gösterir", en: "The indentation of rows shows the tree"),
      rationale: BilingualText(
        tr: "Kardeş satırlar aynı sütundan başlar; yoksa hangi satırın parçası oldukları bilinemez.",
        en: "Siblings begin in one column, or whose parts they are cannot be known."),
      good: "A\n  B\n  C", bad: "A\n    B\n  C",
      example: RuleExample(
        """
        başlık: Personel
        sütunlar:
          birim: BİRİM
          kadro: {başlık: KADRO, tür: sayı}
        satırlar: |
          Merkez | 30
            Birinci Daire | 10
            İkinci Daire | 20
          = Toplam | 30

        """, as: .input(file: "veri/personel.yaml"),
        right: "    İkinci Daire", wrong: "   İkinci Daire")))
}
