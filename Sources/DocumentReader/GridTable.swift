import ReportModel
import ReportReading

/// A table as read: a full grid, and what the document says of it in so many words.
struct GridTable {
  var id: String?
  var caption: String
  var rows: [GridRow]
  /// Keys and kinds by column, where the document gives them.
  var columnKeys: [Int: String] = [:]
  var columnKinds: [Int: ColumnKind] = [:]
  var span: SourceSpan?
  /// How the language of the document writes numbers.
  var language = NumberNotation.turkish

  /// How many columns a table may have; more is a slip of the pen or an attack, no table.
  static let mostColumns = 1000
  /// How many positions its grid may have.
  static let mostPositions = 2_500_000

  /// The table, with whatever the document leaves out recovered from its words.
  ///
  /// - Parameters:
  ///   - ordinal: Counts the document's tables, for those without an id.
  ///   - printed: Its place among all tables as printed, from 0.
  func table(ordinal: Int, printed: Int) -> Table? {
    let width = rows.lazy.map { $0.cells.count }.max() ?? 0
    guard width > 0 else { return nil }
    let holdsLoneParenthesis = rows.contains { $0.cells.contains { $0.text == ")" } }
    let padded = rows.map { row in
      guard row.cells.count < width || holdsLoneParenthesis else { return row }
      var row = row
      row.cells += Array(repeating: .covered, count: width - row.cells.count)
      if holdsLoneParenthesis { row.joinParentheses() }
      return row
    }
    let notation = notation(of: padded)
    let marked = withRepeatedHeadings(withRecoveredHeadings(padded, notation))
    let head = marked.filter { $0.isHead }.map { $0.cells }
    let body = marked.filter { !$0.isHead }
    let speakingOfTotals = body.map(\.speaksOfTotal)
    lazy var namesTotal = zip(body, speakingOfTotals).contains { row, speaks in
      speaks && row.cells.contains { TotalLabel.mayBeTotal($0.text) }
    }
    let columns = columns(width: width, head: head, body: body, notation) { namesTotal }
    let caption = Caption(self.caption)
    var table = Table(
      id: id ?? caption.fallbackID ?? "tablo-\(ordinal)", number: caption.number, part: caption.part,
      title: caption.title, columns: columns, head: head,
      rows: body.map { Row(key: $0.key ?? "", role: $0.role ?? .data, level: $0.level ?? 0, cells: $0.cells) },
      span: span)
    for index in body.indices { table.rows[index].indent = body[index].indent }
    table.printed = PrintedGrid(table: printed, rows: body.map(\.printed))
    table.notation = notation
    table.isNotationOwn = notation != language
    // A page of ours says all that they would tell.
    lazy var labels = RowLabels(table)
    let recovery = RowRoleRecovery(marks: body.map(\.role), speakingOfTotals: speakingOfTotals)
    let roles = recovery.roles(of: table) { labels }
    table.settle(roles)
    if body.contains(where: { $0.key == nil }) { recoverKeys(&table, body, labels) }
    return table
  }

  /// Takes the first row for the caption, where that is one cell over the whole width and holds a numbered one.
  mutating func takeCaptionFromFirstRow() {
    guard rows.count > 2, let first = rows.first, first.cells.count > 1,
      case .origin(first.cells.count, 1) = first.cells[0].cover, Caption(first.cells[0].text).number != nil
    else { return }
    caption = first.cells[0].text
    rows.removeFirst()
  }

  /// How the table writes its numbers: as its own figures say, else as the language of the document does.
  private func notation(of rows: [GridRow]) -> NumberNotation {
    var count = NotationCount(columns: rows.first?.cells.count ?? 0)
    for row in rows where !row.isHead {
      for (column, cell) in row.cells.enumerated().dropFirst() { count.add(cell.text, column: column) }
    }
    return count.notation ?? language
  }

