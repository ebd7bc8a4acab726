extension InputRule {
  /// A row has as many cells as columns.
  package static let cellCount = InputRule(
    RuleInfo(
      code: "GIR015", severity: .error,
      title: BilingualText(tr: "Satırda sütun kadar hücre vardır", en: "A row has as many cells as columns"),
      rationale: BilingualText(
        tr: "Eksik hücre sonrakileri bir sütun kaydırır.",
        en: "A missing cell shifts the rest by one column."),
      good: "A | 1 | 2", bad: "A | 1",
      example: RuleExample(
        RuleExample.personnel, as: .input(file: "veri/personel.yaml"),
        right: "Taşra  | 20", wrong: "Taşra")))
}
