extension InputRule {
  /// Every text is used in a section.
  package static let unusedFile = InputRule(
    RuleInfo(
      code: "GIR030", severity: .warning,
      title: BilingualText(tr: "Her metin bir bölümde kullanılır", en: "Every text is used in a section"),
      rationale: BilingualText(
        tr: "Kullanılmayan metin unutulmuş bir bölüm olabilir.",
        en: "A text nobody uses may be a forgotten section."),
      good: "metin: degerlendirme", bad: "(rapor.yaml anmıyor)",
      example: RuleExample(
        """
        tür: faaliyet raporu
        yıl: 2023
        kurum: Örnek Başkanlığı
        başlık: 2023 Yılı Faaliyet Raporu
        bölümler:
          - başlık: Genel
            metin: genel
          - başlık: Ekler
            metin: ekler

        """, as: .input(file: "rapor.yaml", with: ["metin/ekler.md": "Ek yoktur.\n"]),
        right: "    metin: ekler\n", wrong: "")))
}
