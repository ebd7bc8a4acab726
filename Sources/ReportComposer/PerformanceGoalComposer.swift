import ReportModel

/// Lays a performance goal out as the tables the guide prescribes: the goal's own in three parts,
/// then for each activity its cost sheet in two.
struct PerformanceGoalComposer {
  let goal: PerformanceGoal
  let form: CostForm
  let id: String
  let year: Int

  /// The goal's tables, in the order they are printed.
  func tables() -> [Table] {
    let sheets = goal.activities.indices.flatMap { [sheetHead($0), sheet($0)] }
    return [goalHead(), indicators(), activities()].compactMap { $0 } + sheets
  }

  /// The sums that hold among the goal’s tables.
  func relations() -> [Relation] {
    let activities = goal.activities.indices
    let sum = Relation.formula(table: activitiesID, column: Self.wholeColumn, Self.wholeCost, rows: [])
    return [goalTotal, sum].compactMap { $0 } + activities.flatMap(sheetTotals) + activities.flatMap(ties)
  }

  // MARK: Ids

  private var activitiesID: String { "\(id).faaliyetler" }
  private func sheetID(_ index: Int) -> String { "\(id).maliyet-\(index + 1)" }
  static let totalKey = "genel-toplam"
  /// The column of what all sources come to.
  static let wholeColumn = "toplam"
  /// Of the rows of a goal's activities.
  static func key(ofActivity index: Int) -> String { String(index + 1) }

  /// The cell of a goal's table that shows what an activity, or all together, cost.
  static func cost(goalTable id: String, row: String, column: String) -> CellAddress {
    CellAddress(table: "\(id).faaliyetler", row: row, column: column)
  }

  private func part(_ index: Int) -> String { "\(goal.goal.code.value)-\(index + 1)" }

  /// What an activity costs in all.
  static let wholeCost = Formula.sum([
    SignedColumn(column: "butce", sign: 1), SignedColumn(column: "butce-disi", sign: 1),
  ])

  // MARK: The goal

  private func goalHead() -> Table {
    let lines: [(key: String, label: String, text: Located<String>)] =
      [("idare", "İdare Adı", form.administration), ("amac", "Amaç \(goal.aim.code.value)", goal.aim.name)]
      + goal.objectives.map {
        ("hedef-\(TurkishText.asciiKey($0.code.value))", "Hedef \($0.code.value)", $0.name)
      } + [
        ("performans-hedefi", "Performans Hedefi \(goal.goal.code.value)", goal.goal.name),
        ("aciklamalar", "Açıklamalar:", goal.explanation),
      ]
    return labelledTable(id, "PERFORMANS HEDEFİ TABLOSU", part: goal.goal.code.value, lines)
  }

  /// The indicators of the goal with two past years and the target.
  private func indicators() -> Table? {
    guard !goal.indicators.isEmpty else { return nil }
    let years = (0..<ProgrammeIndicator.yearCount).map { String(year - ProgrammeIndicator.yearCount + 1 + $0) }
    let columns =
      [Column(key: "sira", title: "", kind: .text), Column(key: "ad", title: "Performans Göstergeleri", kind: .text)]
      + years.map { Column(key: $0, title: $0, kind: .value) }
    let rows = goal.indicators.enumerated().flatMap { index, indicator in
      let key = String(index + 1)
      let values = Row(
        key: key,
        cells: [Cell(key), Cell(indicator.name.value, isHeading: true, span: indicator.name.span)]
          + indicator.values.map { Cell($0.value, span: $0.span) })
      guard let text = indicator.explanation else { return [values] }
      let width = columns.count - 1
      let explanation = Row(
        key: "\(key).aciklama",
        cells: [Cell(""), Cell("Açıklama: \(text.value)", cover: .origin(columns: width, rows: 1), span: text.span)]
          + Array(repeating: .covered, count: width - 1))
      return [values, explanation]
    }
    return Table(
      id: "\(id).gostergeler", part: goal.goal.code.value, title: "Performans Göstergeleri", columns: columns,
      head: [columns.map { Cell($0.title, isHeading: true) }], rows: rows, span: goal.goal.code.span)
  }

