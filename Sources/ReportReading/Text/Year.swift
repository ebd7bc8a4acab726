import ReportModel

/// The years that reports speak of; the one place that tells a year from another number.
package enum Year {
  /// Years of reports, plans and their past values.
  package static let range = 1900...2100

  package static func isOne(_ number: Int) -> Bool { range.contains(number) }

  /// Whether a number in a cell may be a year: whole, and in the range.
  package static func isOne(_ amount: Amount) -> Bool { amount.decimals == 0 && range.contains(Int(amount.scaled)) }

  /// The year a text is, four digits and nothing else: `2023`; `2.023` is none.
  package static func number(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy(isDigit) else { return nil }
    return Int(text).flatMap { isOne($0) ? $0 : nil }
  }

  /// The first year in a heading or a title.
  package static func first(in text: String) -> Int? {
    var found: Int?
    forEach(in: text) { found = found ?? $0 }
    return found
  }

  /// The years in a text, in order: `2022-2024`, `31.12.2023`, `2023’te`; no part of a word or a larger number is one.
  package static func all(in text: String) -> [Int] {
    var found: [Int] = []
    forEach(in: text) { found.append($0) }
    return found
  }

  /// Where the year stands in a word, a suffix behind an apostrophe left out: in `2023’te`, `31.12.2023`.
  package static func range(in word: Substring) -> Range<Substring.Index>? {
    let bytes = word.utf8
    guard let first = bytes.first, isDigit(first) else { return nil }
    let number = bytes.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    let rest = word[number.endIndex...]
    guard rest.isEmpty || rest.first == "'" || rest.first == "’", year(number) != nil else { return nil }
    return number.index(number.endIndex, offsetBy: -4)..<number.endIndex
  }

  /// The year a word is or ends in.
  package static func number(of word: Substring) -> Int? { range(in: word).flatMap { Int(word[$0]) } }

  // MARK: Reading

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func forEach(in text: String, _ body: (Int) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        guard isDigit(bytes[index]) else {
          index += 1
          continue
        }
        let end = endOfNumber(bytes, index)
        if !isInWord(bytes, index), let year = year(bytes[index..<end]) { body(year) }
        index = end
      }
    }
  }

  /// A point or comma belongs to a number when a digit follows.
  private static func endOfNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let isJoint = bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",")
      guard isDigit(bytes[index]) || isJoint && index + 1 < bytes.count && isDigit(bytes[index + 1]) else { break }
      index += 1
    }
    return index
  }

  /// Whether a letter stands right before: `H2023`. No letter of Turkish begins with C2 or E2, but blanks, dashes and
  /// quotation marks do.
  private static func isInWord(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = bytes[place - 1]
    if before < 0x80 { return (65...90).contains(before) || (97...122).contains(before) }
    var lead = place - 1
    while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    return bytes[lead] != 0xC2 && bytes[lead] != 0xE2
  }

  /// The year of a number; a date has a day and a month before it, anything else with points is a number.
  private static func year(_ number: some BidirectionalCollection<UInt8>) -> Int? {
    let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 3 && parts[0].count <= 2 && parts[1].count <= 2,
      let last = parts.last, last.count == 4, last.allSatisfy(isDigit)
    else { return nil }
    let year = last.reduce(0) { 10 * $0 + Int($1 - 48) }
    return isOne(year) ? year : nil
  }
}
