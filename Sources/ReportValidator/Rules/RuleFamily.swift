import ReportModel

/// Rules that look at the same kind of relation.
protocol RuleFamily: SendableMetatype {
  /// What each rule of the family says; the order is that of the documentation.
  static var rules: [RuleInfo] { get }

  static func check(_ context: CheckContext) -> [Finding]

  /// What a row says by itself, without any relation.
  static func check(row: Int, of structure: TableStructure, _ context: CheckContext) -> [Finding]

  /// Whether a relation holds; `nil` when it is not this family's, or cannot be told.
  static func holds(_ sourced: SourcedRelation, in context: CheckContext) -> Bool?

  /// The values that the operands of a relation allow for its target; `nil` when it is not this family's.
  static func interval(of relation: CellRelation, in context: CheckContext) -> Interval?

  /// The cells of a relation whose change it would notice; none where it cannot be decided.
  static func witnesses(_ sourced: SourcedRelation, in context: CheckContext) -> [CellReference]

  /// What a cell would have to show for a relation to hold, everything else left as it is.
  static func repairs(of cell: CellReference, in relation: CellRelation, _ context: CheckContext) -> [Repair]
}

/// A text for a cell, and what explains how it came to show another.
struct Repair: Hashable {
  var text: String
  var cause: Cause?

  init(_ text: String, _ cause: Cause? = nil) {
    self.text = text
    self.cause = cause
  }

  /// A number written as the cell writes its own.
  init?(_ amount: Fraction?, like cell: CellReference, _ context: CheckContext) {
    let places = max(context.reading(cell).amount?.decimals ?? 0, context.decimals(cell))
    guard let amount = amount?.amount(decimals: min(places, Amount.maximumDecimals)) else { return nil }
    text = context.text(cell).rewritten(with: amount)
    cause = nil
  }
}

extension RuleFamily {
  static func check(row: Int, of structure: TableStructure, _ context: CheckContext) -> [Finding] { [] }

  static func holds(_ sourced: SourcedRelation, in context: CheckContext) -> Bool? { nil }

  static func interval(of relation: CellRelation, in context: CheckContext) -> Interval? { nil }

  static func witnesses(_ sourced: SourcedRelation, in context: CheckContext) -> [CellReference] {
    holds(sourced, in: context) == nil ? [] : sourced.relation.cells
  }

  static func repairs(of cell: CellReference, in relation: CellRelation, _ context: CheckContext) -> [Repair] { [] }
}

/// What stands around the number of a cell.
struct NumberFrame {
  private var prefix = ""
  private var suffix = ""

  init(_ text: String) {
    guard text.contains(where: \.isNumber) else { return }
    let marks: Set<Character> = ["-", "−", "–", "(", ")", " "]
    prefix = text.prefix { !$0.isNumber }.filter { !marks.contains($0) || text.contains("%") && $0 == " " }
    suffix = String(text.reversed().prefix { !$0.isNumber }.reversed()).filter { $0 != ")" }
  }

  /// The same text around another number: `%95` becomes `%93`.
  func text(_ amount: Amount) -> String { prefix + amount.turkish + suffix }
}

extension String {
  func rewritten(with amount: Amount) -> String { NumberFrame(self).text(amount) }
}

extension CheckContext {
  /// The value of a cell as it enters a computation: a dash is nothing.
  func value(_ cell: CellReference) -> Fraction? {
    let reading = reading(cell)
    if reading == .dash || isNothing(cell) { return Fraction(0) }
    return reading.amount.map { Fraction($0) }
  }
}

/// All rules of the validator.
public enum RuleCatalog {
  static let families: [any RuleFamily.Type] = [
    NumberRules.self, TotalRules.self, TieRules.self, RatioRules.self, IndicatorRules.self, PlanRules.self,
    DeviationRules.self, EvaluationRules.self, BudgetRules.self, StructureRules.self, ReferenceRules.self,
    TableRules.self, TextRules.self, NameRules.self, ProgrammeRules.self, FloorRules.self,
  ]

  public static var rules: [RuleInfo] { families.flatMap { $0.rules } + SentenceRules.rules + ContinuityRules.rules }
}

extension Finding {
  /// A finding of a rule at a cell; `sourced` is the relation that does not hold, if it takes one to say so.
  init(
    _ rule: RuleInfo, at cell: CellReference, in context: CheckContext, _ sourced: SourcedRelation?,
    outcome: Outcome, message: BilingualText
  ) {
    self.init(
      code: rule.code, severity: rule.severity, message: message, span: context.span(cell),
      place: context.place(cell), outcome: outcome, provenance: sourced?.provenance,
      shown: context.text(cell))
    evidence = sourced?.evidence.text
    relation = sourced?.ordinal
  }

  /// One note for all cells of a kind; `nil` when there are none.
  static func collected(
    _ rule: RuleInfo, _ cells: [CellReference], _ outcome: Outcome, tr: String, en: String, _ context: CheckContext
  ) -> Finding? {
    guard let first = cells.first else { return nil }
    var tables: [String] = []
    for name in cells.map({ context.wholeTableName($0.table) }) where !tables.contains(name) { tables.append(name) }
    var finding = Finding(
      rule, at: first, in: context, nil, outcome: outcome,
      message: BilingualText(
        tr: "\(tables.joined(separator: ", ")): \(cells.count) \(tr)",
        en: "\(tables.joined(separator: ", ")): \(cells.count) \(en)"))
    finding.notes = cells.map { cell in
      FindingNote(
        BilingualText(
          tr: "\(context.name(cell)): \(context.text(cell))", en: "\(context.name(cell)): \(context.text(cell))"),
        span: context.span(cell))
    }
    finding.operands = cells.map { context.operand($0, in: first.table) }
    return finding
  }
}
