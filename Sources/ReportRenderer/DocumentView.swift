import ReportModel
import TemplateEngine

/// What the templates see of a document: texts already formatted, nothing to compute.
final class DocumentView: ViewRecord {
  private let document: Document
  private let page: Page
  private let style: String

  init(document: Document, page: Page, style: String) {
    self.document = document
    self.page = page
    self.style = style
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .title: .text(document.title)
    case .pageTitle: .text(pageTitle)
    case .administration: .text(document.administration)
    case .year: .text(document.year)
    case .cover: .list(document.cover.map(TemplateValue.text))
    case .sections: .records(document.sections) { SectionView(section: $0, page: page) }
    case .relations: .text(page.relations)
    case .style: .text(style)
    default: nil
    }
  }

  /// A browser's tab shows one line and no markup, not even that of a line's end.
  private var pageTitle: String {
    "\(document.title) · \(document.administration)".split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

/// What the templates see of a section.
final class SectionView: ViewRecord {
  private let section: Section
  private let page: Page

  init(section: Section, page: Page) {
    self.section = section
    self.page = page
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .id: .text(section.id)
    case .level: .text(HeadingLevel(section.level).number)
    case .marks: .text(HeadingLevel(section.level).marks)
    case .number: .optional(section.number)
    case .title: .text(section.title)
    case .heading: .text(section.heading)
    case .blocks: .records(section.blocks) { BlockView(block: $0, page: page) }
    case .sections: .records(section.sections) { SectionView(section: $0, page: page) }
    default: nil
    }
  }
}

/// The report's title is the first heading; Markdown and HTML both know six.
struct HeadingLevel {
  private let depth: Int

  init(_ level: Int) { depth = min(level + 1, 6) }

  var number: String { String(depth) }
  var marks: String { String(repeating: "#", count: depth) }
}

/// A block answers to one of the names of blocks; the others are known to be absent.
final class BlockView: ViewRecord {
  private let block: Block
  private let page: Page
  private let own: ViewName

  init(block: Block, page: Page) {
    self.block = block
    self.page = page
    own = Self.name(of: block)
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .paragraph, .subheading, .list, .orderedList, .quote, .table, .indicatorForm, .goalCard, .figure, .contents,
      .tableList, .figureList, .definitions:
      name == own ? content : .null
    default: nil
    }
  }

  private static func name(of block: Block) -> ViewName {
    switch block {
    case .paragraph: .paragraph
    case .heading: .subheading
    case .list(.bulleted, _): .list
    case .list(.numbered, _): .orderedList
    case .quote: .quote
    case .table(let table):
      switch table.form {
      case .plain: .table
      case .indicatorForm: .indicatorForm
      case .goalCard: .goalCard
      }
    case .figure: .figure
    case .listing(.contents, _): .contents
    case .listing(.tables, _): .tableList
    case .listing(.figures, _): .figureList
    case .definitions: .definitions
    }
  }

  private var content: TemplateValue {
    switch block {
    case .paragraph(let inlines, _): .record(InlinesView(inlines: inlines))
    case .heading(let level, let inlines, let id):
      .record(SubheadingView(level: HeadingLevel(level), inlines: inlines, id: id))
    case .list(let style, let items): .record(ListView(style: style, items: items, page: page))
    case .quote(let blocks): .record(QuoteView(blocks: blocks, page: page))
    case .table(let table): .record(TableView(table: table, page: page))
    case .figure(let figure): .record(FigureView(figure: figure, page: page))
    case .listing(_, let entries): .record(EntriesView(entries: entries.map { .record(ListingEntryView(entry: $0)) }))
    case .definitions(let entries):
      .record(EntriesView(entries: entries.map { .record(LabelledTextView(line: $0)) }))
    }
  }
}

// MARK: Parts of blocks

/// What the templates see of a heading inside a text.
final class SubheadingView: ViewRecord {
  private let level: HeadingLevel
  private let inlines: [Inline]
  private let id: String

  init(level: HeadingLevel, inlines: [Inline], id: String) {
    self.level = level
    self.inlines = inlines
    self.id = id
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .level: .text(level.number)
    case .marks: .text(level.marks)
    case .id: .text(id)
    case .inlines: InlinesView.list(inlines)
    default: nil
    }
  }
}

/// What the templates see of a list.
final class ListView: ViewRecord {
  private let style: ListStyle
  private let items: [[Block]]
  private let page: Page

