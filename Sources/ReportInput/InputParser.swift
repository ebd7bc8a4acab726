import ReportModel

/// Reads the YAML subset of the input language, line by line.
///
/// Whatever it accepts, any YAML 1.2 reader reads as the same tree with every scalar as text.
/// It never throws: a mistake becomes a finding and reading goes on behind it.
struct InputParser {
  /// A line of the input without its end.
  struct Line {
    var number: Int
    /// Columns of leading spaces; a list item's content counts its dash as indentation.
    var indent: Int
    /// The first byte after the indentation, and the end of the line.
    var range: Range<Int>
  }

  static let maximumDepth = 64
  /// What other YAML readers take, with some room.
  static let maximumKeyLength = 1000

  let source: SourceText
  var lines: [Line] = []
  var index = 0
  var findings = FindingList()

  /// Reads a whole file.
  ///
  /// - Returns: `nil` when there is nothing to read; the findings then say why.
  static func parse(_ source: SourceText) -> (node: InputNode?, findings: FindingList) {
    var parser = InputParser(source: source)
    guard parser.checkCharacters() else { return (nil, parser.findings) }
    parser.splitLines()
    parser.skipBlank()
    guard parser.index < parser.lines.count else {
      parser.findings.append(emptyFile(source.path))
      return (nil, parser.findings)
    }
    let node = parser.parseNode(indent: parser.lines[parser.index].indent, depth: 0)
    parser.skipBlank()
    if parser.index < parser.lines.count { parser.reportStrayIndentation(expected: 0) }
    return (node, parser.findings)
  }

  init(source: SourceText) { self.source = source }

  // MARK: Lines

  private mutating func splitLines() {
    lines.reserveCapacity(source.lineStarts.count)
    for number in 1...source.lineStarts.count {
      let range = source.lineRange(number)
      var start = range.lowerBound
      while start < range.upperBound, source.bytes[start] == UInt8(ascii: " ") { start += 1 }
      lines.append(
        Line(number: number, indent: start - range.lowerBound, range: start..<range.upperBound))
    }
  }

  mutating func skipBlank() {
    while index < lines.count {
      let range = lines[index].range
      guard range.isEmpty || source.bytes[range.lowerBound] == UInt8(ascii: "#") else {
        if source.bytes[range.lowerBound] != UInt8(ascii: "\t") { return }
        guard isBlank(range) else { return }
        // Blank in every editor, but not to every YAML reader.
        reportTab(lines[index])
        index += 1
        continue
      }
      index += 1
    }
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    source.bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  func byte(_ offset: Int, before end: Int) -> UInt8? {
    offset < end ? source.bytes[offset] : nil
  }

  func isSpace(_ offset: Int, before end: Int) -> Bool {
    guard let byte = byte(offset, before: end) else { return true }
    return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  // MARK: Nodes

  mutating func parseNode(indent: Int, depth: Int) -> InputNode {
    let line = lines[index]
    guard depth < Self.maximumDepth else {
      report(
        .unsupportedYAML, line.range, line: line.number,
        tr: "girinti \(Self.maximumDepth) düzeyden derin", en: "nested deeper than \(Self.maximumDepth) levels")
      index = lines.count
      return absent(at: line.range.lowerBound, line: line.number)
    }
    if startsWithTab(line) {
      reportTab(line)
      index += 1
      return absent(at: line.range.lowerBound, line: line.number)
    }
    if isSequenceItem(line) { return parseSequence(indent: indent, depth: depth) }
    return parseMapping(indent: indent, depth: depth)
  }

  func isSequenceItem(_ line: Line) -> Bool {
    byte(line.range.lowerBound, before: line.range.upperBound) == UInt8(ascii: "-")
      && isSpace(line.range.lowerBound + 1, before: line.range.upperBound)
  }

  private mutating func parseSequence(indent: Int, depth: Int) -> InputNode {
    let first = lines[index]
    var items: [InputNode] = []
    while true {
      skipBlank()
      guard index < lines.count else { break }
      let line = lines[index]
      guard line.indent >= indent else { break }
      guard line.indent == indent, isSequenceItem(line) else {
        if line.indent == indent { break }
        reportStrayIndentation(expected: indent)
        continue
      }
      items.append(parseItem(line, indent: indent, depth: depth))
    }
    return InputNode(
      content: .sequence(items), span: source.span(first.range, line: first.number))
  }

  private mutating func parseItem(_ line: Line, indent: Int, depth: Int) -> InputNode {
    var start = line.range.lowerBound + 1
    while byte(start, before: line.range.upperBound) == UInt8(ascii: " ") { start += 1 }
    if start >= line.range.upperBound || isComment(at: start) {
      return parseNested(behind: line, indent: indent, depth: depth, allowsSequenceAtIndent: false)
    }
    // `- ad: …` opens a map whose indentation is the column behind the dash.
    let content = Line(
      number: line.number, indent: line.indent + start - line.range.lowerBound,
      range: start..<line.range.upperBound)
    if isSequenceItem(content) || findColon(in: content.range) != nil,
      !isFlowOrQuotedScalar(content.range)
    {
      lines[index] = content
      return parseNode(indent: content.indent, depth: depth + 1)
    }
    index += 1
    return parseValue(content.range, line: line.number, parentIndent: indent, key: nil)
  }

  private func isFlowOrQuotedScalar(_ range: Range<Int>) -> Bool {
    switch source.bytes[range.lowerBound] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): true
    case UInt8(ascii: "\""), UInt8(ascii: "'"): !(quotedKeyEnd(range).map { _ in true } ?? false)
    default: false
    }
  }

