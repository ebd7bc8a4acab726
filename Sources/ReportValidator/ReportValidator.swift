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
  /// The other numbers, in reading order.
  public var unchecked: [UncheckedNumber]
  /// Numbers in sentences that no table shows.
  public var untied: [UncheckedNumber]
}

/// Checks every relation between a document's numbers, declared and inferred.
public func checkDocument(_ document: Document) -> CheckReport {
  let context = CheckContext(document)
  let related = Set(
    context.relations.flatMap { sourced in
      RuleCatalog.families.flatMap { $0.witnesses(sourced.relation, in: context) }
    })
  var covered: Set<CellReference> = []
  var unchecked: [UncheckedNumber] = []
  for cell in context.numberCells {
    if related.contains(cell) {
      covered.insert(cell)
    } else {
      unchecked.append(
        UncheckedNumber(shown: context.text(cell), place: context.place(cell), span: context.span(cell)))
    }
  }
  let sentences = SentenceCheck(context)
  var checked = CheckedCounts(
    tables: context.tables.count, cells: covered.count + unchecked.count, relations: context.relations.count,
    covered: covered.count)
  checked.sentenceNumbers = sentences.numbers
  checked.tied = sentences.tied
  var diagnosis = Diagnosis(context)
  return CheckReport(
    findings: diagnosis.explained(RuleCatalog.families.flatMap { $0.check(context) } + sentences.findings),
    checked: checked, covered: covered, unchecked: unchecked, untied: sentences.untied)
}
