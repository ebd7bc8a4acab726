extension InputRule {
  /// A table or figure is placed once.
  package static let placedTwice = InputRule(
    RuleInfo(
      code: "GIR019", severity: .error,
      title: BilingualText(tr: "Tablo ve şekil bir kez yerleştirilir", en: "A table or figure is placed once"),
      rationale: BilingualText(
        tr: "İki kez duran tablonun iki numarası olurdu.",
        en: "A table that stands twice would have two numbers."),
      good: "{tablo:personel} (bir kez)", bad: "{tablo:personel} … {tablo:personel}",
      example: RuleExample(
        """
        {tablo:personel}

        Personel yukarıdadır.

        """, as: .input(file: "metin/genel.md"),
        right: "Personel yukarıdadır.", wrong: "{tablo:personel}")))
}
