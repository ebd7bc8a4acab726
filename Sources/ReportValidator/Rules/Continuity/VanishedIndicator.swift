import ReportModel

/// An indicator does not vanish without a note.
struct VanishedIndicator: ContinuityRule {
  static let subject = ContinuitySubject.indicator
  static let info = RuleInfo(
    code: "YIL002", severity: .warning,
    title: BilingualText(tr: "Bir gösterge açıklanmadan kalkmaz", en: "An indicator does not vanish without a note"),
    rationale: BilingualText(
      tr:
        "Geçen yıl izlenen gösterge bu yıl yoksa okuyan sonucunu arar. Adı değiştiyse rapor.yaml’da `süreklilik` altında eski ve yeni adı, bırakıldıysa gerekçesi yazılır.",
      en:
        "A reader looks for the result of what was measured last year. A new name is written down with the old one under `süreklilik` in rapor.yaml, and so is the reason for giving an indicator up."
    ),
    good: "süreklilik: eski: Toplantı sayısı, gerekçe: Kurul kaldırıldı", bad: "2022: Toplantı sayısı 4 | 2023: (yok)",
    example: RuleExample(
      ExampleYears.report,
      right: "| Sığınma evi sayısı | Sayı | 2022 | 2 | 3 | 3 |", wrong: "",
      beside: ExampleYears.past))

  let check: Check

  func findings() -> [Finding] {
    check.comparisons(with: .previousReport).flatMap { comparison, wording in
      comparison.home.map { home in comparison.vanished.map { wording.vanished(Self.info, $0, home) } } ?? []
    }
  }
}
