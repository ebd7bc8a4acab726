import ReportModel
import ReportReading

/// Figures of tables in the order of their values: what a sentence may mean by a number stands together.
struct SortedFigures: Sendable {
  /// A figure and where it stands.
  struct Figure: Sendable {
    var value: Exact
    var cell: CellReference
  }

  private let figures: [Figure]

  init(_ figures: [Figure]) {
    self.figures = figures.filter(\.value.isKnown).sorted { $0.value < $1.value }
  }

  /// The figures that a number may be told of, rounded, cut, or about: those within a step of its last digit, or within
  /// a tenth where it is told less exactly.
  func near(_ number: SentenceNumber) -> ArraySlice<Figure> {
    let shown = Exact(number.amount)
    let step = Exact(1, over: Int128(powerOfTen(number.amount.decimals)))
    var (low, high) = (shown - step, shown + step)
    if number.hedge != .none {
      // Between a ninth more and an eleventh less; wider on both sides for what is below nought.
      let width = shown.magnitude / Exact(8)
      (low, high) = (low - width, high + width)
    }
    guard low.isKnown, high.isKnown else { return figures[...] }
    let start = partition { $0 < low }
    return figures[start..<max(start, partition { $0 <= high })]
  }

  /// How many figures a condition holds for that holds for the smaller ones first.
  private func partition(_ isBefore: (Exact) -> Bool) -> Int {
    var (start, end) = (0, figures.count)
    while start < end {
      let middle = (start + end) / 2
      if isBefore(figures[middle].value) { start = middle + 1 } else { end = middle }
    }
    return start
  }
}
