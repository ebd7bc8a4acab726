import ReportModel

/// What the tables of a performance programme owe each other beside sums.
enum ProgrammeRules: RuleFamily {
  static let rules = [cumulative, activities]

  static let cumulative = RuleInfo(
    code: "GOS017", severity: .warning,
    title: BilingualText(
      tr: "Kümülatif bir gösterge yıldan yıla azalmaz", en: "A cumulative indicator does not fall from year to year"),
    rationale: BilingualText(
      tr:
        "Kümülatif veri önceki yılların üstüne eklenir; hedefi önceki değerin altındaysa ya yıl bazlıdır ya da sayılardan biri yanlıştır.",
      en:
        "Cumulative data adds to the years before; a target below the value before means that it is yearly, or that a number is wrong."
    ),
    good: "856.470 | 1.150.000, Açıklama: Kümülatif veridir", bad: "856.470 | 150.000, Açıklama: Kümülatif veridir")

  static let activities = RuleInfo(
    code: "YAP010", severity: .warning,
    title: BilingualText(
      tr: "Her faaliyetin sorumlusu bir kez gösterilir", en: "Who answers for an activity is told once"),
    rationale: BilingualText(
      tr:
        "Faaliyetlerden sorumlu birimler tablosu, hedef tablolarındaki her faaliyeti bir kez içerir (Performans Programı Hazırlama Rehberi, Tablo 5).",
      en:
        "The table of responsible units has every activity of the goals' tables once (guide to performance programmes, table 5)."
    ),
    good: "Hedef tablosu: Kurs açmak | Sorumlu birimler: Kurs açmak, Eğitim Birimi",
    bad: "Hedef tablosu: Kurs açmak | Sorumlu birimler: (yok)")

  static func check(_ context: CheckContext) -> [Finding] {
    context.structures.flatMap { falls($0, context) } + checkActivities(context)
  }

  // MARK: Cumulative indicators

  private static func falls(_ structure: TableStructure, _ context: CheckContext) -> [Finding] {
    // The columns of years, from the earliest on.
    let years = structure.table.columns.indices.compactMap { column in
      ColumnMeaning.year(in: structure.table.columns[column].title).map { (year: $0, column: column) }
    }.sorted { $0 < $1 }.map(\.column)
    guard years.count > 1 else { return [] }
    return structure.dataRows.compactMap { row in
      guard row + 1 < structure.table.rows.count, tellsCumulative(structure.table.rows[row + 1]) else { return nil }
      let cells = years.map { structure.cell(row, $0) }.filter { context.reading($0).amount != nil }
      for (earlier, later) in zip(cells, cells.dropFirst()) {
        guard let before = context.value(earlier), let after = context.value(later),
          Fraction.compare(after, before).map({ $0 < 0 }) == true
        else { continue }
        return .fallsThoughCumulative(later, earlier, context)
      }
      return nil
    }
  }

  /// `Açıklama: … Kümülatif veridir.`, in the row below an indicator; not `kümülatif değildir`.
  private static func tellsCumulative(_ row: Row) -> Bool {
    row.cells.contains { cell in
      let words = TurkishText.words(of: cell.text)
      guard words.first?.hasPrefix("aciklama") == true,
        let place = words.firstIndex(where: { $0.hasPrefix("kumulatif") })
      else { return false }
      return !words[place...].prefix(3).contains { $0.hasPrefix("degil") || $0.hasPrefix("olma") }
    }
  }

  // MARK: Activities and who answers for them

  private static func checkActivities(_ context: CheckContext) -> [Finding] {
    guard let (units, column) = responsibleUnits(context) else { return [] }
    let named = units.dataRows.map { units.cell($0, column) }.filter { !context.text($0).isEmpty }
    let activities = context.structures.filter { $0.index != units.index }.flatMap { activityCells($0, context) }
    let known = Set(activities.map { key($0, context) })
    let told = Dictionary(grouping: named) { key($0, context) }
    // Tables that name other things under the same headings are no list of these activities.
    guard 2 * named.count(where: { known.contains(key($0, context)) }) > named.count else { return [] }
    let missing = activities.filter { told[key($0, context)] == nil }
    // An activity of two goals stands here twice.
    let counts = Dictionary(grouping: activities) { key($0, context) }.mapValues(\.count)
    let again = told.values.flatMap { $0.dropFirst(max(1, counts[key($0[0], context)] ?? 1)) }
      .sorted { $0.row < $1.row }
    return missing.map { .activityMissing($0, units, context) } + again.map { .activityAgain($0, context) }
  }

  private static func key(_ cell: CellReference, _ context: CheckContext) -> String {
    TurkishText.asciiKey(context.text(cell))
  }

  /// The table of units by activity, and its column of activities.
  private static func responsibleUnits(_ context: CheckContext) -> (TableStructure, Int)? {
    for structure in context.structures {
      let words = structure.table.columns.map { Set(TurkishText.words(of: $0.title)) }
      guard
        words.contains(where: {
          $0.contains("sorumlu") && !$0.isDisjoint(with: ["birim", "birimi", "birimler", "birimleri"])
        }),
        let column = words.firstIndex(where: { !$0.isDisjoint(with: ["faaliyet", "faaliyetler"]) })
      else { continue }
      return (structure, column)
    }
    return nil
  }

  /// The activities of a goal's own table: headed so, with their costs beside them and no tree of goals.
  private static func activityCells(_ structure: TableStructure, _ context: CheckContext) -> [CellReference] {
    guard structure.table.number == nil, structure.table.columns.contains(where: { $0.kind == .money }),
      let column = structure.table.columns.indices.last(where: {
        TurkishText.asciiKey(structure.table.columns[$0].title).hasPrefix("faaliyetler")
          && structure.table.columns[$0].kind == .text
      })
    else { return [] }
    return structure.dataRows.filter { structure.table.rows[$0].role == .data }
      .map { structure.cell($0, column) }
      .filter { !context.text($0).isEmpty && !TotalLabel.mayBeTotal(context.text($0)) }
  }
}

extension Finding {
  fileprivate static func fallsThoughCumulative(
    _ cell: CellReference, _ before: CellReference, _ context: CheckContext
  ) -> Finding {
    var finding = Finding(
      ProgrammeRules.cumulative, at: cell, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr:
          "\(context.name(cell)): kümülatif denmiş, \(context.columnTitle(before)) değeri \(context.text(before)), bu \(context.text(cell))",
        en:
          "\(context.name(cell)): said to be cumulative, but \(context.columnTitle(before)) shows \(context.text(before)), this \(context.text(cell))"
      ))
    finding.notes = [
      FindingNote(BilingualText(tr: "önceki değer", en: "the value before"), span: context.span(before))
    ]
    return finding
  }

  fileprivate static func activityMissing(
    _ cell: CellReference, _ units: TableStructure, _ context: CheckContext
  ) -> Finding {
    Finding(
      ProgrammeRules.activities, at: cell, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.tableName(units.index)): “\(context.text(cell))” faaliyetinin sorumlu birimi yok",
        en: "\(context.tableName(units.index)): nobody answers for the activity “\(context.text(cell))”"))
  }

  fileprivate static func activityAgain(_ cell: CellReference, _ context: CheckContext) -> Finding {
    Finding(
      ProgrammeRules.activities, at: cell, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.tableName(cell.table)): “\(context.text(cell))” faaliyeti bir kez daha var",
        en: "\(context.tableName(cell.table)): the activity “\(context.text(cell))” stands here again"))
  }
}
