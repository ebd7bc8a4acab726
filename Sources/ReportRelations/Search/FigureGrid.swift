/// The figures of a table as whole numbers of one scale, with what names and form say of its rows and columns.
struct FigureGrid: Sendable {
  /// What stands at a place.
  enum Kind: UInt8, Sendable {
    /// A number.
    case figure
    /// A dash: nothing, which takes part as 0.
    case nothing
    /// Nothing that could be read: a part that is left out.
    case missing
  }

  let rows: Int
  let columns: Int
  /// Row by row; 0 where there is no figure.
  let figures: [Int64]
  let kinds: [Kind]
  /// What one step of the last printed digit is worth, row by row.
  let units: [Int64]
  /// The same by each figure's own digits: `50` among `47,4` and `49,5` may have been rounded to a whole.
  let printedUnits: [Int64]
  let rowLines: [LineWords]
  let columnLines: [LineWords]
}

/// What the words and the form of a row or column say of its part in a sum.
struct LineWords: Hashable, Sendable {
  /// Lines of one key are called alike: `16 to 19 years` under men and under women.
  var key = ""
  /// The key without its digits, where it has any and is more than they.
  var stem = ""
  var isTotal = false
  var isDifference = false
  /// Per cent, rates, indices: figures that seldom add up.
  var isRate = false
  /// Figures under the sign for per cent, which no count is made of.
  var isPercent = false
  /// The mean or the like that it may be of others.
  var statistic: LineStatistic?
  /// How far it is indented; 0 is outermost.
  var depth = 0
  /// The heading it stands under; lines of one number stand under one.
  var group = 0
  /// Whether a gap, a heading or a line without figures stands before it.
  var startsBlock = false
}

/// Which lines are summed.
package enum LineDirection: Hashable, Sendable, CaseIterable {
  /// Rows are lines; the columns are their places.
  case rows
  case columns
}

/// The lines of a table in one direction: what each shows at each of its places.
struct LineGrid: Sendable {
  let direction: LineDirection
  let lines: Int
  let places: Int
  /// Line by line.
  let figures: [Int64]
  let kinds: [FigureGrid.Kind]
  let units: [Int64]
  let printedUnits: [Int64]
  let words: [LineWords]
  let placeWords: [LineWords]

  init(_ grid: FigureGrid, _ direction: LineDirection) {
    self.direction = direction
    switch direction {
    case .rows:
      (lines, places, words, placeWords) = (grid.rows, grid.columns, grid.rowLines, grid.columnLines)
      (figures, kinds, units, printedUnits) = (grid.figures, grid.kinds, grid.units, grid.printedUnits)
    case .columns:
      (lines, places, words, placeWords) = (grid.columns, grid.rows, grid.columnLines, grid.rowLines)
      let (rows, columns) = (grid.rows, grid.columns)
      func turned<Element>(_ cells: [Element]) -> [Element] {
        var result: [Element] = []
        result.reserveCapacity(cells.count)
        for column in 0..<columns {
          for row in 0..<rows { result.append(cells[row * columns + column]) }
        }
        return result
      }
      (figures, kinds, units) = (turned(grid.figures), turned(grid.kinds), turned(grid.units))
      printedUnits = turned(grid.printedUnits)
    }
  }

  @inline(__always)
  func index(_ line: Int, _ place: Int) -> Int { line * places + place }

  /// The lines that show a figure somewhere.
  var filledLines: [Int] {
    (0..<lines).filter { line in
      kinds[(line * places)..<((line + 1) * places)].contains { $0 == .figure }
    }
  }
}
