import ReportModel

/// What stands around the number of a cell.
struct NumberFrame {
  private var prefix = ""
  private var suffix = ""
  private let notation: NumberNotation
  private var grouping = Grouping.marks

  /// How the groups of three digits are parted.
  private enum Grouping {
    case marks, blanks, none
  }

  init(_ text: String, _ notation: NumberNotation) {
    self.notation = notation
    guard text.contains(where: \.isDigit) else { return }
    grouping = Self.grouping(text)
    let marks: Set<Character> = ["-", "−", "–", "(", ")", " "]
    prefix = text.prefix { !$0.isDigit }.filter { !marks.contains($0) || text.contains("%") && $0 == " " }
    suffix = String(text.reversed().prefix { !$0.isDigit }.reversed()).filter { $0 != ")" }
    if prefix.isEmpty, suffix.isEmpty { return }
    // `1-` and `1,5 milyon`: around another number such marks would make a third of it.
    if let own = CellReading(text, notation).amount,
      CellReading(self.text(own), notation).amount?.isSameValue(as: own) != true
    {
      (prefix, suffix) = ("", "")
    }
  }

  /// The same text around another number: `%95` becomes `%93`.
  func text(_ amount: Amount) -> String { prefix + digits(amount) + suffix }

  private func digits(_ amount: Amount) -> String {
    let text = amount.text(notation)
    let mark = notation == .turkish ? "." : ","
    switch grouping {
    case .marks: return text
    case .blanks: return text.replacing(mark, with: " ")
    case .none: return text.replacing(mark, with: "")
    }
  }

  /// `41 362` and `1240` stay written so; a number of few digits says nothing.
  private static func grouping(_ text: String) -> Grouping {
    var (first, run, isBlankBefore) = (0, 0, false)
    var hasBlanks = false
    var previous: Character = "."
    for character in text + "." {
      if character.isDigit {
        if run == 0 { isBlankBefore = first > 0 && Self.blanks.contains(previous) }
        run += 1
      } else if run > 0 {
        if first == 0 { first = run }
        if isBlankBefore, run == 3 { hasBlanks = true }
        run = 0
      }
      previous = character
    }
    return hasBlanks ? .blanks : first > 3 ? .none : .marks
  }

  private static let blanks: [Character] = [" ", "\u{A0}", "\u{202F}"]
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
}
