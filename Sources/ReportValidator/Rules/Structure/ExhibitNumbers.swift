import ReportModel
import ReportReading

/// Numbers of tables and figures run without gaps.
struct ExhibitNumbers: Rule {
  static let info = RuleInfo(
    code: "YAP006", severity: .warning,
    title: BilingualText(
      tr: "Tablo ve şekil numaraları atlamadan gider", en: "Numbers of tables and figures run without gaps"),
    rationale: BilingualText(
      tr:
        "Tablo eklenip çıkarılınca numaralar elle değiştirilir; atlanan numara eksik tabloyu, yinelenen numara yanlış göndermeyi doğurur.",
      en:
        "Numbers are changed by hand when tables come and go; a gap means a missing table, a repeated number wrong references."
    ),
    good: "Tablo 1, Tablo 2, Tablo 3", bad: "Tablo 1, Tablo 2, Tablo 4",
    example: RuleExample(ExampleOutline.report(), right: "Tablo 3. Binalar", wrong: "Tablo 4. Binalar"))

  let check: Check

  func findings() -> [Finding] {
    trial.chapters.profile == nil ? [] : ExhibitWord.allCases.flatMap(gaps)
  }

  private func gaps(among word: ExhibitWord) -> [Finding] {
    let lead = word.rawValue + " "
    let captions = trial.outline.captions.filter { $0.number.hasPrefix(lead) }
    let values = captions.compactMap { Int($0.number.dropFirst(lead.count)) }
    guard values.count >= Thresholds.sequence.value, values.count == captions.count else { return [] }
    let gaps = NumberGaps.indices(in: values)
    // Numbers that begin anew in every chapter are another way of counting.
    guard 2 * gaps.count < values.count else { return [] }
    return gaps.map { gap(behind: captions[$0 - 1], at: captions[$0]) }
  }

  private func gap(behind before: DocumentOutline.Entry, at next: DocumentOutline.Entry) -> Finding {
    Finding(
      Self.info, ofOutline: next.number, shown: next.number, span: next.span,
      message: BilingualText(
        tr: "\(before.number) ile \(next.number) art arda geliyor",
        en: "\(before.number) is followed by \(next.number)"),
      help: BilingualText(
        tr: "eksik tabloya ya da numaraya bakın", en: "look for the missing one, or correct the number"))
  }
}
