import ReportModel

/// A line that is taken to be the mean, the median, the least or the greatest of others.
struct FoundStatistic {
  var target: Int
  /// In the order of the lines.
  var parts: [Int]
  var statistic: LineStatistic
  /// What speaks for it, less what it cost to look for it.
  var balance: Bits
  /// By place.
  var outcomes: [DerivedOutcome]
  /// Whether the words of its line say what it is.
  var isNamed: Bool

  /// How serious it is that it does not hold at each place; `nil` where nothing is told.
  var severities: [Severity?] { DerivedOutcome.severities(outcomes, isNamed: isNamed) }
}

/// Finds which lines of a grid are means of the lines beside them, or what else their words name.
///
/// A mean always lies among its parts, so its agreement is worth only as much as they lie apart.
struct StatisticSearch {
  private let grid: LineGrid
  private let filled: [Int]

  /// The statistics of a grid.
  static func statistics(of grid: LineGrid) -> [FoundStatistic] {
    let search = StatisticSearch(grid: grid, filled: grid.filledLines)
    guard search.filled.count > 2, search.filled.count <= EvidenceWeights.linesOfRatios else { return [] }
    return search.filled.indices.compactMap(search.likeliest)
  }

  private func likeliest(_ position: Int) -> FoundStatistic? {
    let target = filled[position]
    let words = grid.words[target]
    let statistic = words.statistic ?? .mean
    let before = Array(filled[..<position]), behind = Array(filled[(position + 1)...])
    var runs = (2...EvidenceWeights.reachOfRatios).flatMap { count in
      [count <= before.count ? Array(before.suffix(count)) : [], count <= behind.count ? Array(behind.prefix(count)) : []]
    }
    if words.statistic != nil { runs += [before, behind, before + behind] }
    let tried = Bits.log2(filled.count * filled.count)
    let name = words.statistic == nil ? EvidenceWeights.unnamedMean : EvidenceWeights.namedMean
    var candidates = Set(runs).filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) }
      .compactMap { weigh(target, $0, statistic, name - tried) }
    // A total of rates is the mean of the totals below it, if anything.
    let totals = behind.filter { grid.words[$0].isTotal }
    if words.isTotal, totals.count > 1, let found = weigh(target, totals, .mean, .zero) { candidates.append(found) }
    return candidates.max { $0.balance < $1.balance }
  }

  /// What speaks for a statistic; `nil` where too little does.
  private func weigh(_ target: Int, _ parts: [Int], _ statistic: LineStatistic, _ start: Bits) -> FoundStatistic? {
    var found = FoundStatistic(
      target: target, parts: parts, statistic: statistic, balance: start, outcomes: [],
      isNamed: grid.words[target].statistic != nil)
    var (holding, failing) = (0, 0)
    for place in 0..<grid.places {
      let (outcome, bits) = outcome(target, parts, statistic, place)
      found.outcomes.append(outcome)
      if outcome == .silent { continue }
      found.balance += outcome.isHeld ? bits : -EvidenceWeights.missOfRate
      if outcome.isHeld { holding += 1 } else { failing += 1 }
      if failing > holding + EvidenceWeights.failuresAtFirst { return nil }
    }
    guard 100 * holding >= EvidenceWeights.shareOfRatios * (holding + failing),
      found.balance >= EvidenceWeights.accepted
    else { return nil }
    return found
  }

  /// Whether a place prints the statistic to its last digit, and what that is worth.
  private func outcome(
    _ target: Int, _ parts: [Int], _ statistic: LineStatistic, _ place: Int
  ) -> (DerivedOutcome, Bits) {
    let index = grid.index(target, place)
    let cells = parts.map { grid.index($0, place) }
    guard grid.kinds[index] == .figure, cells.allSatisfy({ grid.kinds[$0] == .figure }) else { return (.silent, .zero) }
    let figures = cells.map { Exact(Int128(grid.figures[$0])) }
    guard let value = statistic.value(of: figures), let least = cells.map({ grid.figures[$0] }).min(),
      let greatest = cells.map({ grid.figures[$0] }).max()
    else { return (.silent, .zero) }
    let unit = grid.printedUnits[index]
    let gap = (Exact(Int128(grid.figures[index])) - value).magnitude
    let steps = (greatest - least).magnitude / unit.magnitude
    let step = Exact(Int128(unit))
    guard gap + gap <= step else { return (gap + gap <= step * Exact(3) ? .near : .fails, .zero) }
    return (.holds, Bits.log2(steps + 1))
  }
}
