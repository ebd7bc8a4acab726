import ReportModel
import ReportReading

/// Another document that a report follows from.
public struct Companion: Sendable {
  /// What it is to the report.
  public var role: CompanionRole
  let shared: SharedReading
  /// Where it was read from, for messages.
  public var path: String

  /// A document that was read already; the path is for messages.
  public init(_ role: CompanionRole, _ document: Document, path: String) {
    self.init(role, SharedReading(document), path: path)
  }

  /// - Parameter shared: A document that others read too.
  package init(_ role: CompanionRole, _ shared: SharedReading, path: String) {
    self.role = role
    self.shared = shared
    self.path = path
  }

  /// The document itself.
  public var document: Document { shared.document }
}
