/// Words by which rows are known.
package enum RowWords {
  package static let group = WordGroup(
    tr: "Satırlar", en: "Rows",
    [
      whole, grandTotal, subtotal, sumOfNamed, totalOfNamed, average, included, ofWhich, deduction, floor, area,
      areaUnit,
      totalNeed, activityName, totalOfAnything, difference, seldomAdded, mean, median, least, greatest, carriedOver,
      inflow, outflow, remains,
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
  package static let totalOfAnything = WordList(
    .word, "toplam, toplamı, toplamları, yekun, yekunu, total, totals",
    tr: "bir satırın ya da sütunun toplam olabileceği; rakamlar da söylerse sayılır",
    en: "that a row or column may be a total, where its figures say so too", example: "Yekûn", not: "Toplama")
  package static let difference = WordList(
    .word,
    "fark, farkı, bakiye, bakiyesi, açık, açığı, fazla, fazlası, denge, dengesi, kalan, net, "
      + "balance, change, difference, surplus, deficit",
    tr: "iki satırın ya da sütunun farkı", en: "the difference of two rows or columns", example: "Bütçe açığı",
    not: "Açıklama")
  package static let mean = WordList(
    .word, "ortalama, ortalaması, average, mean", tr: "bir satırın ya da sütunun ortalama olabileceği",
    en: "that a row or column may be a mean", example: "Ortalama ücret", not: "Ortak")
  package static let median = WordList(
    .word, "ortanca, medyan, median", tr: "bir satırın ya da sütunun ortanca olabileceği",
    en: "that a row or column may be a median", example: "Medyan gelir", not: "Medya")
  package static let least = WordList(
    .word, "asgari, minimum, min", tr: "bir satırın ya da sütunun en küçük değer olabileceği",
    en: "that a row or column may be the least of others", example: "Minimum", not: "Mini")
  package static let greatest = WordList(
    .word, "azami, maksimum, max, maximum", tr: "bir satırın ya da sütunun en büyük değer olabileceği",
    en: "that a row or column may be the greatest of others", example: "Azami", not: "Azalan")
  package static let carriedOver = WordList(
    .word, "nakil, nakli, naklen, nakledilen, devreden, devir", tr: "bir sayfanın toplamının sonraki sayfaya taşındığı",
    en: "that the total of a page is carried over to the next", example: "Nakli Yekûn", not: "Nakliye")
  package static let inflow = WordList(
    .word,
    "giren, gelen, giriş, girişler, artış, artışlar, artan, alınan, alış, alışlar, açılan, eklenen, ilave, yeni, edinilen, "
      + "kaydedilen, atanan, başlayan", tr: "açılışa eklenen", en: "what comes in after the opening",
    example: "Yıl içinde gelen", not: "Gelir")
  package static let outflow = WordList(
    .word,
    "çıkan, giden, çıkış, çıkışlar, azalış, azalışlar, azalan, sonuçlanan, sonuçlandırılan, bağlanan, kapanan, kapatılan, "
      + "düşülen, düşen, harcanan, satılan, satış, satışlar, ayrılan, biten, tamamlanan, ödenen, iptal, kullanılan, imha",
    tr: "açılıştan düşülen", en: "what goes out after the opening", example: "Yıl içinde çıkan", not: "Çıkarma")
  package static let remains = WordList(
    .word, "kalan, kalanlar, mevcut, mevcudu, devredecek, devredilen",
    tr: "açılıştan giren ve çıkanla kalan", en: "what is left of the opening", example: "Kalan Dosya", not: "Kaldırılan"
  )
  package static let seldomAdded = WordList(
    .word,
    "yüzde, oran, oranı, oranları, pay, payı, endeks, endeksi, percent, percentage, rate, share, index, ratio, per",
    tr: "rakamları pek toplanmayan: oranlar, endeksler", en: "what seldom adds up: rates, indices",
    example: "İşsizlik oranı", not: "Orman")
}
