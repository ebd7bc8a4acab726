import ReportModel
import ReportReading

/// Another document that a report follows from.
public struct Companion: Sendable {
  /// What the other document is to the report.
  public enum Role: Sendable {
    /// The report of the year before.
    case previousReport
    /// The performance programme of the report's own year.
    case programme
  }

  /// What it is to the report.
  public var role: Role
  let shared: SharedReading
  /// Where it was read from, for messages.
  public var path: String

  /// A document that was read already; the path is for messages.
  public init(_ role: Role, _ document: Document, path: String) {
    self.init(role, SharedReading(document), path: path)
  }

  /// - Parameter shared: A document that others read too.
  package init(_ role: Role, _ shared: SharedReading, path: String) {
    self.role = role
    self.shared = shared
    self.path = path
  }

  /// The document itself.
  public var document: Document { shared.document }
}
