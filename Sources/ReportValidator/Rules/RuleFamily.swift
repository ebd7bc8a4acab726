import ReportModel

/// Rules that look at the same kind of relation.
protocol RuleFamily: SendableMetatype {
  /// What each rule of the family says; the order is that of the documentation.
  static var rules: [RuleInfo] { get }

  static func check(_ context: CheckContext) -> [Finding]
}

/// All rules of the validator.
public enum RuleCatalog {
  static let families: [any RuleFamily.Type] = [
    NumberRules.self, TotalRules.self, TieRules.self, RatioRules.self, IndicatorRules.self, PlanRules.self,
    BudgetRules.self,
  ]

  public static var rules: [RuleInfo] { families.flatMap { $0.rules } }
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
}
