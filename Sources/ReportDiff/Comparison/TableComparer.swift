import ReportModel
import ReportReading

/// Finds what changed in a table that both reports have.
struct TableComparer {
  private let alignment: TableAlignment
  private let place: TablePlace
  private let section: Sides<String>
  private let comparer: CellComparer
  private var senses: [CellComparer.ColumnSense] = []
  /// The columns of the old table that are of the very year a column of the new one is of.
  private var sameYears: [Int: Int] = [:]
  private(set) var changes: [Change] = []
  /// Changes of numbers by the new row and column, for totals to look into.
  private var numbers: [Int: [Int: Int]] = [:]

  private var old: TableFact { alignment.old }
  private var new: TableFact { alignment.new }

  init(_ alignment: TableAlignment, section: Sides<String>, comparer: CellComparer) {
    self.alignment = alignment
    self.section = section
    self.comparer = comparer
    place = TablePlace(alignment.old, alignment.new)
    let unit = ColumnUnit([alignment.old.title, alignment.old.unitNote])
    let newUnit = ColumnUnit([alignment.new.title, alignment.new.unitNote])
    senses = alignment.new.columns.enumerated().map { index, column in
      var sense = CellComparer.ColumnSense(kind: column.kind, title: column.title)
      if let other = alignment.columns.oldOfNew[index], Self.isAmount(column) {
        let from = ColumnUnit([alignment.old.columns[other].title]).lira ?? unit.lira
        let to = ColumnUnit([column.title]).lira ?? newUnit.lira
        sense.rescaling = Self.rescaling(alignment, (other, index), from, to)
      }
      return sense
    }
    if comparer.shift.years != 0 {
      let titles = Dictionary(
        old.columns.enumerated().map { (TurkishText.asciiKey($0.element.title), $0.offset) }
      ) { first, _ in first }
      for (index, column) in new.columns.enumerated() where Year.first(in: column.title) != nil {
        sameYears[index] = titles[TurkishText.asciiKey(column.title)]
      }
    }
    compare()
  }

  private static func isAmount(_ column: ColumnFact) -> Bool {
    [.money, .count, .value].contains(column.kind) && !column.title.contains("%")
  }

  /// The units of a column, where they differ; a unit that only one side states counts when the figures bear it out.
  private static func rescaling(
    _ alignment: TableAlignment, _ column: (old: Int, new: Int), _ from: Int64?, _ to: Int64?
  ) -> (old: Int64, new: Int64)? {
    let units = (old: from ?? 1, new: to ?? 1)
    guard units.old != units.new else { return nil }
    if from != nil, to != nil { return units }
    var (fitting, all) = (0, 0)
    for row in alignment.rows.pairs {
      guard let left = alignment.old.rows[row.old].shown(column.old).amount,
        let right = alignment.new.rows[row.new].shown(column.new).amount, !left.isZero
      else { continue }
      let (a, b) = (Exact(left) * Exact(Int128(units.old)), Exact(right) * Exact(Int128(units.new)))
      all += 1
      if (a - b).magnitude <= a.magnitude * Exact(Int128(Thresholds.sameAmount.value), over: 100) { fitting += 1 }
    }
    return all > 0 && Thresholds.nearlyAll.isReached(by: fitting, of: all) ? units : nil
  }

  private mutating func compare() {
    compareColumns()
    compareCells()
    let groups = Reorganisation(alignment).groups
    for group in groups { add(group) }
    foldFigures(of: groups)
    compareRows(besides: groups)
    foldLinesOfIndicators()
    explainTotals()
  }

  private func change(
    _ kind: ChangeKind, _ changeClass: ChangeClass, address: Sides<String>, position: Sides<Int>
  ) -> Change {
    var change = Change(kind, changeClass, address: address, position: position)
    change.table = place
    change.section = section
    return change
  }

  // MARK: Columns

  private func address(_ column: Sides<Int>) -> Sides<String> {
    Sides(
      old: column.old.map { "\(old.address)//\(old.columns[$0].key)" },
      new: column.new.map { "\(new.address)//\(new.columns[$0].key)" })
  }

  private func columnChange(_ kind: ChangeKind, _ column: Sides<Int>) -> Change {
    var change = change(
      kind, .column, address: address(column),
      position: Sides(old: column.old.map { $0 + 1 }, new: column.new.map { $0 + 1 }))
    change.column = Sides(old: column.old.map { old.columns[$0].title }, new: column.new.map { new.columns[$0].title })
    return change
  }

