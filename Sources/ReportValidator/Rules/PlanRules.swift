import ReportModel

/// Strategic plan evaluation: indicator scores by (C-A)/(B-A), goal scores by weight.
enum PlanRules: RuleFamily {
  static let rules = [score, capped, goal, uncheckable, overweight, slippedWeight]

  static let score = RuleInfo(
    code: "GOS005", severity: .error,
    title: BilingualText(
      tr: "Gösterge performansı (C-A)/(B-A) formülünden çıkar",
      en: "An indicator's score follows from (C-A)/(B-A)"),
    rationale: BilingualText(
      tr:
        "Stratejik planda performans, başlangıç değerinden (A) hedefe (B) uzanan yolun gerçekleşme (C) ile alınan payıdır; 0’ın altı %0, hedefin üstü %100 yazılır. C/B başka bir sorunun yanıtıdır (Kamu İdareleri İçin Stratejik Planlama Kılavuzu, izleme tabloları).",
      en:
        "In a strategic plan the score is the share of the way from the starting value (A) to the target (B) that the outcome (C) has covered, at least 0 and at most 100 per cent. C/B answers another question (guide to strategic planning, monitoring tables)."
    ),
    good: "A 6, B 41, C 35 → %83", bad: "A 3, B 18, C 17 → %95 (17/18)")

  static let capped = RuleInfo(
    code: "GOS006", severity: .note,
    title: BilingualText(
      tr: "Hedefi aşan performans %100 ile sınırlanmış", en: "Scores beyond the target are capped at 100 per cent"),
    rationale: BilingualText(
      tr: "Üst sınır yöntemin parçasıdır; sayısı bilinsin diye söylenir.",
      en: "The cap is part of the method; it is told so that its extent is known."),
    good: "A 2, B 30, C 54 → %100", bad: "A 2, B 30, C 54 → %186")

  static let goal = RuleInfo(
    code: "GOS007", severity: .error,
    title: BilingualText(
      tr: "Hedefin performansı göstergelerinin ağırlıklı toplamıdır",
      en: "A goal's score is the weighted sum of its indicators'"),
    rationale: BilingualText(
      tr:
        "Hedef performansı = Σ hedefe etki × gösterge performansı. Etkilerin toplamı 100 ise tabloda görülenler hedefin tamamıdır ve hesap tutmalıdır.",
      en:
        "A goal's score = Σ weight × indicator score. Where the weights sum to 100 the table shows the whole goal, and the sum must hold."
    ),
    good: "%70 × 100 + %30 × 67 → %90", bad: "%25 × 100 + %50 × 100 + %25 × 55 → %90")

  static let uncheckable = RuleInfo(
    code: "GOS008", severity: .note,
    title: BilingualText(
      tr: "Plan performansı denetlenemedi", en: "A plan's score could not be checked"),
    rationale: BilingualText(
      tr:
        "Başlangıç değeri yoksa ya da hedefle aynıysa formülün sonucu yoktur; etkileri 100 etmeyen göstergeler hedefin tamamı değildir. Denetlenemeyen, doğru sayılmaz.",
      en:
        "Without a starting value, or with one equal to the target, the formula has no result; indicators whose weights do not sum to 100 are not the whole goal. What cannot be checked does not count as right."
    ),
    good: "%60 + %10 + %10 + %10 + %10 = 100", bad: "%15 + %15 + %20 = 50")

  static let overweight = RuleInfo(
    code: "GOS010", severity: .error,
    title: BilingualText(
      tr: "Göstergelerin hedefe etkileri 100’ü aşmaz", en: "Weights of a goal's indicators do not exceed 100"),
    rationale: BilingualText(
      tr: "Etkiler hedefin paylarıdır; bir kısmı başka yerde gösterilebilir ama bütünden çok olamaz.",
      en: "Weights are shares of the goal; some may be shown elsewhere, but they cannot be more than the whole."),
    good: "%60 + %30 + %10 = 100", bad: "%60 + %30 + %30 = 120")

