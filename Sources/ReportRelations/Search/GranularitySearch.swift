import ReportModel

/// A line that is taken to show shares, or means of whole numbers, of as many as another line shows.
struct FoundGranularity {
  var target: Int
  var base: Int
  var whole: RateWhole
  /// What speaks for it, less what it cost to look for it.
  var balance: Bits
  /// By place.
  var outcomes: [DerivedOutcome]

  /// What is told is a warning: the base may be another than the one that is shown.
  var severities: [Severity?] {
    DerivedOutcome.severities(outcomes, isNamed: false).enumerated().map { place, severity in
      outcomes[place] == .fails && severity != nil ? .warning : severity
    }
  }
}

/// Finds printed shares and means that only some whole numbers of a base can give: of seven persons 57,1 % can agree, and
/// 54,4 % cannot.
///
/// That a share is one of the few that its base allows is no chance where many are; then one that is not was printed wrong,
/// or its base was.
struct GranularitySearch {
  private let grid: LineGrid
  private let one: Int64
  private let filled: [Int]

  /// - Parameters:
  ///   - decimals: Those of the scale of the grid's figures.
  ///   - known: Lines of rates that are known to be of other lines.
  static func found(in grid: LineGrid, decimals: Int, known: () -> Set<Int>) -> [FoundGranularity] {
    let search = GranularitySearch(grid: grid, one: Int64(powerOfTen(decimals)), filled: grid.filledLines)
    guard search.filled.count > 1, search.filled.count <= EvidenceWeights.linesOfRatios,
      decimals > 0 || search.filled.contains(where: { grid.words[$0].isRate })
    else { return [] }
    let bases = search.filled.filter(search.counts)
    let targets = search.filled.filter { !search.counts($0) }
    guard !bases.isEmpty, !targets.isEmpty else { return [] }
    let known = known()
    return targets.filter { !known.contains($0) }.compactMap { search.likeliest($0, bases) }
  }

  private func likeliest(_ target: Int, _ bases: [Int]) -> FoundGranularity? {
    let near = bases.filter { abs($0 - target) <= EvidenceWeights.reachOfRatios }
    let cost = Bits.log2(2 * near.count + 1) + EvidenceWeights.ratio
    let wholes: [RateWhole] = grid.words[target].isPercent ? [.hundred] : RateWhole.allCases
    return near.flatMap { base in wholes.compactMap { weigh(target, base, $0, cost) } }.max { $0.balance < $1.balance }
  }

  /// Whether a line shows nothing but whole numbers, and not all of them alike.
  private func counts(_ line: Int) -> Bool {
    guard !grid.words[line].isRate else { return false }
    var first: Int64?
    var differs = false
    for place in 0..<grid.places {
      let index = grid.index(line, place)
      guard grid.kinds[index] == .figure else { continue }
      guard grid.printedUnits[index] >= one, grid.figures[index] > 0 else { return false }
      if let first, first != grid.figures[index] { differs = true }
      first = first ?? grid.figures[index]
    }
    return differs
  }

  private func weigh(_ target: Int, _ base: Int, _ whole: RateWhole, _ cost: Bits) -> FoundGranularity? {
    var found = FoundGranularity(target: target, base: base, whole: whole, balance: -cost, outcomes: [])
    var (holds, fails) = (0, 0)
    for place in 0..<grid.places {
      let (outcome, bits) = outcome(grid.index(target, place), grid.index(base, place), whole)
      found.outcomes.append(outcome)
      switch outcome {
      case .silent, .near: continue
      case .holds, .holdsWithin:
        holds += 1
        found.balance += bits
      case .fails:
        fails += 1
        found.balance = found.balance - EvidenceWeights.missOfRate
      }
      if fails > 1 { return nil }
    }
    return holds >= EvidenceWeights.holdsOfUnexplained && found.balance >= EvidenceWeights.wholeShares ? found : nil
  }

  /// Whether some whole number `k` gives `k W / n`, rounded or cut to the printed step; what every number gives says
  /// nothing.
  private func outcome(_ target: Int, _ base: Int, _ whole: RateWhole) -> (outcome: DerivedOutcome, bits: Bits) {
    guard grid.kinds[target] == .figure, grid.kinds[base] == .figure else { return (.silent, .zero) }
    let (n, step) = (Int128(grid.figures[base] / one), Int128(grid.printedUnits[target]))
    let (t, all) = (Int128(grid.figures[target]), Int128(one) * Int128(whole.rawValue))
    // Of a third of the values at the most, and none that any base gives.
    guard n > 0, 3 * n * step <= all, t % all != 0, t > 0, whole == .one || t < all else { return (.silent, .zero) }
    let bits = Bits.log2(UInt64(clamping: all / (n * step)))
    if Self.isShare(2 * t - step, 2 * t + step, n, 2 * all) { return (.holds, bits) }
    return (Self.isShare(2 * t, 2 * t + 2 * step - 1, n, 2 * all) ? .near : .fails, .zero)
  }

  /// Whether some `k` has `low ≤ k W / n ≤ high`.
  private static func isShare(_ low: Int128, _ high: Int128, _ n: Int128, _ whole: Int128) -> Bool {
    let least = (low * n + whole - 1) / whole
    return least * whole <= high * n
  }
}
