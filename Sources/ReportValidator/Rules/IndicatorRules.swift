import ReportModel

/// Indicators of the performance programme: year-end values and statuses.
enum IndicatorRules: RuleFamily {
  static let rules = [yearEnd, status, unknownStatus, vanished]

  static let yearEnd = RuleInfo(
    code: "GOS001", severity: .error,
    title: BilingualText(
      tr: "Yıl sonu değeri üç aylık değerlerden çıkar", en: "The year-end value follows from the quarters"),
    rationale: BilingualText(
      tr:
        "Form-3’te yıl sonu değeri üç aylıkların toplamı, sonuncusu, en yükseği ya da ortalamasıdır; hangisi olduğu girdide `birleştirme` ile yazılır, yazılmadıysa birine uyması yeter.",
      en:
        "In Form-3 the year's value is the sum, the last, the greatest or the mean of the quarters; the input says which (`birleştirme`), otherwise any of them will do."
    ),
    good: "8 | 2 | 14 | 28 → 52 (toplam)", bad: "8 | 2 | 14 | 28 → 54")

  static let status = RuleInfo(
    code: "GOS002", severity: .error,
    title: BilingualText(
      tr: "Durum, gerçekleşme oranına uyar", en: "The status follows from the rate"),
    rationale: BilingualText(
      tr:
        "%80 altı ulaşılamadı, %80 ile %100 arası kısmen ulaşıldı, %100 ulaşıldı, üzeri aşıldı. Karşılaştırma yuvarlanmamış oranla yapılır: %99,996 kısmendir (Performans Programı İzleme Rehberi, 3/2021).",
      en:
        "Below 80 % not reached, 80 to 100 % partly, 100 % reached, above exceeded; compared exactly, so 99.996 % is partly (monitoring guide, 3/2021)."
    ),
    good: "7.500 → 20.260: Hedeflenen Değer Aşıldı", bad: "4 → 2: Hedeflenen Değere Kısmen Ulaşıldı")

  static let unknownStatus = RuleInfo(
    code: "GOS009", severity: .warning,
    title: BilingualText(
      tr: "Durum, rehberin dört durumundan biridir", en: "A status is one of the guide's four"),
    rationale: BilingualText(
      tr:
        "Tanınmayan bir durum oranla karşılaştırılamaz; “Başarılı” gibi sözler bandı söylemez (Performans Programı İzleme Rehberi, 3/2021).",
      en: "An unknown status cannot be held against the rate; words such as “Başarılı” name no band (guide, 3/2021)."),
    good: "Hedeflenen Değere Kısmen Ulaşıldı", bad: "Başarılı")

  static let vanished = RuleInfo(
    code: "GOS016", severity: .warning,
    title: BilingualText(
      tr: "Yıl boyunca aynı kalan değer son üç ayda sıfır olmaz",
      en: "A value that stays the same all year is not nothing in its last quarter"),
    rationale: BilingualText(
      tr:
        "Üç dönemde aynı olan ve yıl sonu değeri de o olan gösterge bir birikimi sayar (merkez, kapasite); son dönemin 0’ı, “yeni açılan yok” diye başka bir soruyu yanıtlamıştır.",
      en:
        "An indicator that shows the same for three quarters and for the year counts a stock (centres, places); the zero of the last quarter answers another question, how many were new."
    ),
    good: "21 | 21 | 21 | 21 → 21", bad: "21 | 21 | 21 | 0 → 21")

  static func check(_ context: CheckContext) -> [Finding] {
    context.relations.compactMap { sourced in
      switch sourced.relation {
      case .aggregation(let target, let quarters, let way):
        checkYearEnd(target, quarters, way, sourced, context) ?? checkVanished(target, quarters, context)
      case .status(let cell, let outcome, let target):
        checkStatus(cell, outcome, target, sourced, context)
      default: nil
      }
    }
  }

  private static func checkYearEnd(
    _ target: CellReference, _ quarters: [CellReference], _ way: Aggregation?,
    _ sourced: SourcedRelation, _ context: CheckContext
  ) -> Finding? {
    let amounts = quarters.compactMap { context.reading($0).amount }
    guard let shown = context.reading(target).amount, amounts.count == quarters.count else { return nil }
    let ways = way.map { [$0] } ?? Aggregation.allCases
    let values = ways.compactMap { $0.value(of: amounts, decimals: shown.decimals) }
    guard !values.contains(where: { $0.isSameValue(as: shown) }), let expected = values.first else { return nil }
    return .yearEndDisagrees(yearEnd, target, quarters, way, expected, sourced, context)
  }

  private static func checkVanished(
    _ target: CellReference, _ quarters: [CellReference], _ context: CheckContext
  ) -> Finding? {
    let amounts = quarters.compactMap { context.reading($0).amount }
    guard let year = context.reading(target).amount, year.scaled != 0, amounts.count == 4, amounts[3].scaled == 0,
      amounts[..<3].allSatisfy({ $0.isSameValue(as: year) })
    else { return nil }
    return .levelVanished(vanished, quarters[3], target, context)
  }

