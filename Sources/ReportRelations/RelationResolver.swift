import ReportModel
import ReportReading

/// Finds the cells that declared relations name; what is no longer there is left to inference.
struct RelationResolver {
  private let tables: [Int: Table]
  private var tableIndex: [String: Int] = [:]
  private var rowIndex: [Int: [String: Int]] = [:]
  private var columnIndex: [Int: [String: Int]] = [:]

  init(tables readings: [TableReading]) {
    tables = Dictionary(uniqueKeysWithValues: readings.map { ($0.index, $0.printed) })
    for reading in readings {
      let table = reading.printed
      if tableIndex[table.id] == nil { tableIndex[table.id] = reading.index }
      rowIndex[reading.index] = Self.index(table.rows.map(\.key))
      columnIndex[reading.index] = Self.index(table.columns.map(\.key))
    }
  }

  private static func index(_ keys: [String]) -> [String: Int] {
    Dictionary(zip(keys, keys.indices)) { first, _ in first }
  }

  func resolve(_ relations: [Relation]) -> [CellRelation] { relations.flatMap(resolve) }

  /// Rows and tables that declared totals and equalities name and the document does not have.
  func missing(_ relations: [Relation]) -> [String] {
    var seen: Set<String> = []
    return relations.flatMap(rows).filter { table, row in
      guard let index = tableIndex[table] else { return true }
      return row.map { rowIndex[index]?[$0] == nil } ?? false
    }.map { table, row in row.map { "\(table)/\($0)" } ?? table }.filter { seen.insert($0).inserted }
  }

  private func rows(_ relation: Relation) -> [(table: String, row: String?)] {
    switch relation {
    case .total(let table, let row, let parts, _): ([row] + parts).map { (table, $0) }
    case .formula(let table, _, _, let rows): rows.isEmpty ? [(table, nil)] : rows.map { (table, $0) }
    case .aggregation(let table, let row, _, _, _): [(table, row)]
    case .status(let table, _, _, _): [(table, nil)]
    case .sameColumns(let columns): columns.map { ($0.table, nil) }
    case .equal(let cells): cells.map { ($0.table, $0.row) }
    }
  }

  /// The cells that a declared relation speaks of, row by row or column by column.
  private func resolve(_ relation: Relation) -> [CellRelation] {
    switch relation {
    case .total(let table, let row, let parts, let columns):
      return resolveTotal(table, row, parts, columns)
    case .formula(let table, let column, let formula, let rows):
      return resolveFormula(table, column, formula, rows)
    case .aggregation(let table, let row, let column, let quarters, let aggregation):
      guard let target = cell(table, row, column) else { return [] }
      let cells = quarters.compactMap { cell(table, row, $0) }
      return cells.count == quarters.count
        ? [.aggregation(AggregationRelation(target: target, quarters: cells, way: aggregation))] : []
    case .status(let table, let column, let outcome, let target):
      return dataRows(table).compactMap { row in
        guard let status = cell(table, row, column), let outcome = cell(table, row, outcome),
          let target = cell(table, row, target)
        else { return nil }
        return .status(StatusRelation(target: status, outcome: outcome, aim: target))
      }
    case .sameColumns(let columns): return resolveShared(columns)
    case .equal(let addresses):
      let cells = addresses.compactMap { cell($0.table, $0.row, $0.column) }
      return cells.count > 1 ? [.tie(TieRelation(cells: cells))] : []
    }
  }

  private func resolveTotal(
    _ table: String, _ row: String, _ parts: [String], _ columns: [String]
  ) -> [CellRelation] {
    columns.compactMap { column in
      guard let target = cell(table, row, column) else { return nil }
      let terms = parts.compactMap { cell(table, $0, column) }.map { SignedCell($0) }
      guard let first = terms.first else { return nil }
      return .sum(SumRelation(target: target, terms: terms, kind: first.cell.row > target.row ? .parent : .total))
    }
  }

  private func resolveFormula(
    _ table: String, _ column: String, _ formula: Formula, _ rows: [String]
  ) -> [CellRelation] {
    (rows.isEmpty ? dataRows(table) : rows).compactMap { row in
      guard let target = cell(table, row, column) else { return nil }
      switch formula {
      case .sum(let terms):
        let cells = terms.compactMap { term in
          cell(table, row, term.column).map { SignedCell($0, sign: term.sign) }
        }
        return cells.count == terms.count ? .sum(SumRelation(target: target, terms: cells, kind: .equation)) : nil
      case .ratio(let numerator, let denominator):
        guard let n = cell(table, row, numerator), let d = cell(table, row, denominator) else { return nil }
        return .ratio(RatioRelation(target: target, numerator: n, denominator: d))
      case .growth(let new, let old):
        guard let n = cell(table, row, new), let o = cell(table, row, old) else { return nil }
        return .ratio(RatioRelation(target: target, numerator: n, denominator: o, isGrowth: true))
      }
    }
  }

  private func resolveShared(_ columns: [ColumnAddress]) -> [CellRelation] {
    var order: [String] = []
    var cells: [String: [CellReference]] = [:]
    for address in columns {
      for row in dataRows(address.table) {
        guard let found = cell(address.table, row, address.column) else { continue }
        if cells[row] == nil { order.append(row) }
        cells[row, default: []].append(found)
      }
    }
    return order.compactMap { cells[$0]!.count > 1 ? .tie(TieRelation(cells: cells[$0]!)) : nil }
  }

  private func dataRows(_ table: String) -> [String] {
    guard let index = tableIndex[table], let found = tables[index] else { return [] }
    return found.rows.filter { $0.role != .heading }.map(\.key)
  }

  private func cell(_ table: String, _ row: String, _ column: String) -> CellReference? {
    guard let table = tableIndex[table], let row = rowIndex[table]?[row],
      let column = columnIndex[table]?[column]
    else { return nil }
    return CellReference(table: table, row: row, column: column)
  }
}