  /// The activities of the goal with what each costs.
  private func activities() -> Table {
    let group = "Kaynak İhtiyacı \(year) (TL)"
    let titles = ["Bütçe", "Bütçe Dışı", "Toplam"]
    let columns =
      [Column(key: "sira", title: "", kind: .text), Column(key: "ad", title: "Faaliyetler", kind: .text)]
      + zip(["butce", "butce-disi", "toplam"], titles).map { Column(key: $0, title: "\(group) / \($1)", kind: .money) }
    let head = [
      [
        Cell("Faaliyetler", cover: .origin(columns: 2, rows: 2), isHeading: true), .covered,
        Cell(group, cover: .origin(columns: titles.count, rows: 1), isHeading: true), .covered, .covered,
      ],
      [.covered, .covered] + titles.map { Cell($0, isHeading: true) },
    ]
    let rows = goal.activities.enumerated().map { index, activity in
      Row(
        key: Self.key(ofActivity: index),
        cells: [Cell(String(index + 1)), Cell(activity.name.value, isHeading: true, span: activity.name.span)]
          + costCells(CostSheet(activity.costs), span: activity.name.span))
    }
    let total = Row(
      key: Self.totalKey, role: .total,
      cells: [Cell(""), Cell("Genel Toplam", isHeading: true)]
        + costCells(CostSheet(goal.activities.flatMap(\.costs)), span: goal.goal.code.span))
    return Table(
      id: activitiesID, part: goal.goal.code.value, title: "Faaliyetler", columns: columns, head: head,
      rows: rows + [total], span: goal.goal.code.span)
  }

  /// What no source outside the budget gives is left blank there, as the guide's forms have it.
  private func costCells(_ sheet: CostSheet, span: SourceSpan) -> [Cell] {
    let budget = sheet.sum(of: form.economicCodes)
    let offBudget = sheet.sum(of: form.offBudgetSources)
    return [budget.turkish, offBudget.isZero ? "" : offBudget.turkish, CostSheet.sum([budget, offBudget]).turkish]
      .map { Cell($0, span: span) }
  }

  // MARK: Cost sheets

  private func sheetHead(_ index: Int) -> Table {
    let activity = goal.activities[index]
    let ordinal = goal.activities.count > 1 ? " (\(index + 1))" : ""
    return labelledTable(
      "\(id).faaliyet-\(index + 1)", "FAALİYET MALİYETLERİ TABLOSU", part: part(index),
      [
        ("idare", "İdare Adı", form.administration),
        (
          "performans-hedefi", "Performans Hedefi \(goal.goal.code.value)",
          activity.sheetGoal ?? goal.goal.name
        ),
        ("faaliyet", "Faaliyet Adı\(ordinal)", activity.sheetName ?? activity.name),
        ("sorumlu-birim", "Sorumlu Harcama Birimi veya Birimleri", activity.units),
        ("aciklamalar", "Açıklamalar:", activity.explanation),
      ])
  }

