/// A target that is one number, or from one to another: `95-100`.
package struct NumberRange {
  private let bounds: [Amount]

  package init(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map { CellReading(String($0)).amount }
    bounds = parts.contains { $0 == nil } || parts.count > 2 ? [] : parts.compactMap { $0 }
  }

  /// Whether the text is a number, or two with a hyphen between them.
  package var isNumeric: Bool { !bounds.isEmpty }

  /// Whether it goes from one number to another.
  package var isRange: Bool { bounds.count == 2 }

  /// Whether one lies within the other.
  package func meets(_ other: NumberRange) -> Bool {
    guard let low = bounds.first, let high = bounds.last, let from = other.bounds.first, let to = other.bounds.last
    else { return false }
    func isAtMost(_ left: Amount, _ right: Amount) -> Bool {
      let finest = max(left.decimals, right.decimals)
      return left.scaled(toDecimals: finest) <= right.scaled(toDecimals: finest)
    }
    return isAtMost(from, low) && isAtMost(high, to) || isAtMost(low, from) && isAtMost(to, high)
  }
}
