import ReportModel

/// Finds which lines of a grid are sums of others, by how unlikely it is that their figures agree.
///
/// A found sum takes its parts out of the search, and the search goes on with the rest: so totals of totals are found.
/// The likeliest goes first; what would say nothing new is left out.
struct SumSearch {
  private let grid: LineGrid
  private var weighing: SumWeighing
  private var found: [FoundSum] = []
  /// The parts of what was found, by its total.
  private var foundParts: [Int: [[Int]]] = [:]
  private var isPart: [Bool]
  private var parts: [Int: Set<Int>] = [:]
  private var span: LineSpan
  private let known: [Int: [KnownSum]]
  private let filled: [Int]
  private let isNested: Bool
  /// Whether a known sum takes in every line and holds at every place.
  private var isSettled = false

  init(_ grid: LineGrid, _ known: [KnownSum]) {
    self.grid = grid
    self.known = Dictionary(grouping: known, by: \.target)
    weighing = SumWeighing(grid)
    isPart = Array(repeating: false, count: grid.lines)
    span = LineSpan(lines: grid.lines)
    filled = grid.filledLines
    isNested = grid.words.contains { $0.depth != grid.words[0].depth }
    for sum in known { start(with: sum) }
  }

  /// Takes a sum that is known for found, unless its figures say otherwise.
  private mutating func start(with sum: KnownSum) {
    let parts = sum.terms.map(\.line)
    if sum.terms.allSatisfy({ $0.sign > 0 }) {
      let weighed = weigh(sum.target, parts)
      guard weighed.holding >= weighed.failed + weighed.slipped else { return }
      for part in parts { isPart[part] = true }
      self.parts[sum.target, default: []].formUnion(parts)
      if parts.count + 1 == filled.count, weighed.failed + weighed.slipped == 0 { isSettled = true }
    }
    span.add(sum.target, sum.terms)
  }

  /// The sums of a grid, those of one line together.
  ///
  /// - Parameter known: Sums that names or the author say: the search goes on from them.
  static func sums(of grid: LineGrid, known: [KnownSum]) -> [FoundSum] {
    guard grid.lines > 2 else { return [] }
    var search = SumSearch(grid, known)
    search.run()
    if let misses = search.learntMisses() {
      var second = SumSearch(grid, known)
      second.weighing.misses = misses
      second.run()
      search = second
    }
    return search.found.sorted { left, right in
      left.target == right.target ? left.parts.lexicographicallyPrecedes(right.parts) : left.target < right.target
    }
  }

  private mutating func run() {
    repeat { while neighbours() || outlined() || besideLikes() {} } while elsewhere() || wholes()
    while shared() {}
    while sharedByTarget() {}
    while pairs() {}
    _ = differences()
  }

  // MARK: Stages

  /// Sums of the lines right behind or before the total, those that are parts already left out.
  private mutating func neighbours() -> Bool {
    let active = filled.filter { !isPart[$0] }
    guard active.count > 2 else { return false }
    var candidates: [FoundSum] = []
    for list in LineLists.of(active, grid) {
      // Where one sum takes in every line, no other list has more to say.
      if !list.isWhole, candidates.contains(where: takesInAll) { break }
      let sums = ListSums(list, grid)
      let ends = endsOfIndentation(list)
      for position in list.lines.indices {
        propose(sums, position, below: position + 1, .zero, &candidates)
        propose(sums, position, above: position, .zero, &candidates)
        natural(sums, position, indentedUntil: ends[position], &candidates)
      }
    }
    return accept(candidates, .mustBeFree)
  }

  /// Whether a sum takes in every line and holds by far.
  private func takesInAll(_ sum: FoundSum) -> Bool {
    sum.parts.count + 1 == filled.count && sum.balance >= EvidenceWeights.settled
  }

  /// Lines that stand further out than those behind them, where others of the table that do so are their sums.
  private mutating func outlined() -> Bool {
    guard isNested else { return false }
    let nodes = filled.compactMap { line -> (line: Int, parts: [Int])? in
      let parts = partsByDepth(of: line)
      return parts.count > 1 ? (line, parts) : nil
    }
    let proved = nodes.count { foundParts[$0.line]?.contains($0.parts) ?? false }
    guard proved > 0, proved < nodes.count else { return false }
    var candidates: [FoundSum] = []
    for node in nodes where foundParts[node.line] == nil {
      completing(node.line, node.parts, 2 * proved >= nodes.count, &candidates)
    }
    return accept(candidates, .mustBeFree)
  }

