/// A piece of a template before its sections are matched up.
struct TemplateToken {
  /// What a tag asks for.
  enum Kind: Equatable {
    case text
    case variable(isEscaped: Bool)
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    case delimiters
  }

  var kind: Kind
  /// The name of a tag.
  var name = ""
  /// The bytes of a text.
  var bytes: [UInt8] = []
  /// A text that begins a line, or a tag that stands alone on one.
  var beginsLine = false
  /// The blanks before a tag that stands alone on its line.
  var indent: [UInt8] = []
  var line: Int
  var column: Int
}

/// Splits a template into tokens; texts never reach beyond a line.
struct TemplateTokenizer {
  let name: String
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  /// A place in the line whose column is known; places are asked for in order.
  private var counted = (offset: 0, column: 1)
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var tokens: [TemplateToken] = []

  init(name: String, source: [UInt8]) {
    self.name = name
    bytes = source
  }

  /// Line and column of the first byte that is no UTF-8.
  static func placeOfInvalidByte(in source: [UInt8]) -> (line: Int, column: Int) {
    var offset = source.count
    do throws(UTF8.ValidationError) { _ = try UTF8Span(validating: source.span) } catch {
      offset = error.byteOffsets.lowerBound
    }
    let before = source[..<offset]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return (before.count { $0 == UInt8(ascii: "\n") } + 1, before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }

  mutating func tokenize() throws(TemplateError) -> [TemplateToken] {
    while offset < bytes.count {
      if matches(open, at: offset) { try readTag() } else { readText() }
    }
    return Self.withoutStandaloneLines(tokens)
  }

  private func matches(_ pattern: [UInt8], at index: Int) -> Bool {
    guard index + pattern.count <= bytes.count else { return false }
    for position in pattern.indices where bytes[index + position] != pattern[position] { return false }
    return true
  }

  private mutating func readText() {
    let start = offset
    let (startLine, column) = (line, column(of: start))
    while offset < bytes.count, !matches(open, at: offset) {
      offset += 1
      if bytes[offset - 1] == UInt8(ascii: "\n") {
        line += 1
        lineStart = offset
        break
      }
    }
    tokens.append(
      TemplateToken(
        kind: .text, bytes: Array(bytes[start..<offset]), beginsLine: column == 1, line: startLine,
        column: column))
  }

  private mutating func column(of index: Int) -> Int {
    if counted.offset < lineStart { counted = (lineStart, 1) }
    for byte in bytes[counted.offset..<index] where byte & 0xC0 != 0x80 { counted.column += 1 }
    counted.offset = index
    return counted.column
  }

  /// Reads a tag, and sets the delimiters where it says so.
  private mutating func readTag() throws(TemplateError) {
    let start = offset
    let (startLine, column) = (line, column(of: start))
    let fail = { [name] (reason: TemplateError.Reason) in
      TemplateError(reason: reason, template: name, line: startLine, column: column)
    }
    offset += open.count
    skipBlanks()
    let (kind, ending) = readSigil()
    let closing = ending + close
    guard let end = (offset..<bytes.count).first(where: { matches(closing, at: $0) }) else {
      throw fail(.unclosedTag)
    }
    let content = trimmed(offset..<end)
    countLines(offset..<(end + closing.count))
    offset = end + closing.count
    if kind == .delimiters {
      try setDelimiters(content, fail)
    } else if content.isEmpty, kind != .comment {
      throw fail(.emptyTag)
    }
    tokens.append(
      TemplateToken(kind: kind, name: content, beginsLine: column == 1, line: startLine, column: column))
  }

  /// What a tag asks for, by its first sign.
  private mutating func readSigil() -> (TemplateToken.Kind, ending: [UInt8]) {
    let kind: TemplateToken.Kind
    var ending: [UInt8] = []
    switch offset < bytes.count ? bytes[offset] : 0 {
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: "$"): kind = .block
    case UInt8(ascii: "!"): kind = .comment
    case UInt8(ascii: "&"): kind = .variable(isEscaped: false)
    case UInt8(ascii: "="):
      kind = .delimiters
      ending = [UInt8(ascii: "=")]
    case UInt8(ascii: "{"):
      kind = .variable(isEscaped: false)
      ending = [UInt8(ascii: "}")]
    default: return (.variable(isEscaped: true), [])
    }
    offset += 1
    return (kind, ending)
  }

  private mutating func skipBlanks() {
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
  }

  private func trimmed(_ range: Range<Int>) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    let text = bytes[range].drop(while: isBlank)
    let end = text.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? text.startIndex
    return String(decoding: text[..<end], as: UTF8.self)
  }

  private mutating func countLines(_ range: Range<Int>) {
    for index in range where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
  }

  private mutating func setDelimiters(
    _ content: String, _ fail: (TemplateError.Reason) -> TemplateError
  ) throws(TemplateError) {
    let parts = content.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, !parts.joined().contains("=") else { throw fail(.badDelimiters(content)) }
    open = Array(parts[0].utf8)
    close = Array(parts[1].utf8)
  }

  // MARK: Lines that hold only tags

  /// Takes away the lines on which nothing but tags stands that print nothing themselves.
  private static func withoutStandaloneLines(_ tokens: [TemplateToken]) -> [TemplateToken] {
    var result: [TemplateToken] = []
    result.reserveCapacity(tokens.count)
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count {
        end += 1
        if tokens[end - 1].kind == .text, tokens[end - 1].bytes.last == UInt8(ascii: "\n") { break }
      }
      let line = tokens[start..<end]
      result += line.allSatisfy { $0.kind == .text } ? line : standalone(Array(line))[...]
      start = end
    }
    return result
  }

  /// - Parameter line: The tokens of a line, a tag among them.
  private static func standalone(_ line: [TemplateToken]) -> [TemplateToken] {
    let tags = line.filter { $0.kind != .text }
    let isBlank = line.allSatisfy { $0.kind != .text || $0.bytes.allSatisfy(isWhitespace) }
    guard isBlank, tags.allSatisfy({ mayStandAlone($0.kind) }), tags.count == 1 || isInheritance(tags)
    else { return indentingBlock(line) }
    let indent = line.first?.kind == .text ? line[0].bytes : []
    // An empty block on one line is filled by others: what follows the line is theirs to keep.
    let keepsLineEnd = tags.count == 2 && tags[0].kind == .block && tags[1].kind == .close
    var result = tags
    result[0].indent = indent
    result[0].beginsLine = true
    if keepsLineEnd, let last = line.last, last.kind == .text { result.append(last) }
    return result
  }

  /// `  {{$block}}text{{/block}}`: the blanks before a block belong to whatever fills it.
  private static func indentingBlock(_ line: [TemplateToken]) -> [TemplateToken] {
    guard line.count > 1, line[0].kind == .text, line[0].beginsLine,
      line[0].bytes.allSatisfy(isWhitespace), line[1].kind == .block
    else { return line }
    var result = Array(line.dropFirst())
    result[0].indent = line[0].bytes
    result[0].beginsLine = true
    return result
  }

  private static func isWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func mayStandAlone(_ kind: TemplateToken.Kind) -> Bool {
    switch kind {
    case .text, .variable: false
    default: true
    }
  }

  private static func isInheritance(_ tags: [TemplateToken]) -> Bool {
    tags.contains { $0.kind == .parent || $0.kind == .block || $0.kind == .close }
      && tags.allSatisfy { $0.kind == .parent || $0.kind == .block || $0.kind == .close }
  }
}
