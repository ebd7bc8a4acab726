import ReportModel

/// Reads the indicators of the performance programme.
struct IndicatorReader {
  let file: String
  let collector: FindingCollector

  private static let programmeKeys: KnownKeys = ["ad", "alt programlar"]
  private static let subprogrammeKeys: KnownKeys = ["ad", "hedef", "göstergeler"]
  private static let indicatorKeys: KnownKeys = [
    "ad", "birim", "önceki yıl", "hedef", "üç aylık", "birleştirme", "yılsonu", "oran", "durum",
  ]

  func indicators(_ fields: FieldReader) -> IndicatorSet {
    IndicatorSet(programmes: fields.requiredItems("programlar").compactMap(programme))
  }

  private func programme(_ node: InputNode) -> IndicatorSet.Programme? {
    let fields = FieldReader(node, known: Self.programmeKeys, collector: collector)
    let subprogrammes = fields.requiredItems("alt programlar").compactMap(subprogramme)
    return fields.requiredText("ad").map {
      IndicatorSet.Programme(name: $0, subprogrammes: subprogrammes)
    }
  }

  private func subprogramme(_ node: InputNode) -> IndicatorSet.Subprogramme? {
    let fields = FieldReader(node, known: Self.subprogrammeKeys, collector: collector)
    let indicators = fields.requiredItems("göstergeler").compactMap(indicator)
    guard let name = fields.requiredText("ad"), let objective = fields.requiredText("hedef") else {
      return nil
    }
    return IndicatorSet.Subprogramme(name: name, objective: objective, indicators: indicators)
  }

  private func indicator(_ node: InputNode) -> Indicator? {
    let fields = FieldReader(node, known: Self.indicatorKeys, collector: collector)
    let name = fields.requiredText("ad")
    let unit = fields.requiredText("birim")
    let previous = number(fields.requiredText("önceki yıl"))
    let target = number(fields.requiredText("hedef"))
    let quarters = quarters(fields.requiredText("üç aylık"))
    let yearEnd = number(fields.text("yılsonu"))
    let rate = number(fields.text("oran"))
    let status = fields.text("durum")
    let aggregation = fields.choice("birleştirme", of: Aggregation.self)
    guard let name, let unit, let previous, let target, let quarters else { return nil }
    return Indicator(
      name: name, unit: unit, previousValue: previous, target: target, quarters: quarters,
      aggregation: aggregation, yearEnd: yearEnd, rate: rate, status: status)
  }

  private func number(_ text: Located<String>?) -> Located<String>? {
    if let text { NumberField(kind: .value, collector: collector).check(text) }
    return text
  }

  private func quarters(_ text: Located<String>?) -> [Located<String>]? {
    guard let text else { return nil }
    let cells = RowBlock(collector: collector, file: file).cells(inLine: text)
    guard cells.count == 4 else {
      collector.add(
        InputRule.cellCount.finding(
          at: text.span, tr: "`üç aylık` dört değer ister, \(cells.count) var",
          en: "`üç aylık` takes four values, there are \(cells.count)",
          help: .write("üç aylık: 10 | 20 | 30 | 40")))
      return nil
    }
    for cell in cells { NumberField(kind: .value, collector: collector).check(cell) }
    return cells
  }
}
