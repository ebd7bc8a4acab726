extension InputRule {
  /// Every table and figure entered stands in the report.
  package static let neverPlaced = InputRule(
    RuleInfo(
      code: "GIR020", severity: .error,
      title: BilingualText(
        tr: "Girilen her tablo ve şekil raporda durur", en: "Every table and figure entered stands in the report"),
      rationale: BilingualText(
        tr: "Yerleştirilmeyen tablo sessizce kaybolurdu. Yalnızca görünümlere kaynak olan veri yerleştirilmeyebilir.",
        en:
          "A table that is placed nowhere would be lost silently. Only data that views are made from may stay unplaced."
      ),
      good: "{tablo:personel}", bad: "(hiçbir metinde yok)",
      example: RuleExample(
        """
        {tablo:personel}

        """, as: .input(file: "metin/genel.md"),
        right: "{tablo:personel}", wrong: "Tablo hazırlanmaktadır.")))
}
