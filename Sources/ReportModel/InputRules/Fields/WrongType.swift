extension InputRule {
  /// A field holds the kind of value it asks for.
  package static let wrongType = InputRule(
    RuleInfo(
      code: "GIR012", severity: .error,
      title: BilingualText(tr: "Alan, istediği türde değer taşır", en: "A field holds the kind of value it asks for"),
      rationale: BilingualText(
        tr: "Liste beklenen yerde metin, metin beklenen yerde liste olmaz.",
        en: "A list cannot stand for a text or a text for a list."),
      good: "yıl: 2023", bad: "yıl: iki bin yirmi üç",
      example: RuleExample(
        RuleExample.smallReport["rapor.yaml"]!, as: .input(file: "rapor.yaml"),
        right: "yıl: 2023", wrong: "yıl: iki bin yirmi üç")))
}
