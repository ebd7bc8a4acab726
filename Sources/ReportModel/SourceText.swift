import Glibc

/// The text of a file and where its lines begin.
public struct SourceText: Sendable {
  /// The path for messages.
  public let path: String
  /// UTF-8, without a byte order mark.
  public let bytes: [UInt8]
  /// The offset of each line's first byte.
  public let lineStarts: [Int]
  /// How many code points begin before each block of bytes; empty where every line is short enough to be counted.
  private let pointsBeforeBlock: [Int]

  private static let blockSize = 1024

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var starts = [0]
    var longest = 0
    self.bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      while let end = memchr(base + starts.last!, Int32(UInt8(ascii: "\n")), buffer.count - starts.last!) {
        let next = UnsafeRawPointer(end) - UnsafeRawPointer(base) + 1
        longest = max(longest, next - starts.last!)
        starts.append(next)
      }
      longest = max(longest, buffer.count - starts.last!)
    }
    lineStarts = starts
    pointsBeforeBlock = longest > 16 * Self.blockSize ? Self.pointsBeforeBlocks(self.bytes) : []
  }

  private static func pointsBeforeBlocks(_ bytes: [UInt8]) -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / blockSize + 1)
    var count = 0
    for start in stride(from: 0, through: bytes.count, by: blockSize) {
      counts.append(count)
      count += points(in: start..<min(start + blockSize, bytes.count), of: bytes)
    }
    return counts
  }

  /// Counted eight bytes at a time: one that begins no code point has its first bit set and its second not.
  private static func points(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { buffer in
      var following = 0
      var index = range.lowerBound
      while index + 8 <= range.upperBound {
        let eight = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        following += (eight & ~(eight &<< 1) & 0x8080_8080_8080_8080).nonzeroBitCount
        index += 8
      }
      while index < range.upperBound {
        if buffer[index] & 0xC0 == 0x80 { following += 1 }
        index += 1
      }
      return range.count - following
    }
  }

  /// How many code points begin in some bytes; never counted from the start of a long line.
  private func points(in range: Range<Int>) -> Int {
    let (first, last) = (range.lowerBound / Self.blockSize, range.upperBound / Self.blockSize)
    guard last > first + 1, !pointsBeforeBlock.isEmpty else { return Self.points(in: range, of: bytes) }
    return pointsBeforeBlock[last] - pointsBeforeBlock[first + 1]
      + Self.points(in: range.lowerBound..<(first + 1) * Self.blockSize, of: bytes)
      + Self.points(in: last * Self.blockSize..<range.upperBound, of: bytes)
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

  /// The text of some bytes.
  public func text(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }

  /// The column of a byte of a line, in code points, from 1.
  public func column(ofByte offset: Int, inLine line: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return 1 }
    let start = lineStarts[line - 1]
    return 1 + points(in: start..<max(start, offset))
  }

  /// How many code points a line has.
  public func width(ofLine line: Int) -> Int { points(in: lineRange(line)) }

  /// Some columns of a line, from 1, as far as it goes.
  public func text(ofLine line: Int, columns: Range<Int>) -> String {
    let range = lineRange(line)
    let start = offset(ofPoint: columns.lowerBound - 1, in: range)
    return text(start..<max(start, offset(ofPoint: columns.upperBound - 1, in: range)))
  }

  /// Where a code point of a line begins, counted from 0; the line's end for those behind it.
  private func offset(ofPoint point: Int, in range: Range<Int>) -> Int {
    var (offset, rest) = (range.lowerBound, point)
    if !pointsBeforeBlock.isEmpty {
      // The last block that begins in the line and not behind the point.
      var low = range.lowerBound / Self.blockSize
      var high = range.upperBound / Self.blockSize
      while low < high {
        let middle = (low + high + 1) / 2
        let start = middle * Self.blockSize
        if start >= range.lowerBound, points(in: range.lowerBound..<start) <= point {
          low = middle
        } else {
          high = middle - 1
        }
      }
      let start = low * Self.blockSize
      if start > offset {
        rest = point - points(in: offset..<start)
        offset = start
      }
    }
    // What a block begins with may be the rest of a letter.
    while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    while rest > 0, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      rest -= 1
    }
    return offset
  }

  /// The span of some bytes of one line.
  public func span(_ range: Range<Int>, line: Int) -> SourceSpan {
    SourceSpan(
      file: path, line: line, column: column(ofByte: range.lowerBound, inLine: line), length: points(in: range))
  }
}