  private mutating func compareColumns() {
    let moved = alignment.columns.moved
    for (index, other) in alignment.columns.oldOfNew.enumerated() {
      guard let other else {
        addColumn(index)
        continue
      }
      if moved.contains(index) { changes.append(columnChange(.columnMoved, Sides(old: other, new: index))) }
      renameColumn(Sides(old: other, new: index))
    }
    for index in alignment.columns.freeOld {
      var change = columnChange(.columnRemoved, Sides(old: index, new: nil))
      change.cells = old.rows.map { CellFact(row: $0.key, column: old.columns[index].key, text: $0.cells[index]) }
      changes.append(change)
    }
  }

  private mutating func addColumn(_ index: Int) {
    var change = columnChange(.columnAdded, Sides(old: nil, new: index))
    change.cells = new.rows.map { CellFact(row: $0.key, column: new.columns[index].key, text: $0.cells[index]) }
    // Last year's figures beside this year's are not news.
    let title = TurkishText.asciiKey(new.columns[index].title)
    let isKnown = old.columns.contains { TurkishText.asciiKey($0.title) == title }
    if comparer.shift.years != 0, isKnown, Year.first(in: new.columns[index].title) != nil {
      change.fold = .comparison
    }
    changes.append(change)
  }

  /// Tells another heading; a year that moved on is folded.
  private mutating func renameColumn(_ column: Sides<Int>) {
    let (from, to) = (old.columns[column.old!].title, new.columns[column.new!].title)
    guard from != to else { return }
    var change = columnChange(.columnRenamed, column)
    change.old = from
    change.new = to
    let diff = WordDiff(from, to, comparer.shift, comparer.references)
    change.pieces = diff.pieces
    if from.foldingTypography == to.foldingTypography {
      (change.fold, change.changeClass) = (.notation, .form)
    } else if diff.isExpected {
      (change.fold, change.changeClass) = (diff.expectedFold, diff.expectedClass)
    } else if senses[column.new!].rescaling != nil {
      change.changeClass = .unit
    } else if let first = changes.last(where: { $0.kind == .columnRenamed && $0.fold == nil }),
      first.pieces.filter({ $0.kind != .same }) == change.pieces.filter({ $0.kind != .same }),
      from.contains(" / "), to.contains(" / ")
    {
      // One heading over several columns.
      change.fold = .within
    }
    changes.append(change)
  }

  // MARK: Cells

  private func cellAddress(_ row: Sides<Int>, _ column: Sides<Int>) -> Sides<String> {
    Sides(
      old: row.old.flatMap { r in column.old.map { "\(old.address)/\(old.rows[r].key)/\(old.columns[$0].key)" } },
      new: row.new.flatMap { r in column.new.map { "\(new.address)/\(new.rows[r].key)/\(new.columns[$0].key)" } })
  }

  /// Compares the cells of paired rows and columns; a text that spreads over several is told once.
  private mutating func compareCells() {
    let columns = alignment.columns.pairs
    // A cell that spreads over rows is told once: where it begins.
    var hanging: [Int: (old: String, new: String, change: Int)] = [:]
    for row in alignment.rows.pairs {
      let (left, right) = (old.rows[row.old], new.rows[row.new])
      var spreading: (old: String, new: String, change: Int)?
      for column in columns {
        let (from, to) = (left.cells[column.old], right.cells[column.new])
        if from == to, senses[column.new].rescaling == nil {
          spreading = nil
          continue
        }
        if left.covered.contains(column.old), right.covered.contains(column.new),
          let origin = [spreading, hanging[column.new]].compactMap({ $0 }).first(where: {
            $0.old == from && $0.new == to
          })
        {
          changes[origin.change].alsoAt.append(
            cellAddress(Sides(old: row.old, new: row.new), Sides(old: column.old, new: column.new)))
          spreading = origin
          continue
        }
        guard let change = cellChange(row, column) else { continue }
        changes.append(change)
        spreading = (from, to, changes.count - 1)
        hanging[column.new] = spreading
        if change.number != nil { numbers[row.new, default: [:]][column.new] = changes.count - 1 }
      }
    }
  }

