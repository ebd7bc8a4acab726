/// What the parts of a sum come to at one place.
struct PartSum {
  /// The figures with their signs.
  var sum: Int64 = 0
  /// The squares of what one step of each is worth.
  var squares: Int64 = 0
  /// Parts that show a figure or a dash.
  var shown: Int32 = 0
  /// Parts that are not nothing.
  var filled: Int32 = 0
  /// Parts that could not be read.
  var missing: Int32 = 0

  /// The square of a larger step would leave no room for a hundred thousand of them.
  static let largestStep: Int64 = 1 << 23

  static func - (left: PartSum, right: PartSum) -> PartSum {
    PartSum(
      sum: left.sum &- right.sum, squares: left.squares &- right.squares, shown: left.shown &- right.shown,
      filled: left.filled &- right.filled, missing: left.missing &- right.missing)
  }

  mutating func add(_ figure: Int64, _ kind: FigureGrid.Kind, unit: Int64) {
    if kind == .missing {
      missing &+= 1
      return
    }
    sum &+= figure
    let step = min(unit, Self.largestStep)
    squares &+= step &* step
    shown &+= 1
    if figure != 0 { filled &+= 1 }
  }
}

/// How a sum fares at a place.
enum PlaceOutcome: Hashable {
  /// Nothing is shown that could speak for or against it.
  case silent
  case exact
  /// Within what rounding the figures to their printed digits makes.
  case rounded
  /// It is off by no more than rounding makes, in a table whose figures are exact otherwise.
  case near
  /// It is off by no more than rounding a figure makes that is printed with fewer digits than its neighbours, or to
  /// fives and tens.
  case coarse
  /// It fails, and one slip in one figure could be the reason.
  case slipped
  /// One slip explains it but for what rounding makes.
  case slippedRoughly
  case failed
  /// It does not hold, but a part could not be read.
  case unknown

  var isHeld: Bool { self == .exact || self == .rounded }
  var isSlip: Bool { self == .slipped || self == .slippedRoughly }
  var isBroken: Bool { !isHeld && self != .silent && self != .unknown }
}

/// What speaks for a sum over all places.
struct Weighed {
  var bits = Bits.zero
  var isRounded = false
  /// Places that hold, that fail with one slip, and that fail without a reason.
  var holding = 0
  var slipped = 0
  var failed = 0
  /// Of those places where failing costs little.
  var doubtful = 0
  /// Places that fail where failing does not cost little.
  var countedFailures = 0
  var countedHolds = 0
  /// What the digits of places that fail with one slip are worth beyond what is counted of them.
  var slipSurprise = Bits.zero
}

/// Weighs sums against the figures of a grid.
///
/// A place that holds is worth about the logarithm of how unlikely the agreement of so many digits is; one that fails
/// costs what failing at that place costs.
struct SumWeighing {
  let grid: LineGrid
  /// What a failure costs, by place.
  var misses: [Bits]
  /// How often a small figure stands in its line, line by line; 0 for other figures.
  private let likes: [UInt32]

  init(_ grid: LineGrid) {
    self.grid = grid
    likes = grid.places > Self.fewPlaces ? Self.likes(grid) : []
    let shares = grid.places < 2 ? [] : Self.shareLike(grid)
    misses = grid.placeWords.indices.map {
      grid.placeWords[$0].isRate || shares.contains($0) ? EvidenceWeights.missOfRate : EvidenceWeights.miss
    }
  }

  /// Places of figures of up to 100 with decimals, where others show whole numbers: shares, whatever they are called.
  private static func shareLike(_ grid: LineGrid) -> Set<Int> {
    var finest = [Int64](repeating: .max, count: grid.places)
    var largest = [UInt64](repeating: 0, count: grid.places)
    for line in 0..<grid.lines {
      for place in 0..<grid.places {
        let index = grid.index(line, place)
        guard grid.kinds[index] == .figure else { continue }
        finest[place] = min(finest[place], grid.printedUnits[index])
        largest[place] = max(largest[place], grid.figures[index].magnitude)
      }
    }
    let filled = finest.indices.filter { finest[$0] < .max }
    guard let coarsest = filled.map({ finest[$0] }).max() else { return [] }
    return Set(filled.filter { finest[$0] < coarsest && largest[$0] <= 100 * coarsest.magnitude })
  }

