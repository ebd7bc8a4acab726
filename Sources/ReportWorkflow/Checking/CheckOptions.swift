import ReportModel
import ReportValidator

/// What holds for all paths of one check.
package struct CheckOptions: Sendable {
  /// What is accepted beside what an input folder accepts itself.
  package var acceptances: [Acceptance] = []
  /// What kind of report they are said to be.
  package var profile: ReportProfile?
  /// The documents they follow from.
  package var companions: [Companion] = []
  /// The findings of an earlier run, which are marked as known.
  package var baseline: Baseline?

  package init() {}

  /// Names the documents that the reports follow from.
  ///
  /// - Parameters:
  ///   - previousReport: The path of last year's report.
  ///   - programme: The path of the performance programme of the report's own year.
  /// - Throws: `UnreadablePath`, where one of them cannot be read or its input has mistakes.
  package mutating func follow(previousReport: String?, programme: String?) throws {
    companions = try [(Companion.Role.previousReport, previousReport), (.programme, programme)].compactMap {
      role, path in
      try path.map { Companion(role, try ReportSource.read(path: $0).readable(), path: $0) }
    }
  }
}
