import ReportModel

/// A format in which findings are told.
package protocol FindingPrinter: Printer {
  /// The result, whole.
  func text(_ reports: [CheckedReport]) -> String

  /// What is told beside the result; no format leaves an exit status without a word.
  func remarks(on reports: [CheckedReport]) -> [BilingualText]
}

extension FindingPrinter {
  package func remarks(on reports: [CheckedReport]) -> [BilingualText] {
    reports.flatMap { report in
      Messages.disabled(report) + report.unfollowed.map { Messages.followed(report.path, $0) }
    }
  }
}