  /// The lines right behind one that stand one depth further in.
  private func partsByDepth(of line: Int) -> [Int] {
    let depth = grid.words[line].depth
    let below = filled[behind(line)...].prefix { grid.words[$0].depth > depth }
    guard let outermost = below.map({ grid.words[$0].depth }).min() else { return [] }
    return below.filter { grid.words[$0].depth == outermost }
  }

  /// Parts of a sum with lines between them and the next, where other parts of it are the sums of such lines: an
  /// outline that no mark shows.
  private mutating func besideLikes() -> Bool {
    var candidates: [FoundSum] = []
    for sum in found {
      for gaps in [gapsBehind(sum), gapsBefore(sum)] {
        let proved = gaps.count { isSummed($0) }
        guard proved > 0 else { continue }
        for gap in gaps where foundParts[gap.line] == nil {
          completing(gap.line, gap.parts.filter { !isPart[$0] }, true, &candidates)
        }
      }
    }
    return accept(candidates, .mustBeFree)
  }

  private func isSummed(_ gap: (line: Int, parts: [Int])) -> Bool {
    guard let found = foundParts[gap.line], let first = gap.parts.first else { return false }
    return found.contains { $0.contains(first) && Set($0).isSubset(of: gap.parts) }
  }

  /// Of each part of a sum the lines between it and the next.
  private func gapsBehind(_ sum: FoundSum) -> [(line: Int, parts: [Int])] {
    let ends = sum.parts.dropFirst() + [sum.target > sum.parts[0] ? sum.target : grid.lines]
    return zip(sum.parts, ends).map { part, end in (part, lines(between: part, end)) }
  }

  /// Of each part of a sum the lines between the one before and it.
  private func gapsBefore(_ sum: FoundSum) -> [(line: Int, parts: [Int])] {
    let starts = [sum.target < sum.parts[0] ? sum.target : -1] + sum.parts.dropLast()
    return zip(starts, sum.parts).map { start, part in (part, lines(between: start, part)) }
  }

  private func lines(between start: Int, _ end: Int) -> [Int] { Array(filled[behind(start)...].prefix { $0 < end }) }

  /// Where the first line behind another stands among those that show figures.
  private func behind(_ line: Int) -> Int { filled.partitionPoint { $0 <= line } }

  private func completing(_ target: Int, _ parts: [Int], _ isStrong: Bool, _ candidates: inout [FoundSum]) {
    guard parts.count > 1, !parts.contains(where: { isPart[$0] }) else { return }
    let bonus = isStrong ? EvidenceWeights.likeMostOthers : EvidenceWeights.likeOthers
    add(target, parts, weigh(target, parts), Bits(1) - bonus, isWhole: true, isBorneOut: true, &candidates)
  }

  /// The first or last line as the sum of all others: of so few hypotheses even one that fails by a slip is likely.
  private mutating func wholes() -> Bool {
    let active = filled.filter { !isPart[$0] }
    guard active.count > 2 else { return false }
    var candidates: [FoundSum] = []
    for target in [filled[0], filled[filled.count - 1]] where !isPart[target] && foundParts[target] == nil {
      let parts = active.filter { $0 != target }
      var weighed = weigh(target, parts)
      weighed.bits += weighed.slipSurprise
      let fails = weighed.countedFailures
      guard fails < 2 || 2 * fails <= weighed.holding else { continue }
      add(target, parts, weighed, EvidenceWeights.wholeTable, isWhole: true, isBorneOut: true, &candidates)
    }
    return accept(candidates, .mustBeFreeAndNew)
  }

  /// Sums that begin some lines away from the total.
  private mutating func elsewhere() -> Bool {
    let active = filled.filter { !isPart[$0] }
    guard active.count > 3 else { return false }
    var candidates: [FoundSum] = []
    for list in LineLists.of(active, grid) where list.isWhole {
      let sums = ListSums(list, grid)
      for position in list.lines.indices {
        for (start, cost) in startsBelow(list, position) {
          propose(sums, position, below: start, cost, proposing: 2, &candidates)
        }
        for (end, cost) in endsAbove(list, position) {
          propose(sums, position, above: end, cost, proposing: 2, &candidates)
        }
      }
    }
    return accept(candidates, .mustBeFreeAndNew)
  }

