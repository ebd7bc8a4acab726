import ReportModel
import ReportReading

/// One value is the same in every table.
struct AmountsDiffer: Rule {
  static let info = RuleInfo(
    code: "CAP001", severity: .error,
    title: BilingualText(
      tr: "Aynı değer her tabloda aynıdır", en: "One value is the same in every table"),
    rationale: BilingualText(
      tr:
        "Ödenek ve harcama ekonomik koda, faaliyete ya da birime göre sınıflandırılsa da genel toplam birdir; Form-4, Form-3’ün hedef ve yıl sonu değerlerini yineler; karşılaştırma tabloları aynı ödeneği gösterir.",
      en:
        "Spending is one total, whether classified by economic code, activity or unit; Form-4 repeats the targets and outcomes of Form-3; comparison tables show the same appropriations."
    ),
    good: "Tablo 6 ve Tablo 7 GENEL TOPLAM: 16.527.630.426",
    bad: "Tablo 6: 16.527.630.426, Tablo 7: 16.527.630.462",
    example: RuleExample(
      """
      # 2023 Yılı Raporu

      Tablo 6. Faaliyet

      | Program | Ödenek (TL) | Gerçekleşme (TL) |
      | --- | ---: | ---: |
      | A | 100 | 90 |
      | GENEL TOPLAM | 100 | 90 |

      Tablo 7. Birim

      | Birim | Ödenek (TL) | Harcama (TL) |
      | --- | ---: | ---: |
      | X | 100 | 90 |
      | TOPLAM | 100 | 90 |
      """,
      right: "| X | 100 | 90 |\n| TOPLAM | 100 | 90 |", wrong: "| X | 100 | 92 |\n| TOPLAM | 100 | 92 |"))

  let check: Check

  func findings() -> [Finding] { judgements.ties.filter { $0.matter == .amounts }.flatMap(differing) }

  private func differing(_ judged: TieJudgement) -> [Finding] {
    let numbers = judged.numbers
    guard let reference = TieJudgement.mostFrequent(numbers) else { return [] }
    let known = trial.interval(reference.cell, reference.amount)
    return numbers.filter { trial.interval($0.cell, $0.amount).meets(known) == false }
      .map { differs($0.cell, $0.amount, from: reference, judged) }
  }

  /// What a tie that does not hold says of the cell to blame, once it is known which one that is.
  func finding(blaming suspect: CellReference, of judged: TieJudgement) -> Finding? {
    guard judged.tie.cells.contains(suspect), let shown = trial.amount(suspect) else { return nil }
    let others = judged.tie.cells.filter { $0 != suspect }.compactMap { cell in trial.amount(cell).map { (cell, $0) } }
    return TieJudgement.mostFrequent(others).map { differs(suspect, shown, from: $0, judged) }
  }

  private func differs(
    _ cell: CellReference, _ amount: Amount, from reference: (cell: CellReference, amount: Amount),
    _ judged: TieJudgement
  ) -> Finding {
    let (here, there) = (trial.name(cell), trial.name(reference.cell))
    let (shown, known) = (trial.text(cell), trial.text(reference.cell))
    var finding = finding(
      at: cell, of: judged.source, tr: "\(here): \(shown) yazıyor, aynı değer \(there) yerinde \(known)",
      en: "\(here): shows \(shown), the same value is \(known) in \(there)")
    finding.computed = known
    finding.difference = (amount - reference.amount)?.turkish
    finding.operands = [trial.operand(reference.cell, in: cell.table)]
    finding.notes = [
      .cell(tr: "karşılaştırılan hücre burada", en: "the cell it is compared with", at: reference.cell, in: trial)
    ]
    finding.help = BilingualText(
      tr: "hangisi doğruysa öbürünü ona göre düzeltin", en: "correct the one that is wrong")
    return finding
  }
}
