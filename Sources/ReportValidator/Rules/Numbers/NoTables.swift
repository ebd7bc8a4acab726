import ReportModel

/// A document has tables to check.
struct NoTables: Rule {
  static let info = RuleInfo(
    code: "YAP001", severity: .warning,
    title: BilingualText(tr: "Belgede denetlenecek tablo vardır", en: "A document has tables to check"),
    rationale: BilingualText(
      tr: "Tablo bulunmayan belgenin hatasız çıkması bir şey söylemez.",
      en: "That a document without tables shows no error says nothing."),
    good: "<table>…</table>", bad: "<p>Tablo resim olarak eklenmiştir.</p>",
    example: RuleExample(
      """
      Tablo 1. Kişi

      | Birim | Kişi |
      | --- | ---: |
      | Merkez | 5 |
      """,
      right: "| Birim | Kişi |\n| --- | ---: |\n| Merkez | 5 |", wrong: "Merkez 5"))

  let check: Check

  func findings() -> [Finding] {
    guard trial.tables.isEmpty else { return [] }
    return [
      Finding(
        code: Self.info.code, severity: Self.info.severity,
        message: BilingualText(
          tr: "belgede hiç tablo bulunamadı, hiçbir şey denetlenmedi",
          en: "no table was found in the document, nothing was checked"),
        outcome: .uncheckable)
    ]
  }
}
