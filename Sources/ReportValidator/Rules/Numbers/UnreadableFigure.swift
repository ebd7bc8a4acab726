import ReportModel
import ReportReading

/// Every figure of a column can be read.
struct UnreadableFigure: Rule {
  static let info = RuleInfo(
    code: "TOP007", severity: .error,
    title: BilingualText(tr: "Sayı sütununda her rakam okunur", en: "Every figure of a column can be read"),
    rationale: BilingualText(
      tr: "Basamağı düşmüş ya da yanlış gruplanmış bir sayı hiçbir denetime giremez; toplamı tutuyor gibi görünür.",
      en: "A figure that lost a digit or is grouped wrongly enters no check; its total would seem to hold."),
    good: "9.508.170.000", bad: "9.508.170.00",
    example: RuleExample(
      """
      Tablo 2. Ödenek

      | BİRİM | ÖDENEK (TL) |
      | --- | ---: |
      | Merkez | 9.508.170.000 |
      | Taşra | 491.830.000 |
      | Toplam | 10.000.000.000 |
      """,
      right: "9.508.170.000", wrong: "9.508.170.00"))

  let check: Check

  func findings() -> [Finding] {
    let words = trial.tables.flatMap(wordsAmongFigures)
    guard !words.isEmpty else { return [] }
    let summed = summedCells
    // Words are let stand where nothing is summed; what is still to be written has been told where the input was read.
    let coded = Dictionary(grouping: words.filter { isCode(trial.text($0)) }, by: ColumnOfCell.init)
    return words.filter { summed.contains($0) || isMeantAsNumber($0, coded[ColumnOfCell($0)]?.count ?? 0) }
      .filter { trial.text($0) != StillToBeWritten.word && !TextWords.unknown.matches(trial.text($0)) }.map(unreadable)
  }

  /// Digits with nothing but what numbers are written with, or a letter that looks like a digit;
  /// remarks, units, dates and footnotes are no figures gone wrong.
  ///
  /// - Parameter coded: How many cells of the column show digits with a nought in front: several are codes, whatever
  ///   their column is called, and one among numbers lost its first digit.
  private func isMeantAsNumber(_ cell: CellReference, _ coded: Int) -> Bool {
    let text = trial.text(cell)
    guard isCode(text) else { return hasMarksOfNumber(text) }
    let numbers = trial.tables[cell.table].dataRows.map { trial.tables[cell.table].cell($0, cell.column) }
      .filter { trial.amount($0) != nil }
    // Codes are of one length.
    return coded == 1 && numbers.count > 1 && !numbers.allSatisfy { trial.text($0).count == text.count }
  }

  /// `01`, `00000`
  private func isCode(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "0") && text.utf8.count > 1 && text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private struct ColumnOfCell: Hashable {
    var table: Int
    var column: Int

    init(_ cell: CellReference) { (table, column) = (cell.table, cell.column) }
  }

  private func hasMarksOfNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && text.unicodeScalars.allSatisfy(Self.figureMarks.contains)
      && text.wholeMatch(of: /\d{1,2}\.\d{1,2}\.(19|20)\d\d/) == nil
  }

  private static let figureMarks = Set("0123456789.,-−–()%?₺ \u{A0}\u{202F}OolI".unicodeScalars)

  /// Cells in columns of figures that cannot be read as one.
  private func wordsAmongFigures(_ table: TableShape) -> [CellReference] {
    table.columns.indices.flatMap { column -> [CellReference] in
      switch table.columns[column].kind {
      case .money, .count, .percent: break
      case .text, .ratio, .status, .value, .range: return []
      }
      return table.dataRows.lazy.map { table.cell($0, column) }.filter { trial.reading($0).isText }
    }
  }

  /// What is summed to a figure; words in place of the sum itself are a caption.
  private var summedCells: Set<CellReference> {
    judgements.sums.reduce(into: []) { cells, judged in
      if !trial.reading(judged.target).isText { cells.formUnion(judged.sum.terms.map(\.cell)) }
    }
  }

  private func unreadable(_ cell: CellReference) -> Finding {
    let (name, shown) = (trial.name(cell), trial.text(cell))
    var finding = finding(
      at: cell, tr: "\(name): “\(shown)” sayı olarak okunamıyor",
      en: "\(name): “\(shown)” cannot be read as a number")
    finding.help = BilingualText(
      tr: "eksik ya da fazla basamağa bakın; 1.234.567,89 biçiminde yazın",
      en: "look for a missing or extra digit; write it like 1.234.567,89")
    return finding
  }
}
