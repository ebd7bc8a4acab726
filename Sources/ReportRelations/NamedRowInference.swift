import ReportModel
import ReportReading

/// Finds amounts that tables of different shapes show for one and the same thing: an activity in the
/// table of its target and in the summary, a unit's cost in two breakdowns.
///
/// Only long names say that the same thing is meant, only money is compared, and a pair of columns is
/// believed when most rows they share agree.
struct NamedRowInference {
  let tables: [TableReading]

  /// Longer tables are registers, not statements.
  private static let maximumRows = 2000

  /// A column as tables of one shape have it.
  private struct ShapedColumn: Hashable {
    var shape: [String]
    var column: Int
  }

  /// What the rows of one name show in a column, over all tables of its shape.
  private struct Amounts {
    var column: ShapedColumn
    var title: String
    /// Cells by the name of their row; a name met twice is left out.
    var cells: [String: CellReference?]
  }

  func relations() -> [EvidentRelation] {
    let columns = columns().filter { $0.cells.count >= Thresholds.namedRows.value }
    let matches = columns.indices.flatMap { first -> [Match] in
      var shapes: [[String]] = []
      for second in columns[(first + 1)...] where second.column.shape != columns[first].column.shape {
        if !shapes.contains(second.column.shape) { shapes.append(second.column.shape) }
      }
      return shapes.compactMap { shape in
        best(columns[first], among: columns[(first + 1)...].filter { $0.column.shape == shape })
      }
    }
    return withoutRivals(matches).flatMap { match in
      match.pairs.map { EvidentRelation(.tie(TieRelation(cells: [$0, $1])), match.support.evidence) }
    }
  }

  /// Two columns of different shapes that show the same amounts.
  private struct Match {
    var first: ShapedColumn
    var second: ShapedColumn
    var pairs: [(CellReference, CellReference)]
    var support: Support
    var likeness: Int
  }

  /// Where nothing comes from outside the budget, the budget's column and the total are alike: what
  /// another table shows is one of them, the one whose heading is most like its own.
  private func withoutRivals(_ matches: [Match]) -> [Match] {
    matches.filter { match in
      !matches.contains { rival in
        rival.second == match.second && rival.first.shape == match.first.shape && rival.likeness > match.likeness
      }
    }
  }

  /// The column of another shape that shows the same amounts, if there is one.
  private func best(_ column: Amounts, among others: [Amounts]) -> Match? {
    var found: Match?
    for other in others where isSameYear(column.title, other.title) {
      let pairs = pairs(column, other)
      let support = Support(holding: pairs.count { value($0) == value($1) }, tried: pairs.count)
      guard isStrong(support) else { continue }
      let likeness = likeness(column.title, other.title)
      if (likeness, support.holding) > (found?.likeness ?? -1, found?.support.holding ?? 0) {
        found = Match(first: column.column, second: other.column, pairs: pairs, support: support, likeness: likeness)
      }
    }
    return found
  }

  /// All but one row, or three quarters of many: amounts of money are not the same by chance.
  private func isStrong(_ support: Support) -> Bool {
    let failing = support.tried - support.holding
    return support.holding >= Thresholds.namedRows.value && failing <= 1
      || support.holding >= 2 * Thresholds.namedRows.value && support.isStrong
  }

  private func pairs(_ left: Amounts, _ right: Amounts) -> [(CellReference, CellReference)] {
    left.cells.keys.sorted().compactMap { name in
      guard let a = left.cells[name] ?? nil, let b = right.cells[name] ?? nil, value(a) != nil, value(b) != nil else {
        return nil
      }
      return (a, b)
    }
  }

  private func value(_ cell: CellReference) -> Int128? {
    let amount = tables[cell.table].readings[cell.row][cell.column].amount
    return amount.flatMap { $0.isZero ? nil : $0.scaled(toDecimals: Amount.maximumDecimals) }
  }

  // MARK: Columns and names

  private func columns() -> [Amounts] {
    var order: [ShapedColumn] = []
    var found: [ShapedColumn: Amounts] = [:]
    var subject: String?
    for table in tables where table.rows.count <= Self.maximumRows {
      if let named = self.subject(table) { subject = named }
      let shape = table.headings
      for column in table.additiveColumns where isMoney(table, column) {
        let shaped = ShapedColumn(shape: shape, column: column)
        for row in table.dataRows {
          guard let name = name(table, row, subject) else { continue }
          if found[shaped] == nil {
            order.append(shaped)
            let title = table.printed.title + " / " + table.columns[column].title
            found[shaped] = Amounts(column: shaped, title: title, cells: [:])
          }
          let isKnown = found[shaped]!.cells.keys.contains(name)
          found[shaped]!.cells[name] = .some(isKnown ? nil : table.cell(row, column))
        }
      }
    }
    return order.map { found[$0]! }
  }

  /// By its heading, or because kuruş are printed.
  private func isMoney(_ table: TableReading, _ column: Int) -> Bool {
    table.columns[column].kind == .money || table.figures.decimals[column] == 2
  }

  /// What a row is called over all tables; `nil` for a name that is too short to tell.
  private func name(_ table: TableReading, _ row: Int, _ subject: String?) -> String? {
    let label = table.label(ofRow: row)
    let key = TurkishText.asciiKey(label)
    // The sheet of an activity's costs ends in what the whole activity needs.
    if RowWords.totalNeed.matches(key) { return subject }
    return label.utf8.count >= Thresholds.nameBytes.value && table.rows[row].role != .total ? key : nil
  }

  /// The activity that the tables behind this one are about.
  private func subject(_ table: TableReading) -> String? {
    for row in table.printed.rows where row.cells.count > 1 {
      guard RowWords.activityName.recognises(row.cells[0].text) else { continue }
      return row.cells.dropFirst().first { !$0.text.isEmpty }.map { TurkishText.asciiKey($0.text) }
    }
    return nil
  }

  // MARK: Titles

  private func isSameYear(_ left: String, _ right: String) -> Bool {
    guard let a = Year.first(in: left), let b = Year.first(in: right) else { return true }
    return a == b
  }

  /// How many telling words two headings share; a total is what a column without one is most like.
  private func likeness(_ left: String, _ right: String) -> Int {
    let words = [left, right].map { Set(WordStems.of($0).filter { !$0.contains(where: \.isNumber) }) }
    let shared = words[0].intersection(words[1]).count
    return 2 * shared + (words.contains { !$0.isDisjoint(with: ColumnWords.total.keys) } ? 1 : 0)
  }
}
