import ReportModel
import ReportReading

/// What the rules of totals say of a sum.
struct SumWording {
  private let judged: SumJudgement
  private let trial: Trial
  private var target: CellReference { judged.target }
  /// What the parts come to, and the difference, as the table writes its numbers.
  private var computed: String? { judged.value.map { trial.text($0, like: target) } }
  private var difference: String? { judged.difference.map { trial.text($0, like: target) } }

  init(_ judged: SumJudgement, in trial: Trial) {
    self.judged = judged
    self.trial = trial
  }

  /// Of several sums that ask for one cell the first.
  static func once(_ judged: [SumJudgement]) -> [SumJudgement] {
    var told: Set<CellReference> = []
    return judged.filter { told.insert($0.target).inserted }
  }

  /// The largest difference that rounding makes, as a number: half a unit of the last printed digit for each figure.
  static func bound(of judged: SumJudgement) -> String {
    let decimals = judged.isUnitPrinted ? judged.difference?.decimals ?? 0 : 0
    return Amount(scaled: Int64(judged.halfUnitsOfSlack) * 5, decimals: decimals + 1).turkish
  }

  /// A finding with the sum's cells, what they come to, and the difference.
  func finding(_ rule: RuleInfo, _ outcome: Outcome, tr: String, en: String) -> Finding {
    var finding = Finding(rule, at: target, in: trial, of: judged.source, outcome, tr: tr, en: en)
    (finding.computed, finding.difference) = (computed, difference)
    finding.operands = judged.sum.terms.map { term in
      var operand = trial.operand(term.cell, in: target.table)
      if term.sign < 0 { operand.value = "-\(operand.value)" }
      return operand
    }
    return finding
  }

  /// A total and what its parts come to.
  func disagrees(_ rule: RuleInfo) -> Finding {
    let (name, shown) = (trial.name(target), trial.text(target))
    let (computed, difference) = (computed ?? "", difference ?? "")
    var finding = finding(
      rule, .inconsistent,
      tr: "\(name): \(shown) yazıyor, \(source.tr) \(computed) çıkıyor (fark \(difference))",
      en: "\(name): shows \(shown), its \(source.en) give \(computed) (difference \(difference))")
    finding.help = BilingualText(
      tr: "toplamı ya da toplanan hücrelerden değişeni düzeltin",
      en: "correct the total, or the one of its cells that changed")
    return finding
  }

  /// Where the parts of the sum stand.
  private var source: BilingualText {
    let cells = judged.sum.terms.map(\.cell)
    if judged.sum.kind == .equation, Set(cells.map(\.column)) != [target.column] {
      return BilingualText(tr: "sütunlardan", en: "columns")
    }
    let tables = Set(cells.map(\.table))
    return tables.contains { $0 != target.table }
      ? BilingualText(tr: "\(tables.count) tablonun satırlarından", en: "rows in \(tables.count) tables")
      : BilingualText(tr: "satırlardan", en: "rows")
  }

  /// An empty total and what would stand there.
  func missing(_ rule: RuleInfo) -> Finding {
    let computed = computed ?? ""
    var finding = finding(
      rule, .inconsistent, tr: "\(trial.name(target)): toplam yazılmamış, \(computed) çıkıyor",
      en: "\(trial.name(target)): the total is missing, it comes to \(computed)")
    finding.help = BilingualText(tr: "toplamı yazın", en: "write the total")
    return finding
  }

  /// A total that an empty cell keeps from being checked.
  func blocked(_ rule: RuleInfo) -> Finding {
    let cell = judged.unreadable ?? target
    var finding = finding(
      rule, .uncheckable, tr: "\(trial.name(target)): denetlenemedi, toplanan bir hücre okunamıyor ya da boş",
      en: "\(trial.name(target)): cannot be checked, one of its cells is empty or no number")
    (finding.computed, finding.difference) = (nil, nil)
    finding.notes = [
      .cell(tr: "o hücre: \(trial.name(cell))", en: "that cell: \(trial.name(cell))", at: cell, in: trial)
    ]
    return finding
  }
}

extension SumJudgement {
  /// Whether words stand where the terms give a figure.
  var isUnreadable: Bool { verdict == .uncheckable && unreadable == nil && difference == nil && value != nil }
}
