import ReportModel
import ReportReading

/// Expenditure does not exceed the year-end appropriation.
struct Overspending: RowRule {
  static let info = RuleInfo(
    code: "TOP008", severity: .warning,
    title: BilingualText(
      tr: "Harcama, yıl sonu toplam ödeneğini aşmaz", en: "Expenditure does not exceed the year-end appropriation"),
    rationale: BilingualText(
      tr:
        "Ödenek harcamanın sınırıdır (5018 sayılı Kanun, 20. madde); aşan satır ya bir yazım yanlışıdır ya da ayrıca açıklanır.",
      en: "An appropriation is the limit of spending (law 5018, article 20); a row beyond it is a slip or needs a word."
    ),
    good: "ödenek 349.384.000, harcama 347.683.224", bad: "ödenek 349.384.000, harcama 374.683.224",
    example: RuleExample(
      """
      Tablo 5. Bütçe

      | Birim | Toplam Ödenek | Harcama |
      | --- | ---: | ---: |
      | Merkez | 349.384.000 | 347.683.224 |
      | Taşra | 1.250.000 | 1.100.000 |
      """,
      right: "347.683.224", wrong: "374.683.224"))

  let check: Check

  func findings(row: Int, of table: TableShape) -> [Finding] {
    guard let spent = table.column(.expenditure), let total = table.column(.yearEndAppropriation) else { return [] }
    let (cell, limit) = (table.cell(row, spent), table.cell(row, total))
    guard let amount = trial.amount(cell), let bound = trial.amount(limit),
      trial.interval(cell, amount).lower > trial.interval(limit, bound).upper
    else { return [] }
    return [overspent(cell, limit)]
  }

  private func overspent(_ cell: CellReference, _ limit: CellReference) -> Finding {
    let (name, shown, most) = (trial.name(cell), trial.text(cell), trial.text(limit))
    var finding = finding(
      at: cell, tr: "\(name): \(shown) harcanmış, toplam ödenek \(most)",
      en: "\(name): \(shown) spent of \(most) appropriated")
    finding.operands = [trial.operand(limit, in: cell.table)]
    finding.help = BilingualText(
      tr: "iki sayıdan yanlış olanı düzeltin ya da aşımı metinde açıklayın",
      en: "correct the one that is wrong, or explain it in the text")
    return finding
  }
}
