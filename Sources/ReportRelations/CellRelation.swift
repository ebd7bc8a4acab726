import ReportModel
import ReportReading

/// A cell of a sum and the sign it enters with.
package struct SignedCell: Hashable, Sendable {
  package var cell: CellReference
  /// +1 or -1.
  package var sign: Int

  package init(_ cell: CellReference, sign: Int = 1) {
    self.cell = cell
    self.sign = sign
  }
}

/// A cell that is the sum of others.
package struct SumRelation: Hashable, Sendable {
  /// What the summed cells are to it.
  package enum Kind: Hashable, Sendable {
    /// Rows that a total stands behind or before.
    case total
    /// The rows below a parent in a tree.
    case parent
    /// Columns of a row, or rows some of which are deducted.
    case equation
  }

  package var target: CellReference
  package var terms: [SignedCell]
  package var kind: Kind
  /// The largest difference that rounding makes, where the figures of the table are rounded; `nil` where their kinds
  /// say it.
  package var slack: Amount?

  /// Sums of one cell differ by their ends, and comparing settles the rest.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(target)
    hasher.combine(terms.count)
    hasher.combine(terms.first)
    hasher.combine(terms.last)
  }
}

/// What one step of the last digit of two figures is worth.
package struct RatioSteps: Hashable, Sendable {
  package var numerator: Amount
  package var denominator: Amount
}

/// A cell that shows what one amount is of another: in per cent, as a fraction, or for each of it.
package struct RatioRelation: Hashable, Sendable {
  package var target: CellReference
  package var numerator: CellReference
  package var denominator: CellReference
  /// Whether it shows by how much the first is more than the second: `yeni / eski - 1`.
  package var isGrowth = false
  /// What is shown for the whole; `nil` where its column says it.
  package var whole: RateWhole?
  /// To what the two were rounded before they were printed, where the rate is of what they had been; `nil` where it is
  /// of what is printed.
  package var steps: RatioSteps?
}

/// A year's value that follows from its quarters.
package struct AggregationRelation: Hashable, Sendable {
  package var target: CellReference
  package var quarters: [CellReference]
  /// `nil` leaves the way to the numbers.
  package var way: Aggregation?
}

/// A status that follows from outcome and target.
package struct StatusRelation: Hashable, Sendable {
  package var target: CellReference
  package var outcome: CellReference
  /// What was aimed at.
  package var aim: CellReference
  /// Whether less is better: the target is exceeded by what stays below it.
  package var aimsLow = false
}

/// The same fact in several places.
package struct TieRelation: Hashable, Sendable {
  package var cells: [CellReference]
}

/// A strategic plan's indicator: how much of the way from its starting value to its target is covered.
package struct PlanScoreRelation: Hashable, Sendable {
  package var target: CellReference
  /// The starting value, A.
  package var start: CellReference
  /// What was aimed at, B.
  package var aim: CellReference
  /// The outcome, C.
  package var outcome: CellReference
}

/// A goal's score: its indicators' scores by their weights.
package struct GoalScoreRelation: Hashable, Sendable {
  package var target: CellReference
  package var weights: [CellReference]
  package var scores: [CellReference]
}

/// The mean, the median, the least or the greatest of other cells.
package struct StatisticRelation: Hashable, Sendable {
  package var target: CellReference
  package var parts: [CellReference]
  package var way: LineStatistic
}

/// A cell that is a rate of another, which its name says: `Kurumlar vergisi (%20)`.
package struct ProductRelation: Hashable, Sendable {
  package var target: CellReference
  package var base: CellReference
  /// In per cent.
  package var rate: Amount
}

/// A share or mean of so many that no whole number of them may give what is printed.
package struct GranularityRelation: Hashable, Sendable {
  package var target: CellReference
  /// How many there are.
  package var base: CellReference
  /// 100 for a share in per cent, 1 for a mean of whole numbers.
  package var whole: RateWhole
}

/// Cells whose numbers belong together, and how.
package enum CellRelation: Hashable, Sendable {
  case sum(SumRelation)
  case ratio(RatioRelation)
  case aggregation(AggregationRelation)
  case status(StatusRelation)
  case tie(TieRelation)
  case planScore(PlanScoreRelation)
  case goalScore(GoalScoreRelation)
  case statistic(StatisticRelation)
  case product(ProductRelation)
  case granularity(GranularityRelation)

  /// Every cell that takes part, the one that follows from the others first.
  package var cells: [CellReference] {
    switch self {
    case .sum(let sum): [sum.target] + sum.terms.map(\.cell)
    case .ratio(let ratio): [ratio.target, ratio.numerator, ratio.denominator]
    case .aggregation(let year): [year.target] + year.quarters
    case .status(let status): [status.target, status.outcome, status.aim]
    case .tie(let tie): tie.cells
    case .planScore(let score): [score.target, score.start, score.aim, score.outcome]
    case .goalScore(let goal): [goal.target] + goal.weights + goal.scores
    case .statistic(let statistic): [statistic.target] + statistic.parts
    case .product(let product): [product.target, product.base]
    case .granularity(let share): [share.target, share.base]
    }
  }
}

extension CellRelation {
  /// The same between other cells.
  func mapped(_ cell: (CellReference) -> CellReference) -> CellRelation {
    switch self {
    case .sum(var sum):
      sum.target = cell(sum.target)
      sum.terms = sum.terms.map { SignedCell(cell($0.cell), sign: $0.sign) }
      return .sum(sum)
    case .ratio(var ratio):
      ratio.target = cell(ratio.target)
      (ratio.numerator, ratio.denominator) = (cell(ratio.numerator), cell(ratio.denominator))
      return .ratio(ratio)
    case .aggregation(let year):
      return .aggregation(
        AggregationRelation(target: cell(year.target), quarters: year.quarters.map(cell), way: year.way))
    case .status(var status):
      (status.target, status.outcome, status.aim) = (cell(status.target), cell(status.outcome), cell(status.aim))
      return .status(status)
    case .tie(let tie): return .tie(TieRelation(cells: tie.cells.map(cell)))
    case .planScore(let score):
      return .planScore(
        PlanScoreRelation(
          target: cell(score.target), start: cell(score.start), aim: cell(score.aim), outcome: cell(score.outcome)))
    case .goalScore(let goal):
      return .goalScore(
        GoalScoreRelation(
          target: cell(goal.target), weights: goal.weights.map(cell), scores: goal.scores.map(cell)))
    case .statistic(let statistic):
      return .statistic(
        StatisticRelation(
          target: cell(statistic.target), parts: statistic.parts.map(cell), way: statistic.way))
    case .product(var product):
      (product.target, product.base) = (cell(product.target), cell(product.base))
      return .product(product)
    case .granularity(var share):
      (share.target, share.base) = (cell(share.target), cell(share.base))
      return .granularity(share)
    }
  }
}

/// A relation, and why it is taken to hold.
package struct SourcedRelation: Sendable {
  package var relation: CellRelation
  package var provenance: Provenance
  package var evidence: Evidence
  /// How serious it is at most that it does not hold.
  package var severity = Severity.error
  /// Its place among the relations of the document.
  package var ordinal = 0
}
