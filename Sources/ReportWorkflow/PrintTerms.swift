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
  /// Whether to write the declarations that the figures speak for.
  package var suggests = false
  /// The templates of pages; `nil` for the program's own.
  package var templates: String?

  package init(_ language: Language) { self.language = language }
}

/// A format in which a result is told.
package protocol Printer: Sendable {
  /// What `--format` calls it.
  static var format: String { get }

  init(_ terms: PrintTerms)
}

/// What `check` shows beside findings.
package enum ShownExtra: String, CaseIterable, Sendable {
  /// Numbers that no relation holds against another.
  case unchecked
  /// Numbers in sentences that no table shows.
  case untied
  /// Every relation that was found or declared, with what it comes to.
  case relations
  /// Numbers whose slip nothing would show, and the totals that would guard most of them.
  case unprotected
}
