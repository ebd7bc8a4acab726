import ReportModel
import ReportReading

/// What the rules of ties say of words that differ.
struct TieWording {
  let judged: TieJudgement
  let trial: Trial

  /// Cells that say something else than the one that is taken for right.
  ///
  /// - Parameter right: `nil` where no cell says anything.
  func others(than right: CellReference?) -> [(cell: CellReference, right: CellReference)] {
    guard let right else { return [] }
    return judged.tie.cells.filter { cell in
      cell != right && !TieJudgement.isSameText(trial.text(right), trial.text(cell))
    }.map { ($0, right) }
  }

  /// Statuses that differ; the one that is worded as the guide has it is taken for right.
  var differingStatuses: [(cell: CellReference, right: CellReference)] {
    guard judged.matter == .statuses else { return [] }
    let right = judged.tie.cells.first { IndicatorStatus(rawValue: trial.text($0)) != nil }
    return others(than: right ?? judged.tie.cells[0])
  }

  func differs(_ rule: RuleInfo, _ cell: CellReference, from right: CellReference) -> Finding {
    let (name, shown) = (trial.name(cell), trial.text(cell))
    let (table, known) = (trial.tableName(right.table), trial.text(right))
    var finding = Finding(
      rule, at: cell, in: trial, of: judged.source, .inconsistent,
      tr: "\(name): “\(shown)” yazıyor, \(table) ise “\(known)” diyor",
      en: "\(name) says “\(shown)”, \(table) “\(known)”")
    finding.computed = known
    finding.notes = [.cell(tr: "öbürü burada", en: "the other is here", at: right, in: trial)]
    return finding
  }
}
