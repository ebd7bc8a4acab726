/// What each rule of the input language says.
package enum InputRuleCatalog {
  package static var rules: [RuleInfo] { InputRule.allCases.map(\.info) }
}

extension InputRule {
  /// Title, reason and examples of the rule.
  package var info: RuleInfo {
    let (tr, en, whyTr, whyEn, good, bad) = words
    return RuleInfo(
      code: rawValue, severity: severity, title: BilingualText(tr: tr, en: en),
      rationale: BilingualText(tr: whyTr, en: whyEn), good: good, bad: bad)
  }

  package var severity: Severity {
    switch self {
    case .cutByComment, .accidentalList, .toBeWritten, .unknownReading, .unusedFile, .unsupportedMarkdown,
      .unmarkedTotal, .staleAcceptance:
      .warning
    default: .error
    }
  }

  private typealias Words = (String, String, String, String, good: String, bad: String)

  private var words: Words {
    switch self {
    case .missingFile:
      (
        "Adı geçen her dosya vardır", "Every named file is there",
        "rapor.yaml ve bölümlerin metinleri olmadan rapor eksik kalır.",
        "Without rapor.yaml and the texts of its sections the report is incomplete.",
        "metin: baskan-sunusu", "metin: baskan-sunus"
      )
    case .notUTF8:
      (
        "Girdi UTF-8’dir", "Input is UTF-8",
        "Eski kod sayfalarında Türkçe harfler sessizce bozulur.",
        "In old code pages Turkish letters are damaged silently.",
        "Göç", "G\u{FFFD}ç"
      )
    case .emptyFile:
      (
        "Dosya boş değildir", "A file is not empty",
        "Boş dosya çoğu zaman yarım kalmış bir kayıttır.", "An empty file is mostly a save that was cut short.",
        "başlık: …", "(boş)"
      )
    case .forbiddenCharacter:
      (
        "Görünmeyen karakter yoktur", "There are no invisible characters",
        "Denetim karakterleri ve satır ayırıcılar düzenleyicide görünmez, okuyucular arasında ayrı anlaşılır.",
        "Control characters and line separators do not show in an editor and are read differently by different programs.",
        "birinci satır", "birinci\u{240A}satır"
      )
    case .tab:
      (
        "Girinti boşlukladır", "Indentation is made of spaces",
        "Sekmenin genişliği düzenleyiciye göre değişir. Tablo satırlarında hücreleri sekme ayırabilir.",
        "A tab's width depends on the editor. In table rows a tab may separate cells.",
        "  ad: …", "⇥ad: …"
      )
    case .indentation:
      (
        "Her satırın girintisi bir düzeye aittir", "Every line's indentation belongs to a level",
        "Hiçbir düzeye uymayan satırın nereye ait olduğu bilinemez.",
        "Where a line belongs that fits no level cannot be known.",
        "  ad: A\n  birim: B", "  ad: A\n   birim: B"
      )
    case .unsupportedYAML:
      (
        "Çapa, takma ad, etiket, yönerge yoktur", "No anchors, aliases, tags, directives",
        "Aynı değer bir yerde girilir; adıyla anılır. YAML’nin bu araçları yazarı şaşırtır.",
        "A value is entered once and referred to by name; these devices of YAML surprise authors.",
        "{değer:personel/toplam/genel-toplam}", "*toplam"
      )
    case .needsQuotes:
      (
        "YAML’nin taşıyamadığı değer tırnak içindedir", "What YAML cannot carry is quoted",
        "%, -, @, *, &, ! ile başlayan ya da içinde `: ` olan değer tırnaksız yazılırsa başka YAML okuyucuları dosyayı okuyamaz.",
        "A value that begins with %, -, @, *, &, ! or holds `: ` cannot be read by other YAML readers unquoted.",
        "etki: \"%15\"", "etki: %15"
      )
    case .duplicateKey:
      (
        "Bir anahtar bir düzeyde bir kez durur", "A key stands once at its level",
        "İki değerden hangisinin geçerli olduğu bilinemez.", "Which of two values counts cannot be known.",
        "hedef: 5", "hedef: 5\nhedef: 6"
      )
    case .unknownKey:
      (
        "Anahtarlar bilinen anahtarlardır", "Keys are known keys",
        "Yanlış yazılan anahtarın değeri rapora hiç girmezdi.",
        "The value of a misspelt key would never enter the report.",
        "başlık: …", "balık: …"
      )
    case .missingField:
      (
        "Zorunlu alanlar yazılır", "Required fields are there",
        "Eksik alan boş bırakılmış bir sonuç gibi görünürdü.", "A missing field would look like an empty result.",
        "birim: Sayı", "(birim yok)"
      )
    case .wrongType:
      (
        "Alan, istediği türde değer taşır", "A field holds the kind of value it asks for",
        "Liste beklenen yerde metin, metin beklenen yerde liste olmaz.",
        "A list cannot stand for a text or a text for a list.",
        "yıl: 2023", "yıl: iki bin yirmi üç"
      )
    case .malformedNumber:
      (
        "Sayılar Türkçe yazılır", "Numbers are written in Turkish notation",
        "1.234 bin iki yüz otuz dörttür; ondalık virgülledir. Kuşkulu sayı tahmin edilmez.",
        "1.234 is one thousand two hundred and thirty-four; the decimal sign is a comma. A doubtful number is never guessed.",
        "1.234.567,89", "1.234,567,89"
      )
    case .commaInFlow:
      (
        "Tek satırlık listede ondalık virgül tırnak içindedir", "A decimal comma in a one-line list is quoted",
        "`[7,12]` YAML’de iki değerdir.", "`[7,12]` is two values in YAML.",
        "[\"7,12\", \"4,98\"]", "[7,12, 4,98]"
      )
    case .cellCount:
      (
        "Satırda sütun kadar hücre vardır", "A row has as many cells as columns",
        "Eksik hücre sonrakileri bir sütun kaydırır.", "A missing cell shifts the rest by one column.",
        "A | 1 | 2", "A | 1"
      )
    case .unknownChoice:
      (
        "Seçenekli alan seçeneklerden birini taşır", "A field of choices holds one of them",
        "Bilinmeyen seçenek sessizce başka bir şeye dönüşmez.",
        "An unknown choice is never silently taken for another.",
        "birleştirme: son", "birleştirme: sonuncu"
      )
    case .unknownReferenceKind:
      (
        "Göndermeler tablo, şekil, bölüm ya da değerdir", "References are to tables, figures, sections or values",
        "Tanınmayan gönderme metinde olduğu gibi kalırdı.", "An unknown reference would stay in the text as it is.",
        "{tablo:personel}", "{tabo:personel}"
      )
    case .danglingReference:
      (
        "Gönderme var olan bir şeyi gösterir", "A reference points to something",
        "Boşa giden gönderme boş bir metin değil, hatadır.", "A reference to nothing is a mistake, not an empty text.",
        "{tablo:personel}", "{tablo:personal}"
      )
    case .placedTwice:
      (
        "Tablo ve şekil bir kez yerleştirilir", "A table or figure is placed once",
        "İki kez duran tablonun iki numarası olurdu.", "A table that stands twice would have two numbers.",
        "{tablo:personel} (bir kez)", "{tablo:personel} … {tablo:personel}"
      )
    case .neverPlaced:
      (
        "Girilen her tablo ve şekil raporda durur", "Every table and figure entered stands in the report",
        "Yerleştirilmeyen tablo sessizce kaybolurdu. Yalnızca görünümlere kaynak olan veri yerleştirilmeyebilir.",
        "A table that is placed nowhere would be lost silently. Only data that views are made from may stay unplaced.",
        "{tablo:personel}", "(hiçbir metinde yok)"
      )
    case .cutByComment:
      (
        "` #` sonrası nottur", "Text after ` #` is a comment",
        "Değerin parçası gibi duran bir not kesilmiş bir değer olabilir.",
        "A comment that looks like part of the value may have cut it.",
        "adres: \"Sokak No #5\"", "adres: Sokak No #5"
      )
    case .syntax:
      (
        "Satırlar `anahtar: değer` ya da `- madde`dir", "Lines are `key: value` or `- item`",
        "Okunamayan satırın içeriği rapora giremez.", "What cannot be read cannot enter the report.",
        "başlık: Personel", "başlık Personel"
      )
    case .incomputable:
      (
        "Yazılmayan toplam hesaplanabilir olmalıdır", "A total left out must be computable",
        "Boş hücre sıfır değildir; üzerinden toplam alınmaz.", "An empty cell is not zero; no sum is made over it.",
        "A | 5\nB | -\n= Toplam", "A | 5\nB |\n= Toplam"
      )
    case .formula:
      (
        "Hesap, tablonun sütunlarını anar", "A formula names the table's columns",
        "Adı tutmayan sütun hesaba giremez.", "A column that is not there cannot be computed with.",
        "hesap: harcama / ödenek", "hesap: harcama / ödnek"
      )
    case .accidentalList:
      (
        "Cümle sayıyla başlayıp listeye dönüşmez", "A sentence does not become a list by its number",
        "Markdown’da satır başındaki `2019.` bir liste maddesidir.",
        "In Markdown `2019.` at the start of a line is a list item.",
        "2019\\. yılında …", "2019. yılında …"
      )
    case .toBeWritten:
      (
        "`girilecek` yazan değerler yayından önce doldurulur",
        "Values marked `girilecek` are filled in before publishing",
        "Yer tutucu yayımlanan rapora kalmamalıdır.", "A placeholder must not reach the published report.",
        "hedef: 25", "hedef: girilecek"
      )
    case .unknownSuffix:
      (
        "Kesme işaretinden sonra tanınan bir ek gelir", "A known suffix follows the apostrophe",
        "Ek hangi biçimde yazılırsa yazılsın doğrusu konur; ama hangi ek olduğu bilinmelidir.",
        "Any form of a suffix is put right, but which one is meant must be known.",
        "{tablo:personel'de}", "{tablo:personel'xy}"
      )
    case .rowTree:
      (
        "Tablo satırlarının girintisi ağacı gösterir", "The indentation of rows shows the tree",
        "Kardeş satırlar aynı sütundan başlar; yoksa hangi satırın parçası oldukları bilinemez.",
        "Siblings begin in one column, or whose parts they are cannot be known.",
        "A\n  B\n  C", "A\n    B\n  C"
      )
    case .unknownReading:
      (
        "Kısaltmanın okunuşu bilinir", "How an abbreviation is spoken is known",
        "Ek okunuşa göre değişir: AFAD’ın, TSE’nin.", "A suffix follows the spoken form: AFAD’ın, TSE’nin.",
        "AFAD | … | kelime", "AFAD | …"
      )
    case .unusedFile:
      (
        "Her metin bir bölümde kullanılır", "Every text is used in a section",
        "Kullanılmayan metin unutulmuş bir bölüm olabilir.", "A text nobody uses may be a forgotten section.",
        "metin: degerlendirme", "(rapor.yaml anmıyor)"
      )
    case .unsupportedMarkdown:
      (
        "Metinde raporun taşıyabildiği Markdown vardır", "A text holds the Markdown a report can carry",
        "Kod bloğu, yatay çizgi ve resim rapora olduğu gibi girmez; sessizce kaybolmasın diye söylenir.",
        "Code blocks, rules and pictures do not enter a report as they are; that is said, not passed over.",
        "{şekil:organizasyon-semasi}", "![şema](sema.png)"
      )
    case .unmarkedTotal:
      (
        "Toplam satırı `= ` ile başlar", "A total row begins with `= `",
        "İşaretsiz bir toplam sıradan bir satırdır: hesaplanmaz, bildirilmiş sayılmaz; denetim onu ancak adından tanır.",
        "A total that is not marked is a plain row: it is not computed, does not count as declared, and the check knows it by its name alone.",
        "= Toplam | 30", "Toplam | 30"
      )
    case .staleAcceptance:
      (
        "Her kabul bir bulguya karşılık gelir", "Every acceptance belongs to a finding",
        "Karşılığı kalmayan kabul, bir gün başka bir yanlışı örter.",
        "An acceptance that belongs to nothing may one day cover another mistake.",
        "kural: GOS005, adres: kartlar.h1/pg1/performans", "(bulgu giderilmiş, kabul duruyor)"
      )
    case .duplicateName:
      (
        "Kimlikler bir kez kullanılır", "Ids are used once",
        "Adresler, göndermeler ve yıllar arası karşılaştırma kimliğe dayanır.",
        "Addresses, references and comparison between years rest on ids.",
        "kimlik: genel-degerlendirme", "kimlik: degerlendirme (iki kez)"
      )
    }
  }
}
