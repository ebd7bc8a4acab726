extension InputRule {
  /// A total left out must be computable.
  package static let incomputable = InputRule(
    RuleInfo(
      code: "GIR023", severity: .error,
      title: BilingualText(tr: "Yazılmayan toplam hesaplanabilir olmalıdır", en: "A total left out must be computable"),
      rationale: BilingualText(
        tr: "Boş hücre sıfır değildir; üzerinden toplam alınmaz.",
        en: "An empty cell is not zero; no sum is made over it."),
      good: "A | 5\nB | -\n= Toplam", bad: "A | 5\nB |\n= Toplam",
      example: RuleExample(
        """
        başlık: Personel
        sütunlar:
          birim: BİRİM
          kadro: {başlık: KADRO, tür: sayı}
        satırlar: |
          Merkez | 10
          Taşra  | 20
          = Toplam

        """, as: .input(file: "veri/personel.yaml"),
        right: "Taşra  | 20", wrong: "Taşra  |")))
}
