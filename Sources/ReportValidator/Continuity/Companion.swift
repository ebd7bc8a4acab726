import ReportModel

/// Another document that a report follows from.
public struct Companion: Sendable {
  public enum Role: Sendable {
    /// The report of the year before.
    case previousReport
    /// The performance programme of the report's own year.
    case programme
  }

  public var role: Role
  public var document: Document
  /// Where it was read from, for messages.
  public var path: String

  public init(_ role: Role, _ document: Document, path: String) {
    self.role = role
    self.document = document
    self.path = path
  }
}

/// How a report was held against a document it follows from.
public struct ContinuityReport: Sendable {
  public var path: String
  public var role: Companion.Role
  /// The year it is of, and the year it should be of, where these differ: then nothing was compared.
  public var otherYear: (found: Int, expected: Int)?
  /// Values both documents show.
  public var compared: Int
  public var findings: [Finding]
}
