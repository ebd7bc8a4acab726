/// What the author says of an indicator whose name another year's report does not know.
///
/// With both names it was renamed; with the old one alone it was given up, with the new one alone
/// it is new, and the reason says why.
public struct ContinuityNote: Hashable, Sendable, Decodable {
  public var old: String?
  public var new: String?
  public var reason: String?

  public init(old: String?, new: String?, reason: String?) {
    self.old = old
    self.new = new
    self.reason = reason
  }
}
