extension InputRule {
  /// A sentence does not become a list by its number.
  package static let accidentalList = InputRule(
    RuleInfo(
      code: "GIR025", severity: .warning,
      title: BilingualText(
        tr: "Cümle sayıyla başlayıp listeye dönüşmez", en: "A sentence does not become a list by its number"),
      rationale: BilingualText(
        tr: "Markdown’da satır başındaki `2019.` bir liste maddesidir.",
        en: "In Markdown `2019.` at the start of a line is a list item."),
      good: "2019\\. yılında …", bad: "2019. yılında …",
      example: RuleExample(
        """
        2019 yılında kurulmuştur.

        {tablo:personel}

        """, as: .input(file: "metin/genel.md"),
        right: "2019 yılında", wrong: "2019. yılında")))
}
