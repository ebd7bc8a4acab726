import ReportModel

/// A line that names a table or figure: `Tablo 6. Faaliyet Düzeyinde Ödenek ve Harcama Verileri.....49`.
struct CaptionLine {
  var number: String
  var title: String

  private static let words = ["Tablo", "Şekil", "Çizelge", "Grafik"]
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
    guard !digits.isEmpty, let mark, ".:-–".contains(mark) else { return nil }
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

  /// The tables and figures a text mentions: `Tablo 6`, `Tablo 11 ve Tablo 12`, `Tablo-6`.
  static func numbers(in text: String) -> [String] {
    guard text.holdsDigit else { return [] }
    var result: [String] = []
    for word in words {
      var rest = text[...]
      while let range = firstRange(of: word, in: rest) {
        let after = rest[range.upperBound...].drop { $0 == " " || $0 == "\u{A0}" || $0 == "-" }
        let digits = after.prefix { $0.isASCII && $0.isNumber }
        let next = after.dropFirst(digits.count).first
        // `Tablo 6.1` and `Tablo 2024` name something else.
        let goesOn = next == "." && after.dropFirst(digits.count + 1).first?.isNumber == true
        if !digits.isEmpty, digits.count < 4, !goesOn { result.append("\(word) \(digits)") }
        rest = rest[range.upperBound...]
      }
    }
    return result
  }

  private static func firstRange(of word: String, in text: Substring) -> Range<Substring.Index>? {
    var index = text.startIndex
    let first = word.utf8.first!
    while let start = text.utf8[index...].firstIndex(of: first) {
      if text[start...].utf8.starts(with: word.utf8) {
        return start..<text.utf8.index(start, offsetBy: word.utf8.count)
      }
      index = text.utf8.index(after: start)
    }
    return nil
  }
}
