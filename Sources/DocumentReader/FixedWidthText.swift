import ReportModel
import ReportReading

/// Text set in letters of one width, in which tables are drawn with blanks, bars and lines of dashes.
struct FixedWidthText {
  /// A line, and where its first letter stands in the file.
  struct Line {
    var text: String
    var start: SourcePosition

    /// The line as a paragraph.
    func paragraph(in file: String) -> Block {
      .paragraph(
        [.text(text)],
        SourceSpan(file: file, line: start.line, column: start.column, length: text.unicodeScalars.count))
    }
  }

  /// What the text consists of, from above.
  enum Part {
    case table(GridTable)
    case line(Line)
  }

  private let file: String
  private let lines: [FixedWidthLine]
  /// How the language of the document writes numbers.
  private let language: NumberNotation

  /// Fewer rows of figures than this are no table.
  private static let fewestRows = 3

  /// - Parameter start: Where the text begins in the file.
  init(file: String, text: String, start: SourcePosition, language: NumberNotation = .turkish) {
    self.file = file
    self.language = language
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map {
      let isFirst = $0.offset == 0
      return Line(
        text: String($0.element),
        start: SourcePosition(line: start.line + $0.offset, column: isFirst ? start.column : 1))
    }
    let isBarred = lines.count { FixedWidthLine.bars(in: $0.text) > 1 } >= Self.fewestRows
    self.lines = lines.map { FixedWidthLine($0, isBarred: isBarred, language) }
  }

  /// The tables and the lines around them.
  ///
  /// - Parameter caption: What stands before the text.
  /// - Returns: `nil` for a text without a table.
  func parts(caption: String) -> [Part]? {
    var parts: [Part] = []
    var caption = caption
    for stretch in stretches {
      guard let table = table(stretch, &caption) else {
        parts += stretch.map { .line($0.line) }
        continue
      }
      parts += table
    }
    let holdsTable = parts.contains { if case .table = $0 { true } else { false } }
    return holdsTable ? parts : nil
  }

  /// The lines of each table: words over columns behind a blank line begin a new one.
  private var stretches: [[FixedWidthLine]] {
    var stretches: [[FixedWidthLine]] = [[]]
    var group: [FixedWidthLine] = []
    func close() {
      let begins = group.prefix { !$0.isFigured }.contains { $0.pieces.count > 1 }
      if begins, stretches[stretches.count - 1].contains(where: \.isFigured) { stretches.append([]) }
      stretches[stretches.count - 1] += group
      group = []
    }
    for line in lines where !line.isRule {
      if line.pieces.isEmpty { close() } else { group.append(line) }
    }
    close()
    return stretches
  }

  /// A table with the lines before and behind it.
  private func table(_ lines: [FixedWidthLine], _ caption: inout String) -> [Part]? {
    guard let first = lines.firstIndex(where: { $0.pieces.count > 1 }),
      let last = lines.lastIndex(where: \.isFigured), first < last,
      lines[first...last].count(where: \.isFigured) >= Self.fewestRows
    else { return nil }
    let columns = FixedWidthColumns(Array(lines[first...last]))
    guard columns.width <= GridTable.mostColumns, columns.width * (last - first + 1) <= GridTable.mostPositions else {
      return nil
    }
    let rows = lines[first...last].enumerated().map { index, line in
      GridRow(cells: columns.cells(of: line, file), isHead: false, indent: line.indent, printed: index)
    }
    let title = first > 0 ? lines[first - 1].line.text.drop { $0 == " " } : caption[...]
    caption = ""
    let start = lines[first].line.start
    let grid = GridTable(
      caption: String(title), rows: rows, span: SourceSpan(file: file, line: start.line, column: start.column),
      language: language)
    return lines[..<first].map { .line($0.line) } + [.table(grid)] + lines[(last + 1)...].map { .line($0.line) }
  }
}

/// A line of such a text in pieces, which two blanks, a tab or a bar part.
private struct FixedWidthLine {
  /// Words or a figure without a gap.
  struct Piece {
    var text: String
    /// Where it is seen, in letters from the line's beginning.
    var place: Range<Int>
    /// Its first code point in the line.
    var offset: Int
    var isFigure = false
    /// Whether it is a figure that may be a year.
    var isYear = false
  }

  let line: FixedWidthText.Line
  /// Whether it is drawn with dashes and says nothing.
  let isRule: Bool
  let isBarred: Bool
  /// Of a line with bars, also empty ones between two of them.
  private(set) var pieces: [Piece]
  /// How far its first piece is set in.
  let indent: Int

  private static let barLetters: Set<Unicode.Scalar> = ["|", "│", "┃", "║"]

  static func bars(in text: String) -> Int { text.unicodeScalars.count { barLetters.contains($0) } }

