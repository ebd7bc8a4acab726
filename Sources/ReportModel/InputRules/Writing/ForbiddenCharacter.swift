extension InputRule {
  /// There are no invisible characters.
  package static let forbiddenCharacter = InputRule(
    RuleInfo(
      code: "GIR004", severity: .error,
      title: BilingualText(tr: "Görünmeyen karakter yoktur", en: "There are no invisible characters"),
      rationale: BilingualText(
        tr: "Denetim karakterleri ve satır ayırıcılar düzenleyicide görünmez, okuyucular arasında ayrı anlaşılır.",
        en:
          "Control characters and line separators do not show in an editor and are read differently by different programs."
      ),
      good: "birinci satır", bad: "birinci\u{240A}satır",
      example: RuleExample(
        RuleExample.personnel, as: .input(file: "veri/personel.yaml"),
        right: "BİRİM", wrong: "BİRİM\u{2028}")))
}
