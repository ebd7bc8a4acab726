import ReportModel
import ReportReading

/// A percentage that can be computed is printed.
struct MissingRate: Rule {
  static let info = RuleInfo(
    code: "ORN005", severity: .warning,
    title: BilingualText(
      tr: "Hesaplanabilen yüzde yazılır", en: "A percentage that can be computed is printed"),
    rationale: BilingualText(
      tr: "Payda sıfır değilken `-` ya da boş bırakmak bilgi kaybıdır.",
      en: "Where the base is not zero, `-` or an empty cell withholds what is known."),
    good: "5 / 10 → 50", bad: "5 / 10 → -",
    example: RuleExample(
      """
      Tablo 7. Birimler

      | BİRİM | Yılsonu Toplam Ödenek (TL) | Gerçekleşme (TL) | Gerçekleşme/Toplam Ödenek (%) |
      | --- | ---: | ---: | ---: |
      | Destek Dairesi | 1.347.000 | 1.304.171 | 97 |
      | Eğitim Dairesi | 300 | 150 | 50 |
      | Personel Dairesi | 700 | 500 | 71 |
      | Bilgi İşlem Dairesi | 3.000 | 2.000 | 67 |
      """,
      right: "| 97 |", wrong: "| - |"))

  let check: Check

  func findings() -> [Finding] {
    let left = judgements.ratios.filter(\.isLeftOut)
    // A column may be left empty in anybody's table; a declared rate may not.
    let plain = left.filter { trial.reading($0.target) == .dash || $0.source.provenance == .declared }
    return (plain + forgotten(left)).map(missing)
  }

  /// One empty cell among many rates was forgotten.
  private func forgotten(_ left: [RatioJudgement]) -> [RatioJudgement] {
    RateColumns(judgements.ratios).columns.filter { $0.rates.count >= Thresholds.filledRows.value }.compactMap {
      column in
      let first = column.rates[0].target
      let empty = left.filter {
        $0.target.table == first.table && $0.target.column == first.column && trial.reading($0.target) == .empty
          && $0.source.provenance != .declared
      }
      return empty.count == 1 ? empty[0] : nil
    }
  }

  private func missing(_ rate: RatioJudgement) -> Finding {
    let (name, isEmpty) = (trial.name(rate.target), trial.reading(rate.target) == .empty)
    return finding(
      at: rate.target, of: rate.source,
      tr: "\(name): \(isEmpty ? "boş" : "`-` yazıyor"), oysa oran hesaplanabilir",
      en: "\(name): \(isEmpty ? "is empty" : "shows `-`"), but the rate can be computed")
  }
}
