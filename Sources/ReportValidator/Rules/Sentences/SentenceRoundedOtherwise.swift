import ReportModel

/// A rate in a sentence is rounded as its table's is.
struct SentenceRoundedOtherwise: Rule {
  static let info = RuleInfo(
    code: "MET003", severity: .warning,
    title: BilingualText(
      tr: "Cümledeki oran başka türlü yuvarlanmış", en: "A rate in a sentence is rounded another way"),
    rationale: BilingualText(
      tr: "Yuvarlama ya da kesmeyle açıklanmayan, bir birimden az fark elle yazıldığını gösterir.",
      en: "A difference of less than one unit that neither rounding nor cutting explains was typed by hand."),
    good: "%14,41 → % 14", bad: "%14,41 → % 15")

  let check: Check

  func findings() -> [Finding] {
    check.sentences.contradictions.filter { !$0.claim.holds && $0.claim.isRounding }.map {
      SentenceWording(found: $0, trial: trial).disagrees(
        Self.info, .inconsistent, help: SentenceWording.correcting)
    }
  }
}
