import ReportModel
import ReportReading

/// Rows that were split or merged: the figures of one are, in every column, the sum of the others'.
struct Reorganisation {
  /// The rows of the old table, by index, that became those of the new one; one side is a single row.
  struct Group {
    var old: [Int]
    var new: [Int]
  }

  private(set) var groups: [Group] = []

  init(_ alignment: TableAlignment) {
    let (olds, news) = (alignment.rows.freeOld, alignment.rows.freeNew)
    guard !olds.isEmpty || !news.isEmpty, olds.count <= Thresholds.mostReorganisedRows.value,
      news.count <= Thresholds.mostReorganisedRows.value
    else { return }
    let columns = alignment.columns.pairs.filter {
      [.money, .count, .value].contains(alignment.new.columns[$0.new].kind)
    }
    guard !columns.isEmpty else { return }
    let left = olds.map { (row: $0, figures: Self.figures(alignment.old, $0, columns.map(\.old))) }
    let right = news.map { (row: $0, figures: Self.figures(alignment.new, $0, columns.map(\.new))) }
    groups = Self.splits(left, right).map { Group(old: [$0.whole], new: $0.parts) }
    let used = Set(groups.flatMap(\.new))
    let usedOld = Set(groups.flatMap(\.old))
    groups += Self.splits(
      right.filter { !used.contains($0.row) }, left.filter { !usedOld.contains($0.row) }
    ).map { Group(old: $0.parts, new: [$0.whole]) }
    addThoseThatKeptTheirNames(alignment, columns, left, right)
  }

  /// A row that kept its name while another took a part of its figures, or gave its own to it.
  private mutating func addThoseThatKeptTheirNames(
    _ alignment: TableAlignment, _ columns: [(old: Int, new: Int)], _ left: [Figures], _ right: [Figures]
  ) {
    var used = Set(groups.flatMap(\.new))
    var usedOld = Set(groups.flatMap(\.old))
    for pair in alignment.rows.pairs {
      let from = Self.figures(alignment.old, pair.old, columns.map(\.old))
      let to = Self.figures(alignment.new, pair.new, columns.map(\.new))
      guard from != to else { continue }
      if let part = right.first(where: { !used.contains($0.row) && Self.isSum(from, to, $0.figures) }) {
        groups.append(Group(old: [pair.old], new: [pair.new, part.row]))
        used.insert(part.row)
      } else if let part = left.first(where: { !usedOld.contains($0.row) && Self.isSum(to, from, $0.figures) }) {
        groups.append(Group(old: [pair.old, part.row], new: [pair.new]))
        usedOld.insert(part.row)
      }
    }
  }

  /// Whether the whole is both parts in every column, and neither part is nothing.
  private static func isSum(_ whole: [Int128?], _ first: [Int128?], _ second: [Int128?]) -> Bool {
    guard first.contains(where: { ($0 ?? 0) != 0 }), second.contains(where: { ($0 ?? 0) != 0 }) else { return false }
    return whole.indices.allSatisfy { (whole[$0] ?? 0) == (first[$0] ?? 0) + (second[$0] ?? 0) }
  }

  private static func figures(_ table: TableFact, _ row: Int, _ columns: [Int]) -> [Int128?] {
    columns.map { table.rows[row].shown($0).amount?.scaled(toDecimals: Amount.maximumDecimals) }
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
    guard chosen.count < Thresholds.mostParts.value else { return nil }
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
