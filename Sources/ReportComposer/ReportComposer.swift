import ReportModel

/// Numbers the parts of a report, lays out its tables and computes what was left out.
struct ReportComposer {
  let report: Report
  var findings = FindingList()
  /// Where each exhibit was first placed.
  var placements: [String: SourceSpan] = [:]
  /// By exhibit id.
  var numbers: [String: ExhibitNumber] = [:]
  var dataSets: [String: DataSet] = [:]
  var tables: [String: [Table]] = [:]
  var relations: [Relation] = []
  var sectionHeadings: [String: (number: String?, title: String, span: SourceSpan)] = [:]
  /// The data sets that views are made from; they need not be placed themselves.
  let sources: Set<String>
  var cellTexts = CellTexts(tables: [:], dataSets: [:])
  let exhibits: [String: Exhibit]

  /// Ids the page itself uses.
  private static let reservedIDs: Set<String> = ["rapor", "faaliyet-relations"]

  init(report: Report) {
    self.report = report
    exhibits = Dictionary(report.exhibits.map { ($0.id, $0) }) { first, _ in first }
    sources = Set(
      report.exhibits.compactMap { if case .view(let view) = $0.content { view.source.value } else { nil } })
  }

  // MARK: Numbers

  mutating func number(_ entries: [OutlineEntry], level: Int) {
    var numbering = Numbering()
    var annexes = 0
    number(entries, level: level, numbering: &numbering, annexes: &annexes)
  }

  private mutating func number(
    _ entries: [OutlineEntry], level: Int, numbering: inout Numbering, annexes: inout Int
  ) {
    var ordinal = 0
    for entry in entries {
      var number: String?
      switch entry.numbering {
      case .none: break
      case .automatic:
        ordinal += 1
        number = Numbering.section(ordinal, level: level, report.lettering)
      case .annex:
        annexes += 1
        number = Numbering.annex(annexes)
      }
      register(entry, number: number)
      place(entry.prose, numbering: &numbering)
      self.number(entry.sections, level: level + 1, numbering: &numbering, annexes: &annexes)
    }
  }

  private mutating func register(_ entry: OutlineEntry, number: String?) {
    let isReserved = Self.reservedIDs.contains(entry.id)
    let earlier = sectionHeadings[entry.id]?.span ?? exhibits[entry.id]?.span ?? (isReserved ? entry.span : nil)
    if let earlier {
      findings.append(ComposingMistake.duplicateName(entry.id, at: entry.span, earlier: earlier))
    } else {
      sectionHeadings[entry.id] = (number, entry.title, entry.span)
    }
  }

  private mutating func place(_ blocks: [ProseBlock], numbering: inout Numbering) {
    for block in blocks {
      switch block {
      case .placement(let reference): place(reference, numbering: &numbering)
      case .quote(let inner): place(inner, numbering: &numbering)
      case .list(_, let items): for item in items { place(item, numbering: &numbering) }
      case .paragraph, .heading, .table: break
      }
    }
  }

  private mutating func place(_ reference: Reference, numbering: inout Numbering) {
    let id = reference.target
    guard let exhibit = exhibits[id], exhibit.isFigure == (reference.kind == .figure), exhibit.hasTables else { return }
    if let earlier = placements[id] {
      findings.append(ComposingMistake.placedTwice(id, at: reference.span, earlier: earlier))
      return
    }
    placements[id] = reference.span
    guard exhibit.isNumbered else { return }
    numbers[id] = exhibit.isFigure ? numbering.nextFigure() : numbering.nextTable()
  }

  mutating func checkPlacements() {
    guard report.isOutlineWhole else { return }
    for exhibit in report.exhibits
    where placements[exhibit.id] == nil && !sources.contains(exhibit.id) && !exhibit.isSourceOnly {
      findings.append(
        ComposingMistake.neverPlaced(exhibit.id, isFigure: exhibit.isFigure, at: exhibit.span))
    }
  }

  // MARK: Tables

  mutating func buildDataSets() {
    for exhibit in report.exhibits {
      if let data = exhibit.typedTable {
        var builder = TableDataSetBuilder(id: exhibit.id, data: data)
        dataSets[exhibit.id] = builder.build()
        findings += builder.findings
      } else if case .indicators(let indicators) = exhibit.content {
        dataSets[exhibit.id] = IndicatorDataSetBuilder(
          id: exhibit.id, indicators: indicators, year: report.year
        ).build()
      } else if case .performanceGoals(let set) = exhibit.content {
        for built in PerformanceGoalDataSets(id: exhibit.id, programme: set).build() { dataSets[built.id] = built }
      }
    }
  }

