import ReportModel

/// Reads the goals of a performance programme with their activities and costs.
struct PerformanceGoalReader {
  let file: String
  let collector: FindingCollector

  static let keys = [
    "idare", "ekonomik kodlar", "yalnız özette", "bütçe dışı kaynaklar", "performans hedefleri",
    "genel yönetim giderleri", "transferler",
  ]
  private static let goalKeys: KnownKeys = [
    "kod", "ad", "sıra", "amaç kodu", "amaç", "hedefler", "açıklama", "göstergeler", "faaliyetler",
  ]
  private static let indicatorKeys: KnownKeys = ["ad", "değerler", "açıklama"]
  private static let activityKeys: KnownKeys = ["ad", "sorumlu birim", "açıklama", "maliyet", "maliyet tablosunda"]
  private static let sheetKeys: KnownKeys = ["performans hedefi", "ad"]

  func goals(_ fields: FieldReader) -> PerformanceGoalSet? {
    let administration = fields.requiredText("idare")
    let economicCodes = lines(fields.requiredNode("ekonomik kodlar"))
    let summaryCodes = lines(fields.node("yalnız özette"))
    let sources = lines(fields.node("bütçe dışı kaynaklar"))
    let known = (economicCodes + sources).map(\.code)
    let goals = fields.requiredItems("performans hedefleri").compactMap { goal($0, known) }
    let general = costs(fields.node("genel yönetim giderleri"), known + summaryCodes.map(\.code))
    let transfers = costs(fields.node("transferler"), known + summaryCodes.map(\.code))
    reportSameCodes(goals.map(\.goal.code))
    guard let administration, !economicCodes.isEmpty else { return nil }
    return PerformanceGoalSet(
      form: CostForm(
        administration: administration, economicCodes: economicCodes, summaryCodes: summaryCodes,
        offBudgetSources: sources),
      goals: goals, generalExpenses: general, transfers: transfers)
  }

  /// Ids are made from codes.
  private func reportSameCodes(_ codes: [Located<String>]) {
    var seen: [String: SourceSpan] = [:]
    for code in codes {
      guard let earlier = seen.updateValue(code.span, forKey: TurkishText.asciiKey(code.value)) else { continue }
      collector.add(
        InputRule.duplicateName.finding(
          at: code.span, tr: "`\(code.value)` kodlu bir performans hedefi daha var",
          en: "there is another performance goal with the code `\(code.value)`",
          help: BilingualText(tr: "her hedefin kodu ayrıdır", en: "each goal has a code of its own"),
          notes: [FindingNote(BilingualText(tr: "öbürü burada", en: "the other is here"), span: earlier)]))
    }
  }

  private func goal(_ node: InputNode, _ known: [String]) -> PerformanceGoal? {
    let fields = FieldReader(node, known: Self.goalKeys, collector: collector)
    let goal = codedName(fields.requiredText("kod"), fields.requiredText("ad"))
    let aim = codedName(fields.requiredText("amaç kodu"), fields.requiredText("amaç"))
    let objectives = objectives(fields.requiredNode("hedefler"))
    let explanation = fields.requiredText("açıklama")
    let indicators = fields.items("göstergeler").compactMap(indicator)
    let activities = fields.requiredItems("faaliyetler").compactMap { activity($0, known) }
    let ordinal = fields.optionalInteger("sıra", in: 1...999)
    guard let goal, let aim, let explanation else { return nil }
    return PerformanceGoal(
      goal: goal, ordinal: ordinal, aim: aim, objectives: objectives, explanation: explanation,
      indicators: indicators, activities: activities)
  }

  private func codedName(_ code: Located<String>?, _ name: Located<String>?) -> CodedName? {
    guard let code, let name else { return nil }
    return CodedName(code: code, name: name)
  }

  private func objectives(_ node: InputNode?) -> [CodedName] {
    pairs(node, of: BilingualText(tr: "`kod | hedef`", en: "`code | objective`")).map { CodedName(code: $0, name: $1) }
  }

