/// A place in a text, counted in Unicode code points; lines and columns start at 1.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// From 1.
  public var line: Int
  /// In code points, from 1.
  public var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// By line, then by column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of one file: from `start` up to, but not including, `end`.
public struct SourceSpan: Hashable, Sendable {
  /// The path as the user gave it, so that a message can be clicked in an editor.
  public var file: String
  /// Its first code point.
  public var start: SourcePosition
  /// The code point behind its last.
  public var end: SourcePosition

  package init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// A span on one line.
  ///
  /// - Parameters:
  ///   - length: In code points; at least one is marked, so that a caret can be drawn.
  package init(file: String, line: Int, column: Int, length: Int = 1) {
    self.init(
      file: file, start: SourcePosition(line: line, column: column),
      end: SourcePosition(line: line, column: column + max(length, 1)))
  }
}
