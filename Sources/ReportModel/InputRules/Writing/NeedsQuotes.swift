extension InputRule {
  /// What YAML cannot carry is quoted.
  package static let needsQuotes = InputRule(
    RuleInfo(
      code: "GIR008", severity: .error,
      title: BilingualText(tr: "YAML’nin taşıyamadığı değer tırnak içindedir", en: "What YAML cannot carry is quoted"),
      rationale: BilingualText(
        tr:
          "%, -, @, *, &, ! ile başlayan ya da içinde `: ` olan değer tırnaksız yazılırsa başka YAML okuyucuları dosyayı okuyamaz.",
        en: "A value that begins with %, -, @, *, &, ! or holds `: ` cannot be read by other YAML readers unquoted."),
      good: "etki: \"%15\"", bad: "etki: %15",
      example: RuleExample(
        RuleExample.personnel, as: .input(file: "veri/personel.yaml"),
        right: "başlık: Personel", wrong: "başlık: %50 Personel")))
}