  /// What speaks for a line being the sum of some parts.
  func weigh(_ target: Int, _ parts: (_ place: Int) -> PartSum) -> Weighed {
    var exact = Weighed()
    var rounded = Weighed()
    rounded.isRounded = true
    for place in 0..<grid.places {
      let index = grid.index(target, place)
      guard grid.kinds[index] != .missing else { continue }
      let sum = parts(place)
      guard sum.shown > 1, grid.figures[index] != 0 || sum.filled > 0 else { continue }
      let gap = gap(target, place, sum)
      if gap.difference == 0 {
        let bits = agreement(target, place, gap)
        exact.holds(bits, misses[place])
        rounded.holds(bits + gap.densityOfRounding, misses[place])
        continue
      }
      if sum.missing > 0 { continue }
      let failure = failure(target, place, gap)
      exact.fails(failure, gap.isSlipLike, misses[place])
      if gap.isSlipLike { exact.slipSurprise += max(.zero, slipWorth(gap) - failure) }
      if gap.isWithinRounding {
        rounded.holds(agreement(target, place, gap) + gap.densityOfRounding, misses[place])
      } else {
        rounded.fails(failure, gap.isSlipLike, misses[place])
      }
    }
    return rounded.bits > exact.bits + EvidenceWeights.roundedModel ? rounded : exact
  }

  /// How a sum fares at a place, in the model it was accepted in.
  func outcome(_ found: FoundSum, _ place: Int) -> PlaceOutcome {
    let sum = sum(found.parts, place)
    guard grid.kinds[grid.index(found.target, place)] != .missing, sum.shown > 1 else { return .silent }
    let gap = gap(found.target, place, sum)
    if gap.difference == 0 { return .exact }
    if sum.missing > 0 { return .unknown }
    if gap.isWithinRounding, found.isRounded { return .rounded }
    if isCoarse(found, place, gap) { return .coarse }
    if gap.isWithinRounding { return .near }
    if gap.isSlipLike { return .slipped }
    return found.isRounded && gap.isSlipWithinRounding ? .slippedRoughly : .failed
  }

  /// Whether a total is off by less than a step of a figure that was rounded more than the others.
  private func isCoarse(_ found: FoundSum, _ place: Int, _ gap: PlaceGap) -> Bool {
    let lines = [found.target] + found.parts
    let coarsest = lines.map { grid.printedUnits[grid.index($0, place)] }.max() ?? 1
    let finest = lines.map { grid.units[grid.index($0, place)] }.min() ?? 1
    if coarsest > finest, 2 * gap.difference.magnitude <= coarsest.magnitude { return true }
    // Fives and tens: more than the digits say.
    return gap.isWithinRounding && finest > coarsest
  }

  /// The largest difference that rounding makes of a sum at a place.
  func mostOfRounding(_ found: FoundSum, _ place: Int) -> Int64 {
    gap(found.target, place, sum(found.parts, place)).mostOfRounding
  }

  /// Whether a sum that is known comes to its total at a place.
  func holds(_ known: KnownSum, _ place: Int) -> Bool {
    let index = grid.index(known.target, place)
    guard grid.kinds[index] == .figure else { return false }
    return grid.figures[index]
      == known.terms.reduce(0) { $0 + Int64($1.sign) * grid.figures[grid.index($1.line, place)] }
  }

  private func gap(_ target: Int, _ place: Int, _ sum: PartSum) -> PlaceGap {
    let index = grid.index(target, place)
    return PlaceGap(total: grid.figures[index], sum, unit: grid.units[index])
  }

