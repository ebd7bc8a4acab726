/// A format in which a comparison is told.
package protocol ChangePrinter: Sendable {
  /// What `--format` calls it.
  static var format: String { get }

  init(_ terms: PrintTerms)

  /// The result, whole.
  ///
  /// - Throws: What a page's templates may throw.
  func text(_ reports: ComparedReports) throws -> String
}

/// The formats of comparisons; the first is the one where none is named.
package enum ChangeFormats {
  package static let all: [any ChangePrinter.Type] = [
    TextChangePrinter.self, HTMLChangePrinter.self, MarkdownChangePrinter.self, JSONChangePrinter.self,
    JSONLinesChangePrinter.self,
  ]
}
