extension InputRule {
  /// Keys are known keys.
  package static let unknownKey = InputRule(
    RuleInfo(
      code: "GIR010", severity: .error,
      title: BilingualText(tr: "Anahtarlar bilinen anahtarlardır", en: "Keys are known keys"),
      rationale: BilingualText(
        tr: "Yanlış yazılan anahtarın değeri rapora hiç girmezdi.",
        en: "The value of a misspelt key would never enter the report."),
      good: "başlık: …", bad: "balık: …",
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
        notlar: Yıl sonu sayılarıdır

        """, as: .input(file: "veri/personel.yaml"),
        right: "notlar:", wrong: "ntolar:")))
}
