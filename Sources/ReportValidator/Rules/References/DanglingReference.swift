import ReportModel
import ReportReading

/// A table or figure that is mentioned is there.
struct DanglingReference: Rule {
  static let info = RuleInfo(
    code: "MET005", severity: .warning,
    title: BilingualText(tr: "Anılan tablo ya da şekil vardır", en: "A table or figure that is mentioned is there"),
    rationale: BilingualText(
      tr: "Numaralar elle yazıldığında tablo eklenip çıkarılınca göndermeler eskir.",
      en: "Where numbers are typed by hand, references go stale when tables come and go."),
    good: "“… Tablo 3’te gösterilmiştir.” (Tablo 3 var)", bad: "“… Tablo 15’te gösterilmiştir.” (14 tablo var)",
    example: RuleExample(
      ExampleOutline.report(ExampleOutline.tables + "\n\nBinalar aynı tabloda, Tablo 3’te gösterilmiştir."),
      right: "Tablo 3’te", wrong: "Tablo 7’de"))

  let check: Check

  func findings() -> [Finding] {
    guard trial.chapters.profile != nil else { return [] }
    let captions = CaptionBook(trial.outline.captions)
    // A sentence is told once for each number, and so is one that stands twice.
    var seen: Set<String> = []
    return trial.outline.mentions.filter { captions.entries(of: $0.number).isEmpty }.compactMap { mention in
      guard let known = captions.known(like: mention.number),
        seen.insert(mention.number + mention.text).inserted,
        seen.insert("\(mention.textNumber)/\(mention.number)").inserted
      else { return nil }
      return dangling(mention, known)
    }
  }

  private func dangling(_ mention: DocumentOutline.Mention, _ known: [DocumentOutline.Entry]) -> Finding {
    let (first, last) = (known[0].number, known[known.count - 1].number)
    let place = mention.section.isEmpty ? "" : "\(mention.section): "
    var finding = Finding(
      Self.info, ofOutline: "\(mention.section) \(mention.number)", shown: mention.number, span: mention.span,
      message: BilingualText(
        tr: "\(place)metin \(mention.number) diyor, belgede öyle bir tablo ya da şekil yok",
        en: "\(place)the text says \(mention.number), which the document does not have"),
      help: BilingualText(
        tr: "numaralar \(first) ile \(last) arasında; göndermeyi düzeltin",
        en: "they run from \(first) to \(last); correct the reference"))
    finding.notes = [FindingNote(BilingualText(tr: "cümle: “\(mention.text)”", en: "sentence: “\(mention.text)”"))]
    return finding
  }
}
