/// What the author says of an indicator whose name another year's report does not know.
///
/// With both names it was renamed; with the old one alone it was given up, with the new one alone
/// it is new, and the reason says why.
package struct ContinuityNote: Hashable, Sendable, Decodable {
  package var old: String?
  package var new: String?
  package var reason: String?
  /// Where it was entered; a page does not carry it.
  package var span: SourceSpan?

  /// The names under which a page carries the note.
  private enum CodingKeys: CodingKey { case old, new, reason }

  package init(old: String?, new: String?, reason: String?, span: SourceSpan? = nil) {
    self.span = span
    self.old = old
    self.new = new
    self.reason = reason
  }
}
