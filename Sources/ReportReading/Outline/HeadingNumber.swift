import ReportModel

/// The numbers a heading begins with: `III.`, `B.`, `2)`, `iv.`, `EK-1:`.
package enum HeadingNumber {
  /// The ways of counting; one mark may be read in several: `I.` is the first numeral and a letter.
  package enum Style: CaseIterable {
    case roman, number, latinLetter, turkishLetter
  }

  /// The first mark, before a full stop, bracket or hyphen; `nil` where the heading has none.
  package static func mark(_ heading: String) -> Substring? {
    guard let end = heading.firstIndex(where: { ".)-–".contains($0) }) else { return nil }
    let mark = heading[..<end]
    guard (1...6).contains(mark.count), mark.allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
    return Style.allCases.contains { value(of: mark, $0) != nil } ? mark : nil
  }

  /// A heading without its numbers: `III. A. Mali Bilgiler` is titled `Mali Bilgiler`.
  package static func title(of heading: String) -> String {
    var rest = Substring(heading)
    while let word = rest.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).first, isNumber(word),
      word.endIndex < rest.endIndex
    {
      rest = rest[word.endIndex...].drop { $0 == " " || $0 == "\u{A0}" || $0 == "-" || $0 == "–" }
    }
    return rest.isEmpty ? heading : String(rest)
  }

  /// `I.`, `A-`, `1.2.`, `EK-1:`
  private static func isNumber(_ word: Substring) -> Bool {
    guard let last = word.last, word.utf8.count <= 8 else { return false }
    let body = word.dropLast()
    if last == ":" || word.hasPrefix("EK-") { return TextWords.annex.recognises(String(word)) }
    guard last == "." || last == ")" || last == "-" || last.isNumber else { return false }
    let isRoman = !body.isEmpty && body.allSatisfy { "IVX".contains($0) }
    let isLetter = body.count == 1 && body.allSatisfy(\.isLetter)
    return isRoman || isLetter || word.contains { $0.isNumber } && word.allSatisfy { $0.isNumber || ".-)".contains($0) }
  }

  // MARK: Values

  /// What a mark counts, read in one way; `nil` where it cannot be.
  package static func value(of mark: Substring, _ style: Style) -> Int? {
    switch style {
    case .number: Int(mark)
    case .roman: roman(mark)
    case .latinLetter: letter(mark, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    case .turkishLetter: letter(mark, "ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ")
    }
  }

  private static func letter(_ mark: Substring, _ alphabet: String) -> Int? {
    guard mark.count == 1, let first = TurkishText.uppercased(String(mark)).first else { return nil }
    return alphabet.firstIndex(of: first).map { alphabet.distance(from: alphabet.startIndex, to: $0) + 1 }
  }

  /// `IV` is 4, also typed with a dotted capital: `İV`.
  private static func roman(_ mark: Substring) -> Int? {
    let values: [Character: Int] = ["I": 1, "İ": 1, "V": 5, "X": 10, "L": 50]
    let digits = TurkishText.uppercased(String(mark)).map { values[$0] }
    guard !digits.contains(nil) else { return nil }
    let numbers = digits.compactMap { $0 }
    return numbers.indices.reduce(0) { sum, index in
      let isSubtracted = index + 1 < numbers.count && numbers[index] < numbers[index + 1]
      return sum + (isSubtracted ? -numbers[index] : numbers[index])
    }
  }
}
