import ReportModel

/// How a result is wanted, whatever its format.
package struct PrintTerms: Sendable {
  package var language: Language
  /// Whether what is printed may be coloured.
  package var usesColor = false
  /// How many characters fit on a line.
  package var width = 100
  /// What is shown beside findings.
  package var extras: [ShownExtra] = []
  /// The templates of pages; `nil` for the program's own.
  package var templates: String?

  package init(_ language: Language) { self.language = language }
}

/// What `check` shows beside findings.
package enum ShownExtra: String, CaseIterable, Sendable {
  /// Numbers that no relation holds against another.
  case unchecked
  /// Numbers in sentences that no table shows.
  case untied
}

/// A format in which findings are told.
package protocol FindingPrinter: Sendable {
  /// What `--format` calls it.
  static var format: String { get }

  init(_ terms: PrintTerms)

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

/// The formats of findings; the first is the one where none is named.
package enum FindingFormats {
  package static let all: [any FindingPrinter.Type] = [
    TextFindingPrinter.self, JSONFindingPrinter.self, JSONLinesFindingPrinter.self, CSVFindingPrinter.self,
    SARIFFindingPrinter.self, JUnitFindingPrinter.self, GitHubFindingPrinter.self, MarkdownFindingPrinter.self,
  ]
}
