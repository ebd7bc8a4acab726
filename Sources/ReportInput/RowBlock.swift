import ReportModel

/// Reads tables written as tables: one row a line, cells separated by `|` or TAB, the tree by
/// indentation, totals by `= ` and `== `.
struct RowBlock {
  let collector: FindingCollector
  let file: String

  /// Reads the rows of a block scalar without looking at what the cells mean.
  func rows(_ node: InputNode) -> [RowData] {
    guard case .scalar(let scalar) = node.content, scalar.style == .literal else {
      collector.add(
        InputRule.wrongType.finding(
          at: node.span, tr: "satırlar bir metin bloğu içinde durur",
          en: "rows stand in a block of text",
          help: BilingualText(
            tr: "anahtarın yanına `|` yazın, satırları altına girintili koyun",
            en: "put `|` beside the key and the rows below it, indented")))
      return []
    }
    var edges: [Int] = []
    var rows: [RowData] = []
    for line in scalar.lines where !line.text.isEmpty {
      rows.append(row(line, edges: &edges))
    }
    return rows
  }

  /// The cells of a value that is one row: `10 | 20 | 30`.
  func cells(inLine text: Located<String>) -> [Located<String>] {
    let line = InputScalar.Line(text: text.value, number: text.span.start.line, column: text.span.start.column)
    let block = InputNode(content: .scalar(InputScalar(literal: [line], endsLine: false)), span: text.span)
    return rows(block).first?.cells ?? []
  }

  private func row(_ line: InputScalar.Line, edges: inout [Int]) -> RowData {
    var text = line.text
    return text.withUTF8 { bytes in
      var start = bytes.prefix { $0 == UInt8(ascii: " ") }.count
      let indent = start
      // Blanks before the first bar are an empty cell, no step in the tree.
      let continues = start < bytes.count && bytes[start] == UInt8(ascii: "|") && !edges.isEmpty
      let level = continues ? edges.count - 1 : self.level(ofIndent: indent, line: line, edges: &edges)
      var mark = RowData.TotalMark.none
      if bytes[start...].starts(with: "== ".utf8) {
        mark = .grandTotal
        start += 3
      } else if bytes[start...].starts(with: "= ".utf8) {
        mark = .total
        start += 2
      }
      return RowData(
        mark: mark, level: level, cells: cells(bytes, from: start, line: line),
        span: SourceSpan(
          file: file, line: line.number, column: line.column + indent,
          length: Self.count(bytes[indent...])))
    }
  }

  private func level(ofIndent indent: Int, line: InputScalar.Line, edges: inout [Int]) -> Int {
    let count = edges.count
    while let edge = edges.last, edge > indent { edges.removeLast() }
    if edges.last != indent {
      if edges.count < count {
        collector.add(
          InputRule.rowTree.finding(
            at: SourceSpan(file: file, line: line.number, column: line.column, length: max(indent, 1)),
            tr: "satırın girintisi (\(indent) boşluk) yukarıdaki hiçbir düzeyle aynı değil",
            en: "the row's indentation (\(indent) spaces) matches no level above",
            help: BilingualText(
              tr: "kardeş satırları aynı sütundan başlatın", en: "begin sibling rows in one column")))
      }
      edges.append(indent)
    }
    if edges.count - 1 > Row.mostLevels {
      edges.removeLast()
      collector.add(
        InputRule.rowTree.finding(
          at: SourceSpan(file: file, line: line.number, column: line.column, length: max(indent, 1)),
          tr: "satır ağacı \(Row.mostLevels) düzeyden derin",
          en: "the tree of rows is deeper than \(Row.mostLevels) levels",
          help: BilingualText(
            tr: "kardeş satırları aynı sütundan başlatın", en: "begin sibling rows in one column")))
    }
    return edges.count - 1
  }

  private func cells(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line: InputScalar.Line
  ) -> [Located<String>] {
    var cells: [Located<String>] = []
    var column = line.column + start
    var cellStart = start
    var index = start
    while true {
      let isEnd = index == bytes.count
      if isEnd || bytes[index] == UInt8(ascii: "|") || bytes[index] == UInt8(ascii: "\t") {
        let range = cellStart..<index
        cells.append(cell(bytes, range, column: column, line: line))
        column += Self.count(bytes[range]) + 1
        cellStart = index + 1
        if isEnd { return cells }
      } else if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        index += 1
      }
      index += 1
    }
  }

  /// A cell without the blanks around it; an empty one points at where it begins.
  private func cell(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, column: Int, line: InputScalar.Line
  ) -> Located<String> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    let blanks = start == end ? 0 : start - range.lowerBound
    return Located(
      Self.unescaped(bytes[start..<end]),
      span: SourceSpan(
        file: file, line: line.number, column: column + blanks, length: Self.count(bytes[start..<end])))
  }

  /// `\|`, `\n` and `\\` stand for a bar, a line end and a backslash.
  private static func unescaped(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      switch (bytes[index], next) {
      case (UInt8(ascii: "\\"), UInt8(ascii: "|")), (UInt8(ascii: "\\"), UInt8(ascii: "\\")):
        result.append(next)
        index += 2
      case (UInt8(ascii: "\\"), UInt8(ascii: "n")):
        result.append(UInt8(ascii: "\n"))
        index += 2
      default:
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Code points, which is how columns are counted.
  private static func count(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