  /// What some lines come to at a place.
  func sum(_ parts: [Int], _ place: Int) -> PartSum {
    var sum = PartSum()
    for part in parts {
      let index = grid.index(part, place)
      sum.add(grid.figures[index], grid.kinds[index], unit: grid.units[index])
    }
    return sum
  }

  /// Whether two lines come to a third, or nearly so, in at least two places and in three of five that show all.
  func mayHold(_ target: Int, _ first: Int, _ second: Int) -> Bool {
    let (a, b, c) = (target * grid.places, first * grid.places, second * grid.places)
    var (holds, fails) = (0, 0)
    for place in 0..<grid.places {
      guard grid.kinds[a + place] == .figure, grid.kinds[b + place] != .missing, grid.kinds[c + place] != .missing
      else { continue }
      let gap = grid.figures[a + place] &- grid.figures[b + place] &- grid.figures[c + place]
      let unit = max(grid.units[a + place], grid.units[b + place], grid.units[c + place])
      // Small counts are near one another whatever they are.
      let isNear = 2 * gap.magnitude <= 3 * unit.magnitude && grid.figures[a + place].magnitude > 4 * unit.magnitude
      if gap == 0 || isNear {
        holds += 1
      } else {
        fails += 1
        if 3 * grid.places < 5 * fails { return false }
      }
    }
    return holds > 1 && 2 * holds >= 3 * fails
  }

  /// What the agreement of a total with its parts is worth at a place.
  private func agreement(_ target: Int, _ place: Int, _ gap: PlaceGap) -> Bits {
    var bits = gap.surprise
    if bits < EvidenceWeights.smallFigure { bits = max(bits, seldomness(target, place)) }
    return gap.filled == 1 ? bits.percent(EvidenceWeights.copyShare) : bits
  }

  /// What a failure costs at a place; little where one slip explains it.
  private func failure(_ target: Int, _ place: Int, _ gap: PlaceGap) -> Bits {
    let cost = -misses[place]
    return gap.isSlipLike ? max(cost, min(EvidenceWeights.mostOfSlip, slipWorth(gap))) : cost
  }

  /// How unlikely it is that a place fails by just one slip.
  private func slipWorth(_ gap: PlaceGap) -> Bits {
    gap.surprise - Bits.log2(18 * gap.digits) - EvidenceWeights.slip
  }

  /// So many places are looked through faster than they are counted beforehand.
  private static let fewPlaces = 24

  private static func likes(_ grid: LineGrid) -> [UInt32] {
    var likes = [UInt32](repeating: 0, count: grid.lines * grid.places)
    for line in 0..<grid.lines {
      let range = line * grid.places..<(line + 1) * grid.places
      let small = range.filter { isSmall(grid, $0) }
      guard !small.isEmpty else { continue }
      var counts: [Int64: UInt32] = [:]
      for index in small { counts[grid.figures[index], default: 0] += 1 }
      for index in small { likes[index] = counts[grid.figures[index]]! }
    }
    return likes
  }

  /// Whether a figure is of so few steps that their number alone may be worth less than `smallFigure`.
  private static func isSmall(_ grid: LineGrid, _ index: Int) -> Bool {
    grid.figures[index].magnitude <= 16 * grid.units[index].magnitude
  }

  /// What a small figure is worth by how seldom it stands in its line: what shuffling the line would do.
  private func seldomness(_ target: Int, _ place: Int) -> Bits {
    let start = target * grid.places
    let figure = grid.figures[start + place]
    var count = likes.isEmpty ? 0 : Int(likes[start + place])
    if count == 0 {
      for other in 0..<grid.places where grid.figures[start + other] == figure { count += 1 }
    }
    let share = Bits.log2(64 * grid.places / max(count, 1)) - Bits(6)
    return max(.zero, min(EvidenceWeights.smallFigure, share - Bits(hundredths: 50)))
  }
}

extension Weighed {
  fileprivate mutating func holds(_ gain: Bits, _ miss: Bits) {
    bits += gain
    holding += 1
    if miss > Bits(2) { countedHolds += 1 } else { doubtful += 1 }
  }

