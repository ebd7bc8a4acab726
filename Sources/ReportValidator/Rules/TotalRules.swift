import ReportModel

/// Totals and the rows, parts or columns they are made of.
enum TotalRules: RuleFamily {
  static let rules = [total, parent, rounding, equation, uncheckable, unusual, missing, emptied, unreadable]

  static let total = RuleInfo(
    code: "TOP001", severity: .error,
    title: BilingualText(
      tr: "Yazılı toplam, satırlarının toplamıdır", en: "A stated total equals its rows"),
    rationale: BilingualText(
      tr:
        "Toplam satırı elle ya da eski tablodan taşındığında satırlardan ayrılır. Kuruşsuz tutarlarda n satır ve toplamın yuvarlanması en çok (n + 1) / 2 TL fark açıklar; kuruşlu tutarlar ve adetler tam tutmalıdır. Genel toplam yalnızca en üst düzeyi toplar.",
      en:
        "A total typed by hand or carried over drifts from its rows. For amounts without kuruş, rounding of n rows and the total explains at most (n + 1) / 2 lira; amounts with kuruş and counts must agree exactly. A grand total adds the top level only."
    ),
    good: "Merkez 802 + Taşra 12.698 = Toplam 13.500", bad: "Merkez 802 + Taşra 12.698 = Toplam 13.600")

  static let parent = RuleInfo(
    code: "TOP002", severity: .error,
    title: BilingualText(
      tr: "Üst satır, altındaki satırların toplamıdır", en: "A parent row equals the rows under it"),
    rationale: BilingualText(
      tr:
        "Program bütçede program alt programlarının, alt program faaliyetlerinin toplamıdır; her düzey kendi içinde tutmalıdır.",
      en:
        "In programme budgeting a programme is the sum of its subprogrammes and a subprogramme of its activities; every level must hold."
    ),
    good: "DÜZENSİZ GÖÇ 351.403.000 = 349.384.000 + 2.019.000",
    bad: "DÜZENSİZ GÖÇ 351.430.000 = 349.384.000 + 2.019.000")

  static let rounding = RuleInfo(
    code: "TOP003", severity: .note,
    title: BilingualText(
      tr: "Toplamdaki fark yuvarlamayla açıklanır", en: "Rounding explains a total's difference"),
    rationale: BilingualText(
      tr:
        "Kuruşsuz basılan her tutar ±0,50 TL taşır. Aralıklar kesişiyorsa fark hata değildir, bilinmesi yeter (XBRL Calculations 1.1 aralık kuralı).",
      en:
        "Every amount printed without kuruş carries ±0.50 lira. Where the intervals meet, the difference is no mistake (interval rule of XBRL Calculations 1.1)."
    ),
    good: "11 satır, fark 1 TL, sınır 6 TL", bad: "11 satır, fark 7 TL, sınır 6 TL")

  static let equation = RuleInfo(
    code: "TOP004", severity: .error,
    title: BilingualText(
      tr: "Satırdaki eşitlik tutar", en: "The equation between a row's columns holds"),
    rationale: BilingualText(
      tr:
        "KBÖ + eklenen - düşülen = toplam ödenek; toplam ödenek - harcama = kalan; sütunların toplamı = genel toplam sütunu.",
      en:
        "Initial + added - deducted = total appropriation; total - expenditure = remainder; a total column is the sum of its columns."
    ),
    good: "25.600.000 + 0 - 0 = 25.600.000", bad: "25.600.000 + 0 - 0 = 25.700.000")

  static let uncheckable = RuleInfo(
    code: "TOP005", severity: .note,
    title: BilingualText(
      tr: "Boş hücre yüzünden toplam denetlenemedi", en: "A total could not be checked for an empty cell"),
    rationale: BilingualText(
      tr: "Boş hücre bilinmeyen demektir, sıfır değil. Değer yoksa `-` yazılır; o toplama bir şey katmaz.",
      en: "An empty cell means unknown, not zero. Write `-` where there is nothing; it adds nothing."),
    good: "5 | - | 7 → 12", bad: "5 | (boş) | 7 → 20")

  static let unusual = RuleInfo(
    code: "TOP006", severity: .warning,
    title: BilingualText(
      tr: "Fark yuvarlama sınırında ama olağan dışı büyük", en: "A difference within rounding, but unusually large"),
    rationale: BilingualText(
      tr:
        "n + 1 yuvarlamanın saçılımı √((n + 1) / 12) birimdir. Bunun üç katını aşan fark aralığa sığsa da rastlantıyla açıklanması güçtür; küçük bir yanlış gizliyor olabilir.",
      en:
        "n + 1 roundings scatter with √((n + 1) / 12) units. A difference beyond three times that fits the interval but hardly chance; a small slip may hide in it."
    ),
    good: "11 satır, fark 2 TL", bad: "11 satır, fark 5 TL")

