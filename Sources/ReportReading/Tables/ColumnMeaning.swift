import ReportModel

/// What a column of a budget or indicator table means, read from its heading.
package enum ColumnMeaning: Hashable, Sendable {
  case initialAppropriation
  case addedAppropriation
  case deductedAppropriation
  case yearEndAppropriation
  case expenditure
  case remainder
  case quarter(Int)
  case outcome
  case target
  case status
  case rowTotal

  package init?(_ column: Column) {
    let lastHeading = column.title.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
    // Years and the currency say nothing about the meaning.
    let words = TurkishText.words(of: lastHeading)
      .filter { !ColumnWords.lira.matches($0) && Year.number($0) == nil }
    let key = words.joined(separator: "-")
    switch column.kind {
    case .money: guard let meaning = Self.money(key) else { return nil }; self = meaning
    case .status: self = .status
    case .percent, .text: return nil
    case .count, .value, .ratio, .range:
      if let quarter = Self.quarter(key) {
        self = .quarter(quarter)
      } else if ColumnWords.targeted.matches(key) || ColumnWords.target.matches(key) {
        self = .target
      } else if TotalLabel.isWhole(key: key) {
        self = .rowTotal
      } else if ColumnWords.outcome.matches(key) || ColumnWords.outcomeAlone.matches(key) {
        self = .outcome
      } else {
        return nil
      }
    }
  }

  private static func money(_ key: String) -> ColumnMeaning? {
    if TotalLabel.isWhole(key: key) { return .rowTotal }
    return moneyHeadings.first { $0.words.matches(key) }?.meaning
  }

  private static let moneyHeadings: [(words: WordList, meaning: ColumnMeaning)] = [
    (ColumnWords.initialAppropriation, .initialAppropriation), (ColumnWords.addedAppropriation, .addedAppropriation),
    (ColumnWords.deductedAppropriation, .deductedAppropriation), (ColumnWords.expenditure, .expenditure),
    (ColumnWords.yearEndAppropriation, .yearEndAppropriation), (ColumnWords.remainder, .remainder),
  ]

  /// `2. Üç Aylık`: the number before the word for a quarter.
  private static func quarter(_ key: String) -> Int? {
    guard let first = key.first?.wholeNumberValue, (1...4).contains(first), key.dropFirst().first == "-" else {
      return nil
    }
    return ColumnWords.quarterPeriod.keys.contains(String(key.dropFirst(2))) ? first : nil
  }
}
