import ReportModel
import ReportReading

extension DocumentFacts {
  /// Lays a document flat.
  public init(_ document: Document) { self.init(SharedReading(document)) }

  /// Lays a document flat that others read too.
  package init(_ shared: SharedReading) {
    let document = shared.document
    var reader = FactReader(source: SumSource(shared))
    for line in document.cover + [document.administration] { reader.add(line) }
    for section in document.sections { reader.read(section, depth: 0) }
    self.init(
      title: document.title, year: document.statedYear ?? 0, isPartial: document.isPartial, sections: reader.sections,
      texts: reader.texts, tables: reader.tables, figures: reader.figures)
  }
}

/// Collects the facts of a document in reading order.
private struct FactReader {
  private let source: SumSource
  private(set) var sections: [SectionFact] = []
  private(set) var texts: [TextFact] = []
  private(set) var tables: [TableFact] = []
  private(set) var figures: [FigureFact] = []
  private var sectionAddresses = AddressBook()
  private var exhibitAddresses = AddressBook()
  private var textCount = 0
  private var isInListing = false
  private var headLines: [Int] = []

  init(source: SumSource) { self.source = source }

  mutating func read(_ section: Section, depth: Int) {
    // What stands before the first heading belongs to no section.
    if !section.heading.isEmpty { begin(section.heading, id: section.id, depth: depth) }
    for block in section.blocks { read(block, depth: depth) }
    for inner in section.sections { read(inner, depth: depth + 1) }
  }

  private mutating func begin(_ heading: String, id: String, depth: Int) {
    let name = id.isEmpty ? TurkishText.asciiKey(HeadingNumber.title(of: heading)) : id
    isInListing = ListingHeading.isOne(heading)
    sections.append(SectionFact(address: sectionAddresses.address(name), depth: depth, heading: heading))
    textCount = 0
  }

  private var current: Int? { sections.isEmpty ? nil : sections.count - 1 }

  private mutating func read(_ block: Block, depth: Int) {
    switch block {
    case .paragraph(let inlines, _): add(inlines.plainText)
    // A heading in running text opens a section of its own, as it does on the page.
    case .heading(_, let inlines, let id): begin(inlines.plainText, id: id, depth: depth + 1)
    case .list(_, let items): for item in items { read(item: item) }
    case .quote(let blocks):
      // A page shows a quotation as one run of text.
      add(blocks.compactMap(\.ownText).joined(separator: " "))
      for inner in blocks { readExhibits(in: inner) }
    case .definitions(let lines):
      for line in lines {
        add(line.label)
        add(line.text)
      }
    case .table(let table):
      for line in table.preamble { add("\(line.label) : \(line.text)") }
      addExhibit(table)
      for note in table.notes { add(note, noteOf: tables.last?.address) }
    case .figure(let figure): add(figure)
    case .listing: break
    }
  }

  /// An item, then the items of the lists in it.
  private mutating func read(item: [Block]) {
    add(item.filter { !$0.isList }.compactMap(\.ownText).joined(separator: " "))
    for inner in item {
      if case .list(_, let items) = inner { for each in items { read(item: each) } } else { readExhibits(in: inner) }
    }
  }

  private mutating func readExhibits(in block: Block) {
    switch block {
    case .table, .figure: read(block, depth: 0)
    case .list(_, let items): for inner in items.joined() { readExhibits(in: inner) }
    case .quote(let blocks): for inner in blocks { readExhibits(in: inner) }
    case .paragraph, .heading, .listing, .definitions: break
    }
  }

  mutating func add(_ text: String, noteOf note: String? = nil) {
    guard !text.isEmpty, !isInListing else { return }
    textCount += 1
    texts.append(
      TextFact(address: "\(sections.last?.address ?? "")/p\(textCount)", section: current, text: text, table: note))
  }

  /// Where nothing else is known of a figure, its data bears its caption.
  private mutating func addExhibit(_ table: Table) {
    dropCaption([table.number, table.title, table.part])
    guard let number = table.number, ExhibitWord(ofNumber: number)?.isDrawn == true else {
      add(table, figure: nil)
      return
    }
    add(Figure(id: table.id, number: number, title: table.title, shape: .bars, data: table, notes: []))
  }

