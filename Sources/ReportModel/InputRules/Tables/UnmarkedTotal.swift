extension InputRule {
  /// A total row begins with `= `.
  package static let unmarkedTotal = InputRule(
    RuleInfo(
      code: "GIR033", severity: .warning,
      title: BilingualText(tr: "Toplam satırı `= ` ile başlar", en: "A total row begins with `= `"),
      rationale: BilingualText(
        tr:
          "İşaretsiz bir toplam sıradan bir satırdır: hesaplanmaz, bildirilmiş sayılmaz; denetim onu ancak adından tanır.",
        en:
          "A total that is not marked is a plain row: it is not computed, does not count as declared, and the check knows it by its name alone."
      ),
      good: "= Toplam | 30", bad: "Toplam | 30",
      example: RuleExample(
        RuleExample.personnel, as: .input(file: "veri/personel.yaml"),
        right: "  = Toplam | 30", wrong: "  Toplam | 30")))
}
