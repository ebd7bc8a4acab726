/// An element of an XML or HTML document.
package struct XMLElement: Sendable {
  private let tree: XMLTree
  private let index: Int

  init(_ tree: XMLTree, at index: Int) {
    self.tree = tree
    self.index = index
  }

  private var node: XMLTree.Node { tree.nodes[index] }

  /// In HTML always in lower case.
  package var name: String { node.name.map { tree.names[Int($0)] } ?? "" }
  /// Where the element's content begins; line and column from 1, columns in code points.
  package var line: Int { Int(node.line) }
  package var column: Int { Int(node.column) }

  /// The value of an attribute.
  package subscript(attribute: String) -> String? { value(of: attribute)?.string }

  /// The value of an attribute as it stands in the document's memory, for looking at it without making a string.
  package func value(of attribute: String) -> XMLText? {
    let node = node
    for index in Int(node.first)..<Int(node.first + node.count) {
      let found = tree.attributes[index]
      if tree.names[Int(found.name)] == attribute { return XMLText(tree, first: found.first, count: found.count) }
    }
    return nil
  }

  /// Whether the element may be hidden or turned round by its attributes; in most documents none is.
  package var mayBeRestyled: Bool { tree.restylesElements && node.count > 0 }

  /// Whether `class` holds a word.
  package func hasClass(_ word: String) -> Bool {
    value(of: "class")?.bytes.split(separator: UInt8(ascii: " ")).contains { $0.elementsEqual(word.utf8) } == true
  }

  /// What stands in the element, in order.
  package var children: Children { Children(tree, from: index + 1, to: Int(node.end)) }

  /// The child elements, in order.
  package var elements: Elements { Elements(children) }

  /// How many elements of its name begin between another of them and this one; `nil` where the other begins later.
  ///
  /// - Parameter earlier: `nil` for the beginning of the document.
  package func namesakes(behind earlier: XMLElement?) -> Int? {
    let start = earlier.map { $0.index + 1 } ?? 0
    guard start <= index else { return nil }
    let name = node.name
    return tree.nodes[start..<index].count { $0.name == name }
  }

  /// How many elements of a name the whole document has.
  package func countInDocument(_ name: String) -> Int {
    guard let number = tree.names.firstIndex(of: name).map(Int32.init) else { return 0 }
    return tree.nodes.count { $0.name == number }
  }

  /// The first child element of a name.
  package func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// What stands in the element when that is text and nothing else.
  package var onlyText: XMLText? {
    let inside = index + 1
    guard inside + 1 == Int(node.end), tree.nodes[inside].name == nil else { return nil }
    return XMLText(tree, first: tree.nodes[inside].first, count: tree.nodes[inside].count)
  }
}

/// What an element holds: another element, or a run of text.
package enum XMLNode: Sendable {
  case element(XMLElement)
  case text(XMLText)
}

extension XMLElement {
  /// Nodes one after the other; what they hold themselves is stepped over.
  package struct Children: Sequence, IteratorProtocol, Sendable {
    private let tree: XMLTree
    private var index: Int
    private let end: Int

    fileprivate init(_ tree: XMLTree, from start: Int, to end: Int) {
      self.tree = tree
      index = start
      self.end = end
    }

    package mutating func next() -> XMLNode? {
      guard index < end else { return nil }
      let node = tree.nodes[index]
      defer { index = Int(node.end) }
      return node.name == nil
        ? .text(XMLText(tree, first: node.first, count: node.count)) : .element(XMLElement(tree, at: index))
    }

    fileprivate mutating func nextElement() -> XMLElement? {
      while index < end {
        let node = tree.nodes[index]
        defer { index = Int(node.end) }
        if node.name != nil { return XMLElement(tree, at: index) }
      }
      return nil
    }
  }

  /// The elements among the nodes.
  package struct Elements: Sequence, IteratorProtocol, Sendable {
    private var children: Children

    fileprivate init(_ children: Children) { self.children = children }

    package mutating func next() -> XMLElement? { children.nextElement() }
  }
}

/// Why a document could not be read.
package enum ParseError: Error, Equatable, Sendable {
  /// libxml2 stopped at this place; `reason` is its own message, trimmed.
  case malformed(reason: String, line: Int, column: Int)
  case empty
  /// The page declares an encoding that nobody knows, and its letters depend on it.
  case unknownEncoding(String)
}
