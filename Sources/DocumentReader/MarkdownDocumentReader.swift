import MarkdownTree
import ReportModel
import XMLTree

/// Reads our Markdown, and anybody's with captions before their tables.
struct MarkdownDocumentReader {
  let source: SourceText
  private var assembler = DocumentAssembler()
  private var count = TableCount()
  /// The paragraph right before what is read.
  private var lastParagraph = ""
  /// The last line that was read together with a part of a page.
  private var lastLineOfPart = 0

  init(source: SourceText) { self.source = source }

  /// The document, section by section.
  mutating func read() throws(DocumentError) -> Document {
    let root: MarkdownNode
    do throws(MarkdownError) {
      root = try MarkdownNode.parse(source.text(0..<source.bytes.count))
    } catch {
      switch error {
      case .tooLarge(let line): throw .tooLarge(line: line)
      }
    }
    let parts = MarkdownPageParts(source, root)
    count = TableCount(frameless: parts.framedTables)
    for node in root.children where node.line > lastLineOfPart {
      try block(node, parts)
      lastParagraph = node.kind == .paragraph ? text(node) : ""
    }
    return assembler.document(year: "", relations: [])
  }

  private mutating func block(_ node: MarkdownNode, _ parts: MarkdownPageParts) throws(DocumentError) {
    switch node.kind {
    case .heading(let level):
      assembler.heading(level: level, text: text(node), id: nil)
    case .table:
      table(node, caption: lastParagraph)
    case .list(let start):
      if frameless(list: node) { return }
      assembler.block(list(node, start: start))
      tables(in: node)
    case .codeBlock(let code):
      if !fixedWidth(node, code) { paragraph(node) }
    case .html:
      guard let part = parts.part(at: node),
        let root = try? XMLParser.parseHTML(Array(source.bytes[part.bytes]), encoding: "UTF-8")
      else { return paragraph(node) }
      lastLineOfPart = part.lastLine
      try read(root, part)
    default:
      paragraph(node)
      tables(in: node)
    }
  }

  private mutating func paragraph(_ node: MarkdownNode) {
    assembler.block(.paragraph([.text(text(node))], span(node)))
  }

  // MARK: Parts of pages

  /// Reads what stands in the text as HTML.
  private mutating func read(_ root: XMLElement, _ part: MarkdownPageParts.Part) throws(DocumentError) {
    var reader = HTMLDocumentReader(
      part: PageSource(path: source.path, linesBefore: part.linesBefore), caption: lastParagraph, behind: count)
    let document = try reader.read(root)
    count = reader.count
    count.framed += root.countInDocument("table")
    for section in document.sections { add(section) }
  }

  private mutating func add(_ section: Section) {
    if !section.title.isEmpty {
      assembler.heading(level: section.level, text: section.title, id: nil, span: section.span)
    }
    section.blocks.forEach { assembler.block($0) }
    section.sections.forEach { add($0) }
  }

  // MARK: Tables without a frame

  /// Takes a list of labels and figures for the table that it is.
  private mutating func frameless(list node: MarkdownNode) -> Bool {
    var entries: [LabelledFigures.Entry] = []
    for item in node.children {
      guard item.children.count == 1, item.children[0].kind == .paragraph,
        let entry = LabelledFigures.Entry(line: text(item), span: textSpan(item.children[0]))
      else { return false }
      entries.append(entry)
    }
    let list = LabelledFigures(entries: entries)
    guard let grid = list.grid(caption: lastParagraph, span: span(node), language: .turkish) else { return false }
    frameless(grid)
    return true
  }

  /// Takes what is drawn in a block of code for a table, if it is one.
  private mutating func fixedWidth(_ node: MarkdownNode, _ code: String) -> Bool {
    let isFenced = source.bytes[source.lineRange(node.line)].first { $0 != UInt8(ascii: " ") }.map {
      $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~")
    }
    let start = SourcePosition(line: node.line + (isFenced == true ? 1 : 0), column: 1)
    guard let parts = FixedWidthText(file: source.path, text: code, start: start).parts(caption: lastParagraph) else {
      return false
    }
    for part in parts {
      switch part {
      case .table(let grid): frameless(grid)
      case .line(let line): assembler.block(line.paragraph(in: source.path))
      }
    }
    return true
  }

