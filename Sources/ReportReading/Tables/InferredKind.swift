import ReportModel

extension ColumnKind {
  /// The kind a column of a document nobody declared plainly has, from its heading and cells.
  public static func inferred(title: String, cells: [String]) -> ColumnKind {
    let readings = cells.map { CellReading($0) }.filter { $0 != .empty }
    let numbers: [NumberText] = readings.compactMap { if case .number(let number) = $0 { number } else { nil } }
    let words = Set(TurkishText.words(of: title))
    if isOrdinals(numbers) { return .text }
    guard numbers.count * 2 >= readings.count, !numbers.isEmpty,
      words.isDisjoint(with: ColumnWords.ordinal.keys),
      words.isDisjoint(with: ColumnWords.year.keys) || !numbers.allSatisfy({ Year.isOne($0.amount) })
    else {
      let texts = cells.filter { !$0.isEmpty }
      let areStatuses = !texts.isEmpty && texts.allSatisfy { IndicatorStatus(printed: $0) != nil }
      return areStatuses || ColumnWords.status.recognises(title) ? .status : .text
    }
    if cells.contains(where: isRange) { return .range }
    if title.holds("%") || !words.isDisjoint(with: ColumnWords.percent.keys)
      || numbers.allSatisfy({ $0.unit == .percent })
    {
      return numbers.contains { $0.unit == .lira } ? .value : .percent
    }
    if ColumnWords.rate.recognises(title) { return .percent }
    if !words.isDisjoint(with: ColumnWords.notAdded.keys) { return .ratio }
    let isMoney = numbers.contains { $0.unit == .lira } || !words.isDisjoint(with: ColumnWords.money.keys)
    if numbers.contains(where: { $0.unit == .percent }) { return .value }
    return isMoney ? .money : .count
  }

  /// `95-100`, from one number to another.
  private static func isRange(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { CellReading(String($0)).amount != nil }
  }

  /// `1, 2, 3 …`: the rows are numbered, nothing is counted.
  private static func isOrdinals(_ numbers: [NumberText]) -> Bool {
    numbers.count > 2
      && numbers.enumerated().allSatisfy { $0.element.amount == Amount(scaled: Int64($0.offset + 1), decimals: 0) }
  }
}
