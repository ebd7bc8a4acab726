import ReportModel

/// Ties between tables: the same amount under the same meaning, the same indicator in two forms.
struct TieInference {
  let structures: [TableStructure]
  let documentYear: String?

  func infer() -> [EvidentRelation] {
    grandTotals().map { EvidentRelation($0, .label("GENEL TOPLAM")) }
      + (sharedRows() + indicatorForms()).map { EvidentRelation($0, .sameName) }
  }

  private struct Meaning: Hashable {
    var meaning: ColumnMeaning
    var year: String?
  }

  private static let tied: [ColumnMeaning] = [.initialAppropriation, .yearEndAppropriation, .expenditure]

  /// The columns of one meaning and year, in document order.
  private func columns() -> [(Meaning, [(structure: TableStructure, column: Int)])] {
    var order: [Meaning] = []
    var found: [Meaning: [(structure: TableStructure, column: Int)]] = [:]
    for structure in structures {
      for (column, meaning) in structure.meanings.enumerated() {
        guard let meaning, Self.tied.contains(meaning) else { continue }
        let year = ColumnMeaning.year(in: structure.table.columns[column].title) ?? documentYear
        let key = Meaning(meaning: meaning, year: year)
        if found[key] == nil { order.append(key) }
        found[key, default: []].append((structure, column))
      }
    }
    return order.map { ($0, found[$0]!) }
  }

  /// However an amount is classified, its grand total is the same.
  private func grandTotals() -> [CellRelation] {
    columns().compactMap { _, columns in
      let cells = columns.compactMap { structure, column -> CellReference? in
        structure.table.rows.indices.last {
          structure.table.rows[$0].role == .total && structure.table.rows[$0].level == 0
        }
        .map { structure.cell($0, column) }
      }
      return cells.count > 1 ? .equal(cells) : nil
    }
  }

  /// Rows of one code or name in several tables show one amount; believed when most of them do.
  private func sharedRows() -> [CellRelation] {
    columns().flatMap { _, columns -> [CellRelation] in
      var order: [String] = []
      var cells: [String: [CellReference]] = [:]
      for (structure, column) in columns {
        for row in structure.dataRows where structure.table.rows[row].role == .data {
          let key = TurkishText.asciiKey(structure.labels.label(ofRow: row))
          if cells[key] == nil { order.append(key) }
          cells[key, default: []].append(structure.cell(row, column))
        }
      }
      let groups = order.compactMap { cells[$0]!.count > 1 ? cells[$0]! : nil }
      let agreeing = groups.count { group in
        Set(group.map { value($0) }).count == 1
      }
      return agreeing * 2 > groups.count ? groups.map(CellRelation.equal) : []
    }
  }

  private func value(_ cell: CellReference) -> String {
    let text = structures[cell.table].table.rows[cell.row].cells[cell.column].text
    return CellReading(text).amount?.rounded(toDecimals: 0)?.turkish ?? text
  }

  /// The quarterly form and the yearly form show the same indicators.
  private func indicatorForms() -> [CellRelation] {
    let forms = structures.filter { $0.column(.target) != nil && $0.outcomeColumn != nil }
    var order: [String] = []
    var rows: [String: [(TableStructure, Int)]] = [:]
    for form in forms {
      for row in form.dataRows {
        let key = TurkishText.asciiKey(form.labels.label(ofRow: row))
        if rows[key] == nil { order.append(key) }
        rows[key, default: []].append((form, row))
      }
    }
    return order.flatMap { key -> [CellRelation] in
      guard rows[key]!.count > 1 else { return [] }
      func cells(_ column: (TableStructure) -> Int?) -> [CellReference] {
        rows[key]!.compactMap { form, row in column(form).map { form.cell(row, $0) } }
      }
      let names = cells { $0.labels.tellingColumn }
      return [
        names, cells { $0.column(.target) }, cells { $0.outcomeColumn }, cells { $0.column(.status) },
      ]
      .filter { $0.count > 1 }.map(CellRelation.equal)
    }
  }
}