  static let slippedWeight = RuleInfo(
    code: "GOS013", severity: .warning,
    title: BilingualText(
      tr: "Göstergelerin hedefe etkileri bir elle 100’den düşmemiş",
      en: "No slip of the hand took the weights of a goal below 100"),
    rationale: BilingualText(
      tr:
        "Etkileri 100 etmeyen kart hedefin bir kısmını gösteriyor olabilir. Ama bir etkinin bir rakamı başka olsa toplam 100 ediyor ve hedefin performansı tam tutuyorsa, kısmi olan kart değil, yanlış olan o rakamdır.",
      en:
        "A card whose weights fall short of 100 may show a part of its goal. But where one digit of one weight would make the sum 100 and the goal's score exact, it is that digit that is wrong."
    ),
    good: "%10 + %90 = 100", bad: "%1 + %90 = 91, hedef performansı %10 + %90 ile tutuyor")

  static func check(_ context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    var wrong: [CellReference: Int] = [:]
    var collected = Collected()
    for sourced in context.relations {
      switch sourced.relation {
      case .planScore(let cell, let start, let target, let outcome):
        let evaluation = context.evaluation(ofScore: cell, start: start, target: target, outcome: outcome)
        if evaluation.verdict == .contradicts { wrong[cell] = findings.count }
        findings += check(evaluation, sourced, &collected, context)
      case .goalScore(let cell, let weights, let scores):
        findings += checkGoal(cell, weights, scores, sourced, &collected, context)
      default: break
      }
    }
    for (score, following) in followingGoals(Set(wrong.keys), context) {
      findings[wrong[score]!].consequences.append(following)
    }
    return findings + collected.findings(context)
  }

  /// What is told once for the whole document, not for each row.
  private struct Collected {
    var capped: [CellReference] = []
    var withoutStart: [CellReference] = []
    var partialGoals: [CellReference] = []

    func findings(_ context: CheckContext) -> [Finding] {
      [
        Finding.collected(
          PlanRules.capped, capped, .rounding,
          tr: "göstergede performans %100 ile sınırlanmış", en: "scores are capped at 100 per cent", context),
        Finding.collected(
          uncheckable, withoutStart, .uncheckable,
          tr: "göstergenin performansı denetlenemedi: başlangıç değeri yok ya da hedefle aynı",
          en: "scores could not be checked: there is no starting value, or it equals the target", context),
        Finding.collected(
          uncheckable, partialGoals, .uncheckable,
          tr: "hedefin performansı denetlenemedi: göstergelerin hedefe etkileri 100 etmiyor",
          en: "goals could not be checked: their weights do not sum to 100", context),
      ].compactMap { $0 }
    }
  }

  // MARK: Indicators

  private static func check(
    _ evaluation: PlanScoreEvaluation, _ sourced: SourcedRelation, _ collected: inout Collected,
    _ context: CheckContext
  ) -> [Finding] {
    switch evaluation.verdict {
    case .fits: return []
    case .capped:
      collected.capped.append(evaluation.cell)
      return []
    case .uncheckable:
      collected.withoutStart.append(evaluation.cell)
      return []
    case .truncated:
      return [.scoreDisagrees(RatioRules.otherMode, evaluation, sourced, context)]
    case .contradicts: return [.scoreDisagrees(score, evaluation, sourced, context)]
    }
  }

  // MARK: Goals

  /// The weights, where they sum to 100.
  private static func wholeWeights(_ weights: [CellReference], _ context: CheckContext) -> [Amount]? {
    let amounts = weights.compactMap { context.reading($0).amount }
    let isWhole = whole(amounts)?.meets(.exact(Fraction(100))) == true
    return amounts.count == weights.count && isWhole ? amounts : nil
  }

