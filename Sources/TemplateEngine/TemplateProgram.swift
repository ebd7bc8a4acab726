/// A template ready to be filled: its texts in one run of bytes, and what to do with them.
///
/// Instructions hold numbers only, so that filling a template copies nothing but its output.
final class TemplateProgram: Sendable {
  let name: String
  let bytes: [UInt8]
  let code: [Instruction]
  let indents: [[UInt8]]
  let blocks: [BlockCode]
  let dottedNames: [[Int]]
  let places: [TemplatePlace]
  /// How many of its sections and blocks stand within each other at the most, the template itself among them.
  let nesting: Int

  init(name: String, assembler: TemplateAssembler) {
    nesting = assembler.mostOpen
    self.name = name
    bytes = assembler.bytes
    code = assembler.code
    indents = assembler.indents
    blocks = assembler.blocks
    dottedNames = assembler.dottedNames
    places = assembler.places
  }
}

/// One step of filling a template; `end` is the instruction behind the body that follows.
enum Instruction: Sendable {
  case text(start: Int, end: Int, beginsLine: Bool)
  case variable(NameCode, isEscaped: Bool, beginsLine: Bool)
  case section(NameCode, end: Int)
  case inverted(NameCode, end: Int)
  /// `template` is the number in the library.
  case partial(template: Int, indent: Int, place: Int)
  /// The blocks that fill the parent's follow up to `end`; they are not shown here.
  case parent(template: Int, indent: Int, place: Int, end: Int)
  case block(Int, end: Int)
}

/// What a tag names: a name of the vocabulary, a dotted name, or `.`.
struct NameCode: Sendable {
  /// The vocabulary's number; -1 is `.`, lower ones count the dotted names.
  var number: Int
  /// The index of the tag's place, for errors.
  var place: Int

  static func dotted(_ index: Int) -> Int { -2 - index }
  var dottedIndex: Int? { number < -1 ? -2 - number : nil }
}

/// A named block: where its own content stands, and the indentation of whatever fills it.
struct BlockCode: Sendable {
  var name: String
  var body: Range<Int>
  var indent: Int
  /// The index of its tag's place, for errors.
  var place: Int
}

/// Where a tag stands.
struct TemplatePlace: Sendable {
  var line: Int
  var column: Int
}

/// Turns tokens into instructions, matching up sections and blocks.
struct TemplateAssembler {
  let name: String
  private var tokens: [TemplateToken]
  private(set) var vocabulary: TemplateVocabulary
  private var index = 0
  private var openTags = 0
  private(set) var mostOpen = 0
  private let templateNumbers: [String: Int]

  private(set) var bytes: [UInt8] = []
  private(set) var code: [Instruction] = []
  private(set) var indents: [[UInt8]] = [[]]
  private(set) var blocks: [BlockCode] = []
  private(set) var dottedNames: [[Int]] = []
  private(set) var places: [TemplatePlace] = []

  /// - Parameter templateNumbers: The numbers of all templates of the library, by name.
  init(
    name: String, tokens: [TemplateToken], vocabulary: TemplateVocabulary, templateNumbers: [String: Int]
  ) {
    self.name = name
    self.tokens = tokens
    self.vocabulary = vocabulary
    self.templateNumbers = templateNumbers
  }

  mutating func assemble() throws(TemplateError) -> TemplateProgram {
    try assemble(until: nil)
    return TemplateProgram(name: name, assembler: self)
  }

  private func fail(_ reason: TemplateError.Reason, _ token: TemplateToken) -> TemplateError {
    TemplateError(reason: reason, template: name, line: token.line, column: token.column)
  }

  /// Tags within tags; no page needs as many.
  private static let mostOpenTags = 100

