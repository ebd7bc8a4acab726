extension InputRule {
  /// Values marked `girilecek` are filled in before publishing.
  package static let toBeWritten = InputRule(
    RuleInfo(
      code: "GIR026", severity: .warning,
      title: BilingualText(
        tr: "`girilecek` yazan değerler yayından önce doldurulur",
        en: "Values marked `girilecek` are filled in before publishing"),
      rationale: BilingualText(
        tr: "Yer tutucu yayımlanan rapora kalmamalıdır.",
        en: "A placeholder must not reach the published report."),
      good: "hedef: 25", bad: "hedef: girilecek",
      example: RuleExample(
        RuleExample.personnel, as: .input(file: "veri/personel.yaml"),
        right: "Taşra  | 20\n  = Toplam | 30", wrong: "Taşra  | girilecek\n  = Toplam | girilecek")))
}