  /// What became of a cell of paired rows and columns; `nil` where it says the same.
  private func cellChange(_ row: (old: Int, new: Int), _ column: (old: Int, new: Int)) -> Change? {
    let (left, right) = (old.rows[row.old], new.rows[row.new])
    let (from, to) = (left.cells[column.old], right.cells[column.new])
    guard var found = comparer.compare(left.shown(column.old), right.shown(column.new), in: senses[column.new]) else {
      return nil
    }
    // One side joins cells where the other prints the text once and leaves the rest empty.
    if left.covered.contains(column.old) && to.isEmpty || right.covered.contains(column.new) && from.isEmpty {
      found = CellComparison(changeClass: .form, fold: .notation)
    }
    let isLabel = from == left.label && to == right.label && alignment.isLabel(column: column.new)
    if column.new == alignment.ordinalColumn, column.old == alignment.oldOrdinalColumn {
      found = CellComparison(changeClass: .rowOrder, fold: .numbering)
    }
    if isLastYears(row, column) { found.fold = .comparison }
    if isLabel, found.fold == nil, CodedLabel(from).name == CodedLabel(to).name {
      (found.fold, found.changeClass) = (.numbering, .reference)
    }
    let isRenamed = isLabel && found.fold == nil && !from.isEmpty && !to.isEmpty
    // A source at the foot of a table is a row to it, and a note to its reader.
    let isNote = isRenamed && NoteText.isNote(from) && NoteText.isNote(to)
    var change = change(
      isRenamed ? .rowRenamed : .cellChanged,
      isNote ? .note : isRenamed ? .rowName : found.changeClass,
      address: cellAddress(Sides(old: row.old, new: row.new), Sides(old: column.old, new: column.new)),
      position: Sides(old: row.old + 1, new: row.new + 1))
    change.fold = found.fold
    change.row = Sides(old: left.label, new: right.label)
    change.column = Sides(
      old: old.heading(ofColumn: column.old, above: row.old), new: new.heading(ofColumn: column.new, above: row.new))
    (change.old, change.new) = (from, to)
    change.number = isRenamed ? nil : found.number
    change.statuses = found.statuses
    change.pieces =
      isRenamed && found.pieces.isEmpty
      ? WordDiff(from, to, comparer.shift, comparer.references).pieces : found.pieces
    change.remark = isRenamed ? nil : found.remark
    return change
  }

  /// Whether the new cell repeats what the old report said of the same year: `2022 KBÖ` beside `2023 KBÖ`.
  private func isLastYears(_ row: (old: Int, new: Int), _ column: (old: Int, new: Int)) -> Bool {
    guard comparer.shift.years != 0, old.columns[column.old].title != new.columns[column.new].title,
      let same = sameYears[column.new]
    else { return false }
    let (from, to) = (old.rows[row.old].shown(same), new.rows[row.new].shown(column.new))
    guard let known = from.amount, let shown = to.amount else { return from.text == to.text }
    return known.isSameValue(as: shown)
  }

  // MARK: Rows

  private func rowChange(_ kind: ChangeKind, _ changeClass: ChangeClass, _ row: Sides<Int>) -> Change {
    var change = change(
      kind, changeClass,
      address: Sides(
        old: row.old.map { "\(old.address)/\(old.rows[$0].key)" },
        new: row.new.map { "\(new.address)/\(new.rows[$0].key)" }),
      position: Sides(old: row.old.map { $0 + 1 }, new: row.new.map { $0 + 1 }))
    change.row = Sides(old: row.old.map { old.rows[$0].label }, new: row.new.map { new.rows[$0].label })
    return change
  }

  /// Tells rows that came, went and moved.
  private mutating func compareRows(besides groups: [Reorganisation.Group]) {
    let movedRows = alignment.rows.moved
    for (index, other) in alignment.rows.oldOfNew.enumerated() {
      if let other {
        if movedRows.contains(index) { addMove(Sides(old: other, new: index), movedRows) }
      } else {
        addRow(index, isInGroup: groups.contains { $0.new.contains(index) })
      }
    }
    for index in alignment.rows.freeOld {
      var change = rowChange(.rowRemoved, rowClass(old, index), Sides(old: index, new: nil))
      change.cells = cells(of: index, in: old)
      change.remark = share(of: index, in: old)
      if groups.contains(where: { $0.old.contains(index) }) { change.fold = .within }
      changes.append(change)
    }
  }

  private mutating func addRow(_ index: Int, isInGroup: Bool) {
    var change = rowChange(.rowAdded, rowClass(new, index), Sides(old: nil, new: index))
    change.cells = cells(of: index, in: new)
    change.remark = share(of: index, in: new)
    if isInGroup { change.fold = .within }
    changes.append(change)
  }

