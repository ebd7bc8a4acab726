import ReportModel
import ReportReading

/// Finds which columns of a table follow from others of their row, by their headings.
struct EquationInference {
  let tables: [TableReading]

  private typealias Term = (column: Int, sign: Int128)

  func infer() -> [EvidentRelation] {
    var order: [[String]] = []
    var likes: [[String]: [TableReading]] = [:]
    for table in tables where table.additiveColumns.count > 1 {
      // Tables of one shape prove their equations together.
      let shape = table.headings
      if likes[shape] == nil { order.append(shape) }
      likes[shape, default: []].append(table)
    }
    return order.flatMap { equations(likes[$0]!) }
  }

  /// The equations of some tables with the same headings, named ones first.
  private func equations(_ likes: [TableReading]) -> [EvidentRelation] {
    guard let first = likes.first else { return [] }
    var taken: Set<Set<Int>> = []
    var result: [EvidentRelation] = []
    func add(_ target: Int, _ terms: [Term], _ evidence: Evidence) {
      guard taken.insert(Set([target] + terms.map(\.column))).inserted else { return }
      result += likes.flatMap { relations($0, target, terms, evidence) }
    }
    for (target, terms) in byMeaning(first) { add(target, terms, .label(first.columns[target].title)) }
    if let total = first.column(.rowTotal) ?? namedTotal(first), let terms = rowTotalTerms(first, total),
      support(likes, total, terms).isMost
    {
      add(total, terms, .label(first.columns[total].title))
    }
    return result
  }

  // MARK: By heading

  /// The equations of a budget’s columns, by what these mean.
  private func byMeaning(_ table: TableReading) -> [(Int, [Term])] {
    var result: [(Int, [Term])] = []
    if let total = table.column(.yearEndAppropriation), let initial = table.column(.initialAppropriation),
      let added = table.column(.addedAppropriation), let deducted = table.column(.deductedAppropriation)
    {
      result.append((total, [(initial, 1), (added, 1), (deducted, -1)]))
    }
    if let rest = table.column(.remainder), let total = table.column(.yearEndAppropriation),
      let spent = table.column(.expenditure)
    {
      result.append((rest, [(total, 1), (spent, -1)]))
    }
    return result
  }

  /// A column of money under `TOPLAM`, however its own heading goes on.
  private func namedTotal(_ table: TableReading) -> Int? {
    table.additiveColumns.last { column in
      table.columns[column].title.split(separator: "/").contains { part in
        TotalLabel.isWhole(key: TurkishText.asciiKey(String(part)).replacing("-tl", with: ""))
      }
    }
  }

  /// A column called total sums the figures before it.
  private func rowTotalTerms(_ table: TableReading, _ total: Int) -> [Term]? {
    let columns = table.columns
    let terms = table.additiveColumns.filter { $0 < total && columns[$0].kind == columns[total].kind }
    return terms.count > 1 ? terms.map { ($0, 1) } : nil
  }

  // MARK: Telling it

  private func support(_ likes: [TableReading], _ target: Int, _ terms: [Term]) -> Support {
    var support = Support()
    for table in likes {
      for row in table.dataRows { support.note(table.figures.holds(terms, for: target, row: row)) }
    }
    return support
  }

  private func relations(
    _ table: TableReading, _ target: Int, _ terms: [Term], _ evidence: Evidence
  ) -> [EvidentRelation] {
    table.dataRows.map { row in
      let cells = terms.map { SignedCell(table.cell(row, $0.column), sign: Int($0.sign)) }
      return EvidentRelation(
        .sum(SumRelation(target: table.cell(row, target), terms: cells, kind: .equation)), evidence)
    }
  }
}
