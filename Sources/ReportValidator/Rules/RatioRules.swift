import ReportModel

/// Percentages and growth rates, recomputed from the figures they are made of.
enum RatioRules: RuleFamily {
  static let rules = [wrong, truncated, otherMode, noBase, missing]

  static let wrong = RuleInfo(
    code: "ORN001", severity: .error,
    title: BilingualText(
      tr: "Yüzde, basılı sayılardan hesaplananla tutar", en: "A percentage agrees with its figures"),
    rationale: BilingualText(
      tr:
        "Gerçekleşme = harcama / ödenek; artış = yeni / eski - 1; gösterge oranı = gerçekleşme / hedef. Pay ve paydanın yuvarlanma aralığı ile yüzdenin aralığı kesişmelidir.",
      en:
        "Realisation = expenditure / appropriation; growth = new / old - 1; an indicator's rate = outcome / target. The interval of the quotient must meet that of the printed figure."
    ),
    good: "5.103.121 / 204.124.840 → 2,50", bad: "5.103.121 / 204.124.840 → 25,0")

  static let truncated = RuleInfo(
    code: "ORN002", severity: .note,
    title: BilingualText(
      tr: "Sütundaki yüzdeler yuvarlanmamış, kesilmiş", en: "A column's percentages are truncated, not rounded"),
    rationale: BilingualText(
      tr:
        "Bir sütunun bütün oranları kesme ile tutuyor, yuvarlama ile tutmuyorsa bu bir yöntemdir; hata değil, bilgidir.",
      en: "Where a whole column fits truncation and not rounding, that is a method, not a mistake."),
    good: "99,514 → 99,51", bad: "99,708 → 99,70")

  static let otherMode = RuleInfo(
    code: "ORN003", severity: .warning,
    title: BilingualText(
      tr: "Sütunda tek başına başka türlü yuvarlanmış yüzde", en: "A percentage rounded unlike its column"),
    rationale: BilingualText(
      tr: "Bir sütunda yuvarlama tek türlü olur; tek kalan hücre elle yazılmış demektir.",
      en: "A column has one way of rounding; the odd cell was typed by hand."),
    good: "12 / 7 → 171,43", bad: "12 / 7 → 171,42")

  static let noBase = RuleInfo(
    code: "ORN004", severity: .error,
    title: BilingualText(
      tr: "Paydası sıfır olan yüzde `-` ile gösterilir", en: "A percentage of nothing is printed as `-`"),
    rationale: BilingualText(
      tr: "Ödenek 0 iken oran yoktur; yerine tutar ya da 0 yazmak yanlıştır.",
      en: "There is no rate of an appropriation of 0; an amount or 0 in its place is wrong."),
    good: "0 / 0 → -", bad: "1.250 / 0 → 1.250")

  static let missing = RuleInfo(
    code: "ORN005", severity: .warning,
    title: BilingualText(
      tr: "Hesaplanabilen yüzde yazılır", en: "A percentage that can be computed is printed"),
    rationale: BilingualText(
      tr: "Payda sıfır değilken `-` ya da boş bırakmak bilgi kaybıdır.",
      en: "Where the base is not zero, `-` or an empty cell withholds what is known."),
    good: "5 / 10 → 50", bad: "5 / 10 → -")

  static func check(_ context: CheckContext) -> [Finding] {
    var columns: [ColumnPlace: [Evaluated]] = [:]
    var order: [ColumnPlace] = []
    var empty: [ColumnPlace: [(cell: CellReference, sourced: SourcedRelation)]] = [:]
    var findings: [Finding] = []
    for sourced in context.relations {
      guard let quotient = Quotient(sourced.relation) else { continue }
      switch RatioEvaluation.evaluate(quotient, in: context) {
      case .computed(let evaluation):
        let place = ColumnPlace(quotient.target)
        if columns[place] == nil { order.append(place) }
        columns[place, default: []].append((evaluation, sourced))
      case .withoutBase:
        findings.append(.rateWithoutBase(noBase, quotient.target, quotient.denominator, sourced, context))
      case .missing:
        // A column may be left empty in anybody's table; a declared rate may not.
        if context.reading(quotient.target) == .dash || sourced.provenance == .declared {
          findings.append(.rateMissing(missing, quotient.target, sourced, context))
        } else {
          empty[ColumnPlace(quotient.target), default: []].append((quotient.target, sourced))
        }
      case .nothing: break
      }
    }
    // One empty cell among many rates was forgotten.
    for place in order where empty[place]?.count == 1 && columns[place]!.count >= minimumFilled {
      findings.append(.rateMissing(missing, empty[place]![0].cell, empty[place]![0].sourced, context))
    }
    return findings + order.flatMap { check(columns[$0]!, context) }
  }

