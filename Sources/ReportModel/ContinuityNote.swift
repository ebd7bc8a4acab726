/// What the author says of an indicator whose name another year's report does not know.
///
/// With both names it was renamed; with the old one alone it was given up, with the new one alone
/// it is new, and the reason says why.
public struct ContinuityNote: Hashable, Sendable, Decodable {
  public var old: String?
  public var new: String?
  public var reason: String?
  /// Where it was entered; a page does not carry it.
  public var span: SourceSpan?

  private enum CodingKeys: CodingKey { case old, new, reason }

  public init(old: String?, new: String?, reason: String?, span: SourceSpan? = nil) {
    self.span = span
    self.old = old
    self.new = new
    self.reason = reason
  }
}
