import ReportModel

/// One check that was made, whatever it came to: a line of the proof sheet.
public struct PerformedCheck: Sendable {
  public var kind: BilingualText
  public var place: FindingPlace
  public var span: SourceSpan?
  public var shown: String
  /// What the operands give; `nil` where nothing can be computed.
  public var computed: String?
  /// The values the operands may stand for together, both ends; `nil` where they are exact.
  public var interval: (lower: String, upper: String)?
  public var outcome: Outcome
  public var operands: [Operand]
  public var evidence: BilingualText
}

/// Every check a document was put to, in the order of its relations.
public func performedChecks(_ document: Document) -> [PerformedCheck] {
  let context = CheckContext(document)
  var outcomes: [Int: Outcome] = [:]
  for finding in RuleCatalog.families.flatMap({ $0.check(context) }) {
    guard let relation = finding.relation, let outcome = finding.outcome else { continue }
    if outcomes[relation] != .inconsistent { outcomes[relation] = outcome }
  }
  return context.relations.map { sourced in
    PerformedCheck(sourced, outcome: outcomes[sourced.ordinal], in: context)
  }
}

extension PerformedCheck {
  fileprivate init(_ sourced: SourcedRelation, outcome: Outcome?, in context: CheckContext) {
    let relation = sourced.relation
    let target = relation.cells[0]
    let families = RuleCatalog.families
    kind = relation.kind
    place = context.place(target)
    span = context.span(target)
    shown = context.text(target)
    operands = relation.cells.dropFirst().map { context.operand($0, in: target.table) }
    evidence = sourced.evidence.text
    let holds = families.lazy.compactMap { $0.holds(sourced, in: context) }.first
    let values = holds == nil ? [] : families.flatMap { $0.repairs(of: target, in: relation, context) }.map(\.text)
    let shown = shown
    // Of several ways to compute a value the one that gives what is printed.
    computed = values.first { Self.isSame(shown, $0) } ?? values.first
    if let outcome {
      self.outcome = outcome
    } else if holds == true, !Self.isNothing(shown, computed) {
      // What holds without being equal is within the rounding of its column.
      self.outcome = computed.map { Self.isSame(shown, $0) } == false ? .rounding : .exact
    } else {
      // Nobody said that it does not hold, so it was not compared: a total that is a word, a dash, or left out.
      self.outcome = .uncheckable
    }
    interval = families.lazy.compactMap { $0.interval(of: relation, in: context) }.first?.ends
  }
}

extension PerformedCheck {
  /// Whether what is printed is what was computed: as numbers, as statuses, else letter by letter.
  private static func isSame(_ shown: String, _ computed: String) -> Bool {
    let (left, right) = (CellReading(shown), CellReading(computed))
    if let left = left.amount, let right = right.amount { return left.isSameValue(as: right) }
    if isNil(left), isNil(right) { return true }
    if let status = IndicatorStatus(printed: shown) { return status == IndicatorStatus(printed: computed) }
    return shown == computed
  }

  private static func isNil(_ reading: CellReading) -> Bool { reading == .dash || reading.amount?.isZero == true }

  /// Whether nothing is printed where something was computed.
  private static func isNothing(_ shown: String, _ computed: String?) -> Bool {
    CellReading(shown) == .empty && computed != nil
  }
}

extension Interval {
  /// Both ends in Turkish notation; `nil` when they are one.
  fileprivate var ends: (lower: String, upper: String)? {
    guard Fraction.compare(lower, upper) == -1, let low = Self.text(lower), let high = Self.text(upper) else {
      return nil
    }
    return (low, high)
  }

  private static func text(_ end: Fraction) -> String? {
    let places = [0, 1, 2, 4].first { places in
      end.amount(decimals: places).map {
        Fraction.compare(Fraction($0), end) == 0
      } == true
    }
    return end.amount(decimals: places ?? 4)?.turkish
  }
}

extension CellRelation {
  fileprivate var kind: BilingualText {
    switch self {
    case .total(_, _, let isTree):
      isTree
        ? BilingualText(tr: "alt satırların toplamı", en: "sum of the rows below")
        : BilingualText(tr: "toplam", en: "total")
    case .equation: BilingualText(tr: "sütunlar arası eşitlik", en: "equation of columns")
    case .ratio: BilingualText(tr: "oran", en: "ratio")
    case .growth: BilingualText(tr: "artış", en: "growth")
    case .aggregation: BilingualText(tr: "yıl sonu değeri", en: "year-end value")
    case .status: BilingualText(tr: "durum", en: "status")
    case .equal: BilingualText(tr: "tablolar arası eşitlik", en: "tie between tables")
    case .planScore: BilingualText(tr: "plan performansı", en: "plan score")
    case .goalScore: BilingualText(tr: "hedef performansı", en: "goal score")
    }
  }
}
