import ReportModel

/// The caption of a table or figure, taken apart: `Tablo 14. Stratejik Plan Değerlendirme Tabloları — H1.1`.
package struct Caption {
  /// `Tablo 14`, the word as it is printed; `nil` where the caption carries no number.
  package var number: String?
  /// `H1.1`, where a table of several parts names this one.
  package var part: String?
  package var title: String

  /// Digits a number of a table may have.
  private static let mostDigits = 4
  private static let longestPart = 15

  /// Reads a text that is known to be a caption, with or without a number.
  package init(_ text: String) {
    title = text
    // `Tablo 1’de …` is a sentence about the table.
    if let lead = Lead(text), lead.rest.first != "'", lead.rest.first != "’" {
      number = "\(lead.printed) \(lead.digits)"
      title = Self.withoutSeparator(lead.rest)
    }
    if title.holds("—"), let dash = title.ranges(of: " — ").last, Self.isPart(title[dash.upperBound...]) {
      part = String(title[dash.upperBound...])
      title = String(title[..<dash.lowerBound])
    }
  }

  /// Reads a line that may be a caption, or an entry of a list of them: `Tablo 6. Faaliyet Düzeyinde Ödenekler.....49`.
  ///
  /// - Returns: `nil` for other lines, sentences that begin so among them.
  package init?(line: String) {
    guard let lead = Lead(line), let mark = lead.rest.drop(while: \.isWhitespace).first, ".:-–".contains(mark) else {
      return nil
    }
    let title = Self.withoutPage(lead.rest.drop { " .:-–\u{A0}".contains($0) })
    // `Tablo 6.’da görüldüğü gibi …` is a sentence.
    guard title.contains(where: \.isLetter), !title.hasSuffix("."), title.count < Self.longestTitle else { return nil }
    number = "\(lead.word.rawValue) \(lead.digits)"
    self.title = title
  }

  private static let longestTitle = 250

  /// What an id is made from where the document gives none: `tablo-14-h1-1`.
  package var fallbackID: String? {
    number.map { TurkishText.asciiKey($0 + (part.map { " \($0)" } ?? "")) }
  }

  // MARK: Pieces

  /// Word and number at the beginning of a text.
  private struct Lead {
    var word: ExhibitWord
    var printed: String
    var digits: Substring
    var rest: Substring

    init?(_ text: String) {
      guard let (word, printed) = ExhibitWord.beginning(text) else { return nil }
      let behind = text.dropFirst(printed.count)
      let numeral = behind.drop(while: \.isWhitespace)
      let digits = numeral.prefix { $0.isASCII && $0.isNumber }
      guard numeral.startIndex > behind.startIndex, (1...Caption.mostDigits).contains(digits.count) else { return nil }
      (self.word, self.printed, self.digits) = (word, printed, digits)
      rest = numeral.dropFirst(digits.count)
    }
  }

  /// `. Başlık`, `.. Başlık`, `: Başlık`, ` - Başlık`, ` Başlık`
  private static func withoutSeparator(_ text: Substring) -> String {
    func isBlank(_ character: Character) -> Bool { character == " " || character == "\u{A0}" }
    let rest = text.drop(while: isBlank)
    guard let mark = rest.first, ".:-–".contains(mark) else { return String(rest) }
    return String(rest.drop { $0 == mark }.drop(while: isBlank))
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

  private static func isPart(_ text: Substring) -> Bool {
    text.count <= longestPart && text.contains(where: \.isNumber) && text.first?.isLetter == true
  }
}
