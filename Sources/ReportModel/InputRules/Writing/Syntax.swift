extension InputRule {
  /// Lines are `key: value` or `- item`.
  package static let syntax = InputRule(
    RuleInfo(
      code: "GIR022", severity: .error,
      title: BilingualText(
        tr: "Satırlar `anahtar: değer` ya da `- madde`dir", en: "Lines are `key: value` or `- item`"),
      rationale: BilingualText(
        tr: "Okunamayan satırın içeriği rapora giremez.",
        en: "What cannot be read cannot enter the report."),
      good: "başlık: Personel", bad: "başlık Personel",
      example: RuleExample(
        RuleExample.personnel, as: .input(file: "veri/personel.yaml"),
        right: "başlık: Personel", wrong: "başlık Personel")))
}
