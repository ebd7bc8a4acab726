import ReportModel
import ReportReading

/// Every table is mentioned in the text.
struct UnmentionedTable: Rule {
  static let info = RuleInfo(
    code: "MET007", severity: .note,
    title: BilingualText(tr: "Her tablo metinde anılır", en: "Every table is mentioned in the text"),
    rationale: BilingualText(
      tr: "Metnin anmadığı tablo açıklamasızdır; sayısı bilinsin diye söylenir.",
      en: "A table that the text never mentions goes unexplained; it is told so that its extent is known."),
    good: "“Ayrıntılı döküm Tablo 1’de yer almaktadır.”", bad: "Tablo 1 hiçbir cümlede geçmiyor",
    example: RuleExample(
      ExampleOutline.report(), right: "Tablo 1, Tablo 2 ve Tablo 3 içindedir", wrong: "Tablo 1 ve Tablo 3 içindedir"))

  let check: Check

  func findings() -> [Finding] {
    guard trial.chapters.profile != nil else { return [] }
    let mentioned = Set(trial.outline.mentions.map(\.number))
    let captions = trial.outline.captions
    guard captions.contains(where: { mentioned.contains($0.number) }) else { return [] }
    let silent = captions.filter { !mentioned.contains($0.number) }
    guard let first = silent.first else { return [] }
    let names = silent.map(\.number).joined(separator: ", ")
    return [
      Finding(
        Self.info, ofOutline: first.number, shown: names, span: first.span,
        message: BilingualText(
          tr: "metinde hiç anılmayanlar: \(names)", en: "never mentioned in the text: \(names)"),
        help: BilingualText(tr: "metinde gönderme yapın", en: "refer to them in the text"))
    ]
  }
}
