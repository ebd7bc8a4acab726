/// Words by which rows are known.
package enum RowWords {
  package static let group = WordGroup(
    tr: "Satırlar", en: "Rows",
    [
      whole, grandTotal, subtotal, sumOfNamed, totalOfNamed, average, included, ofWhich, deduction, floor, area,
      areaUnit,
      totalNeed, activityName,
    ])

  package static let whole = WordList(
    .text, "toplam, genel toplam", tr: "her şeyin toplamı", en: "the total of everything", example: "GENEL TOPLAM",
    not: "Toplam Alan")
  package static let grandTotal = WordList(
    .text, "genel toplam", tr: "bir yapraktaki bütün tabloların toplamı", en: "the total of all tables of a sheet",
    example: "Genel Toplam", not: "Toplam")
  package static let subtotal = WordList(
    .text, "ara toplam", tr: "üstündeki satırların ara toplamı", en: "the subtotal of the rows above",
    example: "ARA TOPLAM", not: "ARA")
  package static let sumOfNamed = WordList(
    .lastWords, "toplamı, toplam", tr: "önünde adı geçenin toplamı", en: "the total of what it names before",
    example: "Merkez Toplamı", not: "Toplama Merkezi")
  package static let totalOfNamed = WordList(
    .firstWords, "toplam", tr: "ardında adı geçenin toplamı", en: "the total of what it names behind",
    example: "Toplam Kaynak İhtiyacı", not: "Toplama Merkezi")
  package static let average = WordList(
    .text, "ortalama", tr: "ortalama; toplama girmez", en: "an average, which adds nothing to a total",
    example: "ORTALAMA", not: "Ortalama Maliyet Farkı")
  package static let included = WordList(
    .lastWords, "içinde, dahil", tr: "başka bir satırda sayılmış olan; toplama girmez",
    en: "already counted in another row, and adds nothing", example: "Geçici personel dahil",
    not: "Dahili hatlar")
  package static let ofWhich = WordList(
    .firstWords, "bunun, bunların", tr: "üstündekinin bir bölümü; toplama girmez",
    en: "a part of the row above, which adds nothing", example: "Bunun kadın olanı", not: "Bununla ilgili giderler")
  package static let deduction = WordList(
    .printedEnding, "(-)", tr: "toplamdan düşülen", en: "deducted from a total", example: "Birikmiş Amortismanlar (-)",
    not: "Maddi Duran Varlıklar")
  package static let floor = WordList(
    .word, "kat", tr: "bir binanın katı", en: "a floor of a building", example: "ZEMİN KAT ALANI", not: "Katılım payı")
  package static let area = WordList(
    .wordBeginning, "alan", tr: "bir alan", en: "an area", example: "Toplam alanı", not: "Toplam araç")
  package static let areaUnit = WordList(
    .printedEnding, "m2, m²", tr: "metrekare", en: "square metres", example: "16.368 m²", not: "16.368 m")
  package static let totalNeed = WordList(
    .text, "toplam kaynak ihtiyacı", tr: "bir faaliyetin ya da hedefin bütün maliyeti",
    en: "all that an activity or a goal costs", example: "Toplam Kaynak İhtiyacı", not: "Kaynak İhtiyacı")
  package static let activityName = WordList(
    .beginning, "faaliyet adı", tr: "tablonun anlattığı faaliyetin adı", en: "the name of the activity of a table",
    example: "Faaliyet Adı", not: "Faaliyetler")
}
