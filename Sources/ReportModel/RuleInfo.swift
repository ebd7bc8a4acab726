/// Everything the program says about a rule apart from its findings; `docs/rules.md` and
/// `faaliyet explain` are made from it.
public struct RuleInfo: Sendable {
  /// Its stable code.
  public let code: RuleCode
  /// How much its findings matter where the author declared the relation, or none is asked.
  public let severity: Severity
  /// How much it matters where the relation is only seen in the document and not declared by its author; `nil` where
  /// that makes no difference.
  public let severityIfInferred: Severity?
  /// A fact about reports, stated as accepted practice.
  public let title: BilingualText
  /// Why the fact holds, with its source.
  public let rationale: BilingualText
  /// An example that holds.
  public let good: String
  /// The same example, where it does not hold.
  public let bad: String
  /// A document to try it on; `nil` where no text can show the slip.
  public let example: RuleExample?

  package init(
    code: String, severity: Severity, ifInferred: Severity? = nil, title: BilingualText, rationale: BilingualText,
    good: String, bad: String, example: RuleExample? = nil
  ) {
    self.code = RuleCode(code)
    self.severity = severity
    severityIfInferred = ifInferred
    self.title = title
    self.rationale = rationale
    self.good = good
    self.bad = bad
    self.example = example
  }

  /// How much a finding of the rule matters.
  ///
  /// - Parameter provenance: Who says that the numbers belong together; `nil` where no relation is asked.
  public func severity(of provenance: Provenance?) -> Severity {
    provenance == .inferred ? severityIfInferred ?? severity : severity
  }
}
