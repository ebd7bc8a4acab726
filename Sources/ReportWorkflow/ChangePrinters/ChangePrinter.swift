/// A format in which a comparison is told.
package protocol ChangePrinter: Printer {
  /// The result, whole.
  ///
  /// - Throws: What a page's templates may throw.
  func text(_ reports: ComparedReports) throws -> String
}