  private mutating func parseMapping(indent: Int, depth: Int) -> InputNode {
    let first = lines[index]
    var entries: [InputEntry] = []
    var seen = SeenKeys()
    while true {
      skipBlank()
      guard index < lines.count else { break }
      let line = lines[index]
      guard line.indent >= indent else { break }
      guard line.indent == indent else {
        reportStrayIndentation(expected: indent)
        continue
      }
      if startsWithTab(line) {
        reportTab(line)
        index += 1
        continue
      }
      if isSequenceItem(line) {
        report(
          .syntax, line.range, line: line.number,
          tr: "burada `anahtar: değer` beklenirken liste maddesi var",
          en: "a list item stands where `key: value` is expected")
        index += 1
        skipDeeper(than: indent)
        continue
      }
      guard let entry = parseEntry(line, indent: indent, depth: depth) else { continue }
      if let earlier = seen.index(of: entry.key, in: entries) {
        findings.append(duplicateKey(entry, earlier: entries[earlier].keySpan))
      } else {
        entries.append(entry)
      }
    }
    return InputNode(
      content: .mapping(entries), span: source.span(first.range, line: first.number))
  }

  private mutating func parseEntry(_ line: Line, indent: Int, depth: Int) -> InputEntry? {
    guard let (keyRange, valueStart, key) = parseKey(line) else {
      index += 1
      skipDeeper(than: indent)
      return nil
    }
    let keySpan = source.span(keyRange, line: line.number)
    var start = valueStart
    while byte(start, before: line.range.upperBound) == UInt8(ascii: " ") { start += 1 }
    let value: InputNode
    if start >= line.range.upperBound || isComment(at: start), isRowBlockWithoutBar(key, indent: indent) {
      report(
        .wrongType, keyRange, line: line.number, tr: "`\(key)` satırları bir metin bloğu içinde durur",
        en: "the rows of `\(key)` stand in a block of text", help: .write("\(key): |"))
      index += 1
      skipDeeper(than: indent)
      value = absent(at: line.range.upperBound, line: line.number)
    } else if start >= line.range.upperBound || isComment(at: start) {
      value = parseNested(behind: line, indent: indent, depth: depth, allowsSequenceAtIndent: true)
    } else {
      index += 1
      value = parseValue(
        start..<line.range.upperBound, line: line.number, parentIndent: indent, key: key)
    }
    return InputEntry(key: key, keySpan: keySpan, value: value)
  }

  /// Whether table rows follow a key that lacks the `|` which opens their block.
  private func isRowBlockWithoutBar(_ key: String, indent: Int) -> Bool {
    guard ["satirlar", "basili"].contains(TurkishText.asciiKey(key)), index + 1 < lines.count else { return false }
    let next = lines[index + 1]
    return next.indent > indent && source.bytes[next.range].contains(UInt8(ascii: "|"))
  }

  /// What stands on the lines below a key or a dash that has nothing beside it.
  private mutating func parseNested(
    behind line: Line, indent: Int, depth: Int, allowsSequenceAtIndent: Bool
  ) -> InputNode {
    index += 1
    skipBlank()
    if index < lines.count {
      let next = lines[index]
      if next.indent > indent
        || (allowsSequenceAtIndent && next.indent == indent && isSequenceItem(next))
      {
        return parseNode(indent: next.indent, depth: depth + 1)
      }
    }
    return absent(at: line.range.upperBound, line: line.number)
  }

  func absent(at offset: Int, line: Int) -> InputNode {
    InputNode(
      content: .scalar(InputScalar(text: "", style: .absent)),
      span: source.span(offset..<offset, line: line))
  }

  // MARK: Keys

