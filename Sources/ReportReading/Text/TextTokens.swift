/// A text taken apart into words, numbers, blanks and marks; joined they are the text again.
///
/// A number keeps its points and commas, a word or number the suffix behind its apostrophe.
package struct TextTokens {
  package private(set) var tokens: [Substring] = []

  package init(_ text: String) {
    var text = text
    let ends = text.withUTF8 { TokenReader($0).ends }
    let utf8 = text.utf8
    var start = utf8.startIndex
    var offset = 0
    tokens.reserveCapacity(ends.count)
    for end in ends {
      let next = utf8.index(start, offsetBy: end - offset)
      tokens.append(Substring(utf8[start..<next]))
      (start, offset) = (next, end)
    }
  }
}

/// Finds where the tokens of a text end.
private struct TokenReader {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The place behind each token.
  var ends: [Int] {
    var ends: [Int] = []
    ends.reserveCapacity(bytes.count / 4)
    var index = 0
    while index < bytes.count {
      index = end(of: index)
      ends.append(index)
    }
    return ends
  }

  private func end(of start: Int) -> Int {
    if Self.isDigit(bytes[start]) { return suffixed(endOfNumber(start)) }
    if Self.isLetter(bytes[start]) { return suffixed(first(from: start) { !Self.isLetter($0) && !Self.isDigit($0) }) }
    guard blankWidth(start) > 0 else { return min(start + Typography.width(bytes[start]), bytes.count) }
    var index = start
    while blankWidth(index) > 0 { index += blankWidth(index) }
    return index
  }

  private func first(from start: Int, where isMet: (UInt8) -> Bool) -> Int {
    var index = start
    while index < bytes.count, !isMet(bytes[index]) { index += 1 }
    return index
  }

  /// A point or comma belongs to a number when a digit follows.
  private func endOfNumber(_ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if Self.isDigit(bytes[index]) {
        index += 1
      } else if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","), index + 1 < bytes.count,
        Self.isDigit(bytes[index + 1])
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// Past an apostrophe with letters behind it; both the straight and the curly one are met.
  private func suffixed(_ index: Int) -> Int {
    let isCurly = holds(index, 0xE2, 0x80, 0x99)
    guard isCurly || index < bytes.count && bytes[index] == UInt8(ascii: "'") else { return index }
    let start = index + (isCurly ? 3 : 1)
    let end = first(from: start) { !Self.isLetter($0) }
    return end > start ? end : index
  }

  private func holds(_ index: Int, _ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    index + 2 < bytes.count && bytes[index] == first && bytes[index + 1] == second && bytes[index + 2] == third
  }

  /// Blanks and no-break blanks.
  private func blankWidth(_ index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    let byte = bytes[index]
    if byte == 0x20 || byte == 0x0A || byte == 0x09 { return 1 }
    if byte == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0 }
    return holds(index, 0xE2, 0x80, 0xAF) ? 3 : 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// ASCII letters and the bytes of longer ones; no letter of Turkish begins with C2 or E2, but dashes, quotation
  /// marks and blanks do.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
  }
}
