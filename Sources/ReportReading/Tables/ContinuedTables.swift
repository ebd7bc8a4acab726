import ReportModel

/// The tables of a document as they were before a page cut them.
///
/// A table whose caption says so goes on from the one before and is one with it: `Tablo 5. Giderler (devamı)`. Where the
/// total of a page is carried over to the next (`Nakli Yekûn`, `Devreden`), each page adds up by itself, and the two
/// rows say the same.
package struct ContinuedTables: Sendable {
  /// All tables, the pieces of one together; it has the index of its first piece.
  package let tables: [TableReading]
  /// The last row of a page, and the row of the next page that repeats it, by column.
  package let carriedOver: [[CellReference]]
  /// Of a table in pieces, the table of each piece and its first row among all.
  private let pieces: [Int: [(table: Int, firstRow: Int)]]

  /// Tables of which none goes on in another.
  package init(uncut tables: [TableReading]) {
    (self.tables, carriedOver, pieces) = (tables, [], [:])
  }

  package init(_ tables: [TableReading]) {
    var whole: [[TableReading]] = []
    var carriedOver: [[CellReference]] = []
    for table in tables {
      switch whole.last?.last.flatMap({ Cut(between: $0, and: table) }) {
      case .goesOn: whole[whole.count - 1].append(table)
      case .carriesOver(let cells):
        carriedOver += cells
        whole.append([table])
      case nil: whole.append([table])
      }
    }
    self.carriedOver = carriedOver
    self.tables = whole.map { $0.count == 1 ? $0[0] : Self.joined($0) }
    var pieces: [Int: [(table: Int, firstRow: Int)]] = [:]
    for tables in whole where tables.count > 1 {
      var row = 0
      for table in tables {
        pieces[tables[0].index, default: []].append((table.index, row))
        row += table.rows.count
      }
    }
    self.pieces = pieces
  }

  /// Whether every table stands on one page.
  package var isUncut: Bool { pieces.isEmpty }

  private static func joined(_ tables: [TableReading]) -> TableReading {
    var table = tables[0].printed
    for other in tables.dropFirst() { table.rows += other.printed.rows }
    return TableReading(table, lead: tables[0].lead, index: tables[0].index)
  }

  /// The cell in its own table.
  package func printed(_ cell: CellReference) -> CellReference {
    guard let piece = pieces[cell.table]?.last(where: { $0.firstRow <= cell.row }) else { return cell }
    return CellReference(table: piece.table, row: cell.row - piece.firstRow, column: cell.column)
  }
}

/// How a page cuts a table.
private enum Cut {
  /// The next table is the rest of it.
  case goesOn
  /// The next table begins with what this one came to: pairs of cells that say the same.
  case carriesOver([[CellReference]])

  /// - Returns: `nil` where the second table is one of its own.
  init?(between table: TableReading, and next: TableReading) {
    guard table.columns.count == next.columns.count, !next.shape.hasHead || table.headings == next.headings else {
      return nil
    }
    if let cells = Self.carriedOver(table, next) {
      self = .carriesOver(cells)
    } else if Self.saysThatItGoesOn(next, behind: table) {
      self = .goesOn
    } else {
      return nil
    }
  }

  /// `Tablo 5. Giderler (devamı)` behind `Tablo 5. Giderler`
  private static func saysThatItGoesOn(_ next: TableReading, behind table: TableReading) -> Bool {
    let words = TurkishText.asciiKey(next.printed.title).split(separator: "-")
    let rest = words.filter { $0 != "devam" && $0 != "devami" }.joined(separator: "-")
    guard rest.utf8.count < words.joined(separator: "-").utf8.count else { return false }
    return (next.printed.number == nil || next.printed.number == table.printed.number)
      && (rest.isEmpty || rest == TurkishText.asciiKey(table.printed.title))
  }

  /// The cells of the last row of a page, each with its like in the first row of the next, where that repeats it by name
  /// and by its figures.
  private static func carriedOver(_ table: TableReading, _ next: TableReading) -> [[CellReference]]? {
    guard let last = table.dataRows.last, let first = next.dataRows.first,
      RowWords.carriedOver.recognises(next.label(ofRow: first))
    else { return nil }
    let columns = table.additiveColumns.filter { table.figures[last, $0] != nil && next.figures[first, $0] != nil }
    guard !columns.isEmpty else { return nil }
    // `Devreden` alone may begin a table of its own.
    guard
      RowWords.carriedOver.recognises(table.label(ofRow: last))
        || table.rows[last].role == .total && 2 * equalColumns(columns, last, table, first, next) >= columns.count
    else { return nil }
    return columns.map { [table.cell(last, $0), next.cell(first, $0)] }
  }

  private static func equalColumns(
    _ columns: [Int], _ last: Int, _ table: TableReading, _ first: Int, _ next: TableReading
  ) -> Int {
    columns.count { column in
      guard let amount = table.readings[last][column].amount, let other = next.readings[first][column].amount else {
        return false
      }
      return amount.isSameValue(as: other)
    }
  }
}