  /// Sums of lines that are parts of others already: what a table with two margins has.
  private mutating func shared() -> Bool {
    // One place alone does not bear a sum whose parts are those of another.
    guard filled.count <= LineSpan.mostLines, grid.places > 1, isPart.contains(true) else { return false }
    if isSettled || found.count == 1 && takesInAll(found[0]) { return false }
    var candidates: [FoundSum] = []
    for list in LineLists.of(filled, grid) {
      let sums = ListSums(list, grid)
      for position in list.lines.indices {
        propose(sums, position, below: position + 1, EvidenceWeights.sharedPart, &candidates)
        propose(sums, position, above: position, EvidenceWeights.sharedPart, &candidates)
        guard list.isWhole, list.lines.count <= Self.shortTable else { continue }
        for (start, cost) in startsBelow(list, position) {
          propose(sums, position, below: start, cost + EvidenceWeights.sharedPart, proposing: 2, &candidates)
        }
        for (end, cost) in endsAbove(list, position) {
          propose(sums, position, above: end, cost + EvidenceWeights.sharedPart, proposing: 2, &candidates)
        }
      }
    }
    return accept(candidates, .mustBeNew)
  }

  /// Another way to make up a total that has one line in common with a way that is known.
  private mutating func sharedByTarget() -> Bool {
    guard filled.count <= Self.mostLinesOfPairs else { return false }
    var candidates: [FoundSum] = []
    for sum in found {
      guard let first = sum.parts.first, let last = sum.parts.last else { continue }
      for common in [first, last] {
        let others = Set(sum.parts).subtracting([common])
        let list = LineList(
          lines: filled.filter { !others.contains($0) && (!isPart[$0] || $0 == common || $0 == sum.target) },
          cost: EvidenceWeights.sharedPart, isWhole: true)
        guard list.lines.count > 2, let position = list.lines.firstIndex(of: sum.target) else { continue }
        let sums = ListSums(list, grid)
        propose(sums, position, below: position + 1, .zero, &candidates)
        propose(sums, position, above: position, .zero, &candidates)
        for (start, cost) in startsBelow(list, position) {
          propose(sums, position, below: start, cost, proposing: 2, &candidates)
        }
      }
    }
    return accept(candidates, .mustBeNew)
  }

  /// Lines called a balance or a change, by any two others.
  private mutating func differences() -> Bool {
    guard filled.count <= Self.mostLinesOfPairs else { return false }
    var candidates: [FoundSum] = []
    let cost = Bits.log2(filled.count * filled.count)
    for difference in filled where grid.words[difference].isDifference {
      for minuend in filled where minuend != difference {
        for other in filled where other != minuend && other != difference {
          guard weighing.mayHold(minuend, difference, other) else { continue }
          let weighed = weigh(minuend, [difference, other])
          guard 2 * weighed.holding > weighed.failed + weighed.slipped else { continue }
          add(minuend, [difference, other], weighed, cost, isWhole: true, &candidates)
        }
      }
    }
    return accept(candidates, .mustBeNew)
  }

  private static let mostLinesOfPairs = 200
  private static let reachOfPairs = 12

  /// Sums of two lines near the total.
  private mutating func pairs() -> Bool {
    guard (3...Self.mostLinesOfPairs).contains(filled.count), grid.places > 1 else { return false }
    var candidates: [FoundSum] = []
    let cost = Bits.log2(144 * 2 * filled.count) + EvidenceWeights.pair
    for (position, target) in filled.enumerated() {
      let near = filled[max(0, position - Self.reachOfPairs)..<min(filled.count, position + Self.reachOfPairs + 1)]
      for first in near where first != target {
        for second in near where second > first && second != target {
          guard weighing.mayHold(target, first, second),
            !(parts[target]?.isSuperset(of: [first, second]) ?? false)
          else { continue }
          let weighed = weigh(target, [first, second])
          let tried = weighed.holding + weighed.slipped + weighed.failed
          guard weighed.holding > 1, 5 * weighed.holding >= 3 * tried else { continue }
          add(target, [first, second], weighed, cost, isWhole: true, &candidates)
        }
      }
    }
    return accept(candidates, .mustBeNew)
  }

