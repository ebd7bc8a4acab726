import ReportModel

/// The text of a cell and what it says; whatever compares cells asks here, and so reads them as the check does.
struct ShownCell {
  let text: String

  init(_ text: String) { self.text = text }

  /// What it says; few cells differ, so it is read when it is asked for.
  var reading: CellReading { CellReading(text) }

  /// The number it shows; `nil` where it shows none.
  var amount: Amount? { reading.amount }
}

extension RowFact {
  func shown(_ column: Int) -> ShownCell { ShownCell(cells[column]) }
}
