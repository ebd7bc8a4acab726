import ReportModel
import ReportReading

/// What the change of a total comes from: the parts that changed, each with its share.
struct TotalExplanation {
  /// One part of the sum, with what it adds to or takes from it.
  struct Step {
    var name: String
    var old: ShownCell?
    var new: ShownCell?
    var isDeducted: Bool

    func delta(_ finest: Int) -> Int128 {
      let delta = Self.scaled(new, finest) - Self.scaled(old, finest)
      return isDeducted ? -delta : delta
    }

    var decimals: Int { max(old?.amount?.decimals ?? 0, new?.amount?.decimals ?? 0) }

    private static func scaled(_ cell: ShownCell?, _ finest: Int) -> Int128 {
      cell?.amount?.scaled(toDecimals: finest) ?? 0
    }
  }

  private let steps: [Step]

  /// The rows of a total, in one column.
  init(_ alignment: TableAlignment, rows: SummedParts, column: Sides<Int>) {
    let (old, new) = (alignment.old, alignment.new)
    steps = Self.steps(
      rows, alignment.rows, oldName: { old.rows[$0].label }, newName: { new.rows[$0].label },
      oldCell: { old.rows[$0].shown(column.old!) }, newCell: { new.rows[$0].shown(column.new!) })
  }

  /// The columns of a total, in one row.
  init(_ alignment: TableAlignment, columns: SummedParts, row: Sides<Int>) {
    let (old, new) = (alignment.old, alignment.new)
    steps = Self.steps(
      columns, alignment.columns, oldName: { old.columns[$0].title }, newName: { new.columns[$0].title },
      oldCell: { old.rows[row.old!].shown($0) }, newCell: { new.rows[row.new!].shown($0) })
  }

  /// The parts of the new report with their partners, then those that are gone.
  private static func steps(
    _ parts: SummedParts, _ pairing: Pairing, oldName: (Int) -> String, newName: (Int) -> String,
    oldCell: (Int) -> ShownCell, newCell: (Int) -> ShownCell
  ) -> [Step] {
    let (olds, news) = (Set(parts.old), Set(parts.new))
    let present = parts.new.map { part in
      let other = pairing.oldOfNew[part].flatMap { olds.contains($0) ? $0 : nil }
      return Step(
        name: newName(part), old: other.map(oldCell), new: newCell(part), isDeducted: parts.newDeducted.contains(part))
    }
    let gone = parts.old.filter { !(pairing.newOfOld[$0].map(news.contains) ?? false) }.map { part in
      Step(name: oldName(part), old: oldCell(part), new: nil, isDeducted: parts.oldDeducted.contains(part))
    }
    return present + gone
  }

  /// Puts the contributions into the change of the total and says whether its parts moved at all.
  ///
  /// - Returns: Whether the parts explain the whole change.
  @discardableResult
  func explain(_ change: inout Change) -> Bool {
    guard !steps.isEmpty, let number = change.number, let whole = number.delta, !whole.isZero else { return false }
    let finest = max(whole.decimals, steps.map(\.decimals).max() ?? 0)
    let total = whole.scaled(toDecimals: finest)
    var moved = steps.map { ($0, $0.delta(finest)) }.filter { $0.1 != 0 }
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
          row: each.0.name, old: each.0.old?.text, new: each.0.new?.text, delta: Amount(scaled: $0, decimals: finest),
          share: share)
      }
    }
    change.unexplained = rest == 0 ? nil : Int64(exactly: rest).map { Amount(scaled: $0, decimals: finest) }
    return rest == 0
  }
}
