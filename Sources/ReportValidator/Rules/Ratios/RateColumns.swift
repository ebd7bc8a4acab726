import ReportModel
import ReportReading

/// The percentages of a document by their columns: how a column rounds is seen from all of its cells.
struct RateColumns {
  /// The rates of one column of a table.
  struct Column {
    var rates: [RatioJudgement]

    /// The mode that fits more of the cells; one cell that only cutting fits is a slip, not a method.
    var isTruncated: Bool {
      let nearest = rates.count(where: \.fitsNearest)
      let cut = rates.count(where: \.fitsTruncated)
      return cut > nearest && rates.count { $0.fitsTruncated && !$0.fitsNearest } > 1
    }
  }

  /// A column, by its table and its number.
  private struct Key: Hashable {
    var table: Int
    var column: Int
  }

  /// In the order in which the columns are met.
  private(set) var columns: [Column] = []

  init(_ ratios: [RatioJudgement]) {
    var known: [Key: Int] = [:]
    for rate in ratios where rate.isCompared {
      let key = Key(table: rate.target.table, column: rate.target.column)
      if let index = known[key] {
        columns[index].rates.append(rate)
      } else {
        known[key] = columns.count
        columns.append(Column(rates: [rate]))
      }
    }
  }

  /// Cells that are rounded unlike their columns, or not at all what their figures give.
  func unfit(where isMeant: (RatioJudgement) -> Bool) -> [RatioJudgement] {
    columns.flatMap { column in
      let isTruncated = column.isTruncated
      return column.rates.filter { !(isTruncated ? $0.fitsTruncated : $0.fitsNearest) && isMeant($0) }
    }
  }
}

/// What the rules of percentages say of one that does not fit.
struct RateWording {
  let rate: RatioJudgement
  let trial: Trial

  /// A percentage and what its figures come to.
  func disagrees(_ rule: RuleInfo) -> Finding {
    let cell = rate.target
    let (name, shown) = (trial.name(cell), trial.text(cell))
    let figures = rate.operands.map { trial.text($0) }
    let computed = rate.value.map { trial.text($0, like: cell) } ?? ""
    var finding = Finding(
      rule, at: cell, in: trial, of: rate.source, .inconsistent,
      tr: "\(name): \(shown) yazıyor, \(figures[0]) ve \(figures[1]) değerlerinden \(computed) çıkıyor",
      en: "\(name): shows \(shown), \(figures[0]) and \(figures[1]) give \(computed)")
    finding.computed = computed
    finding.difference = rate.difference.map { trial.text($0, like: cell) }
    finding.operands = trial.operands(rate.operands, in: cell.table)
    finding.help = BilingualText(
      tr: "yüzdeyi \(computed) yapın ya da pay ve paydayı denetleyin",
      en: "make it \(computed), or check the two figures")
    return finding
  }
}
