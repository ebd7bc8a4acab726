import ReportModel
import ReportReading
import ReportRelations

/// A document as a rule sees it: as it stands, or with cells replaced to try a repair out.
///
/// It is the only way to ask for a cell. What reads a cell elsewhere would not see the repair, and one slip would be
/// told as two.
struct Trial: Sendable {
  private let document: CheckReading
  private var replaced: [CellReference: String] = [:]

  init(_ document: CheckReading) { self.document = document }

  /// The document with another text in one cell.
  func replacing(_ cell: CellReference, with text: String) -> Trial {
    var trial = self
    trial.replaced[cell] = text
    return trial
  }

  // MARK: The document

  var tables: [TableShape] { document.tables }
  var relations: [SourcedRelation] { document.relations }
  var missing: [String] { document.missing }
  var passages: [Passage] { document.passages }
  var outline: DocumentOutline { document.outline }
  var chapters: ChapterReading { document.chapters }
  /// What the document says it reports on; `nil` where it does not say.
  var ownYear: Int? { document.reading.ownYear }
  var year: Int? { document.reading.year }

  /// The indicator of a strategic plan whose score a cell shows.
  func planScore(at cell: CellReference) -> PlanScoreRelation? { document.planScores[cell] }

  /// Every cell that shows a number, in reading order.
  var numberCells: [CellReference] { document.numberCells }

  /// The cells of columns whose figures cannot be read, by column.
  var unreadColumns: [[CellReference]] { document.unreadColumns }

  // MARK: Cells

  func text(_ cell: CellReference) -> String {
    if !replaced.isEmpty, let text = replaced[cell] { return text }
    return document.reading.tables[cell.table].printed.rows[cell.row].cells[cell.column].text
  }

  func reading(_ cell: CellReference) -> CellReading {
    if !replaced.isEmpty, let text = replaced[cell] { return CellReading(text, notation(cell)) }
    return document.reading.reading(cell)
  }

  /// How the table of a cell writes its numbers.
  func notation(_ cell: CellReference) -> NumberNotation {
    document.reading.tables[cell.table].printed.notation
  }

  /// Whether a table's own figures say how they are written, against the language of the document.
  func isNotationOwn(_ table: TableShape) -> Bool { document.reading.tables[table.index].printed.isNotationOwn }

  /// An amount written as the table of a cell writes its own.
  func text(_ amount: Amount, like cell: CellReference) -> String { amount.text(notation(cell)) }

  func span(_ cell: CellReference) -> SourceSpan? {
    document.reading.tables[cell.table].printed.rows[cell.row].cells[cell.column].span
  }

  /// The table and the row of a cell as printed, both counted from 0; heading rows count.
  func printedRow(_ cell: CellReference) -> (table: Int, row: Int) {
    let table = document.reading.tables[cell.table].printed
    guard let grid = table.printed else { return (cell.table, table.head.count + cell.row) }
    return (grid.table, grid.rows[cell.row])
  }

  /// Whether a cell from the left or from above covers the position.
  func isCovered(_ cell: CellReference) -> Bool {
    document.reading.tables[cell.table].printed.rows[cell.row].cells[cell.column].cover == .covered
  }

  /// The text of a row's first cell, as a card has its labels.
  func firstText(_ row: Int, of table: TableShape) -> String { text(table.cell(row, 0)) }

  // MARK: Values

  func amount(_ cell: CellReference) -> Amount? { reading(cell).amount }

  /// The number a cell stands for where numbers are held against each other: a dash is nothing, an empty cell unknown
  /// even where others of its table mean nothing.
  func figure(_ cell: CellReference) -> Amount? {
    let reading = reading(cell)
    return reading == .dash ? Amount(scaled: 0, decimals: 0) : reading.amount
  }

  /// Whether an empty cell of this table means that there is nothing, not that something is unknown.
  func isNothing(_ cell: CellReference) -> Bool {
    reading(cell) == .empty && document.reading.tables[cell.table].figures.emptyIsNothing
  }

  /// Whether empty cells of a table mean that there is nothing.
  func emptyIsNothing(_ table: TableShape) -> Bool { document.reading.tables[table.index].figures.emptyIsNothing }

  /// The value of a cell as it enters a computation: a dash is nothing, what cannot be read is unknown.
  func value(_ cell: CellReference) -> Exact {
    switch reading(cell) {
    case .number(let number): Exact(number.amount)
    case .dash: .zero
    case .empty: isNothing(cell) ? .zero : .unknown
    case .date, .code, .words: .unknown
    }
  }

  func kind(_ cell: CellReference) -> ColumnKind { tables[cell.table].columns[cell.column].kind }

  /// The most decimals printed in the column of a cell.
  func decimals(_ cell: CellReference) -> Int { document.reading.tables[cell.table].figures.decimals[cell.column] }

  /// What stands for the whole in the column of a rate: 100, or 1 where fractions are printed.
  func whole(ofRate cell: CellReference) -> Exact { document.reading.tables[cell.table].whole(ofRates: cell.column) }

  /// Whether the column of a cell counts in thousands or millions of lira.
  func areMultiples(_ cell: CellReference) -> Bool {
    document.reading.tables[cell.table].figures.areMultiples[cell.column]
  }

  /// What a figure may stand for: money without kuruş was rounded, and so were thousands of it; everything else is
  /// exact.
  func interval(_ cell: CellReference, _ amount: Amount) -> Interval {
    if areMultiples(cell) { return .rounded(amount, decimals: decimals(cell), mode: .nearest) }
    // A lone figure with kuruş among rounded ones is exact itself and changes nothing for them.
    if kind(cell) == .money, amount.decimals == 0, !document.showsKurus(cell) {
      return .rounded(amount, decimals: 0, mode: .nearest)
    }
    return .exact(amount)
  }
}
