import ReportModel

/// Draws a figure from its data.
struct FigureDrawing {
  let figure: Figure

  private static let width = 800

  /// - Returns: `nil` when there is nothing to draw; the notes then say why.
  func svg() -> String? {
    guard let data = figure.data, !data.rows.isEmpty else { return nil }
    var writer = SVGWriter(width: Self.width)
    let height: Int
    switch figure.shape {
    case .bars: height = drawBars(data, &writer)
    case .shares: height = drawShares(data, &writer)
    case .line: height = drawLine(data, &writer)
    case .tree: height = drawTree(data, &writer)
    case .boxes: height = drawBoxes(data, &writer)
    }
    return writer.svg(height: height, title: "\(figure.number). \(figure.title)")
  }

  // MARK: Data

  /// A value of a figure: its label, what is shown and how large it is.
  private struct Point {
    var label: String
    var shown: String
    /// In the smallest unit of the column, so that points compare.
    var size: Int128
  }

  /// The first numeric column by label, totals left out.
  private func points(_ table: Table) -> [Point] {
    guard let column = table.columns.firstIndex(where: \.kind.isNumeric) else { return [] }
    let label = table.columns.firstIndex { !$0.kind.isNumeric } ?? 0
    let rows = table.rows.filter { $0.role != .total && $0.role != .heading }
    let finest = rows.compactMap { CellReading($0.cells[column].text).amount?.decimals }.max() ?? 0
    return rows.compactMap { row in
      guard let amount = CellReading(row.cells[column].text).amount else { return nil }
      return Point(
        label: row.cells[label].text, shown: row.cells[column].text,
        size: amount.scaled(toDecimals: finest))
    }
  }

  /// A length in proportion, at least one unit for anything that is not zero.
  private func length(_ size: Int128, of whole: Int128, within limit: Int) -> Int {
    guard whole > 0, size > 0 else { return 0 }
    return max(1, Int(size * Int128(limit) / whole))
  }

  // MARK: Shapes

  private func drawBars(_ table: Table, _ writer: inout SVGWriter) -> Int {
    let points = points(table)
    let largest = points.map(\.size).max() ?? 0
    for (index, point) in points.enumerated() {
      let y = 12 + index * 34
      writer.text(point.label, x: 230, y: y + 17, style: "etiket sag")
      let width = length(point.size, of: largest, within: 460)
      writer.rectangle(x: 240, y: y, width: width, height: 24, style: "dolgu")
      writer.text(point.shown, x: 248 + width, y: y + 17, style: "deger-yazi")
    }
    return 16 + points.count * 34
  }

  private static let sliceStyles: [StaticString] = [
    "dolgu dilim-1", "dolgu dilim-2", "dolgu dilim-3", "dolgu dilim-4", "dolgu dilim-5", "dolgu dilim-6",
  ]

  private func drawShares(_ table: Table, _ writer: inout SVGWriter) -> Int {
    let points = points(table)
    let whole = points.reduce(Int128(0)) { $0 + $1.size }
    var x = 20
    for (index, point) in points.enumerated() {
      let isLast = index == points.count - 1
      let width = isLast ? 780 - x : length(point.size, of: whole, within: 760)
      writer.rectangle(
        x: x, y: 20, width: max(width, 1), height: 56, style: Self.sliceStyles[index % Self.sliceStyles.count])
      writer.text(point.shown, x: x + width / 2, y: 54, style: "deger-yazi orta ters")
      writer.text(point.label, x: x + width / 2, y: 98, style: "etiket orta")
      x += width
    }
    return 112
  }

  private func drawLine(_ table: Table, _ writer: inout SVGWriter) -> Int {
    let points = points(table)
    let largest = points.map(\.size).max() ?? 0
    writer.line(from: (40, 240), to: (780, 240), style: "eksen")
    var previous: (x: Int, y: Int)?
    for (index, point) in points.enumerated() {
      let place = (
        x: 40 + 740 * (2 * index + 1) / (2 * points.count),
        y: 240 - length(point.size, of: largest, within: 180)
      )
      if let previous { writer.line(from: previous, to: place, style: "cizgi") }
      writer.circle(x: place.x, y: place.y, radius: 6, style: "dolgu")
      writer.text(point.shown, x: place.x, y: place.y - 14, style: "deger-yazi orta")
      writer.text(point.label, x: place.x, y: 264, style: "etiket orta")
      previous = place
    }
    return 280
  }

  /// An outline drawn downwards: every row beside its parent's stem.
  private func drawTree(_ table: Table, _ writer: inout SVGWriter) -> Int {
    let label = table.columns.firstIndex { !$0.kind.isNumeric } ?? 0
    var stems: [Int] = []
    var y = 10
    for row in table.rows {
      stems = Array(stems.prefix(row.level))
      let x = 10 + row.level * 34
      let (height, box, text) = Self.treeStyle(level: row.level)
      if let parent = stems.last {
        writer.line(from: (x - 20, parent), to: (x - 20, y + height / 2), style: "bag")
        writer.line(from: (x - 20, y + height / 2), to: (x, y + height / 2), style: "bag")
      }
      writer.rectangle(x: x, y: y, width: 770 - x, height: height, style: box)
      writer.text(row.cells[label].text, x: x + 10, y: y + height / 2 + 5, style: text)
      stems.append(y + height)
      y += height + 6
    }
    return y + 4
  }

  private static func treeStyle(level: Int) -> (height: Int, box: StaticString, text: StaticString) {
    switch level {
    case 0: (34, "kutu duzey-0", "etiket duzey-0")
    case 1: (28, "kutu duzey-1", "etiket duzey-1")
    default: (22, "kutu duzey-2", "etiket duzey-2")
    }
  }

  /// Boxes of text: an outer row heads its box, the rows under it fill it.
  private func drawBoxes(_ table: Table, _ writer: inout SVGWriter) -> Int {
    var y = 10
    for row in table.rows {
      let texts = row.cells.map(\.text).filter { !$0.isEmpty }
      let isHead = row.level == 0
      let lines = SVGWriter.wrap(texts.joined(separator: isHead ? "  " : ": "), at: isHead ? 70 : 96)
      let height = lines.count * 20 + (isHead ? 16 : 6)
      let x = isHead ? 10 : 30
      writer.rectangle(x: x, y: y, width: 780 - x, height: height, style: isHead ? "kutu duzey-0" : "kutu duzey-2")
      for (index, line) in lines.enumerated() {
        writer.text(
          line, x: x + 12, y: y + (isHead ? 22 : 18) + index * 20, style: isHead ? "etiket duzey-0" : "etiket")
      }
      y += height + 4
    }
    return y + 6
  }
}
