import ReportModel
import ReportReading

/// Finds a summary of several tables of one shape: a row of the summary is the sum of the rows of
/// its name in all of them, as the cost sheets of a programme's activities add up to the
/// administration's whole need by economic code.
struct SheetSumInference {
  let tables: [TableReading]

  /// Longer tables are registers, not sheets.
  private static let maximumRows = 200

  func relations() -> [EvidentRelation] {
    let sets = sets()
    // Sheets of one shape alone have no summary.
    guard let first = sets.first?.first, tables.contains(where: { $0.headings != first.headings }) else { return [] }
    let figures = figuresByName()
    return sets.flatMap { sheets -> [EvidentRelation] in
      let rows = rowsByName(sheets)
      guard rows.count >= Thresholds.sheetRows.value else { return [] }
      return candidates(for: sheets, rows, figures).flatMap { summary($0, of: sheets, rows) }
    }
  }

  /// A row's name and one of its figures.
  private struct NamedFigure: Hashable {
    var name: String
    var scaled: Int128
  }

  /// The tables that show a figure in a row of a name, by their place.
  private func figuresByName() -> [NamedFigure: [Int]] {
    var found: [NamedFigure: [Int]] = [:]
    for (place, table) in tables.enumerated() where table.rows.count <= Self.maximumRows {
      for row in table.dataRows {
        let name = name(table, row)
        for column in table.additiveColumns {
          guard let shown = table.readings[row][column].amount, !shown.isZero else { continue }
          let figure = NamedFigure(name: name, scaled: shown.scaled(toDecimals: Amount.maximumDecimals))
          if found[figure]?.last != place { found[figure, default: []].append(place) }
        }
      }
    }
    return found
  }

  /// The tables of another shape that show what some rows of the sheets come to.
  private func candidates(
    for sheets: [TableReading], _ rows: [String: [(sheet: TableReading, row: Int)]], _ figures: [NamedFigure: [Int]]
  ) -> [TableReading] {
    var found: Set<Int> = []
    for (name, parts) in rows {
      for column in sheets[0].additiveColumns {
        found.formUnion(figures[NamedFigure(name: name, scaled: sum(of: parts, column))] ?? [])
      }
    }
    return found.sorted().map { tables[$0] }.filter { $0.headings != sheets[0].headings }
  }

  /// What the rows of one name come to in a column of their sheets.
  private func sum(of parts: [(sheet: TableReading, row: Int)], _ column: Int) -> Int128 {
    parts.reduce(Int128(0)) { sum, place in
      sum + (place.sheet.readings[place.row][column].amount?.scaled(toDecimals: Amount.maximumDecimals) ?? 0)
    }
  }

  /// Tables of one shape with columns of figures, each set in order.
  private func sets() -> [[TableReading]] {
    var order: [[String]] = []
    var found: [[String]: [TableReading]] = [:]
    for table in tables
    where table.rows.count <= Self.maximumRows && !table.additiveColumns.isEmpty {
      let shape = table.headings
      if found[shape] == nil { order.append(shape) }
      found[shape, default: []].append(table)
    }
    return order.map { found[$0]! }.filter { $0.count >= Thresholds.sheets.value }
  }

  /// The rows that every sheet has, by name.
  private func rowsByName(_ sheets: [TableReading]) -> [String: [(sheet: TableReading, row: Int)]] {
    var found: [String: [(sheet: TableReading, row: Int)]] = [:]
    for sheet in sheets {
      // Totals follow from the other rows.
      for row in sheet.dataRows where !sheet.totalRows.contains(row) {
        found[name(sheet, row), default: []].append((sheet, row))
      }
    }
    found[""] = nil
    return found.filter { $0.value.count == sheets.count && Set($0.value.map(\.sheet.index)).count == sheets.count }
  }

  /// The innermost words of a row: neither its code nor the heading it stands under.
  private func name(_ table: TableReading, _ row: Int) -> String {
    let cells = table.printed.rows[row].cells
    let words = table.columns.indices.last {
      !table.columns[$0].kind.isNumeric && cells[$0].text.contains(where: \.isLetter)
    }
    return words.map { TurkishText.asciiKey(cells[$0].text) } ?? ""
  }

  /// The table of the same rows whose figures are the sums of the sheets’, if there is one.
  private func summary(
    _ table: TableReading, of sheets: [TableReading], _ rows: [String: [(sheet: TableReading, row: Int)]]
  ) -> [EvidentRelation] {
    let shared = table.dataRows.compactMap { row in rows[name(table, row)].map { (row: row, parts: $0) } }
    guard shared.count >= Thresholds.sheetRows.value else { return [] }
    for column in table.additiveColumns {
      for part in sheets[0].additiveColumns {
        var support = Support()
        for shared in shared { support.note(holds(table, shared.row, column, shared.parts, part)) }
        guard support.holding >= Thresholds.sheetRows.value, support.isStrong else { continue }
        return shared.map { row, parts in
          EvidentRelation(
            .sum(
              SumRelation(
                target: table.cell(row, column), terms: parts.map { SignedCell($0.sheet.cell($0.row, part)) },
                kind: .total)), support.evidence)
        }
      }
    }
    return []
  }

  /// Whether a row is the sum of its like; `nil` where that says nothing.
  private func holds(
    _ table: TableReading, _ row: Int, _ column: Int, _ parts: [(sheet: TableReading, row: Int)], _ part: Int
  ) -> Bool? {
    guard let shown = table.readings[row][column].amount, !shown.isZero else { return nil }
    return sum(of: parts, part) == shown.scaled(toDecimals: Amount.maximumDecimals)
  }
}
