import ReportModel
import ReportReading

/// A table laid out for the search: its figures as whole numbers of one scale, without the columns and rows that only
/// name what the others count.
struct TableFigureGrid {
  let grid: FigureGrid
  /// The table's row and column of each line.
  let rows: [Int]
  let columns: [Int]
  /// The decimals of the scale.
  let decimals: Int
}

extension TableFigureGrid {
  /// - Returns: `nil` for a table in which nothing could be summed.
  init?(_ table: TableReading) {
    // How quarters make a year differs from row to row.
    guard !table.shape.followsQuarters else { return nil }
    let body = FigureArea(table)
    guard body.rows.count > 1, body.columns.count > 0, body.rows.count + body.columns.count > 3 else { return nil }
    let scale = FigureScale(table, body)
    (rows, columns, decimals) = (body.rows, body.columns, scale.decimals)
    let words = FigureAreaWords(table, body, scale.kinds)
    grid = FigureGrid(
      rows: rows.count, columns: columns.count, figures: scale.figures, kinds: scale.kinds, units: scale.units,
      printedUnits: scale.printedUnits,
      rowLines: words.rows, columnLines: words.columns)
  }
}

/// The rows and columns of a table that hold figures.
private struct FigureArea {
  private(set) var rows: [Int] = []
  private(set) var columns: [Int] = []

  init(_ table: TableReading) {
    let readings = table.readings
    let body = table.dataRows.filter { row in readings[row].contains { $0.amount != nil } }
    guard let start = body.firstIndex(where: { Self.isFigures($0, table) }) else { return }
    rows = Array(body[start...])
    let width = table.columns.count
    // Labels stand on the left; behind the first column of figures every column with a figure takes part.
    var first = (0..<width).first { !Self.isLabel($0, rows, table) } ?? width
    // Running numbers before a column of names.
    if first == 0, width > 1, Self.isLabel(1, rows, table), Self.countsRows(rows, table) {
      first = (1..<width).first { !Self.isLabel($0, rows, table) } ?? width
    }
    columns = (first..<width).filter { column in
      rows.contains { readings[$0][column].amount != nil } && !Self.isUnit(column, rows, table)
        && !Self.isReference(column, table)
    }
  }

  /// Whether a row holds figures, and is no row of years, column numbers or headings with a number among them.
  private static func isFigures(_ row: Int, _ table: TableReading) -> Bool {
    let cells = table.printed.rows[row].cells
    let filled = cells.indices.dropFirst().filter { table.readings[row][$0] != .empty }
    let figures = filled.filter { table.readings[row][$0].amount != nil }
    guard !figures.isEmpty else { return filled.isEmpty && table.readings[row][0].amount != nil }
    let words = filled.count { table.readings[row][$0].isText && cells[$0].text.utf8.count > 2 }
    if words > figures.count { return false }
    if figures.allSatisfy({ Year.number(cells[$0].text) != nil }) { return false }
    return figures.count < 3 || !RunningNumbers.are(figures.map { cells[$0].text })
  }

  /// Whether a column holds the numbers of notes.
  private static func isReference(_ column: Int, _ table: TableReading) -> Bool {
    guard table.columns[column].kind == .text else { return false }
    let title = table.columns[column].title
    let own = title.lastIndex(of: "/").map { String(title[title.index(after: $0)...]) } ?? title
    return ColumnWords.areReferences(Set(TurkishText.words(of: own)))
  }

  /// Whether a column says in what its row counts: a thousand in every row.
  private static func isUnit(_ column: Int, _ rows: [Int], _ table: TableReading) -> Bool {
    let amounts = rows.lazy.compactMap { table.readings[$0][column].amount }
    guard let first = amounts.first, [1, 1_000, 1_000_000].contains(first.scaled), first.decimals == 0 else {
      return false
    }
    return amounts.count > 3 && amounts.allSatisfy { $0 == first }
  }

  /// Whether a column names its rows: words for the most part, years, or running numbers.
  private static func isLabel(_ column: Int, _ rows: [Int], _ table: TableReading) -> Bool {
    let filled = rows.filter { table.readings[$0][column] != .empty }
    let numbers = filled.filter { table.readings[$0][column].amount != nil }
    if filled.isEmpty || 2 * numbers.count < filled.count { return true }
    let cells = numbers.map { table.printed.rows[$0].cells[column].text }
    if column == 0, 2 * cells.count(where: { Year.number($0) != nil }) >= cells.count { return true }
    return cells.count > 2 && RunningNumbers.are(cells)
  }

  /// Whether the first column counts the rows, however few they are.
  private static func countsRows(_ rows: [Int], _ table: TableReading) -> Bool {
    RunningNumbers.are(
      rows.filter { table.readings[$0][0].amount != nil }.map { table.printed.rows[$0].cells[0].text })
  }
}

/// The figures of a table as whole numbers, with what one step of each is worth.
private struct FigureScale {
  private(set) var figures: [Int64] = []
  private(set) var kinds: [FigureGrid.Kind] = []
  private(set) var units: [Int64] = []
  private(set) var printedUnits: [Int64] = []
  let decimals: Int
  private let width: Int