  static let missing = RuleInfo(
    code: "TOP010", severity: .warning,
    title: BilingualText(tr: "Toplamın yeri boş bırakılmaz", en: "The place of a total is not left empty"),
    rationale: BilingualText(
      tr:
        "Sütunun öbür toplamları yazılmışken boş kalan biri unutulmuştur; okuyan onu sıfır sanır. Toplanmayan sütunda yerine `-` yazılır.",
      en:
        "Where the other totals of a column are printed, an empty one was forgotten, and reads like zero. Write `-` where nothing is summed."
    ),
    good: "11.629.000,00 + 61.000,00 → 11.690.000,00", bad: "11.629.000,00 + 61.000,00 → (boş)")

  static let emptied = RuleInfo(
    code: "TOP011", severity: .warning,
    title: BilingualText(
      tr: "Bildirilmiş bir toplamın hücreleri doludur", en: "The cells of a declared total are filled"),
    rationale: BilingualText(
      tr:
        "Girdide toplandığı bildirilen bir hücre boşsa toplam denetlenemez; değer silinmiş ya da unutulmuştur. Değer yoksa `-` yazılır.",
      en:
        "Where the input says that a cell is summed and it is empty, the total cannot be checked; the value was deleted or forgotten. Write `-` where there is none."
    ),
    good: "5 | - | 7 → 12", bad: "5 | (boş) | 7 → 12 (girdide bildirilmiş)")

  static let unreadable = RuleInfo(
    code: "TOP013", severity: .warning,
    title: BilingualText(
      tr: "Toplamın yerinde okunabilir bir sayı vardır", en: "A number that can be read stands in a total's place"),
    rationale: BilingualText(
      tr:
        "Satırları okunan bir toplamın kendisi okunamıyorsa hiçbir şey denetlenmemiş demektir; tutuyor sanılmasın diye söylenir.",
      en:
        "Where the rows of a total can be read and the total cannot, nothing was checked; it is told so that nobody takes it for sound."
    ),
    good: "1.200 + 1.300 → 2.500", bad: "1.200 + 1.300 → 2.5OO")

  static func check(_ context: CheckContext) -> [Finding] {
    let filled = ColumnsWithTotals(context)
    // A total that several sums ask for is left empty, or cannot be read, once.
    var told: Set<FindingPlace?> = []
    return context.relations.flatMap { sourced -> [Finding] in
      switch sourced.relation {
      case .total(let target, let parts, let isTree):
        let terms = parts.map { CellRelation.SignedCell(cell: $0, sign: 1) }
        return check(target, terms, rule: isTree ? parent : total, sourced, filled, context)
      case .equation(let target, let terms):
        return check(target, terms, rule: equation, sourced, filled, context)
      default: return []
      }
    }.filter { ![missing.code, unreadable.code].contains($0.code) || told.insert($0.place).inserted }
  }

  private static func check(
    _ target: CellReference, _ terms: [CellRelation.SignedCell], rule: RuleInfo,
    _ sourced: SourcedRelation, _ filled: ColumnsWithTotals, _ context: CheckContext
  ) -> [Finding] {
    let evaluation = SumEvaluation(
      target: target, terms: terms, dashIsNothing: sourced.provenance == .declared, in: context)
    var finding: Finding
    switch evaluation.verdict {
    case .exact: return []
    case .absent where context.reading(target) == .text && evaluation.isWorthPrinting:
      finding = .totalUnreadable(unreadable, target, evaluation, sourced, context)
    case .absent:
      guard context.reading(target) == .empty, evaluation.isWorthPrinting else { return [] }
      // A column may be left without totals in anybody's table; a declared total may not be missing.
      if sourced.provenance == .declared {
        finding = .totalMissing(missing, target, evaluation, sourced, context)
        finding.severity = rule.severity
      } else if filled.contains(target) {
        finding = .totalMissing(missing, target, evaluation, sourced, context)
      } else {
        return []
      }
    case .inconsistent:
      finding = .sumDisagrees(rule, target, evaluation, sourced, context)
    case .rounding(let isUnusual):
      finding = .explainedByRounding(
        isUnusual ? unusual : rounding, target, evaluation, sourced, context)
    case .uncheckable(let cell):
      let isEmptied = sourced.provenance == .declared && context.reading(cell) == .empty
      finding = .sumUncheckable(isEmptied ? emptied : uncheckable, target, blockedBy: cell, sourced, context)
    }
    finding.operands = terms.map { term in
      var operand = context.operand(term.cell, in: target.table)
      if term.sign < 0 { operand.value = "-\(operand.value)" }
      return operand
    }
    return [finding]
  }
}