  /// Rows that follow a moved row in both tables went with it; on a card an indicator leads what stands under it.
  private mutating func addMove(_ row: Sides<Int>, _ moved: Set<Int>) {
    var change = rowChange(.rowMoved, .rowOrder, row)
    let (from, to) = (row.old!, row.new!)
    func wentAlong(_ step: Int) -> Bool {
      moved.contains(to + step) && alignment.rows.oldOfNew.indices.contains(to + step)
        && alignment.rows.oldOfNew[to + step] == from + step
    }
    // Either report may be the one that tells.
    func isHeading(_ step: Int) -> Bool {
      [old.rows[from + step], new.rows[to + step]].contains { $0.role == .heading && !$0.isOneCell }
    }
    let isCard = (old.columns + new.columns).allSatisfy { $0.title.isEmpty }
    let isLine = isCard || [old.rows[from], new.rows[to]].contains { $0.level > 0 || $0.covered.contains(0) }
    if isCard, isHeading(0), wentAlong(1) {
      change.fold = .within
    } else if isLine, wentAlong(-1), !isCard || !isHeading(-1) {
      change.fold = .within
    }
    changes.append(change)
  }

  private func cells(of row: Int, in table: TableFact) -> [CellFact] {
    zip(table.columns, table.rows[row].cells).map { CellFact(row: table.rows[row].key, column: $0.key, text: $1) }
  }

  /// An indicator that comes or goes is more than a row.
  private func rowClass(_ table: TableFact, _ row: Int) -> ChangeClass {
    let isWholeLine = table.rows[row].isOneCell
    // `Açıklamalar:` with its text beside it is a line of a card.
    if isWholeLine, NoteText.isNote(table.rows[row].label) { return .note }
    // A line over the whole width heads or explains others.
    guard table.rows[row].role == .data, table.columns.count == 1 || !isWholeLine else { return .row }
    let isListed = table.columns.contains { IndicatorWords.indicator.recognises($0.title) }
    let label = TurkishText.asciiKey(table.rows[row].label)
    let isOnCard = IndicatorWords.indicatorCode.matches(label) && label.dropFirst(2).first?.isNumber == true
    return isListed || isOnCard ? .indicator : .row
  }

  /// How much of its total a row is.
  private func share(of row: Int, in table: TableFact) -> BilingualText? {
    guard let total = table.rowSums.first(where: { $0.parts.contains(row) }) else { return nil }
    for column in total.crossings.sorted() {
      guard let part = table.rows[row].shown(column).amount,
        let whole = table.rows[total.target].shown(column).amount, !whole.isZero
      else { continue }
      let finest = max(part.decimals, whole.decimals)
      guard
        let share = Share.percent(part.scaled(toDecimals: finest), of: whole.scaled(toDecimals: finest))
      else { continue }
      let label = table.rows[total.target].label
      let title = table.columns[column].title
      return BilingualText(
        tr: "\(title): \(label) içindeki payı %\(share.turkish)", en: "\(title): \(share.turkish) % of \(label)")
    }
    return nil
  }

  /// The figures of a row that kept its name but gave or took a part are told with the group.
  private mutating func foldFigures(of groups: [Reorganisation.Group]) {
    for group in groups {
      for row in group.new where alignment.rows.oldOfNew[row].map(group.old.contains) == true {
        for index in (numbers[row] ?? [:]).values { changes[index].fold = .within }
      }
    }
  }

  private mutating func add(_ group: Reorganisation.Group) {
    let isSplit = group.old.count < group.new.count
    let row = Sides(old: group.old.first, new: group.new.first)
    var change = rowChange(isSplit ? .rowSplit : .rowsMerged, .reorganisation, row)
    change.groups = Sides(old: group.old.map { old.rows[$0].label }, new: group.new.map { new.rows[$0].label })
    changes.append(change)
  }

  /// The lines of an indicator's card come and go with it.
  private mutating func foldLinesOfIndicators() {
    for kind in [ChangeKind.rowAdded, .rowRemoved] {
      let indices = changes.indices.filter { changes[$0].kind == kind }
      guard indices.contains(where: { changes[$0].changeClass == .indicator }) else { continue }
      let owners = Set(indices.filter { changes[$0].changeClass == .indicator }.compactMap { row(changes[$0]) })
      let gone = Set(indices.compactMap { row(changes[$0]) })
      for index in indices where changes[index].changeClass != .indicator {
        guard let row = row(changes[index]) else { continue }
        let isAbove = owners.contains(row + 1)
        let above = owners.filter { $0 < row }.max()
        if isAbove || above.map({ owner in (owner..<row).allSatisfy(gone.contains) }) == true {
          changes[index].fold = .within
        }
      }
    }
  }