  private typealias Evaluated = (evaluation: RatioEvaluation, sourced: SourcedRelation)

  /// Rates that an empty cell could be missed among.
  private static let minimumFilled = 5

  private struct ColumnPlace: Hashable {
    var table: Int
    var column: Int

    init(_ cell: CellReference) {
      table = cell.table
      column = cell.column
    }
  }

  /// The rounding mode of a column is the one that fits more of its cells.
  private static func check(_ column: [Evaluated], _ context: CheckContext) -> [Finding] {
    let evaluations = column.map(\.evaluation)
    let nearest = evaluations.count(where: \.fitsNearest)
    let cut = evaluations.count(where: \.fitsTruncated)
    // One cell that only truncation fits is a slip, not a method.
    let isTruncated = cut > nearest && evaluations.count { $0.fitsTruncated && !$0.fitsNearest } > 1
    var findings: [Finding] = []
    for (evaluation, sourced) in column {
      let fits = isTruncated ? evaluation.fitsTruncated : evaluation.fitsNearest
      if fits { continue }
      let rule = evaluation.fitsNearest || evaluation.fitsTruncated ? otherMode : wrong
      findings.append(.ratioDisagrees(rule, evaluation, sourced, context))
    }
    if isTruncated, let first = column.first(where: { !$0.evaluation.fitsNearest }) {
      findings.append(
        .columnTruncated(
          truncated, first.evaluation.cell, first.sourced, count: evaluations.count { !$0.fitsNearest },
          of: evaluations.count, context))
    }
    return findings
  }
}

extension RatioRules {
  static func holds(_ sourced: SourcedRelation, in context: CheckContext) -> Bool? {
    let relation = sourced.relation
    guard let quotient = Quotient(relation) else { return nil }
    switch RatioEvaluation.evaluate(quotient, in: context) {
    case .computed(let evaluation): return evaluation.fitsNearest || evaluation.fitsTruncated
    case .withoutBase: return false
    case .missing: return context.reading(quotient.target) == .dash ? false : nil
    case .nothing: return nil
    }
  }

  static func interval(of relation: CellRelation, in context: CheckContext) -> Interval? {
    guard let quotient = Quotient(relation) else { return nil }
    return RatioEvaluation.range(of: quotient, in: context)
  }

  static func repairs(of cell: CellReference, in relation: CellRelation, _ context: CheckContext) -> [Repair] {
    guard let quotient = Quotient(relation), let n = context.value(quotient.numerator),
      let d = context.value(quotient.denominator)
    else { return [] }
    let hundred = quotient.whole(in: context)
    if cell == quotient.target {
      if d.numerator == 0 { return [Repair("-")] }
      let share = Fraction.divide(n, d).flatMap { Fraction.multiply($0, hundred) }
      return Repair(
        quotient.isGrowth ? share.flatMap { Fraction.add($0, hundred.negated) } : share, like: cell, context
      )
      .map { [$0] } ?? []
    }
    guard let percent = context.value(quotient.target),
      let rate = Fraction.divide(quotient.isGrowth ? Fraction.add(percent, hundred) ?? percent : percent, hundred)
    else { return [] }
    let value = cell == quotient.numerator ? Fraction.multiply(d, rate) : Fraction.divide(n, rate)
    return Repair(value, like: cell, context).map { [$0] } ?? []
  }
}

/// A quotient and the cells it is made of.
private struct Quotient {
  var target: CellReference
  var numerator: CellReference
  var denominator: CellReference
  var isGrowth: Bool

