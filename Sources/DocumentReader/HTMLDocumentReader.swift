import FoundationEssentials
import ReportModel
import ReportReading
import XMLTree

/// Walks an HTML or XHTML tree in reading order.
struct HTMLDocumentReader {
  private let page: PageSource
  private var assembler = DocumentAssembler()
  private var relations: [Relation] = []
  private var isPartial = false
  private var continuity: [ContinuityNote] = []
  private var year = ""
  /// Counts the tables as they are read.
  private(set) var count = TableCount()
  /// The table that was read last, and its place among all of the page.
  private var lastTable: (element: XMLElement, place: Int)?
  /// The id of a section whose heading is still to come.
  private var sectionID: String?
  /// What stands right before the next table and may be its caption.
  private var precedingText = ""
  /// Whether letters are shown from right to left here.
  private var isTurned = false
  /// How the language of the page writes numbers.
  private var language = NumberNotation.turkish

  init(path: String) { page = PageSource(path: path) }

  /// Reads a part of a page that stands in another document.
  ///
  /// - Parameter caption: What stands before it.
  init(part page: PageSource, caption: String, behind count: TableCount) {
    self.page = page
    self.count = count
    precedingText = caption
  }

  mutating func read(_ root: XMLElement) throws(DocumentError) -> Document {
    if let named = root["lang"], named.lowercased().hasPrefix("en") { language = .english }
    try walk(root)
    return assembler.document(year: year, relations: relations, isPartial: isPartial, continuity: continuity)
  }

  /// The place of a table among all of the page in the order in which they begin, those around others and hidden ones too.
  private mutating func place(of table: XMLElement) -> Int {
    let place =
      lastTable.flatMap { last in table.namesakes(behind: last.element).map { last.place + 1 + $0 } }
      ?? count.framed + (table.namesakes(behind: nil) ?? 0)
    lastTable = (table, place)
    return place
  }

  private mutating func walk(_ element: XMLElement) throws(DocumentError) {
    // Words that stand between blocks, in no paragraph of their own.
    var loose: [XMLNode] = []
    for child in element.children {
      switch child {
      case .element(let inner) where !Self.isPhrase(inner):
        paragraph(loose, in: element)
        loose = []
        try visit(inner)
      case .text, .element: loose.append(child)
      }
    }
    paragraph(loose, in: element)
  }

