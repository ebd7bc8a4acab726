import MarkdownTree
import ReportModel

/// Reads a Markdown text of the report and the references in it.
///
/// References are taken out before Markdown is read, each replaced by a private-use character
/// that no input may hold, so that their places stay exact and no markup can tear them apart.
struct ProseReader {
  let source: SourceText
  let collector: FindingCollector
  private var references: [Reference] = []

  private static let open: Unicode.Scalar = "\u{E000}"
  private static let close: Unicode.Scalar = "\u{E001}"
  private static let firstByteOfMarks: UInt8 = 0xEE

  init(source: SourceText, collector: FindingCollector) {
    self.source = source
    self.collector = collector
  }

  mutating func read() -> [ProseBlock] {
    reportForbiddenEntities()
    do throws(MarkdownError) {
      let root = try MarkdownNode.parse(markReferences())
      return blocks(root.children)
    } catch {
      switch error {
      case .tooLarge(let line):
        collector.add(
          InputRule.cellCount.finding(
            at: source.span(source.lineRange(line), line: line), tr: "tablonun binlerce sütunu ve çok az hücresi var",
            en: "the table has thousands of columns and hardly any cells",
            help: BilingualText(
              tr: "başlık satırını kısaltın ya da tabloyu bir veri dosyasına koyun",
              en: "shorten its heading, or put the table into a data file")))
        return []
      }
    }
  }

  /// `&#1;` would bring in what may not be typed.
  private func reportForbiddenEntities() {
    let bytes = source.bytes
    guard bytes.contains(UInt8(ascii: "&")) else { return }
    for line in 1...source.lineStarts.count {
      let range = source.lineRange(line)
      var offset = range.lowerBound
      while offset + 2 < range.upperBound {
        defer { offset += 1 }
        guard bytes[offset] == UInt8(ascii: "&"), bytes[offset + 1] == UInt8(ascii: "#") else { continue }
        let end = bytes[offset..<min(offset + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";"))
        guard let end, let scalar = Self.scalar(entity: source.text((offset + 2)..<end)) else { continue }
        guard InputParser.isForbidden(Array(String(Character(scalar)).utf8)) else { continue }
        collector.add(
          InputRule.forbiddenCharacter.finding(
            at: source.span(offset..<(end + 1), line: line),
            tr: "`\(source.text(offset..<(end + 1)))` görünmeyen bir karakter demektir, yasak",
            en: "`\(source.text(offset..<(end + 1)))` stands for an invisible character, which is not allowed",
            help: BilingualText(tr: "silin", en: "delete it")))
      }
    }
  }

  private static func scalar(entity: String) -> Unicode.Scalar? {
    let isHexadecimal = entity.hasPrefix("x") || entity.hasPrefix("X")
    let code = isHexadecimal ? UInt32(entity.dropFirst(), radix: 16) : UInt32(entity)
    return code.flatMap { Unicode.Scalar($0) }
  }

  // MARK: References

