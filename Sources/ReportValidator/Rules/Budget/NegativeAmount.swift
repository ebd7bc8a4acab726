import ReportModel
import ReportReading

/// Appropriations, expenditure and remainders are not negative.
struct NegativeAmount: RowRule {
  static let info = RuleInfo(
    code: "TOP009", severity: .warning,
    title: BilingualText(
      tr: "Ödenek, harcama ve kalan eksi olmaz", en: "Appropriations, expenditure and remainders are not negative"),
    rationale: BilingualText(
      tr: "Eklenen ve düşülen ödenek kendi sütununda artı yazılır; eksi kalan, ödeneği aşan harcama demektir.",
      en:
        "Added and deducted appropriations are positive in their own columns; a negative remainder means overspending."),
    good: "Düşülen: 4.500.000", bad: "Düşülen: -4.500.000",
    example: RuleExample(
      """
      Tablo 5. Bütçe

      | GİDER TÜRÜ | KBÖ | EKLENEN ÖDENEK | DÜŞÜLEN ÖDENEK | TOPLAM ÖDENEK | HARCAMA | KALAN |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: |
      | Personel Giderleri | 100,00 | 50,00 | 20,00 | 130,00 | 110,00 | 20,00 |
      | Sermaye Giderleri | 90,00 | 0,00 | 10,00 | 80,00 | 60,00 | 20,00 |
      """,
      right: "| 100,00 | 50,00 | 20,00 | 130,00 |", wrong: "| 100,00 | 50,00 | -20,00 | 170,00 |"))

  let check: Check

  private static let neverNegative: [ColumnMeaning] = [
    .initialAppropriation, .addedAppropriation, .deductedAppropriation, .yearEndAppropriation, .expenditure,
    .remainder,
  ]

  func findings(row: Int, of table: TableShape) -> [Finding] {
    Self.neverNegative.compactMap { table.column($0) }.map { table.cell(row, $0) }
      .filter { cell in trial.amount(cell).map { $0.scaled < 0 } ?? false }.map(negative)
  }

  private func negative(_ cell: CellReference) -> Finding {
    var finding = finding(
      at: cell, tr: "\(trial.nameAndText(cell)) eksi", en: "\(trial.nameAndText(cell)) is negative")
    finding.help = BilingualText(tr: "işareti ve sütunu denetleyin", en: "check the sign and the column")
    return finding
  }
}
