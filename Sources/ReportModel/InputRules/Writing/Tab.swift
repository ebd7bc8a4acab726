extension InputRule {
  /// Indentation is made of spaces.
  package static let tab = InputRule(
    RuleInfo(
      code: "GIR005", severity: .error,
      title: BilingualText(tr: "Girinti boşlukladır", en: "Indentation is made of spaces"),
      rationale: BilingualText(
        tr: "Sekmenin genişliği düzenleyiciye göre değişir. Tablo satırlarında hücreleri sekme ayırabilir.",
        en: "A tab's width depends on the editor. In table rows a tab may separate cells."),
      good: "  ad: …", bad: "⇥ad: …",
      example: RuleExample(
        RuleExample.personnel, as: .input(file: "veri/personel.yaml"),
        right: "  birim: BİRİM", wrong: "\tbirim: BİRİM")))
}