  private mutating func assemble(until opening: TemplateToken?) throws(TemplateError) {
    openTags += 1
    mostOpen = max(mostOpen, openTags)
    defer { openTags -= 1 }
    if let opening, openTags > Self.mostOpenTags { throw fail(.nestedTooDeeply, opening) }
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      if token.kind == .close {
        guard let opening, opening.name == token.name else {
          throw fail(.strayClose(token.name, expected: opening?.name), token)
        }
        return
      }
      try assemble(token)
    }
    if let opening { throw fail(.unclosedSection(opening.name), opening) }
  }

  /// Adds the code of one tag.
  private mutating func assemble(_ token: TemplateToken) throws(TemplateError) {
    switch token.kind {
    case .text: addText(token)
    case .variable(let isEscaped):
      code.append(.variable(try nameCode(token), isEscaped: isEscaped, beginsLine: token.beginsLine))
    case .section:
      let name = try nameCode(token)
      try addBody(token) { .section(name, end: $0) }
    case .inverted:
      let name = try nameCode(token)
      try addBody(token) { .inverted(name, end: $0) }
    case .partial:
      code.append(
        .partial(template: try templateNumber(token), indent: add(token.indent), place: addPlace(token)))
    case .parent:
      let (template, indent, place) = (try templateNumber(token), add(token.indent), addPlace(token))
      try addBody(token) { .parent(template: template, indent: indent, place: place, end: $0) }
    case .block: try addBlock(token)
    case .comment, .delimiters, .close: break
    }
  }

  /// Puts an instruction before the body that its tag opens.
  private mutating func addBody(
    _ token: TemplateToken, _ instruction: (_ end: Int) -> Instruction
  ) throws(TemplateError) {
    let position = code.count
    code.append(instruction(0))
    try assemble(until: token)
    code[position] = instruction(code.count)
  }

  private mutating func addText(_ token: TemplateToken) {
    let start = bytes.count
    bytes += token.bytes
    code.append(.text(start: start, end: bytes.count, beginsLine: token.beginsLine))
  }

  private mutating func add(_ indent: [UInt8]) -> Int {
    if indent.isEmpty { return 0 }
    indents.append(indent)
    return indents.count - 1
  }

  private mutating func addPlace(_ token: TemplateToken) -> Int {
    places.append(TemplatePlace(line: token.line, column: token.column))
    return places.count - 1
  }

  private mutating func templateNumber(_ token: TemplateToken) throws(TemplateError) -> Int {
    guard let number = templateNumbers[token.name] else {
      throw fail(
        .unknownPartial(token.name, nearest: nearest(to: token.name, in: templateNumbers.keys.sorted())), token)
    }
    return number
  }

  /// A name by its number, dotted ones by several.
  private mutating func nameCode(_ token: TemplateToken) throws(TemplateError) -> NameCode {
    let place = addPlace(token)
    if token.name == "." { return NameCode(number: -1, place: place) }
    var numbers: [Int] = []
    for part in token.name.split(separator: ".", omittingEmptySubsequences: false) {
      guard let number = vocabulary.number(of: String(part)) else {
        throw fail(.unknownName(String(part), nearest: nearest(to: String(part), in: vocabulary.names)), token)
      }
      numbers.append(number)
    }
    if numbers.count == 1 { return NameCode(number: numbers[0], place: place) }
    dottedNames.append(numbers)
    return NameCode(number: NameCode.dotted(dottedNames.count - 1), place: place)
  }

  // MARK: Blocks

  // A block's own lines lose the indentation they share; whatever fills the block then gets the
  // indentation of the place.
  private mutating func addBlock(_ token: TemplateToken) throws(TemplateError) {
    var indent = token.indent
    if let end = closingIndex(from: index) {
      let intrinsic = intrinsicIndent(index..<end)
      if !intrinsic.isEmpty {
        for position in index..<end { removeIndent(intrinsic, at: position) }
        indent = intrinsic
      }
    }
    let number = blocks.count
    blocks.append(BlockCode(name: token.name, body: 0..<0, indent: add(indent), place: addPlace(token)))
    let start = code.count + 1
    try addBody(token) { .block(number, end: $0) }
    blocks[number].body = start..<code.count
  }

  private func closingIndex(from start: Int) -> Int? {
    var depth = 0
    for position in start..<tokens.count {
      switch tokens[position].kind {
      case .section, .inverted, .parent, .block: depth += 1
      case .close:
        if depth == 0 { return position }
        depth -= 1
      default: break
      }
    }
    return nil
  }

  private func intrinsicIndent(_ range: Range<Int>) -> [UInt8] {
    guard let first = tokens[range].first(where: { $0.beginsLine && $0.bytes != [UInt8(ascii: "\n")] })
    else { return [] }
    let bytes = first.kind == .text ? first.bytes : first.indent
    return Array(bytes.prefix { $0 == 0x20 || $0 == 0x09 })
  }

  private mutating func removeIndent(_ indent: [UInt8], at position: Int) {
    guard tokens[position].beginsLine else { return }
    if tokens[position].kind == .text, tokens[position].bytes.starts(with: indent) {
      tokens[position].bytes.removeFirst(indent.count)
    } else if tokens[position].kind != .text, tokens[position].indent.starts(with: indent) {
      tokens[position].indent.removeFirst(indent.count)
    }
  }
}