  /// The byte of the colon that ends a key: the first one that a blank or the line's end follows.
  func findColon(in range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    if isQuote(source.bytes[offset]) {
      // Behind a quoted key nothing but its colon may stand.
      guard var end = quotedKeyEnd(range) else { return nil }
      while source.bytes[end] == UInt8(ascii: " ") { end += 1 }
      return isSpace(end + 1, before: range.upperBound) ? end : nil
    }
    while offset < range.upperBound {
      if source.bytes[offset] == UInt8(ascii: ":"), isSpace(offset + 1, before: range.upperBound) {
        return offset
      }
      if source.bytes[offset] == UInt8(ascii: "#"), offset > range.lowerBound,
        isSpace(offset - 1, before: range.upperBound)
      {
        return nil
      }
      offset += 1
    }
    return nil
  }

  private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  /// The byte behind the closing quote when the line begins with a quoted key.
  private func quotedKeyEnd(_ range: Range<Int>) -> Int? {
    let quote = source.bytes[range.lowerBound]
    guard isQuote(quote),
      let end = source.bytes[(range.lowerBound + 1)..<range.upperBound].firstIndex(of: quote)
    else { return nil }
    var offset = end + 1
    while byte(offset, before: range.upperBound) == UInt8(ascii: " ") { offset += 1 }
    return byte(offset, before: range.upperBound) == UInt8(ascii: ":") ? end + 1 : nil
  }

  private mutating func parseKey(_ line: Line) -> (range: Range<Int>, valueStart: Int, key: String)? {
    guard let colon = findColon(in: line.range) else {
      reportMissingColon(line)
      return nil
    }
    var end = colon
    while end > line.range.lowerBound, source.bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    let range = line.range.lowerBound..<end
    guard !range.isEmpty else {
      report(
        .syntax, colon..<(colon + 1), line: line.number,
        tr: "iki noktanın önünde anahtar yok", en: "there is no key before the colon")
      return nil
    }
    if let tab = range.first(where: { source.bytes[$0] == UInt8(ascii: "\t") }) {
      report(
        .tab, tab..<(tab + 1), line: line.number, tr: "anahtarın içinde sekme (TAB) var; boşluk kullanın",
        en: "the key holds a tab; use a space")
      return nil
    }
    var valueStart = colon + 1
    if byte(valueStart, before: line.range.upperBound) == UInt8(ascii: "\t") {
      while valueStart < line.range.upperBound, isSpace(valueStart, before: line.range.upperBound) { valueStart += 1 }
      report(
        .tab, (colon + 1)..<(colon + 2), line: line.number,
        tr: "iki noktadan sonra sekme (TAB) var; boşluk kullanın",
        en: "a tab follows the colon; use a space")
    }
    if let end = quotedKeyEnd(line.range) {
      let inner = (range.lowerBound + 1)..<(end - 1)
      guard !source.bytes[inner].contains(UInt8(ascii: "\\")), !inner.isEmpty else {
        report(
          .syntax, range, line: line.number, tr: "tırnaklı anahtar boş olamaz ve ters bölü içeremez",
          en: "a quoted key cannot be empty or hold a backslash")
        return nil
      }
      return (range, valueStart, source.text(inner))
    }
    let key = source.text(range)
    if line.indent == 0, key.hasPrefix("---") || key.hasPrefix("...") {
      report(
        .unsupportedYAML, range, line: line.number, tr: "`\(key.prefix(3))` bu dilde yok",
        en: "`\(key.prefix(3))` is not part of this language")
      return nil
    }
    if key.utf8.count > Self.maximumKeyLength, key.unicodeScalars.count > Self.maximumKeyLength {
      report(
        .syntax, range, line: line.number, tr: "anahtar \(Self.maximumKeyLength) karakterden uzun",
        en: "the key is longer than \(Self.maximumKeyLength) characters")
      return nil
    }
    guard checkPlainStart(range, line: line.number, isKey: true) else { return nil }
    return (range, valueStart, key)
  }

  func isComment(at offset: Int) -> Bool { source.bytes[offset] == UInt8(ascii: "#") }

  mutating func skipDeeper(than indent: Int) {
    while index < lines.count, lines[index].range.isEmpty || lines[index].indent > indent {
      index += 1
    }
  }

  func startsWithTab(_ line: Line) -> Bool {
    byte(line.range.lowerBound, before: line.range.upperBound) == UInt8(ascii: "\t")
  }

  // MARK: Findings

  mutating func report(
    _ rule: InputRule, _ range: Range<Int>, line: Int, tr: String, en: String,
    help: BilingualText? = nil
  ) {
    findings.append(
      rule.finding(at: source.span(range, line: line), tr: tr, en: en, help: help))
  }