  init(_ line: FixedWidthText.Line, isBarred: Bool, _ notation: NumberNotation) {
    self.line = line
    let scalars = Array(line.text.unicodeScalars)
    isRule =
      !scalars.isEmpty
      && scalars.allSatisfy {
        "-=_+ ".unicodeScalars.contains($0) || Self.barLetters.contains($0) || (0x2500...0x257F).contains($0.value)
      } && scalars.count { $0 != " " && !Self.barLetters.contains($0) } > 2
    self.isBarred = isBarred && scalars.contains(where: Self.barLetters.contains)
    indent = self.isBarred ? 0 : scalars.prefix { $0 == " " }.count
    pieces = self.isBarred ? Self.barred(scalars) : Self.spaced(scalars)
    for index in pieces.indices {
      let text = pieces[index].text
      pieces[index].isYear = Year.number(text) != nil
      switch CellReading(text, notation) {
      case .number, .dash: pieces[index].isFigure = true
      case .empty, .date, .code, .words: break
      }
    }
  }

  /// Whether figures that are no years stand behind its first piece.
  var isFigured: Bool {
    pieces.dropFirst().contains { $0.isFigure && !$0.isYear } && !(pieces.first?.text.isEmpty ?? true)
  }

  /// What stands between bars.
  private static func barred(_ scalars: [Unicode.Scalar]) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    for index in 0...scalars.count where index == scalars.count || barLetters.contains(scalars[index]) {
      // Before the first bar and behind the last one stands nothing.
      let isOutside = start == 0 || index == scalars.count
      let piece = piece(scalars, start..<index, at: start)
      if !isOutside || !piece.text.isEmpty { pieces.append(piece) }
      start = index + 1
    }
    return pieces
  }

  private static func piece(_ scalars: [Unicode.Scalar], _ range: Range<Int>, at place: Int) -> Piece {
    var range = range
    var place = place
    while let first = range.first, scalars[first] == " " {
      range = first + 1..<range.upperBound
      place += 1
    }
    while let last = range.last, scalars[last] == " " { range = range.lowerBound..<last }
    let text = String(String.UnicodeScalarView(scalars[range]))
    return Piece(text: text, place: place..<place + max(range.count, 1), offset: range.lowerBound)
  }

  /// A tab leads to the next of these places.
  private static let tabWidth = 8

  /// What gaps part.
  private static func spaced(_ scalars: [Unicode.Scalar]) -> [Piece] {
    var pieces: [Piece] = []
    var start: (offset: Int, place: Int)?
    var (place, blanks) = (0, 0)
    func close(_ end: Int) {
      if let open = start { pieces.append(piece(scalars, open.offset..<end, at: open.place)) }
      start = nil
    }
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\t":
        close(index - blanks)
        blanks = 0
        place += tabWidth - place % tabWidth
        continue
      case " ":
        blanks += 1
        if blanks == 2 { close(index - 1) }
      default:
        if start == nil { start = (index, place) }
        blanks = 0
      }
      place += 1
    }
    close(scalars.count - blanks)
    return pieces
  }
}

/// The columns of such a table: where its figures stand below one another.
private struct FixedWidthColumns {
  /// Each column's place, in letters; empty where bars part the columns.
  private var places: [Range<Int>] = []
  let width: Int

  init(_ lines: [FixedWidthLine]) {
    if lines.contains(where: \.isBarred) {
      width = lines.map(\.pieces.count).max() ?? 0
      return
    }
    let figures = lines.filter(\.isFigured).flatMap { $0.pieces.dropFirst().filter(\.isFigure).map(\.place) }
    for place in figures.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = places.last, place.lowerBound < last.upperBound {
        places[places.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        places.append(place)
      }
    }
    width = places.count + 1
  }

  /// One cell for each column, the label's first.
  func cells(of line: FixedWidthLine, _ file: String) -> [Cell] {
    var cells = Array(repeating: Cell(""), count: width)
    for (index, piece) in line.pieces.enumerated() {
      let column = column(of: piece, index)
      let start = line.line.start
      if cells[column].text.isEmpty {
        cells[column] = Cell(
          piece.text,
          span: SourceSpan(
            file: file, line: start.line, column: start.column + piece.offset, length: piece.text.unicodeScalars.count))
      } else {
        cells[column].text += " " + piece.text
      }
    }
    return cells
  }

  private func column(of piece: FixedWidthLine.Piece, _ index: Int) -> Int {
    guard let first = places.first else { return index }
    if index == 0, piece.place.lowerBound + 1 < first.lowerBound { return 0 }
    if piece.place.upperBound <= first.lowerBound { return 0 }
    // The columns stand in order and apart from one another: behind the last one to its left.
    let start = places.partitionPoint { $0.upperBound <= piece.place.lowerBound }
    let under = places[start...].prefix { $0.lowerBound < piece.place.upperBound }
    let widest = under.indices.max {
      places[$0].clamped(to: piece.place).count < places[$1].clamped(to: piece.place).count
    }
    return 1 + (widest ?? nearest(to: piece.place, behind: start))
  }

  /// The nearer of the columns before and behind a place between them.
  private func nearest(to place: Range<Int>, behind next: Int) -> Int {
    guard next > 0 else { return next }
    guard next < places.count else { return next - 1 }
    return place.lowerBound - places[next - 1].upperBound <= places[next].lowerBound - place.upperBound
      ? next - 1 : next
  }
}