  /// The cost sheet of an activity: the lines of the budget, those outside it and their totals.
  private func sheet(_ index: Int) -> Table {
    let activity = goal.activities[index]
    let costs = CostSheet(activity.costs)
    let spans = Dictionary(activity.costs.map { ($0.code, $0.amount.span) }) { first, _ in first }
    let texts = Dictionary(activity.costs.map { ($0.code, $0.amount.value) }) { first, _ in first }
    func amount(_ line: CostForm.Line) -> Cell {
      Cell(texts[line.code] ?? "", span: spans[line.code] ?? activity.name.span)
    }
    func total(_ key: String, _ label: String, _ sum: Amount) -> Row {
      Row(
        key: key, role: .total,
        cells: [
          Cell(label, cover: .origin(columns: 2, rows: 1), isHeading: true), .covered,
          Cell(sum.turkish, span: activity.name.span),
        ])
    }
    let budget = costs.sum(of: form.economicCodes)
    let offBudget = costs.sum(of: form.offBudgetSources)
    let rows =
      form.economicCodes.map { line in
        Row(
          key: TurkishText.asciiKey(line.code),
          cells: [Cell(line.code), Cell(line.name, isHeading: true), amount(line)])
      } + [total(SheetRow.budget.rawValue, "Toplam Bütçe Kaynak İhtiyacı", budget)]
      + form.offBudgetSources.enumerated().map { index, line in
        let count = form.offBudgetSources.count
        let group = Cell("Bütçe Dışı Kaynak", cover: .origin(columns: 1, rows: count), isHeading: true)
        return Row(
          key: TurkishText.asciiKey(line.code),
          cells: [index == 0 ? group : .covered, Cell(line.name, isHeading: true), amount(line)])
      } + [
        total(SheetRow.offBudget.rawValue, "Toplam Bütçe Dışı Kaynak İhtiyacı", offBudget),
        total(SheetRow.whole.rawValue, "Toplam Kaynak İhtiyacı", CostSheet.sum([budget, offBudget])),
      ]
    return Table(
      id: sheetID(index), part: part(index), title: "Ekonomik Kod",
      columns: [
        Column(key: "kod", title: "Ekonomik Kod", kind: .text), Column(key: "ad", title: "", kind: .text),
        Column(key: "tutar", title: String(year), kind: .money),
      ],
      head: [
        [
          Cell("Ekonomik Kod", cover: .origin(columns: 2, rows: 1), isHeading: true), .covered,
          Cell(String(year), isHeading: true),
        ]
      ], rows: rows, span: activity.name.span)
  }

  private func labelledTable(
    _ id: String, _ title: String, part: String, _ lines: [(key: String, label: String, text: Located<String>)]
  ) -> Table {
    Table(
      id: id, part: part, title: title,
      columns: [Column(key: "baslik", title: "", kind: .text), Column(key: "metin", title: "", kind: .text)], head: [],
      rows: lines.map { line in
        Row(
          key: line.key,
          cells: [Cell(line.label, isHeading: true, span: line.text.span), Cell(line.text.value, span: line.text.span)])
      }, span: goal.goal.code.span)
  }

  // MARK: Relations

  private var goalTotal: Relation? {
    guard goal.activities.count > 0 else { return nil }
    return .total(
      table: activitiesID, row: Self.totalKey, parts: goal.activities.indices.map(Self.key),
      columns: ["butce", "butce-disi", Self.wholeColumn])
  }

  private func sheetTotals(_ index: Int) -> [Relation] {
    func total(_ row: SheetRow, _ parts: [String]) -> Relation {
      .total(table: sheetID(index), row: row.rawValue, parts: parts, columns: ["tutar"])
    }
    return [
      total(.budget, form.economicCodes.map { TurkishText.asciiKey($0.code) }),
      total(.offBudget, form.offBudgetSources.map { TurkishText.asciiKey($0.code) }),
      total(.whole, [SheetRow.budget.rawValue, SheetRow.offBudget.rawValue]),
    ]
  }

  /// The goal's table shows what the sheet sums to.
  private func ties(_ index: Int) -> [Relation] {
    let row = Self.key(ofActivity: index)
    let columns = [(SheetRow.budget, "butce")] + (spendsOffBudget(index) ? [(.offBudget, "butce-disi")] : [])
    return columns.map { sheetRow, column in
      .equal([
        CellAddress(table: sheetID(index), row: sheetRow.rawValue, column: "tutar"),
        Self.cost(goalTable: id, row: row, column: column),
      ])
    }
  }

  private func spendsOffBudget(_ index: Int) -> Bool {
    !CostSheet(goal.activities[index].costs).sum(of: form.offBudgetSources).isZero
  }
}

/// The rows a cost sheet closes with.
enum SheetRow: String {
  case budget = "toplam-butce-kaynak-ihtiyaci"
  case offBudget = "toplam-butce-disi-kaynak-ihtiyaci"
  case whole = "toplam-kaynak-ihtiyaci"
}
