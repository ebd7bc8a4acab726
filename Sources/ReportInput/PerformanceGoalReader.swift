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

  /// The goals of a programme with the lines that every cost sheet has.
  func goals(_ fields: FieldReader) -> PerformanceGoalSet? {
    let administration = fields.requiredText("idare")
    let codes = [
      fields.requiredNode("ekonomik kodlar"), fields.node("yalnız özette"), fields.node("bütçe dışı kaynaklar"),
    ].map { pairs($0, of: BilingualText(tr: "`kod | ad`", en: "`code | name`")) }
    reportSameCodes(codes.flatMap { $0 }.map(\.0))
    let (economicCodes, summaryCodes, sources) = (lines(codes[0]), lines(codes[1]), lines(codes[2]))
    let known = (economicCodes + sources).map(\.code)
    let goals = distinct(fields.requiredItems("performans hedefleri").compactMap { goal($0, known) })
    let general = costs(fields.node("genel yönetim giderleri"), known + summaryCodes.map(\.code))
    let transfers = costs(fields.node("transferler"), known + summaryCodes.map(\.code))
    reportTooLarge(goals.flatMap { $0.activities.flatMap(\.costs) } + general + transfers)
    guard let administration, !economicCodes.isEmpty else { return nil }
    return PerformanceGoalSet(
      form: CostForm(
        administration: administration, economicCodes: economicCodes, summaryCodes: summaryCodes,
        offBudgetSources: sources),
      goals: goals, generalExpenses: general, transfers: transfers)
  }

  /// The goals without those whose code another has: ids are made from codes. Two goals of one number
  /// in the summary are reported, too.
  private func distinct(_ goals: [PerformanceGoal]) -> [PerformanceGoal] {
    var codes: [String: SourceSpan] = [:]
    var ordinals: [Int: SourceSpan] = [:]
    return goals.filter { goal in
      let code = goal.goal.code
      if let ordinal = goal.ordinal, let earlier = ordinals.updateValue(code.span, forKey: ordinal) {
        reportTwice(
          code.span, earlier,
          BilingualText(
            tr: "özette \(ordinal) numaralı iki hedef var", en: "two goals are number \(ordinal) in the summary"))
      }
      guard let earlier = codes[TurkishText.asciiKey(code.value)] else {
        codes[TurkishText.asciiKey(code.value)] = code.span
        return true
      }
      reportTwice(
        code.span, earlier,
        BilingualText(
          tr: "`\(code.value)` kodlu bir performans hedefi daha var",
          en: "there is another performance goal with the code `\(code.value)`"))
      return false
    }
  }

  private func reportTwice(_ span: SourceSpan, _ earlier: SourceSpan, _ text: BilingualText) {
    collector.add(
      InputRule.duplicateName.finding(
        at: span, tr: text.tr, en: text.en,
        help: BilingualText(
          tr: "birini değiştirin ya da silin", en: "change or delete one"),
        notes: [FindingNote(BilingualText(tr: "öbürü burada", en: "the other is here"), span: earlier)]))
  }

  /// Rows are made from codes and names of sources.
  private func reportSameCodes(_ codes: [Located<String>]) {
    var seen: [String: SourceSpan] = [:]
    for code in codes {
      guard let earlier = seen.updateValue(code.span, forKey: TurkishText.asciiKey(code.value)) else { continue }
      reportTwice(
        code.span, earlier,
        BilingualText(tr: "`\(code.value)` kodu bir kez daha var", en: "the code `\(code.value)` stands here again"))
    }
  }

  /// Sums of these would be more than an amount can hold.
  private func reportTooLarge(_ costs: [CostLine]) {
    let amounts = costs.compactMap { line in CellReading(typed: line.amount.value).amount.map { ($0, line.amount.span) }
    }
    let kurus = Amount(scaled: 0, decimals: 2)
    guard Amount.sum([kurus] + amounts.map(\.0.magnitude)) == nil,
      let largest = amounts.max(by: { $0.0.scaled < $1.0.scaled })
    else { return }
    collector.add(
      InputRule.malformedNumber.finding(
        at: largest.1, tr: "tutarların toplamı hesaplanamayacak kadar büyük",
        en: "the amounts sum to more than can be computed",
        help: BilingualText(tr: "fazladan basamaklara bakın", en: "look for digits too many")))
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
      let isNumber = CellReading(typed: value.value).amount != nil
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

  private func lines(_ pairs: [(Located<String>, Located<String>)]) -> [CostForm.Line] {
    pairs.map { CostForm.Line(code: $0.value, name: $1.value) }
  }

  /// The costs of an activity by code or source.
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
      guard !amount.value.isEmpty else {
        collector.add(
          InputRule.missingField.finding(
            at: code.span, tr: "`\(code.value)` kodunun tutarı yok", en: "the code `\(code.value)` has no amount",
            help: BilingualText(tr: "tutarı yazın ya da satırı silin", en: "write the amount or delete the row")))
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