  private static let phrases: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "del", "dfn", "em", "font", "i", "img", "input", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
  ]

  private static func isLinkOrBlank(_ node: XMLNode) -> Bool {
    switch node {
    case .element(let inner): inner.name == "a" || inner.name == "br"
    case .text(let text): text.bytes.allSatisfy { $0 <= 0x20 }
    }
  }

  /// Whether an element is part of a line and holds nothing but parts of lines.
  private static func isPhrase(_ element: XMLElement) -> Bool {
    phrases.contains(element.name) && element.elements.allSatisfy(isPhrase)
  }

  private mutating func visit(_ element: XMLElement) throws(DocumentError) {
    guard !element.isHidden else { return }
    guard !isTurned, element.turnsTextRound else { return try visitShown(element) }
    isTurned = true
    try visitShown(element)
    isTurned = false
  }

  /// Reads an element that is shown: a heading, a table, a list, a paragraph, or what stands inside it.
  private mutating func visitShown(_ element: XMLElement) throws(DocumentError) {
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let level = Int(element.name.dropFirst()) ?? 1
      let text = HTMLText.text(of: element)
      assembler.heading(
        level: level, text: text, id: element.key("id") ?? sectionID,
        span: page.span(of: element, length: text.scalarCount))
      precedingText = ""
      sectionID = nil
    case "p", "dt", "dd", "blockquote":
      paragraph(element)
      try exhibits(in: element)
    case "td", "th":
      // Only a table that lays out the page is walked into.
      if Self.descendant("table", of: element) == nil { paragraph(element) } else { try walk(element) }
    case "ul", "ol": try list(element)
    case "dl": try definitions(element)
    case "pre": try fixedWidth(element)
    case "table": try table(element)
    case "figure": try figure(element)
    case "script": if element["id"] == RelationFile.elementID { readRelations(element) }
    case "head", "style", "nav", "svg", "template", "button", "select", "textarea", "noscript": break
    default:
      if let year = element["data-fy-year"], Year.number(year) != nil { self.year = year }
      if element.name == "section" { sectionID = element.key("id") }
      try walk(element)
    }
  }

  private mutating func paragraph(_ element: XMLElement) {
    paragraph(HTMLText.text(of: element, exceptTables: true), in: element)
  }

  private mutating func paragraph(_ nodes: [XMLNode], in element: XMLElement) {
    // Links alone lead through a page and say nothing.
    guard nodes.contains(where: { !Self.isLinkOrBlank($0) }) else { return }
    paragraph(HTMLText.text(of: nodes, exceptTables: true), in: element)
  }

  private mutating func paragraph(_ text: String, in element: XMLElement) {
    guard !text.isEmpty else { return }
    let text = isTurned ? HTMLText.turned(text) : text
    if !Self.isUnitNote(text) { precedingText = text }
    let span = page.span(of: element, length: text.scalarCount)
    assembler.block(.paragraph([.text(text)], span))
  }

  /// `(TL)` between a caption and its table leaves the caption in force.
  private static func isUnitNote(_ text: String) -> Bool {
    text.utf8.count < 4 || text.hasPrefix("(") && text.hasSuffix(")")
  }

  /// The paragraph before a table, where it reads like a caption: it carries a number, or it is short and no sentence.
  private static func caption(_ paragraph: String) -> String {
    guard paragraph.utf8.count < 400 else { return "" }
    let line = paragraph.split { $0.isWhitespace }.joined(separator: " ")
    let isTitle = line.count < 120 && !line.hasSuffix(".") && !line.hasSuffix(":")
    return isTitle || Caption(line).number != nil ? line : ""
  }

  private mutating func list(_ element: XMLElement) throws(DocumentError) {
    if frameless(LabelledFigures(entries: entries(ofList: element)), element) { return }
    assembler.block(Self.list(element))
    precedingText = ""
    try exhibits(in: element)
  }

  private static func list(_ element: XMLElement) -> Block {
    var items: [[Block]] = []
    for child in element.elements {
      if child.name == "li" {
        let own = HTMLText.text(of: child.children, exceptTables: true, exceptLists: true)
        items.append([.paragraph([.text(own)], nil)] + lists(in: child))
      } else {
        // A list right in a list belongs to the item before it.
        let inner = isList(child) ? [list(child)] : lists(in: child)
        if items.isEmpty { items.append(inner) } else { items[items.count - 1] += inner }
      }
    }
    let start = element["start"].flatMap { Int($0) } ?? 1
    return .list(element.name == "ol" ? .numbered(start: start) : .bulleted, items: items)
  }

  // MARK: Tables without a frame

  /// Takes a list of labels and figures for the table that it is.
  private mutating func frameless(_ list: LabelledFigures, _ element: XMLElement) -> Bool {
    let caption = Self.caption(precedingText)
    guard let grid = list.grid(caption: caption, span: page.span(of: element), language: language) else { return false }
    frameless(grid, element)
    return true
  }

  private mutating func frameless(_ grid: GridTable, _ element: XMLElement) {
    precedingText = ""
    count.ordinal += 1
    let place = count.takeFrameless { element.countInDocument("table") }
    if let table = grid.table(ordinal: count.ordinal, printed: place) { assembler.block(.table(table)) }
  }

  /// The items of a list that each stand in one line; none where one holds more.
  private func entries(ofList element: XMLElement) -> [LabelledFigures.Entry] {
    var entries: [LabelledFigures.Entry] = []
    for item in element.elements {
      guard item.name == "li", item.elements.allSatisfy(Self.isPhrase) else { return [] }
      let text = HTMLText.text(of: item)
      guard let entry = LabelledFigures.Entry(line: text, span: page.span(of: item, length: text.scalarCount)) else {
        return []
      }
      entries.append(entry)
    }
    return entries
  }

  /// Reads a `dl`: of labels and figures alone it is a table.
  private mutating func definitions(_ element: XMLElement) throws(DocumentError) {
    if !frameless(LabelledFigures(entries: entries(ofDefinitions: element)), element) { try walk(element) }
  }

  /// The labels of a `dl`, each with what is said of it.
  private func entries(ofDefinitions element: XMLElement) -> [LabelledFigures.Entry] {
    var entries: [LabelledFigures.Entry] = []
    for child in element.elements where !child.isHidden {
      let text = HTMLText.cellText(of: child)
      let cell = Cell(text, span: page.span(of: child, length: text.scalarCount))
      switch child.name {
      case "dt": entries.append(LabelledFigures.Entry(label: cell, figures: []))
      case "dd" where !entries.isEmpty: entries[entries.count - 1].figures.append(cell)
      case "div": entries += self.entries(ofDefinitions: child)
      default: return []
      }
    }
    return entries
  }

  /// Reads a `pre`: what is drawn in it as a table is one.
  private mutating func fixedWidth(_ element: XMLElement) throws(DocumentError) {
    let start = page.span(of: element).start
    let text = FixedWidthText(
      file: page.path, text: HTMLText.unfolded(element), start: start, language: language)
    guard let parts = text.parts(caption: Self.caption(precedingText)) else { return try walk(element) }
    for part in parts {
      switch part {
      case .table(let grid): frameless(grid, element)
      case .line(let line): assembler.block(line.paragraph(in: page.path))
      }
    }
  }

  private static func isList(_ element: XMLElement) -> Bool { element.name == "ul" || element.name == "ol" }

  /// The lists in an item, however deep, but not those in them.
  private static func lists(in element: XMLElement) -> [Block] {
    element.elements.flatMap { isList($0) ? [list($0)] : lists(in: $0) }
  }

  /// Tables and figures that stand inside a list or paragraph are read behind it.
  private mutating func exhibits(in element: XMLElement) throws(DocumentError) {
    for child in element.elements {
      if child.name == "table" || child.name == "figure" { try visit(child) } else { try exhibits(in: child) }
    }
  }

  /// Reads a table, those inside its cells too.
  private mutating func table(_ element: XMLElement) throws(DocumentError) {
    let caption = Self.caption(precedingText)
    precedingText = ""
    // A table around tables lays out the page; its cells are read as the page is.
    if Self.descendant("table", of: element) != nil {
      try walk(element)
      return
    }
    count.ordinal += 1
    let grid = try HTMLTableReader(page: page, isTurned: isTurned, language: language).read(element, caption: caption)
    let place = place(of: element)
    if let table = grid.table(ordinal: count.ordinal, printed: place) { assembler.block(.table(table)) }
  }

  /// Reads a figure: its caption, what is drawn and the table of its data.
  private mutating func figure(_ element: XMLElement) throws(DocumentError) {
    let caption = Caption(element.first("figcaption").map { HTMLText.text(of: $0) } ?? "")
    var data: Table?
    if let found = Self.descendant("table", of: element) {
      count.ordinal += 1
      data = try HTMLTableReader(page: page, isTurned: isTurned, language: language).read(found, caption: nil).table(
        ordinal: count.ordinal, printed: place(of: found))
      data?.title = caption.title
    }
    let notes = element.elements.filter { $0.name == "p" }.map { HTMLText.text(of: $0) }.filter { !$0.isEmpty }
    assembler.block(
      .figure(
        Figure(
          id: element.key("id") ?? "sekil-\(count.ordinal)", number: caption.number ?? "",
          title: caption.title, shape: .bars, data: data, notes: notes, picture: Self.picture(element))))
  }

  /// The words and numbers of a drawing, and the sources and descriptions of images.
  private static func picture(_ element: XMLElement) -> String {
    var parts: [String] = []
    for child in element.elements {
      switch child.name {
      case "svg": parts.append(drawing(child))
      case "img": parts += [child["src"], child["alt"]].compactMap { $0 }
      case "table", "figcaption", "p": continue
      default: parts.append(picture(child))
      }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The words in a drawing; its title is for those who do not see it, and says what the caption says.
  private static func drawing(_ element: XMLElement) -> String {
    var texts: [String] = []
    collectTexts(of: element, into: &texts)
    let words = texts.joined(separator: " ").unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    return words.map { String($0) }.joined(separator: " ")
  }

  private static func collectTexts(of element: XMLElement, into texts: inout [String]) {
    for child in element.children {
      switch child {
      case .text(let text): texts.append(text.string)
      case .element(let inner) where inner.name == "title" || inner.name == "desc": break
      case .element(let inner): collectTexts(of: inner, into: &texts)
      }
    }
  }

  private static func descendant(_ name: String, of element: XMLElement) -> XMLElement? {
    for child in element.elements {
      if child.name == name { return child }
      if let found = descendant(name, of: child) { return found }
    }
    return nil
  }

  /// Reads what the page says of its sums; what cannot be read is as if it were not there.
  private mutating func readRelations(_ element: XMLElement) {
    guard let json = element.onlyText?.bytes,
      let file = try? JSONDecoder().decode(RelationFile.self, from: Data(json))
    else { return }
    relations += file.relations.compactMap(\.relation)
    isPartial = file.partial == true
    continuity += file.continuity ?? []
  }
}
