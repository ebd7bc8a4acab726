import ReportModel

extension ColumnWords {
  /// Whether a heading says that its column holds the numbers of notes, of which nothing is summed.
  package static func areReferences(_ heading: Set<String>) -> Bool {
    !heading.isEmpty && heading.allSatisfy { reference.matches($0) || ordinal.matches($0) }
      && heading.contains(where: reference.matches)
  }
}

extension ColumnKind {
  /// The kind a column of a document nobody declared plainly has, from its heading and cells.
  public static func inferred(
    title: String, cells: [String], notation: NumberNotation = .turkish
  ) -> ColumnKind {
    let all = cells.map { CellReading($0, notation) }
    let readings = all.filter { $0 != .empty }
    let numbers: [NumberText] = readings.compactMap { if case .number(let number) = $0 { number } else { nil } }
    let words = Set(TurkishText.words(of: title))
    if isOrdinals(numbers) { return .text }
    let isMostlyNumbers = numbers.count * 2 >= readings.count && !numbers.isEmpty
    guard isMostlyNumbers, areFigures(numbers, under: words) else { return wordKind(title, cells) }
    // Of most columns every cell is a number.
    let isRange = zip(cells, all).contains { $1.isText && NumberRange($0).isRange }
    return isRange ? .range : figureKind(title, words, numbers)
  }

  /// Whether the numbers of a column count or measure something, and are no codes, ordinals or years.
  private static func areFigures(_ numbers: [NumberText], under heading: Set<String>) -> Bool {
    guard heading.isDisjoint(with: ColumnWords.ordinal.keys), !ColumnWords.areReferences(heading) else { return false }
    return heading.isDisjoint(with: ColumnWords.year.keys) || !numbers.allSatisfy { Year.isOne($0.amount) }
  }

  /// What a column without figures holds: statuses or other words.
  private static func wordKind(_ title: String, _ cells: [String]) -> ColumnKind {
    let texts = cells.filter { !$0.isEmpty }
    let areStatuses = !texts.isEmpty && texts.allSatisfy { IndicatorStatus(printed: $0) != nil }
    return areStatuses || ColumnWords.status.recognises(title) ? .status : .text
  }

  /// What a column of figures holds, first by signs and then by the words of its heading.
  private static func figureKind(_ title: String, _ words: Set<String>, _ numbers: [NumberText]) -> ColumnKind {
    let holdsLira = numbers.contains { $0.unit == .lira }
    let saysPercent = title.holds("%") && !namesRate(title) || !words.isDisjoint(with: ColumnWords.percent.keys)
    if saysPercent || numbers.allSatisfy({ $0.unit == .percent }) { return holdsLira ? .value : .percent }
    if ColumnWords.rate.recognises(title) { return .percent }
    if !words.isDisjoint(with: ColumnWords.notAdded.keys) { return .ratio }
    if numbers.contains(where: { $0.unit == .percent }) { return .value }
    return holdsLira || !words.isDisjoint(with: ColumnWords.money.keys) ? .money : .count
  }

  /// `KDV (%18)`: what is shown is an amount, and the rate is its name.
  private static func namesRate(_ title: String) -> Bool {
    let scalars = title.unicodeScalars
    guard let sign = scalars.firstIndex(of: "%") else { return false }
    let next = scalars[scalars.index(after: sign)...].first { $0 != " " && $0 != "\u{A0}" }
    return next.map { (0x30...0x39).contains($0.value) } ?? false
  }

  /// `1, 2, 3 …`: the rows are numbered, nothing is counted.
  private static func isOrdinals(_ numbers: [NumberText]) -> Bool {
    numbers.count > 2
      && numbers.enumerated().allSatisfy { $0.element.amount == Amount(scaled: Int64($0.offset + 1), decimals: 0) }
  }
}
