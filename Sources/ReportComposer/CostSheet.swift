import ReportModel

/// The costs of an activity, or of several together, line by line.
struct CostSheet {
  private var amounts: [String: Amount] = [:]
  /// Sums of kuruş are printed with kuruş.
  static let decimals = 2

  init(_ costs: [CostLine]) {
    for line in costs {
      guard let amount = CellReading(typed: line.amount.value).amount else { continue }
      amounts[line.code] = amounts[line.code].map { Self.sum([$0, amount]) } ?? amount
    }
  }

  subscript(code: String) -> Amount? { amounts[code] }

  func sum(of lines: [CostForm.Line]) -> Amount { Self.sum(lines.compactMap { amounts[$0.code] }) }

  /// - Returns: As many decimals as the most exact of them. What no amount can hold is refused where
  ///   it is read, so that nothing is ever cut off here.
  static func sum(_ amounts: [Amount]) -> Amount {
    let kurus = Amount(scaled: 0, decimals: decimals)
    return Amount.sum([kurus] + amounts) ?? Amount(scaled: .max, decimals: decimals)
  }
}
