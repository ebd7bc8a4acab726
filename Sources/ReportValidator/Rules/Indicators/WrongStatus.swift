import ReportModel

/// The status follows from the rate.
struct WrongStatus: Rule {
  static let info = RuleInfo(
    code: "GOS002", severity: .error,
    title: BilingualText(
      tr: "Durum, gerçekleşme oranına uyar", en: "The status follows from the rate"),
    rationale: BilingualText(
      tr:
        "%80 altı ulaşılamadı, %80 ile %100 arası kısmen ulaşıldı, %100 ulaşıldı, üzeri aşıldı. Karşılaştırma yuvarlanmamış oranla yapılır: %99,996 kısmendir (Performans Programı İzleme Rehberi, 3/2021).",
      en:
        "Below 80 % not reached, 80 to 100 % partly, 100 % reached, above exceeded; compared exactly, so 99.996 % is partly (monitoring guide, 3/2021)."
    ),
    good: "7.500 → 20.260: Hedeflenen Değer Aşıldı", bad: "4 → 2: Hedeflenen Değere Kısmen Ulaşıldı",
    example: RuleExample(
      """
      Tablo 12. Form-3

      | Gösterge Adı | Hedeflenen Gösterge Değeri | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık | 4. Üç Aylık | Yılsonu Değeri | Gerçekleşme Oranı (%) | Gerçekleşme Durumu |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
      | Memnuniyet oranı | 100 | 90 | 90 | 90 | 90 | 90 | 90,00 | Hedeflenen Değere Kısmen Ulaşıldı |
      """,
      right: "Kısmen Ulaşıldı", wrong: "Ulaşıldı"))

  let check: Check

  func findings() -> [Finding] {
    judgements.statuses.filter { $0.verdict == .contradicts && $0.printed != nil }.compactMap(disagrees)
  }

  private func disagrees(_ judged: StatusJudgement) -> Finding? {
    guard let expected = judged.expected?.rawValue else { return nil }
    let (name, shown) = (trial.name(judged.target), trial.text(judged.target))
    let (outcome, aim) = (trial.text(judged.status.outcome), trial.text(judged.status.aim))
    var finding = finding(
      at: judged.target, of: judged.source,
      tr: "\(name): “\(shown)” yazıyor, \(aim) hedefine karşılık \(outcome) “\(expected)” demektir",
      en: "\(name): says “\(shown)”, but \(outcome) for a target of \(aim) is “\(expected)”")
    finding.computed = expected
    finding.operands = trial.operands([judged.status.outcome, judged.status.aim], in: judged.target.table)
    return finding
  }
}
