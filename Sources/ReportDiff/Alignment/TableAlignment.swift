import ReportModel
import ReportReading

/// Which row and column of one table is which of the other.
struct TableAlignment {
  let old: TableFact
  let new: TableFact
  private(set) var columns: Pairing
  private(set) var rows: Pairing
  private let shift: YearShift
  private let oldRoles: ColumnRoles
  private let newRoles: ColumnRoles

  init(_ old: TableFact, _ new: TableFact, _ shift: YearShift) {
    self.old = old
    self.new = new
    self.shift = shift
    columns = Pairing(old: old.columns.count, new: new.columns.count)
    rows = Pairing(old: old.rows.count, new: new.rows.count)
    oldRoles = ColumnRoles(old)
    newRoles = ColumnRoles(new)
    columns = hasSameColumns ? .inOrder(new.columns.count) : columnsByTitle()
    rows = hasSameRows ? .inOrder(new.rows.count) : pairedRows()
    columns = columnsByCells()
    if shift.years == 0 { columns = SwappedHeadings(old, new, rows: rows).settled(columns) }
  }

  private init(_ other: TableAlignment, _ shift: YearShift) {
    (old, new, self.shift) = (other.new, other.old, shift)
    (columns, rows) = (other.columns.reversed, other.rows.reversed)
    (oldRoles, newRoles) = (other.newRoles, other.oldRoles)
  }

  /// The same pairs, seen from the other side.
  func reversed(_ shift: YearShift) -> TableAlignment { TableAlignment(self, shift) }

  /// Most tables of two reports have the same rows and columns in the same order.
  private var hasSameRows: Bool {
    old.rows.count == new.rows.count && zip(old.rows, new.rows).allSatisfy { $0.label == $1.label && $0.key == $1.key }
  }

  private var hasSameColumns: Bool {
    old.columns.count == new.columns.count
      && zip(old.columns, new.columns).allSatisfy {
        $0.title == $1.title && $0.key == $1.key && (shift.years == 0 || Year.first(in: $0.title) == nil)
      }
  }

  /// Columns of the new table that only number its rows.
  var ordinalColumn: Int? { newRoles.ordinal }
  var oldOrdinalColumn: Int? { oldRoles.ordinal }

  func isLabel(column: Int) -> Bool { newRoles.labels.contains(column) }

  // MARK: Columns

  /// Pairs columns by headings, years moved on.
  private func columnsByTitle() -> Pairing {
    var columns = self.columns
    let same = matches { TurkishText.asciiKey($0) }
    let moved = matches { shift.key(ofOld: $0) }
    // A column of years moves on with the report, unless that fits worse than staying.
    func key(_ title: String) -> String { moved >= same ? shift.key(ofOld: title) : TurkishText.asciiKey(title) }
    columns.pairUnique(
      old: { named(old.columns[$0], key(old.columns[$0].title)) },
      new: { named(new.columns[$0], TurkishText.asciiKey(new.columns[$0].title)) })
    columns.pairInOrder(
      old: { titled(key(old.columns[$0].title)) }, new: { titled(TurkishText.asciiKey(new.columns[$0].title)) })
    columns.pairUnique(old: { keyed(old.columns[$0]) }, new: { keyed(new.columns[$0]) })
    // Columns without headings are told apart by their places.
    columns.pairInOrder(
      old: { old.columns[$0].title.isEmpty ? "" : nil }, new: { new.columns[$0].title.isEmpty ? "" : nil })
    return columns
  }

  private func titled(_ key: String) -> String? { key.isEmpty ? nil : key }

  /// Key and heading of a column that has either.
  private func named(_ column: ColumnFact, _ title: String) -> String? {
    title.isEmpty && keyed(column) == nil ? nil : "\(column.key)/\(title)"
  }

  /// A key made from a heading or a place says nothing that the heading does not.
  private func keyed(_ column: ColumnFact) -> String? {
    column.key.hasPrefix("sutun") || column.key == TurkishText.asciiKey(column.title) ? nil : column.key
  }

  private func matches(_ key: (String) -> String) -> Int {
    let titles = Set(new.columns.map { TurkishText.asciiKey($0.title) })
    return Set(old.columns.map { key($0.title) }).intersection(titles).count
  }

