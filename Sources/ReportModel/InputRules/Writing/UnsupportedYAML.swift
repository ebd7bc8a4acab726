extension InputRule {
  /// No anchors, aliases, tags, directives.
  package static let unsupportedYAML = InputRule(
    RuleInfo(
      code: "GIR007", severity: .error,
      title: BilingualText(tr: "Çapa, takma ad, etiket, yönerge yoktur", en: "No anchors, aliases, tags, directives"),
      rationale: BilingualText(
        tr: "Aynı değer bir yerde girilir; adıyla anılır. YAML’nin bu araçları yazarı şaşırtır.",
        en: "A value is entered once and referred to by name; these devices of YAML surprise authors."),
      good: "{değer:personel/toplam/genel-toplam}", bad: "*toplam",
      example: RuleExample(
        RuleExample.personnel, as: .input(file: "veri/personel.yaml"),
        right: "başlık: Personel", wrong: "başlık: &ad Personel")))
}