  private static func checkGoal(
    _ cell: CellReference, _ weights: [CellReference], _ scores: [CellReference], _ sourced: SourcedRelation,
    _ collected: inout Collected, _ context: CheckContext
  ) -> [Finding] {
    guard let shown = context.reading(cell).amount else { return [] }
    let ranges = scores.compactMap { range(of: $0, context) }
    let weightAmounts = weights.compactMap { context.reading($0).amount }
    guard ranges.count == scores.count, weightAmounts.count == weights.count,
      let whole = whole(weightAmounts)
    else {
      collected.partialGoals.append(cell)
      return []
    }
    if Fraction.compare(whole.lower, Fraction(100)) == 1 {
      return [
        .weightsExceed(
          overweight, cell, weights, whole.middle(decimals: weightAmounts.map(\.decimals).max() ?? 0), sourced, context)
      ]
    }
    if Fraction.compare(whole.lower, Fraction(100)) == -1 {
      if let slip = WeightSlip(cell, weights, scores, in: context) {
        return [.weightSlipped(slippedWeight, slip, whole.middle(decimals: 0), sourced, context)]
      }
      guard let bounds = possible(weightAmounts, ranges), agrees(shown, bounds) == false else {
        collected.partialGoals.append(cell)
        return []
      }
      return [.goalImpossible(goal, cell, weights, scores, shown, bounds, sourced, context)]
    }
    guard let computed = weightedSum(weightAmounts, ranges), agrees(shown, computed) == false else { return [] }
    let rule = isCut(shown, computed) ? RatioRules.otherMode : goal
    return [.goalDisagrees(rule, cell, weights, scores, exact: computed.middle(decimals: 2), sourced, context)]
  }

  /// What a score may stand for when it enters its goal's: as it is printed, as the formula gives it, or between.
  fileprivate static func range(of score: CellReference, _ context: CheckContext) -> Interval? {
    guard let printed = context.reading(score).amount else { return nil }
    if let evaluation = context.evaluation(ofScore: score), let exact = evaluation.exact,
      evaluation.verdict != .contradicts
    {
      return Interval.spanning(Fraction(printed), exact)
    }
    return Interval.rounded(printed, decimals: printed.decimals, mode: .nearest)
  }

  /// The sum of the weights; 100 where their rounding explains the rest, as of three thirds of 33,33.
  fileprivate static func whole(_ weights: [Amount]) -> Interval? {
    guard let sum = Interval.sum(weights.map(Interval.exact)), let first = weights.first else { return nil }
    let areRounded =
      weights.contains { $0.decimals > 0 } || weights.dropFirst().allSatisfy { $0.isSameValue(as: first) }
    guard areRounded, Fraction.compare(sum.lower, Fraction(100)) != 0 else { return sum }
    let ranges = weights.compactMap { Interval.rounded($0, decimals: $0.decimals, mode: .nearest) }
    let mayBeWhole = ranges.count == weights.count && Interval.sum(ranges)?.meets(.exact(Fraction(100))) == true
    return mayBeWhole ? .exact(Fraction(100)) : sum
  }

  fileprivate static func weightedSum(_ weights: [Amount], _ scores: [Interval]) -> Interval? {
    let parts = zip(weights, scores).compactMap { weight, score in
      score.scaled(by: Fraction(Int128(weight.scaled), over: 100 * powerOfTen(weight.decimals)))
    }
    guard parts.count == scores.count, let sum = Interval.sum(parts), let whole = whole(weights),
      let printed = Interval.sum(weights.map(Interval.exact)), let grows = Fraction.compare(whole.lower, printed.lower)
    else { return nil }
    // Rounded weights stand for a little more or less than they say.
    guard grows != 0, printed.lower.numerator > 0, let scale = Fraction.divide(whole.lower, printed.lower),
      let filled = sum.scaled(by: scale)
    else { return sum }
    return grows < 0
      ? Interval(lower: filled.lower, upper: sum.upper) : Interval(lower: sum.lower, upper: filled.upper)
  }

  /// The scores a goal can have when a part of its indicators, shown elsewhere, has any.
  private static func possible(_ weights: [Amount], _ scores: [Interval]) -> Interval? {
    guard let known = weightedSum(weights, scores), let whole = whole(weights),
      let rest = Fraction.add(Fraction(100), whole.lower.negated), let most = Fraction.add(known.upper, rest)
    else { return nil }
    return Interval(lower: known.lower, upper: most)
  }

  // MARK: What follows from a wrong score

