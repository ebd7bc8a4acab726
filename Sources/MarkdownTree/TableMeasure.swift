/// What Markdown's reader would make of tables that nobody wrote.
///
/// It gives every row as many cells as the heading has: a few kilobytes of text, a heading of thousands of columns
/// over thousands of rows of one letter, would take gigabytes; and the cells of a row it counts anew for each of them.
/// No version of it is at hand that has a limit.
enum TableMeasure {
  /// How many cells may be made up in a text.
  static let mostAddedCells = 250_000
  /// How many columns a table may have, as many as in a page.
  static let mostColumns = 1000

  /// The line of the first table beyond that, from 1; `nil` where none is.
  ///
  /// It takes for a table whatever may be one: too many lines rather than too few.
  static func excessiveLine(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.contains(UInt8(ascii: "|")) else { return nil }
    var padding = 0
    var columns = 0
    var tableLine = 0
    var line = 0
    var barsBefore = 0
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? text.count
      line += 1
      let bars = barCount(text[start..<end])
      if let bars, isDelimiterRow(text[start..<end]) {
        if max(bars, barsBefore) > mostColumns { return line }
        columns = max(columns, bars + 1)
        tableLine = line
      } else if let bars {
        if columns > 0, bars > mostColumns { return line }
        padding += max(0, columns - bars - 1)
        if padding > mostAddedCells { return tableLine }
      } else {
        // A blank line ends the table.
        columns = 0
      }
      barsBefore = bars ?? 0
      start = end + 1
    }
    return nil
  }

  /// The bars of a line that are not escaped; `nil` for a blank one.
  private static func barCount(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var bars = 0
    var isBlank = true
    var isEscaped = false
    for byte in line {
      if byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") { isBlank = false }
      if byte == UInt8(ascii: "|"), !isEscaped { bars += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return isBlank ? nil : bars
  }

  /// `| --- | :-: |`, in a list or quotation or not.
  private static func isDelimiterRow(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var holdsHyphen = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "-"): holdsHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"),
        UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        continue
      default: return false
      }
    }
    return holdsHyphen
  }
}

/// A Markdown text that cannot be read.
package enum MarkdownError: Error, Equatable, Sendable {
  /// A table in this line has thousands of columns and hardly any cells.
  case tooLarge(line: Int)
}
