import ReportModel

/// The cells of a declared total are filled.
struct EmptiedTotal: Rule {
  static let info = RuleInfo(
    code: "TOP011", severity: .warning,
    title: BilingualText(
      tr: "Bildirilmiş bir toplamın hücreleri doludur", en: "The cells of a declared total are filled"),
    rationale: BilingualText(
      tr:
        "Girdide toplandığı bildirilen bir hücre boşsa toplam denetlenemez; değer silinmiş ya da unutulmuştur. Değer yoksa `-` yazılır.",
      en:
        "Where the input says that a cell is summed and it is empty, the total cannot be checked; the value was deleted or forgotten. Write `-` where there is none."
    ),
    good: "5 | - | 7 → 12", bad: "5 | (boş) | 7 → 12 (girdide bildirilmiş)")

  let check: Check

  func findings() -> [Finding] {
    judgements.sums.filter { $0.isBlocked && $0.isEmptied }.map {
      SumWording($0, in: trial).blocked(Self.info)
    }
  }
}
