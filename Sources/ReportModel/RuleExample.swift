/// A small document in which a rule has nothing to say, and the slip after which it has.
///
/// It stands in the rule's own file, and is what the tests run and what the documentation shows.
public struct RuleExample: Sendable {
  /// The document, in Markdown.
  public let document: String
  /// What stands in it once, where the slip will be.
  public let right: String
  /// What stands there after the slip.
  public let wrong: String

  package init(_ document: String, right: String, wrong: String) {
    (self.document, self.right, self.wrong) = (document, right, wrong)
  }

  /// The document after the slip.
  public var wrongDocument: String { document.replacing(right, with: wrong) }
}
