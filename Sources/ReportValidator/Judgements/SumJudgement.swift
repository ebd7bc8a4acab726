import ReportModel
import ReportReading
import ReportRelations

/// A sum held against the figure that is printed for it.
struct SumJudgement: Judgement {
  let sum: SumRelation
  let source: SourcedRelation
  private let trial: Trial
  private(set) var verdict = Verdict.silent
  /// What the terms sum to, in the notation of the total.
  private(set) var value: Amount?
  /// Shown minus computed.
  private(set) var difference: Amount?
  /// The term that cannot be read.
  private(set) var unreadable: CellReference?
  /// The terms that show a number.
  private var known: [(amount: Amount, term: SignedCell)] = []
  /// Beyond three times what independent roundings scatter: the interval still holds, but chance hardly does.
  private(set) var isUnusual = false

  init(_ sum: SumRelation, _ source: SourcedRelation, in trial: Trial) {
    (self.sum, self.source, self.trial) = (sum, source, trial)
    readTerms()
    judge()
  }

  var target: CellReference { sum.target }
  private var isDeclared: Bool { source.provenance == .declared }

  /// The largest difference rounding can make, in half units: n terms and the total are each half a unit off.
  var halfUnitsOfSlack: Int { known.count + 1 }

  /// Whether the unit that was rounded to is that of the last printed digit, not a lira.
  var isUnitPrinted: Bool { trial.areMultiples(target) }

  /// Sorts the parts into numbers, dashes, which count as nothing, empty cells and what cannot be read.
  private mutating func readTerms() {
    for term in sum.terms {
      switch trial.reading(term.cell) {
      case .number(let number): known.append((number.amount, term))
      case .dash: continue
      case .empty where trial.isNothing(term.cell): continue
      case .empty, .date, .code, .words: unreadable = unreadable ?? term.cell
      }
    }
  }

  /// Holds the total against its parts: exactly, within rounding, or not.
  private mutating func judge() {
    let reading = trial.reading(target)
    // In anybody's table a dash may say that the column is not summed.
    let shown = trial.figure(target)
    let finest = max(shown?.decimals ?? 0, known.lazy.map(\.amount.decimals).max() ?? 0)
    let total = known.reduce(Int128(0)) { $0 + $1.amount.scaled(toDecimals: finest) * Int128($1.term.sign) }
    value = Int64(exactly: total).map { Amount(scaled: $0, decimals: finest) }
    guard let shown else {
      let isWorthPrinting = total != 0 && unreadable == nil
      verdict = !isWorthPrinting ? .silent : reading == .empty ? .missing : .uncheckable
      return
    }
    let gap = shown.scaled(toDecimals: finest) - total
    guard value != nil, let difference = Int64(exactly: gap) else {
      (verdict, value) = (.uncheckable, nil)
      return
    }
    self.difference = Amount(scaled: difference, decimals: finest)
    verdict = gap == 0 ? .exact : unreadable == nil ? compared(shown, gap, finest) : overfull(gap, finest)
    if reading == .dash, !isDeclared, verdict != .exact { verdict = .silent }
  }

  /// Parts that already exceed the total contradict it, whatever the cell that cannot be read would hold.
  private func overfull(_ gap: Int128, _ finest: Int) -> Verdict {
    let isPlainSum = known.allSatisfy { $0.term.sign > 0 && $0.amount.scaled >= 0 }
    let slack = Int128(halfUnitsOfSlack) * powerOfTen(finest)
    return isPlainSum && gap < 0 && -2 * gap > slack ? .contradicts : .uncheckable
  }

  /// What a gap between total and parts means, by the intervals of both.
  private mutating func compared(_ shown: Amount, _ gap: Int128, _ finest: Int) -> Verdict {
    if let slack = sum.slack {
      return gap.magnitude <= slack.scaled(toDecimals: max(finest, slack.decimals)).magnitude
        / powerOfTen(max(0, slack.decimals - finest)).magnitude ? .rounding : .contradicts
    }
    guard let meets = termsInterval.meets(trial.interval(target, shown)) else { return .uncheckable }
    guard meets else { return .contradicts }
    // Independent roundings of n parts and a total scatter with √((n+1)/12) units. A gap that roundings can make is
    // small: its square fits. Thousands and millions are rounded more than once; two units of them surprise nobody.
    let deviations = Int128(Thresholds.roundingDeviations.value)
    let unit = powerOfTen(finest - shown.decimals)
    isUnusual =
      gap * gap * 12 > deviations * deviations * Int128(known.count + 1) * unit * unit
      && !(isUnitPrinted && gap.magnitude <= 2 * unit.magnitude)
    return .rounding
  }

  private var termsInterval: Interval {
    Interval.sum(
      known.map { amount, term in
        let interval = trial.interval(term.cell, amount)
        return term.sign < 0 ? -interval : interval
      })
  }

  // MARK: What others ask

  /// Whether a figure is printed that cannot be held against its terms.
  var isBlocked: Bool { verdict == .uncheckable && !isUnreadable }

  /// Whether the cell that blocks a declared sum is empty: a value was deleted or forgotten.
  var isEmptied: Bool { isDeclared && trial.reading(unreadable ?? target) == .empty }

  var computed: String? {
    holds == nil ? nil : repairs(of: target).first?.text
  }

  var interval: Interval? { termsInterval }

  var witnesses: [CellReference] {
    // What no figure is printed for is not held against anything.
    holds == nil || trial.reading(target) == .empty ? [] : CellRelation.sum(sum).cells
  }

  /// What the terms come to, one of them left out.
  private func exact(besides left: CellReference?) -> Exact {
    Exact.sum(
      sum.terms.filter { $0.cell != left }.map { term in
        let value = trial.value(term.cell)
        return term.sign < 0 ? -value : value
      })
  }

  func repairs(of cell: CellReference) -> [Repair] {
    let shown = trial.value(target)
    if cell == target {
      guard shown.isKnown else { return verdict == .missing ? value.map { [Repair($0.turkish)] } ?? [] : [] }
      return trial.repairs(cell, with: exact(besides: nil))
    }
    guard shown.isKnown, let term = sum.terms.last(where: { $0.cell == cell }) else { return [] }
    let rest = shown - exact(besides: cell)
    return trial.repairs(cell, with: term.sign < 0 ? -rest : rest)
  }
}
