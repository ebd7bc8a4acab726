extension InputRule {
  /// A formula names the table's columns.
  package static let formula = InputRule(
    RuleInfo(
      code: "GIR024", severity: .error,
      title: BilingualText(tr: "Hesap, tablonun sütunlarını anar", en: "A formula names the table's columns"),
      rationale: BilingualText(
        tr: "Adı tutmayan sütun hesaba giremez.",
        en: "A column that is not there cannot be computed with."),
      good: "hesap: harcama / ödenek", bad: "hesap: harcama / ödnek",
      example: RuleExample(
        """
        başlık: Personel
        sütunlar:
          birim: BİRİM
          kadro: {başlık: KADRO, tür: sayı}
          katı: {başlık: İKİ KATI, tür: sayı, hesap: kadro + kadro}
        satırlar: |
          Merkez | 10
          Taşra  | 20
          = Toplam | 30

        """, as: .input(file: "veri/personel.yaml"),
        right: "kadro + kadro", wrong: "kadro + kadre")))
}
