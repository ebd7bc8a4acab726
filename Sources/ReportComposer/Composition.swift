import ReportModel

/// What composing gives: the document, and the mistakes that show only now.
public struct Composition: Sendable {
  /// The report as its reader sees it: numbered, computed and laid out.
  public var document: Document
  /// Mistakes that only composing shows: dangling references, sums that were typed and do not hold.
  public var findings: [Finding]
}

/// Makes the document a reader will see: numbers its parts, lays out its tables, computes what
/// was left out, resolves references.
public func composeReport(_ report: Report) -> Composition {
  var composer = ReportComposer(report: report)
  return composer.compose()
}

extension ReportComposer {
  /// Numbers what is placed, lays out every table, resolves references and reports what is left over.
  mutating func compose() -> Composition {
    number(report.outline, level: 1)
    checkPlacements()
    buildDataSets()
    for exhibit in report.exhibits { composeExhibit(exhibit) }
    cellTexts = CellTexts(tables: tables, dataSets: dataSets)
    relations += sharedColumns() + summaryTies()
    relations += equalities()
    let listings = Listings(
      report: report, headings: sectionHeadings, numbers: numbers, exhibits: exhibits,
      firstTables: tables.compactMapValues { $0.first?.id })
    var prose = ProseComposer(composer: self)
    let sections = SectionComposer(listings: listings).sections(report.outline, level: 1, prose: &prose)
    findings += prose.findings
    return Composition(
      document: Document(
        kind: report.kind, title: report.title, administration: report.administration, year: String(report.year),
        cover: report.cover, sections: sections, relations: relations, profile: report.profile,
        isPartial: report.isPartial, continuity: report.continuity),
      findings: findings.findings)
  }
}
