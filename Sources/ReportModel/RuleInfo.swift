/// Everything the program says about a rule apart from its findings; `docs/rules.md` and
/// `faaliyet explain` are made from it.
public struct RuleInfo: Sendable {
  public let code: RuleCode
  public let severity: Severity
  /// A fact about reports, stated as accepted practice.
  public let title: BilingualText
  /// Why the fact holds, with its source.
  public let rationale: BilingualText
  public let good: String
  public let bad: String

  public init(
    code: String, severity: Severity, title: BilingualText, rationale: BilingualText,
    good: String, bad: String
  ) {
    self.code = RuleCode(code)
    self.severity = severity
    self.title = title
    self.rationale = rationale
    self.good = good
    self.bad = bad
  }
}
