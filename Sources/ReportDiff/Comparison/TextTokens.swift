/// A text taken apart into words, numbers, blanks and marks; joined they are the text again.
///
/// A number keeps its points and commas, a word or number the suffix behind its apostrophe.
struct TextTokens {
  private(set) var tokens: [Substring] = []

  init(_ text: String) {
    let utf8 = text.utf8
    var index = utf8.startIndex
    tokens.reserveCapacity(utf8.count / 4)
    while index < utf8.endIndex {
      let end = Self.end(of: utf8[index...])
      tokens.append(text[index..<end])
      index = end
    }
  }

  private static func end(of rest: Substring.UTF8View) -> String.Index {
    let first = rest.first!
    if isDigit(first) { return endOfNumber(rest) }
    if isLetter(first) { return endOfWord(rest) }
    var index = rest.startIndex
    let isBlank = blankWidth(rest) > 0
    repeat {
      index = rest.index(index, offsetBy: width(rest[index...]))
    } while isBlank && blankWidth(rest[index...]) > 0
    return index
  }

  private static func width(_ rest: Substring.UTF8View) -> Int {
    let byte = rest.first!
    return min(byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, rest.count)
  }

  private static func endOfNumber(_ rest: Substring.UTF8View) -> String.Index {
    var index = rest.startIndex
    while index < rest.endIndex {
      let byte = rest[index]
      if isDigit(byte) {
        index = rest.index(after: index)
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), let next = digit(after: index, in: rest) {
        index = next
      } else {
        break
      }
    }
    return suffixed(index, in: rest)
  }

  private static func digit(after index: String.Index, in rest: Substring.UTF8View) -> String.Index? {
    let next = rest.index(after: index)
    return next < rest.endIndex && isDigit(rest[next]) ? next : nil
  }

  private static func endOfWord(_ rest: Substring.UTF8View) -> String.Index {
    suffixed(rest.firstIndex { !isLetter($0) && !isDigit($0) } ?? rest.endIndex, in: rest)
  }

  /// Past an apostrophe with letters behind it; both the straight and the curly one are met.
  private static func suffixed(_ index: String.Index, in rest: Substring.UTF8View) -> String.Index {
    let width = apostrophe(rest[index...])
    guard width > 0 else { return index }
    let start = rest.index(index, offsetBy: width)
    let end = rest[start...].firstIndex { !isLetter($0) } ?? rest.endIndex
    return end > start ? end : index
  }

  private static func apostrophe(_ rest: Substring.UTF8View) -> Int {
    guard let first = rest.first else { return 0 }
    if first == UInt8(ascii: "'") { return 1 }
    return rest.starts(with: [0xE2, 0x80, 0x99]) ? 3 : 0
  }

  /// Blanks and no-break blanks.
  private static func blankWidth(_ rest: Substring.UTF8View) -> Int {
    guard let byte = rest.first else { return 0 }
    if byte == 0x20 || byte == 0x0A || byte == 0x09 { return 1 }
    if byte == 0xC2, rest.starts(with: [0xC2, 0xA0]) { return 2 }
    return byte == 0xE2 && rest.starts(with: [0xE2, 0x80, 0xAF]) ? 3 : 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// ASCII letters and the bytes of longer ones; no letter of Turkish begins with C2 or E2, but dashes, quotation
  /// marks and blanks do.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
  }
}
