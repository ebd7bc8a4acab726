extension InputRule {
  /// References are to tables, figures, sections or values.
  package static let unknownReferenceKind = InputRule(
    RuleInfo(
      code: "GIR017", severity: .error,
      title: BilingualText(
        tr: "Göndermeler tablo, şekil, bölüm ya da değerdir",
        en: "References are to tables, figures, sections or values"),
      rationale: BilingualText(
        tr: "Tanınmayan gönderme metinde olduğu gibi kalırdı.",
        en: "An unknown reference would stay in the text as it is."),
      good: "{tablo:personel}", bad: "{tabo:personel}",
      example: RuleExample(
        """
        {tablo:personel}

        """, as: .input(file: "metin/genel.md"),
        right: "{tablo:personel}", wrong: "{tabo:personel}")))
}