  fileprivate mutating func fails(_ cost: Bits, _ isSlip: Bool, _ miss: Bits) {
    bits += cost
    if isSlip { slipped += 1 } else { failed += 1 }
    if miss > Bits(2) { countedFailures += 1 } else { doubtful += 1 }
  }
}

/// The difference of a total and its parts at a place.
struct PlaceGap {
  /// Total less parts.
  let difference: Int64
  /// The larger of total and sum, in steps of their last printed digit.
  private let size: UInt64
  /// What one step is worth: the mean of those that take part.
  private let unit: Int64
  private let parts: Int64
  /// Parts that are not nothing.
  let filled: Int32

  init(total: Int64, _ sum: PartSum, unit own: Int64) {
    difference = total &- sum.sum
    parts = Int64(sum.shown)
    filled = sum.filled
    let own = min(own, PartSum.largestStep)
    let squares = sum.squares &+ own &* own
    unit = squares == (parts + 1) &* own &* own ? own : max(1, Self.root(squares / (parts + 1)))
    size = max(total.magnitude, sum.sum.magnitude) / UInt64(unit)
  }

  /// The whole part of a root.
  private static func root(_ number: Int64) -> Int64 {
    guard number > 0 else { return 0 }
    var low: Int64 = 1 << ((63 - number.leadingZeroBitCount) / 2)
    var high = low << 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if middle <= number / middle { low = middle } else { high = middle }
    }
    return low
  }

  /// What the agreement of so many digits is worth.
  var surprise: Bits { max(.zero, Bits.log2(size + 1) - Bits(1)) }

  /// Decimal digits of the larger figure.
  var digits: Int {
    var (digits, rest) = (1, size)
    while rest >= 10 { (digits, rest) = (digits + 1, rest / 10) }
    return digits
  }

  /// Whether one slip makes such a difference.
  var isSlipLike: Bool {
    Slip.explains(difference.magnitude / UInt64(unit), in: size)
  }

  /// Whether one digit makes a difference that rounding does the rest of: a digit worth more than what rounding makes.
  var isSlipWithinRounding: Bool {
    let slack = mostOfRounding.magnitude
    var place: UInt64 = 1
    while place <= 2 * slack { place *= 10 }
    while place / 10 <= size &* UInt64(unit) {
      let (whole, rest) = difference.magnitude.quotientAndRemainder(dividingBy: place)
      let digit = rest > place - rest ? whole + 1 : whole
      if (1...9).contains(digit), min(rest, place - rest) <= slack { return true }
      place *= 10
    }
    return false
  }

  /// The largest difference that rounding every figure to its last printed digit makes: half a step for each, and no
  /// more than four standard deviations, of which one is √((n+1)/12) steps, or a step and a half.
  var mostOfRounding: Int64 {
    // In sixteenths of a step; (d/u)² ≤ 16 (n+1)/12.
    let spread = Self.root(1024 * (parts + 1) / 3)
    return ((min(8 * (parts + 1), max(24, spread)) + 1) * unit - 1) / 16
  }

  var isWithinRounding: Bool { difference.magnitude <= mostOfRounding.magnitude }

  /// How likely rounding makes this very difference: 0.85 of a normal density, at least 0.15 / (n + 2).
  var densityOfRounding: Bits {
    let evenly = Bits(hundredths: -274) - Bits.log2(UInt64(parts + 2))
    let magnitude = difference.magnitude
    guard magnitude < UInt64(unit) &* 10_000 else { return evenly }
    let gap = 16 * Int64(magnitude) / unit
    // log₂ 0,85 − log₂ √(2π) − log₂ √((n+1)/12) − z²/2 · log₂ e, with z² = 12 d² / ((n+1) u²).
    let spread = Bits.log2(UInt64(parts + 1)) - Bits(hundredths: 358)
    let tail = Int(72 * 12 * gap * gap / 256 / (parts + 1))
    return max(evenly, Bits(hundredths: -156 - spread.hundredths / 2 - tail))
  }
}
