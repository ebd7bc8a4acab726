import ReportModel
import ReportReading

/// What the rules of strategic plans say of an indicator's score.
struct ScoreWording {
  let judged: PlanScoreJudgement
  let trial: Trial

  func disagrees(_ rule: RuleInfo) -> Finding {
    let cell = judged.target
    let values = judged.operands.map { trial.text($0) }
    let operands = "A = \(values[0]), B = \(values[1]), C = \(values[2])"
    let computed = judged.value?.turkish ?? ""
    let place = trial.nameAndText(cell)
    let message =
      judged.isBeyondAll
      ? BilingualText(
        tr: "\(place) yazıyor; \(operands) ile formülün sonucu yok, ama performans 100’ü aşamaz",
        en: "\(place): the formula has no result with \(operands), but no score is more than 100")
      : BilingualText(
        tr: "\(place) yazıyor, \(operands) ile formülden \(computed) çıkıyor",
        en: "\(place): the formula gives \(computed) with \(operands)")
    var finding = Finding(
      rule, at: cell, in: trial, of: judged.source, .inconsistent, tr: message.tr, en: message.en)
    finding.computed = computed
    finding.difference = judged.difference?.turkish
    finding.operands = trial.operands(judged.operands, in: cell.table)
    finding.cause = judged.cause
    finding.help = BilingualText(
      tr: "performansı \(computed) yapın ya da A, B ve C değerlerini denetleyin",
      en: "make it \(computed), or check A, B and C")
    return finding
  }
}
