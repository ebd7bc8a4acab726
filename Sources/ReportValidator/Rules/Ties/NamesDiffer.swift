import ReportModel
import ReportReading
import ReportRelations

/// One thing has one name.
struct NamesDiffer: Rule {
  static let info = RuleInfo(
    code: "MET001", severity: .warning,
    title: BilingualText(tr: "Bir şeyin bir adı vardır", en: "One thing has one name"),
    rationale: BilingualText(
      tr: "Aynı gösterge ya da birim iki tabloda iki türlü yazılırsa yıllar arasında izlenemez.",
      en: "An indicator or unit spelt two ways in two tables cannot be followed over the years."),
    good: "Sığınma evi sayısı", bad: "Siğınma evi sayısı")

  let check: Check

  func findings() -> [Finding] { judgements.ties.filter { $0.matter == .words }.flatMap(differing) }

  private func differing(_ judged: TieJudgement) -> [Finding] {
    let shown = judged.tie.cells.filter { !trial.text($0).isEmpty }
    // What most places say is taken for right; among equals the first.
    let counts = shown.map { cell in
      shown.count { TieJudgement.isSameText(trial.text($0), trial.text(cell)) }
    }
    guard let most = counts.max(), let right = counts.firstIndex(of: most).map({ shown[$0] }) else { return [] }
    let wording = TieWording(judged: judged, trial: trial)
    return wording.others(than: right).filter { !trial.text($0.cell).isEmpty }
      .map { wording.differs(Self.info, $0.cell, from: $0.right) }
  }
}
