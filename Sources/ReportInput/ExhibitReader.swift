import ReportModel

/// Reads a data file into the exhibit it describes.
struct ExhibitReader {
  /// What a data file holds, by its `tür`.
  enum Kind: String, CaseIterable {
    case table = "tablo"
    case view = "görünüm"
    case indicators = "göstergeler"
    case goalCards = "hedef kartları"
    case performanceGoals = "performans hedefleri"
    case figure = "şekil"
    case abbreviations = "kısaltmalar"
  }

  /// What a data file gives.
  enum Result {
    /// More than one where each goal of a file is placed by itself.
    case exhibits([Exhibit])
    case abbreviations([Abbreviation])
  }

  let file: String
  /// The ASCII stem of the file.
  let id: String
  let collector: FindingCollector

  private static let shared = ["tür", "başlık", "ön bilgi", "notlar"]

  func read(_ node: InputNode) -> Result? {
    let kind = kind(of: node)
    let fields = FieldReader(node, known: KnownKeys(Self.shared + keys(of: kind)), collector: collector)
    if kind == .abbreviations { return abbreviations(fields).map(Result.abbreviations) }
    let isSource = kind == .indicators || kind == .performanceGoals
    let title = isSource ? fields.text("başlık") : fields.requiredText("başlık")
    guard let content = content(kind, fields) else { return nil }
    let exhibit = Exhibit(
      id: id, title: title?.value ?? id,
      preamble: fields.entries("ön bilgi").compactMap { entry in
        fields.text(of: entry.value, field: entry.key).map {
          LabelledText(label: entry.key, text: $0.value)
        }
      },
      notes: fields.texts("notlar").map(\.value), content: content, span: node.span)
    return .exhibits([exhibit] + goals(of: exhibit))
  }

  /// Each goal of a programme stands in the text by itself.
  private func goals(of exhibit: Exhibit) -> [Exhibit] {
    guard case .performanceGoals(let set) = exhibit.content else { return [] }
    return set.goals.map { goal in
      Exhibit(
        id: "\(id).\(TurkishText.asciiKey(goal.goal.code.value))", title: goal.goal.name.value, preamble: [], notes: [],
        content: .performanceGoal(goal, set.form), span: goal.goal.code.span)
    }
  }

  private func kind(of node: InputNode) -> Kind {
    guard case .mapping(let entries) = node.content,
      let entry = entries.first(where: { TurkishText.asciiKey($0.key) == "tur" })
    else { return .table }
    let probe = FieldReader(
      InputNode(content: .mapping([entry]), span: node.span), known: ["tür"], collector: collector)
    return probe.choice("tür", of: Kind.self) ?? .table
  }

  private func keys(of kind: Kind) -> [String] {
    switch kind {
    case .table: ["sütunlar", "satırlar"]
    case .view: ["kaynak", "süz", "sütunlar", "basılı", "toplam etiketi"]
    case .indicators: ["programlar"]
    case .goalCards: ["kartlar", "etiketler"]
    case .performanceGoals: PerformanceGoalReader.keys
    case .figure: ["biçim", "sütunlar", "satırlar", "veri yok"]
    case .abbreviations: ["satırlar"]
    }
  }

  private func content(_ kind: Kind, _ fields: FieldReader) -> Exhibit.Content? {
    let tables = TableDataReader(collector: collector, file: file)
    switch kind {
    case .table: return tables.tableData(fields).map { .table($0) }
    case .view: return ViewReader(file: file, collector: collector).view(fields).map { .view($0) }
    case .indicators:
      return .indicators(IndicatorReader(file: file, collector: collector).indicators(fields))
    case .goalCards:
      return .goalCards(GoalCardReader(collector: collector).cards(fields))
    case .performanceGoals:
      return PerformanceGoalReader(file: file, collector: collector).goals(fields).map { .performanceGoals($0) }
    case .figure: return figure(fields, tables).map { .figure($0) }
    case .abbreviations: return nil
    }
  }

  private func figure(_ fields: FieldReader, _ tables: TableDataReader) -> FigureData? {
    let shape = fields.choice("biçim", of: FigureShape.self)
    if shape == nil { _ = fields.requiredNode("biçim") }
    let lost = fields.text("veri yok")?.value
    let data = lost == nil || fields.node("satırlar") != nil ? tables.tableData(fields) : nil
    guard let shape, data != nil || lost != nil else { return nil }
    return FigureData(shape: shape, data: data, lost: lost)
  }

  private func abbreviations(_ fields: FieldReader) -> [Abbreviation]? {
    guard let node = fields.requiredNode("satırlar") else { return nil }
    var known: [String: SourceSpan] = [:]
    return RowBlock(collector: collector, file: file).rows(node).compactMap { row in
      guard row.cells.count == 2 || row.cells.count == 3 else {
        collector.add(
          InputRule.cellCount.finding(
            at: row.span, tr: "kısaltma satırı `kısaltma | açılım` ya da `kısaltma | açılım | harf` olur",
            en: "an abbreviation's row is `short | long` or `short | long | harf`"))
        return nil
      }
      var reading: Abbreviation.Reading?
      if row.cells.count == 3 {
        reading = Abbreviation.Reading(rawValue: row.cells[2].value)
        if reading == nil {
          collector.add(
            InputRule.unknownChoice.finding(
              at: row.cells[2].span, tr: "okunuş `harf` ya da `kelime` olur",
              en: "the reading is `harf` (by letter) or `kelime` (as a word)"))
        }
      }
      if let earlier = known.updateValue(row.cells[0].span, forKey: row.cells[0].value) {
        collector.add(
          InputRule.duplicateName.finding(
            at: row.cells[0].span, tr: "`\(row.cells[0].value)` kısaltması bir kez daha var",
            en: "the abbreviation `\(row.cells[0].value)` is given twice",
            help: BilingualText(tr: "birini silin", en: "delete one"),
            notes: [FindingNote(BilingualText(tr: "öbürü burada", en: "the other is here"), span: earlier)]))
      }
      return Abbreviation(short: row.cells[0].value, long: row.cells[1].value, reading: reading)
    }
  }
}
