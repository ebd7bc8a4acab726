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
    var runs = likelyRuns(position, step: -1, statistic) + likelyRuns(position, step: 1, statistic)
    if words.statistic != nil {
      let (before, behind) = (Array(filled[..<position]), Array(filled[(position + 1)...]))
      runs += [before, behind, before + behind]
    }
    let isTotalOfRates = words.isTotal && filled[(position + 1)...].count { grid.words[$0].isTotal } > 1
    guard !runs.isEmpty || isTotalOfRates else { return nil }
    let tried = Bits.log2(filled.count * filled.count)
    let name = words.statistic == nil ? EvidenceWeights.unnamedMean : EvidenceWeights.namedMean
    var candidates = runs.filter { $0.count > 1 }.compactMap { weigh(target, $0, statistic, name - tried) }
    // A total of rates is the mean of the totals below it, if anything.
    let totals = filled[(position + 1)...].filter { grid.words[$0].isTotal }
    if isTotalOfRates, let found = weigh(target, totals, .mean, .zero) { candidates.append(found) }
    return candidates.max { ($0.balance, -$0.parts.count) < ($1.balance, -$1.parts.count) }
  }

  /// The runs of lines before or behind one whose mean it shows at one of the first places.
  private func likelyRuns(_ position: Int, step: Int, _ statistic: LineStatistic) -> [[Int]] {
    let room = step > 0 ? filled.count - 1 - position : position
    let longest = min(room, EvidenceWeights.reachOfRatios)
    guard longest > 1 else { return [] }
    func run(_ count: Int) -> [Int] {
      Array(step > 0 ? filled[(position + 1)...(position + count)] : filled[(position - count)..<position])
    }
    guard statistic == .mean else { return (2...longest).map(run) }
    var likely: [Int] = []
    var places = 0
    for place in 0..<grid.places where places < 3 {
      let index = grid.index(filled[position], place)
      guard grid.kinds[index] == .figure else { continue }
      places += 1
      var sum: Int64 = 0
      for count in 1...longest {
        let part = grid.index(filled[position + step * count], place)
        guard grid.kinds[part] == .figure else { break }
        sum &+= grid.figures[part]
        let gap = 2 &* (Int64(count) &* grid.figures[index] &- sum)
        if count > 1, gap.magnitude <= UInt64(Int64(count) &* grid.printedUnits[index]), !likely.contains(count) {
          likely.append(count)
        }
      }
    }
    return likely.sorted().map(run)
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
    guard grid.kinds[index] == .figure, let span = span(parts, place) else { return (.silent, .zero) }
    let (shown, unit) = (grid.figures[index], grid.printedUnits[index])
    let count = Int64(parts.count)
    // Twice the difference, in `count`-ths: figures are small enough for eight times the sum of a line.
    let gap: UInt64
    if statistic == .mean {
      gap = (2 &* (count &* shown &- span.sum)).magnitude
    } else {
      let figures = parts.map { Exact(Int128(grid.figures[grid.index($0, place)])) }
      let twice = statistic.value(of: figures).flatMap { ($0 + $0).amount(decimals: 0)?.scaled } ?? 0
      gap = (count &* (2 &* shown &- twice)).magnitude
    }
    let step = UInt64(count &* unit)
    guard gap <= step else { return (gap <= 3 &* step ? .near : .fails, .zero) }
    return (.holds, Bits.log2((span.greatest - span.least).magnitude / unit.magnitude + 1))
  }

  private struct Span {
    var sum: Int64 = 0
    var least = Int64.max
    var greatest = Int64.min
  }

  /// - Returns: `nil` where a part shows no figure.
  private func span(_ parts: [Int], _ place: Int) -> Span? {
    var span = Span()
    for part in parts {
      let index = grid.index(part, place)
      guard grid.kinds[index] == .figure else { return nil }
      let figure = grid.figures[index]
      span.sum &+= figure
      span.least = min(span.least, figure)
      span.greatest = max(span.greatest, figure)
    }
    return span
  }
}
