import ReportModel

/// A rate in a sentence is rounded as its table's is.
struct SentenceRoundedOtherwise: Rule {
  static let info = RuleInfo(
    code: "MET003", severity: .warning,
    title: BilingualText(
      tr: "Cümledeki oran başka türlü yuvarlanmış", en: "A rate in a sentence is rounded another way"),
    rationale: BilingualText(
      tr: "Yuvarlama ya da kesmeyle açıklanmayan, bir birimden az fark elle yazıldığını gösterir.",
      en: "A difference of less than one unit that neither rounding nor cutting explains was typed by hand."),
    good: "%14,41 → % 14", bad: "%14,41 → % 15",
    example: RuleExample(
      """
      Tablo 11. İzleme Formu

      | Gösterge | Hedeflenen Gösterge Değeri | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık | 4. Üç Aylık | Yılsonu Değeri | Gerçekleşme Oranı (%) |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | Sonuçlandırılan koruma başvuru sayısı | 50.000 | 13.118 | 15.310 | 17.414 | 48.664 | 94.506 | 189,01 |

      **Koruma başvuru sayısı.** Hedefe %189 oranında ulaşılmıştır.
      """,
      right: "%189", wrong: "%190"))

  let check: Check

  func findings() -> [Finding] {
    check.sentences.contradictions.filter { !$0.claim.holds && $0.claim.isRounding }.map {
      SentenceWording(found: $0, trial: trial).disagrees(
        Self.info, .inconsistent, help: SentenceWording.correcting)
    }
  }
}
