extension InputRule {
  /// A reference points to something.
  package static let danglingReference = InputRule(
    RuleInfo(
      code: "GIR018", severity: .error,
      title: BilingualText(tr: "Gönderme var olan bir şeyi gösterir", en: "A reference points to something"),
      rationale: BilingualText(
        tr: "Boşa giden gönderme boş bir metin değil, hatadır.",
        en: "A reference to nothing is a mistake, not an empty text."),
      good: "{tablo:personel}", bad: "{tablo:personal}",
      example: RuleExample(
        """
        Kadro sayısı {değer:personel/toplam/kadro}.

        {tablo:personel}

        """, as: .input(file: "metin/genel.md"),
        right: "toplam/kadro", wrong: "toplam/kadre")))
}