  init?(_ relation: CellRelation) {
    switch relation {
    case .ratio(let target, let numerator, let denominator):
      self.init(target: target, numerator: numerator, denominator: denominator, isGrowth: false)
    case .growth(let target, let new, let old):
      self.init(target: target, numerator: new, denominator: old, isGrowth: true)
    default: return nil
    }
  }

  /// What is printed for the whole: 100, or 1 in a column of fractions.
  func whole(in context: CheckContext) -> Fraction {
    isGrowth ? Fraction(100) : context.structures[target.table].wholeShare(target.column)
  }

  private init(
    target: CellReference, numerator: CellReference, denominator: CellReference, isGrowth: Bool
  ) {
    self.target = target
    self.numerator = numerator
    self.denominator = denominator
    self.isGrowth = isGrowth
  }
}

/// A printed percentage held against its figures.
struct RatioEvaluation {
  var cell: CellReference
  var operands: [CellReference]
  var computed: String
  var difference: String?
  var fitsNearest: Bool
  var fitsTruncated: Bool

  enum Result {
    case computed(RatioEvaluation)
    /// A figure is printed although the base is nil.
    case withoutBase
    /// No figure is printed although there is a base.
    case missing
    case nothing
  }

  fileprivate static func evaluate(_ quotient: Quotient, in context: CheckContext) -> Result {
    let shown = context.reading(quotient.target)
    guard let n = value(quotient.numerator, context), let d = value(quotient.denominator, context) else {
      return .nothing
    }
    if d.isZero { return shown.amount == nil ? .nothing : .withoutBase }
    guard d.scaled > 0 else { return .nothing }
    guard let printed = shown.amount else { return shown == .text ? .nothing : .missing }
    guard let range = range(n, d, quotient, context) else { return .nothing }
    let decimals = context.decimals(quotient.target)
    guard let near = Interval.rounded(printed, decimals: decimals, mode: .nearest)?.meets(range),
      let cut = Interval.rounded(printed, decimals: decimals, mode: .truncated)?.meets(range)
    else { return .nothing }
    let exact = exactValue(n, d, quotient, whole: quotient.whole(in: context), decimals: decimals)
    return .computed(
      RatioEvaluation(
        cell: quotient.target, operands: [quotient.numerator, quotient.denominator],
        computed: exact?.turkish ?? "",
        difference: exact.flatMap { difference(printed, $0) }, fitsNearest: near, fitsTruncated: cut))
  }

  /// The values the quotient of two printed figures can take.
  fileprivate static func range(of quotient: Quotient, in context: CheckContext) -> Interval? {
    guard let n = value(quotient.numerator, context), let d = value(quotient.denominator, context) else { return nil }
    return range(n, d, quotient, context)
  }

  private static func value(_ cell: CellReference, _ context: CheckContext) -> Amount? {
    let reading = context.reading(cell)
    return reading == .dash ? Amount(scaled: 0, decimals: 0) : reading.amount
  }

  /// The values the quotient can take.
  private static func range(
    _ numerator: Amount, _ denominator: Amount, _ quotient: Quotient, _ context: CheckContext
  ) -> Interval? {
    let whole = quotient.whole(in: context)
    func rate(_ numerator: Fraction, _ denominator: Fraction) -> Fraction? {
      Fraction.divide(numerator, denominator).flatMap { Fraction.multiply($0, whole) }
    }
    // A part of itself is the whole, however it was rounded.
    if quotient.numerator == quotient.denominator { return .exact(whole) }
    guard let n = context.interval(quotient.numerator, numerator),
      let d = context.interval(quotient.denominator, denominator), d.lower.numerator > 0,
      let a = rate(n.lower, d.lower), let b = rate(n.lower, d.upper),
      let c = rate(n.upper, d.lower), let e = rate(n.upper, d.upper),
      let lowFirst = Fraction.compare(a, b), let highFirst = Fraction.compare(c, e)
    else { return nil }
    let interval = Interval(lower: lowFirst < 0 ? a : b, upper: highFirst > 0 ? c : e)
    return quotient.isGrowth ? Interval.add(interval, .exact(Fraction(-100))) : interval
  }