  // MARK: Candidates

  private func weigh(_ target: Int, _ parts: [Int]) -> Weighed {
    weighing.weigh(target) { weighing.sum(parts, $0) }
  }

  private func searchCost(_ list: LineList) -> Bits { Bits.log2(2 * list.lines.count * list.lines.count) + list.cost }

  private func propose(
    _ sums: ListSums, _ position: Int, below start: Int, _ extra: Bits, proposing: Int = .max,
    _ candidates: inout [FoundSum]
  ) {
    guard start + 1 < sums.count else { return }
    let target = sums.list.lines[position]
    for end in sums.ends(from: start, for: target, grid, proposing: proposing) where !(start..<end).contains(position) {
      consider(sums, target, start..<end, searchCost(sums.list) + extra, &candidates)
    }
  }

  private func propose(
    _ sums: ListSums, _ position: Int, above end: Int, _ extra: Bits, proposing: Int = .max,
    _ candidates: inout [FoundSum]
  ) {
    guard end > 1 else { return }
    let target = sums.list.lines[position]
    for start in sums.starts(to: end, for: target, grid, proposing: proposing) where !(start..<end).contains(position) {
      consider(sums, target, start..<end, searchCost(sums.list) + extra, &candidates)
    }
  }

  /// The ends that form alone suggests: until the indentation comes back, and for a total all the rest.
  private func natural(
    _ sums: ListSums, _ position: Int, indentedUntil end: Int, _ candidates: inout [FoundSum]
  ) {
    let lines = sums.list.lines
    let target = lines[position]
    let cost = Bits.log2(lines.count) + Bits(1) + sums.list.cost
    var ranges: [Range<Int>] = []
    if end > position + 2 { ranges.append((position + 1)..<end) }
    if grid.words[target].isTotal {
      ranges.append((position + 1)..<lines.count)
      let start = lines.indices[..<position].last { grid.words[lines[$0]].isTotal }.map { $0 + 1 } ?? 0
      ranges.append(start..<position)
      ranges.append(0..<position)
    }
    for range in ranges where range.count > 1 { consider(sums, target, range, cost, &candidates) }
  }

  /// Of each position the one at which the indentation comes back.
  private func endsOfIndentation(_ list: LineList) -> [Int] {
    var ends = [Int](repeating: list.lines.count, count: list.lines.count)
    var open: [Int] = []
    for position in list.lines.indices {
      let depth = grid.words[list.lines[position]].depth
      while let last = open.last, grid.words[list.lines[last]].depth >= depth {
        ends[last] = position
        open.removeLast()
      }
      open.append(position)
    }
    return ends
  }

  private func consider(
    _ sums: ListSums, _ target: Int, _ range: Range<Int>, _ cost: Bits, _ candidates: inout [FoundSum]
  ) {
    let weighed = weighing.weigh(target) { sums.sum(range, $0) }
    guard weighed.holding > 0, weighed.bits + Self.mostOfForm >= cost + EvidenceWeights.accepted else { return }
    add(target, Array(sums.list.lines[range]), weighed, cost, isWhole: sums.list.isWhole, &candidates)
  }

  private static let mostOfForm = Bits(20)

  private func add(
    _ target: Int, _ parts: [Int], _ weighed: Weighed, _ cost: Bits, isWhole: Bool, isBorneOut: Bool = false,
    _ candidates: inout [FoundSum]
  ) {
    let counted = weighed.countedHolds + weighed.countedFailures
    let isHalf = counted > 0 ? 2 * weighed.countedHolds >= counted : 2 * weighed.holding >= weighed.doubtful
    guard isHalf && weighed.holding > 0 || isBorneOut && weighed.failed <= weighed.holding + weighed.doubtful else {
      return
    }
    guard grid.words[target].isPercent || !parts.contains(where: { grid.words[$0].isPercent }) else { return }
    guard isWhole || weighed.bits - cost >= EvidenceWeights.acceptedInList else { return }
    var balance = weighed.bits - cost + form(target, parts)
    if weighed.holding == 1, !isBorneOut { balance -= EvidenceWeights.lonePlace }
    guard balance >= EvidenceWeights.accepted else { return }
    candidates.append(
      FoundSum(
        target: target, parts: parts.sorted(), balance: balance, isRounded: weighed.isRounded, isBorneOut: isBorneOut))
  }