  mutating func composeExhibit(_ exhibit: Exhibit) {
    if let data = exhibit.typedTable, let set = dataSets[exhibit.id] {
      compose(exhibit, layout(of: data, in: set), set)
      return
    }
    switch exhibit.content {
    case .view(let view):
      var layout = ViewLayoutBuilder(view: view, dataSets: dataSets, unreadable: report.unreadable)
      guard let (built, set) = layout.build() else {
        findings += layout.findings
        return
      }
      findings += layout.findings
      compose(exhibit, built, set)
    case .goalCards(let cards):
      tables[exhibit.id] = cards.map {
        GoalCardComposer().table($0, exhibit: exhibit, number: numbers[exhibit.id]?.text)
      }
    case .performanceGoal(let goal, let form):
      let composer = PerformanceGoalComposer(goal: goal, form: form, id: exhibit.id, year: report.year)
      tables[exhibit.id] = composer.tables()
      if placements[exhibit.id] != nil { relations += composer.relations() }
    case .table, .indicators, .performanceGoals, .figure: break
    }
  }

  private mutating func compose(_ exhibit: Exhibit, _ layout: TableLayout, _ set: DataSet) {
    let composer = TableComposer(set: set, layout: layout)
    let number = exhibit.isFigure ? nil : numbers[exhibit.id]?.text
    let table = composer.table(id: exhibit.id, number: number, exhibit: exhibit)
    tables[exhibit.id] = [table]
    if numbers[exhibit.id] != nil { relations += composer.relations(of: table) }
  }

  private func layout(of data: TableData, in set: DataSet) -> TableLayout {
    TableLayout(
      columns: data.columns.enumerated().map { index, column in
        TableLayout.LayoutColumn(
          field: index, title: column.title, group: column.group, isMerged: column.isMerged)
      }, records: Array(set.records.indices))
  }

  // MARK: Ties

  /// Views of one data set show the same facts.
  func sharedColumns() -> [Relation] {
    var columns: [String: [String: [ColumnAddress]]] = [:]
    for exhibit in report.exhibits {
      guard numbers[exhibit.id] != nil, let table = tables[exhibit.id]?.first else { continue }
      let source: String
      switch exhibit.content {
      case .view(let view): source = view.source.value
      case .table: source = exhibit.id
      case .indicators, .goalCards, .performanceGoals, .performanceGoal, .figure: continue
      }
      for column in table.columns {
        columns[source, default: [:]][column.key, default: []].append(
          ColumnAddress(table: table.id, column: column.key))
      }
    }
    return columns.sorted { $0.key < $1.key }.flatMap { _, fields in
      fields.sorted { $0.key < $1.key }.compactMap { key, addresses in
        addresses.count > 1 && key != "sira" ? .sameColumns(addresses) : nil
      }
    }
  }

  /// The summary of a programme shows the costs of its goals' own tables.
  func summaryTies() -> [Relation] {
    let placed = report.exhibits.filter { numbers[$0.id] != nil }
    return report.exhibits.flatMap { exhibit -> [Relation] in
      guard case .performanceGoals(let set) = exhibit.content else { return [] }
      let sets = PerformanceGoalDataSets(id: exhibit.id, programme: set)
      func views(of name: String) -> [Table] {
        placed.filter { view in
          if case .view(let view) = view.content { view.source.value == "\(exhibit.id).\(name)" } else { false }
        }.compactMap { tables[$0.id]?.first }
      }
      let performance = views(of: PerformanceGoalDataSets.performance)
      let resources = views(of: PerformanceGoalDataSets.resources)
      return performance.flatMap { sets.ties(to: $0) }
        + performance.flatMap { one in resources.flatMap { PerformanceGoalDataSets.ties(of: one, to: $0) } }
    }
  }

  mutating func equalities() -> [Relation] {
    report.equalities.compactMap { group in
      let addresses = group.compactMap { text -> CellAddress? in
        guard let address = CellAddress(text.value), cell(at: address) != nil else {
          let id = String(text.value.prefix { $0 != "/" })
          if report.unreadable.contains(id) { return nil }
          findings.append(
            ComposingMistake.danglingReference(text.value, at: text.span, near: nearestAddress(to: text.value)))
          return nil
        }
        return address
      }
      return addresses.count > 1 ? .equal(addresses) : nil
    }
  }

