extension InputRule {
  /// Required fields are there.
  package static let missingField = InputRule(
    RuleInfo(
      code: "GIR011", severity: .error,
      title: BilingualText(tr: "Zorunlu alanlar yazılır", en: "Required fields are there"),
      rationale: BilingualText(
        tr: "Eksik alan boş bırakılmış bir sonuç gibi görünürdü.",
        en: "A missing field would look like an empty result."),
      good: "birim: Sayı", bad: "(birim yok)",
      example: RuleExample(
        RuleExample.personnel, as: .input(file: "veri/personel.yaml"),
        right: "başlık: Personel\n", wrong: "")))
}
