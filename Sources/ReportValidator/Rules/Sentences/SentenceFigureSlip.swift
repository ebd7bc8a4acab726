import ReportModel

/// A number in a sentence is the figure that it can only mean, to the last digit.
struct SentenceFigureSlip: Rule {
  static let info = RuleInfo(
    code: "MET012", severity: .warning,
    title: BilingualText(
      tr: "Cümledeki sayı, anlatabileceği tek sayıdan bir rakamla ayrılmaz",
      en: "A number in a sentence is no digit away from the only figure that it can mean"),
    rationale: BilingualText(
      tr:
        "Tablodan cümleye elle geçen sayıda bir rakam değişir ya da iki rakam yer değiştirir. Cümle tabloyu numarasıyla ya da satırı ve sütunu sözleriyle söylüyor, o tabloda sayının kendisi bulunmuyor ve yalnız bir sayı ondan bir yanlış kadar uzaksa bulgu olur.",
      en:
        "A number copied by hand from a table to a sentence changes a digit, or two of them change places. It is a finding where the sentence names the table by its number, or row and column by their words, where that table does not show the number, and where a single figure is one slip away from it."
    ),
    good: "329 personel | Personel sayısı, Toplam: 329", bad: "392 personel | Personel sayısı, Toplam: 329",
    example: RuleExample(
      """
      Kurumumuzda 329 personel görev yapmaktadır.

      Tablo 2. Kadrolar

      | Kadro | Personel Sayısı |
      | --- | ---: |
      | Memur | 200 |
      | İşçi | 129 |
      | Toplam | 329 |
      """,
      right: "329 personel", wrong: "392 personel"))

  let check: Check

  func findings() -> [Finding] {
    check.sentences.slips.map {
      SentenceWording(found: $0, trial: trial).disagrees(Self.info, .inconsistent, help: SentenceWording.correcting)
    }
  }
}
