import ReportModel

/// Which section, table, figure and text of one report is which of the other.
struct DocumentAlignment {
  let old: DocumentFacts
  let new: DocumentFacts
  let shift: YearShift
  private(set) var sections: Pairing
  private(set) var tables: Pairing
  private(set) var figures: Pairing
  private(set) var texts: Pairing
  /// How tables and figures were renumbered.
  private(set) var references = ReferenceMap()
  private let isReversed: Bool

  /// Aligns in the order of the reports' years and contents, whichever is called the new one.
  init(_ old: DocumentFacts, _ new: DocumentFacts) {
    guard new.comes(before: old) else {
      self.init(first: old, new)
      return
    }
    self.init(reversing: DocumentAlignment(first: new, old))
  }

  /// The same pairs, seen from the other side.
  private init(reversing other: DocumentAlignment) {
    (old, new) = (other.new, other.old)
    shift = YearShift(from: old.year, to: new.year)
    sections = other.sections.reversed
    tables = other.tables.reversed
    figures = other.figures.reversed
    texts = other.texts.reversed
    references = ReferenceMap(old, new, tables: tables, figures: figures)
    isReversed = true
  }

  private init(first old: DocumentFacts, _ new: DocumentFacts) {
    isReversed = false
    self.old = old
    self.new = new
    shift = YearShift(from: old.year, to: new.year)
    sections = Pairing(old: old.sections.count, new: new.sections.count)
    tables = Pairing(old: old.tables.count, new: new.tables.count)
    figures = Pairing(old: old.figures.count, new: new.figures.count)
    texts = Pairing(old: old.texts.count, new: new.texts.count)
    tables = pairedTables()
    figures = pairedFigures()
    sections = pairedSections()
    references = ReferenceMap(old, new, tables: tables, figures: figures)
    texts = TextAlignment(old, new, sections: sections, tables: tables, shift, references).pairing
  }

  /// The rows and columns of a table that both have.
  func alignment(of table: (old: Int, new: Int)) -> TableAlignment {
    let (left, right) = (old.tables[table.old], new.tables[table.new])
    guard isReversed else { return TableAlignment(left, right, shift) }
    return TableAlignment(right, left, YearShift(from: new.year, to: old.year)).reversed(shift)
  }

  // MARK: Tables and figures

  private func pairedTables() -> Pairing {
    var tables = self.tables
    tables.pairUnique(
      old: { old.tables[$0].isNamed ? old.tables[$0].address : nil },
      new: { new.tables[$0].isNamed ? new.tables[$0].address : nil })
    guard !tables.isComplete else { return tables }
    tables.pairUnique(old: { titleKey(ofOld: old.tables[$0]) }, new: { titleKey(ofNew: new.tables[$0]) })
    // Copies are met again wherever they went.
    tables.pairUnique(old: { contents(old.tables[$0]) }, new: { contents(new.tables[$0]) })
    func oldMarks(_ index: Int) -> [Mark] { rowMarks(old.tables[index], moving: true) }
    func newMarks(_ index: Int) -> [Mark] { rowMarks(new.tables[index], moving: false) }
    tables.pairNamesakes(
      old: { index in titleKey(ofOld: old.tables[index]).map { "\($0)|\(shape(old.tables[index]))" } },
      new: { index in titleKey(ofNew: new.tables[index]).map { "\($0)|\(shape(new.tables[index]))" } },
      oldMarks: oldMarks, newMarks: newMarks)
    tables.pairNamesakes(
      old: { titleKey(ofOld: old.tables[$0]) }, new: { titleKey(ofNew: new.tables[$0]) }, oldMarks: oldMarks,
      newMarks: newMarks)
    guard !tables.isComplete else { return tables }
    let oldNames = Dictionary(uniqueKeysWithValues: tables.freeOld.map { ($0, rowNames(old.tables[$0], moving: true)) })
    let newNames = Dictionary(
      uniqueKeysWithValues: tables.freeNew.map { ($0, rowNames(new.tables[$0], moving: false)) })
    tables.pairAlike(
      old: { marks(old.tables[$0], moving: true) }, new: { marks(new.tables[$0], moving: false) }, least: 0.4,
      bonus: { Self.holdsRows(oldNames[$0]!, newNames[$1]!) ? 0.15 : 0 })
    tables.pairBetweenNeighbours { left, right in
      shape(old.tables[left]) == shape(new.tables[right]) && old.tables[left].columns.count > 1
    }
    return tables
  }

