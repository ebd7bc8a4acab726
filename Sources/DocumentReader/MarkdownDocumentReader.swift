import MarkdownTree
import ReportModel

/// Reads our Markdown, and anybody's with captions before their tables.
struct MarkdownDocumentReader {
  let source: SourceText
  private var assembler = DocumentAssembler()
  private var tableCount = 0

  init(source: SourceText) { self.source = source }

  /// The document, section by section.
  mutating func read() throws(MarkdownError) -> Document {
    let root = try MarkdownNode.parse(source.text(0..<source.bytes.count))
    var lastParagraph = ""
    for node in root.children {
      switch node.kind {
      case .heading(let level):
        assembler.heading(level: level, text: text(node), id: nil)
      case .table:
        table(node, caption: lastParagraph)
      case .list(let start):
        assembler.block(list(node, start: start))
        tables(in: node)
      default:
        assembler.block(.paragraph([.text(text(node))], span(node)))
        tables(in: node)
      }
      lastParagraph = node.kind == .paragraph ? text(node) : ""
    }
    return assembler.document(year: "", relations: [])
  }

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
    tableCount += 1
    let grid = GridTable(
      caption: caption, rows: rows(node), span: span(node))
    guard let table = grid.table(ordinal: tableCount, printed: tableCount - 1) else { return }
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
    let text = text(node)
    let range = source.lineRange(node.line)
    let start = min(range.lowerBound + max(node.byteColumn - 1, 0), range.upperBound)
    var offset = start
    while offset < range.upperBound,
      source.bytes[offset] == UInt8(ascii: " ") || source.bytes[offset] == UInt8(ascii: "|")
    {
      offset += 1
    }
    let span = SourceSpan(
      file: source.path, line: node.line, column: source.column(ofByte: offset, inLine: node.line),
      length: text.unicodeScalars.count)
    return Cell(text, isHeading: isHead, span: span)
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
