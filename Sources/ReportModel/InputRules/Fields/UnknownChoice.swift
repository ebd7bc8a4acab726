extension InputRule {
  /// A field of choices holds one of them.
  package static let unknownChoice = InputRule(
    RuleInfo(
      code: "GIR016", severity: .error,
      title: BilingualText(tr: "Seçenekli alan seçeneklerden birini taşır", en: "A field of choices holds one of them"),
      rationale: BilingualText(
        tr: "Bilinmeyen seçenek sessizce başka bir şeye dönüşmez.",
        en: "An unknown choice is never silently taken for another."),
      good: "birleştirme: son", bad: "birleştirme: sonuncu",
      example: RuleExample(
        RuleExample.personnel, as: .input(file: "veri/personel.yaml"),
        right: "tür: sayı", wrong: "tür: sayım")))
}
