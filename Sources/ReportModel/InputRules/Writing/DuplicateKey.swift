extension InputRule {
  /// A key stands once at its level.
  package static let duplicateKey = InputRule(
    RuleInfo(
      code: "GIR009", severity: .error,
      title: BilingualText(tr: "Bir anahtar bir düzeyde bir kez durur", en: "A key stands once at its level"),
      rationale: BilingualText(
        tr: "İki değerden hangisinin geçerli olduğu bilinemez.",
        en: "Which of two values counts cannot be known."),
      good: "hedef: 5", bad: "hedef: 5\nhedef: 6",
      example: RuleExample(
        RuleExample.personnel, as: .input(file: "veri/personel.yaml"),
        right: "başlık: Personel", wrong: "başlık: Personel\nbaşlık: Kadrolar")))
}