extension TotalRules {
  static func holds(_ sourced: SourcedRelation, in context: CheckContext) -> Bool? {
    guard let (target, terms) = terms(of: sourced.relation) else { return nil }
    let evaluation = SumEvaluation(target: target, terms: terms, dashIsNothing: true, in: context)
    switch evaluation.verdict {
    case .exact, .rounding: return true
    // In anybody's table a dash may say that the column is not summed.
    case .inconsistent: return sourced.provenance == .declared || context.reading(target) != .dash ? false : nil
    case .absent: return context.reading(target) == .empty && evaluation.isWorthPrinting ? false : nil
    case .uncheckable: return nil
    }
  }

  static func witnesses(_ sourced: SourcedRelation, in context: CheckContext) -> [CellReference] {
    guard let (target, _) = terms(of: sourced.relation), holds(sourced, in: context) != nil else { return [] }
    // What no figure is printed for is not held against anything.
    return context.reading(target) == .empty ? [] : sourced.relation.cells
  }

  static func interval(of relation: CellRelation, in context: CheckContext) -> Interval? {
    guard let (_, terms) = terms(of: relation) else { return nil }
    let parts = terms.compactMap { term -> Interval? in
      guard let amount = context.reading(term.cell).amount else { return .exact(Fraction(0)) }
      return context.interval(term.cell, amount).map { term.sign < 0 ? $0.negated : $0 }
    }
    return Interval.sum(parts)
  }

  static func repairs(of cell: CellReference, in relation: CellRelation, _ context: CheckContext) -> [Repair] {
    guard let (target, terms) = terms(of: relation), let shown = context.value(target) else {
      return missingTotal(of: cell, in: relation, context)
    }
    var rest: Fraction? = cell == target ? Fraction(0) : shown
    var sign = 1
    for term in terms {
      guard term.cell != cell else {
        sign = term.sign
        continue
      }
      let value = context.value(term.cell).map { term.sign * (cell == target ? 1 : -1) < 0 ? $0.negated : $0 }
      rest = rest.flatMap { sum in value.flatMap { Fraction.add(sum, $0) } }
    }
    if cell != target, sign < 0 { rest = rest?.negated }
    return Repair(rest, like: cell, context).map { [$0] } ?? []
  }

  private static func missingTotal(
    of cell: CellReference, in relation: CellRelation, _ context: CheckContext
  ) -> [Repair] {
    guard let (target, terms) = terms(of: relation), cell == target else { return [] }
    let evaluation = SumEvaluation(target: target, terms: terms, in: context)
    return evaluation.isWorthPrinting ? evaluation.computed.map { [Repair($0)] } ?? [] : []
  }

  private static func terms(of relation: CellRelation) -> (CellReference, [CellRelation.SignedCell])? {
    switch relation {
    case .total(let target, let parts, _): (target, parts.map { CellRelation.SignedCell(cell: $0, sign: 1) })
    case .equation(let target, let terms): (target, terms)
    default: nil
    }
  }
}

/// The columns whose totals and computed cells are printed as often as not.
private struct ColumnsWithTotals {
  private var counts: [CellReference: (filled: Int, all: Int)] = [:]

  init(_ context: CheckContext) {
    for sourced in context.relations {
      switch sourced.relation {
      case .total(let target, _, _), .equation(let target, _):
        let isFilled = context.reading(target) != .empty
        counts[column(target), default: (0, 0)].all += 1
        if isFilled { counts[column(target), default: (0, 0)].filled += 1 }
      default: continue
      }
    }
  }

  private func column(_ cell: CellReference) -> CellReference {
    CellReference(table: cell.table, row: 0, column: cell.column)
  }

  func contains(_ cell: CellReference) -> Bool {
    counts[column(cell)].map { $0.filled > 0 && $0.filled * 2 >= $0.all } ?? false
  }
}

extension Finding {
  /// Where the parts of a sum stand.
  private static func source(of sum: SumEvaluation, for target: CellReference, _ rule: RuleInfo) -> BilingualText {
    if rule.code == TotalRules.equation.code, sum.columns != [target.column] {
      return BilingualText(tr: "sütunlardan", en: "columns")
    }
    return sum.tables.contains { $0 != target.table }
      ? BilingualText(tr: "\(sum.tables.count) tablonun satırlarından", en: "rows in \(sum.tables.count) tables")
      : BilingualText(tr: "satırlardan", en: "rows")
  }

