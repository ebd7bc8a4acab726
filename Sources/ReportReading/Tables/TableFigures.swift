import ReportModel

/// The figures of a table as scaled integers, column by column, for trying out sums quickly.
package struct TableFigures: Sendable {
  /// By row and column; `nil` where no figure and no dash stands.
  private let values: [[Int128?]]
  /// The most decimals printed in each column.
  package let decimals: [Int]
  /// What one unit of the last printed digit of a whole figure is, by column.
  private let slack: [Int128]
  /// Columns of thousands or millions, whose figures were rounded to their last printed digit.
  package let areMultiples: [Bool]
  /// Rows whose cell is empty count as nothing.
  package let emptyIsNothing: Bool

  init(_ table: Table, _ readings: [[CellReading]], emptyIsNothing: Bool, areMultiples: [Bool]) {
    (self.emptyIsNothing, self.areMultiples) = (emptyIsNothing, areMultiples)
    let finest = table.columns.indices.map { column in
      readings.reduce(0) { max($0, $1[column].amount?.decimals ?? 0) }
    }
    decimals = finest
    values = readings.map { row in
      zip(row, finest).map { reading, finest in
        switch reading {
        case .number(let number): number.amount.scaled(toDecimals: finest)
        case .dash: 0
        case .empty: emptyIsNothing ? 0 : nil
        case .date, .code, .words: nil
        }
      }
    }
    // Money without kuruş was rounded, and so were thousands of it; everything else is exact.
    slack = table.columns.indices.map {
      areMultiples[$0] || table.columns[$0].kind == .money && finest[$0] == 0 ? 1 : 0
    }
  }

  package subscript(row: Int, column: Int) -> Int128? { values[row][column] }

  /// Whether rows sum to another in a column; `nil` where that says nothing: the total cannot be read, or all is zero.
  package func holds(_ parts: [Int], for total: Int, column: Int, deducting deducted: Set<Int> = []) -> Bool? {
    guard let shown = values[total][column] else { return nil }
    var sum: Int128 = 0
    var isTrivial = shown == 0
    for part in parts {
      guard let value = values[part][column] else { continue }
      if value != 0 { isTrivial = false }
      sum += deducted.contains(part) ? -value : value
    }
    if isTrivial { return nil }
    return 2 * (sum - shown).magnitude <= (Int128(parts.count + 1) * slack[column]).magnitude
  }

  /// Whether columns of a row sum, with signs, to another; `nil` where that says nothing.
  package func holds(_ terms: [(column: Int, sign: Int128)], for total: Int, row: Int) -> Bool? {
    guard let shown = values[row][total] else { return nil }
    var sum: Int128 = 0
    var filled = 0
    for term in terms {
      guard let value = values[row][term.column] else { return nil }
      if value != 0 { filled += 1 }
      sum += term.sign * value
    }
    // A column that repeats another where the rest is zero proves nothing, nor does a zero that two
    // equal columns leave.
    if filled < 2 || shown == 0, sum == shown { return nil }
    return 2 * (sum - shown).magnitude <= (Int128(terms.count + 1) * slack[total]).magnitude
  }
}
