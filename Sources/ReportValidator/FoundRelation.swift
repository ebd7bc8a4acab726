import ReportModel
import ReportReading
import ReportRelations

/// A relation between numbers of a document, with what it comes to: what `check --show relations` lists.
public struct FoundRelation: Sendable {
  /// What the target is of its parts.
  public enum Operation: String, Sendable {
    /// The sum of its parts.
    case sum
    /// The sum of its parts, some of which are deducted.
    case difference
    /// The first part divided by the second, in per cent or not.
    case ratio
    /// By how much the first part is more than the second, in per cent.
    case growth
    /// The value of a year, by its quarters.
    case yearEnd = "year-end"
    /// The status of an indicator, by its outcome and its target.
    case status
    /// The same value as its parts.
    case equal
    /// A strategic plan’s score, by its starting value, its target and its outcome.
    case planScore = "plan-score"
    /// A goal’s score, by the weights and then the scores of its indicators.
    case goalScore = "goal-score"
    /// The mean of its parts.
    case average
    /// The median of its parts.
    case median
    /// The least of its parts.
    case minimum
    /// The greatest of its parts.
    case maximum
    /// A rate of its part, which its name says.
    case product
    /// A share or mean that whole numbers of its part give.
    case granularity
  }

  /// A cell that takes part.
  public struct Cell: Sendable {
    /// Counts the tables of the document from 0 in the order in which they begin.
    public var table: Int
    /// The printed row and column, counted from 0; heading rows count, joined cells are counted one by one.
    public var grid: (row: Int, column: Int)
    /// `table/row/column` by their keys.
    public var address: CellAddress
    /// As it is shown.
    public var value: String
    /// +1, or -1 where it is deducted.
    public var sign: Int
  }

  /// What the target is of its parts.
  public var operation: Operation
  /// Whether the author declares it.
  public var provenance: Provenance
  /// Why the numbers are taken to belong together.
  public var evidence: BilingualText
  /// By how many hundredths of a bit the figures agree more than chance would have it; `nil` where something else says
  /// that they belong together.
  public var bits: Int?
  /// What it comes to.
  public var outcome: Outcome
  /// The cell that follows from the others.
  public var target: Cell
  /// The others, in the order of the formula.
  public var parts: [Cell]
  /// What the parts give, as it would be printed; `nil` where nothing can be computed.
  public var computed: String?
  /// What is shown less what was computed; `nil` where they are no numbers.
  public var difference: String?
  /// The target in words.
  public var place: FindingPlace
}

/// Every relation of a document, in the order in which they stand in it.
public func foundRelations(_ document: Document) -> [FoundRelation] {
  let check = Check(CheckReading(document))
  return zip(check.trial.relations, check.judgements.all).map { FoundRelation($0, $1, in: check.trial) }
}

extension FoundRelation {
  fileprivate init(_ source: SourcedRelation, _ judgement: any Judgement, in trial: Trial) {
    let signed = source.relation.signedCells
    operation = Operation(source.relation)
    provenance = source.provenance
    evidence = source.evidence.text
    bits = source.evidence.bits
    outcome = judgement.verdict == .contradicts ? .inconsistent : Outcome(judgement.verdict)
    target = Cell(signed[0], in: trial)
    parts = signed.dropFirst().map { Cell($0, in: trial) }
    computed = judgement.computed
    let shown = trial.amount(signed[0].cell)
    let value = judgement.computed.flatMap { CellReading($0, trial.notation(signed[0].cell)).amount }
    difference = shown.flatMap { shown in value.flatMap { shown - $0 } }
      .map { trial.text($0, like: signed[0].cell) }
    place = trial.place(signed[0].cell)
  }
}

extension FoundRelation.Cell {
  fileprivate init(_ signed: SignedCell, in trial: Trial) {
    let cell = signed.cell
    let (ordinal, row) = trial.printedRow(cell)
    self.init(
      table: ordinal, grid: (row, cell.column), address: trial.address(cell), value: trial.text(cell), sign: signed.sign
    )
  }
}

extension FoundRelation.Operation {
  fileprivate init(_ relation: CellRelation) {
    switch relation {
    case .sum(let sum): self = sum.terms.contains { $0.sign < 0 } ? .difference : .sum
    case .ratio(let ratio): self = ratio.isGrowth ? .growth : .ratio
    case .aggregation: self = .yearEnd
    case .status: self = .status
    case .tie: self = .equal
    case .planScore: self = .planScore
    case .goalScore: self = .goalScore
    case .product: self = .product
    case .granularity: self = .granularity
    case .statistic(let statistic):
      switch statistic.way {
      case .mean: self = .average
      case .median: self = .median
      case .least: self = .minimum
      case .greatest: self = .maximum
      }
    }
  }
}

extension CellRelation {
  /// Every cell that takes part, the one that follows from the others first, each with its sign.
  fileprivate var signedCells: [SignedCell] {
    if case .sum(let sum) = self { return [SignedCell(sum.target)] + sum.terms }
    return cells.map { SignedCell($0) }
  }
}
