import ReportModel
import ReportReading

/// A goal's score and what its card says of the deviation from 100.
struct GoalCard {
  let score: CellReference
  /// The cell for the reason; `nil` where the card has no such row.
  let reason: CellReference?
  /// Whether the goal was missed.
  let isBelow: Bool
  /// What the reason says; empty where there is none.
  let reasonText: String

  /// Whether a reason is given for what has to be explained.
  var givesReason: Bool {
    guard reasonText.contains(where: \.isLetter) else { return false }
    return !isBelow || !Self.deniesDeviation(reasonText)
  }

  /// `Hedefte sapma yoktur.` is no reason for a deviation.
  private static func deniesDeviation(_ text: String) -> Bool {
    text.utf8.count < Thresholds.denialBytes.value && IndicatorWords.denial.recognises(text)
  }

}

extension Check {
  /// The cards of the document: those with indicators first, then those that show a score alone.
  var goalCards: [GoalCard] {
    let scores = judgements.goalScores.map(\.target)
    let known = Set(scores.map(\.table))
    let all = scores + scoresAlone(besides: known)
    // Asked of each table once, however many goals it has.
    let reasons = Dictionary(
      Set(all.map(\.table)).map { ($0, reasonRow(of: trial.tables[$0])) }, uniquingKeysWith: { first, _ in first })
    return all.map { goalCard($0, reasonRow: reasons[$0.table] ?? nil) }
  }

  private func goalCard(_ score: CellReference, reasonRow: Int?) -> GoalCard {
    let reason = reasonRow.map { trial.tables[score.table].cell($0, score.column) }
    return GoalCard(
      score: score, reason: reason, isBelow: trial.value(score) < .hundred,
      reasonText: reason.map { trial.text($0) } ?? "")
  }

  private func reasonRow(of table: TableShape) -> Int? {
    table.rows.indices.first { CardLabel.asksForReason(trial.firstText($0, of: table)) }
  }

  /// Scores of cards that show no indicators: `H3.2 Performansı | %100` over a row for the reason.
  private func scoresAlone(besides known: Set<Int>) -> [CellReference] {
    guard !known.isEmpty else { return [] }
    return trial.tables.compactMap { table in
      guard !known.contains(table.index), table.columns.count > 1, reasonRow(of: table) != nil else { return nil }
      return table.rows.indices.first { row in
        trial.amount(table.cell(row, 1)) != nil && CardLabel.isScore(trial.firstText(row, of: table))
      }.map { table.cell($0, 1) }
    }
  }
}
