extension InputRule {
  /// A decimal comma in a one-line list is quoted.
  package static let commaInFlow = InputRule(
    RuleInfo(
      code: "GIR014", severity: .error,
      title: BilingualText(
        tr: "Tek satırlık listede ondalık virgül tırnak içindedir", en: "A decimal comma in a one-line list is quoted"),
      rationale: BilingualText(
        tr: "`[7,12]` YAML’de iki değerdir.",
        en: "`[7,12]` is two values in YAML."),
      good: "[\"7,12\", \"4,98\"]", bad: "[7,12, 4,98]",
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
        notlar: ["7,12 artmıştır", Yıl sonu]

        """, as: .input(file: "veri/personel.yaml"),
        right: "\"7,12 artmıştır\"", wrong: "7,12")))
}
