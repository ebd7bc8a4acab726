/// Words by which sentences say of what their numbers are.
package enum SentenceWords {
  package static let group = WordGroup(
    tr: "Cümleler", en: "Sentences",
    [
      about, aboutBehind, atLeast, above, notCounted, reference, year, month, monthWord, monthLocative, yearStart,
      inYear,
      quarterNumber, quarterOrdinal, firstQuarter, lastQuarter, lastQuarterOrdinal, quarterWord, threeMonths, half,
      wholeYear, existing, measure, growth, rate, anotherRate, beyond, passed, target, previous, goalReached, fulfilled,
      reaching, reachedValue, failure, success, goingOnFailure, goingOnSuccess, thought, judged, goingOn, fromValue,
      anotherTime, partial, spelledNumber, risen, fallen, turning, `while`, leftBehind, ablative,
    ])

  // MARK: How exact a number is meant

  package static let about = WordList(
    .stem, "yaklaşık, takriben, aşağı", tr: "sayının önünde: yaklaşık", en: "before a number: about so much",
    example: "yaklaşık 300 kişi", not: "toplam 300 kişi")
  package static let aboutBehind = WordList(
    .stem, "civarında, dolayında, seviyesinde", tr: "sayının ardında: yaklaşık", en: "behind a number: about so much",
    example: "300 civarında", not: "300 kişi")
  package static let atLeast = WordList(
    .text, "en az", tr: "sayının önünde: en az o kadar", en: "before a number: at least so much", example: "en az",
    not: "daha az")
  package static let above = WordList(
    .stem, "fazla, üzerinde, aşkın", tr: "sayının ardında: en az o kadar", en: "behind a number: at least so much",
    example: "300’ü aşkın", not: "300 kişi")

  // MARK: Numbers that count nothing

  package static let notCounted = WordList(
    .stem, "sayılı, tarih, madde, yılın, yıllar, mali, yılı, uncu, inci, nci, ncu",
    tr: "sayının ardında: kanun, madde, yıl, sıra", en: "behind a number: a law, an article, a year, an ordinal",
    example: "5018 sayılı Kanun", not: "5018 kişi")
  package static let reference = WordList(
    .stem, "bölüm, ek, no, madde, sayfa", tr: "sayının önünde: bir yere gönderme",
    en: "before a number: a reference to a place", example: "Bölüm 3", not: "Toplam 3")

  // MARK: Parts of a year

  package static let year = WordList(
    .word, "yıl", tr: "yıl: çeyrekten söz etmek biter", en: "a year, with which talk of a quarter ends",
    example: "yıl sonunda", not: "yılda")
  package static let month = WordList(
    .wordBeginning, "ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık",
    tr: "ay", en: "a month", example: "haziranda", not: "hazırda")
  package static let monthWord = WordList(
    .wordBeginning, "ay", tr: "yılın bir bölümünden söz eder", en: "speaks of a part of the year",
    example: "üç ayda", not: "üç yılda")
  package static let monthLocative = WordList(
    .wordBeginning, "ayında", tr: "ay adının ardında: o ayda", en: "behind a month: in that month",
    example: "Haziran ayında", not: "Haziran ayı")
  package static let yearStart = WordList(
    .wordBeginning, "başın", tr: "“yıl” ardında: yılın başı", en: "behind “yıl”: the beginning of the year",
    example: "yıl başında", not: "yıl sonunda")
  package static let inYear = WordList(
    .wordBeginning, "yılında", tr: "yılın ardında: önündeki yılda", en: "behind a year: in that year",
    example: "2017 yılında", not: "2017 yılı")
  package static let quarterNumber = WordList(
    .word, "1, 2, 3, 4", tr: "çeyreğin numarası", en: "the number of a quarter", example: "2. çeyrek", not: "5. çeyrek")
  package static let quarterOrdinal = WordList(
    .wordBeginning, "birinc, ikinc, üçünc, dördünc", tr: "çeyreğin sırası", en: "the ordinal of a quarter",
    example: "ikinci çeyrekte", not: "iki çeyrekte")
  package static let firstQuarter = WordList(
    .word, "ilk", tr: "birinci çeyrek", en: "the first quarter", example: "ilk çeyrekte", not: "ilkin çeyrekte")
  package static let lastQuarter = WordList(
    .word, "son", tr: "dördüncü çeyrek", en: "the fourth quarter", example: "son üç ayda", not: "sonu üç ayda")
  package static let lastQuarterOrdinal = WordList(
    .wordBeginning, "sonunc", tr: "dördüncü çeyrek", en: "the fourth quarter", example: "sonuncu çeyrekte",
    not: "sonunda")
  package static let quarterWord = WordList(
    .wordBeginning, "çeyre, dönem", tr: "çeyrek, sıra sözcüğünün ardında", en: "a quarter, behind an ordinal",
    example: "ikinci çeyrekte", not: "ikinci kez")
  package static let threeMonths = WordList(
    .word, "üç", tr: "üç ay, sıra sözcüğünün ardında", en: "three months, behind an ordinal", example: "ikinci üç ayda",
    not: "ikinci altı ayda")
  package static let half = WordList(
    .wordBeginning, "yarıs", tr: "yılın yarısı: çeyrek değil", en: "half of the year, no quarter",
    example: "ilk yarısında", not: "ilk çeyrekte")
  package static let wholeYear = WordList(
    .wordBeginning, "sonu, toplam, boyunca, genel, içi", tr: "“yıl” ardında: bütün yıl",
    en: "behind “yıl”: the whole year", example: "yıl boyunca", not: "yıl başında")

  // MARK: Which way a number went

  package static let risen = WordList(
    .wordBeginning,
    "artmıştır, arttı, artarak, artışla, yükselmiş, yükseldi, yükselerek, çıkmıştır, çıkarıl",
    tr: "sayının büyüdüğü", en: "that a number grew", example: "340’a yükselmiştir", not: "340’a düşmüştür")
  package static let fallen = WordList(
    .wordBeginning, "azalmıştır, azaldı, azalarak, düşmüştür, düştü, düşerek, gerilemiş, geriledi, inmiştir, düşürül",
    tr: "sayının küçüldüğü", en: "that a number shrank", example: "340’a düşmüştür", not: "340’a yükselmiştir")
  package static let turning = WordList(
    .wordBeginning,
    "artmamış, azalmamış, yükselmemiş, düşmemiş, değil, rağmen, fark, hız, beklen, hedef, öngör, planla",
    tr: "yön sözünü başka bir şeye çevirebilen", en: "what may turn a word of direction to something else",
    example: "artması öngörülmüştür", not: "artmıştır")
  package static let `while` = WordList(
    .word, "iken", tr: "önündeki sayı öncekidir", en: "the number before it is the earlier one",
    example: "340 iken 329", not: "340 ve 329")
  package static let leftBehind = WordList(
    .word, "kişiden, adetten, liradan, dan, den, tan, ten", tr: "sayının ardında: bırakılan değer",
    en: "behind a number: what it was", example: "340 kişiden 329 kişiye", not: "340 kişi")
  package static let ablative = WordList(
    .word, "dan, den, tan, ten", tr: "sayının ekinde: bırakılan değer", en: "in the ending of a number: what it was",
    example: "340’tan", not: "340’a")

  // MARK: What a number is of

  package static let existing = WordList(
    .stem, "vardı, varken, mevcut, bulunmaktadır, sahip", tr: "yıl başında var olan",
    en: "what there is at the beginning of the year", example: "30 merkez vardı", not: "30 merkez açıldı")
  package static let measure = WordList(
    .stem, "sayısı, sayıl, oranı, miktarı, toplamı, adedi, adet, kişi",
    tr: "göstergenin adında neyin değil nasıl ölçüldüğü", en: "in an indicator's name, how it is measured and not what",
    example: "açılan kurs sayısı", not: "açılan kurslar")
  package static let growth = WordList(
    .stem, "artış, artmış, artar, azalış, azalma, düşüş, düşmüş, gerileme, yükselme", tr: "artış ya da azalış",
    en: "growth or decline", example: "%8 artış", not: "%8 pay")
  package static let rate = WordList(
    .stem, "oranı, başarı, ulaşılan, aşılmış, gerçekleşme, üzerinde", tr: "hedefin gerçekleşen oranı",
    en: "how much of a target was reached", example: "%98 gerçekleşme", not: "%98 pay")
  package static let anotherRate = WordList(
    .stem, "doluluk, memnuniyet, bütçe, harcama, katılım, sapılan, sapma, önceki, geçen, geçmiş",
    tr: "başka bir şeyin ya da başka bir zamanın oranı", en: "a rate of something else or of another time",
    example: "doluluk oranı %80", not: "gerçekleşme oranı %80")
  package static let beyond = WordList(
    .stem, "üzeri", tr: "yüzdenin ardında: hedefin üzerinde", en: "behind a percentage: beyond the target",
    example: "%20 üzerinde", not: "%20 altında")
  package static let passed = WordList(
    .stem, "aşılmıştır", tr: "yüzdenin ardında: hedef aşıldı", en: "behind a percentage: the target was passed",
    example: "%20 aşılmıştır", not: "%20 artmıştır")
  package static let target = WordList(
    .stem, "hedef", tr: "hedeften söz eder", en: "speaks of a target", example: "hedefin %98’i", not: "bütçenin %98’i")
  package static let previous = WordList(
    .stem, "önceki", tr: "önceki yıldan söz eder", en: "speaks of the year before", example: "bir önceki yıla göre",
    not: "bu yıla göre")
  package static let goalReached = WordList(
    .stem, "gerçekleşmiştir, ulaşılmıştır, yaklaşılmıştır", tr: "hedefin ne kadarına ulaşıldığı",
    en: "how much of a goal was reached", example: "%85’i gerçekleşmiştir", not: "%85’i bütçedendir")
  package static let fulfilled = WordList(
    .stem, "gerçekleşmiştir", tr: "hedeften söz eder", en: "speaks of a goal", example: "%85’i gerçekleşmiştir",
    not: "%85’i kullanılmıştır")

  // MARK: Whether a value was reached

  package static let reaching = WordList(
    .wordBeginning, "ulaş", tr: "bir değere ulaşmaktan söz eder", en: "speaks of reaching a value",
    example: "hedefe ulaşılmıştır", not: "hedef konmuştur")
  package static let reachedValue = WordList(
    .word,
    "hedefe, hedefine, hedeflere, hedeflerine, değere, değerine, değerlere, değerlerine, göstergeye, göstergesine, göstergelere, göstergelerine",
    tr: "ulaşılan: değer, insan değil (“hedef kitleye”)", en: "what is reached: values, not people (“hedef kitleye”)",
    example: "gösterge değerine ulaşılmıştır", not: "hedef kitleye ulaşılmıştır")
  package static let failure = WordList(
    .word,
    "ulaşılamamıştır, ulaşamamıştır, ulaşılmamıştır, ulaşmamıştır, ulaşılamadı, ulaşamadı, ulaşılmadı",
    tr: "ulaşılmadığı", en: "that it was not reached", example: "hedefe ulaşılamamıştır", not: "hedefe ulaşılmıştır")
  package static let success = WordList(
    .word, "ulaşılmıştır, ulaşmıştır, ulaşıldı, ulaştı, ulaştık", tr: "ulaşıldığı", en: "that it was reached",
    example: "hedefe ulaşılmıştır", not: "hedefe ulaşılamamıştır")
  package static let goingOnFailure = WordList(
    .word, "ulaşılamamış, ulaşamamış, ulaşılmamış, ulaşmamış", tr: "“ve”, “olup” önünde: ulaşılmadığı",
    en: "before “ve” or “olup”: that it was not reached", example: "hedefe ulaşılamamış olup",
    not: "hedefe ulaşılmış olup")
  package static let goingOnSuccess = WordList(
    .word, "ulaşılmış, ulaşmış", tr: "“ve”, “olup” önünde: ulaşıldığı",
    en: "before “ve” or “olup”: that it was reached",
    example: "hedefe ulaşılmış ve", not: "hedefe ulaşılamamış ve")
  package static let thought = WordList(
    .word, "ulaşıldığı", tr: "“değerlendirilmiştir” önünde: ulaşıldığı",
    en: "before “değerlendirilmiştir”: that it was reached", example: "hedefe ulaşıldığı değerlendirilmiştir",
    not: "hedefe ulaşılacağı değerlendirilmiştir")
  package static let judged = WordList(
    .wordBeginning, "değerlendiril", tr: "“ulaşıldığı” ardında: ulaşıldığı",
    en: "behind “ulaşıldığı”: that it was reached",
    example: "hedefe ulaşıldığı değerlendirilmiştir", not: "hedefe ulaşıldığı zaman")
  package static let goingOn = WordList(
    .word, "ve, olup", tr: "cümle sürer: “ulaşılmış ve”; “ulaşılmış olsaydı” değil",
    en: "the sentence goes on: “ulaşılmış ve”, not “ulaşılmış olsaydı”", example: "ulaşılmış olup",
    not: "ulaşılmış olsaydı")
  package static let fromValue = WordList(
    .wordBeginning, "den", tr: "“ulaşıldı” ardında: söz sürüyor, ulaşıldığını söylemez",
    en: "behind the verb: it goes on, and claims nothing", example: "ulaşıldı denemez", not: "ulaşıldı ve")
  package static let anotherTime = WordList(
    .wordBeginning, "önce, geçmiş, geçen, ilk", tr: "başka bir zaman", en: "another time",
    example: "geçen yıl hedefe ulaşıldı", not: "bu yıl hedefe ulaşıldı")
  package static let partial = WordList(
    .wordBeginning,
    "kısm, ölçüde, yak, oran, altında, henüz, kadar, neredeyse, yüzde, düzey, bölüm, seviye, çoğ, yarısı, makul, önemli",
    tr: "bir bölümüne ulaşıldığı; ulaşmak sayılmaz", en: "that a part was reached, which is no claim of success",
    example: "hedefe büyük ölçüde ulaşıldı", not: "hedefe ulaşıldı")

  // MARK: Sums

  package static let spelledNumber = WordList(
    .word,
    "iki, üç, dört, beş, altı, yedi, sekiz, dokuz, on, yirmi, otuz, kırk, elli, altmış, yetmiş, seksen, doksan, yüz",
    tr: "yazıyla sayı: sayılanların toplamı bilinemez", en: "a number in words: what a list comes to is not known",
    example: "iki", not: "ikinci")
}