  /// The quotient as it should be printed: rounded half away from zero.
  private static func exactValue(
    _ numerator: Amount, _ denominator: Amount, _ quotient: Quotient, whole: Fraction, decimals: Int
  ) -> Amount? {
    let places = max(numerator.decimals, denominator.decimals)
    let d = denominator.scaled(toDecimals: places)
    let n = numerator.scaled(toDecimals: places) - (quotient.isGrowth ? d : 0)
    let (scaled, overflow) = n.multipliedReportingOverflow(by: whole.numerator * powerOfTen(decimals))
    guard !overflow, d > 0 else { return nil }
    let magnitude = (2 * scaled.magnitude + d.magnitude) / (2 * d.magnitude)
    return Int64(exactly: magnitude).map { Amount(scaled: n < 0 ? -$0 : $0, decimals: decimals) }
  }

  private static func difference(_ shown: Amount, _ computed: Amount) -> String? {
    let places = max(shown.decimals, computed.decimals)
    let gap = shown.scaled(toDecimals: places) - computed.scaled(toDecimals: places)
    return Int64(exactly: gap).map { Amount(scaled: $0, decimals: places).turkish }
  }
}

extension Finding {
  fileprivate static func ratioDisagrees(
    _ rule: RuleInfo, _ evaluation: RatioEvaluation, _ sourced: SourcedRelation, _ context: CheckContext
  ) -> Finding {
    let cell = evaluation.cell
    let figures = evaluation.operands.map { context.text($0) }
    var finding = Finding(
      rule, at: cell, in: context, sourced, outcome: .inconsistent,
      message: BilingualText(
        tr:
          "\(context.name(cell)): \(context.text(cell)) yazıyor, \(figures[0]) ve \(figures[1]) değerlerinden \(evaluation.computed) çıkıyor",
        en:
          "\(context.name(cell)): shows \(context.text(cell)), \(figures[0]) and \(figures[1]) give \(evaluation.computed)"
      ))
    finding.computed = evaluation.computed
    finding.difference = evaluation.difference
    finding.operands = evaluation.operands.map { context.operand($0, in: cell.table) }
    finding.help = BilingualText(
      tr: "yüzdeyi \(evaluation.computed) yapın ya da pay ve paydayı denetleyin",
      en: "make it \(evaluation.computed), or check the two figures")
    return finding
  }

  fileprivate static func columnTruncated(
    _ rule: RuleInfo, _ cell: CellReference, _ sourced: SourcedRelation, count: Int, of total: Int,
    _ context: CheckContext
  ) -> Finding {
    Finding(
      rule, at: cell, in: context, sourced, outcome: .rounding,
      message: BilingualText(
        tr:
          "\(context.tableName(cell.table)), \(context.columnTitle(cell)): yüzdeler yuvarlanmamış, kesilmiş (\(total) orandan \(count) tanesi yuvarlamayla tutmuyor)",
        en:
          "\(context.tableName(cell.table)), \(context.columnTitle(cell)): the percentages are truncated (\(count) of \(total) do not fit rounding)"
      ))
  }

  fileprivate static func rateWithoutBase(
    _ rule: RuleInfo, _ cell: CellReference, _ base: CellReference, _ sourced: SourcedRelation,
    _ context: CheckContext
  ) -> Finding {
    var finding = Finding(
      rule, at: cell, in: context, sourced, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.name(cell)): \(context.text(cell)) yazıyor, oysa payda (\(context.columnTitle(base))) sıfır",
        en: "\(context.name(cell)): shows \(context.text(cell)), but its base (\(context.columnTitle(base))) is zero"))
    finding.help = BilingualText(tr: "yerine `-` yazın", en: "write `-` instead")
    return finding
  }

  fileprivate static func rateMissing(
    _ rule: RuleInfo, _ cell: CellReference, _ sourced: SourcedRelation, _ context: CheckContext
  ) -> Finding {
    Finding(
      rule, at: cell, in: context, sourced, outcome: .inconsistent,
      message: BilingualText(
        tr:
          "\(context.name(cell)): \(context.reading(cell) == .empty ? "boş" : "`-` yazıyor"), oysa oran hesaplanabilir",
        en:
          "\(context.name(cell)): \(context.reading(cell) == .empty ? "is empty" : "shows `-`"), but the rate can be computed"
      ))
  }
}
