import ReportModel

/// A line that is taken to show what one line is of another.
struct FoundRatio {
  var ratio: RatioHypothesis
  /// What speaks for it, less what it cost to look for it.
  var balance: Bits
  /// By place.
  var outcomes: [DerivedOutcome]
  /// Whether the words of its line say that it shows rates.
  var isNamed: Bool

  /// How serious it is that it does not hold at each place; `nil` where nothing is told.
  var severities: [Severity?] { DerivedOutcome.severities(outcomes, isNamed: isNamed) }
}

/// Finds which lines of a grid show what one line is of another, by how unlikely it is that their figures agree.
struct RatioSearch {
  private let weighing: RatioWeighing
  private let filled: [Int]
  private var grid: LineGrid { weighing.grid }

  private init(_ grid: LineGrid, decimals: Int) {
    weighing = RatioWeighing(grid: grid, one: Int64(powerOfTen(decimals)))
    filled = grid.filledLines
  }

  /// The ratios of a grid, those of one line together.
  ///
  /// - Parameter decimals: Those of the scale of its figures.
  static func ratios(of grid: LineGrid, decimals: Int) -> [FoundRatio] {
    let search = RatioSearch(grid, decimals: decimals)
    guard search.filled.count > 2, search.filled.count <= EvidenceWeights.linesOfRatios else { return [] }
    let targets = search.filled.filter(search.mayBeRate)
    let found = targets.map(search.likeliest)
    let forms = Set(found.joined().flatMap { $0.ratio.forms })
    let all = zip(targets, found).flatMap { target, found in
      found.isEmpty ? search.chosen(search.candidates(target, forms)) : found
    }
    return saidOnce(all)
  }

  /// Of ratios of the same three lines the one that holds most exactly: what is a rate of two is also what one of them
  /// would be by the other.
  private static func saidOnce(_ found: [FoundRatio]) -> [FoundRatio] {
    var best: [Set<Int>: FoundRatio] = [:]
    for ratio in found {
      if let other = best[ratio.ratio.lines], other.exactness >= ratio.exactness { continue }
      best[ratio.ratio.lines] = ratio
    }
    return found.filter { best[$0.ratio.lines]?.ratio == $0.ratio }
  }

  /// Whether a line may show rates: by its words, or by more decimals than two lines of figures have.
  private func mayBeRate(_ line: Int) -> Bool {
    if grid.words[line].isRate { return true }
    let own = finestUnit(line)
    var coarser = 0
    for other in filled where other != line && finestUnit(other) > own {
      coarser += 1
      if coarser == 2 { return true }
    }
    return false
  }

  private func finestUnit(_ line: Int) -> Int64 {
    var finest = Int64.max
    for place in 0..<grid.places where grid.kinds[grid.index(line, place)] == .figure {
      finest = min(finest, grid.printedUnits[grid.index(line, place)])
    }
    return finest
  }

  private func likeliest(_ target: Int) -> [FoundRatio] { chosen(candidates(target, nil)) }

  /// What a line may be a ratio of.
  ///
  /// - Parameter forms: Those of the ratios of other lines: one that stands in the table as they do is no guess. `nil`
  ///   tries whatever stands near.
  private func candidates(_ target: Int, _ forms: Set<RatioForm>?) -> [FoundRatio] {
    if let forms, forms.isEmpty { return [] }
    let near = filled.filter { $0 != target && !grid.words[$0].isPercent && isNear($0, target) }
    let tried =
      forms == nil ? Bits.log2(near.count * near.count * 2) + EvidenceWeights.ratio : EvidenceWeights.likeRatio
    let cost = tried - (grid.words[target].isRate ? EvidenceWeights.namedRate : .zero)
    var found: [FoundRatio] = []
    for numerator in near {
      for denominator in near where denominator != numerator {
        for whole in RateWhole.allCases {
          for isGrowth in [false, true] {
            let ratio = RatioHypothesis(
              target: target, numerator: numerator, denominator: denominator, whole: whole, isGrowth: isGrowth)
            if let forms, forms.isDisjoint(with: ratio.forms) { continue }
            if let ratio = weigh(ratio, cost) { found.append(ratio) }
          }
        }
      }
    }
    return found.sorted { $0.balance > $1.balance }
  }

  private func isNear(_ line: Int, _ target: Int) -> Bool {
    grid.direction == .columns && filled.count <= EvidenceWeights.columnsOfRatios
      || abs(line - target) <= EvidenceWeights.reachOfRatios
  }

  /// The likeliest ratio of a line, and others of quite other figures.
  private func chosen(_ candidates: [FoundRatio]) -> [FoundRatio] {
    var taken: Set<Int> = []
    return candidates.filter { candidate in
      let lines = [candidate.ratio.numerator, candidate.ratio.denominator]
      guard taken.isDisjoint(with: lines) else { return false }
      taken.formUnion(lines)
      return true
    }
  }

  /// Whether a ratio holds at one of the first places that show it.
  private func mayHold(_ ratio: RatioHypothesis) -> Bool {
    var fails = 0
    for place in 0..<grid.places {
      switch weighing.outcome(ratio, place).outcome {
      case .silent: continue
      case .holds, .holdsWithin: return true
      case .near, .fails: fails += 1
      }
      if fails > 2 { return false }
    }
    return false
  }

  /// What speaks for a ratio; `nil` where too little does.
  private func weigh(_ ratio: RatioHypothesis, _ cost: Bits) -> FoundRatio? {
    var balance = -cost
    var (holds, fails) = (0, 0)
    // Most hold nowhere, and are seen so at once.
    guard mayHold(ratio) else { return nil }
    var outcomes: [DerivedOutcome] = []
    for place in 0..<grid.places {
      let (outcome, bits) = weighing.outcome(ratio, place)
      outcomes.append(outcome)
      switch outcome {
      case .silent: continue
      case .holds, .holdsWithin:
        holds += 1
        balance += bits
      case .near, .fails:
        fails += 1
        balance = balance - EvidenceWeights.missOfRate
        if fails > holds + EvidenceWeights.failuresAtFirst { return nil }
      }
    }
    guard holds > 1, 100 * holds >= EvidenceWeights.shareOfRatios * (holds + fails),
      balance >= EvidenceWeights.accepted
    else { return nil }
    return FoundRatio(
      ratio: ratio, balance: balance, outcomes: outcomes, isNamed: grid.words[ratio.target].isRate)
  }
}

/// How the lines of a ratio stand to one another.
private struct RatioForm: Hashable {
  var numerator: Int
  /// From the rate, or the line itself, of which many rates are.
  var denominator: Int
  var isOneForAll: Bool
  var whole: RateWhole
  var isGrowth: Bool
}

extension FoundRatio {
  fileprivate var exactness: Int { outcomes.count { $0 == .holds } }
}

extension RatioHypothesis {
  fileprivate var lines: Set<Int> { [target, numerator, denominator] }

  fileprivate var forms: [RatioForm] {
    [
      RatioForm(
        numerator: numerator - target, denominator: denominator - target, isOneForAll: false, whole: whole,
        isGrowth: isGrowth),
      RatioForm(
        numerator: numerator - target, denominator: denominator, isOneForAll: true, whole: whole, isGrowth: isGrowth),
    ]
  }
}
