import ReportModel

/// An indicator has one status in every form.
struct StatusesDiffer: Rule {
  static let info = RuleInfo(
    code: "GOS003", severity: .error,
    title: BilingualText(
      tr: "Bir göstergenin durumu her formda aynıdır", en: "An indicator has one status in every form"),
    rationale: BilingualText(
      tr: "Form-3 ve Form-4 aynı sonucu değerlendirir; durumları ayrı olamaz.",
      en: "Form-3 and Form-4 assess the same outcome; their statuses cannot differ."),
    good: "Form-3 ve Form-4: Hedeflenen Değer Aşıldı",
    bad: "Form-3: Hedeflenen Değer Aşıldı, Form-4: Hedeflenen Değere Ulaşıldı",
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
      right: "52 | Hedeflenen Değer Aşıldı", wrong: "52 | Hedeflenen Değere Ulaşıldı"))

  let check: Check

  func findings() -> [Finding] {
    judgements.ties.flatMap { judged -> [Finding] in
      let wording = TieWording(judged: judged, trial: trial)
      return wording.differingStatuses
        .filter { !TieJudgement.isSameStatus(trial.text($0.right), trial.text($0.cell)) }
        .map { wording.differs(Self.info, $0.cell, from: $0.right) }
    }
  }
}
