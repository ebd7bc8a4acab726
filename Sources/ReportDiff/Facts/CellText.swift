import ReportModel

/// What a cell says, footnote marks and blanks between digits left aside: `52.468.820*`, `1.250 (1)`, `52 468 820`.
enum CellText {
  static func amount(_ text: String) -> Amount? { reading(text).amount }

  static func reading(_ text: String) -> CellReading {
    let plain = CellReading(text)
    guard plain == .text, text.utf8.count < 48, text.utf8.contains(where: { (48...57).contains($0) }) else {
      return plain
    }
    let marked = CellReading(grouped(withoutMark(text)))
    return marked.amount == nil ? plain : marked
  }

  /// `52.468.820` from `52.468.820 (1)`.
  static func withoutMark(_ text: String) -> String {
    var rest = Substring(text)
    while let last = rest.last {
      if last == "*" || last == "†" || last == "‡" || "¹²³⁴⁵⁶⁷⁸⁹⁰".contains(last) || last == " " || last == "\u{A0}" {
        rest = rest.dropLast()
      } else if last == ")" || last == "]", let open = rest.lastIndex(of: last == ")" ? "(" : "["),
        open > rest.startIndex, rest.distance(from: open, to: rest.endIndex) <= 4
      {
        rest = rest[..<open]
      } else {
        break
      }
    }
    return String(rest)
  }

  /// `52.468.820` from `52 468 820`; groups of three, as numbers are set in print.
  private static func grouped(_ text: String) -> String {
    let parts = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{2009}" || $0 == "\u{202F}" }
    guard parts.count > 1, let first = parts.first, (1...3).contains(first.count), first.allSatisfy(\.isNumber),
      parts.dropFirst().allSatisfy({ $0.prefix(3).count == 3 && $0.prefix(3).allSatisfy(\.isNumber) })
    else { return text }
    return parts.joined(separator: ".")
  }
}
