import ReportModel
import ReportReading
import ReportRelations

/// What a relation comes to.
enum Verdict: Hashable, Sendable {
  /// What is printed is what the operands give.
  case exact
  /// It is within the rounding of the figures, or rounded another way.
  case rounding
  case contradicts
  /// Nothing is printed in place of what the operands give.
  case missing
  /// An operand, or the value itself, cannot be read.
  case uncheckable
  /// Nothing is printed that could be held against anything.
  case silent

  /// Whether the relation holds; `nil` where that cannot be told.
  var holds: Bool? {
    switch self {
    case .exact, .rounding: true
    case .contradicts, .missing: false
    case .uncheckable, .silent: nil
    }
  }
}

/// A relation held against the cells as a trial shows them.
///
/// Findings, coverage, the proof sheet and the search for the cell to blame all read the same judgement.
protocol Judgement: Sendable {
  var verdict: Verdict { get }
  /// Whether the relation holds; `nil` where that cannot be told. It says what the verdict says, and may be cheaper.
  var holds: Bool? { get }
  /// The cell that follows from the others.
  var target: CellReference { get }
  /// What the operands give, as it should be printed; `nil` where nothing can be computed.
  var computed: String? { get }
  /// The values that the operands allow for the target; `nil` where they are exact or say nothing.
  var interval: Interval? { get }
  /// The cells whose change would be noticed; none where nothing can be decided.
  var witnesses: [CellReference] { get }
  /// What a cell would have to show for the relation to hold, everything else left as it is.
  func repairs(of cell: CellReference) -> [Repair]
}

extension Judgement {
  var interval: Interval? { nil }
  var holds: Bool? { verdict.holds }
}

/// A text for a cell, and what explains how it came to show another.
struct Repair: Hashable, Sendable {
  var text: String
  var cause: Cause?

  init(_ text: String, _ cause: Cause? = nil) {
    self.text = text
    self.cause = cause
  }
}

extension Trial {
  /// A number written as the cell writes its own; none where it is unknown.
  func repairs(_ cell: CellReference, with value: Exact) -> [Repair] {
    printed(value, like: cell).map { [Repair($0)] } ?? []
  }

  /// A value in the notation of a cell.
  func printed(_ value: Exact, like cell: CellReference) -> String? {
    let finest = max(amount(cell)?.decimals ?? 0, decimals(cell))
    return value.amount(decimals: min(finest, Amount.maximumDecimals)).map {
      NumberFrame(text(cell), notation(cell)).text($0)
    }
  }
}
