import ReportModel
import ReportReading

/// One thing has one name.
struct NamesDiffer: Rule {
  static let info = RuleInfo(
    code: "MET001", severity: .warning,
    title: BilingualText(tr: "Bir şeyin bir adı vardır", en: "One thing has one name"),
    rationale: BilingualText(
      tr: "Aynı gösterge ya da birim iki tabloda iki türlü yazılırsa yıllar arasında izlenemez.",
      en: "An indicator or unit spelt two ways in two tables cannot be followed over the years."),
    good: "Sığınma evi sayısı", bad: "Siğınma evi sayısı",
    example: RuleExample(
      """
      Tablo 12. Form-3

      | Gösterge Adı | Hedeflenen Gösterge Değeri | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık | 4. Üç Aylık | Yılsonu Değeri | Gerçekleşme Oranı (%) | Gerçekleşme Durumu |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
      | Verilen eğitim sayısı | 40 | 8 | 2 | 14 | 28 | 52 | 130,00 | Hedeflenen Değer Aşıldı |

      Tablo 13. Form-4

      | Performans Göstergesi | Hedeflenen Gösterge Değeri | Yılsonu Gerçekleşme Değeri | Gerçekleşme Durumu |
      | --- | ---: | ---: | --- |
      | Verilen eğitim sayısı | 40 | 52 | Hedeflenen Değer Aşıldı |
      """,
      right: "| Verilen eğitim sayısı | 40 | 52 |", wrong: "| Verilen eğıtim sayısı | 40 | 52 |"))

  let check: Check

  func findings() -> [Finding] { judgements.ties.filter { $0.matter == .words }.flatMap(differing) }

  private func differing(_ judged: TieJudgement) -> [Finding] {
    let shown = judged.tie.cells.filter { !trial.text($0).isEmpty }
    // What most places say is taken for right; among equals the first.
    let counts = shown.map { cell in
      shown.count { TieJudgement.isSameText(trial.text($0), trial.text(cell)) }
    }
    guard let most = counts.max(), let right = counts.firstIndex(of: most).map({ shown[$0] }) else { return [] }
    let wording = TieWording(judged: judged, trial: trial)
    return wording.others(than: right).filter { !trial.text($0.cell).isEmpty }
      .map { wording.differs(Self.info, $0.cell, from: $0.right) }
  }
}
