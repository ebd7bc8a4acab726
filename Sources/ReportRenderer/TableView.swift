import ReportModel
import ReportReading
import TemplateEngine

/// What the templates see of a table.
final class TableView: ViewRecord {
  let table: Table
  let page: Page

  init(table: Table, page: Page) {
    self.table = table
    self.page = page
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .id: .text(table.id)
    case .number: .optional(table.number)
    case .part: .optional(table.part)
    case .title: .text(table.title)
    case .caption: .optional(caption)
    case .preamble: .records(table.preamble) { LabelledTextView(line: $0) }
    case .columns: .records(table.columns) { ColumnView(column: $0, hasTitle: !table.head.isEmpty) }
    case .hasHead: .flag(!table.head.isEmpty)
    case .head: .records(table.head) { HeadRowView(table: self, cells: $0) }
    case .rows: rows
    case .notes: .list(table.notes.map(TemplateValue.text))
    default: nil
    }
  }

  private var rows: TemplateValue {
    // Only rows of a tree need the column that is indented; finding it means reading every cell.
    let isTree = table.rows.contains { $0.level > 0 }
    let labelColumn = isTree ? RowLabels(table).tellingColumn : nil
    return .records(table.rows) { RowView(table: self, row: $0, labelColumn: labelColumn) }
  }

  private var caption: String? {
    guard !table.title.isEmpty else { return nil }
    let title = table.number.map { "\($0). \(table.title)" } ?? table.title
    return table.part.map { "\(title) — \($0)" } ?? title
  }
}

/// What the templates see of a column.
final class ColumnView: ViewRecord {
  private let column: Column
  private let hasTitle: Bool

  init(column: Column, hasTitle: Bool) {
    self.column = column
    self.hasTitle = hasTitle
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .key: .text(column.key)
    case .title: .text(hasTitle ? column.title : "")
    case .kind: .text(column.kind.className)
    case .isNumeric: .flag(column.kind.isNumeric)
    default: nil
    }
  }
}

/// What the templates see of a row of headings.
final class HeadRowView: ViewRecord {
  private let table: TableView
  private let cells: [Cell]

  init(table: TableView, cells: [Cell]) {
    self.table = table
    self.cells = cells
  }

  func value(_ name: ViewName) -> TemplateValue? {
    guard name == .cells else { return nil }
    return .items(CellLine(cells: cells, table: table, isInHead: true, label: nil))
  }
}

/// What the templates see of a row.
final class RowView: ViewRecord {
  private let table: TableView
  private let row: Row
  private let labelColumn: Int?

  init(table: TableView, row: Row, labelColumn: Int?) {
    self.table = table
    self.row = row
    self.labelColumn = labelColumn
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .key: return .text(row.key)
    case .address: return .text("\(table.table.id)/\(row.key)")
    case .role: return .text(row.role.className)
    case .level: return .text(String(row.level))
    case .cells:
      let isInHead = row.role == .heading
      let label = isInHead ? nil : labelColumn.map { (column: $0, level: row.level) }
      return .items(CellLine(cells: row.cells, table: table, isInHead: isInHead, label: label))
    default: return nil
    }
  }
}

/// The cells of a row, told apart by their place: a record for each would cost more than all else.
final class CellLine: TemplateItems {
  private let cells: [Cell]
  private let columns: [Column]
  private let isInHead: Bool
  /// The cell that is indented, and how deep.
  private let label: (column: Int, level: Int)?
  /// The columns of the cells that are written.
  private let shown: [Int]

  init(cells: [Cell], table: TableView, isInHead: Bool, label: (column: Int, level: Int)?) {
    self.cells = cells
    columns = table.table.columns
    self.isInHead = isInHead
    self.label = label
    // Formats that know spans write a cell once; Markdown writes every grid position.
    let writesAll = table.page.format.writesCoveredCells
    var shown: [Int] = []
    shown.reserveCapacity(cells.count)
    for column in cells.indices where writesAll || cells[column].cover != .covered { shown.append(column) }
    self.shown = shown
  }

  var count: Int { shown.count }

  func value(_ number: Int, at index: Int) -> TemplateValue? {
    value(ViewName(number: number), column: shown[index])
  }

  private func value(_ name: ViewName, column: Int) -> TemplateValue? {
    switch name {
    case .text: return .text(cells[column].text)
    case .column: return .text(columns[column].key)
    case .kind: return .text(span(column).columns > 1 ? ColumnKind.text.className : columns[column].kind.className)
    case .isHeading: return .flag(cells[column].isHeading)
    case .columnSpan: return Self.count(span(column).columns)
    case .rowSpan: return Self.count(span(column).rows)
    case .scope: return .text(scope(column))
    case .indent: return .text(indent(column))
    default: return nil
    }
  }

  private static func count(_ span: Int) -> TemplateValue { span > 1 ? .text(String(span)) : .null }

  private func span(_ column: Int) -> (columns: Int, rows: Int) {
    if case .origin(let columns, let rows) = cells[column].cover { (columns, rows) } else { (1, 1) }
  }

  private func scope(_ column: Int) -> String {
    let span = span(column)
    if isInHead { return span.columns > 1 ? "colgroup" : "col" }
    return span.rows > 1 ? "rowgroup" : "row"
  }

  private func indent(_ column: Int) -> String {
    guard let label, label.column == column else { return "" }
    return String(repeating: "\u{A0}\u{A0}", count: label.level)
  }
}