  /// Marks the headings of a table that marks neither headings nor rows.
  private func withRecoveredHeadings(_ rows: [GridRow], _ notation: NumberNotation) -> [GridRow] {
    guard !rows.contains(where: { $0.isHead || $0.role != nil }) else { return rows }
    let recovery = HeadingRecovery(rows, notation)
    let count = recovery.headingRows
    return rows.enumerated().map { index, row in
      var row = row
      row.isHead = index < count
      if !row.isHead, recovery.isInnerHeading(index) { row.role = .heading }
      return row
    }
  }

  /// Marks the rows of the body that say what a heading row says, as tables print it anew on each page.
  private func withRepeatedHeadings(_ rows: [GridRow]) -> [GridRow] {
    let heads = Set(rows.filter(\.isHead).map { $0.cells.map(\.text) })
    guard !heads.isEmpty else { return rows }
    let firsts = Set(heads.map(\.[0]))
    return rows.map { row in
      guard !row.isHead, row.role == nil, firsts.contains(row.cells[0].text), heads.contains(row.cells.map(\.text)),
        row.cells.count(where: { !$0.text.isEmpty }) > 1
      else { return row }
      var row = row
      row.role = .heading
      return row
    }
  }

  /// The columns, by their headings and by what stands in them.
  private func columns(
    width: Int, head: [[Cell]], body: [GridRow], _ notation: NumberNotation, namesTotal: () -> Bool
  ) -> [Column] {
    let titles = (0..<width).map { title(ofColumn: $0, head: head) }
    var keys = RowKeys()
    return titles.enumerated().map { index, title in
      Column(
        key: columnKeys[index] ?? keys.key(forLabel: title.isEmpty ? "sutun" : title, parent: nil),
        title: title, kind: kind(ofColumn: index, title, body, notation, namesTotal))
    }
  }

  /// What the document's own mark says of a column, where its cells do not say otherwise: no mark alone takes
  /// figures out of the check.
  private func kind(
    ofColumn column: Int, _ title: String, _ body: [GridRow], _ notation: NumberNotation, _ namesTotal: () -> Bool
  ) -> ColumnKind {
    guard let marked = columnKinds[column] else {
      let cells = body.filter { $0.role != .heading }.map { $0.cells[column].text }
      return ColumnKind.inferred(title: title, cells: cells, notation: notation)
    }
    // Only a mark that takes figures out is doubted: words where there are figures, ratios in a table with a total.
    if marked == .percent, title.holds("%") { return marked }
    let isDoubtful =
      marked.isNumeric
      ? !marked.isAdditive && namesTotal() : body.indices.contains { body[$0].cells[column].mayBeFigure }
    guard isDoubtful else { return marked }
    let cells = body.filter { $0.role != .heading || $0.holdsFigures(notation) }.map { $0.cells[column].text }
    // The number of a total counts no row.
    let isCounting = !body.contains { $0.speaksOfTotal && $0.cells[column].isFigure(notation) }
    if isCounting, RunningNumbers.are(cells.filter { !$0.isEmpty }) { return marked }
    let inferred = ColumnKind.inferred(title: title, cells: cells, notation: notation)
    return (marked.isNumeric ? inferred.isAdditive : inferred.isNumeric) ? inferred : marked
  }

  /// The headings above a column, from the outermost, each named once.
  private func title(ofColumn column: Int, head: [[Cell]]) -> String {
    var parts: [String] = []
    for row in head {
      var index = column
      // A heading that spreads covers the columns to its right.
      while index > 0, row[index].cover == .covered, spreads(row, over: column, from: index - 1) {
        index -= 1
      }
      let text = row[index].text
      if !text.isEmpty, parts.last != text { parts.append(text) }
    }
    return parts.joined(separator: " / ")
  }

  private func spreads(_ row: [Cell], over column: Int, from start: Int) -> Bool {
    for index in stride(from: start, through: 0, by: -1) {
      if case .origin(let columns, _) = row[index].cover { return index + columns > column }
    }
    return false
  }

  /// Gives rows without keys of ours keys made from their labels or codes.
  private func recoverKeys(_ table: inout Table, _ body: [GridRow], _ labels: RowLabels) {
    var keys = RowKeys()
    for index in table.rows.indices where body[index].key == nil {
      table.rows[index].key = keys.key(forLabel: labels.identity(ofRow: index), parent: nil)
    }
  }
}
