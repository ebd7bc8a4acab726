import ReportModel
import ReportReading
import ReportRelations

/// Causes that are seen in the table around a cell: a neighbour's value, another year's, a row that
/// a total left out or took twice.
struct CauseFinder {
  let trial: Trial

  /// A cause, and how many cells could have given it by chance.
  func cause(of cell: CellReference, _ repair: Repair, _ repaired: Set<Int>) -> (cause: Cause, rivals: Int)? {
    guard let shown = trial.amount(cell) else { return nil }
    if trial.kind(cell) == .money, isThousandfold(shown, CellReading(repair.text, trial.notation(cell)).amount) {
      return (Cause(.otherUnit, SlipVariants.message(.otherUnit)), 1)
    }
    // Small numbers are alike by chance.
    let isTelling = shown.scaled.magnitude >= Thresholds.chanceNumber.value
    if isTelling, neighbours(cell).contains(where: { isSame($0, shown) }) {
      return (Cause(.neighbourValue, SlipVariants.message(.neighbourValue)), 2)
    }
    if isTelling, otherYears(cell).contains(where: { isSame($0, shown) }) {
      return (Cause(.otherYear, SlipVariants.message(.otherYear)), 4)
    }
    return repaired.sorted().lazy.compactMap { wrongRows(cell, trial.relations[$0].relation) }.first
  }

  /// Whether one amount is the other in thousands or millions.
  private func isThousandfold(_ shown: Amount, _ right: Amount?) -> Bool {
    guard let right else { return false }
    let ratio = Exact(right) / Exact(shown)
    return [1_000, 1_000_000].contains { ratio == Exact($0) || ratio == Exact(1, over: $0) }
  }

  private func isSame(_ cell: CellReference, _ amount: Amount) -> Bool {
    trial.amount(cell)?.isSameValue(as: amount) ?? false
  }

  /// The cells above, below and beside, whose values may have been typed instead.
  private func neighbours(_ cell: CellReference) -> [CellReference] {
    [cell.row - 1, cell.row + 1].filter { trial.tables[cell.table].rows.indices.contains($0) }
      .map { CellReference(table: cell.table, row: $0, column: cell.column) }
  }

  /// Cells of the row whose headings differ from the cell's own only in the year.
  private func otherYears(_ cell: CellReference) -> [CellReference] {
    let columns = trial.tables[cell.table].columns
    func withoutYear(_ column: Int) -> String {
      TurkishText.words(of: columns[column].title).filter { Int($0) == nil || $0.count != 4 }
        .joined(separator: "-")
    }
    guard Year.first(in: columns[cell.column].title) != nil else { return [] }
    return columns.indices.filter { column in
      column != cell.column && Year.first(in: columns[column].title) != nil
        && withoutYear(column) == withoutYear(cell.column)
    }.map { CellReference(table: cell.table, row: cell.row, column: $0) }
  }

  /// The total is short of a row, or has one twice.
  private func wrongRows(
    _ cell: CellReference, _ relation: CellRelation
  ) -> (cause: Cause, rivals: Int)? {
    guard case .sum(let sum) = relation, sum.kind != .equation, sum.target == cell, sum.terms.count > 2 else {
      return nil
    }
    let parts = sum.terms.map(\.cell)
    let values = parts.map { trial.value($0) }
    let gap = trial.value(cell) - Exact.sum(values)
    guard gap.isKnown else { return nil }
    for (part, value) in zip(parts, values) where !value.isZero {
      let name = trial.rowLabel(part)
      if gap == -value {
        return (
          Cause(.rowMissing, BilingualText(tr: "“\(name)” toplama girmemiş", en: "“\(name)” is missing from the sum")),
          parts.count
        )
      }
      if gap == value {
        return (
          Cause(.rowTwice, BilingualText(tr: "“\(name)” iki kez toplanmış", en: "“\(name)” was added twice")),
          parts.count
        )
      }
    }
    return nil
  }
}
