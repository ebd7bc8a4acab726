import ReportModel
import ReportReading

/// Finds the sums, ratios and means of a table by the surprise of their figures, and says of each place what its failing
/// would mean.
struct EvidenceInference {
  let table: TableReading
  private let laid: TableFigureGrid
  /// One for each direction that is looked in.
  private let grids: [LineGrid]

  /// - Returns: `nil` for a table in which nothing could be computed.
  init?(_ table: TableReading, _ directions: [LineDirection]) {
    guard let laid = TableFigureGrid(table) else { return nil }
    (self.table, self.laid) = (table, laid)
    grids = directions.map { LineGrid(laid.grid, $0) }
  }

  /// - Parameter known: Sums that names or the author say.
  func sums(beside known: KnownSums) -> [EvidentRelation] {
    grids.flatMap { grid -> [EvidentRelation] in
      let known = known.of(table.index, grid.direction, in: laid)
      let sums = SumSearch.sums(of: grid, known: known)
      guard !sums.isEmpty else { return [] }
      let weighing = SumWeighing(grid)
      let places = SumPlaces(weighing, sums, known: known)
      return sums.indices.flatMap { relations(of: sums[$0], places.severities[$0], weighing) }
    }
  }

  /// The ratios that the figures show.
  func ratios() -> [EvidentRelation] {
    grids.flatMap { grid in
      RatioSearch.ratios(of: grid, decimals: laid.decimals).flatMap { relations(of: $0, grid) }
    }
  }

  /// Shares and means of as many as another line shows, beside ratios that are known.
  func granularities(beside ratios: [EvidentRelation]) -> [EvidentRelation] {
    let known = Set(ratios.map { $0.relation.cells[0] })
    return grids.flatMap { grid -> [EvidentRelation] in
      func knownLines() -> Set<Int> {
        Set(
          (0..<grid.lines).filter { line in
            (0..<grid.places).contains { known.contains(laid.cell(line, $0, grid.direction, of: table)) }
          })
      }
      return GranularitySearch.found(in: grid, decimals: laid.decimals, known: knownLines).flatMap { found in
        found.severities.enumerated().compactMap { place, severity in
          guard let severity, found.outcomes[place] != .silent else { return nil }
          func cell(_ line: Int) -> CellReference { laid.cell(line, place, grid.direction, of: table) }
          return EvidentRelation(
            .granularity(
              GranularityRelation(target: cell(found.target), base: cell(found.base), whole: found.whole)),
            .figures(found.balance), severity: severity)
        }
      }
    }
  }

  /// The means and the like that the figures show.
  func statistics() -> [EvidentRelation] {
    grids.flatMap { grid in
      StatisticSearch.statistics(of: grid).flatMap { relations(of: $0, grid) }
    }
  }

  private func relations(of found: FoundStatistic, _ grid: LineGrid) -> [EvidentRelation] {
    found.severities.enumerated().compactMap { place, severity in
      guard let severity else { return nil }
      func cell(_ line: Int) -> CellReference { laid.cell(line, place, grid.direction, of: table) }
      return EvidentRelation(
        .statistic(StatisticRelation(target: cell(found.target), parts: found.parts.map(cell), way: found.statistic)),
        .figures(found.balance), severity: severity)
    }
  }

  private func relations(of found: FoundRatio, _ grid: LineGrid) -> [EvidentRelation] {
    let ratio = found.ratio
    return zip(found.outcomes, found.severities).enumerated().compactMap { place, told in
      let (outcome, severity) = told
      guard let severity else { return nil }
      func cell(_ line: Int) -> CellReference { laid.cell(line, place, grid.direction, of: table) }
      func step(_ line: Int) -> Amount {
        Amount(scaled: grid.units[grid.index(line, place)], decimals: laid.decimals)
      }
      let steps = RatioSteps(numerator: step(ratio.numerator), denominator: step(ratio.denominator))
      return EvidentRelation(
        .ratio(
          RatioRelation(
            target: cell(ratio.target), numerator: cell(ratio.numerator), denominator: cell(ratio.denominator),
            isGrowth: ratio.isGrowth, whole: ratio.whole, steps: outcome == .holdsWithin ? steps : nil)),
        .figures(found.balance), severity: severity)
    }
  }

  /// The relation of each place at which a sum says something.
  private func relations(
    of sum: FoundSum, _ severities: [Severity?], _ weighing: SumWeighing
  ) -> [EvidentRelation] {
    let grid = weighing.grid
    return severities.enumerated().compactMap { place, severity in
      guard let severity else { return nil }
      func cell(_ line: Int) -> CellReference { laid.cell(line, place, grid.direction, of: table) }
      let shown = sum.parts.filter { grid.kinds[grid.index($0, place)] != .missing }
      guard shown.count > 1 else { return nil }
      var relation = SumRelation(
        target: cell(sum.target), terms: shown.map { SignedCell(cell($0)) }, kind: kind(sum, grid))
      if sum.isRounded {
        relation.slack = Amount(scaled: weighing.mostOfRounding(sum, place), decimals: laid.decimals)
      }
      return EvidentRelation(.sum(relation), .figures(sum.balance), severity: severity)
    }
  }

  private func kind(_ sum: FoundSum, _ grid: LineGrid) -> SumRelation.Kind {
    if grid.direction == .columns { return .equation }
    return sum.parts.allSatisfy { $0 > sum.target } ? .parent : .total
  }
}

extension TableFigureGrid {
  /// The cell of a line at a place.
  fileprivate func cell(
    _ line: Int, _ place: Int, _ direction: LineDirection, of table: TableReading
  ) -> CellReference {
    switch direction {
    case .rows: table.cell(rows[line], columns[place])
    case .columns: table.cell(rows[place], columns[line])
    }
  }
}
