extension InputRule {
  /// Input is UTF-8.
  ///
  /// It has no example to try: no text can show bytes that are none.
  package static let notUTF8 = InputRule(
    RuleInfo(
      code: "GIR002", severity: .error,
      title: BilingualText(tr: "Girdi UTF-8’dir", en: "Input is UTF-8"),
      rationale: BilingualText(
        tr: "Eski kod sayfalarında Türkçe harfler sessizce bozulur.",
        en: "In old code pages Turkish letters are damaged silently."),
      good: "Göç", bad: "G\u{FFFD}ç"))
}