  /// A larger figure takes no part: eight times the sum of the longest line has to fit.
  private let largest: UInt64

  init(_ table: TableReading, _ area: FigureArea) {
    width = area.columns.count
    let largest = UInt64(Int64.max) / UInt64(8 * (max(area.rows.count, width) + 1))
    var finest = 0
    var whole: UInt64 = 0
    for row in area.rows {
      for column in area.columns {
        guard let amount = table.readings[row][column].amount else { continue }
        let own = amount.scaled.magnitude / UInt64(powerOfTen(amount.decimals))
        guard own < largest else { continue }
        finest = max(finest, amount.decimals)
        whole = max(whole, own)
      }
    }
    while finest > 0, whole >= largest / UInt64(powerOfTen(finest)) { finest -= 1 }
    (decimals, self.largest) = (finest, largest)
    figures.reserveCapacity(area.rows.count * width)
    kinds.reserveCapacity(area.rows.count * width)
    units.reserveCapacity(area.rows.count * width)
    let emptyIsNothing = table.figures.emptyIsNothing
    for row in area.rows {
      for column in area.columns { add(table.readings[row][column], emptyIsNothing) }
    }
    printedUnits = units
    settleWholes(area.rows.count)
    settleHundreds(area.rows.count)
    settleBases(area.rows.count)
    settleNothings(area.rows.count)
  }

  private mutating func add(_ reading: CellReading, _ emptyIsNothing: Bool) {
    guard let amount = reading.amount?.rounded(toDecimals: decimals), amount.scaled.magnitude <= largest else {
      figures.append(0)
      kinds.append(reading == .dash || reading == .empty && emptyIsNothing ? .nothing : .missing)
      units.append(1)
      return
    }
    let own = min(reading.amount?.decimals ?? 0, decimals)
    figures.append(amount.scaled)
    kinds.append(.figure)
    units.append(Int64(powerOfTen(decimals - own)))
  }

  private func column(_ column: Int, _ rows: Int) -> [Int] {
    (0..<rows).map { $0 * width + column }.filter { kinds[$0] == .figure }
  }

  /// `50` among `47,4` and `49,5` is as exact as they are, unless its whole row counts whole things.
  private mutating func settleWholes(_ rows: Int) {
    guard decimals > 0 else { return }
    let whole = Int64(powerOfTen(decimals))
    let finest = (0..<width).map { column in self.column(column, rows).map { units[$0] }.min() ?? 1 }
    for row in 0..<rows {
      let cells = (0..<width).filter { kinds[row * width + $0] == .figure }
      guard !cells.allSatisfy({ units[row * width + $0] == whole }) else { continue }
      for column in cells { units[row * width + column] = min(units[row * width + column], finest[column]) }
    }
  }

  /// A line of nothing but 100 is the whole that shares add up to, and as exact as they are.
  private mutating func settleHundreds(_ rows: Int) {
    guard decimals > 0 else { return }
    let hundred = 100 * Int64(powerOfTen(decimals))
    func settle(_ line: [Int], _ crossing: (Int) -> [Int]) {
      guard line.count > 1, line.allSatisfy({ figures[$0] == hundred }) else { return }
      for cell in line { units[cell] = crossing(cell).map { units[$0] }.min() ?? units[cell] }
    }
    for column in 0..<width {
      settle(self.column(column, rows)) { cell in
        (0..<width).map { cell / width * width + $0 }.filter { kinds[$0] == .figure }
      }
    }
    for row in 0..<rows {
      settle((0..<width).map { row * width + $0 }.filter { kinds[$0] == .figure }) { self.column($0 % width, rows) }
    }
  }

  /// Figures that are multiples of 5 (or 3, 10, 100, 1000) without exception were rounded to that.
  ///
  /// Averages and shares beside them were not: only figures of the coarsest step tell, and columns may differ.
  private mutating func settleBases(_ rows: Int) {
    let bases: [Int64] = [1000, 100, 10, 5, 3]
    let all = kinds.indices.filter { kinds[$0] == .figure }
    if let base = base(all, bases, units, least: 12, share: 97) {
      for index in units.indices { units[index] *= base }
      return
    }
    let coarsest = all.map { printedUnits[$0] }.max() ?? 1
    let counts = all.filter { printedUnits[$0] == coarsest }
    if let base = base(counts, bases, printedUnits, least: 12, share: 97) {
      for index in counts { units[index] = printedUnits[index] * base }
      return
    }
    let columns = (0..<width).map { self.column($0, rows).filter { printedUnits[$0] == coarsest } }
    var found = columns.map { base($0, bases, printedUnits, least: 6, share: 100) }
    // Short columns bear one another out.
    let short = columns.indices.filter {
      found[$0] == nil && base(columns[$0], [100, 10, 5], printedUnits, least: 3, share: 100) != nil
    }
    let pool = short.flatMap { columns[$0] }
    if short.count > 2, let base = base(pool, [100, 10, 5], printedUnits, least: 12, share: 100) {
      for column in short { found[column] = base }
    }
    for (cells, base) in zip(columns, found) {
      guard let base else { continue }
      for index in cells { units[index] = printedUnits[index] * base }
    }
  }