  private static func checkStatus(
    _ cell: CellReference, _ outcome: CellReference, _ target: CellReference,
    _ sourced: SourcedRelation, _ context: CheckContext
  ) -> Finding? {
    guard let reached = context.reading(outcome).amount, let aimed = context.reading(target).amount,
      let expected = IndicatorStatus(outcome: reached, target: aimed), !context.text(cell).isEmpty
    else { return nil }
    guard let printed = IndicatorStatus(printed: context.text(cell)) else {
      return .statusUnknown(unknownStatus, cell, expected, sourced, context)
    }
    if printed == expected { return nil }
    return .statusDisagrees(status, cell, outcome, target, expected, sourced, context)
  }
}

extension IndicatorRules {
  static func holds(_ sourced: SourcedRelation, in context: CheckContext) -> Bool? {
    let relation = sourced.relation
    switch relation {
    case .aggregation(let target, let quarters, let way):
      guard let shown = context.reading(target).amount, let values = yearEnds(quarters, way, shown, context) else {
        return nil
      }
      return values.contains { $0.isSameValue(as: shown) }
    case .status(let cell, let outcome, let target):
      guard let reached = context.reading(outcome).amount, let aimed = context.reading(target).amount,
        let expected = IndicatorStatus(outcome: reached, target: aimed), !context.text(cell).isEmpty
      else { return nil }
      return IndicatorStatus(printed: context.text(cell)) == expected
    default: return nil
    }
  }

  static func witnesses(_ sourced: SourcedRelation, in context: CheckContext) -> [CellReference] {
    let relation = sourced.relation
    guard let holds = holds(sourced, in: context) else { return [] }
    guard case .aggregation(let target, let quarters, let way) = relation, holds else { return relation.cells }
    guard let shown = context.reading(target).amount else { return [] }
    // A quarter that any way of reading the year does without may say what it likes.
    let needed = (way.map { [$0] } ?? Aggregation.allCases).filter { way in
      yearEnds(quarters, way, shown, context)?.contains { $0.isSameValue(as: shown) } == true
    }.map { Set(decisive(quarters, $0, shown, context)) }
    return [target] + quarters.filter { quarter in needed.allSatisfy { $0.contains(quarter) } }
  }

  /// The quarters whose change always changes the year's value.
  private static func decisive(
    _ quarters: [CellReference], _ way: Aggregation, _ shown: Amount, _ context: CheckContext
  ) -> [CellReference] {
    switch way {
    case .sum, .mean: return quarters
    case .last: return Array(quarters.suffix(1))
    case .greatest:
      let greatest = quarters.filter { context.reading($0).amount?.isSameValue(as: shown) == true }
      return greatest.count == 1 ? greatest : []
    }
  }

  /// What the year's value may be; `nil` when a quarter cannot be read.
  private static func yearEnds(
    _ quarters: [CellReference], _ way: Aggregation?, _ shown: Amount, _ context: CheckContext
  ) -> [Amount]? {
    let amounts = quarters.compactMap { context.reading($0).amount }
    guard amounts.count == quarters.count else { return nil }
    return (way.map { [$0] } ?? Aggregation.allCases).compactMap { $0.value(of: amounts, decimals: shown.decimals) }
  }

  static func repairs(of cell: CellReference, in relation: CellRelation, _ context: CheckContext) -> [Repair] {
    switch relation {
    case .aggregation(let target, let quarters, let way):
      guard let shown = context.reading(target).amount else { return [] }
      if cell == target {
        let values = yearEnds(quarters, way, shown, context) ?? []
        return values.map { Repair(context.text(cell).rewritten(with: $0)) }
      }
      return quarterRepairs(of: cell, target, quarters, way, context)
    case .status(let status, let outcome, let target):
      guard cell == status, let reached = context.reading(outcome).amount, let aimed = context.reading(target).amount,
        let expected = IndicatorStatus(outcome: reached, target: aimed)
      else { return [] }
      return [Repair(expected.rawValue)]
    default: return []
    }
  }

  private static func quarterRepairs(
    of cell: CellReference, _ target: CellReference, _ quarters: [CellReference], _ way: Aggregation?,
    _ context: CheckContext
  ) -> [Repair] {
    guard let year = context.value(target) else { return [] }
    var repairs: [Repair?] = []
    if way == nil || way == .sum {
      let others = quarters.filter { $0 != cell }.map { context.value($0) }
      let rest = others.reduce(Optional(year)) { sum, value in
        sum.flatMap { sum in value.flatMap { Fraction.add(sum, $0.negated) } }
      }
      repairs.append(Repair(rest, like: cell, context))
    }
    if way != .sum, way != .mean { repairs.append(Repair(year, like: cell, context)) }
    return repairs.compactMap { $0 }
  }
}

