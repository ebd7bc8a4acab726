/// Words by which indicators, goals and their cards are known.
package enum IndicatorWords {
  package static let group = WordGroup(
    tr: "Göstergeler ve hedef kartları", en: "Indicators and goals' cards",
    [
      exceeded, partly, notReached, reached, indicator, indicatorCode, score, deviation, reason, effectiveness,
      numberedEffectiveness, weight,
      namedWeight, denial, toldDeviation, explanation, cumulative, negation, value, pastWords, pastOutcome, pastTarget,
      count,
      rate, guideStatus, falling,
    ])

  // MARK: Status

  package static let exceeded = WordList(
    .word, "aşıldı", tr: "durum: hedef aşıldı", en: "status: beyond the target", example: "Hedeflenen Değer Aşıldı",
    not: "Hedeflenen Değere Ulaşıldı")
  package static let partly = WordList(
    .word, "kısmen", tr: "durum: kısmen ulaşıldı", en: "status: partly reached",
    example: "Hedeflenen Değere Kısmen Ulaşıldı", not: "Hedeflenen Değere Ulaşıldı")
  package static let notReached = WordList(
    .word, "ulaşılamadı, ulaşamadı", tr: "durum: ulaşılamadı", en: "status: not reached",
    example: "Hedeflenen Değere Ulaşılamadı", not: "Hedeflenen Değere Ulaşıldı")
  package static let reached = WordList(
    .word, "ulaşıldı", tr: "durum: ulaşıldı", en: "status: reached", example: "Hedeflenen Değere Ulaşıldı",
    not: "Hedeflenen Değere Ulaşılamadı")

  package static let guideStatus = WordList(
    .beginning, "hedeflenen değer", tr: "izleme rehberinin dört durumundan biri",
    en: "one of the four statuses of the monitoring guide", example: "Hedeflenen Değer Aşıldı", not: "Ulaşıldı")

  // MARK: Cards

  package static let indicator = WordList(
    .within, "gösterge", tr: "göstergeler", en: "indicators", example: "Performans Göstergeleri", not: "Faaliyetler")
  package static let indicatorCode = WordList(
    .beginning, "PG", tr: "bir kartta göstergenin kodu; ardında numarası durur",
    en: "the code of an indicator on a card, with its number behind it", example: "PG1.1.1", not: "H1.1")
  package static let score = WordList(
    .ending, "performansı", tr: "hedefin performansı", en: "a goal's score", example: "H1.1 Performansı",
    not: "Performans Göstergesi")
  package static let deviation = WordList(
    .within, "sapma", tr: "hedeften sapma", en: "the deviation from a target",
    example: "Hedefe İlişkin Sapmanın Nedeni",
    not: "Hedefin Nedeni")
  package static let reason = WordList(
    .within, "neden", tr: "sapmanın nedeni, “sapma” ile", en: "its reason, with “sapma”",
    example: "Hedefe İlişkin Sapmanın Nedeni", not: "Sapma")
  package static let effectiveness = WordList(
    .beginning, "etkililik", tr: "göstergeye ulaşılıp ulaşılmadığı", en: "whether an indicator was reached",
    example: "Etkililik (hedefe ulaşıldı mı?)", not: "Etkinlik")
  package static let numberedEffectiveness = WordList(
    .lastWords, "etkililik", tr: "göstergeye ulaşılıp ulaşılmadığı", en: "whether an indicator was reached",
    example: "2. Etkililik", not: "2. Etkinlik")
  package static let weight = WordList(
    .within, "ağırlık, ağırlığı", tr: "göstergenin hedefteki ağırlığı", en: "the weight of an indicator in its goal",
    example: "Gösterge Ağırlığı (%)", not: "Gösterge")
  package static let namedWeight = WordList(
    .beginning, "hedefe etki, hedef etki", tr: "göstergenin hedefe etkisi",
    en: "the weight of an indicator in its goal", example: "Hedefe Etkisi (%)", not: "Hedef")
  package static let denial = WordList(
    .within, "sapma yok, sapma bulunma, sapma olma", tr: "kısa bir sözle sapma olmadığı; neden sayılmaz",
    en: "the short words that there is no deviation, which are no reason for one", example: "Hedefte sapma yoktur.",
    not: "Sapma salgından kaynaklanmıştır.")
  package static let toldDeviation = WordList(
    .within,
    "sapma yaşanmış, sapma olmuş, sapma gerçekleşmiş, sapma meydana gelmiş, performans düşük, performansın düşük, performansı düşük",
    tr: "sapma olduğu", en: "that there was a deviation", example: "Talep azaldığından sapma yaşanmıştır.",
    not: "Sapma yoktur.")

  // MARK: Years

  package static let explanation = WordList(
    .wordBeginning, "açıklama", tr: "göstergenin altındaki açıklama satırı",
    en: "the line of explanation below an indicator",
    example: "Açıklama: Kümülatif veridir.", not: "Kümülatif veridir.")
  package static let cumulative = WordList(
    .wordBeginning, "kümülatif", tr: "yıldan yıla üst üste eklenen veri", en: "data that adds to the years before",
    example: "Kümülatif veridir.", not: "Yıllık veridir.")
  package static let negation = WordList(
    .wordBeginning, "değil, olma", tr: "“kümülatif” ardında: değildir", en: "behind “kümülatif”: it is not",
    example: "Kümülatif değildir.", not: "Kümülatif veridir.")
  package static let value = WordList(
    .word, "değeri, değer", tr: "yıl sütununun ardında: o yılın değeri",
    en: "behind a column of years: the value of that year",
    example: "Başlangıç Değeri", not: "Başlangıç Yılı")
  package static let pastWords = WordList(
    .word, "değeri, değer, yılsonu, yıl, yılı, sonu, TL", tr: "yılın yanında, neyin gösterildiğini söylemeyen",
    en: "beside a year, what does not say what is shown", example: "2022 Yılı Değeri", not: "2022 Hedefi")
  package static let pastOutcome = WordList(
    .word, "gerçekleşme, gerçekleşmesi, gerçekleşen, tahmin, tahmini", tr: "yılın yanında: o yılın değeri",
    en: "beside a year: the value of that year", example: "2022 Gerçekleşme", not: "2022 Hedefi")
  package static let pastTarget = WordList(
    .word, "hedef, hedefi, hedeflenen", tr: "yılın yanında: o yılın hedefi",
    en: "beside a year: the target of that year",
    example: "2022 Hedefi", not: "2022 Gerçekleşme")
  package static let count = WordList(
    .text, "adet, sayı, kişi", tr: "ölçü birimi: sayı", en: "the unit of what is counted", example: "Adet", not: "Gün")
  package static let rate = WordList(
    .text, "yüzde, oran", tr: "ölçü birimi: oran", en: "the unit of a rate", example: "Oran", not: "Gün")

  // MARK: Which way it is meant to go

  package static let falling = WordList(
    .word,
    "şikâyet, şikâyeti, şikâyetler, şikâyetleri, şikâyetlerin, arıza, arızası, arızalar, kaza, kazası, kazaları, gecikme, "
      + "gecikmesi, kayıp, kaybı, kayıplar, kaçak, kaçağı, hata, hatası, hatalı, itiraz, itirazı, ölüm, ölümü, ölümler, "
      + "süre, süresi, bekleme, tüketim, tüketimi, emisyon, emisyonu, devamsızlık, israf, fire, borç, borcu, açık, açığı",
    tr: "az olması iyi olabilen gösterge; yönü rakamları da söylerse sayılır",
    en: "an indicator of which less may be better, where its figures say so too", example: "Şikâyet sayısı",
    not: "Ziyaretçi sayısı")
}