  private func indicator(_ node: InputNode) -> ProgrammeIndicator? {
    let fields = FieldReader(node, known: Self.indicatorKeys, collector: collector)
    let name = fields.requiredText("ad")
    let explanation = fields.text("açıklama")
    guard let line = fields.requiredText("değerler"), let name else { return nil }
    let values = RowBlock(collector: collector, file: file).cells(inLine: line)
    guard values.count == ProgrammeIndicator.yearCount else {
      collector.add(
        InputRule.cellCount.finding(
          at: line.span, tr: "`değerler` üç yılın değerini ister, \(values.count) var",
          en: "`değerler` takes the values of three years, there are \(values.count)",
          help: .write("değerler: 58.880 | 128.599 | 150.000")))
      return nil
    }
    for value in values {
      let isNumber = CellReading(value.value).amount != nil
      NumberField(kind: isNumber ? .value : .range, collector: collector).check(value)
    }
    return ProgrammeIndicator(name: name, values: values, explanation: explanation)
  }

  private func activity(_ node: InputNode, _ known: [String]) -> ProgrammeActivity? {
    let fields = FieldReader(node, known: Self.activityKeys, collector: collector)
    let name = fields.requiredText("ad")
    let units = fields.requiredText("sorumlu birim")
    let explanation = fields.requiredText("açıklama")
    let costs = costs(fields.requiredNode("maliyet"), known)
    let sheet = fields.node("maliyet tablosunda").map {
      FieldReader($0, known: Self.sheetKeys, collector: collector)
    }
    guard let name, let units, let explanation else { return nil }
    return ProgrammeActivity(
      name: name, units: units, explanation: explanation, costs: costs,
      sheetGoal: sheet?.text("performans hedefi"), sheetName: sheet?.text("ad"))
  }

  // MARK: Codes and amounts

  private func lines(_ node: InputNode?) -> [CostForm.Line] {
    pairs(node, of: BilingualText(tr: "`kod | ad`", en: "`code | name`")).map {
      CostForm.Line(code: $0.value, name: $1.value)
    }
  }

  private func costs(_ node: InputNode?, _ known: [String]) -> [CostLine] {
    var seen: [String: SourceSpan] = [:]
    return pairs(node, of: BilingualText(tr: "`kod | tutar`", en: "`code | amount`")).compactMap { code, amount in
      guard known.contains(code.value) else {
        collector.add(
          InputRule.unknownChoice.finding(
            at: code.span, tr: "`\(code.value)` ekonomik kodlar ve bütçe dışı kaynaklar arasında yok",
            en: "`\(code.value)` is no economic code and no source outside the budget",
            help: BilingualText(
              tr: "bilinenler: \(known.joined(separator: ", "))", en: "known are: \(known.joined(separator: ", "))")))
        return nil
      }
      if let earlier = seen.updateValue(code.span, forKey: code.value) {
        collector.add(
          InputRule.duplicateName.finding(
            at: code.span, tr: "`\(code.value)` bu tabloda iki kez var", en: "`\(code.value)` stands here twice",
            help: BilingualText(tr: "tutarları tek satırda toplayın", en: "put the amounts into one line"),
            notes: [FindingNote(BilingualText(tr: "öbürü burada", en: "the other is here"), span: earlier)]))
        return nil
      }
      NumberField(kind: .money, collector: collector).check(amount)
      return CostLine(code: code.value, amount: amount)
    }
  }

  /// Rows of two cells.
  private func pairs(_ node: InputNode?, of form: BilingualText) -> [(Located<String>, Located<String>)] {
    guard let node else { return [] }
    return RowBlock(collector: collector, file: file).rows(node).compactMap { row in
      guard row.cells.count == 2 else {
        collector.add(
          InputRule.cellCount.finding(
            at: row.span, tr: "burada satır \(form.tr) biçimindedir", en: "a row here is \(form.en)"))
        return nil
      }
      return (row.cells[0], row.cells[1])
    }
  }
}
