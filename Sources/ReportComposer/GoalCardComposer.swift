import ReportModel

/// Lays the evaluation card of a goal out as one table of six columns.
struct GoalCardComposer {
  static let columnKeys = ["ad", "etki", "a", "b", "c", "performans"]

  func table(_ card: GoalCard, exhibit: Exhibit, number: String?) -> Table {
    var rows = card.heading.map { line in
      labelledRow(key: line.field, level: 0, label: line.label.value, text: line.text)
    }
    for indicator in card.indicators { rows += self.rows(indicator) }
    let titles = card.indicators.first?.columnTitles ?? Array(repeating: "", count: Self.columnKeys.count)
    return Table(
      id: "\(exhibit.id).\(TurkishText.asciiKey(card.code.value))", form: .goalCard, number: number,
      part: card.code.value, title: exhibit.title,
      columns: zip(Self.columnKeys, titles).map {
        Column(key: $0, title: $1, kind: $0 == "ad" ? .text : .value)
      }, head: [], rows: rows, span: card.code.span)
  }

  private func labelledRow(
    key: String, level: Int, label: String, text: Located<String>
  ) -> Row {
    let rest = Self.columnKeys.count - 1
    return Row(
      key: key, level: level,
      cells: [
        Cell(label, isHeading: true, span: text.span),
        Cell(text.value, cover: .origin(columns: rest, rows: 1), span: text.span),
      ] + Array(repeating: .covered, count: rest - 1))
  }

  /// The rows of an indicator: its heading, its figures and its evaluation.
  private func rows(_ indicator: PlanIndicator) -> [Row] {
    let name = indicator.cells[0].value
    let key = TurkishText.asciiKey(String(name.prefix { $0 != ":" }))
    let width = Self.columnKeys.count
    let head = Row(
      key: "\(key).baslik", role: .heading, level: 1,
      cells: indicator.columnTitles.map { Cell($0, isHeading: true) })
    let values = Row(
      key: key, level: 1,
      cells: indicator.cells.enumerated().map { Cell($1.value, isHeading: $0 == 0, span: $1.span) })
    let assessmentHead = Row(
      key: "\(key).degerlendirme", role: .heading, level: 2,
      cells: [Cell(indicator.assessmentTitle, cover: .origin(columns: width, rows: 1), isHeading: true)]
        + Array(repeating: .covered, count: width - 1))
    let assessments = indicator.assessments.map { assessment in
      labelledRow(key: "\(key).\(assessment.field)", level: 2, label: assessment.label, text: assessment.text)
    }
    return [head, values, assessmentHead] + assessments
  }
}
