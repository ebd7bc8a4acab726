import ReportModel
import ReportReading
import ReportRelations

/// A goal's score and what its card says of the deviation from 100.
struct GoalCard {
  let score: CellReference
  /// The cell for the reason; `nil` where the card has no such row.
  let reason: CellReference?
  let isBelow: Bool

  private init(_ score: CellReference, in trial: Trial) {
    self.score = score
    let table = trial.tables[score.table]
    reason = Self.reasonRow(of: table, in: trial).map { table.cell($0, score.column) }
    isBelow = trial.value(score) < .hundred
  }

  private static func reasonRow(of table: TableShape, in trial: Trial) -> Int? {
    table.rows.indices.first { CardLabel.asksForReason(trial.firstText($0, of: table)) }
  }

  /// The cards of a document: those with indicators first, then those that show a score alone.
  static func all(in check: Check) -> [GoalCard] {
    let scores = check.judgements.goalScores.map(\.target)
    return (scores + scoresAlone(besides: Set(scores.map(\.table)), check.trial)).map { GoalCard($0, in: check.trial) }
  }

  /// Scores of cards that show no indicators: `H3.2 Performansı | %100` over a row for the reason.
  private static func scoresAlone(besides known: Set<Int>, _ trial: Trial) -> [CellReference] {
    guard !known.isEmpty else { return [] }
    return trial.tables.compactMap { table in
      guard !known.contains(table.index), table.columns.count > 1, reasonRow(of: table, in: trial) != nil else {
        return nil
      }
      return table.rows.indices.first { row in
        trial.amount(table.cell(row, 1)) != nil && CardLabel.isScore(trial.firstText(row, of: table))
      }.map { table.cell($0, 1) }
    }
  }

  /// Whether a reason is given for what has to be explained.
  func givesReason(in trial: Trial) -> Bool {
    guard let reason, trial.text(reason).contains(where: \.isLetter) else { return false }
    return !isBelow || !Self.deniesDeviation(trial.text(reason))
  }

  /// `Hedefte sapma yoktur.` is no reason for a deviation.
  private static func deniesDeviation(_ text: String) -> Bool {
    let key = TurkishText.asciiKey(text)
    return text.utf8.count < longestDenial && ["sapma-yok", "sapma-bulunma", "sapma-olma"].contains { key.holds($0) }
  }

  /// In bytes; longer texts go on to say something.
  private static let longestDenial = 80
}
