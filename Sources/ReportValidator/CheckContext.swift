import ReportModel

/// A cell by position: the table in the order of the document, the row of its body, the column.
public struct CellReference: Hashable, Sendable {
  public var table: Int
  public var row: Int
  public var column: Int
}

/// Cells whose numbers belong together, and how.
enum CellRelation: Hashable, Sendable {
  /// The target is the sum of the terms; `isTree` when it stands before its parts.
  case total(CellReference, parts: [CellReference], isTree: Bool)
  case equation(CellReference, terms: [SignedCell])
  case ratio(CellReference, numerator: CellReference, denominator: CellReference)
  case growth(CellReference, new: CellReference, old: CellReference)
  case aggregation(CellReference, quarters: [CellReference], Aggregation?)
  case status(CellReference, outcome: CellReference, target: CellReference)
  /// The same fact in several places.
  case equal([CellReference])
  /// A strategic plan's indicator: how much of the way from its starting value to its target is covered.
  case planScore(CellReference, start: CellReference, target: CellReference, outcome: CellReference)
  /// A goal's score: its indicators' scores by their weights.
  case goalScore(CellReference, weights: [CellReference], scores: [CellReference])

  struct SignedCell: Hashable, Sendable {
    var cell: CellReference
    var sign: Int
  }

  /// Every cell that takes part.
  var cells: [CellReference] {
    switch self {
    case .total(let target, let parts, _): [target] + parts
    case .equation(let target, let terms): [target] + terms.map(\.cell)
    case .ratio(let target, let numerator, let denominator): [target, numerator, denominator]
    case .growth(let target, let new, let old): [target, new, old]
    case .aggregation(let target, let quarters, _): [target] + quarters
    case .status(let cell, let outcome, let target): [cell, outcome, target]
    case .equal(let cells): cells
    case .planScore(let cell, let start, let target, let outcome): [cell, start, target, outcome]
    case .goalScore(let cell, let weights, let scores): [cell] + weights + scores
    }
  }
}

/// A relation, and why it is taken to hold.
struct SourcedRelation: Sendable {
  var relation: CellRelation
  var provenance: Provenance
  var evidence: Evidence
  /// Its place among the relations of the document.
  var ordinal = 0
}

/// A document prepared for checking: its tables, what its numbers mean, what they owe each other.
struct CheckContext: Sendable {
  let tables: [Table]
  let relations: [SourcedRelation]
  /// Rows and tables that declared relations name and the document does not have.
  let missing: [String]
  let passages: [Passage]
  /// What the document says it reports on; empty where it does not say.
  let year: String
  let outline: DocumentOutline
  /// Which prescribed sections are there.
  let structure: StructureReading
  /// What each table says about itself.
  let structures: [TableStructure]
  /// Columns of money most of whose figures show kuruş.
  private let showsKurus: [[Bool]]
  /// A strategic plan's scores held against what they are made of, as the document shows them.
  private var evaluations: [CellReference: PlanScoreEvaluation] = [:]
  private var replaced: [CellReference: String] = [:]

  /// What the tables say, without what their numbers owe each other and without its outline.
  init(ofValuesIn document: Document) { self.init(document, isRelating: false) }

  /// - Parameters:
  ///   - profile: What the document is said to be; it outweighs what the document says itself.
  ///   - isRelating: Whether relations are looked for.
  init(_ document: Document, profile: ReportProfile? = nil, isRelating: Bool = true) {
    let tables = document.tables
    self.tables = tables
    year = document.year
    passages = isRelating ? Passage.all(of: document, tables: tables) : []
    outline = isRelating ? DocumentOutline(document) : DocumentOutline()
    structure = StructureReading(
      outline, declared: profile ?? document.profile, year: document.year, isPartial: document.isPartial)
    let resolver = isRelating ? RelationResolver(tables: tables) : nil
    let declared = resolver?.resolve(document.relations) ?? []
    missing = resolver?.missing(document.relations) ?? []
    let structures = tables.indices.map { TableStructure(table: tables[$0], index: $0) }
    self.structures = structures
    showsKurus = structures.map { structure in
      structure.table.columns.indices.map { column in
        let amounts = structure.readings.compactMap { $0[column].amount }
        return amounts.count { $0.decimals > 0 } * 2 > amounts.count
      }
    }
    guard isRelating else {
      relations = []
      return
    }
    let inferred = RelationInference(structures: structures, year: document.year, title: document.title).infer()
    relations = RelationMerger.merge(declared: declared, inferred: inferred)
    for sourced in relations {
      if case .planScore(let cell, let start, let target, let outcome) = sourced.relation, evaluations[cell] == nil {
        evaluations[cell] = PlanScoreEvaluation(cell, start: start, target: target, outcome: outcome, in: self)
      }
    }
  }

  // MARK: Cells

  /// Every cell that shows a number, in reading order.
  var numberCells: [CellReference] {
    tables.indices.flatMap { table in
      tables[table].rows.indices.flatMap { row in
        tables[table].columns.indices.compactMap { column in
          let cell = CellReference(table: table, row: row, column: column)
          return reading(cell).amount == nil ? nil : cell
        }
      }
    }
  }

