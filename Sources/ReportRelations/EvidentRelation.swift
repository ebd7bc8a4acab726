import ReportModel

/// A relation we see ourselves, with what makes us believe it.
struct EvidentRelation: Sendable {
  var relation: CellRelation
  var evidence: Evidence
  /// How serious it is at most that it does not hold.
  var severity: Severity
  /// Whether only a name says so and no figure bears it out.
  var isByNameAlone = false

  init(_ relation: CellRelation, _ evidence: Evidence, severity: Severity = .error) {
    self.relation = relation
    self.evidence = evidence
    self.severity = severity
  }
}
