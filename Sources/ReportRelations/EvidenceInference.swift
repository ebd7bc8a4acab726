import ReportModel
import ReportReading

/// Finds the sums of a table by the surprise of their figures, and says of each place what its failing would mean.
struct EvidenceInference {
  let table: TableReading

  /// - Parameter known: Sums that names or the author say.
  func relations(_ directions: [LineDirection], beside known: KnownSums) -> [EvidentRelation] {
    guard let laid = TableFigureGrid(table) else { return [] }
    return directions.flatMap { direction -> [EvidentRelation] in
      let grid = LineGrid(laid.grid, direction)
      let sums = SumSearch.sums(of: grid, known: known.of(table.index, direction, in: laid))
      guard !sums.isEmpty else { return [] }
      let places = SumPlaces(grid, sums)
      return sums.indices.flatMap { relations(of: sums[$0], places.verdicts[$0], grid, laid) }
    }
  }

  /// The relation of each place at which a sum says something.
  private func relations(
    of sum: FoundSum, _ verdicts: [PlaceVerdict], _ grid: LineGrid, _ laid: TableFigureGrid
  ) -> [EvidentRelation] {
    (0..<grid.places).compactMap { place in
      guard verdicts[place].isTold else { return nil }
      func cell(_ line: Int) -> CellReference {
        switch grid.direction {
        case .rows: table.cell(laid.rows[line], laid.columns[place])
        case .columns: table.cell(laid.rows[place], laid.columns[line])
        }
      }
      let shown = sum.parts.filter { grid.kinds[grid.index($0, place)] != .missing }
      guard shown.count > 1 else { return nil }
      var relation = SumRelation(
        target: cell(sum.target), terms: shown.map { SignedCell(cell($0)) }, kind: kind(sum, grid))
      if sum.isRounded || verdicts[place].isRounded {
        relation.slack = slack(sum.target, shown, place, grid, laid)
      }
      return EvidentRelation(
        .sum(relation), .figures(sum.balance), severity: verdicts[place].severity)
    }
  }

  private func kind(_ sum: FoundSum, _ grid: LineGrid) -> SumRelation.Kind {
    if grid.direction == .columns { return .equation }
    return sum.parts.allSatisfy { $0 > sum.target } ? .parent : .total
  }

  /// The most that rounding the figures to their printed digits can make of a difference.
  private func slack(
    _ target: Int, _ parts: [Int], _ place: Int, _ grid: LineGrid, _ laid: TableFigureGrid
  ) -> Amount {
    let units = ([target] + parts).map { grid.units[grid.index($0, place)] }
    let half = units.reduce(0, +) / 2
    let largest = units.max() ?? 1
    // Four standard deviations, each √(n/12) steps, and no less than a step and a half.
    var spread = 3 * largest
    while 3 * (spread / 2) * (spread / 2) < 4 * largest * largest * Int64(units.count), spread < 2 * half {
      spread += largest
    }
    return Amount(scaled: min(max(half, 1), spread), decimals: laid.decimals)
  }
}
