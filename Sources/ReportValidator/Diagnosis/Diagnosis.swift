import ReportModel

/// Looks for the fewest cells whose change repairs what does not hold, and tells one slip as one
/// finding.
///
/// Relations that fail and share cells are looked at together. Of all cells and all values that
/// would repair one of them, the one is suspected that repairs most and breaks nothing; among equals
/// the one that a common slip of the hand explains best.
struct Diagnosis {
  private let context: CheckContext
  private var relations: [CellReference: [Int]] = [:]
  /// Trials left; a document full of contradictions has no culprit worth the time.
  private var budget: Int
  /// A sum of more cells than this, which no other sum helps to check, always has some part that a slip would explain
  /// by chance: only its total is suspected.
  private static let mostSuspectedCells = 100
  /// How many cells of a relation are looked at for the price of one trial.
  private static let cellsPerTrial = 32

  /// One cell that explains some of what fails.
  private struct Verdict {
    var cell: CellReference
    var repair: Repair
    var repaired: Set<Int>
    var cause: Cause?
    /// Other cells that explain the same as well, and how.
    var rivals: [Trial]
  }

  private struct Trial {
    var cell: CellReference
    var repair: Repair
    var repaired: Set<Int>
    var broken: Int
    var gain: Int { repaired.count - broken }
  }

  init(_ context: CheckContext) {
    self.context = context
    budget = 60_000 + 10 * context.relations.count
  }

  /// The findings, each slip told once: with its suspect, its cause and its consequences.
  mutating func explained(_ findings: [Finding]) -> [Finding] {
    let failing = Set(findings.filter { $0.severity > .note }.compactMap(\.relation)).filter {
      Self.holds(context.relations[$0], context) == false
    }
    guard !failing.isEmpty else { return findings.map(selfExplained) }
    let questioned = Set(failing.flatMap { context.relations[$0].relation.cells })
    for sourced in context.relations {
      for cell in sourced.relation.cells where questioned.contains(cell) && relations[cell]?.last != sourced.ordinal {
        relations[cell, default: []].append(sourced.ordinal)
      }
    }
    var verdicts: [Verdict] = []
    for component in components(failing) { verdicts += solve(component) }
    return told(findings, verdicts)
  }

  private static func holds(_ sourced: SourcedRelation, _ context: CheckContext) -> Bool? {
    RuleCatalog.families.lazy.compactMap { $0.holds(sourced, in: context) }.first
  }

  // MARK: What belongs together

  /// Failing relations joined by cells, each group in order.
  private func components(_ failing: Set<Int>) -> [[Int]] {
    var open = failing
    var visited: Set<CellReference> = []
    var result: [[Int]] = []
    for first in failing.sorted() where open.remove(first) != nil {
      var group = [first]
      var next = 0
      while next < group.count {
        for cell in context.relations[group[next]].relation.cells where visited.insert(cell).inserted {
          for neighbour in relations[cell] ?? [] where open.remove(neighbour) != nil { group.append(neighbour) }
        }
        next += 1
      }
      result.append(group.sorted())
    }
    return result
  }

  // MARK: Who did it

  private mutating func solve(_ component: [Int]) -> [Verdict] {
    var open = Set(component)
    var context = context
    var verdicts: [Verdict] = []
    while !open.isEmpty, budget > 0, let verdict = best(open, context) {
      verdicts.append(verdict)
      open.subtract(verdict.repaired)
      context = context.replacing(verdict.cell, with: verdict.repair.text)
    }
    return verdicts
  }

  private mutating func best(_ open: Set<Int>, _ context: CheckContext) -> Verdict? {
    var trials: [Trial] = []
    var tried: Set<CellReference> = []
    for relation in open.sorted() {
      let cells = context.relations[relation].relation.cells
      for (place, cell) in cells.enumerated() where tried.insert(cell).inserted {
        let isHelped = relations[cell, default: []].contains { $0 != relation && open.contains($0) }
        guard place == 0 || cells.count <= Self.mostSuspectedCells || isHelped else { continue }
        if let trial = bestTrial(of: cell, open, context) { trials.append(trial) }
      }
    }
    guard let top = trials.map(\.gain).max(), top > 0 else { return nil }
    let equals = trials.filter { $0.gain == top }
    return mostPlausible(equals, open, context)
  }

  /// The value that repairs most when only this cell changes.
  private mutating func bestTrial(of cell: CellReference, _ open: Set<Int>, _ context: CheckContext) -> Trial? {
    var seen: Set<String> = [context.text(cell)]
    var best: Trial?
    for relation in relations[cell] ?? [] where open.contains(relation) {
      budget -= size(relation)
      guard budget > 0 else { break }
      for family in RuleCatalog.families {
        for repair in family.repairs(of: cell, in: context.relations[relation].relation, context)
        where seen.insert(repair.text).inserted {
          guard let trial = attempt(cell, repair, open, context) else { continue }
          if trial.gain > best?.gain ?? 0 { best = trial }
        }
      }
    }
    return best
  }

