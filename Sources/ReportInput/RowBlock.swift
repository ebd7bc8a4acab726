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

  private func row(_ line: InputScalar.Line, edges: inout [Int]) -> RowData {
    let characters = Array(line.text.unicodeScalars)
    let indent = characters.prefix { $0 == " " }.count
    let level = self.level(ofIndent: indent, line: line, edges: &edges)
    var start = indent
    var mark = RowData.Mark.none
    if characters[start...].starts(with: "== ".unicodeScalars) {
      mark = .grandTotal
      start += 3
    } else if characters[start...].starts(with: "= ".unicodeScalars) {
      mark = .total
      start += 2
    }
    return RowData(
      mark: mark, level: level, cells: cells(characters, from: start, line: line),
      span: SourceSpan(
        file: file, line: line.number, column: line.column + indent,
        length: characters.count - indent))
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
    return edges.count - 1
  }

  private func cells(
    _ characters: [Unicode.Scalar], from start: Int, line: InputScalar.Line
  ) -> [Located<String>] {
    var cells: [Located<String>] = []
    var text = String.UnicodeScalarView()
    var cellStart = start
    func finish(at end: Int) {
      let trimmed = trim(text)
      var first = cellStart
      while first < end, characters[first] == " " { first += 1 }
      cells.append(
        Located(
          trimmed,
          span: SourceSpan(
            file: file, line: line.number, column: line.column + (trimmed.isEmpty ? cellStart : first),
            length: max(trimmed.unicodeScalars.count, 1))))
    }
    var index = start
    while index < characters.count {
      let character = characters[index]
      if character == "\\", index + 1 < characters.count,
        let escaped = Self.escapes[characters[index + 1]]
      {
        text.append(escaped)
        index += 2
        continue
      }
      if character == "|" || character == "\t" {
        finish(at: index)
        text = String.UnicodeScalarView()
        cellStart = index + 1
      } else {
        text.append(character)
      }
      index += 1
    }
    finish(at: characters.count)
    return cells
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = ["|": "|", "n": "\n", "\\": "\\"]

  private func trim(_ text: String.UnicodeScalarView) -> String {
    var view = text[...]
    while view.first == " " { view.removeFirst() }
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