  private mutating func add(_ figure: Figure) {
    figures.append(
      FigureFact(
        address: exhibitAddresses.address(figure.id), section: current, number: figure.number, title: figure.title,
        picture: figure.picture))
    if let data = figure.data { add(data, figure: figures.last?.address) }
    // Notes of figures are lines below them, as those of tables are.
    for note in figure.notes { add(note) }
  }

  /// A paragraph that is the caption of what follows is told with it.
  private mutating func dropCaption(_ words: [String?]) {
    // `(Bin TL)` between a caption and its table stays, unless it is that of an earlier table.
    let note = texts.last.flatMap {
      $0.section == current && $0.table == nil && UnitNote.isOne($0.text) ? $0.text : nil
    }
    if note != nil { dropLastText() }
    dropLastText(ifCaptionOf: words)
    if let note { add(note) }
  }

  private mutating func dropLastText(ifCaptionOf words: [String?]) {
    // A caption is short.
    guard let last = texts.last, last.section == current, last.text.utf8.count < 400 else { return }
    let key = TurkishText.asciiKey(last.text)
    let parts = words.compactMap { $0 }
    guard !key.isEmpty,
      TurkishText.asciiKey(parts.joined(separator: " ")) == key
        || parts.contains(where: { TurkishText.asciiKey($0) == key })
    else { return }
    dropLastText()
  }

  private mutating func dropLastText() {
    texts.removeLast()
    textCount -= 1
  }

  /// Lines right above a table that say what it is of, `Yıl : 2023`, come and go with it.
  private mutating func claimHeadLines() {
    headLines = texts.indices.reversed().prefix { index in
      let text = texts[index].text
      return texts[index].section == current && texts[index].table == nil && text.utf8.count < 1000
        && (text.utf8.prefix(40).contains(UInt8(ascii: ":")) || UnitNote.isOne(text))
    }
  }

  /// The headings as printed, from the outermost; a table without heading rows shows none.
  private static func titles(_ table: Table) -> [String] {
    let head = EffectiveCells(table.head).rows
    return table.columns.indices.map { column in
      var parts: [String] = []
      for line in head where !line[column].isEmpty && parts.last != line[column] { parts.append(line[column]) }
      return parts.joined(separator: " / ")
    }
  }

  /// So many bytes of a name are enough to tell whether a key was made from it.
  private static let tellingBytes = 40

  private static func isKeyed(_ row: Row, _ identity: String) -> Bool {
    let key = row.key.utf8.prefix { $0 != UInt8(ascii: "~") }
    if key.allSatisfy({ (48...57).contains($0) }) || key.starts(with: "satir".utf8) { return false }
    var start = identity.utf8.prefix(tellingBytes)
    // A letter is not cut in two.
    while let last = start.last, start.count == tellingBytes, last >= 0x80 { start = start.dropLast() }
    return !key.starts(with: TurkishText.asciiKey(String(Substring(start))).utf8)
  }

  /// A table without headings is a card: its rows begin with their names.
  private func label(ofRow row: Int, in table: Table, _ labels: RowLabels) -> String {
    if table.head.isEmpty, let first = table.rows[row].cells.first(where: { !$0.text.isEmpty })?.text,
      ShownCell(first).amount == nil
    {
      return first
    }
    return labels.label(ofRow: row)
  }

