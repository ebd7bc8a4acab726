import ReportModel
import ReportReading
import ReportRelations
import Synchronization

/// A row or column that is the sum of others.
struct SummedLine: Hashable, Sendable {
  /// The row or column.
  var target: Int
  /// The rows or columns it sums.
  var parts: [Int]
  /// Those of the parts that are taken away.
  var deducted: Set<Int>
  /// Where it does: the columns of a row, the rows of a column.
  var crossings: Set<Int>
}

/// The sums of a document as the checker finds them, for a table when they are asked for: most changes are to no total.
final class SumSource: Sendable {
  /// The rows or the columns of one table.
  private struct Axis: Hashable {
    var table: Int
    var direction: SumDirection
  }

  private let shared: SharedReading
  private let found = Mutex<[Axis: [SummedLine]]>([:])

  init(_ shared: SharedReading) { self.shared = shared }

  func sums(_ direction: SumDirection, ofTable table: Int) -> [SummedLine] {
    let axis = Axis(table: table, direction: direction)
    return found.withLock { found in
      if let known = found[axis] { return known }
      for (table, sums) in sums(direction, like: table) { found[Axis(table: table, direction: direction)] = sums }
      return found[axis] ?? []
    }
  }

  /// Those of a table and of the others of its shape.
  private func sums(_ direction: SumDirection, like table: Int) -> [Int: [SummedLine]] {
    let tables = shared.tables(like: table)
    var sums = Dictionary(uniqueKeysWithValues: tables.map { ($0.index, SummedLines(direction)) })
    for sum in DocumentRelations.sums(of: direction, in: tables, declared: shared.document.relations) {
      sums[sum.target.table, default: SummedLines(direction)].add(sum)
    }
    return sums.mapValues(\.all)
  }
}

/// The summed lines of a table, found one sum after another; a line that sums the same in several places is one.
private struct SummedLines {
  /// What makes two sums one line: the same total of the same parts, in whatever column.
  private struct Key: Hashable {
    var target: Int
    var parts: [Int]
    var deducted: Set<Int>
  }

  private let direction: SumDirection
  private(set) var all: [SummedLine] = []
  private var indices: [Key: Int] = [:]

  init(_ direction: SumDirection) { self.direction = direction }

  private func line(_ cell: CellReference) -> Int { direction == .rows ? cell.row : cell.column }

  private func across(_ cell: CellReference) -> Int { direction == .rows ? cell.column : cell.row }

  mutating func add(_ sum: SumRelation) {
    let cells = sum.terms.map(\.cell)
    guard cells.allSatisfy({ $0.table == sum.target.table && across($0) == across(sum.target) }) else { return }
    let key = Key(
      target: line(sum.target), parts: cells.map(line),
      deducted: Set(sum.terms.filter { $0.sign < 0 }.map { line($0.cell) }))
    if let known = indices[key] {
      all[known].crossings.insert(across(sum.target))
    } else {
      indices[key] = all.count
      all.append(
        SummedLine(target: key.target, parts: key.parts, deducted: key.deducted, crossings: [across(sum.target)]))
    }
  }
}
