extension InputRule {
  /// Ids are used once.
  package static let duplicateName = InputRule(
    RuleInfo(
      code: "GIR031", severity: .error,
      title: BilingualText(tr: "Kimlikler bir kez kullanılır", en: "Ids are used once"),
      rationale: BilingualText(
        tr: "Adresler, göndermeler ve yıllar arası karşılaştırma kimliğe dayanır.",
        en: "Addresses, references and comparison between years rest on ids."),
      good: "kimlik: genel-degerlendirme", bad: "kimlik: degerlendirme (iki kez)",
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
            kimlik: ekler

        """, as: .input(file: "rapor.yaml"),
        right: "kimlik: ekler", wrong: "kimlik: genel")))
}