extension Aggregation {
  /// The year's value; `nil` when the numbers are too large.
  fileprivate func value(of quarters: [Amount], decimals: Int) -> Amount? {
    let places = quarters.map(\.decimals).max() ?? 0
    let scaled = quarters.map { $0.scaled(toDecimals: places) }
    let result: Int128? =
      switch self {
      case .sum: scaled.reduce(0, +)
      case .last: scaled.last
      case .greatest: scaled.max()
      case .mean: nil
      }
    if let result { return Int64(exactly: result).map { Amount(scaled: $0, decimals: places) } }
    // The mean is held against the printed value at its own precision.
    let total = Int64(exactly: scaled.reduce(0, +) * 100 / Int128(quarters.count))
    return total.flatMap {
      Amount(scaled: $0, decimals: min(places + 2, Amount.maximumDecimals)).rounded(toDecimals: decimals)
    }
  }
}

extension Finding {
  fileprivate static func levelVanished(
    _ rule: RuleInfo, _ cell: CellReference, _ year: CellReference, _ context: CheckContext
  ) -> Finding {
    var finding = Finding(
      rule, at: cell, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr:
          "\(context.name(cell)): \(context.text(cell)) yazıyor; önceki üç dönemde ve yıl sonunda \(context.text(year))",
        en:
          "\(context.name(cell)): shows \(context.text(cell)), the three quarters before and the year \(context.text(year))"
      ))
    finding.computed = context.text(year)
    finding.operands = [context.operand(year, in: cell.table)]
    finding.help = BilingualText(
      tr: "dönem sonunda kaç tane olduğunu yazın, kaç tane eklendiğini değil",
      en: "write how many there are at the end of the quarter, not how many were added")
    return finding
  }

  fileprivate static func statusUnknown(
    _ rule: RuleInfo, _ cell: CellReference, _ expected: IndicatorStatus, _ sourced: SourcedRelation,
    _ context: CheckContext
  ) -> Finding {
    var finding = Finding(
      rule, at: cell, in: context, sourced, outcome: .uncheckable,
      message: BilingualText(
        tr: "\(context.name(cell)): “\(context.text(cell))” diye bir durum yok",
        en: "\(context.name(cell)): there is no status “\(context.text(cell))”"))
    finding.computed = expected.rawValue
    finding.help = BilingualText(tr: "yerine “\(expected.rawValue)” yazın", en: "write “\(expected.rawValue)”")
    return finding
  }

  fileprivate static func yearEndDisagrees(
    _ rule: RuleInfo, _ target: CellReference, _ quarters: [CellReference], _ way: Aggregation?,
    _ expected: Amount, _ sourced: SourcedRelation, _ context: CheckContext
  ) -> Finding {
    let shown = context.text(target)
    let values = quarters.map { context.text($0) }.joined(separator: " | ")
    var finding = Finding(
      rule, at: target, in: context, sourced, outcome: .inconsistent,
      message: BilingualText(
        tr: way.map {
          "\(context.name(target)): \(shown) yazıyor, \(values) üç aylıklarından (\($0.rawValue)) \(expected.turkish) çıkıyor"
        }
          ?? "\(context.name(target)): \(shown) yazıyor; \(values) üç aylıklarının toplamı, sonuncusu, en yükseği ya da ortalaması değil",
        en: way.map {
          "\(context.name(target)): shows \(shown), the quarters \(values) give \(expected.turkish) (\($0.rawValue))"
        }
          ?? "\(context.name(target)): shows \(shown), which is neither sum, last, greatest nor mean of \(values)"))
    finding.computed = expected.turkish
    if let amount = context.reading(target).amount {
      let places = max(amount.decimals, expected.decimals)
      let gap = amount.scaled(toDecimals: places) - expected.scaled(toDecimals: places)
      finding.difference = Int64(exactly: gap).map { Amount(scaled: $0, decimals: places).turkish }
    }
    finding.operands = quarters.map { context.operand($0, in: target.table) }
    return finding
  }

  fileprivate static func statusDisagrees(
    _ rule: RuleInfo, _ cell: CellReference, _ outcome: CellReference, _ target: CellReference,
    _ expected: IndicatorStatus, _ sourced: SourcedRelation, _ context: CheckContext
  ) -> Finding {
    var finding = Finding(
      rule, at: cell, in: context, sourced, outcome: .inconsistent,
      message: BilingualText(
        tr:
          "\(context.name(cell)): “\(context.text(cell))” yazıyor, \(context.text(target)) hedefine karşılık \(context.text(outcome)) “\(expected.rawValue)” demektir",
        en:
          "\(context.name(cell)): says “\(context.text(cell))”, but \(context.text(outcome)) for a target of \(context.text(target)) is “\(expected.rawValue)”"
      ))
    finding.computed = expected.rawValue
    finding.operands = [outcome, target].map { context.operand($0, in: cell.table) }
    return finding
  }
}
