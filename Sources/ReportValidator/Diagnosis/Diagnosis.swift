import ReportModel
import ReportReading
import ReportRelations

/// Looks for the fewest cells whose change repairs what does not hold, and tells one slip as one
/// finding.
///
/// Relations that fail and share cells are looked at together. Of all cells and all values that
/// would repair one of them, the one is suspected that repairs most and breaks nothing; among equals
/// the one that a common slip of the hand explains best.
struct Diagnosis {
  private let check: Check
  private var trial: Trial { check.trial }
  private var relations: [CellReference: [Int]] = [:]
  /// Trials left; a document full of contradictions has no culprit worth the time.
  private var budget: Int
  private lazy var shares = PartShares(trial)
  /// How many cells of a relation are looked at for the price of one trial.
  private static let cellsPerTrial = 32

  /// One cell that explains some of what fails.
  private struct Culprit {
    var cell: CellReference
    var repair: Repair
    var repaired: Set<Int>
    var cause: Cause?
    /// Other cells that explain the same as well, and how.
    var rivals: [Attempt]
  }

  /// Another value for a cell, and what would hold with it.
  private struct Attempt {
    var cell: CellReference
    var repair: Repair
    var repaired: Set<Int>
    var broken: Int
    var gain: Int { repaired.count - broken }
  }

  init(_ check: Check) {
    self.check = check
    budget = Self.fewestTrials + Self.trialsPerRelation * check.trial.relations.count
  }

  private static let fewestTrials = 60_000
  private static let trialsPerRelation = 10

  /// The findings, each slip told once: with its suspect, its cause and its consequences.
  mutating func explained(_ findings: [Finding]) -> [Finding] {
    let failing = Set(findings.filter { $0.severity > .note }.compactMap(\.relation)).filter {
      check.judgements.all[$0].holds == false
    }
    guard !failing.isEmpty else { return underUnreadable(findings.map(selfExplained)) }
    let questioned = Set(failing.flatMap { trial.relations[$0].relation.cells })
    for sourced in trial.relations {
      for cell in sourced.relation.cells where questioned.contains(cell) && relations[cell]?.last != sourced.ordinal {
        relations[cell, default: []].append(sourced.ordinal)
      }
    }
    var culprits: [Culprit] = []
    for component in components(failing) { culprits += solve(component) }
    return underUnreadable(told(findings, culprits))
  }