  private func row(_ change: Change) -> Int? {
    let side = change.kind == .rowAdded ? (new, change.position.new) : (old, change.position.old)
    // Only cards have lines under their indicators.
    return side.0.columns.allSatisfy { $0.title.isEmpty } ? side.1 : nil
  }

  // MARK: Totals

  /// Says of each total that changed which of its parts did.
  private mutating func explainTotals() {
    for row in numbers.keys.sorted() {
      guard let oldRow = alignment.rows.oldOfNew[row], let changed = numbers[row] else { continue }
      for column in changed.keys.sorted() {
        // Shares of a change need one unit.
        guard senses[column].rescaling == nil, let oldColumn = alignment.columns.oldOfNew[column] else { continue }
        explain(changed[column]!, row: Sides(old: oldRow, new: row), column: Sides(old: oldColumn, new: column))
      }
    }
  }

  /// The rows that a total sums, on both sides; a sum that no longer holds is known from the old report.
  private func parts(ofTotal row: Sides<Int>, _ column: Sides<Int>) -> SummedParts? {
    let before = old.rowSums.first { $0.target == row.old && $0.crossings.contains(column.old!) }
    let after = new.rowSums.first { $0.target == row.new && $0.crossings.contains(column.new!) }
    return SummedParts(before, after, alignment.rows)
  }

  /// The parts of a total with the rows among them that came or went and stand as deep as they do.
  private func withNewcomers(_ parts: SummedParts, of total: Sides<Int>) -> SummedParts {
    func all(_ parts: [Int], _ free: [Int], _ total: Int, in table: TableFact) -> [Int] {
      guard let first = parts.min(), first < total, let level = parts.map({ table.rows[$0].level }).min() else {
        return parts
      }
      let known = Set(parts)
      let newcomers = free.filter { row in
        (first..<total).contains(row) && !known.contains(row) && table.rows[row].role == .data
          && table.rows[row].level == level
      }
      return (parts + newcomers).sorted()
    }
    var result = parts
    result.old = all(parts.old, alignment.rows.freeOld, total.old!, in: old)
    result.new = all(parts.new, alignment.rows.freeNew, total.new!, in: new)
    return result
  }

  private func parts(ofColumnTotal column: Sides<Int>) -> SummedParts? {
    let before = old.columnSums.first { $0.target == column.old }
    let after = new.columnSums.first { $0.target == column.new }
    return SummedParts(before, after, alignment.columns)
  }

  /// By the rows above it; where these do not say it all, by the columns beside it.
  private mutating func explain(_ index: Int, row: Sides<Int>, column: Sides<Int>) {
    guard changes[index].changeClass == .number || changes[index].changeClass == .sign else { return }
    var byRows: (change: Change, isWhole: Bool)?
    if let parts = parts(ofTotal: row, column) {
      // Rows that nobody has added to a declared sum yet may belong to it.
      for rows in [parts, withNewcomers(parts, of: row)] where byRows?.isWhole != true {
        var change = changes[index]
        let isWhole = TotalExplanation(alignment, rows: rows, column: column).explain(&change)
        byRows = (change, isWhole)
      }
    }
    if byRows?.isWhole != true, let parts = parts(ofColumnTotal: column) {
      var change = changes[index]
      let isWhole = TotalExplanation(alignment, columns: parts, row: row).explain(&change)
      if isWhole || byRows == nil { byRows = (change, isWhole) }
    }
    if let found = byRows?.change { changes[index] = found }
  }
}

extension TablePlace {
  init(_ old: TableFact?, _ new: TableFact?) {
    let either = new ?? old
    self.init(
      address: Sides(old: old?.address, new: new?.address), number: Sides(old: old?.number, new: new?.number),
      part: either?.part, title: either?.caption ?? "")
  }
}

extension TableFact {
  /// What a column is called for a row: its title, or on a card the heading inside the body that stands above the row.
  fileprivate func heading(ofColumn column: Int, above row: Int) -> String {
    guard columns[column].title.isEmpty, let heading = rows[..<row].lastIndex(where: { $0.role == .heading }) else {
      return columns[column].title
    }
    let text = rows[heading].cells[column]
    // A heading over the whole width names no column.
    return rows[heading].cells.allSatisfy { $0 == text } ? "" : text
  }
}

extension RowFact {
  /// Whether one cell fills it.
  fileprivate var isOneCell: Bool { covered.count == cells.count - 1 && !covered.contains(0) }
}
