import ReportModel

/// A rate in a sentence is rounded, not cut off.
struct SentenceRateCut: Rule {
  static let info = RuleInfo(
    code: "MET008", severity: .note,
    title: BilingualText(
      tr: "Cümledeki oran yuvarlanır, kesilmez", en: "A rate in a sentence is rounded, not cut off"),
    rationale: BilingualText(
      tr:
        "Kuruşu atar gibi ondalığı atmak %109,65’i %109 yapar; okuyan, tablodakinden küçük bir oran öğrenir. “Yaklaşık” diye söylenen oran buna girmez.",
      en:
        "Leaving the decimals out makes 109.65 per cent 109; who reads it learns of less than the table shows. A rate that is said to be approximate is left alone."
    ),
    good: "109,65 → %110", bad: "109,65 → %109",
    example: RuleExample(
      """
      Tablo 11. İzleme Formu

      | Gösterge | Hedeflenen Gösterge Değeri | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık | 4. Üç Aylık | Yılsonu Değeri | Gerçekleşme Oranı (%) |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | Sonuçlandırılan koruma başvuru sayısı | 50.000 | 13.118 | 15.310 | 17.414 | 49.014 | 94.856 | 189,71 |

      **Koruma başvuru sayısı.** Hedefe %190 oranında ulaşılmıştır.
      """,
      right: "%190", wrong: "%189"))

  let check: Check

  func findings() -> [Finding] {
    check.sentences.contradictions.filter { $0.claim.holds }.map {
      SentenceWording(found: $0, trial: trial).disagrees(
        Self.info, .rounding, help: BilingualText(tr: "oranı yuvarlayın", en: "round the rate"))
    }
  }
}
