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
  /// A finding of a rule at a cell.
  init(
    _ rule: RuleInfo, at cell: CellReference, in context: CheckContext, _ provenance: Provenance,
    outcome: Outcome, message: BilingualText
  ) {
    self.init(
      code: rule.code, severity: rule.severity, message: message, span: context.span(cell),
      place: context.place(cell), outcome: outcome, provenance: provenance,
      shown: context.text(cell))
  }
}
