import TemplateEngine

/// Keeps values from becoming markup, each format in its own way.
enum Escaping {
  /// HTML and XHTML. A line end inside a value becomes a line break; the blank behind it keeps the
  /// words apart for readers that take only the text.
  static func markup(_ text: String, lineBreak: StaticString, into output: inout ByteBuffer) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = firstMarkup(in: bytes, from: 0)
      while index < bytes.count {
        append(bytes, start..<index, to: &output)
        output.append(markupReplacement(of: bytes[index], lineBreak: lineBreak))
        start = index + 1
        index = firstMarkup(in: bytes, from: start)
      }
      append(bytes, start..<bytes.count, to: &output)
    }
  }

  private static let markupBytes = ASCIISet("&<>\"\n")

  /// Most values hold none of them, so eight bytes at a time are passed over.
  private static func firstMarkup(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let special = markupBytes
    var index = start
    while index + 8 <= bytes.count, !holdsMarkup(bytes, at: index) { index += 8 }
    while index < bytes.count, !special.contains(bytes[index]) { index += 1 }
    return index
  }

  @inline(__always)
  private static func holdsMarkup(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let eight = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
    // One bit tells `&` from `"`, one `<` from `>`.
    let quotes = zeroBytes((eight & everyByte(0b1111_1011)) ^ everyByte(UInt8(ascii: "\"")))
    let brackets = zeroBytes((eight & everyByte(0b1111_1101)) ^ everyByte(UInt8(ascii: "<")))
    return quotes | brackets | zeroBytes(eight ^ everyByte(UInt8(ascii: "\n"))) != 0
  }

  @inline(__always)
  private static func everyByte(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Not zero just when one of eight bytes is.
  @inline(__always)
  private static func zeroBytes(_ eight: UInt64) -> UInt64 { (eight &- everyByte(1)) & ~eight & everyByte(0x80) }

  private static func markupReplacement(of byte: UInt8, lineBreak: StaticString) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: lineBreak
    }
  }

  /// Markdown: characters that could open markup get a backslash, some of them only where a line
  /// begins.
  static func markdown(_ text: String, into output: inout ByteBuffer) {
    var text = text
    let beginsLine = endsAtLineStart(output)
    text.withUTF8 { bytes in
      let special = markdownBytes
      var start = beginsLine ? escapeLineStart(bytes, into: &output) : 0
      let closing = closingMarks(bytes)
      for index in start..<bytes.count where special.contains(bytes[index]) {
        append(bytes, start..<index, to: &output)
        start = index
        switch bytes[index] {
        case UInt8(ascii: "&"): if isEntityStart(bytes, after: index) { output.append(UInt8(ascii: "\\")) }
        case UInt8(ascii: "\n"):
          output.append("<br> " as StaticString)
          start = index + 1
        case UInt8(ascii: "\r"):
          output.append(UInt8(ascii: " "))
          start = index + 1
        // A backslash would not do: in an address that a reader finds by itself (`http://a.b/<img …`) it is part of
        // the address, and what follows it is bare markup.
        case UInt8(ascii: "<"):
          output.append("&lt;" as StaticString)
          start = index + 1
        case UInt8(ascii: ">"):
          output.append("&gt;" as StaticString)
          start = index + 1
        case UInt8(ascii: "#"): if index == closing { output.append(UInt8(ascii: "\\")) }
        default: output.append(UInt8(ascii: "\\"))
        }
      }
      append(bytes, start..<bytes.count, to: &output)
    }
  }

  private static let markdownBytes = ASCIISet("\\`*_[]<>|~&\n\r#")

  /// Where the marks begin that would close a heading: `C #` is headed `C`.
  private static func closingMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = bytes.count
    while index > 0, bytes[index - 1] == UInt8(ascii: "#") { index -= 1 }
    return index
  }

  private static func isEntityStart(_ bytes: UnsafeBufferPointer<UInt8>, after index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return next == UInt8(ascii: "#") || (65...90).contains(next) || (97...122).contains(next)
  }

  /// Whether the output stands where a block could begin: at a line's start, or behind the marks
  /// of lists and quotes.
  private static func endsAtLineStart(_ output: borrowing ByteBuffer) -> Bool {
    for byte in output.bytes.reversed() {
      switch byte {
      case UInt8(ascii: "\n"): return true
      case UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        continue
      default: return false
      }
    }
    return true
  }

  /// Escapes what would open a heading, list, quote or rule; returns how many bytes it has written.
  private static func escapeLineStart(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: inout ByteBuffer
  ) -> Int {
    var index = 0
    // Leading blanks would open a code block.
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
      index += 1
    }
    guard index < bytes.count else { return index }
    switch bytes[index] {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ">"), UInt8(ascii: "="):
      output.append(UInt8(ascii: "\\"))
      output.append(bytes[index])
      return index + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = index
      while end < bytes.count, (48...57).contains(bytes[end]) { end += 1 }
      guard end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else {
        return index
      }
      append(bytes, index..<end, to: &output)
      output.append(UInt8(ascii: "\\"))
      output.append(bytes[end])
      return end + 1
    default: return index
    }
  }

  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to output: inout ByteBuffer
  ) {
    output.append(UnsafeBufferPointer(rebasing: bytes[range]))
  }

}
