import ReportModel

/// A line that names a table or figure: `Tablo 6. Faaliyet Düzeyinde Ödenek ve Harcama Verileri.....49`.
struct CaptionLine {
  var number: String
  var title: String

  /// What exhibits are called; each is numbered by itself.
  static let words = ["Tablo", "Şekil", "Çizelge", "Grafik"]
  private static let capitals = words.map(TurkishText.uppercased)

  init?(_ line: String) {
    guard line.holdsDigit,
      let word = Self.words.indices.first(where: { line.hasPrefix(Self.words[$0]) || line.hasPrefix(Self.capitals[$0]) }
      )
      .map({ Self.words[$0] })
    else { return nil }
    let rest = line.dropFirst(word.count).drop { $0.isWhitespace }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let mark = rest.dropFirst(digits.count).drop { $0.isWhitespace }.first
    guard (1...ExhibitNumber.mostDigits).contains(digits.count), let mark, ".:-–".contains(mark) else { return nil }
    let title = Self.withoutPage(rest.dropFirst(digits.count).drop { " .:-–\u{A0}".contains($0) })
    // `Tablo 6.’da görüldüğü gibi …` is a sentence.
    guard title.contains(where: \.isLetter), !title.hasSuffix("."), title.count < 250 else { return nil }
    number = "\(word) \(digits)"
    self.title = title
  }

  /// Without the dots that lead to a page, and the page.
  private static func withoutPage(_ text: Substring) -> String {
    var text = text
    let withoutDigits = text.reversed().drop { $0.isASCII && $0.isNumber || $0.isWhitespace }
    if let last = withoutDigits.first, last == "." || last == "…", withoutDigits.count < text.count {
      text = Substring(String(withoutDigits.reversed()))
      while let last = text.last, last == "." || last == "…" || last.isWhitespace { text.removeLast() }
    }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The tables and figures a text mentions, `Tablo 6`, `Tablo 11 ve Tablo 12`, `Tablo-6`, with the byte behind each.
  static func numbers(in text: String) -> [(number: String, place: Int)] {
    var text = text
    return text.withUTF8 { bytes in
      var result: [(number: String, place: Int)] = []
      var index = 0
      while index < bytes.count {
        if mayBegin(bytes, at: index), let word = words.first(where: { starts(bytes, at: index, with: $0) }) {
          index += word.utf8.count
          if let digits = number(bytes, behind: index) { result.append(("\(word) \(digits)", index)) }
        } else {
          index += 1
        }
      }
      return result
    }
  }

  /// Few letters begin one of the words: T, G, Ç and Ş.
  private static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "T"), UInt8(ascii: "G"): true
    case 0xC3: index + 1 < bytes.count && bytes[index + 1] == 0x87
    case 0xC5: index + 1 < bytes.count && bytes[index + 1] == 0x9E
    default: false
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