  /// Columns that were renamed: by the words of their headings and by what stands in them.
  private func columnsByCells() -> Pairing {
    var columns = self.columns
    guard !columns.isComplete else { return columns }
    let pairs = rows.pairs.prefix(Self.mostRowsRead)
    columns.pairAlike(
      old: { Mark.stems(shift.moved(old.columns[$0].title)) + [Mark(.anything, "")] },
      new: { Mark.stems(new.columns[$0].title) + [Mark(.anything, "")] },
      least: Thresholds.likeColumns.share,
      bonus: { left, right in
        guard old.columns[left].kind.isNumeric == new.columns[right].kind.isNumeric else { return -1 }
        let same = pairs.count { isSame(old.rows[$0.old].cells[left], new.rows[$0.new].cells[right]) }
        return pairs.isEmpty ? 0 : Thresholds.sameCells.share * Double(same) / Double(pairs.count)
      })
    columns.pairBetweenNeighbours { left, right in
      old.columns[left].kind == new.columns[right].kind
        && Set(Mark.stems(old.columns[left].title))
          .intersection(Mark.stems(new.columns[right].title)).isEmpty == false
    }
    return columns
  }

  /// So many rows are enough to tell whether two columns are one.
  private static let mostRowsRead = 200

  private func isSame(_ left: String, _ right: String) -> Bool { left == right && !left.isEmpty }

  // MARK: Rows

  /// Pairs rows by keys, codes, names and contents, and what is left by likeness.
  private func pairedRows() -> Pairing {
    var rows = self.rows
    let naming = namingColumns
    var (oldNames, newNames) = (
      RowNames(old, oldRoles, naming: naming?.old, shift), RowNames(new, newRoles, naming: naming?.new, nil)
    )
    // A name that stands twice in one of the tables names no row of the other either.
    let repeated = oldNames.repeated.union(newNames.repeated)
    // Depths that only one of the documents tells say nothing of the other.
    let hasDepths = old.isLevelled == new.isLevelled
    oldNames.settlePaths(old, repeated, hasDepths: hasDepths)
    newNames.settlePaths(new, repeated, hasDepths: hasDepths)
    rows.pairUnique(
      old: { "\(given(old.rows[$0]) ?? "")/\(oldNames.paths[$0])" },
      new: { "\(given(new.rows[$0]) ?? "")/\(newNames.paths[$0])" })
    rows.pairUnique(old: { oldNames.codes[$0] }, new: { newNames.codes[$0] })
    rows.pairUnique(old: { oldNames.paths[$0] }, new: { newNames.paths[$0] })
    guard !rows.isComplete else { return rows }
    let (oldCells, newCells) = (contents(old, { $0.old }), contents(new, { $0.new }))
    rows.pairInOrder(
      old: { "\(oldNames.paths[$0])|\(oldCells[$0])" }, new: { "\(newNames.paths[$0])|\(newCells[$0])" })
    rows.pairInOrder(old: { oldNames.paths[$0] }, new: { newNames.paths[$0] })
    rows.pairInOrder(
      old: { "\(oldNames.labels[$0])|\(oldCells[$0])" }, new: { "\(newNames.labels[$0])|\(newCells[$0])" })
    rows.pairUnique(old: { named(oldNames.labels[$0]) }, new: { named(newNames.labels[$0]) })
    pairByWords(&rows)
    rows.pairUnique(old: { telling(oldCells[$0]) }, new: { telling(newCells[$0]) })
    rows.pairUnique(old: { given(old.rows[$0]) }, new: { given(new.rows[$0]) })
    pairByLikeness(&rows)
    return rows
  }

  /// The paired columns of words that tell most rows apart in both tables: what names a row must not depend on one
  /// of them alone. A card has none: its rows begin with their names.
  private var namingColumns: (old: Int, new: Int)? {
    guard new.columns.contains(where: { !$0.title.isEmpty }) else { return nil }
    return (wordColumns + renamedLabels).max { distinct($0) < distinct($1) }
  }

  /// The columns that name the rows best in each table, where their heading was changed and they have no partner yet.
  private var renamedLabels: [(old: Int, new: Int)] {
    let left = columns.freeOld.filter { oldRoles.labels.contains($0) && $0 != oldRoles.ordinal }
    let right = columns.freeNew.filter { newRoles.labels.contains($0) && $0 != newRoles.ordinal }
    guard let from = left.max(by: { distinct(old, $0) < distinct(old, $1) }),
      let to = right.max(by: { distinct(new, $0) < distinct(new, $1) })
    else { return [] }
    return [(from, to)]
  }