  /// A goal's score that is right only with an indicator's that is wrong.
  private static func followingGoals(_ wrong: Set<CellReference>, _ context: CheckContext) -> [(
    score: CellReference, finding: Finding
  )] {
    context.relations.compactMap { sourced in
      guard case .goalScore(let cell, let weights, let scores) = sourced.relation,
        let first = scores.first(where: wrong.contains), holds(sourced, in: context) != false,
        let shown = context.reading(cell).amount
      else { return nil }
      let amounts = weights.compactMap { context.reading($0).amount }
      let ranges = scores.compactMap { score in
        wrong.contains(score)
          ? context.evaluation(ofScore: score)?.exact.map(Interval.exact) : range(of: score, context)
      }
      guard amounts.count == weights.count, ranges.count == scores.count, let right = possible(amounts, ranges),
        agrees(shown, right) == false
      else { return nil }
      return (
        first, .goalFollows(goal, cell, right, isWhole: wholeWeights(weights, context) != nil, sourced, context)
      )
    }
  }

  /// Whether leaving the decimals out, not rounding, gives what is printed.
  private static func isCut(_ shown: Amount, _ computed: Interval) -> Bool {
    Interval.rounded(shown, decimals: shown.decimals, mode: .truncated)?.meets(computed) == true
  }

  fileprivate static func agrees(_ shown: Amount, _ computed: Interval) -> Bool? {
    Interval.rounded(shown, decimals: shown.decimals, mode: .nearest)?.meets(computed)
  }
}

extension PlanRules {
  static func holds(_ sourced: SourcedRelation, in context: CheckContext) -> Bool? {
    let relation = sourced.relation
    switch relation {
    case .planScore(let cell, let start, let target, let outcome):
      switch context.evaluation(ofScore: cell, start: start, target: target, outcome: outcome).verdict {
      case .fits, .capped, .truncated: return true
      case .contradicts: return false
      case .uncheckable: return nil
      }
    case .goalScore(let cell, let weights, let scores):
      let ranges = scores.compactMap { range(of: $0, context) }
      let shares = weights.compactMap { context.reading($0).amount }
      guard let shown = context.reading(cell).amount, ranges.count == scores.count, shares.count == weights.count,
        let whole = whole(shares), let side = Fraction.compare(whole.lower, Fraction(100))
      else { return nil }
      switch side {
      case 1: return false
      case 0: return weightedSum(shares, ranges).flatMap { agrees(shown, $0) == true || isCut(shown, $0) }
      default:
        if possible(shares, ranges).flatMap({ agrees(shown, $0) }) == false { return false }
        return WeightSlip(cell, weights, scores, in: context) == nil ? nil : false
      }
    default: return nil
    }
  }

  static func witnesses(_ sourced: SourcedRelation, in context: CheckContext) -> [CellReference] {
    let relation = sourced.relation
    if case .planScore(let cell, let start, let target, let outcome) = relation,
      context.evaluation(ofScore: cell, start: start, target: target, outcome: outcome).verdict == .capped
    {
      // Beyond the cap the values may change without changing the score.
      return [cell]
    }
    if case .planScore(let cell, let start, let target, let outcome) = relation, holds(sourced, in: context) == true {
      // All of the way is all of it wherever it began, and none of it wherever it was to end.
      let values = [start, target, outcome].map { context.value($0) }
      func isSame(_ left: Fraction?, _ right: Fraction?) -> Bool {
        left.flatMap { left in right.flatMap { Fraction.compare(left, $0) } } == 0
      }
      return [cell, outcome] + (isSame(values[1], values[2]) ? [] : [start])
        + (isSame(values[0], values[2]) ? [] : [target])
    }
    if case .goalScore(let cell, let weights, let scores) = relation, wholeWeights(weights, context) == nil {
      return holds(sourced, in: context) == nil ? [] : [cell] + scores
    }
    return holds(sourced, in: context) == nil ? [] : relation.cells
  }

