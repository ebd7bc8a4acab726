import ReportModel
import ReportReading

/// Another document that a report follows from.
public struct Companion: Sendable {
  public enum Role: Sendable {
    /// The report of the year before.
    case previousReport
    /// The performance programme of the report's own year.
    case programme
  }

  public var role: Role
  let shared: SharedReading
  /// Where it was read from, for messages.
  public var path: String

  public init(_ role: Role, _ document: Document, path: String) {
    self.init(role, SharedReading(document), path: path)
  }

  /// - Parameter shared: A document that others read too.
  package init(_ role: Role, _ shared: SharedReading, path: String) {
    self.role = role
    self.shared = shared
    self.path = path
  }

  public var document: Document { shared.document }
}
