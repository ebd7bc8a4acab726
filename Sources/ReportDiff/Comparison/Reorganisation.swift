import ReportModel

/// Rows that were split or merged: the figures of one are, in every column, the sum of the others'.
struct Reorganisation {
  struct Group {
    var old: [Int]
    var new: [Int]
  }

  private(set) var groups: [Group] = []

  /// More rows than these that came or went are another table, not a reorganisation.
  private static let mostRows = 40
  /// One unit is seldom made of more.
  private static let mostParts = 4

  init(_ alignment: TableAlignment) {
    let (olds, news) = (alignment.rows.freeOld, alignment.rows.freeNew)
    guard !olds.isEmpty, !news.isEmpty, olds.count <= Self.mostRows, news.count <= Self.mostRows else { return }
    let columns = alignment.columns.pairs.filter {
      [.money, .count, .value].contains(alignment.new.columns[$0.new].kind)
    }
    guard !columns.isEmpty else { return }
    func figures(_ table: TableFact, _ row: Int, _ places: [Int]) -> [Int128?] {
      places.map { CellReading(table.rows[row].cells[$0]).amount?.scaled(toDecimals: Amount.maximumDecimals) }
    }
    let left = olds.map { (row: $0, figures: figures(alignment.old, $0, columns.map(\.old))) }
    let right = news.map { (row: $0, figures: figures(alignment.new, $0, columns.map(\.new))) }
    groups = Self.splits(left, right).map { Group(old: [$0.whole], new: $0.parts) }
    let used = Set(groups.flatMap(\.new))
    let usedOld = Set(groups.flatMap(\.old))
    groups += Self.splits(
      right.filter { !used.contains($0.row) }, left.filter { !usedOld.contains($0.row) }
    ).map { Group(old: $0.parts, new: [$0.whole]) }
  }

  private typealias Figures = (row: Int, figures: [Int128?])

  private static func splits(_ wholes: [Figures], _ rows: [Figures]) -> [(whole: Int, parts: [Int])] {
    var free = rows
    return wholes.compactMap { whole in
      // A row of zeros is the sum of any others.
      guard whole.figures.contains(where: { ($0 ?? 0) != 0 }), let parts = parts(whole.figures, free, from: 0, [])
      else { return nil }
      free.removeAll { row in parts.contains(row.row) }
      return (whole.row, parts)
    }
  }

  private static func parts(_ rest: [Int128?], _ rows: [Figures], from start: Int, _ chosen: [Int]) -> [Int]? {
    if chosen.count >= 2, rest.allSatisfy({ ($0 ?? 0) == 0 }) { return chosen }
    guard chosen.count < mostParts else { return nil }
    for index in start..<max(start, rows.count) {
      let row = rows[index]
      guard row.figures.contains(where: { ($0 ?? 0) != 0 }),
        zip(rest, row.figures).allSatisfy({ left, part in (left == nil) == (part == nil) && (left ?? 0) >= (part ?? 0) }
        )
      else { continue }
      let remaining = zip(rest, row.figures).map { left, part in left.map { $0 - (part ?? 0) } }
      if let found = parts(remaining, rows, from: index + 1, chosen + [row.row]) { return found }
    }
    return nil
  }
}
