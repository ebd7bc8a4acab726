import ReportModel
import ReportReading
import ReportRelations

/// One check that was made, whatever it came to: a line of the proof sheet.
public struct PerformedCheck: Sendable {
  /// What was held against what, in words: a total, a ratio, a tie between tables.
  public var kind: BilingualText
  /// The cell that was checked, in words.
  public var place: FindingPlace
  /// Where it stands in the file.
  public var span: SourceSpan?
  /// The value as the document shows it.
  public var shown: String
  /// What the operands give; `nil` where nothing can be computed.
  public var computed: String?
  /// How the table writes its numbers, these among them.
  public var notation: NumberNotation
  /// The values the operands may stand for together, both ends; `nil` where they are exact.
  public var interval: (lower: String, upper: String)?
  /// What the check came to.
  public var outcome: Outcome
  /// The numbers it was computed from.
  public var operands: [Operand]
  /// Why the numbers are taken to belong together.
  public var evidence: BilingualText
}

/// Every check a document was put to, in the order of its relations.
public func performedChecks(_ document: Document) -> [PerformedCheck] {
  let check = Check(CheckReading(document))
  var told: [Int: Outcome] = [:]
  for finding in RuleCatalog.findings(in: check) {
    guard let relation = finding.relation, let outcome = finding.outcome else { continue }
    if told[relation] != .inconsistent { told[relation] = outcome }
  }
  return zip(check.trial.relations, check.judgements.all).map { source, judgement in
    PerformedCheck(source, judgement, told: told[source.ordinal], in: check.trial)
  }
}

extension PerformedCheck {
  /// - Parameter told: What a finding of the relation says; it knows more than the cells alone do, such as how a column
  ///   rounds.
  fileprivate init(_ source: SourcedRelation, _ judgement: any Judgement, told: Outcome?, in trial: Trial) {
    let cells = source.relation.cells
    kind = source.relation.kind
    place = trial.place(cells[0])
    span = trial.span(cells[0])
    shown = trial.text(cells[0])
    computed = judgement.computed
    let notation = trial.notation(cells[0])
    self.notation = notation
    interval = judgement.interval?.ends(notation)
    outcome = told ?? Outcome(judgement.verdict)
    operands = trial.operands(cells.dropFirst(), in: cells[0].table)
    evidence = source.evidence.text
  }
}

extension Outcome {
  /// Without a finding nobody said that a relation does not hold, so it was not compared: a total that is a word, a
  /// dash, or left out.
  init(_ verdict: Verdict) {
    switch verdict {
    case .exact: self = .exact
    case .rounding: self = .rounding
    case .contradicts, .missing, .uncheckable, .silent: self = .uncheckable
    }
  }
}

extension Interval {
  /// Both ends as a table writes them; `nil` when they are one.
  fileprivate func ends(_ notation: NumberNotation) -> (lower: String, upper: String)? {
    guard lower < upper, let low = Self.text(lower, notation), let high = Self.text(upper, notation) else {
      return nil
    }
    return (low, high)
  }

  private static func text(_ end: Exact, _ notation: NumberNotation) -> String? {
    let decimals = [0, 1, 2, 4].first { decimals in end.amount(decimals: decimals).map { Exact($0) == end } == true }
    return end.amount(decimals: decimals ?? 4)?.text(notation)
  }
}

extension CellRelation {
  fileprivate var kind: BilingualText {
    switch self {
    case .sum(let sum):
      switch sum.kind {
      case .parent: BilingualText(tr: "alt satırların toplamı", en: "sum of the rows below")
      case .total: BilingualText(tr: "toplam", en: "total")
      case .equation: BilingualText(tr: "sütunlar arası eşitlik", en: "equation of columns")
      }
    case .ratio(let ratio):
      ratio.isGrowth ? BilingualText(tr: "artış", en: "growth") : BilingualText(tr: "oran", en: "ratio")
    case .aggregation: BilingualText(tr: "yıl sonu değeri", en: "year-end value")
    case .status: BilingualText(tr: "durum", en: "status")
    case .tie: BilingualText(tr: "tablolar arası eşitlik", en: "tie between tables")
    case .planScore: BilingualText(tr: "plan performansı", en: "plan score")
    case .goalScore: BilingualText(tr: "hedef performansı", en: "goal score")
    case .product: BilingualText(tr: "oranla çarpım", en: "product with a rate")
    case .granularity: BilingualText(tr: "tam sayının verebileceği pay", en: "share of a whole number")
    case .statistic(let statistic):
      switch statistic.way {
      case .mean: BilingualText(tr: "ortalama", en: "mean")
      case .median: BilingualText(tr: "ortanca", en: "median")
      case .least: BilingualText(tr: "en küçük değer", en: "least value")
      case .greatest: BilingualText(tr: "en büyük değer", en: "greatest value")
      }
    }
  }
}
