extension InputRule {
  /// Every line's indentation belongs to a level.
  package static let indentation = InputRule(
    RuleInfo(
      code: "GIR006", severity: .error,
      title: BilingualText(
        tr: "Her satırın girintisi bir düzeye aittir", en: "Every line's indentation belongs to a level"),
      rationale: BilingualText(
        tr: "Hiçbir düzeye uymayan satırın nereye ait olduğu bilinemez.",
        en: "Where a line belongs that fits no level cannot be known."),
      good: "  ad: A\n  birim: B", bad: "  ad: A\n   birim: B",
      example: RuleExample(
        RuleExample.personnel, as: .input(file: "veri/personel.yaml"),
        right: "  kadro:", wrong: "   kadro:")))
}
