import ReportModel

/// Causes that are seen in the table around a cell: a neighbour's value, another year's, a row that
/// a total left out or took twice.
struct CauseFinder {
  private let context: CheckContext

  init(_ context: CheckContext) { self.context = context }

  /// A cause, and how many cells could have given it by chance.
  func cause(of cell: CellReference, _ repair: Repair, _ repaired: Set<Int>) -> (cause: Cause, rivals: Int)? {
    guard let shown = context.reading(cell).amount else { return nil }
    if context.kind(cell) == .money, isThousandfold(shown, CellReading(repair.text).amount) {
      return (Cause(.otherUnit, SlipVariants.message(.otherUnit)), 1)
    }
    // Small numbers are alike by chance.
    let isTelling = shown.scaled.magnitude >= 100
    if isTelling, neighbours(cell).contains(where: { isSame($0, shown) }) {
      return (Cause(.neighbourValue, SlipVariants.message(.neighbourValue)), 2)
    }
    if isTelling, otherYears(cell).contains(where: { isSame($0, shown) }) {
      return (Cause(.otherYear, SlipVariants.message(.otherYear)), 4)
    }
    return repaired.sorted().lazy.compactMap { wrongRows(cell, shown, context.relations[$0].relation) }.first
  }

  /// Whether one amount is the other in thousands or millions.
  private func isThousandfold(_ shown: Amount, _ right: Amount?) -> Bool {
    guard let right, !shown.isZero, let ratio = Fraction.divide(Fraction(right), Fraction(shown)) else { return false }
    return [1_000, 1_000_000].contains { factor in
      Fraction.compare(ratio, Fraction(factor)) == 0 || Fraction.compare(ratio, Fraction(1, over: factor)) == 0
    }
  }

  private func isSame(_ cell: CellReference, _ amount: Amount) -> Bool {
    context.reading(cell).amount?.isSameValue(as: amount) ?? false
  }

  private func neighbours(_ cell: CellReference) -> [CellReference] {
    [cell.row - 1, cell.row + 1].filter { context.tables[cell.table].rows.indices.contains($0) }
      .map { CellReference(table: cell.table, row: $0, column: cell.column) }
  }

  /// Cells of the row whose headings differ from the cell's own only in the year.
  private func otherYears(_ cell: CellReference) -> [CellReference] {
    let columns = context.tables[cell.table].columns
    func withoutYear(_ column: Int) -> String {
      TurkishText.words(of: columns[column].title).filter { Int($0) == nil || $0.count != 4 }
        .joined(separator: "-")
    }
    guard ColumnMeaning.year(in: columns[cell.column].title) != nil else { return [] }
    return columns.indices.filter { column in
      column != cell.column && ColumnMeaning.year(in: columns[column].title) != nil
        && withoutYear(column) == withoutYear(cell.column)
    }.map { CellReference(table: cell.table, row: cell.row, column: $0) }
  }

  /// The total is short of a row, or has one twice.
  private func wrongRows(
    _ cell: CellReference, _ shown: Amount, _ relation: CellRelation
  ) -> (cause: Cause, rivals: Int)? {
    guard case .total(let target, let parts, _) = relation, target == cell, parts.count > 2 else { return nil }
    let values = parts.map { context.value($0) }
    guard
      let sum = values.reduce(
        Optional(Fraction(0)),
        { sum, value in
          sum.flatMap { sum in value.flatMap { Fraction.add(sum, $0) } }
        }), let printed = context.value(cell), let gap = Fraction.add(printed, sum.negated)
    else { return nil }
    for (part, value) in zip(parts, values) {
      guard let value, value.numerator != 0 else { continue }
      let name = context.rowLabel(part)
      if Fraction.compare(gap, value.negated) == 0 {
        return (
          Cause(.rowMissing, BilingualText(tr: "“\(name)” toplama girmemiş", en: "“\(name)” is missing from the sum")),
          parts.count
        )
      }
      if Fraction.compare(gap, value) == 0 {
        return (
          Cause(.rowTwice, BilingualText(tr: "“\(name)” iki kez toplanmış", en: "“\(name)” was added twice")),
          parts.count
        )
      }
    }
    return nil
  }
}
