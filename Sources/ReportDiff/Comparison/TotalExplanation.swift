import ReportModel

/// What the change of a total comes from: the rows that changed, each with its share.
struct TotalExplanation {
  private let alignment: TableAlignment
  private let parts: Sides<[Int]>
  private let column: Sides<Int>

  init(_ alignment: TableAlignment, parts: Sides<[Int]>, column: Sides<Int>) {
    self.alignment = alignment
    self.parts = parts
    self.column = column
  }

  private struct Step {
    var row: String
    var old: String?
    var new: String?
    var delta: Int128
  }

  /// Puts the contributions into the change of the total and says whether its rows moved at all.
  func explain(_ change: inout Change) {
    guard change.changeClass == .number || change.changeClass == .sign, let number = change.number,
      let whole = number.delta, !whole.isZero
    else { return }
    let steps = steps()
    let places = max(whole.decimals, decimals())
    let total = whole.scaled(toDecimals: places)
    let scaled = steps.map { step in step.delta }
    let rest = total - scaled.reduce(0, +)
    guard scaled.contains(where: { $0 != 0 }) else {
      change.changeClass = .totalAlone
      change.remark = BilingualText(
        tr: "satırlarının hiçbiri değişmedi", en: "none of its rows changed")
      return
    }
    change.changeClass = .totalFromRows
    var moved = zip(steps, scaled).filter { $0.1 != 0 }
    moved.sort { $0.1.magnitude > $1.1.magnitude }
    let shares = Share.percents(moved.map(\.1) + (rest == 0 ? [] : [rest]), of: total)
    change.contributions = zip(moved, shares).compactMap { each, share in
      Int64(exactly: each.1).map {
        Contribution(
          row: each.0.row, old: each.0.old, new: each.0.new, delta: Amount(scaled: $0, decimals: places), share: share)
      }
    }
    if rest != 0 { change.unexplained = Int64(exactly: rest).map { Amount(scaled: $0, decimals: places) } }
  }

  private func decimals() -> Int {
    let olds = (parts.old ?? []).compactMap { reading(alignment.old, $0, column.old!)?.decimals }
    let news = (parts.new ?? []).compactMap { reading(alignment.new, $0, column.new!)?.decimals }
    return (olds + news).max() ?? 0
  }

  private func reading(_ table: TableFact, _ row: Int, _ column: Int) -> Amount? {
    CellReading(table.rows[row].cells[column]).amount
  }

  /// Each row of the sum, with what it adds to or takes from it.
  private func steps() -> [Step] {
    let places = max(decimals(), 0)
    let (olds, news) = (Set(parts.old ?? []), Set(parts.new ?? []))
    func scaled(_ amount: Amount?) -> Int128 { amount?.scaled(toDecimals: places) ?? 0 }
    var steps = (parts.new ?? []).map { row -> Step in
      let other = alignment.rows.oldOfNew[row].flatMap { olds.contains($0) ? $0 : nil }
      let to = reading(alignment.new, row, column.new!)
      let from = other.flatMap { reading(alignment.old, $0, column.old!) }
      return Step(
        row: alignment.new.rows[row].label, old: other.map { alignment.old.rows[$0].cells[column.old!] },
        new: alignment.new.rows[row].cells[column.new!], delta: scaled(to) - scaled(from))
    }
    for row in parts.old ?? [] where !(alignment.rows.newOfOld[row].map(news.contains) ?? false) {
      steps.append(
        Step(
          row: alignment.old.rows[row].label, old: alignment.old.rows[row].cells[column.old!], new: nil,
          delta: -scaled(reading(alignment.old, row, column.old!))))
    }
    return steps
  }
}
