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
    let tables = TablePairing(old, new, shift).tables
    self.tables = tables
    sections = SectionPairing(old, new, shift, tables: tables).sections
    figures = Pairing(old: old.figures.count, new: new.figures.count)
    texts = Pairing(old: old.texts.count, new: new.texts.count)
    figures = pairedFigures()
    references = ReferenceMap(old, new, tables: tables, figures: figures)
    texts = TextAlignment(old, new, sections: sections, tables: tables, shift, references).pairing
  }

  /// The rows and columns of a table that both have.
  func alignment(of table: (old: Int, new: Int)) -> TableAlignment {
    let (left, right) = (old.tables[table.old], new.tables[table.new])
    guard isReversed else { return TableAlignment(left, right, shift) }
    return TableAlignment(right, left, YearShift(from: new.year, to: old.year)).reversed(shift)
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
      old: { Mark.stems(shift.moved(old.figures[$0].title)) }, new: { Mark.stems(new.figures[$0].title) },
      least: Thresholds.likeColumns.share)
    return figures
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
