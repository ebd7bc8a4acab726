import ReportModel
import ReportReading
import XMLTree

/// Reads an HTML table onto a full grid.
struct HTMLTableReader {
  let page: PageSource
  /// Whether something around the table shows its letters from right to left.
  var isTurned = false
  /// How the language of the page writes numbers.
  var language = NumberNotation.turkish

  /// - Parameter caption: What stands before the table, for one that has no caption of its own.
  /// - Throws: `DocumentError.tooLarge`, before memory is spent on it.
  func read(_ element: XMLElement, caption: String?) throws(DocumentError) -> GridTable {
    var table = GridTable(
      id: element.key("data-fy-table") ?? element.key("id"),
      caption: element.first("caption").map { HTMLText.text(of: $0) } ?? caption ?? "", rows: [],
      span: page.span(of: element), language: language)
    var rows: [MarkedRow] = []
    collectRows(of: element, isHead: false, into: &rows)
    if !rows.contains(where: \.isHead) { markLeadingHeadings(&rows) }
    guard fill(&table, rows) else { throw .tooLarge(line: element.line) }
    // A paragraph without a number may be anything; the data of figures bear no captions.
    if let caption, element.first("caption") == nil, Caption(caption).number == nil { table.takeCaptionFromFirstRow() }
    return table
  }

  /// A row as the page marks it up.
  private struct MarkedRow {
    /// The row's own element; `nil` for cells that stand in none.
    var element: XMLElement?
    /// Those cells.
    var loose: [XMLElement] = []
    var isHead: Bool

    var cells: RowCells { RowCells(element, loose) }
  }

  /// The rows of a table as a browser finds them: what may not stand in a table, a `form` around some of its rows, is
  /// looked through, cells outside of any row make one, and what is hidden is no row.
  private func collectRows(of element: XMLElement, isHead: Bool, into rows: inout [MarkedRow]) {
    // Whether the last row is made of cells that stand in none.
    var isLoose = false
    for child in element.elements where !child.isHidden {
      let name = child.name
      if name == "tr" {
        rows.append(MarkedRow(element: child, isHead: isHead))
        isLoose = false
        continue
      }
      switch name {
      case "td", "th":
        if isLoose {
          rows[rows.count - 1].loose.append(child)
        } else {
          rows.append(MarkedRow(loose: [child], isHead: isHead))
          isLoose = true
        }
      case "caption", "colgroup", "table", "script", "style", "template": break
      default:
        collectRows(of: child, isHead: isHead || name == "thead", into: &rows)
        isLoose = false
      }
    }
  }

  /// Without a `thead`, the rows at the top that hold only `th` are the heading.
  private func markLeadingHeadings(_ rows: inout [MarkedRow]) {
    for index in rows.indices {
      var count = 0
      for cell in rows[index].cells {
        guard cell.name == "th", cell["scope"] != "row" else { return }
        count += 1
      }
      guard count > 1 else { return }
      rows[index].isHead = true
    }
  }

