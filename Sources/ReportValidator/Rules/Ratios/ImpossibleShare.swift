import ReportModel
import ReportReading
import ReportRelations

/// A share or mean is one that a whole number of its base can give.
struct ImpossibleShare: Rule {
  static let info = RuleInfo(
    code: "ORN009", severity: .warning,
    title: BilingualText(
      tr: "Bir pay ya da ortalama, tam sayıların verebileceği bir değerdir",
      en: "A share or mean is one that whole numbers can give"),
    rationale: BilingualText(
      tr:
        "Yedi kişinin dördü %57,1, üçü %42,9'dur; %54,4 hiçbir sayıda kişi etmez. Öbür satırların hepsinde sayı tutuyorsa tutmayan satırda pay ya da sayı yanlış basılmıştır.",
      en:
        "Four of seven persons are 57.1 per cent and three are 42.9; no number of them is 54.4. Where all other rows hold, the share or the number of the one that does not was printed wrong."
    ),
    good: "7 | %57,1", bad: "7 | %54,4",
    example: RuleExample(
      """
      Tablo 3. Memnuniyet

      | Birim | Katılan | Memnun (%) |
      | --- | ---: | ---: |
      | Kuzey | 7 | 57,1 |
      | Güney | 9 | 55,6 |
      | Doğu | 11 | 63,6 |
      | Batı | 13 | 53,8 |
      | Merkez | 17 | 64,7 |
      | Kıyı | 19 | 57,9 |
      | Ova | 23 | 60,9 |
      | Yayla | 14 | 71,4 |
      """,
      right: "| 63,6 |", wrong: "| 66,3 |"))

  let check: Check

  func findings() -> [Finding] { judgements.granularities.filter { $0.verdict == .contradicts }.map(isImpossible) }

  private func isImpossible(_ judged: GranularityJudgement) -> Finding {
    let (name, shown) = (trial.name(judged.target), trial.text(judged.target))
    let (base, computed) = (trial.text(judged.share.base), judged.computed ?? "")
    var finding = finding(
      at: judged.target, of: judged.source,
      tr: "\(name): \(shown) yazıyor, \(base) içinde hiçbir tam sayı bunu vermez; en yakını \(computed)",
      en: "\(name): shows \(shown), which no whole number of \(base) gives; the nearest is \(computed)")
    finding.computed = computed
    finding.operands = trial.operands([judged.share.base], in: judged.target.table)
    return finding
  }
}