  // MARK: Form

  /// What names, indentation and blocks say for a sum.
  private func form(_ target: Int, _ parts: [Int]) -> Bits {
    let words = grid.words
    let own = words[target]
    var bits = Bits.zero
    if own.isTotal {
      bits += EvidenceWeights.namedTotal
    } else if parts.contains(where: { words[$0].isTotal }) {
      bits += EvidenceWeights.namedPart
    }
    if own.isDifference { bits += EvidenceWeights.namedDifference }
    if parts.contains(where: { words[$0].isRate != own.isRate }) { bits += EvidenceWeights.mixedKinds }
    if parts.allSatisfy({ words[$0].depth > own.depth }) { bits += EvidenceWeights.indented }
    if parts.contains(where: { $0 > target && words[$0].depth < own.depth }) { bits += EvidenceWeights.outdented }
    let depths = Set(parts.map { words[$0].depth })
    if depths.count == 1 { bits += EvidenceWeights.oneDepth }
    let (first, last) = (parts.min() ?? target, parts.max() ?? target)
    if last + 1 < grid.lines, let depth = depths.min(), words[last + 1].depth < depth { bits += EvidenceWeights.closed }
    let behind = max(last, target) + 1
    if behind == grid.lines || words[behind].startsBlock || words[min(first, target)].startsBlock && first > target {
      bits += EvidenceWeights.blockEnd
    }
    if parts.allSatisfy({ words[$0].group == own.group }) { bits += EvidenceWeights.sameGroup }
    return bits
  }

  // MARK: Starts elsewhere

  private static let shortTable = 60
  private static let reach = 3

  /// Where a sum behind a total may begin: near it, where something ends, in a short table anywhere.
  private func startsBelow(_ list: LineList, _ position: Int) -> [(Int, Bits)] {
    if list.lines.count <= Self.shortTable {
      return list.lines.indices.dropLast().filter { $0 != position && $0 != position + 1 }.compactMap { start in
        start < position
          ? (start, EvidenceWeights.startAnywhere)
          : startCost(list, start, distance: start - position - 1).map { (start, $0) }
      }
    }
    return list.lines.indices.dropFirst(position + 2).prefix(Self.fewCuts).compactMap { start in
      startCost(list, start, distance: start - position - 1).map { (start, $0) }
    }
  }

  /// Where a sum before a total may end.
  private func endsAbove(_ list: LineList, _ position: Int) -> [(Int, Bits)] {
    let least = list.lines.count <= Self.shortTable ? 2 : max(2, position - Self.fewCuts)
    guard least < position else { return [] }
    return (least..<position).compactMap { end in
      startCost(list, end, distance: position - end).map { (end, $0) }
    }
  }

  /// Of a long table only so many lines are looked at for a place where something ends.
  private static let fewCuts = 12

  private func startCost(_ list: LineList, _ at: Int, distance: Int) -> Bits? {
    if isCut(list, at) { return EvidenceWeights.startAtCut }
    if distance <= Self.reach { return EvidenceWeights.startNear }
    return list.lines.count <= Self.shortTable ? EvidenceWeights.startAnywhere : nil
  }

  /// Whether something ends before a line: a gap, another heading, a total.
  private func isCut(_ list: LineList, _ position: Int) -> Bool {
    guard position > 0, position < list.lines.count else { return true }
    let (line, before) = (list.lines[position], list.lines[position - 1])
    let (words, previous) = (grid.words[line], grid.words[before])
    return words.startsBlock || words.group != previous.group || words.isRate != previous.isRate
      || parts[before] != nil || words.depth < previous.depth
  }

  // MARK: Taking

  private enum Condition {
    case mustBeFree
    case mustBeFreeAndNew
    case mustBeNew
  }

  /// Takes the likeliest candidates that go together; says whether there was one.
  private mutating func accept(_ candidates: [FoundSum], _ condition: Condition) -> Bool {
    var isTaken = false
    for sum in candidates.sorted(by: Self.isLikelier) where isFree(sum, condition) {
      take(sum)
      isTaken = true
    }
    return isTaken
  }

