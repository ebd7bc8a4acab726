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

  /// A mark that more things have points to none of them.
  private static let mostHolders = 40

  /// The things of the old side that share a telling mark with one of the new side, for each of these.
  func candidates(of right: Int, holders: [Int: [Int]]) -> [Int] {
    var seen: Set<Int> = []
    var result: [Int] = []
    for mark in new[right] {
      guard let found = holders[mark], found.count <= Self.mostHolders else { continue }
      for index in found where seen.insert(index).inserted { result.append(index) }
      if result.count > Self.mostHolders { break }
    }
    return result
  }

  func holders() -> [Int: [Int]] {
    var holders: [Int: [Int]] = [:]
    for (index, marks) in old.enumerated() {
      for mark in marks where (holders[mark]?.count ?? 0) <= Self.mostHolders {
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
    for (place, index) in right.enumerated() {
      for candidate in likeness.candidates(of: place, holders: holders) {
        let score = likeness.score(candidate, place) + bonus(left[candidate], index)
        if score >= least { found.append((score, abs(left[candidate] - index), left[candidate], index)) }
      }
    }
    found.sort { ($1.score, $0.distance, $0.old, $0.new) < ($0.score, $1.distance, $1.old, $1.new) }
    for each in found { pair(each.old, each.new) }
  }
}

extension Pairing {
  /// Pairs things of one name: those that are alike first, what is left in its order.
  ///
  /// - Parameters:
  ///   - key: The name of a thing; `nil` for one that has none.
  ///   - marks: What tells things of one name apart.
  mutating func pairNamesakes(
    old: (Int) -> String?, new: (Int) -> String?, oldMarks: (Int) -> [Mark], newMarks: (Int) -> [Mark]
  ) {
    guard !isComplete else { return }
    let left = Dictionary(grouping: freeOld, by: old)
    let right = Dictionary(grouping: freeNew, by: new)
    for (key, olds) in left {
      guard key != nil, let news = right[key] else { continue }
      var inner = Pairing(old: olds.count, new: news.count)
      if olds.count > 1 || news.count > 1 {
        inner.pairAlike(old: { oldMarks(olds[$0]) }, new: { newMarks(news[$0]) }, least: 0.5)
      }
      inner.pairInOrder(old: { _ in 0 }, new: { _ in 0 })
      for each in inner.pairs { pair(olds[each.old], news[each.new]) }
    }
  }
}

/// Something by which two things are found alike: a word of a heading, a row's name.
///
/// Only its digest is kept: marks are made by the ten thousand, and two that fall together merely look alike.
struct Mark: Hashable {
  private let digest: UInt64

  /// - Parameter kind: Marks of two kinds are never the same.
  init(_ kind: Kind, _ text: String) {
    var text = text
    digest = text.withUTF8 { Self.digest(kind, $0[...]) }
  }

  /// A mark of several texts in their order.
  init(_ kind: Kind, of texts: some Sequence<String>) {
    digest = texts.reduce(Self.start(kind)) { digest, text in
      var text = text
      // A stroke parts what would else run together.
      return text.withUTF8 { $0.reduce(Self.step(digest, UInt8(ascii: "|")), Self.step) }
    }
  }

  private init(_ kind: Kind, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) { digest = Self.digest(kind, bytes) }

  enum Kind: UInt8 {
    case word, heading, column, row, part, text, table, figure, anything
    /// A column of a year says more than the others.
    case year, sameYear, movedYear
  }

  /// Fowler, Noll and Vo's, of 64 bits: the same on every machine and in every run.
  private static func digest(_ kind: Kind, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    bytes.reduce(start(kind), step)
  }

  private static func start(_ kind: Kind) -> UInt64 { step(0xcbf2_9ce4_8422_2325, kind.rawValue) }

  private static func step(_ digest: UInt64, _ byte: UInt8) -> UInt64 { (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// The words of a text by their beginnings, so that endings do not part them: `Koruma` and `Korunması` share one.
  static func stems(_ text: String, _ kind: Kind = .word) -> [Mark] {
    var key = TurkishText.asciiKey(text)
    return key.withUTF8 { bytes in
      bytes.split(separator: UInt8(ascii: "-")).map { Mark(kind, $0.prefix(4)) }
    }
  }
}
