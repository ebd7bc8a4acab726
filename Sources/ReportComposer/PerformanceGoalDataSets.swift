import ReportModel

/// The data sets behind the summaries of a programme: what each goal and activity costs, what each
/// economic code does, who answers for each activity.
struct PerformanceGoalDataSets {
  let id: String
  let programme: PerformanceGoalSet

  static let performance = "idare-performans"
  static let resources = "kaynak-ihtiyaci"
  static let units = "sorumlu-birimler"

  func build() -> [DataSet] { [performanceSummary(), resourceSummary(), unitSummary()] }

  /// The row of a goal, and of its activities, in the summary.
  static func key(of goal: PerformanceGoal) -> String { TurkishText.asciiKey(goal.goal.code.value) }
  static func key(of goal: PerformanceGoal, activity index: Int) -> String { "\(key(of: goal))-f\(index + 1)" }

  private static func field(_ key: String, _ kind: ColumnKind) -> DataSet.Field { DataSet.Field(key: key, kind: kind) }

  private func located(_ text: String, _ span: SourceSpan) -> Located<String> { Located(text, span: span) }

  private var span: SourceSpan { programme.form.administration.span }

  // MARK: What goals and activities cost

  /// What an activity or a goal costs, by where the money comes from.
  private struct Cost {
    var budget: Amount
    var offBudget: Amount
    var whole: Amount { CostSheet.sum([budget, offBudget]) }

    init(_ costs: [CostLine], _ lines: [CostForm.Line], _ sources: [CostForm.Line]) {
      let sheet = CostSheet(costs)
      budget = sheet.sum(of: lines)
      offBudget = sheet.sum(of: sources)
    }
  }

  private func cost(_ costs: [CostLine]) -> Cost {
    Cost(costs, programme.form.economicCodes + programme.form.summaryCodes, programme.form.offBudgetSources)
  }

  /// Table 3 of the guide: goals and activities with their costs and shares.
  private func performanceSummary() -> DataSet {
    let fields = [
      Self.field("hedef-sira", .text), Self.field("faaliyet-sira", .text), Self.field("ad", .text),
      Self.field("butce", .money), Self.field("butce-pay", .percent), Self.field("butce-disi", .money),
      Self.field("butce-disi-pay", .percent),
      DataSet.Field(key: PerformanceGoalComposer.wholeColumn, kind: .money, formula: PerformanceGoalComposer.wholeCost),
      Self.field("toplam-pay", .percent), Self.field("butce-yuzde", .percent), Self.field("butce-disi-yuzde", .percent),
      Self.field("toplam-yuzde", .percent),
    ]
    var summary = DataSet(id: "\(id).\(Self.performance)", fields: fields, records: [])
    let goals = programme.goalsInSummary
    var goalRows: [Int] = []
    var activityCount = 0
    for (index, goal) in goals.enumerated() {
      let whole = cost(goal.activities.flatMap(\.costs))
      goalRows.append(summary.records.count)
      summary.records.append(
        record(
          Self.key(of: goal), .parent, [String(index + 1), "", goal.goal.name.value], whole, of: whole,
          goal.goal.name.span))
      for (index, activity) in goal.activities.enumerated() {
        activityCount += 1
        summary.records.append(
          record(
            Self.key(of: goal, activity: index), .data, ["", String(activityCount), activity.name.value],
            cost(activity.costs), of: whole, activity.name.span, level: 1))
      }
      summary.totals.append(
        DataSet.Total(row: goalRows.last!, parts: Array((goalRows.last! + 1)..<summary.records.count)))
    }
    close(&summary, goalRows: goalRows)
    return summary
  }

  /// Adds what is spent on no goal, and the totals.
  private func close(_ summary: inout DataSet, goalRows: [Int]) {
    let goals = programme.goals.flatMap { $0.activities.flatMap(\.costs) }
    let all = cost(goals + programme.generalExpenses + programme.transfers)
    let first = summary.records.count
    summary.records += [
      record(
        "performans-hedefleri-toplami", .total, ["", "", "Performans Hedefleri Maliyetleri Toplamı"], cost(goals),
        of: all, span),
      record(
        "genel-yonetim-giderleri", .data, ["", "", "Genel Yönetim Giderleri"], cost(programme.generalExpenses), of: all,
        span),
    ]
    if !programme.transfers.isEmpty {
      summary.records.append(
        record(
          "transferler", .data, ["", "", "Diğer İdarelere Transfer Edilecek Kaynaklar"], cost(programme.transfers),
          of: all,
          span))
    }
    let last = summary.records.count
    summary.records.append(
      record(PerformanceGoalComposer.totalKey, .total, ["", "", "Genel Toplam"], all, of: all, span))
    summary.totals += [
      DataSet.Total(row: first, parts: goalRows), DataSet.Total(row: last, parts: Array(first..<last)),
    ]
  }

  private func record(
    _ key: String, _ role: RowRole, _ labels: [String], _ cost: Cost, of whole: Cost, _ span: SourceSpan, level: Int = 0
  ) -> DataSet.Record {
    let values =
      labels + [
        cost.budget.turkish, Self.share(cost.budget, of: whole.budget),
        cost.offBudget.isZero ? "" : cost.offBudget.turkish,
        cost.offBudget.isZero ? "" : Self.share(cost.offBudget, of: whole.offBudget),
        cost.whole.turkish, Self.share(cost.whole, of: whole.whole),
      ]
    return DataSet.Record(key: key, role: role, level: level, values: values.map { located($0, span) })
  }

