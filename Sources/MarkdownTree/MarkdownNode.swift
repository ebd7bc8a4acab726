import CCMarkGFM

/// A node of a Markdown document, read by cmark-gfm with its table extension.
package struct MarkdownNode: Sendable {
  /// What stands in the text, with what belongs to its kind alone.
  package enum Kind: Sendable, Equatable {
    case document
    case paragraph
    case heading(level: Int)
    /// `start` is the first number of an ordered list.
    case list(start: Int?)
    case item
    case quote
    case codeBlock(String)
    /// Raw HTML, as typed; never passed on as markup.
    case html(String)
    case thematicBreak
    case table
    case tableRow(isHeader: Bool)
    case tableCell
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case emphasis
    case strong
    case link(target: String)
    case image(target: String)
  }

  package var kind: Kind
  package var children: [MarkdownNode]
  /// The first line, from 1.
  package var line: Int
  /// The first column in bytes, from 1, as cmark counts.
  package var byteColumn: Int

  /// The extension that reads tables.
  ///
  /// The library registers its extensions without regard to threads: of two documents read at once, one lost its
  /// tables now and then. A constant is made once, whoever asks.
  private nonisolated(unsafe) static let tables: OpaquePointer = {
    cmark_gfm_core_extensions_ensure_registered()
    guard let tables = cmark_find_syntax_extension("table") else {
      preconditionFailure("cmark-gfm was built without its tables")
    }
    return tables
  }()

  /// Reads CommonMark with pipe tables.
  ///
  /// - Throws: `MarkdownError`, before memory is spent.
  package static func parse(_ text: String) throws(MarkdownError) -> MarkdownNode {
    var text = text
    if let line = text.withUTF8({ TableMeasure.excessiveLine(of: $0) }) { throw .tooLarge(line: line) }
    let options = CMARK_OPT_DEFAULT
    let parser = cmark_parser_new(options)
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, tables)
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    let root = cmark_parser_finish(parser)
    defer { cmark_node_free(root) }
    return MarkdownNode(root!, depth: 0)
  }

  /// The text of the node without its markup.
  package var plainText: String {
    switch kind {
    case .text(let text), .code(let text), .html(let text), .codeBlock(let text): text
    case .softBreak, .lineBreak: " "
    default: children.map(\.plainText).joined()
    }
  }

  /// What lies deeper than this in lists and quotations no author typed on purpose.
  private static let maximumDepth = 100

  private init(_ node: OpaquePointer, depth: Int) {
    kind = Self.kind(of: node)
    line = Int(cmark_node_get_start_line(node))
    byteColumn = Int(cmark_node_get_start_column(node))
    children = []
    guard depth < Self.maximumDepth else { return }
    var child = cmark_node_first_child(node)
    while let current = child {
      children.append(MarkdownNode(current, depth: depth + 1))
      child = cmark_node_next(current)
    }
  }

  private static func kind(of node: OpaquePointer) -> Kind {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_LIST:
      return .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil)
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_CODE_BLOCK: return .codeBlock(literal(node))
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: return .html(literal(node))
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_TEXT: return .text(literal(node))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code(literal(node))
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK: return .link(target: url(node))
    case CMARK_NODE_IMAGE: return .image(target: url(node))
    default: return tableKind(of: node)
    }
  }

  // The extension's node types are numbered at run time; only their names are public.
  private static func tableKind(of node: OpaquePointer) -> Kind {
    switch cmark_node_get_type_string(node).map({ String(cString: $0) }) {
    case "table": .table
    case "table_header": .tableRow(isHeader: true)
    case "table_row": .tableRow(isHeader: false)
    case "table_cell": .tableCell
    default: .html(literal(node))
    }
  }

  private static func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private static func url(_ node: OpaquePointer) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }
}