  private mutating func markReferences() -> String {
    let bytes = source.bytes
    var marked: [UInt8] = []
    marked.reserveCapacity(bytes.count)
    var copied = 0
    var line = 1
    var offset = 0
    while let mark = bytes[offset...].firstIndex(where: Self.isMark) {
      offset = mark + 1
      switch bytes[mark] {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "\\"): if offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      default:
        guard let end = closingBrace(from: mark) else {
          reportIfUnclosed(at: mark, line: line)
          continue
        }
        guard let reference = reference(mark..<(end + 1), line: line) else { continue }
        references.append(reference)
        marked += bytes[copied..<mark]
        marked += "\(Self.open)\(references.count - 1)\(Self.close)".utf8
        offset = end + 1
        copied = offset
      }
    }
    marked += bytes[copied...]
    return String(decoding: marked, as: UTF8.self)
  }

  /// Line ends are counted, a backslash keeps the next character as it is, a brace may open a reference.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "{")
  }

  /// `{tablo:personel` without its brace is no text an author means.
  private func reportIfUnclosed(at offset: Int, line: Int) {
    // No word that opens a reference is longer than this.
    let rest = source.text(offset..<min(offset + 64, source.lineRange(line).upperBound))
    let word = TurkishText.asciiKey(String(rest.dropFirst().prefix { $0 != ":" }))
    guard rest.contains(":"), Reference.Kind.allCases.contains(where: { TurkishText.asciiKey($0.rawValue) == word })
    else { return }
    collector.add(
      InputRule.syntax.finding(
        at: source.span(offset..<(offset + 1), line: line), tr: "gönderme kapanmıyor, `}` eksik",
        en: "the reference is not closed, `}` is missing",
        help: BilingualText(tr: "göndermenin sonuna `}` koyun", en: "put `}` at its end")))
  }

  private func closingBrace(from start: Int) -> Int? {
    var offset = start + 1
    while offset < source.bytes.count, source.bytes[offset] != UInt8(ascii: "\n") {
      if source.bytes[offset] == UInt8(ascii: "}") { return offset }
      if source.bytes[offset] == UInt8(ascii: "{") { break }
      offset += 1
    }
    return nil
  }

  /// `{tablo:fiziki-alan'de}`; `nil` for braces that are plain text.
  private func reference(_ range: Range<Int>, line: Int) -> Reference? {
    let inner = (range.lowerBound + 1)..<(range.upperBound - 1)
    guard let colon = source.bytes[inner].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let word = source.text(inner.lowerBound..<colon)
    guard !word.isEmpty, word.unicodeScalars.allSatisfy(Self.isLetterOrMark) else { return nil }
    let span = source.span(range, line: line)
    let key = TurkishText.asciiKey(word)
    guard let kind = Reference.Kind.allCases.first(where: { TurkishText.asciiKey($0.rawValue) == key })
    else {
      let names = Reference.Kind.allCases.map(\.rawValue)
      let near = TurkishText.nearest(to: word, among: names) ?? "tablo"
      collector.add(
        InputRule.unknownReferenceKind.finding(
          at: span, tr: "`{\(word):…}` diye bir gönderme yok", en: "there is no reference `{\(word):…}`",
          help: BilingualText(
            tr: "`{\(near):…}` mi demek istediniz? bilinenler: \(names.joined(separator: ", "))",
            en: "did you mean `{\(near):…}`? known: \(names.joined(separator: ", "))")))
      return nil
    }
    let address = source.text((colon + 1)..<inner.upperBound).unicodeScalars
    guard let apostrophe = address.firstIndex(where: { $0 == "'" || $0 == "’" }) else {
      return Reference(kind: kind, target: String(address), suffix: nil, span: span)
    }
    return Reference(
      kind: kind, target: String(address[..<apostrophe]),
      suffix: String(address[address.index(after: apostrophe)...]), span: span)
  }

  private static func isLetterOrMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  // MARK: Blocks

  private func blocks(_ nodes: [MarkdownNode]) -> [ProseBlock] {
    nodes.flatMap(block)
  }

  private func block(_ node: MarkdownNode) -> [ProseBlock] {
    switch node.kind {
    case .paragraph: return paragraph(node)
    case .heading(let level): return [.heading(level: level, inlines(node.children), span(node))]
    case .list(let start):
      if start != nil { warnAccidentalList(node) }
      let style = start.map { ListStyle.numbered(start: $0) } ?? .bulleted
      return [.list(style, items: node.children.map { blocks($0.children) })]
    case .quote: return quote(node)
    case .table: return [table(node)]
    case .codeBlock(let text), .html(let text):
      if node.kind == .codeBlock(text) {
        warnUnsupported(node, tr: "kod bloğu düz metin olur", en: "a code block becomes plain text")
      }
      // Markup typed into a text is text: a report holds no code.
      let trimmed = text.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n")
      return [.paragraph(textRuns(trimmed), span(node))]
    case .thematicBreak:
      warnUnsupported(node, tr: "yatay çizgi rapora girmez", en: "a rule does not enter the report")
      return []
    default: return blocks(node.children)
    }
  }

  /// A quotation holds paragraphs; anything else in it stands beside it, in order.
  private func quote(_ node: MarkdownNode) -> [ProseBlock] {
    var result: [ProseBlock] = []
    for block in blocks(node.children) {
      guard case .paragraph = block else {
        warnUnsupported(
          node, tr: "alıntının içinde yalnızca paragraf olur, gerisi alıntının dışına alındı",
          en: "a quotation holds paragraphs only, the rest was put beside it")
        result.append(block)
        continue
      }
      if case .quote(let earlier)? = result.last {
        result[result.count - 1] = .quote(earlier + [block])
      } else {
        result.append(.quote([block]))
      }
    }
    return result
  }

  /// Lines that hold only a reference to a table or figure place it there.
  private func paragraph(_ node: MarkdownNode) -> [ProseBlock] {
    var lines: [[ProseInline]] = [[]]
    for child in node.children {
      if child.kind == .softBreak {
        lines.append([])
      } else {
        lines[lines.count - 1] += inlines([child])
      }
    }
    var result: [ProseBlock] = []
    var pending: [ProseInline] = []
    func flush() {
      if !pending.isEmpty { result.append(.paragraph(pending, span(node))) }
      pending = []
    }
    for line in lines {
      if line.count == 1, case .reference(let reference) = line[0], reference.suffix == nil,
        reference.kind == .table || reference.kind == .figure
      {
        flush()
        result.append(.placement(reference))
      } else {
        if !pending.isEmpty { pending.append(.text(" ")) }
        pending += line
      }
    }
    flush()
    return result
  }

  private func table(_ node: MarkdownNode) -> ProseBlock {
    var head: [[ProseInline]] = []
    var rows: [[[ProseInline]]] = []
    for row in node.children {
      let cells = row.children.map { inlines($0.children) }
      if row.kind == .tableRow(isHeader: true) { head = cells } else { rows.append(cells) }
    }
    return .table(head: head, rows: rows, span(node))
  }

  // MARK: Inlines

  private func inlines(_ nodes: [MarkdownNode]) -> [ProseInline] {
    var result: [ProseInline] = []
    for node in nodes {
      switch node.kind {
      case .text(let text), .html(let text): result += textRuns(text)
      case .code(let text): result.append(.code(restored(text)))
      case .softBreak: result.append(.text(" "))
      case .lineBreak: result.append(.lineBreak)
      case .emphasis: result.append(.emphasis(inlines(node.children)))
      case .strong: result.append(.strong(inlines(node.children)))
      case .link(let target) where target.unicodeScalars.contains(Self.open) || target.contains("%EE%80%80"):
        reportLinkedReference(node)
        result += inlines(node.children)
      case .link(let target) where Self.isSafe(target):
        result.append(.link(target: target, inlines(node.children)))
      case .link:
        warnUnsupported(
          node, tr: "bağlantının adresi http, https ya da mailto ile başlamıyor; yalnız metni kaldı",
          en: "the link's address does not begin with http, https or mailto; only its text was kept")
        result += inlines(node.children)
      case .image:
        warnUnsupported(
          node, tr: "resim rapora girmez, yalnızca açıklaması kalır",
          en: "a picture does not enter the report, only its description")
        result += inlines(node.children)
      default: result += inlines(node.children)
      }
    }
    return result
  }

  /// References inside code stay as they were typed.
  private func restored(_ text: String) -> String {
    textRuns(text).map { inline in
      switch inline {
      case .text(let text): text
      case .reference(let reference): reference.typed
      default: ""
      }
    }.joined()
  }

  private func reportLinkedReference(_ node: MarkdownNode) {
    collector.add(
      InputRule.syntax.finding(
        at: span(node), tr: "gönderme bir bağlantının adresi olamaz", en: "a reference cannot be the address of a link",
        help: BilingualText(
          tr: "bağlantı yerine yalnız göndermeyi yazın: {tablo:personel}",
          en: "write the reference alone in place of the link: {tablo:personel}")))
  }

  /// Links that a reader can follow without running anything: to a place in the report, or with a scheme that is known.
  ///
  /// Looked at byte by byte, as browsers do: a letter behind a colon may be one character of Swift's with it. What a
  /// browser leaves out or takes for a stroke (control characters, backslashes) is in no address that means well.
  private static func isSafe(_ target: String) -> Bool {
    let bytes = Array(target.utf8)
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }), bytes.first != 0x20 else {
      return false
    }
    // `//host` takes the scheme of the page it stands in.
    guard !bytes.starts(with: "//".utf8) else { return false }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return true }
    // Behind a stroke, a question mark or a hash a colon ends no scheme.
    if bytes[..<colon].contains(where: { "/?#".utf8.contains($0) }) { return true }
    let scheme = bytes[..<colon].map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    return ["http", "https", "mailto"].contains { scheme.elementsEqual($0.utf8) }
  }

  private func textRuns(_ text: String) -> [ProseInline] {
    let mayHoldMarks = text.utf8.withContiguousStorageIfAvailable { $0.contains(Self.firstByteOfMarks) } ?? true
    guard !references.isEmpty, mayHoldMarks else { return text.isEmpty ? [] : [.text(text)] }
    var result: [ProseInline] = []
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: Self.open), let end = rest[start...].firstIndex(of: Self.close) {
      if start > rest.startIndex { result.append(.text(String(rest[..<start]))) }
      // A mark that the text brought itself (`&#xE000;`) has been reported, and names no reference.
      let number = Int(String(rest[rest.index(after: start)..<end]))
      if let number, references.indices.contains(number) { result.append(.reference(references[number])) }
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { result.append(.text(String(rest))) }
    return result
  }

  private func span(_ node: MarkdownNode) -> SourceSpan {
    let range = source.lineRange(node.line)
    let start = min(range.lowerBound + max(node.byteColumn - 1, 0), range.upperBound)
    return source.span(start..<range.upperBound, line: node.line)
  }

  private func warnUnsupported(_ node: MarkdownNode, tr: String, en: String) {
    collector.add(InputRule.unsupportedMarkdown.finding(at: span(node), tr: tr, en: en))
  }

  // "2019. yılında …" at the start of a line is an ordered list to Markdown.
  private func warnAccidentalList(_ node: MarkdownNode) {
    let line = source.line(node.line)
    let digits = line.drop { $0 == " " }.prefix { $0.isNumber }
    guard digits.count >= 3 else { return }
    collector.add(
      InputRule.accidentalList.finding(
        at: span(node), tr: "satır `\(digits).` ile başladığı için liste maddesi oldu",
        en: "the line begins with `\(digits).` and became a list item",
        help: .write(line.replacing("\(digits).", with: "\(digits)\\.", maxReplacements: 1))))
  }
}
