import ReportModel
import ReportReading

/// Tables that write their numbers otherwise than the language of the document does are told, once.
struct ForeignNotation: Rule {
  static let info = RuleInfo(
    code: "TOP015", severity: .note,
    title: BilingualText(
      tr: "Başka dilin yazımıyla okunan tablolar söylenir",
      en: "Tables that are read in the notation of another language are told"),
    rationale: BilingualText(
      tr:
        "Hesap programından yapıştırılan tabloda binler virgülle, ondalıklar noktayla ayrılır. Tablonun kendi rakamları hangi yazımla yazıldığını gösteriyorsa öyle okunur; okuyan da bilsin diye bir kez söylenir.",
      en:
        "A table pasted from a spreadsheet parts thousands by commas and decimals by points. Where a table's own figures show its notation it is read so, and that is told once, for the reader to know."
    ),
    good: "1.234,50 | 2.345,75", bad: "1,234.50 | 2,345.75",
    example: RuleExample(
      """
      Tablo 2. Giderler

      | Kalem | Tutar | Pay |
      | --- | ---: | ---: |
      | Kira | 1.234,50 | 34,4 |
      | Isınma | 2.350,75 | 65,6 |
      """,
      right: "| 1.234,50 | 34,4 |\n| Isınma | 2.350,75 | 65,6 |",
      wrong: "| 1,234.50 | 34.4 |\n| Isınma | 2,350.75 | 65.6 |"))

  let check: Check

  func findings() -> [Finding] {
    let tables = trial.tables.filter { trial.isNotationOwn($0) }
    guard let example = tables.lazy.compactMap(firstMarked).first else { return [] }
    let names = Excerpt.of(tables.map { trial.wholeTableName($0.index) }.joined(separator: ", "))
    let text = trial.text(example)
    return [
      finding(
        at: example, .uncheckable,
        tr: "\(tables.count) tablonun sayıları kendi yazımıyla okundu: \(names) (“\(text)”)",
        en: "the numbers of \(tables.count) tables are read in a notation of their own: \(names) (“\(text)”)")
    ]
  }

  /// The first figure of a table with a point or a comma in it.
  private func firstMarked(_ table: TableShape) -> CellReference? {
    for row in table.dataRows {
      for column in table.columns.indices {
        let cell = table.cell(row, column)
        let isMarked = trial.text(cell).utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
        if isMarked, trial.amount(cell) != nil { return cell }
      }
    }
    return nil
  }
}
