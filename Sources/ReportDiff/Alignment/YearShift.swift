import ReportModel
import ReportReading

/// How far apart the years of two reports are.
struct YearShift: Sendable {
  let years: Int

  init(from old: Int, to new: Int) { years = old == 0 || new == 0 ? 0 : new - old }

  /// Whether two tokens name the same year of their own reports.
  func isExpected(_ old: Substring, _ new: Substring) -> Bool {
    guard years != 0, let from = Year.number(of: old), let to = Year.number(of: new) else { return false }
    return from + years == to
  }

  /// A key of a text in which the years of the old report stand as those of the new one.
  func key(ofOld text: String) -> String {
    years == 0 ? TurkishText.asciiKey(text) : TurkishText.asciiKey(moved(text))
  }

  func moved(_ text: String) -> String {
    guard years != 0, Year.first(in: text) != nil else { return text }
    return TextTokens(text).tokens.map { token in
      guard let range = Year.range(in: token), let year = Int(token[range]) else { return String(token) }
      return token[..<range.lowerBound] + String(year + years) + token[range.upperBound...]
    }.joined()
  }
}
