import ReportModel

/// The sections a report has to have, their order and their numbers.
enum StructureRules: RuleFamily {
  static let rules = [missing, order, sectionNumber, exhibitNumber]

  static let missing = RuleInfo(
    code: "YAP003", severity: .warning,
    title: BilingualText(
      tr: "Rapor biçiminin istediği bölümler vardır", en: "The sections that the form prescribes are there"),
    rationale: BilingualText(
      tr:
        "Yönetmelik ve usul ve esaslar faaliyet raporunun bölümlerini sayar; eksik bölüm dış denetimde ilk sorulan şeydir. Biçim `profil:` ya da `--profile` ile söylenir, söylenmezse başlıklardan anlaşılır; en az üç ana başlık yoksa yapı denetlenmez.",
      en:
        "The regulation lists the sections of an activity report; a missing one is the first thing an audit asks for. The form is named by `profil:` or `--profile`, else seen from the headings; with fewer than three main headings the structure is not checked."
    ),
    good: "I … II … III … IV. KURUMSAL KABİLİYET … V …", bad: "I … II … III … V (IV yok)")

  static let order = RuleInfo(
    code: "YAP004", severity: .warning,
    title: BilingualText(tr: "Ana bölümler biçimin sırasındadır", en: "Main sections stand in the order of the form"),
    rationale: BilingualText(
      tr: "Biçimin sırası yıllar ve idareler arasında karşılaştırmayı sağlar.",
      en: "The order of the form lets years and administrations be compared."),
    good: "IV. KURUMSAL KABİLİYET …, V. ÖNERİ ve TEDBİRLER", bad: "IV. ÖNERİ ve TEDBİRLER, V. KURUMSAL KABİLİYET …")

  static let sectionNumber = RuleInfo(
    code: "YAP005", severity: .warning,
    title: BilingualText(tr: "Bölüm numaraları atlamadan gider", en: "Section numbers run without gaps"),
    rationale: BilingualText(
      tr: "Atlanan ya da yinelenen numara, silinmiş ya da iki kez yazılmış bir bölümü gösterir.",
      en: "A number left out or met twice shows a section that was deleted or typed twice."),
    good: "1., 2., 3.", bad: "1., 2., 4.")

  static let exhibitNumber = RuleInfo(
    code: "YAP006", severity: .warning,
    title: BilingualText(
      tr: "Tablo ve şekil numaraları atlamadan gider", en: "Numbers of tables and figures run without gaps"),
    rationale: BilingualText(
      tr:
        "Tablo eklenip çıkarılınca numaralar elle değiştirilir; atlanan numara eksik tabloyu, yinelenen numara yanlış göndermeyi doğurur.",
      en:
        "Numbers are changed by hand when tables come and go; a gap means a missing table, a repeated number wrong references."
    ),
    good: "Tablo 1, Tablo 2, Tablo 3", bad: "Tablo 1, Tablo 2, Tablo 4")

  static func check(_ context: CheckContext) -> [Finding] {
    // A page with a few tables is not to be blamed for what a whole report has.
    guard context.structure.profile != nil else { return [] }
    return missingSections(context) + misplacedSections(context) + sectionGaps(context) + exhibitGaps(context)
  }

  // MARK: What is prescribed

  private static func missingSections(_ context: CheckContext) -> [Finding] {
    let structure = context.structure
    guard let profile = structure.profile else { return [] }
    return zip(structure.headings, structure.places).filter { $0.1 == nil }.map { heading, _ in
      .structure(
        missing, key: heading.title, shown: "yok", span: nil,
        message: BilingualText(
          tr: "“\(heading.title)” bölümü yok (\(profile.rawValue) biçiminde vardır)",
          en: "there is no section “\(heading.title)”, which the form \(profile.rawValue) has"),
        help: BilingualText(
          tr: "bölümü ekleyin; rapor başka biçimdeyse `profil:` ya da `--profile` ile söyleyin",
          en: "add the section; if the report has another form, name it with `profil:` or `--profile`"))
    }
  }

