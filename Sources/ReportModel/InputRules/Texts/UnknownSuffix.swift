extension InputRule {
  /// A known suffix follows the apostrophe.
  package static let unknownSuffix = InputRule(
    RuleInfo(
      code: "GIR027", severity: .error,
      title: BilingualText(
        tr: "Kesme işaretinden sonra tanınan bir ek gelir", en: "A known suffix follows the apostrophe"),
      rationale: BilingualText(
        tr: "Ek hangi biçimde yazılırsa yazılsın doğrusu konur; ama hangi ek olduğu bilinmelidir.",
        en: "Any form of a suffix is put right, but which one is meant must be known."),
      good: "{tablo:personel'de}", bad: "{tablo:personel'xy}",
      example: RuleExample(
        """
        Sayılar {tablo:personel'de} verilmiştir.

        {tablo:personel}

        """, as: .input(file: "metin/genel.md"),
        right: "personel'de", wrong: "personel'xy")))
}
