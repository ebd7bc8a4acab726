/// Words by which captions, headings and notes are known.
package enum TextWords {
  package static let group = WordGroup(
    tr: "Başlıklar ve notlar", en: "Captions, headings and notes",
    [listing, contents, annex, note, statedFact, factSource, performanceProgramme, countedUnit, foreignMoney, unknown])

  package static let listing = WordList(
    .ending, "dizini, listesi", tr: "tablo ve şekil listesinin başlığı, neyi listelediğiyle",
    en: "the heading of a list of tables or figures, with the word of what it lists", example: "Tablolar Dizini",
    not: "Dizinler")
  package static let contents = WordList(
    .ending, "içindekiler", tr: "içindekiler listesinin başlığı", en: "the heading of the contents",
    example: "İÇİNDEKİLER", not: "İçerik")
  package static let annex = WordList(
    .beginning, "ek", tr: "ekin numarası", en: "the number of an annex", example: "EK-1:", not: "1:")
  package static let note = WordList(
    .word,
    "kaynak, kaynaklar, not, notlar, dipnot, dipnotlar, yöntem, yöntemi, metodoloji, metodolojisi, açıklama, açıklamalar",
    tr: "iki noktanın önündeki son sözcük: sayıların nereden geldiğini söyleyen not",
    en: "the last word before a colon: a note on where figures come from", example: "Hesaplama Yöntemi:",
    not: "Kaynağın İhtiyacı:")
  package static let statedFact = WordList(
    .word, "veri, bilgi", tr: "“kaynağı” önünde: nottur", en: "before “kaynağı”: a note", example: "Veri kaynağı:",
    not: "İnsan kaynağı:")
  package static let factSource = WordList(
    .word, "kaynağı, kaynakları", tr: "“veri” ardında: nottur", en: "behind “veri”: a note",
    example: "Bilgi kaynakları:", not: "Veriler:")
  package static let performanceProgramme = WordList(
    .within, "performans programı", tr: "belge bir performans programıdır",
    en: "the document is a performance programme",
    example: "2019 Yılı Performans Programı", not: "Faaliyet Raporu")
  package static let countedUnit = WordList(
    .text,
    "kişi, adet, tane, kez, defa, dosya, personel, öğrenci, araç, saat, gün, m, m2, km, km2, ha, hektar, dekar, ton, kg, "
      + "gr, lt, litre, m3, kwh, mwh, avro, euro, dolar, usd, eur",
    tr: "hücrede sayının ardında, sayılanın adı ya da ölçüsü", en: "what is counted, behind the number of a cell",
    example: "Kişi", not: "kişinin")
  package static let foreignMoney = WordList(
    .printedText, "$, €, £", tr: "hücrede sayının yanında yabancı para işareti",
    en: "foreign money beside the number of a cell",
    example: "$", not: "₺")
  package static let unknown = WordList(
    .printedText, "x, X, .., ..., …, ., :, *, **, (D), D, (S), (NA), NA, N/A, n.a., n/a, c, F",
    tr: "hücrede bir rakamın bilinmediğini ya da gizli tutulduğunu söyleyen işaret",
    en: "the mark of a cell whose figure is unknown or kept secret", example: "..", not: "1,5")
}
