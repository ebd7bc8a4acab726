/// One-to-one pairs between the things of two documents, made in rounds from the surest to the weakest.
struct Pairing {
  private(set) var newOfOld: [Int?]
  private(set) var oldOfNew: [Int?]
  /// Whether it was made in the other direction: what is ambiguous is then settled as it was there, so that a
  /// comparison and its reverse say the same.
  private(set) var isReversed: Bool

  init(old: Int, new: Int, isReversed: Bool = false) {
    self.isReversed = isReversed
    newOfOld = Array(repeating: nil, count: old)
    oldOfNew = Array(repeating: nil, count: new)
  }

  /// The same pairs, seen from the other side.
  var reversed: Pairing {
    var result = Pairing(old: oldOfNew.count, new: newOfOld.count, isReversed: !isReversed)
    (result.newOfOld, result.oldOfNew) = (oldOfNew, newOfOld)
    return result
  }

  /// Everything with what stands at its own place.
  static func inOrder(_ count: Int) -> Pairing {
    var pairing = Pairing(old: count, new: count)
    pairing.newOfOld = Array(0..<count)
    pairing.oldOfNew = Array(0..<count)
    return pairing
  }

  var freeOld: [Int] { newOfOld.indices.filter { newOfOld[$0] == nil } }
  var freeNew: [Int] { oldOfNew.indices.filter { oldOfNew[$0] == nil } }
  /// Whether one side has nothing left to pair.
  var isComplete: Bool { !newOfOld.contains { $0 == nil } || !oldOfNew.contains { $0 == nil } }

  /// The pairs in the order of the new document.
  var pairs: [(old: Int, new: Int)] {
    oldOfNew.enumerated().compactMap { new, old in old.map { ($0, new) } }
  }

  mutating func pair(_ old: Int, _ new: Int) {
    guard newOfOld[old] == nil, oldOfNew[new] == nil else { return }
    newOfOld[old] = new
    oldOfNew[new] = old
  }

  /// Pairs what has a key that no other free thing on its side has.
  mutating func pairUnique<Key: Hashable>(old: (Int) -> Key?, new: (Int) -> Key?) {
    guard !isComplete else { return }
    let left = Self.unique(freeOld, old)
    guard !left.isEmpty else { return }
    // Only keys that both sides have matter, and most often one side has few things left.
    let keyed = freeNew.compactMap { index in new(index).flatMap { left[$0] == nil ? nil : (index, $0) } }
    let right = Self.unique(Array(keyed.indices)) { keyed[$0].1 }
    for (rank, (index, key)) in keyed.enumerated() {
      if right[key] == rank, let other = left[key] ?? nil { pair(other, index) }
    }
  }

  private static func unique<Key: Hashable>(_ indices: [Int], _ key: (Int) -> Key?) -> [Key: Int?] {
    var found: [Key: Int?] = [:]
    for index in indices {
      guard let key = key(index) else { continue }
      found[key] = found[key] == nil ? .some(index) : .some(nil)
    }
    return found
  }

  /// Pairs the first free thing of a key with the first of the other side, the second with the second.
  mutating func pairInOrder<Key: Hashable>(old: (Int) -> Key?, new: (Int) -> Key?) {
    guard !isComplete else { return }
    var waiting: [Key: [Int]] = [:]
    for index in freeOld.reversed() { if let key = old(index) { waiting[key, default: []].append(index) } }
    for index in freeNew {
      guard let key = new(index), let other = waiting[key]?.popLast() else { continue }
      pair(other, index)
    }
  }

  /// Pairs what stands alone between two paired neighbours, where `isFit` has nothing against it.
  mutating func pairBetweenNeighbours(where isFit: (Int, Int) -> Bool) {
    for old in freeOld {
      let before = old == 0 ? -1 : newOfOld[old - 1]
      let after = old + 1 == newOfOld.count ? oldOfNew.count : newOfOld[old + 1]
      guard let before, let after, after == before + 2, oldOfNew[before + 1] == nil, isFit(old, before + 1)
      else { continue }
      pair(old, before + 1)
    }
  }

  /// Those pairs, by their new place, that left the order of the others: the fewest whose going leaves the rest in order.
  var moved: Set<Int> {
    if isReversed { return Set(reversed.moved.compactMap { newOfOld[$0] }) }
    let kept = pairs
    let increasing = Self.longestIncreasing(kept.map(\.old))
    return Set(kept.indices.filter { !increasing.contains($0) }.map { kept[$0].new })
  }

  private static func longestIncreasing(_ values: [Int]) -> Set<Int> {
    // The last value of the best run of each length, and where it stands.
    var ends: [Int] = []
    var previous: [Int] = Array(repeating: -1, count: values.count)
    for (index, value) in values.enumerated() {
      let low = ends.partitionPoint { values[$0] < value }
      previous[index] = low > 0 ? ends[low - 1] : -1
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var result: Set<Int> = []
    var index = ends.last ?? -1
    while index >= 0 {
      result.insert(index)
      index = previous[index]
    }
    return result
  }
}