  private func base(_ cells: [Int], _ bases: [Int64], _ steps: [Int64], least: Int, share: Int) -> Int64? {
    guard cells.count >= least else { return nil }
    // Most columns are multiples of nothing, which is soon seen.
    let most = cells.count * (100 - share) / 100
    var misses = [Int](repeating: 0, count: bases.count)
    var telling = 0
    for cell in cells {
      let isTelling = figures[cell].magnitude >= 20 * UInt64(steps[cell])
      guard isTelling || share == 100 else { continue }
      if isTelling { telling += 1 }
      var isOpen = false
      for (index, base) in bases.enumerated() where misses[index] <= most {
        if figures[cell] % (base &* steps[cell]) != 0 { misses[index] += 1 }
        if misses[index] <= most { isOpen = true }
      }
      guard isOpen else { return nil }
    }
    guard telling >= least else { return nil }
    return bases.indices.first { 100 * misses[$0] <= (100 - share) * telling }.map { bases[$0] }
  }

  /// A dash is as exact as its column.
  private mutating func settleNothings(_ rows: Int) {
    for column in 0..<width {
      var coarsest: Int64?
      for row in 0..<rows where kinds[row * width + column] == .nothing {
        let unit = coarsest ?? self.column(column, rows).map { units[$0] }.max() ?? 1
        coarsest = unit
        units[row * width + column] = unit
      }
    }
  }
}

/// What the labels and headings of a table's figures say.
private struct FigureAreaWords {
  private(set) var rows: [LineWords] = []
  private(set) var columns: [LineWords] = []

  init(_ table: TableReading, _ area: FigureArea, _ kinds: [FigureGrid.Kind]) {
    let hasLevels = table.rows.contains { $0.level > 0 }
    var previous: Int?
    rows = area.rows.map { row in
      var words = LineWords(Self.label(row, table))
      words.depth = hasLevels ? table.rows[row].level : table.printed.rows[row].indent
      if table.rows[row].role == .total { words.isTotal = true }
      words.startsBlock = previous.map { $0 + 1 != row } ?? false
      previous = row
      return words
    }
    let above = Self.wordsAbove(table, area)
    var group = 0
    var outer = ""
    var isGroupOfRates = false
    columns = area.columns.map { column in
      // Rows of words that no mark makes headings say as much as these do.
      let title = table.columns[column].title
      let headings = [title] + above.map { $0[column] }
      var words = LineWords(headings.filter { !$0.isEmpty }.joined(separator: " "))
      let kind = table.columns[column].kind
      if kind == .percent || kind == .ratio { words.isRate = true }
      words.isPercent = kind == .percent
      // A heading above the last begins a group, which goes on where none stands.
      let own =
        above.isEmpty
        ? title.lastIndex(of: "/").map { String(title[..<$0]) } ?? ""
        : headings.dropLast().filter { !$0.isEmpty }.joined(separator: " ")
      if !own.isEmpty, own != outer {
        (group, outer) = (group + 1, own)
        isGroupOfRates = LineWords(own).isRate
      }
      if isGroupOfRates { words.isRate = true }
      words.group = group
      return words
    }
  }

  /// Whether a row's only words stand where the table begins: they are of all of it.
  private static func isTitle(_ row: [String], _ area: FigureArea) -> Bool {
    guard let first = area.columns.first, area.columns.count > 1 else { return false }
    return row[(first + 1)...].allSatisfy(\.isEmpty)
  }

  /// The label of a row, with the next row's where a comma says that it goes on there.
  private static func label(_ row: Int, _ table: TableReading) -> String {
    let label = table.label(ofRow: row)
    guard label.utf8.last == UInt8(ascii: ","), row + 1 < table.rows.count,
      table.readings[row + 1].allSatisfy({ $0.amount == nil })
    else { return label }
    return label + " " + table.label(ofRow: row + 1)
  }

  /// Rows of words between the headings and the first figures.
  private static func wordsAbove(_ table: TableReading, _ area: FigureArea) -> [[String]] {
    table.printed.rows[..<(area.rows.first ?? 0)].map { $0.cells.map(\.text) }
      .filter { row in area.columns.contains { !row[$0].isEmpty } && !isTitle(row, area) }.suffix(6)
  }
}

extension LineWords {
  /// What a label or heading says.
  init(_ text: String) {
    let words = TurkishText.words(of: text)
    key = words.joined(separator: "-")
    let named = words.filter { !$0.utf8.allSatisfy { (48...57).contains($0) } }
    stem = named.count == words.count ? "" : named.joined(separator: "-")
    isTotal = words.contains(where: RowWords.totalOfAnything.matches)
    isDifference = words.contains(where: RowWords.difference.matches)
    statistic = LineStatistic(words)
    isRate =
      text.holds("%") || statistic == .mean || statistic == .median
      || words.contains(where: RowWords.seldomAdded.matches)
  }
}
