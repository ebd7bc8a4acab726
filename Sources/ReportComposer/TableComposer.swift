import ReportModel
import ReportReading

/// Which fields of a data set a table shows, and how.
struct TableLayout {
  /// A column of a table as it is laid out.
  struct LayoutColumn {
    /// The index of the field.
    var field: Int
    var title: String
    var group: String?
    var isMerged: Bool
  }

  var columns: [LayoutColumn]
  /// The records shown, by index.
  var records: [Int]
  var printed: [DataSetView.PrintedCell] = []
  /// The column (by index) that carries the label of total rows instead of the data set's own.
  var totalLabelColumn: Int?
}

/// Lays a data set out as a table.
struct TableComposer {
  let set: DataSet
  let layout: TableLayout

  func table(id: String, number: String?, exhibit: Exhibit) -> Table {
    let columns = layout.columns.map { column in
      Column(
        key: set.fields[column.field].key,
        title: column.group.map { column.title.isEmpty ? $0 : "\($0) / \(column.title)" } ?? column.title,
        kind: set.fields[column.field].kind)
    }
    var rows = rows()
    moveTotalLabels(&rows)
    applyPrinted(&rows)
    mergeCells(&rows)
    var table = Table(
      id: id, form: set.indicatorFields == nil ? .plain : .indicatorForm, number: number, title: exhibit.title,
      preamble: exhibit.preamble, columns: columns,
      head: head(), rows: rows, notes: exhibit.notes, span: exhibit.span)
    markRowHeadings(&table)
    return table
  }

  // MARK: Head

  /// The rows of headings, those that neighbours share joined.
  private func head() -> [[Cell]] {
    guard layout.columns.contains(where: { !$0.title.isEmpty || $0.group != nil }) else { return [] }
    guard layout.columns.contains(where: { $0.group != nil }) else {
      return [layout.columns.map { Cell($0.title, isHeading: true) }]
    }
    guard layout.columns.contains(where: { $0.group != nil && !$0.title.isEmpty }) else { return [groupedHead()] }
    var upper: [Cell] = []
    var lower: [Cell] = []
    for (index, column) in layout.columns.enumerated() {
      guard let group = column.group else {
        upper.append(Cell(column.title, cover: .origin(columns: 1, rows: 2), isHeading: true))
        lower.append(.covered)
        continue
      }
      let continues = index > 0 && layout.columns[index - 1].group == group
      let width = layout.columns[index...].prefix { $0.group == group }.count
      upper.append(
        continues ? .covered : Cell(group, cover: .origin(columns: width, rows: 1), isHeading: true))
      lower.append(Cell(column.title, isHeading: true))
    }
    return [upper, lower]
  }

  /// One row of headings that spread over their columns.
  private func groupedHead() -> [Cell] {
    layout.columns.enumerated().map { index, column in
      guard let group = column.group else { return Cell(column.title, isHeading: true) }
      if index > 0, layout.columns[index - 1].group == group { return .covered }
      let width = layout.columns[index...].prefix { $0.group == group }.count
      return Cell(group, cover: .origin(columns: width, rows: 1), isHeading: true)
    }
  }

  // MARK: Body

  private func rows() -> [Row] {
    layout.records.map { index in
      let record = set.records[index]
      return Row(
        key: record.key, role: record.role, level: record.level,
        cells: layout.columns.map { column in
          let value = record.values[column.field]
          return Cell(value.value, span: value.span)
        })
    }
  }

  private func moveTotalLabels(_ rows: inout [Row]) {
    guard let target = layout.totalLabelColumn else { return }
    for index in rows.indices where rows[index].role == .total {
      guard let source = rows[index].cells.firstIndex(where: { TotalLabel.isTotal($0.text) }) else { continue }
      rows[index].cells.swapAt(source, target)
    }
  }

  private func applyPrinted(_ rows: inout [Row]) {
    for printed in layout.printed {
      guard let row = rows.firstIndex(where: { $0.key == printed.row.value }),
        let column = layout.columns.firstIndex(where: { set.fields[$0.field].key == printed.column.value })
      else { continue }
      rows[row].cells[column].text = printed.text.value
      rows[row].cells[column].span = printed.text.span
    }
  }

  /// In merged columns an empty cell continues the one above, and so does a repetition of all of
  /// them together.
  private func mergeCells(_ rows: inout [Row]) {
    let merged = layout.columns.indices.filter { layout.columns[$0].isMerged }
    guard !merged.isEmpty else { return }
    var origins = Array(repeating: 0, count: layout.columns.count)
    for index in rows.indices.dropFirst() {
      let isRepetition = merged.allSatisfy {
        rows[index].cells[$0].text.isEmpty || rows[index].cells[$0].text == rows[origins[$0]].cells[$0].text
      }
      for column in merged {
        if rows[index].role == .total, rows[index].cells[column].text.isEmpty {
          origins[column] = index
        } else if isRepetition || rows[index].cells[column].text.isEmpty {
          rows[index].cells[column] = .covered
          rows[origins[column]].cells[column].cover = .origin(
            columns: 1, rows: index - origins[column] + 1)
        } else {
          origins[column] = index
        }
      }
    }
  }

  private func markRowHeadings(_ table: inout Table) {
    guard let column = RowLabels(table).tellingColumn else { return }
    for index in table.rows.indices where table.rows[index].cells[column].cover != .covered {
      table.rows[index].cells[column].isHeading = !table.rows[index].cells[column].text.isEmpty
    }
  }

  // MARK: Relations

  /// What the table's numbers owe each other, as far as the table shows all of them.
  func relations(of table: Table) -> [Relation] {
    totals(table) + formulas(table) + indicators(table)
  }

  /// The totals that were declared.
  private func totals(_ table: Table) -> [Relation] {
    let columns = table.columns.filter { $0.kind == .money || $0.kind == .count }.map(\.key)
    guard !columns.isEmpty else { return [] }
    let shown = Set(layout.records)
    return set.totals.compactMap { total in
      guard shown.contains(total.row), total.parts.allSatisfy(shown.contains) else { return nil }
      return .total(
        table: table.id, row: set.records[total.row].key,
        parts: total.parts.map { set.records[$0].key }, columns: columns)
    }
  }

  /// The equations of computed columns.
  private func formulas(_ table: Table) -> [Relation] {
    let shown = Set(table.columns.map(\.key))
    return layout.columns.compactMap { column in
      let field = set.fields[column.field]
      guard let formula = field.formula, formula.operands.allSatisfy(shown.contains) else { return nil }
      return .formula(table: table.id, column: field.key, formula, rows: [])
    }
  }

  /// What follows from each other in a set of indicators.
  private func indicators(_ table: Table) -> [Relation] {
    guard let fields = set.indicatorFields else { return [] }
    let shown = Set(table.columns.map(\.key))
    var relations: [Relation] = []
    if shown.isSuperset(of: fields.quarters + [fields.yearEnd]) {
      relations += layout.records.map { index in
        .aggregation(
          table: table.id, row: set.records[index].key, column: fields.yearEnd,
          quarters: fields.quarters, set.records[index].aggregation)
      }
    }
    if shown.isSuperset(of: [fields.yearEnd, fields.target, fields.status]) {
      relations.append(
        .status(
          table: table.id, column: fields.status, outcome: fields.yearEnd, target: fields.target))
    }
    return relations
  }
}
