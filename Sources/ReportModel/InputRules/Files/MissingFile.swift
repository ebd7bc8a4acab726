extension InputRule {
  /// Every named file is there.
  package static let missingFile = InputRule(
    RuleInfo(
      code: "GIR001", severity: .error,
      title: BilingualText(tr: "Adı geçen her dosya vardır", en: "Every named file is there"),
      rationale: BilingualText(
        tr: "rapor.yaml ve bölümlerin metinleri olmadan rapor eksik kalır.",
        en: "Without rapor.yaml and the texts of its sections the report is incomplete."),
      good: "metin: baskan-sunusu", bad: "metin: baskan-sunus",
      example: RuleExample(
        RuleExample.smallReport["rapor.yaml"]!, as: .input(file: "rapor.yaml"),
        right: "metin: genel", wrong: "metin: genell")))
}
