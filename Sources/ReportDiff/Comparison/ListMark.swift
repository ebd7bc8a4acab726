/// What counts the items of a list in running text: `a)`, `ç)`, `2)`, `(3)`.
///
/// Points count too much else to be marks: `11. Kalkınma Planı`, `A. Yılmaz`.
enum ListMark {
  /// Whether two texts are one item that only counts on.
  static func isOnlyDifference(_ old: String, _ new: String) -> Bool {
    guard let left = text(behindMarkOf: old), let right = text(behindMarkOf: new) else { return false }
    return left == right
  }

  /// The text without the mark it begins with; `nil` where it begins with none.
  private static func text(behindMarkOf text: String) -> Substring? {
    guard let blank = text.firstIndex(where: { $0 == " " || $0 == "\u{A0}" }), isMark(text[..<blank]) else {
      return nil
    }
    return text[blank...].drop { $0 == " " || $0 == "\u{A0}" }
  }

  private static func isMark(_ word: Substring) -> Bool {
    guard word.last == ")" else { return false }
    let body = word.dropLast().drop { $0 == "(" }
    return (1...2).contains(body.count) && body.allSatisfy(\.isNumber) || body.count == 1 && body.first!.isLetter
  }
}
