import ReportModel

/// How alike things are by the marks they share; a mark that many have says little.
struct Likeness {
  private let old: [[Int]]
  private let new: [[Int]]
  private let weights: [Double]
  private let oldSums: [Double]
  private let newSums: [Double]

  /// - Parameters: The marks of each thing, in any order; a mark counts once.
  init(old: [[Mark]], new: [[Mark]]) {
    var numbers: [Mark: Int] = [:]
    var counts: [Int] = []
    func numbered(_ marks: [Mark]) -> [Int] {
      var found: [Int] = []
      found.reserveCapacity(marks.count)
      for mark in marks {
        let number = numbers[mark] ?? counts.count
        if number == counts.count {
          numbers[mark] = number
          counts.append(0)
        }
        found.append(number)
      }
      found.sort()
      let each = found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
      for number in each { counts[number] += 1 }
      return each
    }
    self.old = old.map(numbered)
    self.new = new.map(numbered)
    let weights = counts.map { 1 / Double(max(1, $0 - 1)) }
    self.weights = weights
    oldSums = self.old.map { $0.reduce(0) { $0 + weights[$1] } }
    newSums = self.new.map { $0.reduce(0) { $0 + weights[$1] } }
  }

  /// From 0, nothing in common, to 1, all.
  func score(_ left: Int, _ right: Int) -> Double {
    let sum = oldSums[left] + newSums[right]
    guard sum > 0 else { return 0 }
    var shared = 0.0
    var (i, j) = (0, 0)
    let (a, b) = (old[left], new[right])
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        shared += weights[a[i]]
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * shared / sum
  }

  /// The things of the old side that share a telling mark with one of the new side, for each of these.
  func candidates(of right: Int, holders: [Int: [Int]]) -> [Int] {
    var seen: Set<Int> = []
    var result: [Int] = []
    for mark in new[right] {
      guard let found = holders[mark], found.count <= Thresholds.mostHolders.value else { continue }
      for index in found where seen.insert(index).inserted { result.append(index) }
      if result.count > Thresholds.mostHolders.value { break }
    }
    return result
  }

  func holders() -> [Int: [Int]] {
    var holders: [Int: [Int]] = [:]
    for (index, marks) in old.enumerated() {
      for mark in marks where (holders[mark]?.count ?? 0) <= Thresholds.mostHolders.value {
        holders[mark, default: []].append(index)
      }
    }
    return holders
  }
}

extension Pairing {
  /// Pairs what is most alike first.
  ///
  /// - Parameters:
  ///   - old: The marks of a thing of the old side.
  ///   - least: How alike they have to be at least, from 0 to 1.
  ///   - bonus: What else speaks for a pair, from 0 to 1; it is added.
  mutating func pairAlike(
    old: (Int) -> [Mark], new: (Int) -> [Mark], least: Double, bonus: (Int, Int) -> Double = { _, _ in 0 }
  ) {
    guard !isComplete else { return }
    let (left, right) = (freeOld, freeNew)
    let likeness = Likeness(old: left.map(old), new: right.map(new))
    let holders = likeness.holders()
    var found: [(score: Double, distance: Int, old: Int, new: Int)] = []
    for (rank, index) in right.enumerated() {
      for candidate in likeness.candidates(of: rank, holders: holders) {
        let score = likeness.score(candidate, rank) + bonus(left[candidate], index)
        if score >= least { found.append((score, abs(left[candidate] - index), left[candidate], index)) }
      }
    }
    found.sort { ($1.score, $0.distance, $0.old, $0.new) < ($0.score, $1.distance, $1.old, $1.new) }
    for each in found { pair(each.old, each.new) }
  }
}
