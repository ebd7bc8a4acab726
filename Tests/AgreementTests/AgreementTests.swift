import ReportModel
import ReportReading
import Testing

@testable import ReportDiff
@testable import ReportValidator

/// Every command is asked the same question about every document, and has to give one answer.
@Suite("Commands agree")
struct AgreementTests {
  /// The sums of rows that the checker knows in a table: its total, column and signed parts.
  private struct Sum: Hashable {
    var row: Int
    var column: Int
    var parts: [Int]
    var deducted: Set<Int>
  }

  private static func sums(checkedIn check: Check, table: Int) -> Set<Sum> {
    Set(
      check.judgements.sums.map(\.sum).filter { sum in
        sum.target.table == table
          && sum.terms.allSatisfy { $0.cell.table == table && $0.cell.column == sum.target.column }
      }.map { sum in
        Sum(
          row: sum.target.row, column: sum.target.column, parts: sum.terms.map(\.cell.row),
          deducted: Set(sum.terms.filter { $0.sign < 0 }.map(\.cell.row)))
      })
  }

  private static func sums(comparedIn table: TableFact) -> Set<Sum> {
    Set(
      table.rowSums.flatMap { sum in
        sum.crossings.map { Sum(row: sum.target, column: $0, parts: sum.parts, deducted: sum.deducted) }
      })
  }

  @Test("there is much to ask about")
  func material() {
    #expect(Material.documents.count > 12)
    #expect(Material.documents.contains { $0.path == "Input/2023" })
  }

  @Test("check and diff agree on the parts of every total", arguments: Material.documents.indices)
  func parts(index: Int) {
    let (path, document) = Material.documents[index]
    let (check, facts) = (Check(CheckReading(document)), DocumentFacts(document))
    #expect(check.trial.tables.count == facts.tables.count, "\(path)")
    for (table, fact) in zip(check.trial.tables, facts.tables) {
      #expect(Self.sums(checkedIn: check, table: table.index) == Self.sums(comparedIn: fact), "\(path), \(fact.name)")
    }
  }

  @Test("check and diff agree on the reading of every cell", arguments: Material.documents.indices)
  func cells(index: Int) {
    let (path, document) = Material.documents[index]
    let (trial, facts) = (Check(CheckReading(document)).trial, DocumentFacts(document))
    for (table, fact) in zip(trial.tables, facts.tables) {
      #expect(table.rows.count == fact.rows.count && table.columns.count == fact.columns.count)
      for (row, line) in fact.rows.enumerated() {
        for column in line.cells.indices where !line.covered.contains(column) {
          let cell = table.cell(row, column)
          #expect(trial.text(cell) == line.shown(column).text && trial.reading(cell) == line.shown(column).reading)
        }
      }
      #expect(trial.year ?? 0 == facts.year, "\(path)")
    }
  }

  @Test("the proof sheet calls exact only what its judgement does", arguments: Material.documents.indices)
  func proof(index: Int) {
    let (path, document) = Material.documents[index]
    let judgements = Check(CheckReading(document)).judgements.all
    let performed = performedChecks(document)
    #expect(performed.count == judgements.count)
    for (check, judgement) in zip(performed, judgements) {
      if check.outcome == .exact { #expect(judgement.verdict == .exact, "\(path), \(check.place.words)") }
      if judgement.holds == false { #expect(check.outcome != .exact && check.outcome != .rounding, "\(path)") }
    }
  }

  @Test(
    "what does not hold is found, and what is found to contradict does not hold", arguments: Material.documents.indices)
  func findings(index: Int) {
    let check = Check(CheckReading(Material.documents[index].document))
    var told: [Int: [Finding]] = [:]
    for finding in RuleCatalog.findings(in: check) where finding.relation != nil && finding.severity == .error {
      told[finding.relation!, default: []].append(finding)
    }
    for (ordinal, judgement) in check.judgements.all.enumerated() {
      if judgement.verdict == .contradicts { #expect(told[ordinal] != nil || Self.isWarned(ordinal, check)) }
      if told[ordinal] != nil { #expect(judgement.holds == false) }
    }
  }

  /// Some contradictions are warnings: a word for a thing, a status that is none.
  private static func isWarned(_ ordinal: Int, _ check: Check) -> Bool {
    RuleCatalog.findings(in: check).contains { $0.relation == ordinal && $0.severity == .warning }
  }

  @Test("documented severity is emitted severity", arguments: Material.documents.indices)
  func severities(index: Int) {
    let rules = Dictionary(uniqueKeysWithValues: RuleCatalog.rules.map { ($0.code, $0) })
    for finding in checkDocument(Material.documents[index].document).findings.flatMap({ [$0] + $0.consequences }) {
      #expect(finding.severity == rules[finding.code]?.severity(of: finding.provenance), "\(finding.code)")
    }
  }

  @Test("a code is one rule's, and none that was retired")
  func codes() {
    let codes = RuleCatalog.rules.map(\.code) + InputRuleCatalog.rules.map(\.code)
    #expect(Set(codes).count == codes.count && Set(codes).isDisjoint(with: RuleCatalog.retired))
  }
}
