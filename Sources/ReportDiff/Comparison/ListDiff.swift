/// The difference of two lists, as runs that stand in one, the other or both.
///
/// What stands once on both sides is found first and holds the rest in place; what is left between is
/// compared step by step while that stays affordable, and told as a whole beyond.
struct ListDiff {
  /// A stretch of both lists that is the same, or that one has in place of the other’s.
  enum Run {
    case same(old: Range<Int>, new: Range<Int>)
    case changed(old: Range<Int>, new: Range<Int>)

    var reversed: Run {
      switch self {
      case .same(let old, let new): .same(old: new, new: old)
      case .changed(let old, let new): .changed(old: new, new: old)
      }
    }
  }

  private(set) var runs: [Run] = []
  // Each different element has a number: these are compared many times over.
  private let old: [Int]
  private let new: [Int]

  init<Element: Hashable>(_ old: [Element], _ new: [Element]) {
    var numbers: [Element: Int] = [:]
    func number(_ element: Element) -> Int {
      if let number = numbers[element] { return number }
      numbers[element] = numbers.count
      return numbers.count - 1
    }
    self.old = old.map(number)
    self.new = new.map(number)
    compare(0..<old.count, 0..<new.count)
  }

  /// A table of this many steps is filled in no time.
  private static var mostSteps: Int { 250_000 }

  /// Splits a stretch at what both sides have in common, until nothing is.
  private mutating func compare(_ left: Range<Int>, _ right: Range<Int>) {
    var work: [(old: Range<Int>, new: Range<Int>, isAnchored: Bool)] = [(left, right, false)]
    while let (left, right, isAnchored) = work.popLast() {
      let head = commonPrefix(left, right)
      let inner = (left.dropFirst(head), right.dropFirst(head))
      let tail = commonSuffix(inner.0, inner.1)
      let (oldRest, newRest) = (inner.0.dropLast(tail), inner.1.dropLast(tail))
      add(.same(old: left.prefix(head), new: right.prefix(head)))
      if tail > 0 { work.append((left.suffix(tail), right.suffix(tail), true)) }
      if oldRest.isEmpty || newRest.isEmpty || isAnchored {
        add(.changed(old: oldRest, new: newRest))
      } else if oldRest.count * newRest.count <= Self.mostSteps {
        compareByTable(oldRest, newRest)
      } else {
        let anchors = anchors(oldRest, newRest)
        guard !anchors.isEmpty else {
          add(.changed(old: oldRest, new: newRest))
          continue
        }
        var pieces: [(Range<Int>, Range<Int>, Bool)] = []
        var (i, j) = (oldRest.lowerBound, newRest.lowerBound)
        for (a, b) in anchors {
          pieces.append((i..<a, j..<b, false))
          pieces.append((a..<(a + 1), b..<(b + 1), true))
          (i, j) = (a + 1, b + 1)
        }
        pieces.append((i..<oldRest.upperBound, j..<newRest.upperBound, false))
        for piece in pieces.reversed() where !piece.0.isEmpty || !piece.1.isEmpty { work.append(piece) }
      }
    }
  }

  private func commonPrefix(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    var count = 0
    while count < left.count, count < right.count, old[left.lowerBound + count] == new[right.lowerBound + count] {
      count += 1
    }
    return count
  }

  private func commonSuffix(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    var count = 0
    while count < left.count, count < right.count, old[left.upperBound - 1 - count] == new[right.upperBound - 1 - count]
    {
      count += 1
    }
    return count
  }

  /// What stands once in both, in an order both share.
  private func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)] {
    var pairing = Pairing(old: left.count, new: right.count)
    pairing.pairUnique(old: { old[left.lowerBound + $0] }, new: { new[right.lowerBound + $0] })
    let moved = pairing.moved
    return pairing.pairs.filter { !moved.contains($0.new) }.map {
      (left.lowerBound + $0.old, right.lowerBound + $0.new)
    }
  }

  /// The longest common run of two short lists, by the table of their prefixes.
  private mutating func compareByTable(_ left: Range<Int>, _ right: Range<Int>) {
    let width = right.count + 1
    var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
    for i in stride(from: left.count - 1, through: 0, by: -1) {
      for j in stride(from: right.count - 1, through: 0, by: -1) {
        lengths[i * width + j] =
          old[left.lowerBound + i] == new[right.lowerBound + j]
          ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    var (from, to) = (0, 0)
    while i < left.count, j < right.count {
      if old[left.lowerBound + i] == new[right.lowerBound + j] {
        add(.changed(old: left.part(from, i), new: right.part(to, j)))
        add(.same(old: left.part(i, i + 1), new: right.part(j, j + 1)))
        (i, j) = (i + 1, j + 1)
        (from, to) = (i, j)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    add(.changed(old: left.part(from, left.count), new: right.part(to, right.count)))
  }

  private mutating func add(_ run: Run) {
    switch (runs.last, run) {
    case (_, .same(let old, _)) where old.isEmpty: break
    case (_, .changed(let old, let new)) where old.isEmpty && new.isEmpty: break
    case (.same(let a, let b)?, .same(let c, let d)):
      runs[runs.count - 1] = .same(old: a.lowerBound..<c.upperBound, new: b.lowerBound..<d.upperBound)
    case (.changed(let a, let b)?, .changed(let c, let d)):
      runs[runs.count - 1] = .changed(old: a.lowerBound..<c.upperBound, new: b.lowerBound..<d.upperBound)
    default: runs.append(run)
    }
  }
}

extension Range<Int> {
  fileprivate func part(_ from: Int, _ to: Int) -> Range<Int> { (lowerBound + from)..<(lowerBound + to) }
}
