import ReportModel

/// What the change of a total comes from: the parts that changed, each with its share.
struct TotalExplanation {
  /// One part of the sum, with what it adds to or takes from it.
  struct Step {
    var name: String
    var old: String?
    var new: String?

    func delta(_ places: Int) -> Int128 { Self.scaled(new, places) - Self.scaled(old, places) }

    var decimals: Int { max(Self.amount(old)?.decimals ?? 0, Self.amount(new)?.decimals ?? 0) }

    private static func amount(_ text: String?) -> Amount? { text.flatMap(CellText.amount) }

    private static func scaled(_ text: String?, _ places: Int) -> Int128 {
      amount(text)?.scaled(toDecimals: places) ?? 0
    }
  }

  private let steps: [Step]

  /// The rows of a total, in one column.
  init(_ alignment: TableAlignment, rows: Sides<[Int]>, column: Sides<Int>) {
    let (old, new) = (alignment.old, alignment.new)
    let (olds, news) = (Set(rows.old ?? []), Set(rows.new ?? []))
    var steps = (rows.new ?? []).map { row -> Step in
      let other = alignment.rows.oldOfNew[row].flatMap { olds.contains($0) ? $0 : nil }
      return Step(
        name: new.rows[row].label, old: other.map { old.rows[$0].cells[column.old!] },
        new: new.rows[row].cells[column.new!])
    }
    for row in rows.old ?? [] where !(alignment.rows.newOfOld[row].map(news.contains) ?? false) {
      steps.append(Step(name: old.rows[row].label, old: old.rows[row].cells[column.old!], new: nil))
    }
    self.steps = steps
  }

  /// The columns of a total, in one row.
  init(_ alignment: TableAlignment, columns: Sides<[Int]>, row: Sides<Int>) {
    let (old, new) = (alignment.old, alignment.new)
    let (olds, news) = (Set(columns.old ?? []), Set(columns.new ?? []))
    var steps = (columns.new ?? []).map { column -> Step in
      let other = alignment.columns.oldOfNew[column].flatMap { olds.contains($0) ? $0 : nil }
      return Step(
        name: new.columns[column].title, old: other.map { old.rows[row.old!].cells[$0] },
        new: new.rows[row.new!].cells[column])
    }
    for column in columns.old ?? [] where !(alignment.columns.newOfOld[column].map(news.contains) ?? false) {
      steps.append(Step(name: old.columns[column].title, old: old.rows[row.old!].cells[column], new: nil))
    }
    self.steps = steps
  }

  /// Puts the contributions into the change of the total and says whether its parts moved at all.
  ///
  /// - Returns: Whether the parts explain the whole change.
  @discardableResult
  func explain(_ change: inout Change) -> Bool {
    guard !steps.isEmpty, let number = change.number, let whole = number.delta, !whole.isZero else { return false }
    let places = max(whole.decimals, steps.map(\.decimals).max() ?? 0)
    let total = whole.scaled(toDecimals: places)
    var moved = steps.map { ($0, $0.delta(places)) }.filter { $0.1 != 0 }
    let rest = total - moved.reduce(0) { $0 + $1.1 }
    guard !moved.isEmpty else {
      change.changeClass = .totalAlone
      change.remark = BilingualText(
        tr: "toplanan sayıların hiçbiri değişmedi", en: "none of the numbers it sums changed")
      return false
    }
    change.changeClass = .totalFromRows
    change.remark = nil
    moved.sort { $0.1.magnitude > $1.1.magnitude }
    let shares = Share.percents(moved.map(\.1) + (rest == 0 ? [] : [rest]), of: total)
    change.contributions = zip(moved, shares).compactMap { each, share in
      Int64(exactly: each.1).map {
        Contribution(
          row: each.0.name, old: each.0.old, new: each.0.new, delta: Amount(scaled: $0, decimals: places), share: share)
      }
    }
    change.unexplained = rest == 0 ? nil : Int64(exactly: rest).map { Amount(scaled: $0, decimals: places) }
    return rest == 0
  }
}
