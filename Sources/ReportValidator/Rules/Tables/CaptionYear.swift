import ReportModel
import ReportReading

/// The year of a caption is among its columns.
struct CaptionYear: Rule {
  static let info = RuleInfo(
    code: "YAP009", severity: .warning,
    title: BilingualText(
      tr: "Tablonun başlığındaki yıl sütunlarında vardır", en: "The year of a caption is among its columns"),
    rationale: BilingualText(
      tr: "Tablo geçen yıldan taşınınca başlık ya da sütunlar eski yılda kalır.",
      en: "When a table is carried over, its caption or its columns stay in the old year."),
    good: "“2024 Mali Yılı Bütçe Ödenekleri”: 2024 KBÖ", bad: "“2024 Mali Yılı Bütçe Ödenekleri”: 2023 KBÖ",
    example: RuleExample(
      """
      Tablo 8. 2023 Mali Yılı Bütçe Ödenekleri

      | Tür | 2023 KBÖ | 2023 Gider |
      | --- | ---: | ---: |
      | Personel | 10,00 | 9,00 |
      """,
      right: "2023 Mali", wrong: "2024 Mali"))

  let check: Check

  func findings() -> [Finding] { trial.tables.compactMap(otherYear) }

  private func otherYear(_ table: TableShape) -> Finding? {
    guard let named = Year.first(in: table.title), !table.title.contains("\(named)-"),
      !table.title.contains("-\(named)")
    else { return nil }
    let dated = table.columns.map { Year.first(in: $0.title) }
    let years = Set(dated.compactMap { $0 })
    guard !years.isEmpty, !years.contains(named), let row = table.dataRows.first,
      let column = dated.firstIndex(where: { $0 != nil })
    else { return nil }
    return differs(named, years.sorted(), table.cell(row, column))
  }

  private func differs(_ named: Int, _ years: [Int], _ cell: CellReference) -> Finding {
    let list = years.map(String.init).joined(separator: ", ")
    let table = trial.tableName(cell.table)
    var finding = finding(
      at: cell, tr: "\(table): başlık \(named) diyor, sütunlar \(list)",
      en: "\(table): the caption says \(named), the columns \(list)")
    finding.help = BilingualText(tr: "hangisi eskiyse düzeltin", en: "correct the one that is old")
    return finding
  }
}
