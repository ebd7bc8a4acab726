import ReportModel
import ReportReading

/// The reason of a deviation from a target is given.
struct UnexplainedDeviation: Rule {
  static let info = RuleInfo(
    code: "GOS011", severity: .warning,
    title: BilingualText(
      tr: "Hedeften sapmanın nedeni yazılır", en: "The reason of a deviation from a target is given"),
    rationale: BilingualText(
      tr:
        "5018 sayılı Kanun m.41 sapmaların nedenini ister; Sayıştay yüzde birlik sapmayı bile sorar. Kartında `Sapmanın Nedeni` satırı olan bir hedef %100’ün altındaysa o satır boş kalmaz.",
      en:
        "Law 5018, article 41, asks for the reasons of deviations; the court of accounts asks even for one per cent. Where a goal's card has a row for the reason and the score is below 100, that row is not left empty."
    ),
    good: "H1.1 Performansı %91; Sapmanın Nedeni: Kovid-19 salgını …",
    bad: "H1.1 Performansı %91; Sapmanın Nedeni: (boş)",
    example: RuleExample(
      """
      Tablo 1. Kart 1

      |  |  |  |  |  |  |
      | --- | --- | --- | --- | --- | --- |
      | H1 Performansı | %90 |  |  |  |  |
      | Hedefe İlişkin Sapmanın Nedeni | Salgın nedeniyle kurslar ertelenmiştir |  |  |  |  |
      | Performans Göstergesi | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A) |
      | PG1: Gösterge | %100 | 0 | 100 | 90 | %90 |

      Tablo 2. Kart 2

      |  |  |  |  |  |  |
      | --- | --- | --- | --- | --- | --- |
      | H2 Performansı | %90 |  |  |  |  |
      | Hedefe İlişkin Sapmanın Nedeni | Talep az olmuştur |  |  |  |  |
      | Performans Göstergesi | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A) |
      | PG2: Gösterge | %100 | 0 | 100 | 90 | %90 |
      """,
      right: "Talep az olmuştur", wrong: "Hedefte sapma yoktur"))

  let check: Check

  func findings() -> [Finding] {
    let cards = check.goalCards
    // Cards of another form give their reasons elsewhere.
    guard cards.contains(where: { $0.givesReason }) else { return [] }
    return cards.filter { $0.isBelow && !$0.givesReason }.map(unexplained)
  }

  private func unexplained(_ card: GoalCard) -> Finding {
    let place = trial.nameAndText(card.score)
    var finding = finding(
      at: card.score, tr: "\(place), sapmanın nedeni yazılmamış",
      en: "\(place), and no reason is given for the deviation")
    finding.notes = card.reason.map { [note($0)] } ?? []
    finding.help = BilingualText(tr: "nedenini ve alınacak önlemi yazın", en: "write the reason and what will be done")
    return finding
  }

  private func note(_ reason: CellReference) -> FindingNote {
    let text = trial.text(reason)
    return text.isEmpty
      ? .cell(tr: "boş satır burada", en: "the empty row is here", at: reason, in: trial)
      : .cell(tr: "burada “\(text)” yazıyor", en: "here it says “\(text)”", at: reason, in: trial)
  }
}
