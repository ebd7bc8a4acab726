/// Lays a document's parts into a tree, in the order in which a parser meets them.
struct TreeBuilder {
  private var nodes: [XMLTree.Node] = []
  private var attributes: [XMLTree.Attribute] = []
  private var bytes: [UInt8] = []
  private var names = NameTable()
  /// The elements that are not closed yet.
  private var open: [Int] = []
  /// Whether the last node is a text that goes on with the next one.
  private var isInText = false

  init(sizeHint: Int) {
    bytes.reserveCapacity(sizeHint)
    nodes.reserveCapacity(sizeHint / 32)
    attributes.reserveCapacity(sizeHint / 48)
  }

  var depth: Int { open.count }

  /// - Parameter name: Ended by a zero, and at the same place whenever the parser means it.
  mutating func start(_ name: UnsafePointer<UInt8>, line: Int32, column: Int32) {
    isInText = false
    open.append(nodes.count)
    nodes.append(
      XMLTree.Node(
        name: names.number(of: name), end: 0, first: Int32(attributes.count), count: 0, line: line, column: column))
  }

  /// An attribute of the element that was started last.
  mutating func attribute(_ name: UnsafePointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
    attribute(names.number(of: name), value)
  }

  mutating func attribute(named name: String, _ value: UnsafeBufferPointer<UInt8>) {
    attribute(names.number(of: name), value)
  }

  private mutating func attribute(_ name: Int32, _ value: UnsafeBufferPointer<UInt8>) {
    attributes.append(XMLTree.Attribute(name: name, first: Int32(bytes.count), count: Int32(value.count)))
    bytes.append(contentsOf: value)
    nodes[nodes.count - 1].count += 1
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty, !text.isEmpty else { return }
    if !isInText {
      nodes.append(
        XMLTree.Node(
          name: nil, end: Int32(nodes.count + 1), first: Int32(bytes.count), count: 0, line: 0, column: 0))
      isInText = true
    }
    bytes.append(contentsOf: text)
    nodes[nodes.count - 1].count += Int32(text.count)
  }

  mutating func end() {
    isInText = false
    guard let index = open.popLast() else { return }
    nodes[index].end = Int32(nodes.count)
  }

  /// The document's first element; `nil` for a document without any.
  mutating func finish() -> XMLElement? {
    while !open.isEmpty { end() }
    guard !nodes.isEmpty else { return nil }
    // HTML may go on behind the root: the first one is the document, and holds what follows.
    nodes[0].end = Int32(nodes.count)
    return XMLElement(XMLTree(nodes: nodes, attributes: attributes, names: names.names, bytes: bytes), at: 0)
  }
}

/// Names of elements and attributes, each kept once.
struct NameTable {
  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]
  /// Where the parser keeps a name it has met before, by a few bits of that place.
  private var recent: [(name: UnsafePointer<UInt8>?, number: Int32)] = Array(repeating: (nil, 0), count: 256)

  /// - Parameter name: Ended by a zero; a parser keeps each name at one place as long as it reads.
  mutating func number(of name: UnsafePointer<UInt8>) -> Int32 {
    let slot = (UInt(bitPattern: name) >> 2 ^ UInt(bitPattern: name) >> 10) & 255
    let known = recent[Int(slot)]
    if known.name == name {
      assert(names[Int(known.number)] == String(cString: name))
      return known.number
    }
    let number = number(of: String(cString: name))
    recent[Int(slot)] = (name, number)
    return number
  }

  mutating func number(of name: String) -> Int32 {
    if let number = numbers[name] { return number }
    names.append(name)
    numbers[name] = Int32(names.count - 1)
    return Int32(names.count - 1)
  }
}
