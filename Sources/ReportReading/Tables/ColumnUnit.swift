import ReportModel

/// The unit a column's figures are in, as its heading or the table's title says.
package struct ColumnUnit: Equatable {
  /// How many lira one unit is; `nil` where no lira are spoken of.
  package var lira: Int64?

  package init(_ texts: [String]) {
    for text in texts where text.utf8.count < 400 {
      let words = TurkishText.words(of: text)
      guard let place = words.firstIndex(where: { $0 == "tl" || $0 == "lira" || $0 == "turk" }) else { continue }
      let before = place > 0 ? words[place - 1] : ""
      lira = before == "bin" ? 1_000 : before == "milyon" ? 1_000_000 : before == "milyar" ? 1_000_000_000 : 1
      return
    }
  }
}

/// A line that says in what a table counts: `(TL)`, `Bin TL`, `(Milyon Türk Lirası)`.
package enum UnitNote {
  package static func isOne(_ text: String) -> Bool {
    guard text.utf8.count < 40 else { return false }
    let words = TurkishText.words(of: text)
    return words.allSatisfy(names.contains) && words.contains { $0 != "turk" } && ColumnUnit([text]).lira != nil
  }

  private static let names: Set<String> = ["bin", "milyon", "milyar", "turk", "tl", "lira", "lirasi"]
}