  private func holds(_ relation: Int, in trial: Trial) -> Bool? { trial.relations[relation].judged(in: trial).holds }

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
        for cell in trial.relations[group[next]].relation.cells where visited.insert(cell).inserted {
          for neighbour in relations[cell] ?? [] where open.remove(neighbour) != nil { group.append(neighbour) }
        }
        next += 1
      }
      result.append(group.sorted())
    }
    return result
  }

  // MARK: Who did it

  /// The cells to blame for some failing relations, one after the other: each is repaired before the next is looked for.
  private mutating func solve(_ component: [Int]) -> [Culprit] {
    var open = Set(component)
    var trial = trial
    var culprits: [Culprit] = []
    while !open.isEmpty, budget > 0, let culprit = best(open, trial) {
      culprits.append(culprit)
      open.subtract(culprit.repaired)
      trial = trial.replacing(culprit.cell, with: culprit.repair.text)
      shares.forget()
    }
    return culprits
  }

  /// The repair that makes most of the open relations hold and breaks fewest others; `nil` where none gains.
  private mutating func best(_ open: Set<Int>, _ trial: Trial) -> Culprit? {
    var attempts: [Attempt] = []
    var tried: Set<CellReference> = []
    for relation in open.sorted() {
      let cells = trial.relations[relation].relation.cells
      for (index, cell) in cells.enumerated() where tried.insert(cell).inserted {
        let isHelped = relations[cell, default: []].contains { $0 != relation && open.contains($0) }
        guard index == 0 || cells.count <= Thresholds.suspectedCells.value || isHelped else { continue }
        if let attempt = bestAttempt(at: cell, open, trial) { attempts.append(attempt) }
      }
    }
    guard let top = attempts.map(\.gain).max(), top > 0 else { return nil }
    let equals = attempts.filter { $0.gain == top }
    return mostPlausible(equals, open, trial)
  }

  /// The value that repairs most when only this cell changes.
  private mutating func bestAttempt(at cell: CellReference, _ open: Set<Int>, _ trial: Trial) -> Attempt? {
    var seen: Set<String> = [trial.text(cell)]
    var best: Attempt?
    for relation in relations[cell] ?? [] where open.contains(relation) {
      budget -= size(relation)
      guard budget > 0 else { break }
      for repair in trial.relations[relation].judged(in: trial).repairs(of: cell)
      where seen.insert(repair.text).inserted {
        guard let attempt = attempt(cell, repair, open, trial) else { continue }
        if attempt.gain > best?.gain ?? 0 { best = attempt }
      }
    }
    return best
  }

  /// What looking at all cells of a relation costs beyond a trial.
  private func size(_ relation: Int) -> Int { trial.relations[relation].relation.cells.count / Self.cellsPerTrial }

  /// - Parameter required: Relations without whose repair the rest is not looked at.
  /// - Returns: `nil` when one of those stays broken, or no trials are left.
  private mutating func attempt(
    _ cell: CellReference, _ repair: Repair, _ open: Set<Int>, _ trial: Trial, required: Set<Int> = []
  ) -> Attempt? {
    let edited = trial.replacing(cell, with: repair.text)
    for relation in required {
      budget -= 1 + size(relation)
      guard budget > 0, holds(relation, in: edited) == true else { return nil }
    }
    var attempt = Attempt(cell: cell, repair: repair, repaired: [], broken: 0)
    for relation in relations[cell] ?? [] {
      budget -= 1 + size(relation)
      guard budget > 0 else { return nil }
      let isWhole = holds(relation, in: edited)
      if open.contains(relation) {
        if isWhole == true { attempt.repaired.insert(relation) }
      } else if isWhole == false, holds(relation, in: trial) == true {
        attempt.broken += 1
      }
    }
    // What was computed from a value of another formula was right with it.
    if repair.cause?.kind == .otherFormula { attempt.broken = 0 }
    return attempt
  }

  // MARK: Which of several

  /// How well a slip explains an attempt; the less the better.
  private struct Plausibility: Comparable {
    /// The value that is right to the last digit, not only within rounding.
    var isExact: Bool
    /// How many texts such a slip could have come from.
    var rivals: Int
    /// What speaks against the cell beside that.
    var doubt = Bits.zero

    static let none = Plausibility(isExact: false, rivals: .max)

    private var cost: Bits { Bits.log2(UInt64(clamping: rivals)) + doubt }

    static func < (left: Self, right: Self) -> Bool {
      left.isExact == right.isExact ? left.cost < right.cost : left.isExact
    }
  }

  /// A cell and its right value, with what it would explain.
  private struct Explanation {
    var attempt: Attempt
    var cause: Cause?
    var plausibility: Plausibility
  }

  /// Of repairs that gain the same, the one that the likeliest slip explains.
  private mutating func mostPlausible(_ equals: [Attempt], _ open: Set<Int>, _ trial: Trial) -> Culprit? {
    let explained = equals.map { attempt in
      var explanation = explanation(of: attempt, open, trial)
      explanation.plausibility.doubt = doubt(attempt, trial)
      return explanation
    }
    guard let best = explained.map(\.plausibility).min() else { return nil }
    let closest = explained.filter { $0.plausibility == best }
    guard let chosen = closest.first(where: { isTarget($0.attempt.cell, of: $0.attempt.repaired) }) ?? closest.first
    else {
      return nil
    }
    let isSlip = explained.contains { $0.plausibility.rivals < .max }
    let rivals = explained.filter { $0.plausibility.rivals < .max || !isSlip }.map(\.attempt)
    return Culprit(
      cell: chosen.attempt.cell, repair: chosen.attempt.repair, repaired: chosen.attempt.repaired, cause: chosen.cause,
      rivals: rivals.filter { $0.cell != chosen.attempt.cell })
  }

  /// What speaks against a cell being the wrong one: that its line would not be like itself.
  private mutating func doubt(_ attempt: Attempt, _ trial: Trial) -> Bits {
    guard let value = CellReading(attempt.repair.text, trial.notation(attempt.cell)).amount else { return .zero }
    var oddness = 0
    for relation in attempt.repaired.sorted() {
      guard case .sum(let sum) = trial.relations[relation].relation else { continue }
      oddness += shares.oddness(of: sum, with: attempt.cell, showing: value, in: trial)
    }
    let typed = isTarget(attempt.cell, of: attempt.repaired) ? EvidenceWeights.typedTotal : .zero
    return Bits(hundredths: EvidenceWeights.oddShare.hundredths * oddness / 100) - typed
  }

  private func isTarget(_ cell: CellReference, of repaired: Set<Int>) -> Bool {
    repaired.contains { trial.relations[$0].relation.cells.first == cell }
  }

  /// The slip that explains an attempt best.
  private mutating func explanation(of made: Attempt, _ open: Set<Int>, _ trial: Trial) -> Explanation {
    var best = Explanation(attempt: made, cause: nil, plausibility: .none)
    if let cause = made.repair.cause {
      best = Explanation(attempt: made, cause: cause, plausibility: Plausibility(isExact: true, rivals: 1))
    } else if let known = CauseFinder(trial: trial).cause(of: made.cell, made.repair, made.repaired) {
      best = Explanation(
        attempt: made, cause: known.cause, plausibility: Plausibility(isExact: true, rivals: known.rivals))
    }
    guard let variants = SlipVariants(trial.text(made.cell), trial.notation(made.cell)) else { return best }
    for variant in variants.all {
      let isExact = variant.text == made.repair.text
      let plausibility = Plausibility(isExact: isExact, rivals: variant.rivals)
      guard plausibility < best.plausibility else { continue }
      guard budget > 0 else { break }
      guard
        let attempt = isExact
          ? made : attempt(made.cell, Repair(variant.text), open, trial, required: made.repaired),
        attempt.gain >= made.gain
      else { continue }
      best = Explanation(
        attempt: attempt, cause: Cause(variant.cause, SlipVariants.message(variant.cause)), plausibility: plausibility)
    }
    if best.cause == nil, variants.isGroupLost(from: made.repair.text) {
      best.cause = Cause(.groupLost, SlipVariants.message(.groupLost))
      best.plausibility = Plausibility(isExact: true, rivals: 2000)
    }
    return best
  }

  // MARK: Telling it

  /// A number that cannot be read is its own suspect; so is one that is only rounded otherwise.
  private func selfExplained(_ finding: Finding) -> Finding {
    guard finding.severity > .note, finding.code == OtherRounding.info.code, finding.suspect == nil,
      let place = finding.place, let shown = finding.shown, let relation = finding.relation,
      let computed = check.judgements.all[relation].computed
    else { return finding }
    var finding = finding
    finding.cause = Cause(.otherRounding, SlipVariants.message(.otherRounding))
    finding.suspect = Suspect(
      place: place, span: finding.span, shown: shown, repaired: computed, repairs: 1)
    return finding
  }

  /// The findings with those of one slip under one.
  private func told(_ findings: [Finding], _ culprits: [Culprit]) -> [Finding] {
    var blamed: [Int: Int] = [:]
    for (index, culprit) in culprits.enumerated() {
      for relation in culprit.repaired { blamed[relation] = index }
    }
    var groups: [Int: [Finding]] = [:]
    for finding in findings where finding.severity > .note {
      if let relation = finding.relation, let culprit = blamed[relation] {
        groups[culprit, default: []].append(finding)
      }
    }
    var absorbed: Set<Int> = []
    let unrelated = unrelatedFindings(findings)
    for (index, culprit) in culprits.enumerated() {
      let suspect = trial.address(culprit.cell)
      for other in unrelated[suspect] ?? [] where !absorbed.contains(other) && depends(findings[other], on: culprit) {
        absorbed.insert(other)
        groups[index, default: []].append(findings[other])
      }
    }
    var told: Set<Int> = []
    return findings.enumerated().compactMap { index, finding in
      if absorbed.contains(index) { return nil }
      guard finding.severity > .note, let relation = finding.relation, let culprit = blamed[relation] else {
        return selfExplained(finding)
      }
      // The finding that speaks for the slip stands where the first of them stood.
      return told.insert(culprit).inserted ? head(of: groups[culprit] ?? [], culprits[culprit]) : nil
    }
  }

  /// That a total was not checked because its figure cannot be read stands under the finding that it cannot.
  private func underUnreadable(_ findings: [Finding]) -> [Finding] {
    var heads: [CellAddress: Int] = [:]
    for (index, finding) in findings.enumerated() where finding.code == UnreadableFigure.info.code {
      if let address = finding.place?.address { heads[address] = index }
    }
    guard !heads.isEmpty else { return findings }
    var result = findings
    var moved: Set<Int> = []
    for (index, finding) in findings.enumerated() where finding.code == UnreadableTotal.info.code {
      guard let head = finding.place?.address.flatMap({ heads[$0] }) else { continue }
      result[head].consequences += finding.parted
      moved.insert(index)
    }
    return result.indices.filter { !moved.contains($0) }.map { result[$0] }
  }

  /// Findings that no relation made, by the cells they speak of.
  private func unrelatedFindings(_ findings: [Finding]) -> [CellAddress: [Int]] {
    var holders: [CellAddress: [Int]] = [:]
    for (index, finding) in findings.enumerated() where finding.severity > .note && finding.relation == nil {
      let addresses = [finding.place?.address].compactMap { $0 } + finding.operands.compactMap(\.address)
      for address in Set(addresses) { holders[address, default: []].append(index) }
    }
    return holders
  }

  /// Whether such a finding is gone when the suspect is repaired.
  private func depends(_ finding: Finding, on culprit: Culprit) -> Bool {
    if finding.place?.text != nil {
      // A sentence that already says what the cell should.
      let repaired = CellReading(culprit.repair.text, trial.notation(culprit.cell)).amount
      return finding.shown.flatMap { CellReading($0).amount }.map { repaired?.isSameValue(as: $0) == true } ?? false
    }
    guard let rule = RuleCatalog.rule(finding.code) as? any RowRule.Type else { return false }
    var repaired = check
    repaired.trial = trial.replacing(culprit.cell, with: culprit.repair.text)
    let table = trial.tables[culprit.cell.table]
    func isFound(in check: Check) -> Bool {
      rule.init(check: check).findings(row: culprit.cell.row, of: table).contains { $0.place == finding.place }
    }
    return isFound(in: check) && !isFound(in: repaired)
  }

  /// The finding nearest to the suspect, with the others under it.
  private func head(of findings: [Finding], _ culprit: Culprit) -> Finding? {
    let place = trial.place(culprit.cell)
    let ranks = findings.map { nearness($0, to: place) }
    guard let first = findings.indices.min(by: { ranks[$0] < ranks[$1] }) else { return nil }
    var head = blaming(culprit.cell, findings[first])
    head.suspect = Suspect(
      place: place, span: trial.span(culprit.cell), shown: trial.text(culprit.cell), repaired: culprit.repair.text,
      repairs: culprit.repaired.count,
      others: culprit.rivals.map { Suspect.words(trial.place($0.cell), trial.text($0.cell), $0.repair.text) })
    head.cause = culprit.cause ?? head.cause
    head.consequences += findings.indices.filter { $0 != first }.map { findings[$0] }
    return head
  }

  /// How well a finding speaks for a slip: errors first, then those of its table, of its row or column, and totals.
  private func nearness(_ finding: Finding, to slip: FindingPlace) -> (Int, Int, Int, Int) {
    let isHere = finding.place?.tableID == slip.tableID
    let (own, other) = (finding.place?.address, slip.address)
    let isInLine = own?.row == other?.row || own?.column == other?.column
    return (
      finding.severity == .error ? 0 : 1, isHere ? 0 : 1, isHere && isInLine ? 0 : 1,
      Self.totals.contains(finding.code) ? 0 : 1
    )
  }

  private static let totals = Set(RuleCatalog.Subject.totals.rules.map { $0.info.code })

  /// A tie is told at the cell to blame, not at the one it is compared with.
  private func blaming(_ cell: CellReference, _ finding: Finding) -> Finding {
    guard let relation = finding.relation, let tie = check.judgements.all[relation] as? TieJudgement else {
      return finding
    }
    return AmountsDiffer(check: check).finding(blaming: cell, of: tie) ?? finding
  }
}
