/// Keeps values from becoming markup, each format in its own way.
enum Escaping {
  /// HTML and XHTML. A line end inside a value becomes a line break; the blank behind it keeps the
  /// words apart for readers that take only the text.
  static func markup(_ text: String, lineBreak: StaticString, into output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        let replacement: StaticString
        switch bytes[index] {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case UInt8(ascii: "\n"): replacement = lineBreak
        default: continue
        }
        output.append(contentsOf: bytes[start..<index])
        append(replacement, to: &output)
        start = index + 1
      }
      output.append(contentsOf: bytes[start...])
    }
  }

  /// Markdown: characters that could open markup get a backslash, some of them only where a line
  /// begins.
  static func markdown(_ text: String, into output: inout [UInt8]) {
    var text = text
    let beginsLine = endsAtLineStart(output)
    text.withUTF8 { bytes in
      var index = 0
      if beginsLine { index = escapeLineStart(bytes, into: &output) }
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
          UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"),
          UInt8(ascii: "~"):
          output.append(UInt8(ascii: "\\"))
          output.append(byte)
        case UInt8(ascii: "&"):
          if isEntityStart(bytes, after: index) { output.append(UInt8(ascii: "\\")) }
          output.append(byte)
        case UInt8(ascii: "\n"): append("<br> ", to: &output)
        default: output.append(byte)
        }
        index += 1
      }
    }
  }

  private static func isEntityStart(_ bytes: UnsafeBufferPointer<UInt8>, after index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return next == UInt8(ascii: "#") || (65...90).contains(next) || (97...122).contains(next)
  }

  /// Whether the output stands where a block could begin: at a line's start, or behind the marks
  /// of lists and quotes.
  private static func endsAtLineStart(_ output: [UInt8]) -> Bool {
    for byte in output.reversed() {
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
    _ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
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
      output.append(contentsOf: bytes[index..<end])
      output.append(UInt8(ascii: "\\"))
      output.append(bytes[end])
      return end + 1
    default: return index
    }
  }

  private static func append(_ text: StaticString, to output: inout [UInt8]) {
    output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
