import ReportModel

/// A number in a sentence agrees with the table it speaks of.
struct SentenceNumberDiffers: Rule {
  static let info = RuleInfo(
    code: "MET002", severity: .error,
    title: BilingualText(
      tr: "Cümledeki sayı, anlattığı tabloyla tutar", en: "A number in a sentence agrees with the table it speaks of"),
    rationale: BilingualText(
      tr:
        "Metin çoğunlukla tablodan önce ya da geçen yılın metninden yazılır; tablo değişince cümle eski kalır. Yalnız cümlenin hangi hücreden söz ettiği açıksa bulgu olur: paragraf bir satırı anlatıyor, sözler sütunu, dönemi, oranı ya da artışı söylüyordur.",
      en:
        "Text is often written before the table or kept from last year; the table moves on and the sentence stays. It is a finding only where the sentence says which cell it means: the paragraph is about a row, its words name a column, a quarter, a rate or a growth."
    ),
    good: "29’dan 52’ye: önceki yıla göre %79’luk bir artış", bad: "29’dan 52’ye: önceki yıla göre %111’lik bir artış",
    example: RuleExample(
      """
      Göç Kurulu 2017 yılında 5, 2018 yılında 2 kez toplanmıştır.

      Tablo 1. Performans Göstergeleri

      | Performans Göstergeleri | 2017 | 2018 | 2019 |
      | --- | ---: | ---: | ---: |
      | Göç Kurulu toplantı sayısı (adet) | 5 | 2 | 2 |
      | Verilen eğitim sayısı (adet) | 4 | 9 | 9 |
      """,
      right: "2017 yılında 5", wrong: "2017 yılında 4"))

  let check: Check

  func findings() -> [Finding] {
    check.sentences.contradictions.filter { !$0.claim.holds && !$0.claim.isRounding }.map {
      SentenceWording(found: $0, trial: trial).disagrees(
        Self.info, .inconsistent, help: SentenceWording.correcting)
    }
  }
}
