import ReportModel
import ReportReading
import ReportRelations

/// A document prepared for checking: what it says, what its numbers owe each other, and its form. It never changes.
final class CheckReading: Sendable {
  let reading: DocumentReading
  let tables: [TableShape]
  let relations: [SourcedRelation]
  /// Rows and tables that declared relations name and the document does not have.
  let missing: [String]
  let passages: [Passage]
  let outline: DocumentOutline
  /// Which prescribed sections are there.
  let chapters: ChapterReading
  /// The indicators of a strategic plan by the cells of their scores.
  let planScores: [CellReference: PlanScoreRelation]
  /// Every cell that shows a number, in reading order.
  let numberCells: [CellReference]
  /// The cells of columns whose figures cannot be read, by column.
  let unreadColumns: [[CellReference]]
  /// Columns of money most of whose figures show kuruş, by table.
  private let showsKurus: [[Bool]]

  /// - Parameters:
  ///   - profile: What the document is said to be; it outweighs what the document says itself.
  init(_ document: Document, profile: ReportProfile? = nil) {
    reading = DocumentReading(document)
    tables = reading.tables.map(\.shape)
    numberCells = reading.tables.flatMap(Self.numberCells)
    unreadColumns = reading.tables.flatMap { UnreadColumns($0).columns }
    showsKurus = reading.tables.map(Self.kurusColumns)
    passages = Passage.all(of: document, tables: reading.tables)
    outline = DocumentOutline(document)
    chapters = ChapterReading(
      outline, declared: profile ?? document.profile, year: reading.ownYear, isPartial: document.isPartial)
    let found = DocumentRelations(reading)
    relations = found.all
    missing = found.missing
    planScores = found.all.reduce(into: [:]) { scores, sourced in
      if case .planScore(let score) = sourced.relation, scores[score.target] == nil { scores[score.target] = score }
    }
  }

  /// What the tables say, without what their numbers owe each other and without the outline.
  init(ofValuesIn reading: DocumentReading) {
    self.reading = reading
    tables = reading.tables.map(\.shape)
    numberCells = []
    unreadColumns = []
    showsKurus = reading.tables.map(Self.kurusColumns)
    passages = []
    outline = DocumentOutline()
    chapters = ChapterReading(outline, declared: nil, year: reading.ownYear)
    relations = []
    missing = []
    planScores = [:]
  }

  private static func numberCells(of table: TableReading) -> [CellReference] {
    table.readings.indices.flatMap { row in
      table.readings[row].indices.lazy.filter { table.readings[row][$0].amount != nil }.map { table.cell(row, $0) }
    }
  }

  private static func kurusColumns(_ table: TableReading) -> [Bool] {
    table.columns.indices.map { column in
      let amounts = table.readings.lazy.compactMap { $0[column].amount }
      return amounts.count { $0.decimals > 0 } * 2 > amounts.count
    }
  }

  /// Whether kuruş are printed in the column of a cell.
  func showsKurus(_ cell: CellReference) -> Bool { showsKurus[cell.table][cell.column] }
}
