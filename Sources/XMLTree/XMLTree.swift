/// The elements and texts of a document in reading order, each before what it holds.
///
/// A page has tens of thousands of them: what is laid in a few arrays need not be taken down one by one.
final class XMLTree: Sendable {
  /// An element or a text; its inner nodes follow it up to `end`.
  struct Node {
    /// The place of an element's name among the names; `nil` for a text.
    var name: Int32?
    /// The first node behind it and all it holds.
    var end: Int32
    /// The first of an element's attributes, or of a text's bytes, and how many there are.
    var first: Int32
    var count: Int32
    var line: Int32
    var column: Int32
  }

  /// An attribute by the numbers of its name and its value.
  struct Attribute {
    var name: Int32
    /// Where its value begins among the bytes, and how long it is.
    var first: Int32
    var count: Int32
  }

  let nodes: [Node]
  let attributes: [Attribute]
  let names: [String]
  /// All texts and values of attributes, in UTF-8.
  let bytes: [UInt8]
  /// Whether anything by which elements are hidden or turned round is in the document at all: `hidden`, `style`, `bdo`.
  let restylesElements: Bool

  init(nodes: [Node], attributes: [Attribute], names: [String], bytes: [UInt8]) {
    self.nodes = nodes
    self.attributes = attributes
    self.names = names
    self.bytes = bytes
    // `style` is the name of an element too.
    let hiding = ["hidden", "style"].compactMap { names.firstIndex(of: $0).map(Int32.init) }
    restylesElements = !hiding.isEmpty && attributes.contains { hiding.contains($0.name) } || names.contains("bdo")
  }
}

/// A stretch of a document's text, or the value of an attribute; a string is made of it only where one is wanted.
package struct XMLText: Sendable {
  private let tree: XMLTree
  private let first: Int
  private let count: Int

  init(_ tree: XMLTree, first: Int32, count: Int32) {
    self.tree = tree
    self.first = Int(first)
    self.count = Int(count)
  }

  /// In UTF-8.
  package var bytes: ArraySlice<UInt8> { tree.bytes[first..<first + count] }

  /// A string of its own.
  package var string: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Lends the bytes, in UTF-8, for the length of a call.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    tree.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[first..<first + count])) }
  }
}
