/// What counts the items of a list in running text: `a)`, `ç)`, `1.`, `2)`, `(3)`, `IV.`
enum ListMark {
  /// The text without the mark it begins with.
  static func text(behindMarkOf text: String) -> Substring {
    guard let blank = text.firstIndex(where: { $0 == " " || $0 == "\u{A0}" }), isMark(text[..<blank]) else {
      return text[...]
    }
    return text[blank...].drop { $0 == " " || $0 == "\u{A0}" }
  }

  private static func isMark(_ word: Substring) -> Bool {
    guard let last = word.last, last == ")" || last == ".", word.utf8.count <= 6 else { return false }
    let body = word.dropLast().drop { $0 == "(" }
    guard !body.isEmpty else { return false }
    // `Ek.` and `vb.` are words.
    return body.allSatisfy(\.isNumber) && body.count <= 2 || body.count == 1 && body.first!.isLetter
      || body.allSatisfy { "IVX".contains($0) } || body.allSatisfy { "ivx".contains($0) }
  }
}
