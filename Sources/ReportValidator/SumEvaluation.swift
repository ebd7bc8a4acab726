import ReportModel

/// A sum held against the figure that is printed for it.
struct SumEvaluation {
  enum Verdict {
    case exact
    /// Rounding of the figures explains the difference, to at most `bound` units.
    case rounding(isUnusual: Bool)
    case inconsistent
    case uncheckable(CellReference)
    /// Nothing is printed, so there is nothing to check.
    case absent
  }

  var verdict: Verdict
  /// What the terms sum to, in the notation of the total.
  var computed: String?
  /// Shown minus computed.
  var difference: String?
  /// The largest difference rounding can make, in half units: (n + 1) / 2.
  var halfUnitsOfSlack: Int
  /// The tables and columns its terms stand in.
  var tables: Set<Int>
  var columns: Set<Int>
  /// Whether a sum that is not printed is known and not nil.
  var isWorthPrinting = false

  /// - Parameter dashIsNothing: Whether `-` in place of the sum says that it is nil; in a stranger's
  ///   table it may say that the column is not summed.
  init(
    target: CellReference, terms: [CellRelation.SignedCell], dashIsNothing: Bool = false, in context: CheckContext
  ) {
    halfUnitsOfSlack = 0
    tables = Set(terms.map(\.cell.table))
    columns = Set(terms.map(\.cell.column))
    var known: [(amount: Amount, sign: Int, cell: CellReference)] = []
    var unknown: CellReference?
    for term in terms {
      switch context.reading(term.cell) {
      case .number(let number): known.append((number.amount, term.sign, term.cell))
      case .dash: continue
      case .empty where context.isNothing(term.cell): continue
      case .empty, .text: unknown = unknown ?? term.cell
      }
    }
    let isNothing = dashIsNothing && context.reading(target) == .dash
    let printed = isNothing ? Amount(scaled: 0, decimals: 0) : context.reading(target).amount
    let places = max(printed?.decimals ?? 0, known.map(\.amount.decimals).max() ?? 0)
    let sum = known.reduce(Int128(0)) { $0 + $1.amount.scaled(toDecimals: places) * Int128($1.sign) }
    guard let shown = printed else {
      verdict = .absent
      computed = Int64(exactly: sum).map { Amount(scaled: $0, decimals: places).turkish }
      isWorthPrinting = sum != 0 && unknown == nil
      return
    }
    let gap = shown.scaled(toDecimals: places) - sum
    guard let computed = Int64(exactly: sum), let difference = Int64(exactly: gap) else {
      verdict = .uncheckable(target)
      return
    }
    self.computed = Amount(scaled: computed, decimals: places).turkish
    self.difference = Amount(scaled: difference, decimals: places).turkish
    halfUnitsOfSlack = known.count + 1
    if gap == 0 {
      verdict = .exact
    } else if let unknown {
      // Parts that already exceed the total contradict it, whatever the empty cell would hold.
      let isPlainSum = known.allSatisfy { $0.sign > 0 && $0.amount.scaled >= 0 }
      let slack = Int128(halfUnitsOfSlack) * powerOfTen(places)
      verdict = isPlainSum && gap < 0 && -2 * gap > slack ? .inconsistent : .uncheckable(unknown)
    } else {
      verdict = Self.compare(shown, target, known, gap: gap, places: places, in: context)
    }
  }

  private static func compare(
    _ shown: Amount, _ target: CellReference,
    _ known: [(amount: Amount, sign: Int, cell: CellReference)], gap: Int128, places: Int,
    in context: CheckContext
  ) -> Verdict {
    guard let total = context.interval(target, shown) else { return .uncheckable(target) }
    var sum = Interval.exact(Fraction(0))
    for term in known {
      guard let interval = context.interval(term.cell, term.amount),
        let next = Interval.add(sum, term.sign < 0 ? interval.negated : interval)
      else { return .uncheckable(term.cell) }
      sum = next
    }
    guard let meets = sum.meets(total) else { return .uncheckable(target) }
    guard meets else { return .inconsistent }
    // Independent roundings of n parts and a total scatter with √((n+1)/12) units; beyond three
    // times that the interval still holds, but chance hardly does.
    let unit = powerOfTen(places - shown.decimals)
    let isUnusual = gap * gap * 12 > 9 * Int128(known.count + 1) * unit * unit
    return .rounding(isUnusual: isUnusual)
  }
}