  /// The first main section that stands before one it should follow.
  private static func misplacedSections(_ context: CheckContext) -> [Finding] {
    let structure = context.structure
    let main = zip(structure.headings, structure.places).filter { $0.0.isMain }.compactMap { $0.1 }
    return zip(main, main.dropFirst()).filter { $0 > $1 }.prefix(1).map { earlier, later in
      let (first, second) = (context.outline.headings[later], context.outline.headings[earlier])
      return .structure(
        order, key: first.text, shown: first.text, span: first.span,
        message: BilingualText(
          tr: "“\(first.text)” bölümü “\(second.text)” bölümünden önce duruyor",
          en: "the section “\(first.text)” stands before “\(second.text)”"),
        help: BilingualText(tr: "bölümleri biçimin sırasına koyun", en: "put the sections in the order of the form"))
    }
  }

  // MARK: Numbers

  private static func sectionGaps(_ context: CheckContext) -> [Finding] {
    var groups: [Int: [(heading: DocumentOutline.Heading, mark: Substring)]] = [:]
    for heading in context.outline.headings {
      guard let mark = HeadingOrdinal.mark(heading.text) else { continue }
      groups[heading.parent ?? -1, default: []].append((heading, mark))
    }
    return groups.sorted { $0.key < $1.key }.flatMap { _, siblings -> [Finding] in
      guard siblings.count > 2, let values = ordinals(siblings.map(\.mark)) else { return [] }
      return gaps(values).map { index in
        let (before, heading) = (siblings[index - 1].heading, siblings[index].heading)
        return .structure(
          sectionNumber, key: heading.text, shown: String(siblings[index].mark), span: heading.span,
          message: BilingualText(
            tr: "“\(before.text)” başlığından sonra “\(heading.text)” geliyor, numara atlıyor ya da yineleniyor",
            en: "“\(before.text)” is followed by “\(heading.text)”: a number is left out or repeated"),
          help: BilingualText(tr: "numaraları düzeltin", en: "correct the numbers"))
      }
    }
  }

  /// The style in which the marks follow each other best; `nil` where none reads all of them.
  private static func ordinals(_ marks: [Substring]) -> [Int]? {
    let readings = HeadingOrdinal.Style.allCases.compactMap { style -> [Int]? in
      let values = marks.compactMap { HeadingOrdinal.value(of: $0, style) }
      return values.count == marks.count ? values : nil
    }
    return readings.min { gaps($0).count < gaps($1).count }
  }

  /// Where a number does not follow the one before it.
  private static func gaps(_ values: [Int]) -> [Int] {
    values.indices.dropFirst().filter { values[$0] != values[$0 - 1] + 1 }
  }

  private static func exhibitGaps(_ context: CheckContext) -> [Finding] {
    CaptionLine.words.flatMap { word -> [Finding] in
      let captions = context.outline.captions.filter { $0.number.hasPrefix(word + " ") }
      let values = captions.compactMap { Int($0.number.dropFirst(word.count + 1)) }
      guard values.count > 2, values.count == captions.count else { return [] }
      let gaps = gaps(values)
      // Numbers that begin anew in every chapter are another way of counting.
      guard 2 * gaps.count < values.count else { return [] }
      return gaps.map { index in
        .structure(
          exhibitNumber, key: captions[index].number, shown: captions[index].number, span: captions[index].span,
          message: BilingualText(
            tr: "\(captions[index - 1].number) ile \(captions[index].number) art arda geliyor",
            en: "\(captions[index - 1].number) is followed by \(captions[index].number)"),
          help: BilingualText(
            tr: "eksik tabloya ya da numaraya bakın", en: "look for the missing one, or correct the number"))
      }
    }
  }
}

extension Finding {
  /// A finding about the outline: it has no cell, but an address to accept it by.
  static func structure(
    _ rule: RuleInfo, key: String, shown: String, span: SourceSpan?, message: BilingualText, help: BilingualText
  ) -> Finding {
    let address = CellAddress(table: "yapi", row: TurkishText.asciiKey(key), column: "baslik")
    return Finding(
      code: rule.code, severity: rule.severity, message: message, span: span,
      place: FindingPlace(address: address, section: key), outcome: .inconsistent, shown: shown, help: help)
  }
}
