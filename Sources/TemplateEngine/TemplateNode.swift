/// A template ready to be filled.
public struct Template: Sendable {
  let name: String
  let nodes: [TemplateNode]
}

/// A place in a template, for errors.
struct TemplatePlace: Sendable {
  var line: Int
  var column: Int
}

indirect enum TemplateNode: Sendable {
  /// A text within one line; `beginsLine` asks for the indentation of the partial around it.
  case text([UInt8], beginsLine: Bool)
  case variable(TemplatePath, isEscaped: Bool, beginsLine: Bool)
  case section(TemplatePath, [TemplateNode])
  case inverted(TemplatePath, [TemplateNode])
  case partial(String, indent: [UInt8], TemplatePlace)
  case parent(String, blocks: [String: TemplateBlock], indent: [UInt8], TemplatePlace)
  case block(TemplateBlock)
}

/// A named block: its own content, and the indentation of whatever fills it.
struct TemplateBlock: Sendable {
  var name: String
  var nodes: [TemplateNode]
  var indent: [UInt8]
}

/// `a.b.c` in the vocabulary's numbers; empty for `.`.
struct TemplatePath: Sendable {
  var numbers: [Int]
  var text: String
  var place: TemplatePlace
}

/// Matches up sections and blocks.
struct TemplateParser {
  let name: String
  var tokens: [TemplateToken]
  var vocabulary: TemplateVocabulary
  private var index = 0

  init(name: String, tokens: [TemplateToken], vocabulary: TemplateVocabulary) {
    self.name = name
    self.tokens = tokens
    self.vocabulary = vocabulary
  }

  mutating func parse() throws(TemplateError) -> [TemplateNode] {
    try nodes(until: nil)
  }

  private func fail(_ reason: TemplateError.Reason, _ token: TemplateToken) -> TemplateError {
    TemplateError(reason: reason, template: name, line: token.line, column: token.column)
  }

  private mutating func nodes(until opening: TemplateToken?) throws(TemplateError) -> [TemplateNode] {
    var result: [TemplateNode] = []
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      if token.kind == .close {
        guard let opening, opening.name == token.name else {
          throw fail(.strayClose(token.name, expected: opening?.name), token)
        }
        return result
      }
      if let node = try node(token) { result.append(node) }
    }
    if let opening { throw fail(.unclosedSection(opening.name), opening) }
    return result
  }

  private mutating func node(_ token: TemplateToken) throws(TemplateError) -> TemplateNode? {
    let place = TemplatePlace(line: token.line, column: token.column)
    switch token.kind {
    case .text: return .text(token.bytes, beginsLine: token.beginsLine)
    case .variable(let isEscaped):
      return .variable(try path(token), isEscaped: isEscaped, beginsLine: token.beginsLine)
    case .section: return .section(try path(token), try nodes(until: token))
    case .inverted: return .inverted(try path(token), try nodes(until: token))
    case .partial: return .partial(token.name, indent: token.indent, place)
    case .parent:
      var blocks: [String: TemplateBlock] = [:]
      for node in try nodes(until: token) {
        if case .block(let block) = node { blocks[block.name] = block }
      }
      return .parent(token.name, blocks: blocks, indent: token.indent, place)
    case .block: return .block(try block(token))
    case .comment, .delimiters, .close: return nil
    }
  }

  private mutating func path(_ token: TemplateToken) throws(TemplateError) -> TemplatePath {
    let place = TemplatePlace(line: token.line, column: token.column)
    if token.name == "." { return TemplatePath(numbers: [], text: ".", place: place) }
    var numbers: [Int] = []
    for part in token.name.split(separator: ".", omittingEmptySubsequences: false) {
      guard let number = vocabulary.number(of: String(part)) else {
        throw fail(.unknownName(String(part), nearest: nearest(to: String(part), in: vocabulary.names)), token)
      }
      numbers.append(number)
    }
    return TemplatePath(numbers: numbers, text: token.name, place: place)
  }

  // A block's own lines lose the indentation they share; whatever fills the block then gets the
  // indentation of the place.
  private mutating func block(_ token: TemplateToken) throws(TemplateError) -> TemplateBlock {
    var indent = token.indent
    if let end = closingIndex(from: index) {
      let intrinsic = intrinsicIndent(index..<end)
      if !intrinsic.isEmpty {
        for position in index..<end { removeIndent(intrinsic, at: position) }
        indent = intrinsic
      }
    }
    return TemplateBlock(name: token.name, nodes: try nodes(until: token), indent: indent)
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

/// The known name most like a misspelt one.
func nearest(to name: String, in names: some Sequence<String>) -> String? {
  let best = names.map { (name: $0, distance: distance(name, $0)) }.min { $0.distance < $1.distance }
  guard let best, best.distance <= max(2, name.count / 3) else { return nil }
  return best.name
}

private func distance(_ left: String, _ right: String) -> Int {
  let left = Array(left)
  let right = Array(right)
  var row = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in right.enumerated() {
      let substitution = diagonal + (a == b ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}