  /// Lays a table flat: a text at every position, rows by keys and labels.
  private mutating func add(_ table: Table, figure: String?) {
    let labels = RowLabels(table)
    let fallback = TurkishText.asciiKey([table.number, table.part].compactMap { $0 }.joined(separator: " "))
    let id = figure ?? table.id
    let isNamed = id != fallback && !id.isOrdinalName
    claimHeadLines()
    let unitNote = headLines.map { texts[$0].text }.first(where: UnitNote.isOne)
    let cells = EffectiveCells(table.rows.map(\.cells))
    let titles = Self.titles(table)
    var (rowKeys, columnKeys) = (AddressBook(), AddressBook())
    tables.append(
      TableFact(
        address: figure == nil ? exhibitAddresses.address(table.id) : "\(figure!).veri",
        section: current, figure: figure,
        // The data of a figure has no caption of its own.
        number: figure == nil ? table.number : nil, part: table.part,
        title: figure == nil ? table.title : "",
        columns: zip(table.columns, titles).map {
          ColumnFact(key: columnKeys.address($0.key), title: $1, kind: $0.kind)
        },
        rows: table.rows.enumerated().map { index, row in
          RowFact(
            key: rowKeys.address(row.key), label: label(ofRow: index, in: table, labels),
            isKeyed: Self.isKeyed(row, labels.identity(ofRow: index)), role: row.role, level: row.level,
            cells: cells.rows[index], covered: cells.covered[index])
        }, isNamed: isNamed, caption: figure == nil ? table.title : figures.last?.title ?? "",
        unitNote: unitNote ?? "", index: tables.count, source: source))
    for line in headLines { texts[line].table = tables.last?.address }
  }
}

/// The text each position of a table's grid shows, covered ones that of the cell that covers them.
private struct EffectiveCells {
  private(set) var rows: [[String]] = []
  private(set) var covered: [Set<Int>] = []

  init(_ lines: [[Cell]]) {
    rows.reserveCapacity(lines.count)
    covered.reserveCapacity(lines.count)
    // The text that hangs down over a column, and for how many more rows.
    var hanging: [Int: (text: String, rows: Int)] = [:]
    for line in lines {
      var texts: [String] = []
      texts.reserveCapacity(line.count)
      var hidden: Set<Int> = []
      var reach = 0
      for (column, cell) in line.enumerated() {
        if case .origin(let columns, let height) = cell.cover {
          reach = column + columns
          texts.append(cell.text)
          if height > 1 { for each in column..<reach { hanging[each] = (cell.text, height) } }
        } else {
          hidden.insert(column)
          texts.append(column < reach ? texts[column - 1] : hanging[column]?.text ?? "")
        }
      }
      if !hanging.isEmpty {
        hanging = hanging.compactMapValues { $0.rows > 1 ? ($0.text, $0.rows - 1) : nil }
      }
      rows.append(texts)
      covered.append(hidden)
    }
  }
}

extension Block {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }

  /// The words of a block, without those of tables and figures in it.
  fileprivate var ownText: String? {
    switch self {
    case .paragraph(let inlines, _), .heading(_, let inlines, _): inlines.plainText
    case .list(_, let items): items.joined().compactMap(\.ownText).joined(separator: " ")
    case .quote(let blocks): blocks.compactMap(\.ownText).joined(separator: " ")
    case .definitions(let lines): lines.map { "\($0.label) \($0.text)" }.joined(separator: " ")
    case .table, .figure, .listing: nil
    }
  }
}

extension String {
  /// `tablo-6`, `table12`, `sekil-3`: made from a place, not from what is there.
  fileprivate var isOrdinalName: Bool {
    let letters = prefix { $0.isLetter }
    let rest = dropFirst(letters.count).drop { $0 == "-" || $0 == "_" }
    return !rest.isEmpty && rest.allSatisfy(\.isNumber) && letters.count <= 7
  }
}

/// Addresses of one kind, each given once: a second one of a name is numbered.
private struct AddressBook {
  private var counts: [String: Int] = [:]

  /// By bytes: an accent behind a stroke makes one character of both.
  private static func withoutStrokes(_ name: String) -> String {
    String(decoding: name.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }

  mutating func address(_ name: String) -> String {
    // The parts of an address are parted by strokes.
    let name = name.utf8.contains(UInt8(ascii: "/")) ? Self.withoutStrokes(name) : name
    var count = counts[name] ?? 0
    defer { counts[name] = count }
    count += 1
    guard count > 1 else { return name }
    while counts["\(name)~\(count)"] != nil { count += 1 }
    counts["\(name)~\(count)"] = 1
    return "\(name)~\(count)"
  }
}
