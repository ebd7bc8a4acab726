import ReportModel

/// A number that can be read stands in a total's place.
struct UnreadableTotal: Rule {
  static let info = RuleInfo(
    code: "TOP013", severity: .warning,
    title: BilingualText(
      tr: "Toplamın yerinde okunabilir bir sayı vardır", en: "A number that can be read stands in a total's place"),
    rationale: BilingualText(
      tr:
        "Satırları okunan bir toplamın kendisi okunamıyorsa hiçbir şey denetlenmemiş demektir; tutuyor sanılmasın diye söylenir.",
      en:
        "Where the rows of a total can be read and the total cannot, nothing was checked; it is told so that nobody takes it for sound."
    ),
    good: "1.200 + 1.300 → 2.500", bad: "1.200 + 1.300 → 2.5OO",
    example: RuleExample(
      """
      Tablo 1. Personel

      | Birim | Kişi |
      | --- | ---: |
      | Merkez | 802 |
      | Taşra | 12.698 |
      | Toplam | 13.500 |
      """,
      right: "| 13.500", wrong: "| 13.5oo"))

  let check: Check

  func findings() -> [Finding] {
    SumWording.once(judgements.sums.filter(\.isUnreadable)).map(unreadable)
  }

  private func unreadable(_ judged: SumJudgement) -> Finding {
    let (name, shown) = (trial.name(judged.target), trial.text(judged.target))
    let computed = judged.value.map { trial.text($0, like: judged.target) } ?? ""
    var finding = SumWording(judged, in: trial).finding(
      Self.info, .uncheckable,
      tr: "\(name): “\(shown)” sayı olarak okunamıyor, toplam denetlenemedi; \(computed) çıkıyor",
      en: "\(name): “\(shown)” cannot be read as a number, the total was not checked; it comes to \(computed)")
    finding.help = BilingualText(
      tr: "toplamı yalnız rakamla yazın, örneğin 1.234.567,89; dipnot imini ve birimi başlığa koyun",
      en: "write the total in digits alone, like 1.234.567,89; put footnote marks and units into the heading")
    return finding
  }
}
