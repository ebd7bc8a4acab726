import ReportReading

/// Sums of one table's rows or columns that names or the author say, by table, as the search takes them.
struct KnownSums {
  /// By direction and table, each in the table's own rows or columns.
  private var lines: [LineDirection: [Int: [KnownSum]]] = [:]

  init(_ relations: [CellRelation]) {
    var seen: [LineDirection: [Int: Set<KnownSum>]] = [:]
    for case .sum(let sum) in relations {
      guard let (direction, line) = Self.line(sum) else { continue }
      if seen[direction, default: [:]][sum.target.table, default: []].insert(line).inserted {
        lines[direction, default: [:]][sum.target.table, default: []].append(line)
      }
    }
  }

  /// - Returns: `nil` for a sum over several tables, or over cells of no one line.
  private static func line(_ sum: SumRelation) -> (LineDirection, KnownSum)? {
    guard sum.terms.allSatisfy({ $0.cell.table == sum.target.table }) else { return nil }
    if sum.terms.allSatisfy({ $0.cell.column == sum.target.column }) {
      let terms = sum.terms.map { KnownSum.Term(line: $0.cell.row, sign: $0.sign) }
      return (.rows, KnownSum(target: sum.target.row, terms: terms))
    }
    guard sum.terms.allSatisfy({ $0.cell.row == sum.target.row }) else { return nil }
    let terms = sum.terms.map { KnownSum.Term(line: $0.cell.column, sign: $0.sign) }
    return (.columns, KnownSum(target: sum.target.column, terms: terms))
  }
}

extension KnownSums {
  /// The sums of a table whose lines are all laid out.
  func of(_ table: Int, _ direction: LineDirection, in laid: TableFigureGrid) -> [KnownSum] {
    guard let lines = lines[direction]?[table] else { return [] }
    let order = direction == .rows ? laid.rows : laid.columns
    let index = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    return lines.compactMap { line in
      guard let target = index[line.target] else { return nil }
      let terms = line.terms.compactMap { term in
        index[term.line].map { KnownSum.Term(line: $0, sign: term.sign) }
      }
      return terms.count > 1 ? KnownSum(target: target, terms: terms) : nil
    }
  }
}
