/// A number from which on something is believed or told.
package struct Threshold: Sendable {
  package let value: Int
  /// What it bounds, and why there.
  package let reason: BilingualText

  /// A percentage as a share of one.
  package var share: Double { Double(value) / 100 }

  /// Whether a part of a whole comes to this percentage of it.
  package func isReached(by part: Int, of whole: Int) -> Bool { part * 100 >= whole * value }

  init(_ value: Int, tr: String, en: String) {
    self.value = value
    reason = BilingualText(tr: tr, en: en)
  }
}

/// Thresholds of one subject.
package struct ThresholdGroup: Sendable {
  package let title: BilingualText
  package let thresholds: [Threshold]
}

/// The numbers that decide what is believed and told. Lengths beyond which a text is no name, caption or unit stand with
/// what reads these, and limits that only bound the work where it is done.
package enum Thresholds {
  package static let groups = [
    ThresholdGroup(
      title: BilingualText(tr: "İlişkiler", en: "Relations"),
      thresholds: [
        rateRows, rateColumns, shareRows, nameBytes, namedRows, sheets, sheetRows,
        fractionValues, nearSum, sameWhole, wholeTables,
      ]),
    ThresholdGroup(
      title: BilingualText(tr: "Kurallar", en: "Rules"),
      thresholds: [
        sequence, filledRows, mainHeadings, programBudgetYear, longestName, mostAlikeNames, typingSlips, reasonBytes,
        denialBytes,
        nearlyWhole, suspectedCells, roundingDeviations, partlyReached, farBeyond, chanceNumber,
      ]),
    ThresholdGroup(
      title: BilingualText(tr: "Cümleler", en: "Sentences"),
      thresholds: [
        tellingNumber, commonNumber, nearness, existingReach, valueReach, tellingWords, alikeRows, passageBytes,
        leadCharacters,
      ]),
    ThresholdGroup(
      title: BilingualText(tr: "İki yılın karşılaştırılması", en: "The comparison of two years"),
      thresholds: [
        likeColumns, likeRows, likeTexts, likeTextsElsewhere, likeNeighbours, likeSections, sameCells, heldRows,
        nearlyAll,
        strangeColumn, exchangedColumns, sameAmount, commonWord, tellingDigits, longLine, shortText, unchangedText,
        mostHolders, mostReorganisedRows, mostParts, tableCells, statusBytes, unitBytes,
      ]),
  ]

  // MARK: Relations

  package static let rateRows = Threshold(
    3, tr: "Başlığın söylemediği bir oran en az bu kadar satırda tutar.",
    en: "A rate that no heading names holds in so many rows at least.")
  package static let rateColumns = Threshold(
    8, tr: "Bundan çok sayı sütunu olan tabloda oranlar rastlantıyla da bulunur.",
    en: "In a table of more columns of figures, quotients are found by chance.")
  package static let shareRows = Threshold(
    2, tr: "Payların hangi bütünden alındığı en az bu kadar satırda görülür; başlık pay olduğunu zaten söyler.",
    en: "What shares are taken from is seen in so many rows at least; that they are shares the heading says.")
  package static let nameBytes = Threshold(
    24, tr: "Bayt; bundan kısa adlar ayrı tablolarda ayrı şeylerin adıdır.",
    en: "In bytes; shorter names are those of different things in different tables.")
  package static let namedRows = Threshold(
    3, tr: "Aynı adlı satırları bulunan iki sütun en az bu kadar satırda aynı tutarı gösterir.",
    en: "Two columns of rows of the same names show the same amounts in so many rows at least.")
  package static let sheets = Threshold(
    3, tr: "Bundan az tablo, toplamı başka bir tabloda verilen takım sayılmaz.",
    en: "Fewer tables are no set whose sum another table shows.")
  package static let sheetRows = Threshold(
    3, tr: "Takımın toplamı en az bu kadar satırda görülür.", en: "The sum of a set is seen in so many rows at least.")
  package static let nearSum = Threshold(
    1,
    tr:
      "Yüzde; “… toplamı” diyen bir satır üstündekilerin toplamından en çok bu kadar ayrılıyorsa içinde bir yanlış olan toplamdır.",
    en:
      "Per cent; a row that says “… toplamı” and misses the sum of those above by no more is a total with a slip in it."
  )
  package static let sameWhole = Threshold(
    10,
    tr: "Yüzde; başka biçimli iki tablonun genel toplamları en çok bu kadar ayrılıyorsa aynı bütünün toplamlarıdır.",
    en: "Per cent; the grand totals of two tables of different shape that differ by no more are those of one whole.")
  package static let wholeTables = Threshold(
    12, tr: "Genel toplamı olan başka biçimli tablolar daha çoksa yalnız aynı olan toplamlar bir sayılır.",
    en: "Where more tables of different shape have grand totals, only totals that are the same are taken for one.")
  package static let fractionValues = Threshold(
    3, tr: "Bir yüzde sütunu, en az bu kadar değerin çoğu 0 ile 1 arasındaysa kesir taşır.",
    en: "A column of percentages holds fractions where most of so many values at least lie between 0 and 1.")

  // MARK: Rules

  package static let sequence = Threshold(
    3, tr: "En az bu kadarı bir sıra ya da düzen gösterir; ikisi rastlantı olabilir.",
    en: "So many make a sequence or a pattern; two may be chance.")
  package static let filledRows = Threshold(
    5, tr: "Bir sütunun boş hücresi, en az bu kadar dolu hücre arasında eksik görünür.",
    en: "An empty cell of a column is missed among so many filled ones at least.")
  package static let mainHeadings = Threshold(
    3, tr: "Bundan az ana başlık rastlantıdır; tek tablolu bir sayfaya eksik bölüm sorulmaz.",
    en: "Fewer main headings are chance: a table's page is not to be blamed for missing chapters.")
  package static let programBudgetYear = Threshold(
    2021, tr: "Merkezi idareler bu yıldan beri program bütçe biçimini kullanır.",
    en: "Central administrations have had the form of the programme budget since this year.")
  package static let longestName = Threshold(
    240, tr: "Bayt; bundan uzun metin ad değil cümledir.", en: "In bytes; what is longer is a sentence and no name.")
  package static let mostAlikeNames = Threshold(
    8, tr: "Bundan çok benzer ad bir liste oluşturur (`… İl Müdürlüğü`); yazım yanlışı değildir.",
    en: "More names that are alike are a list (`… İl Müdürlüğü`) and no slip.")
  package static let typingSlips = Threshold(
    2, tr: "İki sözcük en çok bu kadar harfte ayrılıyorsa biri ötekinin yanlış yazımı olabilir.",
    en: "Where two words differ in no more letters, one may be a slip of the other.")
  package static let reasonBytes = Threshold(
    60, tr: "Bayt; bundan kısa sapma nedenleri rastlantıyla da aynıdır.",
    en: "In bytes; shorter reasons are alike by chance.")
  package static let denialBytes = Threshold(
    80, tr: "Bayt; “sapma yoktur” diyen bundan uzun metin bir şey daha söyler.",
    en: "In bytes; a longer text that says there is no deviation goes on to say something.")
  package static let nearlyWhole = Threshold(
    90, tr: "Ağırlıkları bu yüzdeye varan bir hedefin gerisi başka yerde gösterilmez.",
    en: "From this percentage on the rest of a goal's weights would hardly be shown elsewhere.")
  package static let suspectedCells = Threshold(
    100,
    tr:
      "Başka bir toplamın denetlemediği bundan çok hücreli toplamda farkı rastlantıyla açıklayan bir hücre hep bulunur; yalnız toplamdan kuşkulanılır.",
    en:
      "A sum of more cells, which no other sum helps to check, always has some part that a slip would explain by chance: only its total is suspected."
  )
  package static let roundingDeviations = Threshold(
    3, tr: "Yuvarlamaların toplamı standart sapmasının bu katını bin toplamda üç kez aşar.",
    en: "Rounding takes a sum beyond so many of its standard deviations three times in a thousand.")
  package static let partlyReached = Threshold(
    80, tr: "Hedefin bu yüzdesinin altı “ulaşılamadı”dır (Performans Programı İzleme Rehberi, 3/2021).",
    en: "Below this percentage of its target an indicator is not reached (monitoring guide, 3/2021).")
  package static let farBeyond = Threshold(
    2, tr: "Hedefin bu katını aşan gerçekleşme ya hedefi ya birimi sordurur.",
    en: "An outcome beyond so many times its target puts the target or the unit in question.")

  package static let chanceNumber = Threshold(
    100, tr: "Bundan küçük sayılar komşularına rastlantıyla da benzer; nedeni söylemez.",
    en: "Smaller numbers are like their neighbours by chance, and tell no cause.")

  // MARK: Sentences

  package static let tellingNumber = Threshold(
    12, tr: "Küçük sayılar her yerde geçer; bundan küçüğü hangi satırdan söz edildiğini göstermez.",
    en: "Small numbers are met everywhere; only from this on they say which row is meant.")
  package static let commonNumber = Threshold(
    100, tr: "Bu kadar hücrede görünen sayı da hiçbir satırı göstermez.",
    en: "A number that so many cells show names no row either.")
  package static let nearness = Threshold(
    10, tr: "“Yaklaşık” denen sayı, değerin bu kadarda birinden çok ayrılmaz.",
    en: "A number said to be about a value is off by no more than one part in so many.")
  package static let existingReach = Threshold(
    8, tr: "Sayıdan sonra en çok bu kadar sözcük içinde yıl başında var olduğu söylenir.",
    en: "Within so many words behind a number it is said that there was so much at the beginning of the year.")
  package static let valueReach = Threshold(
    6, tr: "Bir değer ile ona ulaşıldığını söyleyen sözcük arasında en çok bu kadar sözcük durur.",
    en: "So many words at most stand between a value and its being reached.")
  package static let tellingWords = Threshold(
    4, tr: "Bundan az sözcüklü gösterge adları başka bir şeyi anlatan metinlerde de geçer.",
    en: "Names of fewer words are met in texts about something else.")
  package static let alikeRows = Threshold(
    50, tr: "Bu kadar satır aynı sözcükle başlıyorsa hiçbiri kastedilmemiştir.",
    en: "Where so many rows begin alike, none of them is meant.")
  package static let passageBytes = Threshold(
    60, tr: "Bayt; hücredeki bundan kısa metin cümle değil addır.",
    en: "In bytes; a shorter text in a cell is a name and no sentence.")
  package static let leadCharacters = Threshold(
    80, tr: "Paragrafın bundan kısa ilk cümlesi, anlattığı göstergenin adı olabilir.",
    en: "What a passage begins with may be the name of its indicator where it is shorter.")

  // MARK: Comparison

  package static let likeColumns = Threshold(
    60, tr: "Yüzde; sütun başlıkları ve şekil adları bu kadar benziyorsa aynıdır; az sözcükle ayrılırlar.",
    en: "Per cent; headings of columns and titles of figures this alike are one; few words tell them apart.")
  package static let likeRows = Threshold(
    50, tr: "Yüzde; satırlar, ya da bir adı taşıyan iki şey, yarısı ortaksa aynıdır.",
    en: "Per cent; rows, or two things of one name, that share half are one.")
  package static let likeTexts = Threshold(
    45, tr: "Yüzde; aynı bölümdeki iki metin bu kadar benziyorsa biri ötekinin yeni halidir.",
    en: "Per cent; of two texts in one section this alike, one is the other’s new form.")
  package static let likeTextsElsewhere = Threshold(
    70, tr: "Yüzde; başka bölüme taşınmış sayılmak için metinler daha çok benzemelidir.",
    en: "Per cent; to be taken for moved to another section texts have to be more alike.")
  package static let likeNeighbours = Threshold(
    25, tr: "Yüzde; eşlenmiş iki metnin arasında kalan tek metinler bu kadar benziyorsa eşlenir.",
    en: "Per cent; single texts between two that are paired are paired where they are this alike.")
  package static let likeSections = Threshold(
    40, tr: "Yüzde; bölümler ve tablolar başlıkları ve içerikleriyle bu kadar benziyorsa aynıdır.",
    en: "Per cent; sections and tables this alike by headings and contents are one.")
  package static let sameCells = Threshold(
    90, tr: "Yüzde; sütunların hücreleri hep aynıysa bu, başlıklarının bu kadar benzemesi kadar söyler.",
    en: "Per cent; columns whose cells are all the same are one as surely as by headings this alike.")
  package static let heldRows = Threshold(
    15, tr: "Yüzde; satır adlarının neredeyse hepsi ortak olan tablolar bu kadar daha benzer sayılır.",
    en: "Per cent; tables that share nearly all names of their rows count as this much more alike.")
  package static let nearlyAll = Threshold(
    80, tr: "Yüzde; “neredeyse hepsi” bundan başlar.", en: "Per cent; “nearly all” begins here.")
  package static let strangeColumn = Threshold(
    20, tr: "Yüzde; aynı başlığın altında hücrelerin bundan çoğu aynı değilse başlıklar yer değiştirmiş olabilir.",
    en: "Per cent; where no more of the cells under one heading are the same, headings may have changed places.")
  package static let exchangedColumns = Threshold(
    60, tr: "Bundan çok sütunlu tabloda kimse başlıkları elle değiştirmez.",
    en: "In wider tables nobody exchanges headings by hand.")
  package static let sameAmount = Threshold(
    5, tr: "Yüzde; birimi çevrilince en çok bu kadar ayrılan tutarlar aynıdır, birim değişmiştir.",
    en: "Per cent; amounts that differ by no more once their units are converted are the same: the unit changed.")
  package static let commonWord = Threshold(
    3, tr: "Bundan çok satırda geçen sözcük hiçbirinin adı değildir: `Daire Başkanlığı`.",
    en: "A word that more rows have names none of them: `Daire Başkanlığı`.")
  package static let tellingDigits = Threshold(
    4, tr: "En az bu kadar rakamı aynı olan iki satır rastlantıyla aynı değildir.",
    en: "Two rows that have so many digits at least in common do not have them by chance.")
  package static let longLine = Threshold(
    40, tr: "Bayt; bundan kısa satırlar başka bölümlerde rastlantıyla da bulunur.",
    en: "In bytes; shorter lines are met in other sections by chance.")
  package static let shortText = Threshold(
    30, tr: "Bayt; aynı yerdeki bundan kısa iki metin, benzemese de birbirinin yerine geçmiştir.",
    en: "In bytes; of two shorter texts in one place one stands for the other, alike or not.")
  package static let unchangedText = Threshold(
    80, tr: "Bayt; geçen yıldan olduğu gibi alınan metin bundan kısaysa söylenmez.",
    en: "In bytes; a shorter text that was taken over from last year is not told.")

  package static let mostHolders = Threshold(
    40, tr: "Bundan çok şeyde bulunan bir özellik hiçbirini göstermez.",
    en: "A mark that more things have points to none of them.")
  package static let mostReorganisedRows = Threshold(
    40, tr: "Bundan çok satır gelmiş ya da gitmişse tablo yeniden düzenlenmemiş, değişmiştir.",
    en: "More rows that came or went are another table, not a reorganisation.")
  package static let mostParts = Threshold(
    4, tr: "Bir birim nadiren bundan çok birimden oluşur.", en: "One unit is seldom made of more.")
  package static let tableCells = Threshold(
    4, tr: "Bundan az dolu hücre, bir tabloyu içeriğinden tanıtmaz.",
    en: "Fewer filled cells tell no table by its contents.")
  package static let statusBytes = Threshold(
    60, tr: "Bayt; bundan uzun metin durum değil açıklamadır.",
    en: "In bytes; a longer text is no status but an explanation.")
  package static let unitBytes = Threshold(
    16, tr: "Bayt; ölçü birimleri bundan kısadır, birim adları değil.",
    en: "In bytes; units of measure are shorter, names of units are not.")
}
