/// A relation we see ourselves, with what makes us believe it.
struct EvidentRelation: Sendable {
  var relation: CellRelation
  var evidence: Evidence

  init(_ relation: CellRelation, _ evidence: Evidence) {
    self.relation = relation
    self.evidence = evidence
  }
}
