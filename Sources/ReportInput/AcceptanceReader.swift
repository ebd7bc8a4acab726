import ReportModel

/// Reads `kabul.yaml`: the differences that are known and stand as published.
struct AcceptanceReader {
  static let fileName = "kabul.yaml"

  let collector: FindingCollector

  private static let fileKeys: KnownKeys = ["kabul"]
  private static let keys: KnownKeys = ["kural", "adres", "değer", "hesaplanan", "gerekçe", "kabul eden"]

  func acceptances(_ node: InputNode) -> [Acceptance] {
    FieldReader(node, known: Self.fileKeys, collector: collector).requiredItems("kabul").compactMap(acceptance)
  }

  private func acceptance(_ node: InputNode) -> Acceptance? {
    let fields = FieldReader(node, known: Self.keys, collector: collector)
    let rule = fields.requiredText("kural")
    let address = fields.requiredText("adres")
    let value = fields.emptyableText("değer")
    let computed = fields.text("hesaplanan")
    let reason = fields.requiredText("gerekçe")
    let by = fields.requiredText("kabul eden")
    guard let rule, let address, let value, let reason, let by else { return nil }
    guard let place = CellAddress(address.value) else {
      collector.add(
        InputRule.danglingReference.finding(
          at: address.span, tr: "`\(address.value)` bir hücre adresi değil",
          en: "`\(address.value)` is no address of a cell",
          help: BilingualText(
            tr: "`check` çıktısındaki adresi yazın: tablo/satır/sütun",
            en: "write the address that `check` shows: table/row/column")))
      return nil
    }
    return Acceptance(
      rule: RuleCode(rule.value), address: place, value: value.value, computed: computed?.value,
      reason: reason.value, by: by.value, span: rule.span)
  }
}

/// Reads a file of acceptances that lies outside an input folder.
public func readAcceptances(_ bytes: [UInt8], path: String) -> (acceptances: [Acceptance], findings: [Finding]) {
  let collector = FindingCollector()
  let result = InputParser.parse(SourceText(path: path, bytes: bytes))
  collector.add(result.findings)
  let acceptances = result.node.map { AcceptanceReader(collector: collector).acceptances($0) } ?? []
  return (acceptances, collector.findings)
}
