import ReportModel

/// What one line may say of several others beside their sum.
package enum LineStatistic: String, Hashable, Sendable, CaseIterable {
  case mean, median, least, greatest

  /// The one that the words of a line name; `nil` where they name none.
  init?(_ words: [String]) {
    let lists: [(WordList, Self)] = [
      (RowWords.mean, .mean), (RowWords.median, .median), (RowWords.least, .least), (RowWords.greatest, .greatest),
    ]
    guard let named = lists.first(where: { words.contains(where: $0.0.matches) })?.1 else { return nil }
    self = named
  }

  /// Its value; `nil` of nothing.
  package func value(of parts: [Exact]) -> Exact? {
    guard !parts.isEmpty, parts.allSatisfy(\.isKnown) else { return nil }
    switch self {
    case .mean: return Exact.mean(parts)
    case .median:
      let ordered = parts.sorted(by: <)
      let middle = ordered.count / 2
      return ordered.count % 2 == 1
        ? ordered[middle] : Exact.mean([ordered[middle - 1], ordered[middle]])
    case .least: return parts.min(by: <)
    case .greatest: return parts.max(by: <)
    }
  }
}
