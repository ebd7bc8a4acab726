import ReportModel

/// The unit a column's figures are in, as its heading or the table's title says.
package struct ColumnUnit: Equatable {
  /// How many lira one unit is; `nil` where no lira are spoken of.
  package var lira: Int64?

  package init(_ texts: [String]) {
    for text in texts where text.utf8.count < 400 {
      let words = TurkishText.words(of: text)
      guard let index = words.firstIndex(where: ColumnWords.currency.matches) else { continue }
      let before = index > 0 ? words[index - 1] : ""
      lira = ColumnWords.multiples.first { $0.words.matches(before) }?.factor ?? 1
      return
    }
  }
}

extension ColumnUnit {
  /// Of each column whether its figures are thousands or millions of lira, by its heading or what stands above the
  /// table; persons and pieces are none, whatever stands there.
  static func multiples(in table: Table, lead: String) -> [Bool] {
    let isLead = UnitNote.isOne(lead)
    let above = ColumnUnit([table.title] + table.preamble.map { "\($0.label) \($0.text)" } + (isLead ? [lead] : []))
    return table.columns.map { column in
      guard column.kind.isAdditive else { return false }
      if let own = ColumnUnit([column.title]).lira { return own > 1 }
      return (above.lira ?? 1) > 1 && !ColumnWords.pieces.recognises(column.title)
    }
  }
}

/// A line that says in what a table counts: `(TL)`, `Bin TL`, `(Milyon Türk Lirası)`.
package enum UnitNote {
  package static func isOne(_ text: String) -> Bool {
    guard text.utf8.count < 40 else { return false }
    let words = TurkishText.words(of: text)
    return words.allSatisfy(ColumnWords.unitNote.matches) && words.contains { !ColumnWords.turkish.matches($0) }
      && ColumnUnit([text]).lira != nil
  }
}