  fileprivate static func sumDisagrees(
    _ rule: RuleInfo, _ target: CellReference, _ sum: SumEvaluation, _ sourced: SourcedRelation,
    _ context: CheckContext
  ) -> Finding {
    let shown = context.text(target)
    let (computed, difference) = (sum.computed ?? "", sum.difference ?? "")
    let name = context.name(target)
    let source = source(of: sum, for: target, rule)
    var finding = Finding(
      rule, at: target, in: context, sourced, outcome: .inconsistent,
      message: BilingualText(
        tr:
          "\(name): \(shown) yazıyor, \(source.tr) \(computed) çıkıyor (fark \(difference))",
        en:
          "\(name): shows \(shown), its \(source.en) give \(computed) (difference \(difference))"
      ))
    finding.computed = computed
    finding.difference = difference
    finding.help = BilingualText(
      tr: "toplamı ya da toplanan hücrelerden değişeni düzeltin",
      en: "correct the total, or the one of its cells that changed")
    return finding
  }

  fileprivate static func totalMissing(
    _ rule: RuleInfo, _ target: CellReference, _ sum: SumEvaluation, _ sourced: SourcedRelation,
    _ context: CheckContext
  ) -> Finding {
    let computed = sum.computed ?? ""
    var finding = Finding(
      rule, at: target, in: context, sourced, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.name(target)): toplam yazılmamış, \(computed) çıkıyor",
        en: "\(context.name(target)): the total is missing, it comes to \(computed)"))
    finding.computed = computed
    finding.help = BilingualText(tr: "toplamı yazın", en: "write the total")
    return finding
  }

  fileprivate static func totalUnreadable(
    _ rule: RuleInfo, _ target: CellReference, _ sum: SumEvaluation, _ sourced: SourcedRelation,
    _ context: CheckContext
  ) -> Finding {
    let (name, shown, computed) = (context.name(target), context.text(target), sum.computed ?? "")
    var finding = Finding(
      rule, at: target, in: context, sourced, outcome: .uncheckable,
      message: BilingualText(
        tr: "\(name): “\(shown)” sayı olarak okunamıyor, toplam denetlenemedi; \(computed) çıkıyor",
        en: "\(name): “\(shown)” cannot be read as a number, the total was not checked; it comes to \(computed)"))
    finding.computed = computed
    finding.help = BilingualText(
      tr: "toplamı yalnız rakamla yazın, örneğin 1.234.567,89; dipnot imini ve birimi başlığa koyun",
      en: "write the total in digits alone, like 1.234.567,89; put footnote marks and units into the heading")
    return finding
  }

  fileprivate static func explainedByRounding(
    _ rule: RuleInfo, _ target: CellReference, _ sum: SumEvaluation, _ sourced: SourcedRelation,
    _ context: CheckContext
  ) -> Finding {
    let bound = Amount(scaled: Int64(sum.halfUnitsOfSlack) * 5, decimals: 1).turkish
    let (name, difference) = (context.name(target), sum.difference ?? "")
    let isUnusual = rule.code == TotalRules.unusual.code
    var finding = Finding(
      rule, at: target, in: context, sourced, outcome: .rounding,
      message: BilingualText(
        tr: isUnusual
          ? "\(name): fark \(difference), yuvarlama sınırında (±\(bound)) ama olağan dışı büyük"
          : "\(name): \(difference) birimlik fark yuvarlamayla açıklanır (sınır ±\(bound))",
        en: isUnusual
          ? "\(name): the difference of \(difference) is within rounding (±\(bound)), but unusually large"
          : "\(name): rounding explains the difference of \(difference) (bound ±\(bound))"))
    finding.computed = sum.computed
    finding.difference = sum.difference
    return finding
  }

  fileprivate static func sumUncheckable(
    _ rule: RuleInfo, _ target: CellReference, blockedBy cell: CellReference,
    _ sourced: SourcedRelation, _ context: CheckContext
  ) -> Finding {
    var finding = Finding(
      rule, at: target, in: context, sourced, outcome: .uncheckable,
      message: BilingualText(
        tr: "\(context.name(target)): denetlenemedi, toplanan bir hücre okunamıyor ya da boş",
        en: "\(context.name(target)): cannot be checked, one of its cells is empty or no number"))
    finding.notes = [
      FindingNote(
        BilingualText(tr: "o hücre: \(context.name(cell))", en: "that cell: \(context.name(cell))"),
        span: context.span(cell))
    ]
    return finding
  }
}
