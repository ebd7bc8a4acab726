/// What another document is to a report that follows from it.
public enum CompanionRole: Sendable {
  /// The report of the year before.
  case previousReport
  /// The performance programme of the report's own year.
  case programme
}
