import ReportModel

/// What stands around the number of a cell.
struct NumberFrame {
  private var prefix = ""
  private var suffix = ""
  private let notation: NumberNotation

  init(_ text: String, _ notation: NumberNotation) {
    self.notation = notation
    guard text.contains(where: \.isNumber) else { return }
    let marks: Set<Character> = ["-", "−", "–", "(", ")", " "]
    prefix = text.prefix { !$0.isNumber }.filter { !marks.contains($0) || text.contains("%") && $0 == " " }
    suffix = String(text.reversed().prefix { !$0.isNumber }.reversed()).filter { $0 != ")" }
    if prefix.isEmpty, suffix.isEmpty { return }
    // `1-` and `1,5 milyon`: around another number such marks would make a third of it.
    if let own = CellReading(text, notation).amount,
      CellReading(prefix + own.text(notation) + suffix, notation).amount?.isSameValue(as: own) != true
    {
      (prefix, suffix) = ("", "")
    }
  }

  /// The same text around another number: `%95` becomes `%93`.
  func text(_ amount: Amount) -> String { prefix + amount.text(notation) + suffix }
}