  func text(_ cell: CellReference) -> String {
    if !replaced.isEmpty, let text = replaced[cell] { return text }
    return tables[cell.table].rows[cell.row].cells[cell.column].text
  }

  /// The document with another text in one cell, to try out a repair.
  func replacing(_ cell: CellReference, with text: String) -> CheckContext {
    var context = self
    context.replaced[cell] = text
    return context
  }

  func reading(_ cell: CellReference) -> CellReading {
    if !replaced.isEmpty, let text = replaced[cell] { return CellReading(text) }
    return structures[cell.table].readings[cell.row][cell.column]
  }

  /// Whether an empty cell of this table means that there is nothing, not that something is unknown.
  func isNothing(_ cell: CellReference) -> Bool {
    reading(cell) == .empty && structures[cell.table].figures.emptyIsNothing
  }

  func kind(_ cell: CellReference) -> ColumnKind { tables[cell.table].columns[cell.column].kind }

  func decimals(_ cell: CellReference) -> Int { structures[cell.table].figures.decimals[cell.column] }

  func span(_ cell: CellReference) -> SourceSpan? {
    tables[cell.table].rows[cell.row].cells[cell.column].span
  }

  /// What a figure may stand for: money without kuruş was rounded, everything else is exact.
  func interval(_ cell: CellReference, _ amount: Amount) -> Interval? {
    // A lone figure with kuruş among rounded ones is exact itself and changes nothing for them.
    if kind(cell) == .money, amount.decimals == 0, !showsKurus[cell.table][cell.column] {
      return .rounded(amount, decimals: 0, mode: .nearest)
    }
    return .exact(amount)
  }

  /// A strategic plan's score held against its start, target and outcome; `nil` where these are not shown.
  func evaluation(ofScore cell: CellReference) -> PlanScoreEvaluation? {
    evaluations[cell].map { evaluation(ofScore: cell, start: $0.start, target: $0.target, outcome: $0.outcome) }
  }

  func evaluation(
    ofScore cell: CellReference, start: CellReference, target: CellReference, outcome: CellReference
  ) -> PlanScoreEvaluation {
    if let shown = evaluations[cell], shown.start == start, shown.target == target, shown.outcome == outcome,
      replaced.isEmpty || [cell, start, target, outcome].allSatisfy({ replaced[$0] == nil })
    {
      return shown
    }
    return PlanScoreEvaluation(cell, start: start, target: target, outcome: outcome, in: self)
  }

  // MARK: Words

  func rowLabel(_ cell: CellReference) -> String {
    Excerpt.of(structures[cell.table].labels.label(ofRow: cell.row)).utf8.split { (0x0A...0x0D).contains($0) }
      .map { String(Substring($0)) }.joined(separator: " ")
  }

  /// The heading over a cell, for messages.
  func columnTitle(_ cell: CellReference) -> String { Excerpt.of(heading(over: cell)) }

  /// The table's own, or the last one in its body; the key where there is none.
  private func heading(over cell: CellReference) -> String {
    let table = tables[cell.table]
    if !table.columns[cell.column].title.isEmpty { return table.columns[cell.column].title }
    let above = structures[cell.table].headingRows.last {
      $0 < cell.row && !table.rows[$0].cells[cell.column].text.isEmpty
    }
    return above.map { table.rows[$0].cells[cell.column].text } ?? table.columns[cell.column].key
  }

  func tableName(_ table: Int) -> String {
    tables[table].part.map { "\(wholeTableName(table)) (\($0))" } ?? wholeTableName(table)
  }

  /// The name of the table that a part belongs to.
  func wholeTableName(_ table: Int) -> String {
    tables[table].number ?? Excerpt.of(tables[table].title.isEmpty ? tables[table].id : tables[table].title)
  }

  func place(_ cell: CellReference) -> FindingPlace {
    let table = tables[cell.table]
    return FindingPlace(
      table: table.number, part: table.part, tableID: table.id,
      title: table.title.isEmpty ? nil : table.title, row: rowLabel(cell),
      column: isWholeRow(cell) ? nil : columnTitle(cell),
      address: address(cell))
  }

  private func address(_ cell: CellReference) -> CellAddress {
    let table = tables[cell.table]
    return CellAddress(table: table.id, row: table.rows[cell.row].key, column: table.columns[cell.column].key)
  }

  func operand(_ cell: CellReference, in home: Int) -> Operand {
    Operand(
      table: cell.table == home ? nil : tableName(cell.table), row: rowLabel(cell),
      column: columnTitle(cell), value: text(cell), span: span(cell), address: address(cell))
  }

  /// `Tablo 7, GENEL TOPLAM, Gerçekleşme (TL)`
  func name(_ cell: CellReference) -> String {
    let row = "\(tableName(cell.table)), \(rowLabel(cell))"
    return isWholeRow(cell) ? row : "\(row), \(columnTitle(cell))"
  }

  /// Whether the row is a label and one value, as the lines at the top of a card are: no column has a say in it.
  private func isWholeRow(_ cell: CellReference) -> Bool {
    let table = tables[cell.table]
    guard table.head.isEmpty, table.columns.count > 2 else { return false }
    return table.rows[cell.row].cells.count { $0.cover != .covered && !$0.text.isEmpty } == 2
  }
}