  static func repairs(of cell: CellReference, in relation: CellRelation, _ context: CheckContext) -> [Repair] {
    switch relation {
    case .planScore(let score, let start, let target, let outcome):
      let evaluation = context.evaluation(ofScore: score, start: start, target: target, outcome: outcome)
      if cell == score { return scoreRepair(evaluation, context) }
      guard let a = context.value(start), let b = context.value(target), let c = context.value(outcome),
        let share = context.value(score).flatMap({ Fraction.divide($0, Fraction(100)) })
      else { return [] }
      let way = Fraction.add(b, a.negated)
      let covered = Fraction.add(c, a.negated)
      let value: Fraction? =
        switch cell {
        case outcome: way.flatMap { Fraction.multiply($0, share) }.flatMap { Fraction.add($0, a) }
        case target: covered.flatMap { Fraction.divide($0, share) }.flatMap { Fraction.add($0, a) }
        default:
          Fraction.multiply(b, share).flatMap { Fraction.add(c, $0.negated) }.flatMap { rest in
            Fraction.add(Fraction(1), share.negated).flatMap { Fraction.divide(rest, $0) }
          }
        }
      return Repair(value, like: cell, context).map { [$0] } ?? []
    case .goalScore(_, let weights, _) where weights.contains(cell): return weightRepairs(of: cell, weights, context)
    case .goalScore(let goal, let weights, let scores):
      return goalRepairs(of: cell, goal, weights, scores, context)
    default: return []
    }
  }

  private static func scoreRepair(_ evaluation: PlanScoreEvaluation, _ context: CheckContext) -> [Repair] {
    guard let computed = evaluation.computed else { return [] }
    return [
      Repair(context.text(evaluation.cell).rewritten(with: computed), overTarget(evaluation, context))
    ]
  }

  /// The formula that was used instead, where the printed value is its result.
  fileprivate static func overTarget(_ evaluation: PlanScoreEvaluation, _ context: CheckContext) -> Cause? {
    guard evaluation.isOutcomeOverTarget else { return nil }
    let ratio = "\(context.text(evaluation.outcome)) / \(context.text(evaluation.target))"
    let isUp = !evaluation.isOutcomeOverTargetRounded
    return Cause(
      .otherFormula,
      BilingualText(
        tr: "yazılan değer C/B oranıdır: \(ratio)" + (isUp ? ", yukarı yuvarlanmış" : ""),
        en: "the printed value is C/B: \(ratio)" + (isUp ? ", rounded up" : "")))
  }

  private static func goalRepairs(
    of cell: CellReference, _ goal: CellReference, _ weights: [CellReference], _ scores: [CellReference],
    _ context: CheckContext
  ) -> [Repair] {
    var sum: Fraction? = Fraction(0)
    var own: Fraction?
    for (weight, score) in zip(weights, scores) {
      guard let w = context.value(weight), let s = context.value(score) else { return [] }
      if score == cell {
        own = w
      } else {
        sum = sum.flatMap { sum in Fraction.multiply(w, s).flatMap { Fraction.add(sum, $0) } }
      }
    }
    if cell == goal {
      return Repair(sum.flatMap { Fraction.divide($0, Fraction(100)) }, like: cell, context).map { [$0] } ?? []
    }
    guard let own, let shown = context.value(goal).flatMap({ Fraction.multiply($0, Fraction(100)) }), let sum else {
      return []
    }
    let rest = Fraction.add(shown, sum.negated).flatMap { Fraction.divide($0, own) }
    // No score is below nil or above the whole.
    guard let rest, Fraction.compare(rest, Fraction(0)) != -1, Fraction.compare(rest, Fraction(100)) != 1 else {
      return []
    }
    return Repair(rest, like: cell, context).map { [$0] } ?? []
  }

  /// The weight that makes the whole 100.
  private static func weightRepairs(
    of cell: CellReference, _ weights: [CellReference], _ context: CheckContext
  ) -> [Repair] {
    let others = weights.filter { $0 != cell }.map { context.value($0) }
    let rest = others.reduce(Optional(Fraction(100))) { sum, value in
      sum.flatMap { sum in value.flatMap { Fraction.add(sum, $0.negated) } }
    }
    return Repair(rest, like: cell, context).map { [$0] } ?? []
  }
}

/// A weight that a slip of the hand made too small: with the right one the weights sum to 100 and the
/// goal's score follows from them.
private struct WeightSlip {
  var weight: CellReference
  var right: Amount

