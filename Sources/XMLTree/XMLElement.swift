/// An element of an XML or HTML document.
public struct XMLElement: Sendable {
  /// In HTML always in lower case.
  public var name: String
  public var attributes: [Attribute]
  public var children: [XMLNode]
  /// Where the element's content begins; line and column from 1, columns in code points.
  public var line: Int
  public var column: Int

  /// An element has few attributes; looking through them is faster than hashing each name.
  public struct Attribute: Sendable {
    public var name: String
    public var value: String
  }

  public subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// The child elements, in order.
  public var elements: some Sequence<XMLElement> {
    children.lazy.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  public func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// Whether `class` holds a word.
  public func hasClass(_ word: String) -> Bool {
    guard let words = self["class"], words.utf8.count >= word.utf8.count else { return false }
    return words == word || words.utf8.split(separator: UInt8(ascii: " ")).contains { $0.elementsEqual(word.utf8) }
  }
}

public enum XMLNode: Sendable {
  case element(XMLElement)
  case text(String)
}

/// Why a document could not be read.
public enum ParseError: Error, Equatable, Sendable {
  /// libxml2 stopped at this place; `reason` is its own message, trimmed.
  case malformed(reason: String, line: Int, column: Int)
  case empty
}
