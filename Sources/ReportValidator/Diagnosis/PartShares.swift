import ReportModel
import ReportReading
import ReportRelations

/// How much of a total each of its parts is, beside what the same lines are of it in the other columns or rows: of
/// several cells that could be wrong, the one is suspected that is unlike its line.
struct PartShares {
  /// Sums of the same lines, by those lines.
  private var sums: [SumLines: [SumRelation]] = [:]
  private var known: [SumRelation: Shares] = [:]

  /// What the parts of a total usually are.
  private struct Shares {
    /// By part; `nil` where the other places do not tell.
    var usual: [Share?]
    /// By part, as printed.
    var oddness: [Int]
  }

  /// The logarithm of a share, in hundredths of a bit, and how far it spreads.
  private struct Share {
    var middle: Int
    var spread: Int
  }

  init(_ trial: Trial) {
    for case .sum(let sum) in trial.relations.map(\.relation) {
      if let lines = SumLines(sum) { sums[lines, default: []].append(sum) }
    }
    for lines in sums.keys { sums[lines]!.sort { $0.target < $1.target } }
  }

  /// How unlike their lines the parts of a sum are when a cell shows another value, in hundredths of what shares spread;
  /// 0 where nothing tells.
  mutating func oddness(of sum: SumRelation, with cell: CellReference, showing value: Amount, in trial: Trial) -> Int {
    let shares = shares(of: sum, trial)
    guard let total = trial.amount(sum.target) else { return 0 }
    if cell == sum.target {
      return sum.terms.indices.reduce(0) {
        $0 + Self.oddness(trial.amount(sum.terms[$1].cell), value, shares.usual[$1])
      }
    }
    guard let part = sum.terms.firstIndex(where: { $0.cell == cell }) else { return 0 }
    return shares.oddness.reduce(0, +) - shares.oddness[part] + Self.oddness(value, total, shares.usual[part])
  }

  /// Says that some cell shows another value from now on.
  mutating func forget() { known = [:] }

  private mutating func shares(of sum: SumRelation, _ trial: Trial) -> Shares {
    if let shares = known[sum] { return shares }
    let near = nearest(to: sum)
    let usual = sum.terms.indices.map { part in
      Self.usual(near.compactMap { Self.share(trial.amount($0.terms[part].cell), trial.amount($0.target)) })
    }
    let total = trial.amount(sum.target)
    let oddness = sum.terms.indices.map { Self.oddness(trial.amount(sum.terms[$0].cell), total, usual[$0]) }
    let shares = Shares(usual: usual, oddness: oddness)
    known[sum] = shares
    return shares
  }

  /// The sums of the same lines at the nearest other places.
  private func nearest(to sum: SumRelation) -> ArraySlice<SumRelation> {
    guard let all = SumLines(sum).flatMap({ sums[$0] }) else { return [] }
    let place = all.partitionPoint { $0.target < sum.target }
    let around = all[max(0, place - Self.places)..<min(all.count, place + Self.places + 1)]
    return around.filter { $0.target != sum.target }
      .sorted { Self.distance($0, sum) < Self.distance($1, sum) }.prefix(Self.places)
  }

  /// Of so many places at most the shares are looked at.
  private static let places = 12

  private static func distance(_ left: SumRelation, _ right: SumRelation) -> Int {
    abs(left.target.row - right.target.row) + abs(left.target.column - right.target.column)
  }

  private static func usual(_ shares: [Int]) -> Share? {
    guard !shares.isEmpty else { return nil }
    let middle = median(shares)
    let least = shares.count > 2 ? EvidenceWeights.spreadOfShares : EvidenceWeights.spreadOfFewShares
    return Share(middle: middle, spread: max(least.hundredths, median(shares.map { abs($0 - middle) })))
  }

  private static func median(_ numbers: [Int]) -> Int { numbers.sorted()[numbers.count / 2] }

  private static func oddness(_ part: Amount?, _ total: Amount?, _ usual: Share?) -> Int {
    guard let usual, part != nil else { return 0 }
    guard let share = share(part, total) else { return mostOdd }
    return min(mostOdd, 100 * abs(share - usual.middle) / usual.spread)
  }

  /// Six times as far as shares spread.
  private static let mostOdd = 600

  private static func share(_ part: Amount?, _ total: Amount?) -> Int? {
    guard let part, let total, part.scaled > 0, total.scaled > 0 else { return nil }
    let decimals = max(part.decimals, total.decimals)
    let (a, b) = (part.scaled(toDecimals: decimals), total.scaled(toDecimals: decimals))
    return Bits.log2(UInt64(clamping: a)).hundredths - Bits.log2(UInt64(clamping: b)).hundredths
  }
}

/// The lines of a sum in one table: rows of a column, or columns of a row.
private struct SumLines: Hashable {
  var table: Int
  var direction: LineDirection
  var target: Int
  var parts: [Int]

  /// - Returns: `nil` for a sum that deducts, or over cells of no one line.
  init?(_ sum: SumRelation) {
    let cells = sum.terms.map(\.cell)
    guard sum.terms.allSatisfy({ $0.sign > 0 }), cells.allSatisfy({ $0.table == sum.target.table }) else { return nil }
    table = sum.target.table
    if cells.allSatisfy({ $0.column == sum.target.column }) {
      (direction, target, parts) = (.rows, sum.target.row, cells.map(\.row))
    } else if cells.allSatisfy({ $0.row == sum.target.row }) {
      (direction, target, parts) = (.columns, sum.target.column, cells.map(\.column))
    } else {
      return nil
    }
  }
}
