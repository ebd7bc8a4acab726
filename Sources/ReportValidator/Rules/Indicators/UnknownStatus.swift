import ReportModel

/// A status is one of the guide's four.
struct UnknownStatus: Rule {
  static let info = RuleInfo(
    code: "GOS009", severity: .warning,
    title: BilingualText(
      tr: "Durum, rehberin dört durumundan biridir", en: "A status is one of the guide's four"),
    rationale: BilingualText(
      tr:
        "Tanınmayan bir durum oranla karşılaştırılamaz; “Başarılı” gibi sözler bandı söylemez (Performans Programı İzleme Rehberi, 3/2021).",
      en: "An unknown status cannot be held against the rate; words such as “Başarılı” name no band (guide, 3/2021)."),
    good: "Hedeflenen Değere Kısmen Ulaşıldı", bad: "Başarılı",
    example: RuleExample(
      """
      Tablo 12. Form-3

      | Gösterge Adı | Hedeflenen Gösterge Değeri | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık | 4. Üç Aylık | Yılsonu Değeri | Gerçekleşme Oranı (%) | Gerçekleşme Durumu |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
      | Memnuniyet oranı | 100 | 90 | 90 | 90 | 90 | 90 | 90,00 | Hedeflenen Değere Kısmen Ulaşıldı |
      """,
      right: "Hedeflenen Değere Kısmen Ulaşıldı", wrong: "Başarılı"))

  let check: Check

  func findings() -> [Finding] {
    judgements.statuses.filter { $0.verdict == .contradicts && $0.printed == nil }.compactMap(unknown)
  }

  private func unknown(_ judged: StatusJudgement) -> Finding? {
    guard let expected = judged.expected?.rawValue else { return nil }
    let (name, shown) = (trial.name(judged.target), trial.text(judged.target))
    var finding = finding(
      at: judged.target, of: judged.source, .uncheckable, tr: "\(name): “\(shown)” diye bir durum yok",
      en: "\(name): there is no status “\(shown)”")
    finding.computed = expected
    finding.help = BilingualText(tr: "yerine “\(expected)” yazın", en: "write “\(expected)”")
    return finding
  }
}
