import ReportModel

/// What was looked at in a document.
public struct CheckedCounts: Hashable, Sendable {
  public var tables: Int
  /// Cells that hold a number.
  public var cells: Int
  public var relations: Int
  /// Cells that hold a number and take part in at least one relation.
  public var covered: Int
  /// Numbers in sentences, and those of them that a table shows too.
  public var sentenceNumbers = 0
  public var tied = 0

  public init(tables: Int, cells: Int, relations: Int, covered: Int) {
    self.tables = tables
    self.cells = cells
    self.relations = relations
    self.covered = covered
  }
}

/// A printed number that no relation holds against another.
public struct UncheckedNumber: Sendable {
  public var shown: String
  public var place: FindingPlace
  public var span: SourceSpan?
}

/// What a check of a document came to.
public struct CheckReport: Sendable {
  public var findings: [Finding]
  public var checked: CheckedCounts
  /// The cells with numbers that take part in a relation.
  public var covered: Set<CellReference>
  /// Numbers in sentences that no table shows.
  public var untied: [UncheckedNumber]
  /// How the report was held against the documents it follows from.
  public var continuity: [ContinuityReport]
  fileprivate var uncheckedCells: [CellReference]
  fileprivate var context: CheckContext

  /// The form whose sections were looked for, how many it has and how many of them are there; `nil`
  /// where the headings do not tell what kind of report it is.
  public var structure: (profile: ReportProfile, found: Int, prescribed: Int)? {
    context.structure.profile.map { ($0, context.structure.found, context.structure.headings.count) }
  }

  /// The numbers that no relation holds against another, in reading order; found when asked for.
  public var unchecked: [UncheckedNumber] {
    uncheckedCells.map {
      UncheckedNumber(shown: context.text($0), place: context.place($0), span: context.span($0))
    }
  }
}

/// Checks every relation between a document's numbers, declared and inferred.
///
/// - Parameters:
///   - profile: What kind of report it is, where the document itself does not say so.
///   - companions: The documents it follows from.
public func checkDocument(
  _ document: Document, profile: ReportProfile? = nil, companions: [Companion] = []
) -> CheckReport {
  let context = CheckContext(document, profile: profile)
  let related = Set(
    context.relations.flatMap { sourced in
      RuleCatalog.families.flatMap { $0.witnesses(sourced, in: context) }
    })
  let numbers = context.numberCells
  let covered = Set(numbers.filter(related.contains))
  let sentences = SentenceCheck(context)
  var checked = CheckedCounts(
    tables: context.tables.count, cells: numbers.count, relations: context.relations.count,
    covered: covered.count)
  checked.sentenceNumbers = sentences.numbers
  checked.tied = sentences.tied
  var diagnosis = Diagnosis(context)
  let findings = diagnosis.explained(RuleCatalog.families.flatMap { $0.check(context) } + sentences.findings)
  let continuity = companions.map { ContinuityCheck(context, of: document, $0).report() }
  return CheckReport(
    findings: findings + continuity.flatMap(\.findings), checked: checked, covered: covered,
    untied: sentences.untied, continuity: continuity,
    uncheckedCells: numbers.filter { !covered.contains($0) }, context: context)
}

/// Holds what a report says of a year against a document it follows from, and nothing else.
public func followDocument(_ document: Document, _ companion: Companion) -> ContinuityReport {
  ContinuityCheck(CheckContext(ofValuesIn: document), of: document, companion).report()
}
