import ReportModel
import ReportReading

/// A cumulative indicator does not fall from year to year.
struct FallingCumulative: Rule {
  static let info = RuleInfo(
    code: "GOS017", severity: .warning,
    title: BilingualText(
      tr: "Kümülatif bir gösterge yıldan yıla azalmaz", en: "A cumulative indicator does not fall from year to year"),
    rationale: BilingualText(
      tr:
        "Kümülatif veri önceki yılların üstüne eklenir; hedefi önceki değerin altındaysa ya yıl bazlıdır ya da sayılardan biri yanlıştır.",
      en:
        "Cumulative data adds to the years before; a target below the value before means that it is yearly, or that a number is wrong."
    ),
    good: "856.470 | 1.150.000, Açıklama: Kümülatif veridir", bad: "856.470 | 150.000, Açıklama: Kümülatif veridir",
    example: RuleExample(
      """
      Performans Göstergeleri — 1.1.1

      |  | Performans Göstergeleri | 2017 | 2018 | 2019 |
      | --- | --- | --- | --- | --- |
      | 1 | Danışma merkezi sayısı (adet) | 4 | 6 | 10 |
      |  | Açıklama: Kümülatif veridir. |  |  |  |
      """,
      right: "| 10 |", wrong: "| 5 |"))

  let check: Check

  func findings() -> [Finding] { trial.tables.flatMap(falling) }

  private func falling(in table: TableShape) -> [Finding] {
    // The columns of years, from the earliest on.
    let years = table.columns.indices.compactMap { column in
      Year.first(in: table.columns[column].title).map { (year: $0, column: column) }
    }.sorted { $0 < $1 }.map(\.column)
    guard years.count > 1 else { return [] }
    return table.dataRows.compactMap { row in
      guard row + 1 < table.rows.count, let (before, cell) = firstFall(row, years, table),
        tellsCumulative(row + 1, table)
      else { return nil }
      return falls(cell, from: before)
    }
  }

  /// The first value of a row that is less than the one before it.
  private func firstFall(_ row: Int, _ years: [Int], _ table: TableShape) -> (CellReference, CellReference)? {
    var before: (cell: CellReference, value: Exact)?
    for column in years {
      let cell = table.cell(row, column)
      guard let amount = trial.amount(cell) else { continue }
      let value = Exact(amount)
      if let before, value < before.value { return (before.cell, cell) }
      before = (cell, value)
    }
    return nil
  }

  /// `Açıklama: … Kümülatif veridir.`, in the row below an indicator; not `kümülatif değildir`.
  private func tellsCumulative(_ row: Int, _ table: TableShape) -> Bool {
    table.columns.indices.contains { column in
      let cell = table.cell(row, column)
      guard trial.reading(cell).isText else { return false }
      let words = TurkishText.words(of: trial.text(cell))
      guard let first = words.first, IndicatorWords.explanation.matches(first),
        let index = words.firstIndex(where: IndicatorWords.cumulative.matches)
      else { return false }
      return !words[index...].prefix(3).contains(where: IndicatorWords.negation.matches)
    }
  }

  private func falls(_ cell: CellReference, from before: CellReference) -> Finding {
    let (name, shown) = (trial.name(cell), trial.text(cell))
    let (title, earlier) = (trial.columnTitle(before), trial.text(before))
    var finding = finding(
      at: cell, tr: "\(name): kümülatif denmiş, \(title) değeri \(earlier), bu \(shown)",
      en: "\(name): said to be cumulative, but \(title) shows \(earlier), this \(shown)")
    finding.notes = [.cell(tr: "önceki değer", en: "the value before", at: before, in: trial)]
    return finding
  }
}
