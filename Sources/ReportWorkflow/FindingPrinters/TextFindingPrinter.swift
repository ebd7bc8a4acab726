import ReportModel

/// Findings for a person at a terminal, document by document.
struct TextFindingPrinter: FindingPrinter {
  static let format = "text"

  private let terms: PrintTerms

  init(_ terms: PrintTerms) { self.terms = terms }

  func text(_ reports: [CheckedReport]) -> String {
    reports.map(text).joined() + (reports.count > 1 ? CheckMatrix(documents: reports).text(terms.language) : "")
  }

  private func text(_ report: CheckedReport) -> String {
    let words = FindingText(terms, sources: report.sources)
    return words.text(report.findings.sortedForReading())
      + (terms.extras.contains(.unchecked) ? words.text(report.unchecked) : "")
      + (terms.extras.contains(.untied) ? words.text(report.untied) : "")
      + (terms.extras.contains(.relations) ? words.text(report.relations) : "")
      + (terms.extras.contains(.unprotected) ? words.text(report.unchecked) + words.text(report.advisedTotals) : "")
      + (terms.suggests ? words.text(report.suggestions) : "")
  }

  /// The sums, then what can be said of each document as a whole.
  func remarks(on reports: [CheckedReport]) -> [BilingualText] {
    guard !reports.isEmpty else { return [] }
    return [CheckTotals(reports).summary]
      + reports.flatMap { report in
        Messages.disabled(report) + [Messages.structure(report)]
          + (report.report?.continuity ?? []).map { Messages.followed(report.path, $0) }
      }
  }
}