  /// The names of a table's rows.
  private func rowNames(_ table: TableFact, moving: Bool) -> Set<String> {
    Set(
      table.rows.prefix(Self.mostRowsRead).map { moving ? shift.key(ofOld: $0.label) : TurkishText.asciiKey($0.label) })
  }

  /// Whether nearly all rows of the shorter table are met in the longer one.
  private static func holdsRows(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let (shorter, longer) = left.count <= right.count ? (left, right) : (right, left)
    return shorter.count >= 3 && shorter.count(where: longer.contains) * 5 >= shorter.count * 4
  }

  private func titleKey(ofOld table: TableFact) -> String? {
    table.caption.isEmpty ? nil : "\(shift.key(ofOld: table.caption))/\(table.part ?? "")"
  }

  private func titleKey(ofNew table: TableFact) -> String? {
    table.caption.isEmpty ? nil : "\(TurkishText.asciiKey(table.caption))/\(table.part ?? "")"
  }

  /// All that a table shows but its caption; `nil` where that is too little to know it by.
  private func contents(_ table: TableFact) -> Mark? {
    let cells = table.rows.lazy.flatMap(\.cells)
    guard cells.lazy.filter({ !$0.isEmpty }).prefix(Self.fewestCells).count == Self.fewestCells else { return nil }
    return Mark(.table, of: table.columns.map(\.title) + cells)
  }

  private static let fewestCells = 4

  /// What tells apart tables of one name: their rows by their names, and by all that stands in them.
  private func rowMarks(_ table: TableFact, moving: Bool) -> [Mark] {
    table.rows.prefix(Self.mostRowsRead).flatMap { row in
      [
        Mark(.row, moving ? shift.key(ofOld: row.label) : TurkishText.asciiKey(row.label)),
        Mark(.text, of: row.cells),
      ]
    }
  }

  private func shape(_ table: TableFact) -> String {
    table.columns.map { TurkishText.asciiKey($0.title) }.joined(separator: "|")
  }

  /// So many rows are enough to recognise a table by.
  private static let mostRowsRead = 200

  private func marks(_ table: TableFact, moving: Bool) -> [Mark] {
    func key(_ text: String) -> String { moving ? shift.key(ofOld: text) : TurkishText.asciiKey(text) }
    return Mark.stems(moving ? shift.moved(table.caption) : table.caption, .heading)
      + table.columns.flatMap { column -> [Mark] in
        let title = key(column.title)
        guard !YearText.years(in: column.title).isEmpty else { return [Mark(.column, title)] }
        // Last year's own figures are met again beside this year's.
        return [
          Mark(.column, title), Mark(.year, title), Mark(.movedYear, title),
          Mark(.sameYear, TurkishText.asciiKey(column.title)),
        ]
      } + table.rows.prefix(Self.mostRowsRead).map { Mark(.row, key($0.label)) }
      + (table.part.map { [Mark(.part, $0)] } ?? [])
  }

  private func pairedFigures() -> Pairing {
    var figures = self.figures
    for pair in tables.pairs {
      guard let left = old.tables[pair.old].figure, let right = new.tables[pair.new].figure,
        let from = old.figures.firstIndex(where: { $0.address == left }),
        let to = new.figures.firstIndex(where: { $0.address == right })
      else { continue }
      figures.pair(from, to)
    }
    figures.pairUnique(
      old: { shift.key(ofOld: old.figures[$0].title) }, new: { TurkishText.asciiKey(new.figures[$0].title) })
    figures.pairUnique(old: { old.figures[$0].address }, new: { new.figures[$0].address })
    figures.pairAlike(
      old: { Mark.stems(shift.moved(old.figures[$0].title)) }, new: { Mark.stems(new.figures[$0].title) }, least: 0.6)
    return figures
  }

  // MARK: Sections

