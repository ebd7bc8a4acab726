import ReportModel

/// How a report was held against a document it follows from.
public struct ContinuityReport: Sendable {
  /// Where the other document was read from.
  public var path: String
  /// What it is to the report.
  public var role: CompanionRole
  /// The year it is of, and the year it should be of, where these differ: then nothing was compared.
  public var otherYear: (found: Int, expected: Int)?
  /// Values both documents show.
  public var compared: Int
  /// What differs.
  public var findings: [Finding]

  init(_ comparison: ContinuityComparison, in check: Check) {
    path = comparison.companion.path
    role = comparison.companion.role
    otherYear = comparison.otherYear
    compared = comparison.compared
    var own = check
    own.comparisons = [comparison]
    findings = RuleCatalog.findings(of: .continuity, in: own)
  }
}

extension ContinuityReport {
  /// What a finding of the report speaks of.
  package func subject(of finding: Finding) -> ContinuitySubject? {
    (RuleCatalog.rule(finding.code) as? any ContinuityRule.Type)?.subject
  }
}