  /// From here on the rest of a goal would hardly be shown elsewhere; a digit that was typed for another counts too.
  private static let nearlyWhole = Fraction(90)
  private static let telling: Set<CauseKind> = [.digitsSwapped, .digitDropped, .commaMoved]

  init?(
    _ goal: CellReference, _ weights: [CellReference], _ scores: [CellReference], in context: CheckContext
  ) {
    let shares = weights.compactMap { context.reading($0).amount }
    let ranges = scores.compactMap { PlanRules.range(of: $0, context) }
    guard let shown = context.reading(goal).amount, shares.count == weights.count, ranges.count == scores.count,
      weights.count > 1, let whole = Interval.sum(shares.map(Interval.exact))?.lower,
      Fraction.compare(whole, Fraction(100)) == -1, let rest = Fraction.add(Fraction(100), whole.negated)
    else { return nil }
    let isNearlyWhole = Fraction.compare(whole, Self.nearlyWhole) != -1
    for (place, weight) in weights.enumerated() {
      guard let right = Fraction.add(Fraction(shares[place]), rest)?.amount(decimals: shares[place].decimals),
        let sum = PlanRules.weightedSum(shares.indices.map { $0 == place ? right : shares[$0] }, ranges),
        PlanRules.agrees(shown, sum) == true,
        SlipVariants(context.text(weight))?.all.contains(where: {
          (isNearlyWhole || Self.telling.contains($0.cause))
            && CellReading($0.text).amount?.isSameValue(as: right) == true
        }) == true
      else { continue }
      self.weight = weight
      self.right = right
      return
    }
    return nil
  }
}

extension Finding {
  fileprivate static func weightSlipped(
    _ rule: RuleInfo, _ slip: WeightSlip, _ whole: String, _ sourced: SourcedRelation, _ context: CheckContext
  ) -> Finding {
    let cell = slip.weight
    var finding = Finding(
      rule, at: cell, in: context, sourced, outcome: .inconsistent,
      message: BilingualText(
        tr:
          "\(context.name(cell)): \(context.text(cell)) ile etkiler \(whole) ediyor; \(slip.right.turkish) olsa 100 eder ve hedefin performansı tutar",
        en:
          "\(context.name(cell)): with \(context.text(cell)) the weights sum to \(whole); with \(slip.right.turkish) they would sum to 100 and the goal's score would follow"
      ))
    finding.computed = slip.right.turkish
    return finding
  }

  fileprivate static func scoreDisagrees(
    _ rule: RuleInfo, _ evaluation: PlanScoreEvaluation, _ sourced: SourcedRelation, _ context: CheckContext
  ) -> Finding {
    let cell = evaluation.cell
    let values = evaluation.operands.map { context.text($0) }
    let computed = evaluation.computed?.turkish ?? ""
    let operands = "A = \(values[0]), B = \(values[1]), C = \(values[2])"
    let place = "\(context.name(cell)): \(context.text(cell))"
    var finding = Finding(
      rule, at: cell, in: context, sourced, outcome: .inconsistent,
      message: evaluation.isBeyondAll
        ? BilingualText(
          tr: "\(place) yazıyor; \(operands) ile formülün sonucu yok, ama performans 100’ü aşamaz",
          en: "\(place): the formula has no result with \(operands), but no score is more than 100")
        : BilingualText(
          tr: "\(place) yazıyor, \(operands) ile formülden \(computed) çıkıyor",
          en: "\(place): the formula gives \(computed) with \(operands)"))
    finding.computed = computed
    finding.difference = evaluation.difference?.turkish
    finding.operands = evaluation.operands.map { context.operand($0, in: cell.table) }
    finding.cause = PlanRules.overTarget(evaluation, context)
    finding.help = BilingualText(
      tr: "performansı \(computed) yapın ya da A, B ve C değerlerini denetleyin",
      en: "make it \(computed), or check A, B and C")
    return finding
  }

  private static let correctingGoal = BilingualText(
    tr: "hedefin performansını ya da göstergelerden yanlış olanı düzeltin",
    en: "correct the goal's score, or the indicator's that is wrong")

