extension InputRule {
  /// A file is not empty.
  package static let emptyFile = InputRule(
    RuleInfo(
      code: "GIR003", severity: .error,
      title: BilingualText(tr: "Dosya boş değildir", en: "A file is not empty"),
      rationale: BilingualText(
        tr: "Boş dosya çoğu zaman yarım kalmış bir kayıttır.",
        en: "An empty file is mostly a save that was cut short."),
      good: "başlık: …", bad: "(boş)",
      example: RuleExample(
        """
        tür: kısaltmalar
        satırlar: |
          XYZ | Örnek Yönetim Zirvesi | kelime

        """, as: .input(file: "veri/kisaltmalar.yaml"),
        right: "tür: kısaltmalar\nsatırlar: |\n  XYZ | Örnek Yönetim Zirvesi | kelime", wrong: "# henüz yazılmadı")))
}
