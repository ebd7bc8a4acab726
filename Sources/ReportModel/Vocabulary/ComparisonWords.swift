/// Words by which the comparison of two years knows what a change means.
package enum ComparisonWords {
  package static let group = WordGroup(
    tr: "İki yılın karşılaştırılması", en: "The comparison of two years",
    [period, state, work, measure, note, opening, closing, later, and])

  package static let period = WordList(
    .word, "yıl, yılı, dönem, dönemi", tr: "sütun yılı ya da dönemi gösterir", en: "a column of years or periods",
    example: "Bütçe Yılı", not: "Yıllık")
  package static let state = WordList(
    .word, "durum, durumu", tr: "sütun bir durumu gösterir; son sözcüktür",
    en: "a column of states, by the last word", example: "Proje Durumu", not: "Durak")
  package static let work = WordList(
    .word,
    "son, gerçekleşme, gerçekleşmesi, proje, projenin, iş, işin, uygulama, tamamlanma, faaliyet, hedef",
    tr: "“durum” önünde: yapılan işin durumu", en: "before “durum”: the state of work", example: "İşin Durumu",
    not: "Medeni Durumu")
  package static let measure = WordList(
    .word, "ölçü", tr: "“birimi” önünde: ölçü birimi", en: "before “birimi”: the unit of measure",
    example: "Ölçü Birimi", not: "Harcama Birimi")
  package static let note = WordList(
    .word, "kaynak, kaynağı, yöntem, yöntemi, açıklama, açıklamalar, not", tr: "sütun not taşır",
    en: "a column of notes",
    example: "Açıklamalar", not: "Tutar")
  package static let opening = WordList(
    .within, "açılış, devreden, önceki yıldan devir, geçen yıldan devir, yıl başı, yılbaşı, dönem başı",
    tr: "yıl açılışı: geçen yılın kapanışıdır", en: "the opening of the year, which is the close of the last",
    example: "Önceki Yıldan Devir", not: "Yıl Sonu")
  package static let closing = WordList(
    .within, "kapanış, gelecek yıla devir, sonraki yıla devir, yıl sonu, yılsonu, dönem sonu", tr: "yıl kapanışı",
    en: "the close of the year", example: "Yıl Sonu", not: "Yıl Başı")
  package static let and = WordList(
    .word, "ve, ile", tr: "iki gönderme arasında", en: "between two references", example: "Tablo 6 ve Tablo 7",
    not: "Tablo 6, Tablo 7")
  package static let later = WordList(
    .within, "sonraki, gelecek", tr: "açılış değil: sonraki yıla aittir", en: "no opening: it is of the next year",
    example: "Gelecek Yıla Devreden", not: "Devreden")
}
