import ReportModel

/// Values: plain, quoted, block and one-line list or map.
extension InputParser {
  mutating func parseValue(
    _ range: Range<Int>, line: Int, parentIndent: Int, key: String?
  ) -> InputNode {
    switch source.bytes[range.lowerBound] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      return parseBlockScalar(range, line: line, parentIndent: parentIndent)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return parseQuoted(range, line: line)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      return parseFlow(range, line: line)
    default:
      return parsePlain(range, line: line, key: key)
    }
  }

  // MARK: Plain

  private mutating func parsePlain(_ range: Range<Int>, line: Int, key: String?) -> InputNode {
    let valueRange = withoutComment(range, line: line, key: key)
    if checkPlainStart(valueRange, line: line, isKey: false, key: key) {
      checkPlainBody(valueRange, line: line, key: key)
    }
    return scalar(source.text(valueRange), .plain, valueRange, line: line)
  }

  private func scalar(
    _ text: String, _ style: InputScalar.Style, _ range: Range<Int>, line: Int
  ) -> InputNode {
    InputNode(
      content: .scalar(InputScalar(text: text, style: style)), span: source.span(range, line: line))
  }

  /// The value without a trailing comment and blanks; warns when the comment was plainly none.
  private mutating func withoutComment(_ range: Range<Int>, line: Int, key: String?) -> Range<Int> {
    var end = range.upperBound
    for offset in range where isComment(at: offset) && offset > range.lowerBound {
      guard source.bytes[offset - 1] == UInt8(ascii: " ") || source.bytes[offset - 1] == UInt8(ascii: "\t")
      else { continue }
      if !isSpace(offset + 1, before: range.upperBound) {
        let whole = source.text(range)
        report(
          .cutByComment, offset..<range.upperBound, line: line,
          tr: "` #` sonrası not sayılır; değer burada kesildi",
          en: "text after ` #` is a comment; the value was cut here",
          help: .write(quotedLine(whole, key: key)))
      }
      end = offset
      break
    }
    while end > range.lowerBound, isSpace(end - 1, before: range.upperBound) {
      end -= 1
      if source.bytes[end] == UInt8(ascii: "\t") { reportTabInValue(at: end, line: line) }
    }
    return range.lowerBound..<end
  }

  /// What YAML cannot carry unquoted at the beginning of a value or key.
  mutating func checkPlainStart(
    _ range: Range<Int>, line: Int, isKey: Bool, key: String? = nil
  ) -> Bool {
    guard let first = byte(range.lowerBound, before: range.upperBound) else { return true }
    switch first {
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      reportPlainStart(
        .unsupportedYAML, range, line: line, isKey: isKey, key: key,
        tr: "YAML'de çapa, takma ad ya da etiket demektir; bu dilde yok",
        en: "means an anchor, alias or tag in YAML; this language has none")
      return false
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "]"), UInt8(ascii: "}"),
      UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "{"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      reportPlainStart(
        .needsQuotes, range, line: line, isKey: isKey, key: key, tr: "ile başlayan değer tırnak ister",
        en: "at the start of a value needs quotes")
      return false
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      guard isSpace(range.lowerBound + 1, before: range.upperBound) else { return true }
      reportPlainStart(
        .needsQuotes, range, line: line, isKey: isKey, key: key, tr: "tek başına tırnak ister",
        en: "on its own needs quotes")
      return false
    default:
      return true
    }
  }

  private mutating func reportPlainStart(
    _ rule: InputRule, _ range: Range<Int>, line: Int, isKey: Bool, key: String?, tr: String, en: String
  ) {
    let text = source.text(range)
    let mark = String(text.prefix(1))
    let quoted = isKey ? "\"\(text)\": …" : quotedLine(text, key: key)
    report(
      rule, range, line: line, tr: "`\(mark)` \(tr)", en: "`\(mark)` \(en)",
      help: rule == .unsupportedYAML
        ? BilingualText(
          tr: "işareti silin; değerin parçasıysa: \(quoted)", en: "delete it; if it belongs to the value: \(quoted)")
        : .write(quoted))
  }

  private mutating func checkPlainBody(_ range: Range<Int>, line: Int, key: String?) {
    for offset in range {
      if source.bytes[offset] == UInt8(ascii: ":"), isSpace(offset + 1, before: range.upperBound) {
        report(
          .needsQuotes, offset..<(offset + 1), line: line,
          tr: "değerin içinde `: ` var; tırnak ister", en: "the value holds `: `; it needs quotes",
          help: .write(quotedLine(source.text(range), key: key)))
        return
      }
      if source.bytes[offset] == UInt8(ascii: "\t") {
        reportTabInValue(at: offset, line: line)
        return
      }
    }
  }

  private mutating func reportTabInValue(at offset: Int, line: Int) {
    report(
      .tab, offset..<(offset + 1), line: line, tr: "değerin içinde ya da ardında sekme (TAB) var",
      en: "a tab stands in or behind the value",
      help: BilingualText(tr: "boşlukla değiştirin", en: "replace it by a space"))
  }

  private func quotedLine(_ text: String, key: String?) -> String {
    var escaped = ""
    for character in text {
      if character == "\"" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
    return (key.map { "\($0): " } ?? "- ") + "\"\(escaped)\""
  }

  // MARK: Quoted

  private mutating func parseQuoted(_ range: Range<Int>, line: Int) -> InputNode {
    guard let (text, end) = readQuoted(range, line: line) else {
      return scalar(source.text(range), .quoted, range, line: line)
    }
    checkNothingBehind(end..<range.upperBound, line: line)
    return scalar(text, .quoted, range.lowerBound..<end, line: line)
  }

  private mutating func checkNothingBehind(_ range: Range<Int>, line: Int) {
    var start = range.lowerBound
    while start < range.upperBound, isSpace(start, before: range.upperBound) {
      if source.bytes[start] == UInt8(ascii: "\t") { reportTabInValue(at: start, line: line) }
      start += 1
    }
    guard start < range.upperBound else { return }
    if isComment(at: start), start > range.lowerBound { return }
    report(
      .syntax, start..<range.upperBound, line: line,
      tr: "kapanıştan sonra fazladan metin var", en: "there is text behind the closing mark",
      help: BilingualText(
        tr: "içteki tırnakları \\\" biçiminde yazın ya da fazlalığı silin",
        en: "write inner quotes as \\\" or delete the rest"))
  }

  /// The text of a quoted value and the byte behind its closing quote.
  private mutating func readQuoted(_ range: Range<Int>, line: Int) -> (String, Int)? {
    let quote = source.bytes[range.lowerBound]
    var text: [UInt8] = []
    var offset = range.lowerBound + 1
    while let current = byte(offset, before: range.upperBound) {
      if current == quote {
        if quote == UInt8(ascii: "'"), byte(offset + 1, before: range.upperBound) == quote {
          text.append(quote)
          offset += 2
          continue
        }
        return (String(decoding: text, as: UTF8.self), offset + 1)
      }
      if current == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset = readEscape(at: offset, end: range.upperBound, line: line, into: &text)
      } else {
        text.append(current)
        offset += 1
      }
    }
    report(
      .syntax, range, line: line,
      tr: "tırnak kapanmıyor", en: "the quote is not closed",
      help: BilingualText(
        tr: "satırın sonuna tırnak koyun; uzun metinler için `>-` kullanın",
        en: "close the quote on this line; for long texts use `>-`"))
    return nil
  }

  private mutating func readEscape(
    at offset: Int, end: Int, line: Int, into text: inout [UInt8]
  ) -> Int {
    switch byte(offset + 1, before: end) {
    case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
    case UInt8(ascii: "_"): text.append(contentsOf: [0xC2, 0xA0])
    case UInt8(ascii: "u"):
      let digits = source.text((offset + 2)..<min(offset + 6, end))
      if digits.utf8.count == 4, digits.utf8.allSatisfy(Self.isHexadecimal), let code = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        let letter = Array(String(Character(scalar)).utf8)
        if Self.isForbidden(letter) { reportForbidden(scalar, at: offset..<(offset + 6), line: line) }
        text.append(contentsOf: letter)
        return offset + 6
      }
      fallthrough
    default:
      report(
        .syntax, offset..<min(offset + 2, end), line: line,
        tr: "çift tırnak içinde tanınmayan kaçış", en: "unknown escape in double quotes",
        help: BilingualText(
          tr: "ters bölü için \\\\ yazın; \\n, \\t, \\\", \\/, \\_, \\uXXXX tanınır",
          en: "write \\\\ for a backslash; \\n, \\t, \\\", \\/, \\_, \\uXXXX are known"))
    }
    return offset + 2
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
  }

  // MARK: Block scalars

  private mutating func parseBlockScalar(
    _ range: Range<Int>, line: Int, parentIndent: Int
  ) -> InputNode {
    let isLiteral = source.bytes[range.lowerBound] == UInt8(ascii: "|")
    let header = source.text(withoutComment(range, line: line, key: nil))
    if !["|", "|-", ">", ">-"].contains(header) {
      report(
        .unsupportedYAML, range, line: line,
        tr: "metin bloğu `|`, `|-`, `>` ya da `>-` ile açılır",
        en: "a block of text opens with `|`, `|-`, `>` or `>-`")
    }
    let block = readBlockLines(parentIndent: parentIndent)
    // A block at the very end of a file that lacks its last line end has none to keep.
    let endsFile = block.last.map { source.lineRange($0.number).upperBound == source.bytes.count } ?? false
    let endsLine = !header.hasSuffix("-") && !endsFile && !block.isEmpty
    let scalar =
      isLiteral
      ? InputScalar(literal: block, endsLine: endsLine)
      : InputScalar(text: Self.fold(block.map(\.text)) + (endsLine ? "\n" : ""), style: .folded)
    return InputNode(
      content: .scalar(scalar),
      span: block.first.map {
        SourceSpan(
          file: source.path, line: $0.number, column: $0.column, length: $0.text.utf8.count { $0 & 0xC0 != 0x80 })
      } ?? source.span(range, line: line))
  }

  /// The lines of a block; its first line sets the edge, blank lines at the end fall away.
  private mutating func readBlockLines(parentIndent: Int) -> [InputScalar.Line] {
    var edge: Int?
    // Blank lines before the first may not be wider than it: YAML cannot tell its edge then.
    var widestBlank = 0
    var block: [InputScalar.Line] = []
    while index < lines.count {
      let line = lines[index]
      let start = source.lineStarts[line.number - 1]
      let isEmpty = line.range.isEmpty
      if !isEmpty {
        if line.indent <= parentIndent { break }
        if edge == nil, startsWithTab(line), isBlank(line.range) { break }
        let blockEdge = edge ?? line.indent
        edge = blockEdge
        if line.indent < max(blockEdge, widestBlank) {
          widestBlank = 0
          report(
            .indentation, line.range, line: line.number,
            tr: "satır, bloğun ilk satırından daha solda başlıyor",
            en: "the line begins left of the block's first line",
            help: BilingualText(
              tr: "en soldaki satırı bloğun ilk satırı yapın ya da bu satırı içeri alın",
              en: "make the leftmost line the first, or indent this one"))
          index += 1
          continue
        }
      }
      if isEmpty, edge == nil { widestBlank = max(widestBlank, line.indent) }
      if !isEmpty { widestBlank = 0 }
      let from = min(start + (edge ?? 0), line.range.upperBound)
      block.append(
        InputScalar.Line(
          text: isEmpty ? blanks(beyond: edge, in: line) : source.text(from..<line.range.upperBound),
          number: line.number, column: (edge ?? 0) + 1))
      index += 1
    }
    while let last = block.last, last.text.isEmpty { block.removeLast() }
    return block
  }

  // A line of spaces keeps those beyond the block's edge, as YAML has it.
  private func blanks(beyond edge: Int?, in line: Line) -> String {
    guard let edge else { return "" }
    return String(repeating: " ", count: max(0, line.indent - edge))
  }

  /// YAML's folding: lines join with a space, blank lines become line ends, indented lines stay.
  private static func fold(_ lines: [String]) -> String {
    var result = ""
    var pendingBreaks = 0
    var previousIsIndented = true
    for (position, line) in lines.enumerated() {
      if line.isEmpty {
        pendingBreaks += 1
        continue
      }
      let isIndented = line.hasPrefix(" ") || line.hasPrefix("\t")
      if position > 0, !(result.isEmpty && pendingBreaks == position) {
        if isIndented || previousIsIndented {
          result += String(repeating: "\n", count: pendingBreaks + 1)
        } else {
          result += pendingBreaks == 0 ? " " : String(repeating: "\n", count: pendingBreaks)
        }
      } else {
        result += String(repeating: "\n", count: pendingBreaks)
      }
      result += line
      pendingBreaks = 0
      previousIsIndented = isIndented
    }
    return result
  }

  // MARK: One-line lists and maps

  private mutating func parseFlow(_ range: Range<Int>, line: Int) -> InputNode {
    var offset = range.lowerBound
    guard let node = readFlow(&offset, end: range.upperBound, line: line, depth: 0) else {
      return scalar("", .absent, range, line: line)
    }
    checkNothingBehind(offset..<range.upperBound, line: line)
    checkDecimalCommas(node)
    return node
  }

  private mutating func readFlow(
    _ offset: inout Int, end: Int, line: Int, depth: Int
  ) -> InputNode? {
    let start = offset
    let isList = source.bytes[offset] == UInt8(ascii: "[")
    let closing = isList ? UInt8(ascii: "]") : UInt8(ascii: "}")
    var items: [InputNode] = []
    var entries: [InputEntry] = []
    offset += 1
    while true {
      skipSpaces(&offset, end: end)
      guard let current = byte(offset, before: end), current != UInt8(ascii: "#"), depth < Self.maximumDepth else {
        report(
          .syntax, start..<end, line: line,
          tr: "`\(isList ? "[" : "{")` aynı satırda kapanmıyor",
          en: "`\(isList ? "[" : "{")` is not closed on this line")
        return nil
      }
      if current == closing {
        offset += 1
        break
      }
      guard
        let element = isList
          ? readFlowValue(&offset, end: end, line: line, depth: depth).map({ (nil as InputEntry?, $0) })
          : readFlowEntry(&offset, end: end, line: line, depth: depth).map({ ($0, $0.value) })
      else { return nil }
      if let entry = element.0 { append(entry, to: &entries) } else { items.append(element.1) }
      skipSpaces(&offset, end: end)
      if byte(offset, before: end) == UInt8(ascii: ",") {
        offset += 1
      } else if let next = byte(offset, before: end), next != closing {
        report(
          .syntax, offset..<(offset + 1), line: line, tr: "burada virgül ya da `\(isList ? "]" : "}")` bekleniyordu",
          en: "a comma or `\(isList ? "]" : "}")` is expected here")
        return nil
      }
    }
    return InputNode(
      content: isList ? .sequence(items) : .mapping(entries),
      span: source.span(start..<offset, line: line))
  }

  private mutating func append(_ entry: InputEntry, to entries: inout [InputEntry]) {
    guard let earlier = entries.first(where: { $0.key == entry.key }) else {
      entries.append(entry)
      return
    }
    findings.append(
      InputRule.duplicateKey.finding(
        at: entry.keySpan, tr: "`\(entry.key)` anahtarı bu satırda iki kez var",
        en: "the key `\(entry.key)` stands twice on this line",
        notes: [
          FindingNote(BilingualText(tr: "ilki burada", en: "the first is here"), span: earlier.keySpan)
        ]))
  }

  private mutating func readFlowEntry(
    _ offset: inout Int, end: Int, line: Int, depth: Int
  ) -> InputEntry? {
    let start = offset
    guard let (key, keyRange) = readFlowKey(&offset, end: end, line: line) else {
      let stop = flowScalarEnd(from: start, end: end)
      let piece = source.text(start..<stop)
      report(
        .commaInFlow, start..<max(stop, start + 1), line: line,
        tr: "`{ }` içinde `\(piece)` bir `anahtar: değer` değil",
        en: "inside `{ }`, `\(piece)` is no `key: value`",
        help: BilingualText(
          tr: "ondalık virgül burada değeri böler: sayıyı tırnak içine alın ya da ayrı satıra yazın",
          en: "a decimal comma splits a value here: quote the number or give it a line of its own"))
      return nil
    }
    skipSpaces(&offset, end: end)
    let value: InputNode
    if let current = byte(offset, before: end), current != UInt8(ascii: ","), current != UInt8(ascii: "}") {
      guard let read = readFlowValue(&offset, end: end, line: line, depth: depth) else { return nil }
      value = read
    } else {
      value = absent(at: offset, line: line)
    }
    return InputEntry(key: key, keySpan: source.span(keyRange, line: line), value: value)
  }

  private mutating func readFlowKey(
    _ offset: inout Int, end: Int, line: Int
  ) -> (String, Range<Int>)? {
    let start = offset
    let quote = source.bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let (text, behind) = readQuoted(start..<end, line: line),
        byte(behind, before: end) == UInt8(ascii: ":")
      else { return nil }
      offset = behind + 1
      return (text, start..<behind)
    }
    let stop = flowScalarEnd(from: start, end: end)
    guard
      let colon = (start..<stop).first(where: {
        source.bytes[$0] == UInt8(ascii: ":") && isSpace($0 + 1, before: stop)
      })
    else { return nil }
    var keyEnd = colon
    while keyEnd > start, source.bytes[keyEnd - 1] == UInt8(ascii: " ") { keyEnd -= 1 }
    guard keyEnd > start else { return nil }
    guard checkFlowStart(start..<keyEnd, line: line, isKey: true) else { return nil }
    offset = colon + 1
    return (source.text(start..<keyEnd), start..<keyEnd)
  }

  private mutating func readFlowValue(
    _ offset: inout Int, end: Int, line: Int, depth: Int
  ) -> InputNode? {
    switch source.bytes[offset] {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      return readFlow(&offset, end: end, line: line, depth: depth + 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let start = offset
      guard let (text, behind) = readQuoted(offset..<end, line: line) else { return nil }
      offset = behind
      return scalar(text, .quoted, start..<behind, line: line)
    default:
      let start = offset
      var stop = flowScalarEnd(from: offset, end: end)
      offset = stop
      while stop > start, source.bytes[stop - 1] == UInt8(ascii: " ") { stop -= 1 }
      guard stop > start else {
        report(
          .syntax, start..<min(start + 1, end), line: line,
          tr: "virgüller arasında değer yok", en: "there is no value between the commas")
        return nil
      }
      if checkFlowStart(start..<stop, line: line, isKey: false) {
        checkPlainBody(start..<stop, line: line, key: nil)
      }
      return scalar(source.text(start..<stop), .plain, start..<stop, line: line)
    }
  }

  /// In one-line lists and maps a colon may not come first, and some readers stumble over every
  /// question mark.
  private mutating func checkFlowStart(_ range: Range<Int>, line: Int, isKey: Bool) -> Bool {
    let first = source.bytes[range.lowerBound]
    let refused = [UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "\t")].contains(first)
    guard refused || source.bytes[range].contains(UInt8(ascii: "?")) else {
      return checkPlainStart(range, line: line, isKey: isKey)
    }
    reportPlainStart(
      .needsQuotes, range, line: line, isKey: isKey, key: nil,
      tr: "ile başlayan ya da içinde soru işareti olan değer burada tırnak ister",
      en: "at the start, or a question mark, needs quotes here")
    return false
  }

  private func flowScalarEnd(from start: Int, end: Int) -> Int {
    var offset = start
    while let current = byte(offset, before: end) {
      switch current {
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        return offset
      case UInt8(ascii: "#") where source.bytes[offset - 1] == UInt8(ascii: " "): return offset
      default: offset += 1
      }
    }
    return offset
  }

  private func skipSpaces(_ offset: inout Int, end: Int) {
    while byte(offset, before: end) == UInt8(ascii: " ") { offset += 1 }
  }

  /// `[7,12, 4,98]`: neighbours that touch at the comma were one number.
  private mutating func checkDecimalCommas(_ node: InputNode) {
    switch node.content {
    case .scalar: return
    case .mapping(let entries): for entry in entries { checkDecimalCommas(entry.value) }
    case .sequence(let items):
      for (left, right) in zip(items, items.dropFirst()) {
        guard left.span.end.column + 1 == right.span.start.column,
          case .scalar(let first) = left.content, case .scalar(let second) = right.content,
          first.style == .plain, second.style == .plain,
          first.text.utf8.last.map(Self.isDigit) == true, second.text.utf8.first.map(Self.isDigit) == true
        else { continue }
        var span = left.span
        span.end = right.span.end
        findings.append(
          InputRule.commaInFlow.finding(
            at: span, tr: "`[ ]` içinde ondalık virgül `\(first.text),\(second.text)` sayısını ikiye böler",
            en: "inside `[ ]` the decimal comma splits `\(first.text),\(second.text)` in two",
            help: BilingualText(
              tr: "sayıyı tırnak içine alın (\"\(first.text),\(second.text)\") ya da değerleri `|` ile ayırın",
              en: "quote the number (\"\(first.text),\(second.text)\") or separate the values by `|`")))
      }
      items.forEach { checkDecimalCommas($0) }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
