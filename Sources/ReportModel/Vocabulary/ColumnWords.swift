/// Words by which columns are known, in their headings.
package enum ColumnWords {
  package static let group = WordGroup(
    tr: "Sütunlar", en: "Columns",
    [
      initialAppropriation, addedAppropriation, deductedAppropriation, yearEndAppropriation, expenditure, remainder,
      target, targeted, outcome, outcomeAlone, quarterPeriod, total, rowTotal, ordinal, reference, year, status,
      percent, rate,
      notAdded, money,
      share,
      growth, fulfilment, emptyIsNothing, needTable, lira, turkish, currency, thousand, million, billion, unitNote,
      pieces,
      responsible, unit,
      unitOfMeasure,
      activity, activities, code,
    ])

  // MARK: Money

  package static let initialAppropriation = WordList(
    .text, "KBÖ, ödenek, başlangıç ödeneği, kesintili başlangıç ödeneği", tr: "başlangıç ödeneği",
    en: "the initial appropriation", example: "KBÖ", not: "Yıl Sonu Ödeneği")
  package static let addedAppropriation = WordList(
    .text, "eklenen ödenek, eklenen", tr: "eklenen ödenek", en: "the appropriation added in the year",
    example: "Eklenen", not: "Düşülen")
  package static let deductedAppropriation = WordList(
    .text, "düşülen ödenek, düşülen", tr: "düşülen ödenek", en: "the appropriation deducted in the year",
    example: "Düşülen Ödenek", not: "Eklenen Ödenek")
  package static let yearEndAppropriation = WordList(
    .text, "toplam ödenek, yılsonu toplam ödenek, yıl sonu toplam ödenek, yıl sonu ödeneği", tr: "yıl sonu ödeneği",
    en: "the appropriation at the end of the year", example: "Toplam Ödenek", not: "Ödenek")
  package static let expenditure = WordList(
    .text, "harcama, gerçekleşme, toplam harcama, gider", tr: "harcama", en: "the expenditure", example: "Harcama",
    not: "Harcama Birimi")
  package static let remainder = WordList(
    .text, "kalan, kalan ödenek", tr: "ödenekten kalan", en: "what is left of the appropriation", example: "KALAN",
    not: "Kalan Süre")

  // MARK: Indicators

  package static let target = WordList(
    .text, "hedef, hedef değer, yıl sonu hedefi, yılsonu hedefi, yıl sonu hedef, yılsonu hedef",
    tr: "göstergenin hedefi", en: "the target of an indicator", example: "Yıl Sonu Hedefi", not: "Hedef Kitle")
  package static let targeted = WordList(
    .beginning, "hedeflenen", tr: "göstergenin hedefi", en: "the target of an indicator", example: "Hedeflenen Değer",
    not: "Hedef Kitle")
  package static let outcome = WordList(
    .beginning, "yılsonu, yıl sonu", tr: "göstergenin yıl sonundaki değeri",
    en: "the value of an indicator at the end of the year", example: "Yılsonu Gerçekleşme", not: "Yıl Başı")
  package static let outcomeAlone = WordList(
    .text,
    "gerçekleşme, gerçekleşen, gerçekleşen değer, gerçekleşme değeri, gerçekleşme düzeyi, gerçekleşen düzey",
    tr: "göstergenin gerçekleşen değeri", en: "what an indicator came to", example: "Gerçekleşen Değer",
    not: "Gerçekleşme Yüzdesi")
  package static let quarterPeriod = WordList(
    .lastWords, "üç aylık, üç ay, çeyrek, dönem", tr: "yılın çeyreği; önünde numarası durur",
    en: "a quarter of the year, with its number before it", example: "2. Üç Aylık", not: "2. Altı Aylık")

  // MARK: What a column counts

  package static let total = WordList(
    .stem, "toplam", tr: "başka sütunların toplamı", en: "a total of other columns", example: "Toplam (TL)",
    not: "Tutar (TL)")
  package static let rowTotal = WordList(
    .word, "toplam", tr: "satırın toplamı, payların ardında", en: "the total of a row, behind its shares",
    example: "TOPLAM (TL)", not: "TUTAR (TL)")
  package static let ordinal = WordList(
    .word, "kod, kodu, sıra, no", tr: "kod ya da sıra numarası; sayı değil", en: "a code or an ordinal, no figure",
    example: "Sıra No", not: "Norm Kadro")
  package static let reference = WordList(
    .word,
    "dipnot, dipnotu, dipnotlar, dipnotları, not, notu, notlar, notları, referans, referansı, referansları, ref, note, notes",
    tr: "bütün sözcükleriyle: dipnotların numaraları; sayı değil", en: "by all its words: numbers of notes, no figure",
    example: "Dipnot Referansları", not: "Ortalama")
  package static let code = WordList(
    .word, "kod", tr: "kod; satırların sırası değil", en: "codes, not the order of the rows", example: "Kod",
    not: "Sıra")
  package static let year = WordList(
    .word, "yıl, yılı", tr: "yıl; sayı değil", en: "a year, no figure", example: "Yapım Yılı", not: "Yıllık Gelir")
  package static let status = WordList(
    .ending, "gerçekleşme durumu", tr: "göstergenin durumu", en: "the status of an indicator",
    example: "Gerçekleşme Durumu", not: "Medeni Durumu")
  package static let percent = WordList(
    .word, "yüzde, yüzdesi", tr: "yüzde", en: "per cent", example: "Doluluk Yüzdesi", not: "Yüzölçümü")
  package static let rate = WordList(
    .ending, "gerçekleşme oranı, artış oranı, değişim oranı", tr: "yazmasa da yüzde",
    en: "per cent, whether or not the heading says so", example: "Gerçekleşme Oranı", not: "Karışım Oranı")
  package static let notAdded = WordList(
    .word,
    "ortalama, ortalaması, oran, oranı, endeks, endeksi, katsayı, katsayısı, başına, birikimli, kümülatif, kümüle",
    tr: "satırdan satıra toplanmayan", en: "what does not add up from row to row", example: "Kişi Başına Gider",
    not: "Gider")
  package static let money = WordList(
    .word,
    "TL, KBÖ, ödenek, ödeneği, harcama, kalan, gider, gideri, giderler, tutar, tutarı, bütçe, maliyet, maliyeti, gelir, kaynak",
    tr: "para", en: "money", example: "Sözleşme Tutarı", not: "Sözleşme Sayısı")
  package static let share = WordList(
    .word, "pay, payı, paylar, dağılım, dağılımı, ağırlık, ağırlığı", tr: "bütünün payı",
    en: "a share of the whole", example: "PAY (%)", not: "ARTIŞ (%)")
  package static let growth = WordList(
    .within, "artış, değişim", tr: "bir önceki değere göre artış", en: "the growth against an earlier value",
    example: "Artış (%)", not: "Pay (%)")
  package static let fulfilment = WordList(
    .within, "gerçekleşme", tr: "ödeneğin ya da hedefin gerçekleşen oranı",
    en: "how much of an appropriation or a target was reached", example: "Gerçekleşme Yüzdesi", not: "Doluluk Yüzdesi")

  // MARK: What an empty cell means

  package static let needTable = WordList(
    .ending, "kaynak ihtiyacı, kaynak ihtiyacı tablosu",
    tr: "2009 rehberinin kaynak ihtiyacı tabloları; boş hücre “yok” demektir",
    en: "tables of needs of the guide of 2009, where an empty cell means nothing",
    example: "Faaliyetin Kaynak İhtiyacı", not: "Kaynak Dağılımı")
  package static let emptyIsNothing = WordList(
    .beginning, "kaynak ihtiyacı, bütçe dışı",
    tr: "2009 rehberinin satır ve sütunları; boş hücre “yok” demektir",
    en: "rows and columns of the guide of 2009, where an empty cell means nothing", example: "Bütçe Dışı Kaynak",
    not: "Bütçe")

  // MARK: Units

  package static let lira = WordList(
    .word, "TL", tr: "para birimi; sütunun ne gösterdiğini söylemez",
    en: "the currency, which does not say what a column shows", example: "Harcama (TL)", not: "Harcama")
  package static let turkish = WordList(
    .word, "Türk", tr: "“lirası” önünde; tek başına para birimi değildir",
    en: "before “lirası”; no unit by itself", example: "Türk Lirası", not: "Bin TL")
  package static let currency = WordList(
    .word, "TL, lira, Türk", tr: "Türk lirası", en: "Turkish lira", example: "Bin TL", not: "Bin kişi")
  package static let thousand = WordList(
    .word, "bin", tr: "paranın önünde: bin katı", en: "before the currency: a thousand of it", example: "Bin TL",
    not: "Milyon TL")
  package static let million = WordList(
    .word, "milyon", tr: "paranın önünde: milyon katı", en: "before the currency: a million of it",
    example: "Milyon TL", not: "Bin TL")
  package static let billion = WordList(
    .word, "milyar", tr: "paranın önünde: milyar katı", en: "before the currency: a thousand million of it",
    example: "Milyar TL", not: "Bin TL")
  package static let unitNote = WordList(
    .word, "bin, milyon, milyar, Türk, TL, lira, lirası",
    tr: "tablonun para birimini söyleyen satır, bütün sözcükleriyle",
    en: "a line that says in what a table counts, by all of its words", example: "(Milyon Türk Lirası)",
    not: "(Kişi)")

  package static let pieces = WordList(
    .word, "sayı, sayısı, adet, adedi, kişi, m, m2, km", tr: "para değil; sayılan bir şey",
    en: "no money, but something counted", example: "Personel Sayısı", not: "Personel Gideri")

  // MARK: Words

  package static let responsible = WordList(
    .word, "sorumlu", tr: "kimin sorumlu olduğu", en: "who answers", example: "Sorumlu Birim", not: "Ölçü Birimi")
  package static let unit = WordList(
    .word, "birim, birimi, birimler, birimleri", tr: "harcama birimi ya da ölçü birimi",
    en: "a unit of the institution or of measure", example: "Ölçü Birimi", not: "Bölge")
  package static let unitOfMeasure = WordList(
    .word, "birim, birimi, ölçü", tr: "ölçü birimi; başka sözcük yoksa",
    en: "the unit of measure, where no other word stands",
    example: "Ölçü Birimi", not: "Sorumlu")
  package static let activity = WordList(
    .word, "faaliyet, faaliyetler", tr: "faaliyetler", en: "activities", example: "Faaliyet", not: "Faal Üye")
  package static let activities = WordList(
    .beginning, "faaliyetler", tr: "bir hedefin faaliyetleri", en: "the activities of a goal", example: "Faaliyetler",
    not: "Faaliyet Adı")

  /// What the words for a thousand, a million and a billion multiply by.
  package static let multiples: [(words: WordList, factor: Int64)] = [
    (thousand, 1_000), (million, 1_000_000), (billion, 1_000_000_000),
  ]
}