  private mutating func reportTab(_ line: Line) {
    report(
      .tab, line.range.lowerBound..<(line.range.lowerBound + 1), line: line.number,
      tr: "satır sekme (TAB) ile girintili", en: "the line is indented with a tab",
      help: BilingualText(tr: "sekmenin yerine boşluk koyun", en: "replace the tab by spaces"))
  }

  private mutating func reportStrayIndentation(expected indent: Int) {
    let line = lines[index]
    let text = source.text(line.range)
    if startsWithTab(line) {
      reportTab(line)
    } else if text.hasPrefix("-"), text.contains(":") {
      report(
        .syntax, line.range, line: line.number, tr: "liste maddesinin `-` işaretinden sonra boşluk yok",
        en: "no space follows the `-` of a list item", help: .write("- \(text.drop { $0 == "-" })"))
    } else {
      report(
        .indentation, line.range, line: line.number,
        tr: "bu girinti (\(line.indent) boşluk) hiçbir düzeye ait değil",
        en: "this indentation (\(line.indent) spaces) belongs to no level",
        help: BilingualText(
          tr: "üstündeki satırla hizalayın (\(indent) boşluk); uzun bir metin sürüyorsa anahtarın yanına `>-` yazın",
          en: "align it with the line above (\(indent) spaces); for a long text, put `>-` beside the key"))
    }
    index += 1
    while index < lines.count, lines[index].range.isEmpty || lines[index].indent >= line.indent {
      index += 1
    }
  }

  private mutating func reportMissingColon(_ line: Line) {
    let text = source.text(line.range)
    if text.hasPrefix("\u{A0}") {
      report(
        .forbiddenCharacter, line.range.lowerBound..<(line.range.lowerBound + 2), line: line.number,
        tr: "satır bölünmez boşlukla (U+00A0) girintili", en: "the line is indented with no-break spaces (U+00A0)",
        help: BilingualText(tr: "boşlukları silip yeniden yazın", en: "delete the blanks and type them anew"))
      return
    }
    if text.hasPrefix("%") || text.hasPrefix("---") || text.hasPrefix("...") {
      report(
        .unsupportedYAML, line.range, line: line.number,
        tr: "`\(text)` bu dilde yok", en: "`\(text)` is not part of this language",
        help: BilingualText(tr: "satırı silin", en: "delete the line"))
      return
    }
    if let colon = text.firstIndex(of: ":"), text.index(after: colon) < text.endIndex {
      let fixed = text[...colon] + " " + text[text.index(after: colon)...]
      report(
        .syntax, line.range, line: line.number,
        tr: "iki noktadan sonra boşluk yok", en: "no space follows the colon",
        help: .write(String(fixed)))
      return
    }
    let isRow = text.contains("|") || text.contains("\t")
    report(
      .syntax, line.range, line: line.number,
      tr: "burada `anahtar: değer` bekleniyordu, iki nokta yok",
      en: "`key: value` is expected here, but there is no colon",
      help: isRow
        ? BilingualText(
          tr: "tablo satırıysa `satırlar: |` bloğunun içine, öbür satırlar kadar girintileyin",
          en: "a row of a table belongs into the block `satırlar: |`, indented like the other rows") : nil)
  }

  private func duplicateKey(_ entry: InputEntry, earlier: SourceSpan) -> Finding {
    InputRule.duplicateKey.finding(
      at: entry.keySpan, tr: "`\(entry.key)` anahtarı bu düzeyde iki kez var",
      en: "the key `\(entry.key)` stands twice at this level",
      help: BilingualText(tr: "birini silin ya da yeniden adlandırın", en: "delete or rename one"),
      notes: [FindingNote(BilingualText(tr: "ilki burada", en: "the first is here"), span: earlier)])
  }

  static func emptyFile(_ path: String) -> Finding {
    InputRule.emptyFile.finding(
      at: SourceSpan(file: path, line: 1, column: 1), tr: "dosya boş", en: "the file is empty",
      help: BilingualText(
        tr: "içeriğini yazın ya da dosyayı silin", en: "write its content or delete the file"))
  }
}

/// Finds the keys of a map that have been read; most maps are so small that looking is quickest.
private struct SeenKeys {
  private static let fewKeys = 16
  private var indices: [String: Int] = [:]

  /// The place of a key among the entries read so far, which only grow from call to call.
  mutating func index(of key: String, in entries: [InputEntry]) -> Int? {
    if entries.count <= Self.fewKeys { return entries.firstIndex { $0.key == key } }
    for index in indices.count..<entries.count { indices[entries[index].key] = index }
    return indices[key]
  }
}
