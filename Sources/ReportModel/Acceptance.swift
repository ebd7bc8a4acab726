/// A difference that stands as it was published: known, explained, and listed instead of reported.
///
/// It holds for one rule at one cell showing one value, where given also for what was computed then;
/// when one of them moves, the finding returns.
public struct Acceptance: Hashable, Sendable {
  /// The rule whose finding is accepted.
  public var rule: RuleCode
  /// The cell it stands at.
  public var address: CellAddress
  /// What the cell showed when the difference was accepted.
  public var value: String
  /// What the check computed when the difference was accepted; `nil` for whatever it computes.
  public var computed: String?
  /// Why the difference stands.
  public var reason: String
  /// Who answers for it.
  public var by: String
  /// Where it was entered.
  public var span: SourceSpan
  /// The place in words, once it is known: a format that carries no keys is searched by it.
  public var place: FindingPlace?

  /// Accepts what a rule says of one cell, as long as the cell shows this and, where it is given, this is computed.
  public init(
    rule: RuleCode, address: CellAddress, value: String, computed: String? = nil, reason: String, by: String,
    span: SourceSpan
  ) {
    self.rule = rule
    self.address = address
    self.value = value
    self.computed = computed
    self.reason = reason
    self.by = by
    self.span = span
  }
}