  private mutating func frameless(_ grid: GridTable) {
    count.ordinal += 1
    let place = count.takeFrameless { 0 }
    if let table = grid.table(ordinal: count.ordinal, printed: place) { assembler.block(.table(table)) }
  }

  // MARK: Blocks

  private func list(_ node: MarkdownNode, start: Int?) -> Block {
    .list(
      start.map { .numbered(start: $0) } ?? .bulleted,
      items: node.children.map { item in
        var blocks: [Block] = []
        var own: [String] = []
        for child in item.children {
          if case .list(let start) = child.kind {
            blocks.append(list(child, start: start))
          } else {
            own.append(text(child))
          }
        }
        return [.paragraph([.text(own.joined(separator: " "))], span(node))] + blocks
      })
  }

  /// Tables that stand inside a list or quotation are read behind it.
  private mutating func tables(in node: MarkdownNode) {
    var lastParagraph = ""
    for child in node.children {
      if child.kind == .table { table(child, caption: lastParagraph) } else { tables(in: child) }
      lastParagraph = child.kind == .paragraph ? text(child) : ""
    }
  }

  private mutating func table(_ node: MarkdownNode, caption: String) {
    count.ordinal += 1
    count.framed += 1
    let grid = GridTable(caption: caption, rows: rows(node), span: span(node))
    guard let table = grid.table(ordinal: count.ordinal, printed: count.framed - 1) else { return }
    assembler.block(.table(table))
  }

  private func rows(_ node: MarkdownNode) -> [GridRow] {
    let rows = node.children.enumerated().map { index, row -> GridRow in
      let isHead = row.kind == .tableRow(isHeader: true)
      return GridRow(
        cells: row.children.map { cell($0, isHead: isHead) }, key: nil, role: nil, level: nil,
        isHead: isHead, printed: index)
    }
    return withLevels(withoutEmptyHead(rows))
  }

  /// A table without headings is written with empty ones.
  private func withoutEmptyHead(_ rows: [GridRow]) -> [GridRow] {
    rows.filter { !$0.isHead || $0.cells.contains { !$0.text.isEmpty } }
  }

  /// Two no-break spaces before a label are one level of the tree.
  private func withLevels(_ rows: [GridRow]) -> [GridRow] {
    rows.map { row in
      var row = row
      guard let index = row.cells.firstIndex(where: { $0.text.hasPrefix("\u{A0}\u{A0}") }) else { return row }
      let blanks = row.cells[index].text.prefix { $0 == "\u{A0}" }.count
      row.level = min(blanks / 2, Row.mostLevels)
      row.indent = blanks
      row.cells[index].text.removeFirst(blanks)
      return row
    }
  }

  private func cell(_ node: MarkdownNode, isHead: Bool) -> Cell {
    Cell(text(node), isHeading: isHead, span: textSpan(node))
  }

  /// Where the text of a cell or an item stands.
  private func textSpan(_ node: MarkdownNode) -> SourceSpan {
    let range = source.lineRange(node.line)
    let start = min(range.lowerBound + max(node.byteColumn - 1, 0), range.upperBound)
    var offset = start
    while offset < range.upperBound,
      source.bytes[offset] == UInt8(ascii: " ") || source.bytes[offset] == UInt8(ascii: "|")
    {
      offset += 1
    }
    return SourceSpan(
      file: source.path, line: node.line, column: source.column(ofByte: offset, inLine: node.line),
      length: text(node).unicodeScalars.count)
  }

  /// The text of a node; `<br>` is the one mark of markup we write ourselves.
  private func text(_ node: MarkdownNode) -> String {
    var result = ""
    func append(_ node: MarkdownNode) {
      switch node.kind {
      case .html(let markup):
        result += markup.lowercased().hasPrefix("<br") ? "\n" : markup
      case .text(let text): result += result.hasSuffix("\n") ? String(text.drop { $0 == " " }) : text
      case .code(let text), .codeBlock(let text): result += text
      case .softBreak: result += " "
      case .lineBreak: result += "\n"
      case .table: return
      default: node.children.forEach(append)
      }
    }
    append(node)
    return result
  }

  private func span(_ node: MarkdownNode) -> SourceSpan {
    source.span(source.lineRange(node.line), line: node.line)
  }
}
