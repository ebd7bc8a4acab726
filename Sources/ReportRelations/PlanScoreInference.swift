import ReportModel
import ReportReading

/// Finds the indicators of a strategic plan by their heading, `(C-A)/(B-A)`, wherever in a table it stands.
struct PlanScoreInference {
  let reading: TableReading
  private var table: Table { reading.printed }

  /// What the columns under such a heading hold.
  private struct Columns {
    var start: Int
    var target: Int
    var outcome: Int
    var score: Int
    var weight: Int?

    init?(_ row: [Cell]) {
      // `(A)` at the end is rare; only a row that has it is looked at closely.
      guard row.contains(where: { $0.text.utf8.last { $0 != UInt8(ascii: " ") } == UInt8(ascii: ")") }) else {
        return nil
      }
      self.init(headings: row.map(\.text))
    }

    init?(headings: [String]) {
      guard let score = headings.firstIndex(where: { Self.mayHoldFormula($0) && Self.holdsFormula(Self.compact($0)) })
      else { return nil }
      let compact = headings.map { Self.compact($0) }
      guard let start = compact.firstIndex(where: { $0.hasSuffix("(A)") }),
        let target = compact.firstIndex(where: { $0.hasSuffix("(B)") }),
        let outcome = compact.firstIndex(where: { $0.hasSuffix("(C)") })
      else { return nil }
      (self.start, self.target, self.outcome, self.score) = (start, target, outcome, score)
      weight = headings.map(TurkishText.asciiKey).firstIndex {
        IndicatorWords.namedWeight.matches($0) || IndicatorWords.weight.matches($0)
      }
    }

    /// Without blanks, with plain hyphens: the formula is typed in every way.
    private static func compact(_ heading: String) -> String {
      var result: [UInt8] = []
      var rest = Array(heading.utf8)[...]
      while let byte = rest.first {
        let mark = byte < 0x80 ? nil : marks.first { rest.starts(with: $0.bytes) }
        rest = rest.dropFirst(mark?.bytes.count ?? 1)
        if let mark { result += mark.meaning } else if byte > 0x20 { result.append(byte) }
      }
      return String(decoding: result, as: UTF8.self)
    }

    /// What stands for a blank or a hyphen.
    private static let marks: [(bytes: [UInt8], meaning: [UInt8])] = [
      ("\u{A0}", ""), ("\u{2009}", ""), ("\u{202F}", ""), ("–", "-"), ("−", "-"),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    private static func mayHoldFormula(_ heading: String) -> Bool {
      heading.utf8.count < 400 && heading.utf8.count { $0 == UInt8(ascii: "(") } > 1
    }

    private static func holdsFormula(_ heading: String) -> Bool {
      let formula = "(C-A)/(B-A)".utf8
      var rest = heading.utf8[...]
      while let bracket = rest.firstIndex(of: UInt8(ascii: "(")) {
        rest = rest[bracket...]
        if rest.starts(with: formula) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }

  func relations() -> [EvidentRelation] {
    var columns = Columns(headings: table.columns.map(\.title))
    var indicators: [(row: Int, columns: Columns)] = []
    var heading: [Cell] = []
    for (row, line) in table.rows.enumerated() {
      // A card repeats its heading over each indicator.
      if !heading.isEmpty, line.cells.elementsEqual(heading, by: { $0.text == $1.text }) { continue }
      if let inner = Columns(line.cells) {
        columns = inner
        heading = line.cells
      } else if let columns, isIndicator(row, columns) {
        indicators.append((row, columns))
      }
    }
    let scores = indicators.map { row, columns in
      CellRelation.planScore(
        PlanScoreRelation(
          target: cell(row, columns.score), start: cell(row, columns.start), aim: cell(row, columns.target),
          outcome: cell(row, columns.outcome)))
    }
    return (scores + goalScores(indicators)).map { EvidentRelation($0, .label("(C-A)/(B-A)")) }
  }

  private func isIndicator(_ row: Int, _ columns: Columns) -> Bool {
    [columns.start, columns.target, columns.outcome, columns.score].allSatisfy { column in
      switch reading.readings[row][column] {
      case .number, .dash: table.rows[row].cells[column].cover != .covered
      case .empty, .date, .code, .words: false
      }
    }
  }

  /// `H1.1 Performansı | %91` stands over the goal's indicators, up to the next goal's.
  private func goalScores(_ indicators: [(row: Int, columns: Columns)]) -> [CellRelation] {
    guard let last = indicators.last, indicators.allSatisfy({ $0.columns.weight != nil }) else { return [] }
    let goals = table.rows.indices[..<last.row].filter { row in
      table.rows[row].cells.count > 1 && CardLabel.isScore(table.rows[row].cells[0].text)
        && reading.readings[row][1].amount != nil
    }
    return goals.enumerated().compactMap { index, row in
      let next = index + 1 < goals.count ? goals[index + 1] : table.rows.count
      // They stand in the order of their rows.
      let own = indicators[indicators.partitionPoint { $0.row < row }..<indicators.partitionPoint { $0.row < next }]
      return own.isEmpty
        ? nil
        : .goalScore(
          GoalScoreRelation(
            target: cell(row, 1), weights: own.map { cell($0.row, $0.columns.weight!) },
            scores: own.map { cell($0.row, $0.columns.score) }))
    }
  }

  private func cell(_ row: Int, _ column: Int) -> CellReference { reading.cell(row, column) }
}
