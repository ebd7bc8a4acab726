import ReportModel

/// Statuses are worded as in the guide.
struct StatusWording: Rule {
  static let info = RuleInfo(
    code: "GOS004", severity: .note,
    title: BilingualText(
      tr: "Durum sözleri rehberdeki gibidir", en: "Statuses are worded as in the guide"),
    rationale: BilingualText(
      tr:
        "“Hedeflenen Değere Aşıldı” ve “Ulaşamadı” gibi kaymalar anlamı değiştirmez ama aynı durumun iki adı olur (Performans Programı İzleme Rehberi, 3/2021).",
      en: "Slips such as “Değere Aşıldı” keep the meaning but give one status two names (monitoring guide, 3/2021)."),
    good: "Hedeflenen Değer Aşıldı", bad: "Hedeflenen Değere Aşıldı",
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
      right: "130,00 | Hedeflenen Değer Aşıldı", wrong: "130,00 | Hedeflenen Değere Aşıldı"))

  let check: Check

  func findings() -> [Finding] {
    judgements.ties.flatMap { judged -> [Finding] in
      let wording = TieWording(judged: judged, trial: trial)
      return wording.differingStatuses
        .filter { TieJudgement.isSameStatus(trial.text($0.right), trial.text($0.cell)) }
        .map { wording.differs(Self.info, $0.cell, from: $0.right) }
    }
  }
}
