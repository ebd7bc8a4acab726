import ReportModel
import ReportReading

/// Figures of tables in the order of their values: what a sentence may mean by a number stands together.
struct SortedFigures: Sendable {
  /// A figure and where it stands.
  struct Figure: Sendable {
    var amount: Amount
    var cell: CellReference
    /// Of the finest scale, by which figures are ordered.
    fileprivate let scaled: Int128

    init(_ amount: Amount, at cell: CellReference) {
      (self.amount, self.cell) = (amount, cell)
      scaled = amount.scaled(toDecimals: Amount.maximumDecimals)
    }
  }

  private let figures: [Figure]

  init(_ figures: [Figure]) { self.figures = figures.sorted { $0.scaled < $1.scaled } }

  /// The figures that a number may be told of, rounded, cut, or about: those within a step of its last digit, or within
  /// a tenth where it is told less exactly.
  func near(_ number: SentenceNumber) -> ArraySlice<Figure> {
    let shown = number.amount.scaled(toDecimals: Amount.maximumDecimals)
    let step = powerOfTen(Amount.maximumDecimals - number.amount.decimals)
    // A tenth of the value is no more than a ninth of what is shown.
    let width = step + (number.hedge == .none ? 0 : abs(shown) / 8)
    let start = figures.partitionPoint { $0.scaled < shown - width }
    return figures[start..<figures.partitionPoint { $0.scaled <= shown + width }]
  }
}