  // MARK: Looking things up

  /// The text at an address, in a table of the document or in a data set behind it.
  func cell(at address: CellAddress) -> String? { cellTexts.text(at: address) }

  /// The known address most like a misspelt one.
  func nearestAddress(to text: String) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let ids = Set(dataSets.keys).union(tables.values.joined().map(\.id)).sorted()
    guard let table = TurkishText.nearest(to: parts.first ?? "", among: ids) else { return nil }
    guard parts.count > 1 else { return nil }
    let known = tables.values.joined().first { $0.id == table }
    let rows = dataSets[table]?.records.map(\.key) ?? known?.rows.map(\.key) ?? []
    let columns = dataSets[table]?.fields.map(\.key) ?? known?.columns.map(\.key) ?? []
    guard let row = TurkishText.nearest(to: parts[1], among: rows) else { return nil }
    guard parts.count > 2, let column = TurkishText.nearest(to: parts[2], among: columns) else { return nil }
    return "\(table)/\(row)/\(column)"
  }
}

/// The texts of all cells by address; built once, so that references cost the same in any report.
struct CellTexts {
  /// A table or a data set with its rows and columns by key, for references to values.
  private struct Grid {
    var rows: [String: Int] = [:]
    var columns: [String: Int] = [:]
    var text: (_ row: Int, _ column: Int) -> String
  }

  private var grids: [String: Grid] = [:]

  init(tables: [String: [Table]], dataSets: [String: DataSet]) {
    for (id, set) in dataSets {
      grids[id] = Grid(
        rows: index(set.records.map(\.key)), columns: index(set.fields.map(\.key)),
        text: { set.records[$0].values[$1].value })
    }
    // What a table prints comes before what lies behind it.
    for table in tables.keys.sorted().compactMap({ tables[$0] }).joined() {
      grids[table.id] = Grid(
        rows: index(table.rows.map(\.key)), columns: index(table.columns.map(\.key)),
        text: { table.rows[$0].cells[$1].text })
    }
  }

  /// Which part of a misspelt address is unknown, and what is known in its place.
  func unknownPart(of text: String) -> BilingualText {
    guard let address = CellAddress(text) else {
      return BilingualText(tr: "adres `tablo/satır/sütun` biçimindedir", en: "an address is `table/row/column`")
    }
    guard let grid = grids[address.table] else {
      return BilingualText(
        tr: "`\(address.table)` adlı bir veri dosyası yok", en: "there is no data file `\(address.table)`")
    }
    if grid.rows[address.row] == nil {
      let known = grid.rows.sorted { $0.value < $1.value }.prefix(12).map(\.key).joined(separator: ", ")
      return BilingualText(
        tr: "`\(address.row)` satırı yok; satırlar: \(known)",
        en: "there is no row `\(address.row)`; the rows are: \(known)")
    }
    let known = grid.columns.sorted { $0.value < $1.value }.map(\.key).joined(separator: ", ")
    return BilingualText(
      tr: "`\(address.column)` sütunu yok; sütunlar: \(known)",
      en: "there is no column `\(address.column)`; the columns are: \(known)")
  }

  func text(at address: CellAddress) -> String? {
    guard let grid = grids[address.table], let row = grid.rows[address.row],
      let column = grid.columns[address.column]
    else { return nil }
    return grid.text(row, column)
  }
}

private func index(_ keys: [String]) -> [String: Int] {
  Dictionary(zip(keys, keys.indices)) { first, _ in first }
}

extension Exhibit {
  /// The table that was typed for a table or figure.
  var typedTable: TableData? {
    switch content {
    case .table(let data): data
    case .figure(let figure): figure.data
    case .view, .indicators, .goalCards, .performanceGoals, .performanceGoal: nil
    }
  }

  /// The tables of a programme's goals have codes instead of numbers.
  var isNumbered: Bool { if case .performanceGoal = content { false } else { true } }

  /// Data whose goals stand in the text by themselves: it need not be placed.
  var isSourceOnly: Bool { if case .performanceGoals = content { true } else { false } }

  /// Whether it can stand in the text itself; other data is seen only through views and goals.
  var hasTables: Bool {
    switch content {
    case .indicators, .performanceGoals: false
    case .table, .view, .goalCards, .performanceGoal, .figure: true
    }
  }

  var isFigure: Bool {
    if case .figure = content { true } else { false }
  }
}
