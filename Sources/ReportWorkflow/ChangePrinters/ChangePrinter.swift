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
