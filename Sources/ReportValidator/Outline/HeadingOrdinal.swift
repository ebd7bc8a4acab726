import ReportModel

/// The ordinal a heading begins with: `III.`, `B.`, `2)`, `iv.`.
enum HeadingOrdinal {
  enum Style: CaseIterable {
    case roman, number, latinLetter, turkishLetter
  }

  /// The mark before the first full stop, bracket or hyphen; `nil` where the heading has none.
  static func mark(_ heading: String) -> Substring? {
    guard let end = heading.firstIndex(where: { ".)-–".contains($0) }) else { return nil }
    let mark = heading[..<end]
    guard (1...6).contains(mark.count), mark.allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
    return Style.allCases.contains { value(of: mark, $0) != nil } ? mark : nil
  }

  static func value(of mark: Substring, _ style: Style) -> Int? {
    switch style {
    case .number: return Int(mark)
    case .roman: return roman(mark)
    case .latinLetter: return letter(mark, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    case .turkishLetter: return letter(mark, "ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ")
    }
  }

  private static func letter(_ mark: Substring, _ alphabet: String) -> Int? {
    guard mark.count == 1, let first = TurkishText.uppercased(String(mark)).first else { return nil }
    return alphabet.firstIndex(of: first).map { alphabet.distance(from: alphabet.startIndex, to: $0) + 1 }
  }

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
