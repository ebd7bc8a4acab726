import ReportModel

/// Reads the evaluation cards of the strategic plan's goals.
struct GoalCardReader {
  let collector: FindingCollector

  private static let cardKeys: KnownKeys = [
    "kod", "amaç kodu", "amaç", "hedef", "performans", "sapma nedeni", "önlemler", "sorumlu birim",
    "göstergeler", "etiketler",
  ]
  private static let indicatorKeys: KnownKeys = [
    "ad", "etki", "A", "B", "C", "performans", "ilgililik", "etkililik", "etkinlik",
    "sürdürülebilirlik", "etiketler",
  ]
  private static let assessments = [
    ("ilgililik", "İlgililik"), ("etkililik", "Etkililik"), ("etkinlik", "Etkinlik"),
    ("sürdürülebilirlik", "Sürdürülebilirlik"),
  ]
  /// The labels of the guide; a card or an indicator may print others.
  private static let labels = [
    "performans": "{kod} Performansı", "sapma-nedeni": "Hedefe İlişkin Sapmanın Nedeni",
    "onlemler": "Hedefe İlişkin Alınacak Önlemler", "sorumlu-birim": "Sorumlu Birim",
    "ad": "Performans Göstergesi", "etki": "Hedefe Etkisi (%)",
    "a": "Plan Dönemi Başlangıç Değeri (A)",
    "b": "İzleme Dönemindeki Yılsonu Hedeflenen Değer (B)",
    "c": "İzleme Dönemindeki Gerçekleşme Değeri (C)",
    "performans-degeri": "Performans (%) (C-A)/(B-A)",
    "degerlendirmeler": "Performans Göstergelerine İlişkin Değerlendirmeler",
    "ilgililik": "İlgililik", "etkililik": "Etkililik", "etkinlik": "Etkinlik",
    "surdurulebilirlik": "Sürdürülebilirlik",
  ]

  func cards(_ fields: FieldReader) -> [GoalCard] {
    let labels = overridden(Self.labels, by: fields)
    let cards = fields.requiredItems("kartlar").compactMap { card($0, labels) }
    reportSameCodes(cards.map(\.code), field: "kod")
    return cards
  }

  /// Ids are made from codes.
  private func reportSameCodes(_ codes: [Located<String>], field: String) {
    var seen: [String: SourceSpan] = [:]
    for code in codes {
      let key = TurkishText.asciiKey(code.value)
      guard let earlier = seen[key] else {
        seen[key] = code.span
        continue
      }
      var finding = InputRule.duplicateName.finding(
        at: code.span, tr: "`\(code.value)` kodlu bir kart daha var",
        en: "there is another card with the code `\(code.value)`",
        help: BilingualText(tr: "her hedefin kodu ayrıdır", en: "each goal has a code of its own"))
      finding.notes = [FindingNote(BilingualText(tr: "öbürü burada", en: "the other is here"), span: earlier)]
      collector.add(finding)
    }
  }

  private static func label(_ text: String, code: String) -> String {
    text.hasPrefix("{kod}") ? code + text.dropFirst("{kod}".count) : text
  }

  private func overridden(_ labels: [String: String], by fields: FieldReader) -> [String: String] {
    var labels = labels
    for entry in fields.entries("etiketler") {
      let key = TurkishText.asciiKey(entry.key)
      guard labels[key] != nil else {
        let near = TurkishText.nearest(to: entry.key, among: labels.keys.sorted())
        collector.add(
          InputRule.unknownKey.finding(
            at: entry.keySpan, tr: "`\(entry.key)` adlı bir etiket yok",
            en: "there is no label `\(entry.key)`",
            help: near.map { BilingualText(tr: "`\($0)` mi demek istediniz?", en: "did you mean `\($0)`?") }))
        continue
      }
      if let text = fields.text(of: entry.value, field: entry.key) { labels[key] = text.value }
    }
    return labels
  }

  private func card(_ node: InputNode, _ labels: [String: String]) -> GoalCard? {
    let fields = FieldReader(node, known: Self.cardKeys, collector: collector)
    let labels = overridden(labels, by: fields)
    let code = fields.requiredText("kod")
    let aimCode = fields.requiredText("amaç kodu")
    let aim = fields.requiredText("amaç")
    let objective = fields.requiredText("hedef")
    let performance = fields.requiredText("performans")
    if let performance { NumberField(kind: .value, collector: collector).check(performance) }
    let reason = fields.emptyableText("sapma nedeni")
    let measures = fields.emptyableText("önlemler")
    let unit = fields.requiredText("sorumlu birim")
    let indicators = fields.items("göstergeler").compactMap { indicator($0, labels) }
    guard let code, let aimCode, let aim, let objective, let performance, let reason, let measures,
      let unit
    else { return nil }
    func label(_ key: String) -> Located<String> {
      Located(Self.label(labels[key]!, code: code.value), span: code.span)
    }
    return GoalCard(
      code: code,
      heading: [
        (aimCode, aim, "amac"), (code, objective, "hedef"),
        (label("performans"), performance, "performans"),
        (label("sapma-nedeni"), reason, "sapma-nedeni"), (label("onlemler"), measures, "onlemler"),
        (label("sorumlu-birim"), unit, "sorumlu-birim"),
      ], indicators: indicators)
  }

  private func indicator(_ node: InputNode, _ labels: [String: String]) -> PlanIndicator? {
    let fields = FieldReader(node, known: Self.indicatorKeys, collector: collector)
    let labels = overridden(labels, by: fields)
    guard let name = fields.requiredText("ad") else { return nil }
    let values = ["etki", "A", "B", "C", "performans"].compactMap { fields.requiredText($0) }
    values.forEach { NumberField(kind: .value, collector: collector).check($0) }
    let assessments = Self.assessments.compactMap { key, _ in
      fields.emptyableText(key).map {
        (field: TurkishText.asciiKey(key), label: labels[TurkishText.asciiKey(key)]!, text: $0)
      }
    }
    guard values.count == 5, assessments.count == 4 else { return nil }
    return PlanIndicator(
      columnTitles: ["ad", "etki", "a", "b", "c", "performans-degeri"].map { labels[$0]! },
      cells: [name] + values, assessmentTitle: labels["degerlendirmeler"]!,
      assessments: assessments)
  }
}
