import ReportModel
import ReportReading

/// Every deviation has a reason of its own.
struct CopiedReason: Rule {
  static let info = RuleInfo(
    code: "GOS012", severity: .note,
    title: BilingualText(
      tr: "Her sapmanın kendi nedeni vardır", en: "Every deviation has a reason of its own"),
    rationale: BilingualText(
      tr: "Ayrı hedeflerde sözcüğü sözcüğüne aynı neden kopyalanmıştır; açıklama sayılmayabilir.",
      en: "The same reason word by word for several goals was copied and may not count as an explanation."),
    good: "iki hedef, iki neden", bad: "iki hedef, aynı neden",
    example: RuleExample(
      """
      Tablo 1. Kart 1

      |  |  |  |  |  |  |
      | --- | --- | --- | --- | --- | --- |
      | H1 Performansı | %90 |  |  |  |  |
      | Hedefe İlişkin Sapmanın Nedeni | Planlanan kursların bir bölümü ertelenmiş, öğrenciler gelecek yıla aktarılmıştır |  |  |  |  |
      | Performans Göstergesi | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A) |
      | PG1: Gösterge | %100 | 0 | 100 | 90 | %90 |

      Tablo 2. Kart 2

      |  |  |  |  |  |  |
      | --- | --- | --- | --- | --- | --- |
      | H2 Performansı | %90 |  |  |  |  |
      | Hedefe İlişkin Sapmanın Nedeni | Talep beklenenden az olmuş, ayrılan kaynak öbür hedeflere kullanılmıştır |  |  |  |  |
      | Performans Göstergesi | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A) |
      | PG2: Gösterge | %100 | 0 | 100 | 90 | %90 |
      """,
      right: "Talep beklenenden az olmuş, ayrılan kaynak öbür hedeflere kullanılmıştır",
      wrong: "Planlanan kursların bir bölümü ertelenmiş, öğrenciler gelecek yıla aktarılmıştır"))

  let check: Check

  func findings() -> [Finding] {
    var seen: [String: CellReference] = [:]
    return check.goalCards.compactMap { card in
      guard let reason = card.reason, trial.text(reason).utf8.count > Thresholds.reasonBytes.value else { return nil }
      let key = TurkishText.asciiKey(trial.text(reason))
      guard let first = seen[key] else {
        seen[key] = reason
        return nil
      }
      return copied(reason, from: first)
    }
  }

  private func copied(_ reason: CellReference, from first: CellReference) -> Finding {
    let (name, other) = (trial.name(reason), trial.tableName(first.table))
    var finding = finding(
      at: reason, tr: "\(name): neden, \(other) ile sözcüğü sözcüğüne aynı",
      en: "\(name): the reason is word by word that of \(other)")
    finding.notes = [.cell(tr: "ilki burada", en: "the first is here", at: first, in: trial)]
    return finding
  }
}
