/// Why a template cannot be used, and where.
public struct TemplateError: Error, Hashable, Sendable {
  /// What is wrong with a template.
  public enum Reason: Hashable, Sendable {
    /// The name is known to no view model; `nearest` is one that is.
    case unknownName(String, nearest: String?)
    /// The name is known, but not here.
    case missingName(String)
    /// A template that is included or built on does not exist; one of a like name may be meant.
    case unknownPartial(String, nearest: String?)
    /// A block fills nothing: no template its parent is made of has one of that name.
    case unknownBlock(String, nearest: String?)
    /// A tag has no end.
    case unclosedTag
    /// A section has no end.
    case unclosedSection(String)
    /// A closing tag that closes nothing, or something else than was opened.
    case strayClose(String, expected: String?)
    /// A tag holds no name.
    case emptyTag
    /// A tag that sets delimiters is malformed.
    case badDelimiters(String)
    /// A template includes itself without end.
    case endlessRecursion(String)
    /// Sections within sections, more than any page needs.
    case nestedTooDeeply
    /// Templates that fill each other over and over, or a page beyond all measure.
    case tooMuchOutput
    /// Its bytes are no UTF-8.
    case notUTF8
    /// A value of several parts where a text is wanted.
    case notText(String)
  }

  /// What is wrong.
  public var reason: Reason
  /// The name of the template, as registered.
  public var template: String
  /// From 1.
  public var line: Int
  /// From 1, in code points.
  public var column: Int
}