  /// A share with two decimals: a fraction of one, as the programmes of 2019 print it, or per cent.
  private static func share(_ part: Amount, of whole: Amount, per unit: Int128 = 1) -> String {
    (Exact(part) / Exact(whole) * Exact(unit)).amount(decimals: 2)?.turkish ?? ""
  }

  // MARK: What economic codes cost

  /// Table 4 of the guide: what the administration needs, by economic code and source.
  private func resourceSummary() -> DataSet {
    let fields = [
      Self.field("grup", .text), Self.field("kod", .text), Self.field("ad", .text), Self.field("faaliyet", .money),
      Self.field("genel-yonetim", .money), Self.field("transfer", .money),
      DataSet.Field(
        key: PerformanceGoalComposer.wholeColumn, kind: .money,
        formula: .sum(["faaliyet", "genel-yonetim", "transfer"].map { SignedColumn(column: $0, sign: 1) })),
    ]
    let sheets = [
      CostSheet(programme.goals.flatMap { $0.activities.flatMap(\.costs) }), CostSheet(programme.generalExpenses),
      CostSheet(programme.transfers),
    ]
    var summary = DataSet(id: "\(id).\(Self.resources)", fields: fields, records: [])
    func add(_ key: String, _ role: RowRole, _ labels: [String], _ amounts: [Amount?]) {
      let total = CostSheet.sum(amounts.compactMap { $0 })
      let texts = labels + amounts.map { $0?.turkish ?? "" } + [total.turkish]
      summary.records.append(
        DataSet.Record(key: key, role: role, level: 0, values: texts.map { located($0, span) }))
    }
    func addGroup(_ name: String, _ lines: [CostForm.Line], showsCode: Bool, total: SheetRow, _ label: String) {
      let first = summary.records.count
      for line in lines {
        add(
          TurkishText.asciiKey(line.code), .data, [name, showsCode ? line.code : "", line.name],
          sheets.map { $0[line.code] })
      }
      summary.totals.append(DataSet.Total(row: summary.records.count, parts: Array(first..<summary.records.count)))
      add(total.rawValue, .total, [name, "", label], sheets.map { $0.sum(of: lines) })
    }
    let codes = programme.form.economicCodes + programme.form.summaryCodes
    addGroup("Bütçe Kaynak İhtiyacı", codes, showsCode: true, total: .budget, "Toplam Bütçe Kaynak İhtiyacı")
    addGroup(
      "Bütçe Dışı Kaynak", programme.form.offBudgetSources, showsCode: false, total: .offBudget,
      "Toplam Bütçe Dışı Kaynak İhtiyacı")
    let parts = summary.records.indices.filter { summary.records[$0].role == .total }
    summary.totals.append(DataSet.Total(row: summary.records.count, parts: parts))
    add(
      SheetRow.whole.rawValue, .total, ["", "", "Toplam Kaynak İhtiyacı"],
      sheets.map { $0.sum(of: codes + programme.form.offBudgetSources) })
    return summary
  }

  // MARK: Who answers

  /// Table 5 of the guide: who answers for which activity.
  private func unitSummary() -> DataSet {
    let fields = [Self.field("hedef", .text), Self.field("faaliyet", .text), Self.field("birim", .text)]
    let records = programme.goals.flatMap { goal in
      goal.activities.enumerated().map { index, activity in
        DataSet.Record(
          key: Self.key(of: goal, activity: index), role: .data, level: 0,
          values: [goal.goal.name, activity.name, activity.units])
      }
    }
    return DataSet(id: "\(id).\(Self.units)", fields: fields, records: records)
  }

  // MARK: Ties

  /// What a summary shows of an activity is what its goal's own table shows; the rest of the
  /// summary follows from its own sums.
  func ties(to summary: Table) -> [Relation] {
    let shown = Set(summary.rows.map(\.key))
    return programme.goals.flatMap { goal in
      goal.activities.indices.flatMap { index -> [Relation] in
        let row = Self.key(of: goal, activity: index)
        guard shown.contains(row) else { return [] }
        let offBudget = CostSheet(goal.activities[index].costs).sum(of: programme.form.offBudgetSources)
        return (["butce"] + (offBudget.isZero ? [] : ["butce-disi"])).compactMap { column in
          guard summary.columns.contains(where: { $0.key == column }) else { return nil }
          let own = PerformanceGoalComposer.cost(
            goalTable: "\(id).\(Self.key(of: goal))", row: PerformanceGoalComposer.key(ofActivity: index),
            column: column)
          return .equal([own, CellAddress(table: summary.id, row: row, column: column)])
        }
      }
    }
  }

  /// Goals with general expenses come to what the economic codes come to.
  static func ties(of performance: Table, to resources: Table) -> [Relation] {
    [
      ("performans-hedefleri-toplami", "faaliyet"), ("genel-yonetim-giderleri", "genel-yonetim"),
      (PerformanceGoalComposer.totalKey, PerformanceGoalComposer.wholeColumn),
    ]
    .compactMap { row, column in
      guard performance.rows.contains(where: { $0.key == row }),
        performance.columns.contains(where: { $0.key == PerformanceGoalComposer.wholeColumn }),
        resources.rows.contains(where: { $0.key == SheetRow.whole.rawValue }),
        resources.columns.contains(where: { $0.key == column })
      else { return nil }
      return .equal([
        CellAddress(table: performance.id, row: row, column: PerformanceGoalComposer.wholeColumn),
        CellAddress(table: resources.id, row: SheetRow.whole.rawValue, column: column),
      ])
    }
  }
}
