import ReportModel

/// References to tables and figures, and the lists of them.
enum ReferenceRules: RuleFamily {
  static let rules = [dangling, listing, unmentioned]

  static let dangling = RuleInfo(
    code: "MET005", severity: .warning,
    title: BilingualText(tr: "Anılan tablo ya da şekil vardır", en: "A table or figure that is mentioned is there"),
    rationale: BilingualText(
      tr: "Numaralar elle yazıldığında tablo eklenip çıkarılınca göndermeler eskir.",
      en: "Where numbers are typed by hand, references go stale when tables come and go."),
    good: "“… Tablo 3’te gösterilmiştir.” (Tablo 3 var)", bad: "“… Tablo 15’te gösterilmiştir.” (14 tablo var)")

  static let listing = RuleInfo(
    code: "MET006", severity: .warning,
    title: BilingualText(
      tr: "Tablo ve şekil dizini başlıklarla aynıdır", en: "The lists of tables and figures agree with the captions"),
    rationale: BilingualText(
      tr: "Dizin geçen yıldan kalınca başlıklar, yıllar ve sıra eskir; eksik kalan tablo bulunamaz.",
      en: "A list kept from last year has old titles, years and numbers; a table left out cannot be found."),
    good: "dizinde “Tablo 8. 2024 Mali Yılı Bütçe Ödenekleri”, tabloda aynı",
    bad: "dizinde “Tablo 8. 2023 Mali Yılı Bütçe Ödenekleri”, tabloda 2024")

  static let unmentioned = RuleInfo(
    code: "MET007", severity: .note,
    title: BilingualText(tr: "Her tablo metinde anılır", en: "Every table is mentioned in the text"),
    rationale: BilingualText(
      tr: "Metnin anmadığı tablo açıklamasızdır; sayısı bilinsin diye söylenir.",
      en: "A table that the text never mentions goes unexplained; it is told so that its extent is known."),
    good: "“Ayrıntılı döküm Tablo 1’de yer almaktadır.”", bad: "Tablo 1 hiçbir cümlede geçmiyor")

  static func check(_ context: CheckContext) -> [Finding] {
    guard context.structure.profile != nil else { return [] }
    let captions = CaptionBook(context.outline.captions)
    return danglingMentions(context, captions) + listings(context, captions) + unmentionedTables(context)
  }

  private static func danglingMentions(_ context: CheckContext, _ captions: CaptionBook) -> [Finding] {
    // A sentence is told once for each number, and so is one that stands twice.
    var seen: Set<String> = []
    return context.outline.mentions.filter { captions.entries(of: $0.number).isEmpty }.compactMap {
      mention -> Finding? in
      guard let known = captions.known(like: mention.number),
        seen.insert(mention.number + mention.text).inserted,
        seen.insert("\(mention.textNumber)/\(mention.number)").inserted
      else { return nil }
      var finding = Finding.structure(
        dangling, key: "\(mention.section) \(mention.number)", shown: mention.number, span: mention.span,
        message: BilingualText(
          tr: "\(mention.section): metin \(mention.number) diyor, belgede öyle bir tablo ya da şekil yok",
          en: "\(mention.section): the text says \(mention.number), which the document does not have"),
        help: BilingualText(
          tr: "numaralar \(known[0].number) ile \(known[known.count - 1].number) arasında; göndermeyi düzeltin",
          en: "they run from \(known[0].number) to \(known[known.count - 1].number); correct the reference"))
      finding.notes = [FindingNote(BilingualText(tr: "cümle: “\(mention.text)”", en: "sentence: “\(mention.text)”"))]
      return finding
    }
  }

  // MARK: Lists

  private static func listings(_ context: CheckContext, _ captions: CaptionBook) -> [Finding] {
    let listed = context.outline.listed
    return listed.compactMap { wrongEntry($0, captions) } + unlisted(listed, context)
  }

