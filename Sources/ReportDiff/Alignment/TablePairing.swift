import ReportModel
import ReportReading

/// Which table of one report is which of the other.
struct TablePairing {
  private let old: DocumentFacts
  private let new: DocumentFacts
  private let shift: YearShift
  private(set) var tables: Pairing

  init(_ old: DocumentFacts, _ new: DocumentFacts, _ shift: YearShift) {
    (self.old, self.new, self.shift) = (old, new, shift)
    tables = Pairing(old: old.tables.count, new: new.tables.count)
    tables.pairUnique(
      old: { old.tables[$0].isNamed ? old.tables[$0].address : nil },
      new: { new.tables[$0].isNamed ? new.tables[$0].address : nil })
    guard !tables.isComplete else { return }
    pairByTitles()
    guard !tables.isComplete else { return }
    pairByLikeness()
  }

  /// Pairs tables by their captions, years moved on.
  private mutating func pairByTitles() {
    var tables = tables
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
    self.tables = tables
  }

  /// Pairs what is left by headings and rows.
  private mutating func pairByLikeness() {
    var tables = tables
    let oldNames = Dictionary(uniqueKeysWithValues: tables.freeOld.map { ($0, rowNames(old.tables[$0], moving: true)) })
    let newNames = Dictionary(
      uniqueKeysWithValues: tables.freeNew.map { ($0, rowNames(new.tables[$0], moving: false)) })
    tables.pairAlike(
      old: { marks(old.tables[$0], moving: true) }, new: { marks(new.tables[$0], moving: false) },
      least: Thresholds.likeSections.share,
      bonus: { Self.holdsRows(oldNames[$0]!, newNames[$1]!) ? Thresholds.heldRows.share : 0 })
    tables.pairBetweenNeighbours { left, right in
      shape(old.tables[left]) == shape(new.tables[right]) && old.tables[left].columns.count > 1
    }
    self.tables = tables
  }

  /// The names of a table's rows.
  private func rowNames(_ table: TableFact, moving: Bool) -> Set<String> {
    Set(
      table.rows.prefix(Self.mostRowsRead).map { moving ? shift.key(ofOld: $0.label) : TurkishText.asciiKey($0.label) })
  }

  /// Whether nearly all rows of the shorter table are met in the longer one.
  private static func holdsRows(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let (shorter, longer) = left.count <= right.count ? (left, right) : (right, left)
    return shorter.count >= Thresholds.sequence.value
      && Thresholds.nearlyAll.isReached(by: shorter.count(where: longer.contains), of: shorter.count)
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
    let fewest = Thresholds.tableCells.value
    guard cells.lazy.filter({ !$0.isEmpty }).prefix(fewest).count == fewest else { return nil }
    return Mark(.table, of: table.columns.map(\.title) + cells)
  }

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
        guard Year.first(in: column.title) != nil else { return [Mark(.column, title)] }
        // Last year's own figures are met again beside this year's.
        return [
          Mark(.column, title), Mark(.year, title), Mark(.movedYear, title),
          Mark(.sameYear, TurkishText.asciiKey(column.title)),
        ]
      } + table.rows.prefix(Self.mostRowsRead).map { Mark(.row, key($0.label)) }
      + (table.part.map { [Mark(.part, $0)] } ?? [])
  }
}