  /// - Returns: Whether the table is of a size to be read.
  private func fill(_ table: inout GridTable, _ rows: [MarkedRow]) -> Bool {
    var width = 0
    // Columns that a cell from above still covers, and for how many rows.
    var covered: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      var cells: [Cell] = []
      var indent: Int?
      func skipCovered() {
        while let rest = covered[cells.count], rest > 0 {
          covered[cells.count] = rest - 1
          cells.append(.covered)
        }
      }
      for element in row.cells {
        skipCovered()
        let columns = min(spanValue(element.value(of: "colspan")), max(1, GridTable.mostColumns - cells.count))
        let rowSpan = min(spanValue(element.value(of: "rowspan")), rows.count - index)
        note(element, column: cells.count, isHead: row.isHead, in: &table)
        let text = HTMLText.cellText(of: element, isTurned: isTurned)
        if indent == nil, !text.isEmpty { indent = Self.indent(of: element) }
        let cell = Cell(
          text, cover: .origin(columns: columns, rows: rowSpan), isHeading: element.name == "th",
          span: page.span(of: element, length: text.scalarCount))
        for offset in 0..<columns {
          if rowSpan > 1 { covered[cells.count] = rowSpan - 1 }
          cells.append(offset == 0 ? cell : .covered)
        }
      }
      skipCovered()
      width = max(width, cells.count)
      // Short rows are filled up to the widest.
      guard width * (index + 1) <= GridTable.mostPositions else { return false }
      let key = row.element?.key("data-fy-row")
      let marks = key == nil ? (role: nil, level: nil) : marks(row.element!)
      table.rows.append(
        GridRow(
          cells: cells, key: key, role: marks.role, level: marks.level, isHead: row.isHead, indent: indent ?? 0,
          printed: index))
    }
    return width * rows.count <= GridTable.mostPositions
  }

  /// How far the text of a cell is set in, in blanks: by blanks, or by a distance of its style, two to an em.
  private static func indent(of element: XMLElement) -> Int {
    if let style = element.value(of: "style") { return indent(ofStyle: style.string) }
    // The text may stand in an element of its own.
    var children = element.children.makeIterator()
    if case .element(let inner)? = children.next() { return indent(of: inner) }
    return element.onlyText?.withBytes { bytes in
      var (count, index) = (0, 0)
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: " ") {
          index += 1
        } else if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
          index += 2
        } else {
          break
        }
        count += 1
      }
      // Behind a line's end they are the indentation of the source.
      return index < bytes.count && (bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r"))
        ? 0 : count
    } ?? 0
  }

  private static func indent(ofStyle style: String) -> Int {
    for name in ["padding-left:", "text-indent:", "margin-left:"] {
      guard let found = style.firstRange(of: name) else { continue }
      let value = style[found.upperBound...].drop { $0 == " " }
      let digits = value.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), number < 1000 else { continue }
      return value.dropFirst(digits.count).hasPrefix("px") ? number / 8 : 2 * number
    }
    return 0
  }

  private func spanValue(_ text: XMLText?) -> Int {
    guard let text, let value = Int(text.string), value > 1 else { return 1 }
    return min(value, GridTable.mostColumns)
  }

  private func note(
    _ element: XMLElement, column: Int, isHead: Bool, in table: inout GridTable
  ) {
    guard let key = element.value(of: "data-fy-column"), !key.isBlank else { return }
    // A spreading heading names its first column only.
    if table.columnKeys[column] == nil { table.columnKeys[column] = key.string }
    // A cell that spreads says nothing about its first column.
    guard !isHead, table.columnKinds[column] == nil, element.value(of: "colspan") == nil else { return }
    table.columnKinds[column] = Self.kindClasses.first { element.hasClass($0.word) }?.kind
  }

  private static let kindClasses = ColumnKind.allCases.map {
    (word: TurkishText.asciiKey($0.rawValue), kind: $0)
  }

  /// What our own markup says of a row, which it gives a key.
  private func marks(_ row: XMLElement) -> (role: RowRole?, level: Int?) {
    guard let words = row.value(of: "class")?.bytes.split(separator: UInt8(ascii: " ")) else { return (nil, nil) }
    var marks: (role: RowRole?, level: Int?) = (nil, nil)
    for word in words {
      if let role = Self.roleClasses.first(where: { word.elementsEqual($0.word.utf8) })?.role {
        marks.role = role
      } else if word.starts(with: Self.levelMark) {
        let level = Int(String(decoding: word.dropFirst(Self.levelMark.count), as: UTF8.self))
        marks.level = level.flatMap { (0...Row.mostLevels).contains($0) ? $0 : nil }
      }
    }
    return marks
  }

  private static let roleClasses = RowRole.allCases.map { (word: $0.className, role: $0) }

  private static let levelMark = Array("duzey-".utf8)
}
