import ReportModel
import ReportReading

/// What the rules of strategic plans say of a goal's score.
struct GoalWording {
  let judged: GoalScoreJudgement
  let trial: Trial
  private var cell: CellReference { judged.target }
  private var place: String { trial.nameAndText(judged.target) }

  private func finding(_ rule: RuleInfo, computed: String, tr: String, en: String) -> Finding {
    var finding = Finding(rule, at: cell, in: trial, of: judged.source, .inconsistent, tr: tr, en: en)
    finding.computed = computed
    return finding
  }

  /// With its cells and what to do.
  private func withOperands(_ finding: Finding) -> Finding {
    var finding = finding
    finding.operands = trial.operands(judged.goal.weights + judged.goal.scores, in: cell.table)
    finding.help = BilingualText(
      tr: "hedefin performansını ya da göstergelerden yanlış olanı düzeltin",
      en: "correct the goal's score, or the indicator's that is wrong")
    return finding
  }

  func disagrees(_ rule: RuleInfo) -> Finding {
    let terms = zip(judged.goal.weights, judged.goal.scores).map { "\(trial.text($0)) × \(trial.text($1))" }
      .joined(separator: " + ")
    let exact = judged.bounds?.middle(decimals: 2) ?? ""
    return withOperands(
      finding(
        rule, computed: exact, tr: "\(place) yazıyor, \(terms) toplamı \(exact) ediyor",
        en: "\(trial.name(cell)): shows \(trial.text(cell)), \(terms) gives \(exact)"))
  }

  /// No scores of the indicators that are not shown make the goal's what it is.
  func isImpossible(_ rule: RuleInfo, _ shown: Amount, _ bounds: Interval) -> Finding {
    let isLess = Exact(shown) < bounds.lower
    let bound = (isLess ? bounds.lower : bounds.upper).amount(decimals: 2)?.turkish ?? ""
    return withOperands(
      finding(
        rule, computed: bound,
        tr: isLess
          ? "\(place) yazıyor; gösterilen göstergeler tek başına \(bound) ediyor, hedef bundan az olamaz"
          : "\(place) yazıyor; gösterilmeyen göstergeler %100 olsa bile hedef en çok \(bound) olur",
        en: isLess
          ? "\(place): the indicators shown make \(bound) by themselves, the goal cannot be less"
          : "\(place): even if the indicators not shown are 100, the goal is at most \(bound)"))
  }

  /// What follows from an indicator's score that is wrong.
  func follows(_ rule: RuleInfo, _ right: Interval) -> Finding {
    if !judged.isPartial {
      let most = right.middle(decimals: 2)
      return finding(
        rule, computed: most, tr: "\(place) yazıyor; göstergelerin doğru performansıyla \(most) çıkar",
        en: "\(trial.name(cell)): shows \(trial.text(cell)); with the right scores it is \(most)")
    }
    let most = right.upper.amount(decimals: 2)?.turkish ?? ""
    return finding(
      rule, computed: most,
      tr: "\(place) yazıyor; göstergelerin doğru performansıyla, gösterilmeyenler %100 olsa bile en çok \(most) olur",
      en:
        "\(trial.name(cell)): shows \(trial.text(cell)); with the right scores it is at most \(most), even if those not shown are 100"
    )
  }
}
