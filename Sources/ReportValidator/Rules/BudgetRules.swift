import ReportModel

/// What holds in every budget table, whatever its sums: nothing is spent that was not appropriated.
enum BudgetRules: RuleFamily {
  static let rules = [overspent, negative]

  static let overspent = RuleInfo(
    code: "TOP008", severity: .warning,
    title: BilingualText(
      tr: "Harcama, yıl sonu toplam ödeneğini aşmaz", en: "Expenditure does not exceed the year-end appropriation"),
    rationale: BilingualText(
      tr:
        "Ödenek harcamanın sınırıdır (5018 sayılı Kanun, 20. madde); aşan satır ya bir yazım yanlışıdır ya da ayrıca açıklanır.",
      en: "An appropriation is the limit of spending (law 5018, article 20); a row beyond it is a slip or needs a word."
    ),
    good: "ödenek 349.384.000, harcama 347.683.224", bad: "ödenek 349.384.000, harcama 374.683.224")

  static let negative = RuleInfo(
    code: "TOP009", severity: .warning,
    title: BilingualText(
      tr: "Ödenek, harcama ve kalan eksi olmaz", en: "Appropriations, expenditure and remainders are not negative"),
    rationale: BilingualText(
      tr: "Eklenen ve düşülen ödenek kendi sütununda artı yazılır; eksi kalan, ödeneği aşan harcama demektir.",
      en:
        "Added and deducted appropriations are positive in their own columns; a negative remainder means overspending."),
    good: "Düşülen: 4.500.000", bad: "Düşülen: -4.500.000")

  static func check(_ context: CheckContext) -> [Finding] {
    context.structures.flatMap { structure in
      structure.dataRows.flatMap { check(row: $0, of: structure, context) }
    }
  }

  static func check(row: Int, of structure: TableStructure, _ context: CheckContext) -> [Finding] {
    overspending(row, structure, context) + negatives(row, structure, context)
  }

  private static func overspending(_ row: Int, _ structure: TableStructure, _ context: CheckContext) -> [Finding] {
    guard let spent = structure.column(.expenditure), let total = structure.column(.yearEndAppropriation) else {
      return []
    }
    let (cell, limit) = (structure.cell(row, spent), structure.cell(row, total))
    guard let amount = context.reading(cell).amount, let bound = context.reading(limit).amount,
      let most = context.interval(limit, bound), let least = context.interval(cell, amount),
      Fraction.compare(least.lower, most.upper) == 1
    else { return [] }
    return [.overspent(overspent, cell, limit, context)]
  }

  private static let neverNegative: [ColumnMeaning] = [
    .initialAppropriation, .addedAppropriation, .deductedAppropriation, .yearEndAppropriation, .expenditure,
    .remainder,
  ]

  private static func negatives(_ row: Int, _ structure: TableStructure, _ context: CheckContext) -> [Finding] {
    neverNegative.compactMap { structure.column($0) }.compactMap { column in
      let cell = structure.cell(row, column)
      guard let amount = context.reading(cell).amount, amount.scaled < 0 else { return nil }
      return .negative(negative, cell, context)
    }
  }
}

extension Finding {
  fileprivate static func overspent(
    _ rule: RuleInfo, _ cell: CellReference, _ limit: CellReference, _ context: CheckContext
  ) -> Finding {
    var finding = Finding(
      rule, at: cell, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.name(cell)): \(context.text(cell)) harcanmış, toplam ödenek \(context.text(limit))",
        en: "\(context.name(cell)): \(context.text(cell)) spent of \(context.text(limit)) appropriated"))
    finding.operands = [context.operand(limit, in: cell.table)]
    finding.help = BilingualText(
      tr: "iki sayıdan yanlış olanı düzeltin ya da aşımı metinde açıklayın",
      en: "correct the one that is wrong, or explain it in the text")
    return finding
  }

  fileprivate static func negative(_ rule: RuleInfo, _ cell: CellReference, _ context: CheckContext) -> Finding {
    var finding = Finding(
      rule, at: cell, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.name(cell)): \(context.text(cell)) eksi",
        en: "\(context.name(cell)): \(context.text(cell)) is negative"))
    finding.help = BilingualText(tr: "işareti ve sütunu denetleyin", en: "check the sign and the column")
    return finding
  }
}