  /// The balance decides, then the longer sum: lines of noughts belong to a block.
  private static func isLikelier(_ left: FoundSum, _ right: FoundSum) -> Bool {
    if left.balance != right.balance { return left.balance > right.balance }
    if left.parts.count != right.parts.count { return left.parts.count > right.parts.count }
    return left.target == right.target
      ? left.parts.lexicographicallyPrecedes(right.parts) : left.target < right.target
  }

  private func isFree(_ sum: FoundSum, _ condition: Condition) -> Bool {
    if condition != .mustBeNew, sum.parts.contains(where: { isPart[$0] }) { return false }
    var below: Set<Int> = []
    for part in sum.parts { collect(part, &below) }
    guard !below.contains(sum.target), sum.parts.allSatisfy({ !below.contains($0) }) else { return false }
    // Lines of noughts more or less make no other sum.
    let own = Set(sum.parts)
    if foundParts[sum.target]?.contains(where: { own.isSubset(of: $0) || own.isSuperset(of: $0) }) ?? false {
      return false
    }
    if known[sum.target]?.contains(where: { isVariant(sum, own, of: $0) }) ?? false { return false }
    switch condition {
    case .mustBeFree: return known.isEmpty || span.isNew(sum.target, sum.parts)
    case .mustBeFreeAndNew: return span.isNew(sum.target, sum.parts)
    case .mustBeNew: return isUnbroken(sum) || span.isNew(sum.target, sum.parts)
    }
  }

  /// Whether a sum is a known one with lines more or fewer, and does not hold in more places by far: what a total with
  /// a row left out comes to.
  private func isVariant(_ sum: FoundSum, _ own: Set<Int>, of known: KnownSum) -> Bool {
    let parts = known.terms.map(\.line)
    guard own.isSubset(of: parts) || own.isSuperset(of: parts) else { return false }
    guard known.terms.allSatisfy({ $0.sign > 0 }) else { return true }
    return weigh(sum.target, sum.parts).holding < weigh(sum.target, parts).holding + 2
  }

  /// Whether total and parts are neighbours as they stand: the last margin of a table with two follows from the
  /// others and is a sum all the same.
  private func isUnbroken(_ sum: FoundSum) -> Bool {
    let lines = (sum.parts + [sum.target]).sorted()
    guard let first = lines.first, let last = lines.last, sum.target == first || sum.target == last else {
      return false
    }
    return filled.lazy.filter { (first...last).contains($0) }.count == lines.count
  }

  private func collect(_ line: Int, _ below: inout Set<Int>) {
    for part in parts[line] ?? [] where below.insert(part).inserted { collect(part, &below) }
  }

  private mutating func take(_ sum: FoundSum) {
    found.append(sum)
    foundParts[sum.target, default: []].append(sum.parts)
    for part in sum.parts { isPart[part] = true }
    parts[sum.target, default: []].formUnion(sum.parts)
    span.add(sum.target, sum.parts)
  }

  // MARK: Learning

  /// What a failure should cost at each place after a first search; `nil` where nothing failed.
  private func learntMisses() -> [Bits]? {
    var holds = [Int](repeating: 0, count: grid.places)
    // In quarters: one that a slip explains must not silence its own column.
    var fails = holds
    for sum in found {
      for place in 0..<grid.places {
        switch weighing.outcome(sum, place) {
        case .exact, .rounded: holds[place] += 4
        case .slipped, .near, .coarse: fails[place] += 1
        case .slippedRoughly, .failed: fails[place] += 4
        case .silent, .unknown: continue
        }
      }
    }
    let learnt = (0..<grid.places).map { place -> Bits in
      // 8 · (holds + ¾) / (holds + fails + 1)
      let share = 800 * (holds[place] + 3) / (holds[place] + fails[place] + 4)
      // What says little by its heading says no more for failing.
      return min(weighing.misses[place], max(EvidenceWeights.leastMiss, Bits(hundredths: share)))
    }
    // What hardly differs would find the same.
    let isOther = zip(learnt, weighing.misses).contains { abs($0.hundredths - $1.hundredths) > 100 }
    return isOther ? learnt : nil
  }
}
