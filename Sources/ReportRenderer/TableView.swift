import ReportModel
import TemplateEngine

/// What the templates see of a table.
final class TableView: ViewRecord {
  let table: Table
  let format: ReportFormat
  private let labelColumn: Int?

  init(table: Table, format: ReportFormat) {
    self.table = table
    self.format = format
    labelColumn = RowLabels(table).tellingColumn
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .id: .text(table.id)
    case .number: .optional(table.number)
    case .part: .optional(table.part)
    case .title: .text(table.title)
    case .caption: .optional(caption)
    case .preamble: .records(table.preamble.map { LabelledTextView(line: $0) })
    case .columns: .records(table.columns.map { ColumnView(column: $0, hasTitle: !table.head.isEmpty) })
    case .hasHead: .flag(!table.head.isEmpty)
    case .head: .records(table.head.map { HeadRowView(cells: $0, columns: table.columns, format: format) })
    case .rows:
      .records(
        table.rows.map {
          RowView(row: $0, tableID: table.id, columns: table.columns, labelColumn: labelColumn, format: format)
        })
    case .notes: .list(table.notes.map(TemplateValue.text))
    default: nil
    }
  }

  private var caption: String? {
    guard !table.title.isEmpty else { return nil }
    let title = table.number.map { "\($0). \(table.title)" } ?? table.title
    return table.part.map { "\(title) — \($0)" } ?? title
  }
}

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

final class HeadRowView: ViewRecord {
  private let cells: [Cell]
  private let columns: [Column]
  private let format: ReportFormat

  init(cells: [Cell], columns: [Column], format: ReportFormat) {
    self.cells = cells
    self.columns = columns
    self.format = format
  }

  func value(_ name: ViewName) -> TemplateValue? {
    guard name == .cells else { return nil }
    return .list(
      cells.indices.compactMap { index in
        guard format.writesCoveredCells || cells[index].cover != .covered else { return nil }
        return .record(CellView(cell: cells[index], column: columns[index], level: 0, isInHead: true))
      })
  }
}

final class RowView: ViewRecord {
  private let row: Row
  private let tableID: String
  private let columns: [Column]
  private let labelColumn: Int?
  private let format: ReportFormat

  init(row: Row, tableID: String, columns: [Column], labelColumn: Int?, format: ReportFormat) {
    self.row = row
    self.tableID = tableID
    self.columns = columns
    self.labelColumn = labelColumn
    self.format = format
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .key: .text(row.key)
    case .address: .text("\(tableID)/\(row.key)")
    case .role: .text(row.role.className)
    case .level: .text(String(row.level))
    case .cells: .list(cells)
    default: nil
    }
  }

  private var cells: [TemplateValue] {
    let isInHead = row.role == .heading
    return row.cells.indices.compactMap { index in
      // Formats that know spans write a cell once; Markdown writes every grid position.
      guard format.writesCoveredCells || row.cells[index].cover != .covered else { return nil }
      let level = index == labelColumn && !isInHead ? row.level : 0
      return .record(CellView(cell: row.cells[index], column: columns[index], level: level, isInHead: isInHead))
    }
  }
}

/// A class, since a template asks each cell for many names and a value would be copied for each.
final class CellView: ViewRecord {
  private let cell: Cell
  private let column: Column
  private let level: Int
  private let isInHead: Bool

  /// - Parameter level: Depth of the label in the tree; 0 in all other cells.
  init(cell: Cell, column: Column, level: Int, isInHead: Bool) {
    self.cell = cell
    self.column = column
    self.level = level
    self.isInHead = isInHead
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .text: .text(cell.text)
    case .column: .text(column.key)
    case .kind: .text(columns > 1 ? ColumnKind.text.className : column.kind.className)
    case .isHeading: .flag(cell.isHeading)
    case .columnSpan: columns > 1 ? .text(String(columns)) : .null
    case .rowSpan: rows > 1 ? .text(String(rows)) : .null
    case .scope: .text(scope)
    case .indent: .text(level == 0 ? "" : String(repeating: "\u{A0}\u{A0}", count: level))
    default: nil
    }
  }

  private var columns: Int { if case .origin(let columns, _) = cell.cover { columns } else { 1 } }
  private var rows: Int { if case .origin(_, let rows) = cell.cover { rows } else { 1 } }

  private var scope: String {
    if isInHead { return columns > 1 ? "colgroup" : "col" }
    return rows > 1 ? "rowgroup" : "row"
  }
}

extension ColumnKind {
  /// The word by which stylesheets and the reader know the kind.
  fileprivate var className: String {
    switch self {
    case .text: "metin"
    case .money: "para"
    case .count: "sayi"
    case .percent: "yuzde"
    case .ratio: "oran"
    case .status: "durum"
    case .value: "deger"
    case .range: "aralik"
    }
  }
}

extension RowRole {
  fileprivate var className: String {
    switch self {
    case .data: "veri"
    case .parent: "ust"
    case .total: "toplam"
    case .heading: "baslik"
    }
  }
}
