import XMLTree

/// The text of an element as a browser shows it: blanks folded, line breaks kept.
enum HTMLText {
  /// - Parameter exceptTables: Tables and figures inside are left out; they are read by themselves.
  static func text(of element: XMLElement, exceptTables: Bool = false) -> String {
    if let only = element.onlyText { return only.withBytes(folded) }
    return text(of: element.children, exceptTables: exceptTables)
  }

  /// - Parameter exceptLists: Lists inside are left out; they are read by themselves.
  static func text(
    of nodes: some Sequence<XMLNode>, exceptTables: Bool = false, exceptLists: Bool = false
  ) -> String {
    var text = ""
    for node in nodes { append(node, to: &text, exceptTables, exceptLists) }
    return text.withUTF8(folded)
  }

  /// The text of an element letter for letter, as `pre` shows it.
  static func unfolded(_ element: XMLElement) -> String {
    var text = ""
    for node in element.children {
      switch node {
      case .text(let run): text += run.string
      case .element(let inner) where inner.name == "br": text += "\n"
      case .element(let inner): text += inner.isHidden ? "" : unfolded(inner)
      }
    }
    return text
  }

  /// The text of a table's cell: no-break blanks are blanks, those between the groups of a number too, and what an office
  /// program puts elsewhere between its digits is left out.
  ///
  /// - Parameter isTurned: Whether something around the cell shows its letters from right to left.
  static func cellText(of element: XMLElement, isTurned: Bool = false) -> String {
    guard !element.isInvisible else { return "" }
    var text = text(of: element, exceptTables: true)
    if isTurned || element.turnsTextRound, !text.isEmpty { text = turned(text) }
    guard text.withUTF8({ $0.contains { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF } }) else { return text }
    let scalars = Array(text.unicodeScalars)
    // Behind its digits a number may have a unit: `16.368 m2`.
    let digitsEnd = scalars.firstIndex(where: \.properties.isAlphabetic) ?? scalars.count
    let isNumber =
      scalars.count - digitsEnd <= longestUnit
      && scalars[..<digitsEnd].allSatisfy { isNumeral($0) || isFiller($0) || "%-−–()₺ ".unicodeScalars.contains($0) }
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      guard isFiller(scalars[index]) else {
        result.append(scalars[index])
        index += 1
        continue
      }
      // What stands in a row is one gap.
      let start = index
      while index < scalars.count, isFiller(scalars[index]) { index += 1 }
      guard start > 0, index < scalars.count, scalars[start..<index].contains(where: \.properties.isWhitespace)
      else { continue }
      let (before, after) = (scalars[start - 1], scalars[index])
      if isNumber, isNumeral(before), isNumeral(after), !isGroup(scalars[index...], behind: before) { continue }
      if before != " ", before != "\n", after != " " { result.append(" ") }
    }
    // Blanks around a no-break blank at an end were none.
    while result.last == " " { result.removeLast() }
    return String(String.UnicodeScalarView(result.drop { $0 == " " }))
  }

  /// In code points.
  private static let longestUnit = 8

  /// What an element does to its text stands in it as the characters that do the same.
  static func turned(_ text: String) -> String { "\u{202E}\(text)\u{202C}" }

  /// Whether three digits and no more follow a digit.
  private static func isGroup(_ rest: ArraySlice<Unicode.Scalar>, behind before: Unicode.Scalar) -> Bool {
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
    return isDigit(before) && rest.prefix(4).prefix(while: isDigit).count == 3
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || scalar == "." || scalar == ","
  }

  /// No-break and thin blanks and what is not seen at all; a plain blank is the author's own.
  private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
    [0xA0, 0xAD, 0x2009, 0x200B, 0x200C, 0x200D, 0x202F, 0x2060, 0xFEFF].contains(scalar.value)
  }

  private static let unshown: Set<String> = ["script", "style", "template", "noscript"]

  /// Appends the text of a node as it is shown, hidden parts left out.
  private static func append(
    _ node: XMLNode, to text: inout String, _ exceptTables: Bool, _ exceptLists: Bool
  ) {
    switch node {
    case .text(let run): text += run.string
    case .element(let inner) where inner.name == "br": text += "\u{2028}"
    case .element(let inner) where Self.unshown.contains(inner.name) || inner.isHidden: break
    case .element(let inner) where exceptTables && (inner.name == "table" || inner.name == "figure"): break
    case .element(let inner) where exceptLists && (inner.name == "ul" || inner.name == "ol"): text += " "
    case .element(let inner) where exceptTables && inner.name == "sup" && isFootnote(inner, behind: text): break
    case .element(let inner) where inner.turnsTextRound:
      var within = ""
      for child in inner.children { append(child, to: &within, exceptTables, exceptLists) }
      text += turned(within)
    case .element(let inner):
      for child in inner.children { append(child, to: &text, exceptTables, exceptLists) }
      if isBlock(inner.name) { text += " " }
    }
  }

  /// A raised mark right behind a figure is no digit of it; `m²` stays.
  private static func isFootnote(_ element: XMLElement, behind text: String) -> Bool {
    guard let last = text.unicodeScalars.last, isNumeral(last) || last == "%" else { return false }
    let mark = self.text(of: element)
    return (1...3).contains(mark.count) && mark.allSatisfy { $0.isNumber || "*()†‡abc".contains($0) }
  }

  private static func isBlock(_ name: String) -> Bool {
    ["p", "div", "li", "tr", "td", "th"].contains(name)
  }

  /// Folds blanks but not no-break spaces; U+2028 stands for a line break meanwhile.
  private static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    if isFolded(bytes) { return String(decoding: bytes, as: UTF8.self) }
    // Nothing grows: a blank takes the place of one or more, a line break that of three bytes.
    return String(unsafeUninitializedCapacity: bytes.count) { fold(bytes, into: $0) }
  }

  /// Whether there is nothing to fold: single blanks between words, no line breaks.
  private static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in bytes {
      if byte < 0x20 || byte == 0xE2 || byte == UInt8(ascii: " ") && previous == byte { return false }
      previous = byte
    }
    return previous != UInt8(ascii: " ")
  }

  /// Folds blanks to one, as a browser does.
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

extension String {
  /// How many code points it has.
  var scalarCount: Int { utf8.count { $0 & 0xC0 != 0x80 } }
}