  private static func wrongEntry(_ entry: DocumentOutline.Entry, _ captions: CaptionBook) -> Finding? {
    guard captions.known(like: entry.number) != nil else { return nil }
    let same = captions.entries(of: entry.number)
    guard let caption = same.first else {
      return .listing(
        entry, tr: "dizinde “\(entry.number). \(entry.title)” var, belgede yok",
        en: "the list has “\(entry.number). \(entry.title)”, the document does not")
    }
    let key = TurkishText.asciiKey(entry.title)
    guard !same.contains(where: { TurkishText.asciiKey($0.title) == key }) else { return nil }
    return .listing(
      entry, tr: "\(entry.number) dizinde “\(entry.title)”, başlığında “\(caption.title)”",
      en: "\(entry.number) is “\(entry.title)” in the list and “\(caption.title)” in its caption")
  }

  private static func unlisted(_ listed: [DocumentOutline.Entry], _ context: CheckContext) -> [Finding] {
    let lists = CaptionBook(listed)
    return context.outline.captions.filter { caption in
      lists.count(like: caption.number) > 2 && lists.entries(of: caption.number).isEmpty
    }.map { caption in
      .listing(
        caption, tr: "\(caption.number) (“\(caption.title)”) dizinde yok",
        en: "\(caption.number) (“\(caption.title)”) is not in the list")
    }
  }

  // MARK: What the text leaves out

  private static func unmentionedTables(_ context: CheckContext) -> [Finding] {
    let mentioned = Set(context.outline.mentions.map(\.number))
    let captions = context.outline.captions
    guard captions.contains(where: { mentioned.contains($0.number) }) else { return [] }
    let silent = captions.filter { !mentioned.contains($0.number) }
    guard let first = silent.first else { return [] }
    let names = silent.map(\.number).joined(separator: ", ")
    return [
      .structure(
        unmentioned, key: first.number, shown: names, span: first.span,
        message: BilingualText(
          tr: "metinde hiç anılmayanlar: \(names)", en: "never mentioned in the text: \(names)"),
        help: BilingualText(tr: "metinde gönderme yapın", en: "refer to them in the text"))
    ]
  }
}

/// Captions, or entries of lists, by their numbers and by the word before these.
private struct CaptionBook {
  private let byNumber: [String: [DocumentOutline.Entry]]
  private let byWord: [Substring: [DocumentOutline.Entry]]
  /// Words whose numbers run without great gaps.
  private let known: Set<Substring>

  init(_ entries: [DocumentOutline.Entry]) {
    byNumber = Dictionary(grouping: entries, by: \.number)
    byWord = Dictionary(grouping: entries) { Self.word($0.number) }
    known = Set(
      byWord.filter { _, entries in
        let highest = entries.compactMap { Int($0.number.split(separator: " ").last ?? "") }.max() ?? 0
        return entries.count > 2 && 5 * entries.count >= 4 * highest
      }.keys)
  }

  private static func word(_ number: String) -> Substring { number.prefix { $0 != " " } }

  func entries(of number: String) -> [DocumentOutline.Entry] { byNumber[number] ?? [] }

  func count(like number: String) -> Int { byWord[Self.word(number)]?.count ?? 0 }

  /// All captions with the word of a number; few captions may mean that most were not recognised, and then nothing
  /// can be said.
  func known(like number: String) -> [DocumentOutline.Entry]? {
    let word = Self.word(number)
    return known.contains(word) ? byWord[word] : nil
  }
}

extension Finding {
  fileprivate static func listing(_ entry: DocumentOutline.Entry, tr: String, en: String) -> Finding {
    .structure(
      ReferenceRules.listing, key: "dizin \(entry.number)", shown: entry.title, span: entry.span,
      message: BilingualText(tr: tr, en: en),
      help: BilingualText(
        tr: "dizini yeniden üretin ya da başlığı düzeltin", en: "make the list anew, or correct the caption"))
  }
}
