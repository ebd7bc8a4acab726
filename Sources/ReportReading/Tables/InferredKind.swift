import ReportModel

extension ColumnKind {
  /// The kind a column of a document nobody declared plainly has, from its heading and cells.
  public static func inferred(title: String, cells: [String]) -> ColumnKind {
    let readings = cells.map { CellReading($0) }.filter { $0 != .empty }
    let numbers: [NumberText] = readings.compactMap { if case .number(let number) = $0 { number } else { nil } }
    let words = Set(TurkishText.words(of: title))
    if isOrdinals(numbers) { return .text }
    guard numbers.count * 2 >= readings.count, !numbers.isEmpty,
      words.isDisjoint(with: ["kod", "kodu", "sira", "no"]),
      words.isDisjoint(with: ["yil", "yili"]) || !numbers.allSatisfy({ Year.isOne($0.amount) })
    else {
      let texts = cells.filter { !$0.isEmpty }
      let areStatuses = !texts.isEmpty && texts.allSatisfy { IndicatorStatus(printed: $0) != nil }
      return areStatuses || TurkishText.asciiKey(title).hasSuffix("gerceklesme-durumu") ? .status : .text
    }
    if cells.contains(where: isRange) { return .range }
    if title.holds("%") || !words.isDisjoint(with: ["yuzde", "yuzdesi"])
      || numbers.allSatisfy({ $0.unit == .percent })
    {
      return numbers.contains { $0.unit == .lira } ? .value : .percent
    }
    if rates.contains(where: { TurkishText.asciiKey(title).hasSuffix($0) }) { return .percent }
    if !words.isDisjoint(with: averageWords) { return .ratio }
    let isMoney = numbers.contains { $0.unit == .lira } || !words.isDisjoint(with: moneyWords)
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

  /// Rates that are per cent whether or not their headings say so.
  private static let rates = ["gerceklesme-orani", "artis-orani", "degisim-orani"]

  /// What does not add up from row to row.
  private static let averageWords: Set<String> = [
    "ortalama", "ortalamasi", "oran", "orani", "endeks", "endeksi", "katsayi", "katsayisi", "basina", "birikimli",
    "kumulatif", "kumule",
  ]

  private static let moneyWords: Set<String> = [
    "tl", "kbo", "odenek", "odenegi", "harcama", "kalan", "gider", "gideri", "giderler", "tutar",
    "tutari", "butce", "maliyet", "maliyeti", "gelir", "kaynak",
  ]
}
