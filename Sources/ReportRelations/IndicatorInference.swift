import ReportModel
import ReportReading

/// Finds what a form of indicators owes: year-end values that follow from quarters, statuses that follow from outcomes.
struct IndicatorInference {
  let table: TableReading

  func relations() -> [EvidentRelation] { yearEnds() + statuses() }

  private func yearEnds() -> [EvidentRelation] {
    let quarters = (1...4).compactMap { table.column(.quarter($0)) }
    guard quarters.count == 4, let outcome = table.outcomeColumn else { return [] }
    return table.dataRows.map { row in
      let year = AggregationRelation(
        target: table.cell(row, outcome), quarters: quarters.map { table.cell(row, $0) }, way: nil)
      return EvidentRelation(.aggregation(year), .label(table.columns[outcome].title))
    }
  }

  private func statuses() -> [EvidentRelation] {
    guard let status = table.column(.status), let outcome = table.outcomeColumn, let target = table.column(.target)
    else { return [] }
    let texts = table.dataRows.map { table.printed.rows[$0].cells[status].text }
    // Others have bands of their own for `Ulaşıldı`.
    let areOthers =
      texts.contains { IndicatorStatus(printed: $0) != nil }
      && !texts.contains(where: IndicatorWords.guideStatus.recognises)
    guard !areOthers else { return [] }
    let aims = IndicatorAims(table)
    return zip(table.dataRows, texts).map { row, text in
      let relation = StatusRelation(
        target: table.cell(row, status), outcome: table.cell(row, outcome), aim: table.cell(row, target),
        aimsLow: aims?.aimsLow(row, IndicatorStatus(printed: text)) ?? false)
      return EvidentRelation(.status(relation), .label(table.columns[status].title))
    }
  }
}
