import ReportModel

/// An indicator has one status in every form.
struct StatusesDiffer: Rule {
  static let info = RuleInfo(
    code: "GOS003", severity: .error,
    title: BilingualText(
      tr: "Bir göstergenin durumu her formda aynıdır", en: "An indicator has one status in every form"),
    rationale: BilingualText(
      tr: "Form-3 ve Form-4 aynı sonucu değerlendirir; durumları ayrı olamaz.",
      en: "Form-3 and Form-4 assess the same outcome; their statuses cannot differ."),
    good: "Form-3 ve Form-4: Hedeflenen Değer Aşıldı",
    bad: "Form-3: Hedeflenen Değer Aşıldı, Form-4: Hedeflenen Değere Ulaşıldı")

  let check: Check

  func findings() -> [Finding] {
    judgements.ties.flatMap { judged -> [Finding] in
      let wording = TieWording(judged: judged, trial: trial)
      return wording.differingStatuses
        .filter { !TieJudgement.isSameStatus(trial.text($0.right), trial.text($0.cell)) }
        .map { wording.differs(Self.info, $0.cell, from: $0.right) }
    }
  }
}