  /// What looking at all cells of a relation costs beyond a trial.
  private func size(_ relation: Int) -> Int { context.relations[relation].relation.cells.count / Self.cellsPerTrial }

  /// - Parameter required: Relations without whose repair the rest is not looked at.
  /// - Returns: `nil` when one of those stays broken, or no trials are left.
  private mutating func attempt(
    _ cell: CellReference, _ repair: Repair, _ open: Set<Int>, _ context: CheckContext, required: Set<Int> = []
  ) -> Trial? {
    let edited = context.replacing(cell, with: repair.text)
    for relation in required {
      budget -= 1 + size(relation)
      guard budget > 0, Self.holds(context.relations[relation], edited) == true else { return nil }
    }
    var trial = Trial(cell: cell, repair: repair, repaired: [], broken: 0)
    for relation in relations[cell] ?? [] {
      budget -= 1 + size(relation)
      guard budget > 0 else { return nil }
      let holds = Self.holds(context.relations[relation], edited)
      if open.contains(relation) {
        if holds == true { trial.repaired.insert(relation) }
      } else if holds == false, Self.holds(context.relations[relation], context) == true {
        trial.broken += 1
      }
    }
    // What was computed from a value of another formula was right with it.
    if repair.cause?.kind == .otherFormula { trial.broken = 0 }
    return trial
  }

  // MARK: Which of several

  /// How well a slip explains a trial; the less the better.
  private struct Plausibility: Comparable {
    /// The value that is right to the last digit, not only within rounding.
    var isExact: Bool
    /// How many texts such a slip could have come from.
    var rivals: Int

    static let none = Plausibility(isExact: false, rivals: .max)

    static func < (left: Self, right: Self) -> Bool {
      left.isExact == right.isExact ? left.rivals < right.rivals : left.isExact
    }
  }

  private struct Explanation {
    var trial: Trial
    var cause: Cause?
    var plausibility: Plausibility
  }

  private mutating func mostPlausible(_ equals: [Trial], _ open: Set<Int>, _ context: CheckContext) -> Verdict? {
    let explained = equals.map { explanation(of: $0, open, context) }
    guard let best = explained.map(\.plausibility).min() else { return nil }
    let closest = explained.filter { $0.plausibility == best }
    // A total is typed by hand more often than its parts.
    guard let chosen = closest.first(where: { isTarget($0.trial.cell, of: $0.trial.repaired) }) ?? closest.first else {
      return nil
    }
    let rivals = explained.filter { $0.plausibility < .none || best == .none }.map(\.trial)
    return Verdict(
      cell: chosen.trial.cell, repair: chosen.trial.repair, repaired: chosen.trial.repaired, cause: chosen.cause,
      rivals: rivals.filter { $0.cell != chosen.trial.cell })
  }

  private func isTarget(_ cell: CellReference, of repaired: Set<Int>) -> Bool {
    repaired.contains { context.relations[$0].relation.cells.first == cell }
  }

  /// The slip that explains a trial best.
  private mutating func explanation(of trial: Trial, _ open: Set<Int>, _ context: CheckContext) -> Explanation {
    var best = Explanation(trial: trial, cause: nil, plausibility: .none)
    if let cause = trial.repair.cause {
      best = Explanation(trial: trial, cause: cause, plausibility: Plausibility(isExact: true, rivals: 1))
    } else if let known = CauseFinder(context).cause(of: trial.cell, trial.repair, trial.repaired) {
      best = Explanation(
        trial: trial, cause: known.cause, plausibility: Plausibility(isExact: true, rivals: known.rivals))
    }
    guard let variants = SlipVariants(context.text(trial.cell)) else { return best }
    for variant in variants.all {
      let isExact = variant.text == trial.repair.text
      let plausibility = Plausibility(isExact: isExact, rivals: variant.rivals)
      guard plausibility < best.plausibility else { continue }
      guard budget > 0 else { break }
      guard
        let attempt = isExact
          ? trial : attempt(trial.cell, Repair(variant.text), open, context, required: trial.repaired),
        attempt.gain >= trial.gain
      else { continue }
      best = Explanation(
        trial: attempt, cause: Cause(variant.cause, SlipVariants.message(variant.cause)), plausibility: plausibility)
    }
    if best.cause == nil, variants.isGroupLost(from: trial.repair.text) {
      best.cause = Cause(.groupLost, SlipVariants.message(.groupLost))
      best.plausibility = Plausibility(isExact: true, rivals: 2000)
    }
    return best
  }

  // MARK: Telling it

