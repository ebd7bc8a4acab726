import XMLTree

/// The text of an element as a browser shows it: blanks folded, line breaks kept.
enum HTMLText {
  /// - Parameter exceptTables: Tables and figures inside are left out; they are read by themselves.
  static func text(of element: XMLElement, exceptTables: Bool = false) -> String {
    var text = ""
    append(element, to: &text, exceptTables)
    return folded(text)
  }

  private static func append(_ element: XMLElement, to text: inout String, _ exceptTables: Bool) {
    for child in element.children {
      switch child {
      case .text(let run): text += run
      case .element(let inner) where inner.name == "br": text += "\u{2028}"
      case .element(let inner) where inner.name == "script" || inner.name == "style": continue
      case .element(let inner) where exceptTables && (inner.name == "table" || inner.name == "figure"): continue
      case .element(let inner):
        append(inner, to: &text, exceptTables)
        if isBlock(inner.name) { text += " " }
      }
    }
  }

  private static func isBlock(_ name: String) -> Bool {
    ["p", "div", "li", "tr", "td", "th"].contains(name)
  }

  /// Folds blanks but not no-break spaces; U+2028 stands for a line break meanwhile.
  private static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      // Nothing grows: a blank takes the place of one or more, a line break that of three bytes.
      String(unsafeUninitializedCapacity: bytes.count) { fold(bytes, into: $0) }
    }
  }

  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let (space, lineEnd) = (UInt8(ascii: " "), UInt8(ascii: "\n"))
    var count = 0
    var pendingSpace = false
    func append(_ byte: UInt8) {
      result[count] = byte
      count += 1
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == space || byte == lineEnd || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") {
        pendingSpace = count > 0
        index += 1
      } else if isLineBreak(bytes, at: index) {
        pendingSpace = false
        if count > 0 { append(lineEnd) }
        index += 3
      } else {
        if pendingSpace, result[count - 1] != lineEnd { append(space) }
        pendingSpace = false
        append(byte)
        index += 1
      }
    }
    while count > 0, result[count - 1] == lineEnd { count -= 1 }
    return count
  }

  private static func isLineBreak(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA8
  }
}
