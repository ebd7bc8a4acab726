import ReportModel

/// A heading without its number: `III. A. Mali Bilgiler` is titled `Mali Bilgiler`.
struct HeadingText {
  let title: String

  init(_ heading: String) {
    var rest = Substring(heading)
    while let word = rest.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).first,
      Self.isNumber(word), word.endIndex < rest.endIndex
    {
      rest = rest[word.endIndex...].drop { $0 == " " || $0 == "\u{A0}" || $0 == "-" || $0 == "–" }
    }
    title = rest.isEmpty ? heading : String(rest)
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