  private var wordColumns: [(old: Int, new: Int)] {
    // The last of the best would win; the first is where names stand.
    columns.pairs.filter { newRoles.labels.contains($0.new) && $0.new != newRoles.ordinal }.reversed()
  }

  private func distinct(_ column: (old: Int, new: Int)) -> Int {
    distinct(old, column.old) + distinct(new, column.new)
  }

  private func distinct(_ table: TableFact, _ column: Int) -> Int {
    Set(table.rows.map { $0.cells[column] }.filter { $0.contains(where: \.isLetter) }).count
  }

  /// By any of the leading words that nearly every row has its own of.
  private func pairByWords(_ rows: inout Pairing) {
    let all = old.rows.count + new.rows.count
    for column in wordColumns where Thresholds.nearlyAll.isReached(by: distinct(column), of: all) {
      rows.pairUnique(
        old: { named(shift.key(ofOld: old.rows[$0].cells[column.old])) },
        new: { named(TurkishText.asciiKey(new.rows[$0].cells[column.new])) })
    }
  }

  private func named(_ label: String) -> String? { label.isEmpty ? nil : label }

  /// The key, where the document says itself that the row is the same.
  private func given(_ row: RowFact) -> String? { row.isKeyed ? row.key : nil }

  /// Pairs rows that share enough of their words.
  private func pairByLikeness(_ rows: inout Pairing) {
    guard !rows.isComplete else { return }
    let oldStems = old.rows.map { Mark.stems(shift.moved($0.label)) }
    let newStems = new.rows.map { Mark.stems($0.label) }
    let common = Self.common(oldStems).union(Self.common(newStems))
    func marks(_ row: RowFact, _ stems: [Mark]) -> [Mark] {
      let telling = stems.filter { !common.contains($0) }
      // From year to year all figures change; within one they say as much as the name.
      return (telling.isEmpty ? stems : telling) + (shift.years == 0 ? figures(row) : [])
    }
    rows.pairAlike(
      old: { marks(old.rows[$0], oldStems[$0]) }, new: { marks(new.rows[$0], newStems[$0]) },
      least: Thresholds.likeRows.share,
      bonus: { left, right in old.rows[left].role == new.rows[right].role ? 0 : -1 })
    rows.pairBetweenNeighbours { left, right in
      !Set(oldStems[left]).isDisjoint(with: newStems[right]) && hasSameFigures(old.rows[left], new.rows[right])
    }
  }

  /// Whether at least half of what two rows show beside their names is the same, if they show anything.
  private func hasSameFigures(_ left: RowFact, _ right: RowFact) -> Bool {
    let pairs = columns.pairs.map { (left.cells[$0.old], right.cells[$0.new]) }
      .filter { !($0.0 == left.label && $0.1 == right.label) && !($0.0.isEmpty && $0.1.isEmpty) }
    return pairs.count { $0.0 == $0.1 } * 2 >= pairs.count
  }

  /// Words that so many rows share that they name none: `Daire Başkanlığı`, `sayısı`.
  private static func common(_ stems: [[Mark]]) -> Set<Mark> {
    let counts = Dictionary(stems.flatMap { Set($0) }.map { ($0, 1) }, uniquingKeysWith: +)
    return Set(counts.filter { $0.value > Thresholds.commonWord.value }.keys)
  }

  private func figures(_ row: RowFact) -> [Mark] {
    row.cells.filter { $0.utf8.count > 2 && ShownCell($0).amount != nil }.map { Mark(.figure, $0) }
  }

  /// What stands in the paired columns of each row, labels left out.
  private func contents(_ table: TableFact, _ side: ((old: Int, new: Int)) -> Int) -> [String] {
    let pairs = columns.pairs.filter { !newRoles.labels.contains($0.new) && $0.new != newRoles.ordinal }
    let columns = pairs.map(side)
    return table.rows.map { row in columns.map { row.cells[$0] }.joined(separator: "|") }
  }

  /// Contents that hardly two rows have by chance.
  private func telling(_ contents: String) -> String? {
    contents.utf8.count { (48...57).contains($0) } >= Thresholds.tellingDigits.value ? contents : nil
  }
}

extension TableFact {
  fileprivate var isLevelled: Bool { rows.contains { $0.level > 0 } }
}
