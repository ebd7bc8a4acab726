import ReportModel

/// The running sums of a list of lines at every place, and where each of them stands.
struct ListSums {
  let list: LineList
  private let places: Int
  /// `count + 1` running sums for each place, those of one position together.
  private let running: [PartSum]
  /// The running sums in order, of the places that propose.
  private let sorted: [(place: Int, unit: Int64, sums: [Int64], positions: [Int32])]

  /// Places that propose; all of them judge.
  private static let proposing = 6

  init(_ list: LineList, _ grid: LineGrid) {
    self.list = list
    places = grid.places
    var running: [PartSum] = []
    running.reserveCapacity((list.lines.count + 1) * grid.places)
    running.append(contentsOf: repeatElement(PartSum(), count: grid.places))
    var weights = [Int](repeating: 0, count: grid.places)
    for line in list.lines {
      let start = running.count - grid.places
      for place in 0..<grid.places {
        let index = grid.index(line, place)
        var sum = running[start + place]
        sum.add(grid.figures[index], grid.kinds[index], unit: grid.units[index])
        running.append(sum)
        weights[place] += Bits.log2(grid.figures[index].magnitude / UInt64(grid.units[index])).hundredths
      }
    }
    self.running = running
    let chosen = (0..<grid.places).filter { weights[$0] > 0 }.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
      .prefix(Self.proposing)
    let count = list.lines.count + 1
    sorted = chosen.map { place in
      let order = (0..<count).map { (running[$0 * grid.places + place].sum, Int32($0)) }.sorted { $0 < $1 }
      let unit = list.lines.lazy.map { grid.units[grid.index($0, place)] }.max() ?? 1
      return (place, unit, order.map(\.0), order.map(\.1))
    }
  }

  var count: Int { list.lines.count }

  /// What some neighbours come to at a place.
  @inline(__always)
  func sum(_ positions: Range<Int>, _ place: Int) -> PartSum {
    running[positions.upperBound * places + place] - running[positions.lowerBound * places + place]
  }

  /// The ends of runs that begin at a position and come to what a line shows at some place.
  ///
  /// - Parameter proposing: How many places propose.
  func ends(from start: Int, for target: Int, _ grid: LineGrid, proposing: Int = .max) -> [Int] {
    proposals(for: target, grid, from: start, sign: 1, proposing).filter { $0 > start + 1 }
  }

  /// The beginnings of runs that end before a position and come to what a line shows at some place.
  func starts(to end: Int, for target: Int, _ grid: LineGrid, proposing: Int = .max) -> [Int] {
    proposals(for: target, grid, from: end, sign: -1, proposing).filter { $0 < end - 1 }
  }

  /// The positions whose running sum is that of another, and a line's figure more or less.
  private func proposals(
    for target: Int, _ grid: LineGrid, from position: Int, sign: Int64, _ proposing: Int
  ) -> [Int] {
    var found: [Int] = []
    let slackSteps = Self.slack(count)
    let mostHits = count > Self.longList ? Self.fewHits : Self.mostHits
    for (place, unit, sums, positions) in sorted.prefix(proposing) {
      let index = grid.index(target, place)
      let total = grid.figures[index]
      guard total != 0 else { continue }
      let want = running[position * places + place].sum &+ sign &* total
      let slack = unit &* slackSteps
      // The nearest first, on either side.
      var high = sums.partitionPoint { $0 < want }
      var low = high - 1
      for _ in 0..<mostHits {
        let below = low >= 0 ? want &- sums[low] : .max
        let above = high < sums.count ? sums[high] &- want : .max
        guard min(below, above) <= slack else { break }
        let position = Int(positions[above <= below ? high : low])
        if above <= below { high += 1 } else { low -= 1 }
        if !found.contains(position) { found.append(position) }
      }
    }
    return found
  }

  /// The nearest in a list; in a long one of equal figures many would be as near.
  private static let mostHits = 24
  private static let fewHits = 3
  private static let longList = 300

  /// How many steps of the last digit rounding can make of so many parts: four standard deviations, at least two steps.
  private static func slack(_ count: Int) -> Int64 {
    var root: Int64 = 2
    while 3 * root * root < 4 * Int64(min(count, 400) + 1) { root += 1 }
    return root
  }
}
