import ReportModel

/// Statuses are worded as in the guide.
struct StatusWording: Rule {
  static let info = RuleInfo(
    code: "GOS004", severity: .note,
    title: BilingualText(
      tr: "Durum sözleri rehberdeki gibidir", en: "Statuses are worded as in the guide"),
    rationale: BilingualText(
      tr:
        "“Hedeflenen Değere Aşıldı” ve “Ulaşamadı” gibi kaymalar anlamı değiştirmez ama aynı durumun iki adı olur (Performans Programı İzleme Rehberi, 3/2021).",
      en: "Slips such as “Değere Aşıldı” keep the meaning but give one status two names (monitoring guide, 3/2021)."),
    good: "Hedeflenen Değer Aşıldı", bad: "Hedeflenen Değere Aşıldı")

  let check: Check

  func findings() -> [Finding] {
    judgements.ties.flatMap { judged -> [Finding] in
      let wording = TieWording(judged: judged, trial: trial)
      return wording.differingStatuses
        .filter { TieJudgement.isSameStatus(trial.text($0.right), trial.text($0.cell)) }
        .map { wording.differs(Self.info, $0.cell, from: $0.right) }
    }
  }
}
