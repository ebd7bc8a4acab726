import ReportModel
import ReportReading

/// Finds the figure that a sentence's number is one slip away from, where it can mean no other.
///
/// `392 personel görev yapmaktadır` beside a table whose staff come to 329. The sentence has to say which figure it
/// means: by the number of its table, or by the words of the figure's row and column.
struct FigureSlips {
  private let trial: Trial
  private let facts: SentenceFacts
  /// The tables by their numbers as they are cited: `Tablo 2`.
  private let numbered: [String: [TableShape]]

  /// Of shorter numbers another may have been meant.
  private static let fewestDigits = 3

  init(_ trial: Trial, _ facts: SentenceFacts) {
    (self.trial, self.facts) = (trial, facts)
    numbered = Dictionary(grouping: trial.tables.filter { $0.number != nil }) { $0.number! }
  }

  /// The figure that was meant; `nil` where the number is right for all one can see, or may be of anything.
  ///
  /// - Parameters:
  ///   - named: The tables that its sentence names.
  ///   - isShown: Whether some table shows the number as it is.
  func claim(_ number: SentenceNumber, named: Set<Int>, isShown: Bool) -> SentenceClaim? {
    let digits = String(number.amount.scaled.magnitude).utf8.count
    guard digits >= Self.fewestDigits, number.hedge == .none, number.period == nil,
      !facts.speaksOfAnotherYear(number)
    else { return nil }
    if named.isEmpty, isShown { return nil }
    let own = facts.cells(showing: number.amount, isPercent: number.isPercent)
    if own.contains(where: { named.contains($0.table) }) { return nil }
    let meant = likely(number).filter { cell in
      named.isEmpty ? isMeant(cell, by: number) : named.contains(cell.table) && isOfItsYear(cell, number)
    }
    guard let first = meant.first, let amount = trial.amount(first),
      meant.allSatisfy({ trial.amount($0)?.isSameValue(as: amount) == true })
    else { return nil }
    let text = trial.text(first)
    let expected = number.isPercent && !text.contains("%") ? "%" + text : text
    return SentenceClaim(cell: first, expected: expected, holds: false)
  }

  /// The tables that a sentence names.
  func tablesNamed(by sentence: Substring) -> Set<Int> {
    var tables: Set<Int> = []
    for mention in ExhibitWord.mentions(in: String(sentence)) {
      for table in numbered[mention.number] ?? [] { tables.insert(table.index) }
    }
    return tables
  }

  /// The cells that show what the number would be with one other digit, or with two of its digits exchanged.
  private func likely(_ number: SentenceNumber) -> [CellReference] {
    let digits = Array(String(number.amount.scaled.magnitude).utf8)
    return (SlipVariants.changes(of: digits) + SlipVariants.swaps(of: digits)).flatMap { edited -> [CellReference] in
      guard edited[0] != UInt8(ascii: "0"), let scaled = Int64(String(decoding: edited, as: UTF8.self)) else {
        return []
      }
      return facts.cells(
        showing: Amount(scaled: scaled, decimals: number.amount.decimals), isPercent: number.isPercent)
    }.sorted()
  }

  /// Whether the words of a sentence say that it speaks of a cell: they name what its column counts, and its row is the
  /// total, the only one, or named too.
  private func isMeant(_ cell: CellReference, by number: SentenceNumber) -> Bool {
    let table = trial.tables[cell.table]
    guard isOfItsYear(cell, number) else { return false }
    let label = named(table.label(ofRow: cell.row))
    let isOnly = table.dataRows.count == 1 || table.rows[cell.row].role == .total
    let rowIsTold = !label.isEmpty && label.allSatisfy { stem in number.stems.contains { WordStems.isSame($0, stem) } }
    guard isOnly || rowIsTold else { return false }
    let subject = named(table.columns[cell.column].title) + named(table.title)
    if number.isPercent {
      return (subject + table.columns.flatMap { named($0.title) }).contains { stem in
        number.stems.contains { WordStems.isSame($0, stem) }
      }
    }
    // What is counted stands right behind its number.
    guard let counted = number.after.first(where: { !SentenceWords.measure.matches($0) }) else { return false }
    return (isOnly ? subject : subject + label).contains { WordStems.isSame($0, counted) }
  }

  /// The stems of a name that say what is counted, not how.
  private func named(_ text: String) -> [String] {
    WordStems.of(text).filter { !SentenceWords.measure.matches($0) && !ColumnWords.total.matches($0) }
  }

  /// Whether a column called by a year is of the year that the sentence, or the document, speaks of.
  private func isOfItsYear(_ cell: CellReference, _ number: SentenceNumber) -> Bool {
    guard let year = Year.first(in: trial.tables[cell.table].columns[cell.column].title) else { return true }
    if !number.years.isEmpty { return number.years.contains(year) }
    return trial.ownYear == nil || trial.ownYear == year
  }
}
