import ReportModel

/// The headings of a document and what it refers to.
package struct DocumentOutline: Sendable {
  /// A heading, in reading order.
  package struct Heading: Sendable {
    package var text: String
    /// The words of the heading, whatever their endings.
    package var stems: [String]
    package var level: Int
    /// The heading it stands under.
    package var parent: Int?
    package var span: SourceSpan?
  }

  /// `Tablo 6. Faaliyet Düzeyinde …` in a list of tables or before a table.
  package struct Entry: Sendable {
    /// `Tablo 6`
    package var number: String
    package var title: String
    package var span: SourceSpan?
  }

  /// A word such as `Tablo 6` in running text.
  package struct Mention: Sendable {
    package var number: String
    package var section: String
    /// The text, or the piece of it around the word.
    package var text: String
    /// The place of the text among those that mention anything.
    package var textNumber: Int
    package var span: SourceSpan?
  }

  package private(set) var headings: [Heading] = []
  /// The entries of the lists of tables and figures.
  package private(set) var listed: [Entry] = []
  package private(set) var mentions: [Mention] = []
  /// Tables and figures with their numbers, each once.
  package private(set) var captions: [Entry] = []
  /// Entries that follow each other: three are a list, one or two captions.
  private var run: [Entry] = []

  /// That of a document of which only the tables matter.
  package init() {}

  package init(_ document: Document) {
    for section in document.sections { visit(section, under: nil) }
    if headings.isEmpty { for section in document.sections { recoverHeadings(section) } }
  }

  private mutating func visit(_ section: Section, under parent: Int?) {
    defer { endRun() }
    var index = parent
    if !section.heading.isEmpty {
      index = headings.count
      headings.append(
        Heading(
          text: section.heading, stems: WordStems.of(section.heading), level: section.level, parent: parent,
          span: section.span))
    }
    for block in section.blocks { visit(block, in: section.heading) }
    for inner in section.sections { visit(inner, under: index) }
  }

  /// Reads the captions, listings and mentions of a block.
  private mutating func visit(_ block: Block, in section: String) {
    switch block {
    case .paragraph(let inlines, let span): note(inlines.plainText, section, span)
    case .list(_, let items):
      endRun()
      for item in items { for block in item { visit(block, in: section) } }
      endRun()
    case .quote(let blocks): for block in blocks { visit(block, in: section) }
    case .table(let table):
      endRun()
      if let number = table.number { addCaption(number, table.title, table.span) }
      for row in table.rows {
        for cell in row.cells where cell.text.utf8.count > 20 { mention(cell.text, section, cell.span) }
      }
    case .figure(let figure):
      endRun()
      if !figure.number.isEmpty { addCaption(figure.number, figure.title, nil) }
    case .listing(_, let entries):
      for entry in entries { note(entry.text, section, nil) }
      endRun()
    case .heading, .definitions: endRun()
    }
  }

  /// The parts of one table share its caption, and the paragraph before a table may be it.
  private mutating func addCaption(_ number: String, _ title: String, _ span: SourceSpan?) {
    if let last = captions.last, last.number == number, TurkishText.asciiKey(last.title) == TurkishText.asciiKey(title)
    {
      return
    }
    captions.append(Entry(number: number, title: title, span: span))
  }

  /// A line is an entry of a list, or text that may mention tables.
  private mutating func note(_ text: String, _ section: String, _ span: SourceSpan?) {
    if let caption = Caption(line: text), let number = caption.number {
      run.append(Entry(number: number, title: caption.title, span: span))
    } else {
      endRun()
      mention(text, section, span)
    }
  }

  private mutating func endRun() {
    if run.count > 2 {
      listed += run
    } else {
      // The caption of a table, or of a picture.
      for entry in run { addCaption(entry.number, entry.title, entry.span) }
    }
    run = []
  }

  /// Notes the tables and figures that a text names.
  private mutating func mention(_ text: String, _ section: String, _ span: SourceSpan?) {
    let textNumber = (mentions.last?.textNumber ?? 0) + 1
    for (number, offset) in ExhibitWord.mentions(in: text) {
      mentions.append(
        Mention(
          number: number, section: section, text: Excerpt.of(text, around: offset), textNumber: textNumber, span: span))
    }
  }

  // MARK: Headings that nothing marks

  /// What office programs write without heading styles: short lines that are no sentences.
  private mutating func recoverHeadings(_ section: Section) {
    for block in section.blocks {
      guard case .paragraph(let inlines, let span) = block else { continue }
      let text = inlines.plainText
      guard text.utf8.count < 120, let last = text.unicodeScalars.last, last.properties.isAlphabetic || last == ")",
        !text.holds("..")
      else { continue }
      headings.append(Heading(text: text, stems: WordStems.of(text), level: 1, parent: nil, span: span))
    }
    for inner in section.sections { recoverHeadings(inner) }
  }
}
