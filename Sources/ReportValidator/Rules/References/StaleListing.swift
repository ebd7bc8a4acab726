import ReportModel
import ReportReading

/// The lists of tables and figures agree with the captions.
struct StaleListing: Rule {
  static let info = RuleInfo(
    code: "MET006", severity: .warning,
    title: BilingualText(
      tr: "Tablo ve şekil dizini başlıklarla aynıdır", en: "The lists of tables and figures agree with the captions"),
    rationale: BilingualText(
      tr: "Dizin geçen yıldan kalınca başlıklar, yıllar ve sıra eskir; eksik kalan tablo bulunamaz.",
      en: "A list kept from last year has old titles, years and numbers; a table left out cannot be found."),
    good: "dizinde “Tablo 8. 2024 Mali Yılı Bütçe Ödenekleri”, tabloda aynı",
    bad: "dizinde “Tablo 8. 2023 Mali Yılı Bütçe Ödenekleri”, tabloda 2024",
    example: RuleExample(
      ExampleOutline.report(
        "- Tablo 1. Personel.....12\n- Tablo 2. Araçlar.....13\n- Tablo 3. Binalar.....14\n\n" + ExampleOutline.tables),
      right: "Araçlar.....13", wrong: "Taşıtlar.....13"))

  let check: Check

  func findings() -> [Finding] {
    guard trial.chapters.profile != nil else { return [] }
    let captions = CaptionBook(trial.outline.captions)
    return trial.outline.listed.compactMap { wrongEntry($0, captions) } + unlisted
  }

  private func wrongEntry(_ entry: DocumentOutline.Entry, _ captions: CaptionBook) -> Finding? {
    guard captions.known(like: entry.number) != nil else { return nil }
    let same = captions.entries(of: entry.number)
    guard let caption = same.first else {
      return listing(
        entry, tr: "dizinde “\(entry.number). \(entry.title)” var, belgede yok",
        en: "the list has “\(entry.number). \(entry.title)”, the document does not")
    }
    let key = TurkishText.asciiKey(entry.title)
    guard !same.contains(where: { TurkishText.asciiKey($0.title) == key }) else { return nil }
    return listing(
      entry, tr: "\(entry.number) dizinde “\(entry.title)”, başlığında “\(caption.title)”",
      en: "\(entry.number) is “\(entry.title)” in the list and “\(caption.title)” in its caption")
  }

  private var unlisted: [Finding] {
    let lists = CaptionBook(trial.outline.listed)
    return trial.outline.captions.filter { caption in
      lists.count(like: caption.number) >= Thresholds.sequence.value && lists.entries(of: caption.number).isEmpty
    }.map { caption in
      listing(
        caption, tr: "\(caption.number) (“\(caption.title)”) dizinde yok",
        en: "\(caption.number) (“\(caption.title)”) is not in the list")
    }
  }

  private func listing(_ entry: DocumentOutline.Entry, tr: String, en: String) -> Finding {
    Finding(
      Self.info, ofOutline: "dizin \(entry.number)", shown: entry.title, span: entry.span,
      message: BilingualText(tr: tr, en: en),
      help: BilingualText(
        tr: "dizini yeniden üretin ya da başlığı düzeltin", en: "make the list anew, or correct the caption"))
  }
}