  init(style: ListStyle, items: [[Block]], page: Page) {
    self.style = style
    self.items = items
    self.page = page
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .start: first == 1 ? .null : .text(String(first))
    case .items: .records(items.indices) { ItemView(blocks: items[$0], ordinal: first + $0, page: page) }
    default: nil
    }
  }

  private var first: Int { if case .numbered(let start) = style { start } else { 1 } }
}

/// An item's first paragraph stands beside its mark; the rest below it.
final class ItemView: ViewRecord {
  private let blocks: [Block]
  private let ordinal: Int
  private let page: Page

  init(blocks: [Block], ordinal: Int, page: Page) {
    self.blocks = blocks
    self.ordinal = ordinal
    self.page = page
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .ordinal: .text(String(ordinal))
    case .inlines: leading.map(InlinesView.list) ?? .null
    case .blocks: .records(blocks.dropFirst(leading == nil ? 0 : 1)) { BlockView(block: $0, page: page) }
    default: nil
    }
  }

  private var leading: [Inline]? {
    if case .paragraph(let inlines, _)? = blocks.first { inlines } else { nil }
  }
}

/// What the templates see of a quotation.
final class QuoteView: ViewRecord {
  private let blocks: [Block]
  private let page: Page

  init(blocks: [Block], page: Page) {
    self.blocks = blocks
    self.page = page
  }

  func value(_ name: ViewName) -> TemplateValue? {
    name == .blocks ? .records(blocks) { BlockView(block: $0, page: page) } : nil
  }
}

/// What the templates see of a list of contents, tables or abbreviations.
final class EntriesView: ViewRecord {
  private let entries: [TemplateValue]

  init(entries: [TemplateValue]) {
    self.entries = entries
  }

  func value(_ name: ViewName) -> TemplateValue? { name == .entries ? .list(entries) : nil }
}

/// What the templates see of a line of such a list.
final class ListingEntryView: ViewRecord {
  private let entry: ListingEntry

  init(entry: ListingEntry) {
    self.entry = entry
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .level: .text(String(entry.level))
    case .text: .text(entry.text)
    case .target: .text(entry.target)
    case .indent: .text(String(repeating: "  ", count: entry.level - 1))
    default: nil
    }
  }
}

/// What the templates see of a figure.
final class FigureView: ViewRecord {
  private let figure: Figure
  private let page: Page

  init(figure: Figure, page: Page) {
    self.figure = figure
    self.page = page
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .id: .text(figure.id)
    case .number: .text(figure.number)
    case .title: .text(figure.title)
    case .caption: .text("\(figure.number). \(figure.title)")
    case .drawing: .optional(page.drawings[figure.id])
    case .data: figure.data.map { .record(TableView(table: $0, page: page)) } ?? .null
    case .notes: .list(figure.notes.map(TemplateValue.text))
    default: nil
    }
  }
}

// MARK: Inlines

/// What the templates see of a text in one line.
final class InlinesView: ViewRecord {
  private let inlines: [Inline]

  init(inlines: [Inline]) {
    self.inlines = inlines
  }

  func value(_ name: ViewName) -> TemplateValue? { name == .inlines ? Self.list(inlines) : nil }

  static func list(_ inlines: [Inline]) -> TemplateValue { .records(inlines) { InlineView(inline: $0) } }
}

/// A run answers to one of the names of runs; the others are known to be absent.
final class InlineView: ViewRecord {
  private let inline: Inline

  init(inline: Inline) { self.inline = inline }

  func value(_ name: ViewName) -> TemplateValue? {
    switch (name, inline) {
    case (.text, .text(let text)), (.code, .code(let text)): .text(text)
    case (.emphasis, .emphasis(let inner)), (.strong, .strong(let inner)): .record(InlinesView(inlines: inner))
    case (.link, .link(let target, let inner)): .record(LinkView(target: target, inlines: inner))
    case (.lineBreak, .lineBreak): .flag(true)
    case (.text, _), (.emphasis, _), (.strong, _), (.code, _), (.link, _), (.lineBreak, _): .null
    default: nil
    }
  }
}

/// What the templates see of a link.
final class LinkView: ViewRecord {
  private let target: String
  private let inlines: [Inline]

  init(target: String, inlines: [Inline]) {
    self.target = target
    self.inlines = inlines
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .target: .text(Self.encoded(target))
    case .inlines: InlinesView.list(inlines)
    default: nil
    }
  }

  /// Characters that end a link in one format or another are percent-encoded, as addresses have it.
  private static func encoded(_ target: String) -> String {
    var result: [UInt8] = []
    for byte in target.utf8 {
      switch byte {
      case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "|"), 0x7F:
        result += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
