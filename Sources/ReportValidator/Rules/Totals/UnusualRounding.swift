import ReportModel

/// A difference within rounding is not unusually large.
struct UnusualRounding: Rule {
  static let info = RuleInfo(
    code: "TOP006", severity: .warning,
    title: BilingualText(
      tr: "Fark yuvarlama sınırında ama olağan dışı büyük", en: "A difference within rounding, but unusually large"),
    rationale: BilingualText(
      tr:
        "n + 1 yuvarlamanın saçılımı √((n + 1) / 12) birimdir. Bunun üç katını aşan fark aralığa sığsa da rastlantıyla açıklanması güçtür; küçük bir yanlış gizliyor olabilir.",
      en:
        "n + 1 roundings scatter with √((n + 1) / 12) units. A difference beyond three times that fits the interval but hardly chance; a small slip may hide in it."
    ),
    good: "11 satır, fark 2 TL", bad: "11 satır, fark 5 TL",
    example: RuleExample(
      """
      Tablo 2. Ödenek

      | BİRİM | ÖDENEK (TL) |
      | --- | ---: |
      | Merkez | 1.000 |
      | Taşra | 1.000 |
      | Yurt Dışı | 1.000 |
      | Toplam | 3.000 |
      """,
      right: "3.000", wrong: "3.002"))

  let check: Check

  func findings() -> [Finding] {
    judgements.sums.filter { $0.verdict == .rounding && $0.isUnusual }.map(unusual)
  }

  private func unusual(_ judged: SumJudgement) -> Finding {
    let difference = judged.difference.map { trial.text($0, like: judged.target) } ?? ""
    let name = trial.name(judged.target)
    let bound = SumWording.bound(of: judged)
    return SumWording(judged, in: trial).finding(
      Self.info, .rounding,
      tr: "\(name): fark \(difference), yuvarlama sınırında (±\(bound)) ama olağan dışı büyük",
      en: "\(name): the difference of \(difference) is within rounding (±\(bound)), but unusually large")
  }
}
