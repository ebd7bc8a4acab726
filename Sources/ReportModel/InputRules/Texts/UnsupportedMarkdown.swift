extension InputRule {
  /// A text holds the Markdown a report can carry.
  package static let unsupportedMarkdown = InputRule(
    RuleInfo(
      code: "GIR032", severity: .warning,
      title: BilingualText(
        tr: "Metinde raporun taşıyabildiği Markdown vardır", en: "A text holds the Markdown a report can carry"),
      rationale: BilingualText(
        tr: "Kod bloğu, yatay çizgi ve resim rapora olduğu gibi girmez; sessizce kaybolmasın diye söylenir.",
        en: "Code blocks, rules and pictures do not enter a report as they are; that is said, not passed over."),
      good: "{şekil:organizasyon-semasi}", bad: "![şema](sema.png)",
      example: RuleExample(
        """
        **Önemli:** sayılar yıl sonunundur.

        {tablo:personel}

        """, as: .input(file: "metin/genel.md"),
        right: "**Önemli:** sayılar", wrong: "![Önemli](onemli.png) sayılar")))
}
