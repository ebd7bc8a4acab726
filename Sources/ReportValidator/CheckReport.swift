import ReportModel
import ReportReading
import ReportRelations

/// What was looked at in a document.
public struct CheckedCounts: Hashable, Sendable {
  /// Tables of the document.
  public var tables: Int
  /// Cells that hold a number, those of columns that cannot be read among them.
  public var cells: Int
  /// Relations that were found or declared.
  public var relations: Int
  /// Cells that hold a number and take part in at least one relation.
  public var covered: Int
  /// Numbers in sentences.
  public var sentenceNumbers = 0
  /// Numbers in sentences that a table shows too.
  public var tied = 0

  package init(tables: Int, cells: Int, relations: Int, covered: Int) {
    self.tables = tables
    self.cells = cells
    self.relations = relations
    self.covered = covered
  }
}

/// What a check of a document came to.
public struct CheckReport: Sendable {
  /// What does not hold, each slip told once.
  public var findings: [Finding]
  /// How much was looked at.
  public var checked: CheckedCounts
  /// The cells with numbers that take part in a relation.
  public var covered: Set<CellReference>
  /// Numbers in sentences that no table shows.
  public var untied: [UncheckedNumber]
  /// How the report was held against the documents it follows from.
  public var continuity: [ContinuityReport]
  /// The rules that were disagreed with, and how many findings that concerned.
  public var settings: [UsedSetting]
  let uncheckedCells: [CellReference]
  let trial: Trial

  /// The form whose sections were looked for, how many it has and how many of them are there; `nil`
  /// where the headings do not tell what kind of report it is.
  public var structure: (profile: ReportProfile, found: Int, prescribed: Int)? {
    trial.chapters.profile.map { ($0, trial.chapters.found, trial.chapters.headings.count) }
  }

  /// The numbers that no relation holds against another, in reading order; found when asked for.
  public var unchecked: [UncheckedNumber] {
    uncheckedCells.map { UncheckedNumber(shown: trial.text($0), place: trial.place($0), span: trial.span($0)) }
  }
}

extension Check {
  init(_ document: CheckReading, following companions: [Companion] = [], asksTexts: Bool = true) {
    let trial = Trial(document)
    let judgements = Judgements(trial)
    self.init(
      trial: trial, judgements: judgements, sentences: SentenceReading(trial, judgements),
      doubtful: asksTexts ? DoubtfulTexts(in: trial) : DoubtfulTexts(),
      comparisons: companions.map { ContinuityComparison(trial, of: document.reading.document, $0) })
  }
}

/// Checks every relation between a document's numbers, declared and inferred.
///
/// - Parameters:
///   - document: Ours or anybody's.
///   - profile: What kind of report it is, where the document itself does not say so.
///   - companions: The documents it follows from.
///   - settings: The rules that are disagreed with.
public func checkDocument(
  _ document: Document, profile: ReportProfile? = nil, companions: [Companion] = [],
  settings: RuleSettings = RuleSettings()
) -> CheckReport {
  let check = Check(CheckReading(document, profile: profile), following: companions)
  let trial = check.trial
  let related = Set(check.judgements.all.flatMap(\.witnesses))
  let unread = trial.unreadColumns.joined()
  let numbers = unread.isEmpty ? trial.numberCells : (trial.numberCells + unread).sorted()
  let covered = Set(numbers.filter(related.contains))
  var checked = CheckedCounts(
    tables: trial.tables.count, cells: numbers.count, relations: trial.relations.count, covered: covered.count)
  checked.sentenceNumbers = check.sentences.numbers
  checked.tied = check.sentences.tied
  var diagnosis = Diagnosis(check)
  var continuity = check.comparisons.map { ContinuityReport($0, in: check) }
  // What is off shall neither explain nor hide anything else, so it goes before slips are told apart.
  let found = RuleCatalog.findings(in: check)
  let used = settings.used(on: found + continuity.flatMap(\.findings))
  let findings = settings.weighed(diagnosis.explained(settings.asked(found)))
  for index in continuity.indices {
    continuity[index].findings = settings.weighed(settings.asked(continuity[index].findings))
  }
  return CheckReport(
    findings: findings + continuity.flatMap(\.findings), checked: checked, covered: covered,
    untied: check.sentences.untied,
    continuity: continuity, settings: used,
    uncheckedCells: numbers.filter { !covered.contains($0) }, trial: trial)
}

/// Holds what a report says of a year against a document it follows from, and nothing else.
public func followDocument(_ document: Document, _ companion: Companion) -> ContinuityReport {
  followDocument(SharedReading(document), companion)
}

/// Holds a report that others read too against a document it follows from.
package func followDocument(_ shared: SharedReading, _ companion: Companion) -> ContinuityReport {
  let check = Check(CheckReading(ofValuesIn: shared.reading), following: [companion], asksTexts: false)
  return ContinuityReport(check.comparisons[0], in: check)
}
