import ReportModel
import ReportReading

/// Ties between tables: the same amount under the same meaning, the same indicator in two forms.
struct TieInference {
  let tables: [TableReading]
  let documentYear: Int?

  func infer() -> [EvidentRelation] {
    grandTotals().map { EvidentRelation($0, .label("GENEL TOPLAM")) }
      + (sharedRows() + indicatorForms()).map { EvidentRelation($0, .sameName) }
  }

  /// What a grand total means: its column and its year.
  private struct Meaning: Hashable {
    var meaning: ColumnMeaning
    var year: Int?
  }

  private static let tied: [ColumnMeaning] = [.initialAppropriation, .yearEndAppropriation, .expenditure]

  /// The columns of one meaning and year, in document order.
  private func columns() -> [(Meaning, [(table: TableReading, column: Int)])] {
    var order: [Meaning] = []
    var found: [Meaning: [(table: TableReading, column: Int)]] = [:]
    for table in tables {
      for (column, meaning) in table.shape.meanings.enumerated() {
        guard let meaning, Self.tied.contains(meaning) else { continue }
        let year = Year.first(in: table.columns[column].title) ?? documentYear
        let key = Meaning(meaning: meaning, year: year)
        if found[key] == nil { order.append(key) }
        found[key, default: []].append((table, column))
      }
    }
    return order.map { ($0, found[$0]!) }
  }

  /// However an amount is classified, its grand total is the same, in tables that are of one amount.
  private func grandTotals() -> [CellRelation] {
    let columns = columns().map { _, columns in
      columns.compactMap { table, column -> CellReference? in
        table.rows.indices.last { table.rows[$0].role == .total && table.rows[$0].level == 0 }
          .map { table.cell($0, column) }
      }
    }
    let wholes = SameWhole(tables, columns)
    return columns.flatMap { cells in
      wholes.groups(cells).filter { $0.count > 1 }.map { .tie(TieRelation(cells: $0)) }
    }
  }

  /// Rows of one code or name in several tables show one amount; believed when most of them do.
  private func sharedRows() -> [CellRelation] {
    columns().flatMap { _, columns -> [CellRelation] in
      var order: [String] = []
      var cells: [String: [CellReference]] = [:]
      for (table, column) in columns {
        for row in table.dataRows where table.rows[row].role == .data {
          let key = TurkishText.asciiKey(table.label(ofRow: row))
          if cells[key] == nil { order.append(key) }
          cells[key, default: []].append(table.cell(row, column))
        }
      }
      let groups = order.compactMap { cells[$0]!.count > 1 ? cells[$0]! : nil }
      let agreeing = groups.count { group in
        Set(group.map { value($0) }).count == 1
      }
      return agreeing * 2 > groups.count ? groups.map { .tie(TieRelation(cells: $0)) } : []
    }
  }

  private func value(_ cell: CellReference) -> String {
    let table = tables[cell.table]
    return table.readings[cell.row][cell.column].amount?.rounded(toDecimals: 0)?.turkish
      ?? table.printed.rows[cell.row].cells[cell.column].text
  }

  /// The quarterly form and the yearly form show the same indicators.
  private func indicatorForms() -> [CellRelation] {
    let forms = tables.filter { $0.column(.target) != nil && $0.outcomeColumn != nil }
    var order: [String] = []
    var rows: [String: [(TableReading, Int)]] = [:]
    for form in forms {
      for row in form.dataRows {
        let key = TurkishText.asciiKey(form.label(ofRow: row))
        if rows[key] == nil { order.append(key) }
        rows[key, default: []].append((form, row))
      }
    }
    return order.flatMap { key -> [CellRelation] in
      guard rows[key]!.count > 1 else { return [] }
      func cells(_ column: (TableReading) -> Int?) -> [CellReference] {
        rows[key]!.compactMap { form, row in column(form).map { form.cell(row, $0) } }
      }
      let names = cells { $0.shape.labels.tellingColumn }
      return [
        names, cells { $0.column(.target) }, cells { $0.outcomeColumn }, cells { $0.column(.status) },
      ]
      .filter { $0.count > 1 }.map { .tie(TieRelation(cells: $0)) }
    }
  }
}
