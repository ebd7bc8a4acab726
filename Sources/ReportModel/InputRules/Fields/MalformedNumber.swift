extension InputRule {
  /// Numbers are written in Turkish notation.
  package static let malformedNumber = InputRule(
    RuleInfo(
      code: "GIR013", severity: .error,
      title: BilingualText(tr: "Sayılar Türkçe yazılır", en: "Numbers are written in Turkish notation"),
      rationale: BilingualText(
        tr: "1.234 bin iki yüz otuz dörttür; ondalık virgülledir. Kuşkulu sayı tahmin edilmez.",
        en:
          "1.234 is one thousand two hundred and thirty-four; the decimal sign is a comma. A doubtful number is never guessed."
      ),
      good: "1.234.567,89", bad: "1.234,567,89",
      example: RuleExample(
        RuleExample.personnel, as: .input(file: "veri/personel.yaml"),
        right: "Taşra  | 20", wrong: "Taşra  | 20.5")))
}
