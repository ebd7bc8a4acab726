import ReportModel

/// Years in texts: four digits from 1900 to 2099 that are no part of a larger number.
enum YearText {
  static func years(in text: String) -> [Int] {
    TextTokens(text).tokens.compactMap { year(of: $0) }
  }

  /// The year a token is or ends in, a suffix behind an apostrophe left out: `2023`, `2023’te`, `31.12.2023`.
  static func year(of token: Substring) -> Int? { place(in: token).flatMap { Int(token[$0]) } }

  /// Where the year stands in a token.
  static func place(in token: Substring) -> Range<Substring.Index>? {
    let bytes = token.utf8
    guard let first = bytes.first, (48...57).contains(first) else { return nil }
    let number = bytes.prefix { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
    let rest = token[number.endIndex...]
    guard rest.isEmpty || rest.first == "'" || rest.first == "’" else { return nil }
    let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    // A date has a day and a month before its year; anything else with points is a number.
    guard parts.count == 1 || parts.count == 3 && parts[0].count <= 2 && parts[1].count <= 2,
      let last = parts.last, last.count == 4, let year = Int(Substring(last)), (1900...2099).contains(year)
    else { return nil }
    return last.startIndex..<last.endIndex
  }
}

/// How far apart the years of two reports are.
struct YearShift: Sendable {
  let years: Int

  init(from old: Int, to new: Int) { years = old == 0 || new == 0 ? 0 : new - old }

  /// Whether two tokens name the same year of their own reports.
  func isExpected(_ old: Substring, _ new: Substring) -> Bool {
    guard years != 0, let from = YearText.year(of: old), let to = YearText.year(of: new) else { return false }
    return from + years == to
  }

  /// A key of a text in which the years of the old report stand as those of the new one.
  func key(ofOld text: String) -> String {
    years == 0 ? TurkishText.asciiKey(text) : TurkishText.asciiKey(moved(text))
  }

  func moved(_ text: String) -> String {
    guard years != 0, Self.mayHoldYear(text) else { return text }
    return TextTokens(text).tokens.map { token in
      guard let place = YearText.place(in: token), let year = Int(token[place]) else { return String(token) }
      return token[..<place.lowerBound] + String(year + years) + token[place.upperBound...]
    }.joined()
  }

  /// Whether four digits stand in a row; most texts need no closer look.
  private static func mayHoldYear(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      digits = (48...57).contains(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }
}
