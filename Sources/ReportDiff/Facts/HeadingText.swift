import ReportModel

/// A heading taken apart: `III. A. Mali Bilgiler` is a number and a title.
struct HeadingText {
  var number: String
  var title: String

  init(_ heading: String) {
    var rest = Substring(heading)
    while let word = rest.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).first,
      Self.isNumber(word), word.endIndex < rest.endIndex
    {
      rest = rest[word.endIndex...].drop { $0 == " " || $0 == "\u{A0}" || $0 == "-" || $0 == "–" }
    }
    title = rest.isEmpty ? heading : String(rest)
    number = rest.isEmpty ? "" : String(heading[..<rest.startIndex]).trimmingBlanks
  }

  /// `I.`, `A-`, `1.2.`, `EK-1:`
  private static func isNumber(_ word: Substring) -> Bool {
    guard let last = word.last, word.utf8.count <= 8 else { return false }
    let body = word.dropLast()
    if last == ":" || word.hasPrefix("EK-") { return TurkishText.asciiKey(String(word)).hasPrefix("ek") }
    guard last == "." || last == ")" || last == "-" || last.isNumber else { return false }
    let isRoman = !body.isEmpty && body.allSatisfy { "IVX".contains($0) }
    let isLetter = body.count == 1 && body.allSatisfy(\.isLetter)
    return isRoman || isLetter || word.contains { $0.isNumber } && word.allSatisfy { $0.isNumber || ".-)".contains($0) }
  }
}

extension String {
  var trimmingBlanks: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
