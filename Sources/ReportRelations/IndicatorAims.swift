import ReportModel
import ReportReading

/// Which of a table's indicators are meant to fall, as fewer complaints and shorter times are.
///
/// A report prints their rate the other way round, target over outcome, and calls a target exceeded where the outcome
/// stands below it. What the figures print decides; the name does where they say nothing.
struct IndicatorAims {
  private let table: TableReading
  private let outcome: Int
  private let target: Int
  /// The column of rates; `nil` where there is none.
  private let rate: Int?

  /// - Returns: `nil` for a table without outcomes and targets.
  init?(_ table: TableReading) {
    guard let outcome = table.outcomeColumn, let target = table.column(.target) else { return nil }
    (self.table, self.outcome, self.target) = (table, outcome, target)
    rate = table.columns.indices.first {
      table.columns[$0].kind == .percent && ColumnWords.fulfilment.matches(table.headings[$0])
    }
  }

  /// Whether a row's rate is what was aimed at by what came out.
  func printsTargetByOutcome(_ row: Int) -> Bool {
    guard let rate, let reached = amount(row, outcome), let aimed = amount(row, target),
      !reached.isSameValue(as: aimed),
      let shown = table.readings[row][rate].amount, table.prints(row, rate, reached, of: aimed) != true
    else { return false }
    if table.prints(row, rate, aimed, of: reached) == true { return true }
    // With a slip in it, a rate still stands nearer to what it was.
    guard isFallingByName(row), reached.scaled > 0, aimed.scaled > 0 else { return false }
    let whole = table.whole(ofRates: rate)
    func distance(_ part: Amount, of all: Amount) -> Exact {
      (Exact(part) / Exact(all) * whole - Exact(shown)).magnitude
    }
    return distance(aimed, of: reached) < distance(reached, of: aimed)
  }

  /// Whether a row's status is to be held against a target from below.
  func aimsLow(_ row: Int, _ status: IndicatorStatus?) -> Bool {
    if printsTargetByOutcome(row) { return true }
    guard isFallingByName(row), let reached = amount(row, outcome), let aimed = amount(row, target) else {
      return false
    }
    return status != nil && status == IndicatorStatus(outcome: aimed, target: reached)
  }

  private func amount(_ row: Int, _ column: Int) -> Amount? { table.readings[row][column].amount }

  private func isFallingByName(_ row: Int) -> Bool { IndicatorWords.falling.recognises(table.label(ofRow: row)) }
}
