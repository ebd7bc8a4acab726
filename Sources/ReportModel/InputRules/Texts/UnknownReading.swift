extension InputRule {
  /// How an abbreviation is spoken is known.
  package static let unknownReading = InputRule(
    RuleInfo(
      code: "GIR029", severity: .warning,
      title: BilingualText(tr: "Kısaltmanın okunuşu bilinir", en: "How an abbreviation is spoken is known"),
      rationale: BilingualText(
        tr: "Ek okunuşa göre değişir: AFAD’ın, TSE’nin.",
        en: "A suffix follows the spoken form: AFAD’ın, TSE’nin."),
      good: "AFAD | … | kelime", bad: "AFAD | …",
      example: RuleExample(
        """
        tür: kısaltmalar
        satırlar: |
          XYZ | Örnek Yönetim Zirvesi | kelime

        """,
        as: .input(
          file: "veri/kisaltmalar.yaml",
          with: [
            "veri/personel.yaml": """
            başlık: Personel
            sütunlar:
              birim: BİRİM
              kadro: {başlık: KADRO, tür: sayı}
            satırlar: |
              XYZ | 10
              Taşra  | 20
              = Toplam | 30

            """,
            "metin/genel.md": """
            Ayrıntı {değer:personel/xyz/birim'de} vardır.

            {tablo:personel}

            """,
          ]),
        right: " | kelime", wrong: "")))
}
