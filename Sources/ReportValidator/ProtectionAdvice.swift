import ReportModel
import ReportReading
import ReportRelations

/// A total that is not printed, and how many numbers it would guard.
public struct AdvisedTotal: Sendable {
  /// What it would be a total of.
  public enum Line: Sendable {
    /// The figures of a row.
    case row
    /// The figures of a column.
    case column
  }

  /// Whether it would be a row's or a column's.
  public var line: Line
  /// The table, as findings name it.
  public var table: String
  /// The row's name or the column's heading.
  public var name: String
  /// Numbers that nothing guards now.
  public var guarded: Int
}

extension CheckReport {
  /// The fewest further totals that would guard most of the numbers whose slip nothing would show.
  ///
  /// A total of a row or a column guards each of its figures. The one that guards most is taken first, until a total
  /// would guard a single number or none.
  public var advisedTotals: [AdvisedTotal] {
    var open = Set(uncheckedCells)
    var lines = UnprintedTotals(trial, open).lines
    var advised: [AdvisedTotal] = []
    while let best = lines.indices.max(by: { rank(lines[$0], open) < rank(lines[$1], open) }) {
      let line = lines.remove(at: best)
      let guarded = line.cells.count(where: open.contains)
      guard guarded > 1 else { break }
      open.subtract(line.cells)
      advised.append(
        AdvisedTotal(
          line: line.isRow ? .row : .column, table: trial.wholeTableName(line.cells[0].table), name: line.name,
          guarded: guarded))
    }
    return advised
  }

  /// Most guarded numbers first; of as many the one that stands first.
  private func rank(_ line: UnprintedTotals.Line, _ open: Set<CellReference>) -> (Int, Int) {
    (line.cells.count(where: open.contains), -line.order)
  }
}

/// The rows and columns of figures that could be summed and are not.
private struct UnprintedTotals {
  struct Line {
    var isRow: Bool
    var name: String
    var cells: [CellReference]
    var order: Int
  }

  private(set) var lines: [Line] = []

  init(_ trial: Trial, _ open: Set<CellReference>) {
    let tables = Set(open.map(\.table)).sorted().map { trial.tables[$0] }
    for table in tables {
      let columns = table.additiveColumns
      // Rows inside others would be counted with them.
      let rows = table.dataRows.filter { table.rows[$0].role == .data && table.rows[$0].level == 0 }
      for column in columns {
        let cells = rows.map { table.cell($0, column) }.filter { trial.amount($0) != nil }
        add(false, table.columns[column].title, cells)
      }
      for row in rows {
        // Amounts and counts have no common total.
        for kind in [ColumnKind.money, .count] {
          let cells = columns.filter { table.columns[$0].kind == kind }.map { table.cell(row, $0) }
            .filter { trial.amount($0) != nil }
          add(true, table.label(ofRow: row), cells)
        }
      }
    }
  }

  private mutating func add(_ isRow: Bool, _ name: String, _ cells: [CellReference]) {
    guard cells.count > 1 else { return }
    lines.append(Line(isRow: isRow, name: name, cells: cells, order: lines.count))
  }
}
