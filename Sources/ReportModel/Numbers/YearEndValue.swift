extension Aggregation {
  /// The year's value; `nil` when the numbers are too large, or there are none.
  ///
  /// - Parameters:
  ///   - quarters: In their order, all of them.
  ///   - decimals: Those of a mean; the other ways keep the most exact quarter's.
  package func value(of quarters: [Amount], decimals: Int) -> Amount? {
    let finest = quarters.lazy.map(\.decimals).max() ?? 0
    switch self {
    case .sum: return Amount.sum(quarters)
    case .last: return quarters.last?.rounded(toDecimals: finest)
    case .greatest:
      return quarters.max { $0.scaled(toDecimals: finest) < $1.scaled(toDecimals: finest) }?.rounded(toDecimals: finest)
    case .mean:
      guard !quarters.isEmpty else { return nil }
      return Exact.mean(quarters.map { Exact($0) }).amount(decimals: decimals)
    }
  }
}
