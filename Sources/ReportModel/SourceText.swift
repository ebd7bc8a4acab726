import Glibc

/// The text of a file and where its lines begin.
public struct SourceText: Sendable {
  public let path: String
  /// UTF-8, without a byte order mark.
  public let bytes: [UInt8]
  /// The offset of each line's first byte.
  public let lineStarts: [Int]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var starts = [0]
    self.bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      while let end = memchr(base + starts.last!, Int32(UInt8(ascii: "\n")), buffer.count - starts.last!) {
        starts.append(UnsafeRawPointer(end) - UnsafeRawPointer(base) + 1)
      }
    }
    lineStarts = starts
  }

  /// The bytes of a line, counted from 1, without its line end.
  public func lineRange(_ line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// A line, counted from 1, without its line end.
  public func line(_ line: Int) -> String { text(lineRange(line)) }

  public func text(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }

  /// The column of a byte of a line, in code points, from 1.
  public func column(ofByte offset: Int, inLine line: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return 1 }
    let start = lineStarts[line - 1]
    return bytes.withUnsafeBufferPointer { buffer in
      var column = 1
      for index in start..<max(start, offset) where buffer[index] & 0xC0 != 0x80 { column += 1 }
      return column
    }
  }

  /// The span of some bytes of one line.
  public func span(_ range: Range<Int>, line: Int) -> SourceSpan {
    let column = column(ofByte: range.lowerBound, inLine: line)
    let length = bytes[range].reduce(into: 0) { if $1 & 0xC0 != 0x80 { $0 += 1 } }
    return SourceSpan(file: path, line: line, column: column, length: length)
  }
}