  private func pairedSections() -> Pairing {
    var sections = self.sections
    let oldTitles = old.sections.map { shift.key(ofOld: HeadingText($0.heading).title) }
    let newTitles = new.sections.map { TurkishText.asciiKey(HeadingText($0.heading).title) }
    let (oldParents, newParents) = (old.parents, new.parents)
    // An id that was made from the heading may be another section's own in the other report: the number decides.
    sections.pairUnique(
      old: { index in
        "\(oldParents[index].map { oldTitles[$0] } ?? "")/\(shift.key(ofOld: old.sections[index].heading))"
      },
      new: { index in
        "\(newParents[index].map { newTitles[$0] } ?? "")/\(TurkishText.asciiKey(new.sections[index].heading))"
      })
    let (oldNames, newNames) = (old.sectionNames, new.sectionNames)
    sections.pairUnique(
      old: { index in oldNames[index].map { "\($0)/\(oldTitles[index])" } },
      new: { index in newNames[index].map { "\($0)/\(newTitles[index])" } })
    sections.pairUnique(old: { oldTitles[$0] }, new: { newTitles[$0] })
    sections.pairUnique(old: { oldNames[$0] }, new: { newNames[$0] })
    guard !sections.isComplete else { return sections }
    let (oldMarks, newMarks) = (
      sectionMarks(old, of: sections.freeOld, moving: true), sectionMarks(new, of: sections.freeNew, moving: false)
    )
    sections.pairNamesakes(
      old: { index in "\(oldParents[index].map { oldTitles[$0] } ?? "")/\(oldTitles[index])" },
      new: { index in "\(newParents[index].map { newTitles[$0] } ?? "")/\(newTitles[index])" },
      oldMarks: { oldMarks[$0] }, newMarks: { newMarks[$0] })
    sections.pairNamesakes(
      old: { oldTitles[$0] }, new: { newTitles[$0] }, oldMarks: { oldMarks[$0] }, newMarks: { newMarks[$0] })
    sections.pairAlike(old: { oldMarks[$0] }, new: { newMarks[$0] }, least: 0.4)
    sections.pairBetweenNeighbours { left, right in
      old.sections[left].depth == new.sections[right].depth
        && !Set(oldMarks[left]).intersection(newMarks[right]).isEmpty
    }
    return sections
  }

  /// The words of a heading, and what stands in the section.
  private func sectionMarks(_ facts: DocumentFacts, of wanted: [Int], moving: Bool) -> [[Mark]] {
    let wanted = Set(wanted)
    var marks = facts.sections.enumerated().map { index, section in
      guard wanted.contains(index) else { return [Mark]() }
      return Mark.stems(moving ? shift.moved(section.heading) : section.heading, .heading)
    }
    for text in facts.texts where text.section.map(wanted.contains) == true {
      marks[text.section!].append(
        Mark(.text, moving ? shift.key(ofOld: text.text) : TurkishText.asciiKey(text.text)))
    }
    for (index, table) in facts.tables.enumerated() where table.section != nil {
      let number = moving ? tables.newOfOld[index] : index
      if let number { marks[table.section!].append(Mark(.table, "\(number)")) }
    }
    return marks
  }
}

extension DocumentFacts {
  /// An order of reports that does not depend on how they are given: by year, then by size, then by words.
  func comes(before other: DocumentFacts) -> Bool {
    let sizes = [year, texts.count, tables.count, sections.count]
    let others = [other.year, other.texts.count, other.tables.count, other.sections.count]
    if sizes != others { return sizes.lexicographicallyPrecedes(others) }
    for (left, right) in zip(texts, other.texts) where left.text != right.text { return left.text < right.text }
    for (left, right) in zip(tables, other.tables) {
      if left.headings != right.headings { return left.headings.lexicographicallyPrecedes(right.headings) }
      for (a, b) in zip(left.rows, right.rows) where a.cells != b.cells {
        return a.cells.lexicographicallyPrecedes(b.cells)
      }
      if left.rows.count != right.rows.count { return left.rows.count < right.rows.count }
    }
    return (sections.map(\.heading) + captions).lexicographicallyPrecedes(
      other.sections.map(\.heading) + other.captions)
  }

  /// The addresses of sections, but for those that share a name and were only counted.
  fileprivate var sectionNames: [String?] {
    let addresses = sections.map(\.address)
    let counted = Set(addresses.filter { $0.utf8.contains(UInt8(ascii: "~")) })
    return addresses.map { counted.contains($0) || counted.contains("\($0)~2") ? nil : $0 }
  }

  /// The section each section stands in.
  var parents: [Int?] {
    var open: [Int] = []
    return sections.enumerated().map { index, section in
      while let last = open.last, sections[last].depth >= section.depth { open.removeLast() }
      defer { open.append(index) }
      return open.last
    }
  }
}

extension TableFact {
  /// All that stands above its rows.
  fileprivate var headings: [String] { [number ?? "", part ?? "", title] + columns.map(\.title) }
}

extension DocumentFacts {
  fileprivate var captions: [String] { figures.flatMap { [$0.number, $0.title, $0.picture] } }
}
