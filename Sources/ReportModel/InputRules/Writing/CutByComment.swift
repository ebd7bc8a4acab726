extension InputRule {
  /// Text after ` #` is a comment.
  package static let cutByComment = InputRule(
    RuleInfo(
      code: "GIR021", severity: .warning,
      title: BilingualText(tr: "` #` sonrası nottur", en: "Text after ` #` is a comment"),
      rationale: BilingualText(
        tr: "Değerin parçası gibi duran bir not kesilmiş bir değer olabilir.",
        en: "A comment that looks like part of the value may have cut it."),
      good: "adres: \"Sokak No #5\"", bad: "adres: Sokak No #5",
      example: RuleExample(
        """
        başlık: Personel
        sütunlar:
          birim: BİRİM
          kadro: {başlık: KADRO, tür: sayı}
        satırlar: |
          Merkez | 10
          Taşra  | 20
          = Toplam | 30
        notlar: "Sokak No #5"

        """, as: .input(file: "veri/personel.yaml"),
        right: "\"Sokak No #5\"", wrong: "Sokak No #5")))
}
