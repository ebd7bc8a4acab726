import ReportModel

/// What reports number: tables and figures, by the word before the number.
package enum ExhibitWord: String, Hashable, Sendable, CaseIterable {
  case table = "Tablo"
  case figure = "Şekil"
  case schedule = "Çizelge"
  case chart = "Grafik"

  /// Whether something is drawn under such a caption; a table there is what it is drawn from.
  package var isDrawn: Bool { self == .figure || self == .chart }

  /// The words as captions have them, in capitals too.
  private static let printed = allCases.flatMap { word in
    [word.rawValue, TurkishText.uppercased(word.rawValue)].map { (word: word, printed: $0) }
  }

  /// The word a text begins with, as it is printed.
  static func beginning(_ text: String) -> (word: ExhibitWord, printed: String)? {
    // Few letters begin one of them.
    let start = text.utf8.prefix(2)
    guard let first = start.first, let second = start.last, mayBegin(first, second) else { return nil }
    return printed.first { text.hasPrefix($0.printed) }
  }

  /// Whether two bytes begin with T, G, Ç or Ş.
  private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "T"), UInt8(ascii: "G"): true
    case 0xC3: second == 0x87
    case 0xC5: second == 0x9E
    default: false
    }
  }

  /// The word of a number such as `Tablo 6`.
  package init?(ofNumber number: String) {
    guard let (word, _) = Self.beginning(number) else { return nil }
    self = word
  }

  /// The tables and figures a text mentions, `Tablo 6`, `Tablo 11 ve Tablo 12`, `Tablo-6`, with the byte behind each word.
  package static func mentions(in text: String) -> [(number: String, offset: Int)] {
    var text = text
    return text.withUTF8 { bytes in
      var result: [(number: String, offset: Int)] = []
      var index = 0
      while index + 1 < bytes.count {
        if mayBegin(bytes[index], bytes[index + 1]),
          let word = allCases.first(where: { starts(bytes, at: index, with: $0.rawValue) })
        {
          index += word.rawValue.utf8.count
          if let digits = number(bytes, behind: index) { result.append(("\(word.rawValue) \(digits)", index)) }
        } else {
          index += 1
        }
      }
      return result
    }
  }

  private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, with word: String) -> Bool {
    index + word.utf8.count <= bytes.count && zip(bytes[index...], word.utf8).allSatisfy { $0 == $1 }
  }

  /// The number behind a word; `Tablo 6.1` and `Tablo 2024` name something else.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, behind start: Int) -> String? {
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    var index = start
    while index < bytes.count, [0x20, 0xC2, 0xA0, UInt8(ascii: "-")].contains(bytes[index]) { index += 1 }
    let digits = bytes[index...].prefix(while: isDigit)
    let rest = bytes[(index + digits.count)...]
    let goesOn = rest.first == UInt8(ascii: ".") && rest.dropFirst().first.map(isDigit) == true
    return digits.isEmpty || digits.count > 3 || goesOn ? nil : String(decoding: digits, as: UTF8.self)
  }
}

/// Headings over lists of contents, tables and figures, which follow from what they list.
package enum ListingHeading {
  /// Longer headings tell something.
  private static let longest = 60

  package static func isOne(_ heading: String) -> Bool {
    guard heading.utf8.count < longest else { return false }
    let key = TurkishText.asciiKey(heading)
    guard TextWords.listing.matches(key) else { return TextWords.contents.matches(key) }
    return ExhibitWord.allCases.contains { key.holds(TurkishText.asciiKey($0.rawValue)) }
  }
}