  /// A number that cannot be read is its own suspect; so is one that is only rounded otherwise.
  private func selfExplained(_ finding: Finding) -> Finding {
    guard finding.severity > .note, finding.code == RatioRules.otherMode.code, finding.suspect == nil,
      let place = finding.place, let shown = finding.shown, let computed = finding.computed
    else { return finding }
    var finding = finding
    finding.cause = Cause(.otherRounding, SlipVariants.message(.otherRounding))
    finding.suspect = Suspect(
      place: place, span: finding.span, shown: shown,
      repaired: (try? NumberText.parse(computed)).map { shown.rewritten(with: $0.amount) } ?? computed, repairs: 1)
    return finding
  }

  private func told(_ findings: [Finding], _ verdicts: [Verdict]) -> [Finding] {
    var blamed: [Int: Int] = [:]
    for (index, verdict) in verdicts.enumerated() {
      for relation in verdict.repaired { blamed[relation] = index }
    }
    var groups: [Int: [Finding]] = [:]
    for finding in findings where finding.severity > .note {
      if let relation = finding.relation, let verdict = blamed[relation] {
        groups[verdict, default: []].append(finding)
      }
    }
    var absorbed: Set<Int> = []
    let unrelated = unrelatedFindings(findings)
    for (index, verdict) in verdicts.enumerated() {
      guard let suspect = context.place(verdict.cell).address else { continue }
      for place in unrelated[suspect] ?? [] where !absorbed.contains(place) && depends(findings[place], on: verdict) {
        absorbed.insert(place)
        groups[index, default: []].append(findings[place])
      }
    }
    var told: Set<Int> = []
    return findings.enumerated().compactMap { place, finding in
      if absorbed.contains(place) { return nil }
      guard finding.severity > .note, let relation = finding.relation, let verdict = blamed[relation] else {
        return selfExplained(finding)
      }
      // The finding that speaks for the slip stands where the first of them stood.
      return told.insert(verdict).inserted ? head(of: groups[verdict] ?? [], verdicts[verdict]) : nil
    }
  }

  /// Findings that no relation made, by the cells they speak of.
  private func unrelatedFindings(_ findings: [Finding]) -> [CellAddress: [Int]] {
    var places: [CellAddress: [Int]] = [:]
    for (place, finding) in findings.enumerated() where finding.severity > .note && finding.relation == nil {
      let addresses = [finding.place?.address].compactMap { $0 } + finding.operands.compactMap(\.address)
      for address in Set(addresses) { places[address, default: []].append(place) }
    }
    return places
  }

  /// Whether such a finding is gone when the suspect is repaired.
  private func depends(_ finding: Finding, on verdict: Verdict) -> Bool {
    if finding.place?.text != nil {
      // A sentence that already says what the cell should.
      let repaired = CellReading(verdict.repair.text).amount
      return finding.shown.flatMap { CellReading($0).amount }.map { repaired?.isSameValue(as: $0) == true } ?? false
    }
    let repaired = context.replacing(verdict.cell, with: verdict.repair.text)
    let structure = context.structures[verdict.cell.table]
    guard let family = RuleCatalog.families.first(where: { $0.rules.contains { $0.code == finding.code } }) else {
      return false
    }
    func isFound(_ context: CheckContext) -> Bool {
      family.check(row: verdict.cell.row, of: structure, context).contains {
        $0.code == finding.code && $0.place == finding.place
      }
    }
    return isFound(context) && !isFound(repaired)
  }

  /// The finding nearest to the suspect, with the others under it.
  private func head(of findings: [Finding], _ verdict: Verdict) -> Finding? {
    let place = context.place(verdict.cell)
    func rank(_ finding: Finding) -> (Int, Int, Int, Int) {
      let isHere = finding.place?.tableID == place.tableID
      let isNear =
        finding.place?.address?.row == place.address?.row || finding.place?.address?.column == place.address?.column
      return (
        finding.severity == .error ? 0 : 1, isHere ? 0 : 1, isHere && isNear ? 0 : 1,
        TotalRules.rules.contains { $0.code == finding.code } ? 0 : 1
      )
    }
    guard let first = findings.indices.min(by: { rank(findings[$0]) < rank(findings[$1]) }) else { return nil }
    var head = findings[first]
    if let relation = head.relation,
      let tie = TieRules.finding(at: verdict.cell, of: context.relations[relation], in: context)
    {
      head = tie
    }
    head.suspect = Suspect(
      place: place, span: context.span(verdict.cell), shown: context.text(verdict.cell), repaired: verdict.repair.text,
      repairs: verdict.repaired.count,
      others: verdict.rivals.map { Suspect.words(context.place($0.cell), context.text($0.cell), $0.repair.text) })
    head.cause = verdict.cause ?? head.cause
    head.consequences += findings.indices.filter { $0 != first }.map { findings[$0] }
    return head
  }
}