  fileprivate static func goalImpossible(
    _ rule: RuleInfo, _ cell: CellReference, _ weights: [CellReference], _ scores: [CellReference], _ shown: Amount,
    _ bounds: Interval, _ sourced: SourcedRelation, _ context: CheckContext
  ) -> Finding {
    let isLess = Fraction.compare(Fraction(shown), bounds.lower) == -1
    let bound = (isLess ? bounds.lower : bounds.upper).amount(decimals: 2)?.turkish ?? ""
    let place = "\(context.name(cell)): \(context.text(cell))"
    var finding = Finding(
      rule, at: cell, in: context, sourced, outcome: .inconsistent,
      message: isLess
        ? BilingualText(
          tr: "\(place) yazıyor; gösterilen göstergeler tek başına \(bound) ediyor, hedef bundan az olamaz",
          en: "\(place): the indicators shown make \(bound) by themselves, the goal cannot be less")
        : BilingualText(
          tr: "\(place) yazıyor; gösterilmeyen göstergeler %100 olsa bile hedef en çok \(bound) olur",
          en: "\(place): even if the indicators not shown are 100, the goal is at most \(bound)"))
    finding.computed = bound
    finding.operands = (weights + scores).map { context.operand($0, in: cell.table) }
    finding.help = correctingGoal
    return finding
  }

  fileprivate static func goalDisagrees(
    _ rule: RuleInfo, _ cell: CellReference, _ weights: [CellReference], _ scores: [CellReference],
    exact: String, _ sourced: SourcedRelation, _ context: CheckContext
  ) -> Finding {
    let terms = zip(weights, scores).map { "\(context.text($0)) × \(context.text($1))" }.joined(separator: " + ")
    var finding = Finding(
      rule, at: cell, in: context, sourced, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.name(cell)): \(context.text(cell)) yazıyor, \(terms) toplamı \(exact) ediyor",
        en: "\(context.name(cell)): shows \(context.text(cell)), \(terms) gives \(exact)"))
    finding.computed = exact
    finding.operands = (weights + scores).map { context.operand($0, in: cell.table) }
    finding.help = correctingGoal
    return finding
  }

  fileprivate static func goalFollows(
    _ rule: RuleInfo, _ cell: CellReference, _ right: Interval, isWhole: Bool, _ sourced: SourcedRelation,
    _ context: CheckContext
  ) -> Finding {
    let most = isWhole ? right.middle(decimals: 2) : right.upper.amount(decimals: 2)?.turkish ?? ""
    var finding = Finding(
      rule, at: cell, in: context, sourced, outcome: .inconsistent,
      message: BilingualText(
        tr: isWhole
          ? "\(context.name(cell)): \(context.text(cell)) yazıyor; göstergelerin doğru performansıyla \(most) çıkar"
          : "\(context.name(cell)): \(context.text(cell)) yazıyor; göstergelerin doğru performansıyla, gösterilmeyenler %100 olsa bile en çok \(most) olur",
        en: isWhole
          ? "\(context.name(cell)): shows \(context.text(cell)); with the right scores it is \(most)"
          : "\(context.name(cell)): shows \(context.text(cell)); with the right scores it is at most \(most), even if those not shown are 100"
      ))
    finding.computed = most
    return finding
  }

  fileprivate static func weightsExceed(
    _ rule: RuleInfo, _ cell: CellReference, _ weights: [CellReference], _ sum: String, _ sourced: SourcedRelation,
    _ context: CheckContext
  ) -> Finding {
    let terms = weights.map { context.text($0) }.joined(separator: " + ")
    let at = weights.first ?? cell
    var finding = Finding(
      rule, at: at, in: context, sourced, outcome: .inconsistent,
      message: BilingualText(
        tr:
          "\(context.tableName(cell.table)), \(context.columnTitle(at)): \(terms) toplamı \(sum) ediyor, 100’ü aşıyor",
        en: "\(context.tableName(cell.table)), \(context.columnTitle(at)): \(terms) sums to \(sum), more than 100"))
    finding.shown = sum
    finding.computed = "100"
    finding.operands = weights.map { context.operand($0, in: cell.table) }
    return finding
  }
}
