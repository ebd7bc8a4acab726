import ReportDiff
import ReportModel
import ReportReading
import ReportValidator

/// What a report owes the documents it follows from, as alarms of a comparison.
struct FollowedAlarms {
  private(set) var alarms: [Alarm] = []
  /// The documents, with how many of their values the new report shows.
  private(set) var followed: [(path: String, compared: Int)] = []

  /// - Parameters:
  ///   - isNextYear: Whether the new report is of the year after the old one's.
  ///   - programme: The performance programme of the new report's year; `nil` where there is none.
  /// - Throws: `UnreadablePath` when the programme cannot be read, or is of another year.
  init(_ old: SharedReading, _ new: SharedReading, path: String, isNextYear: Bool, programme: String?) throws {
    if isNextYear { add(followDocument(new, Companion(.previousReport, old, path: path))) }
    if let programme {
      let document = try ReportSource.read(path: programme).readable()
      let report = followDocument(new, Companion(.programme, document, path: programme))
      if let years = report.otherYear {
        throw UnreadablePath(
          path: programme,
          reason: BilingualText(
            tr: "\(years.found) yılının programı; \(years.expected) yılınınki bekleniyordu",
            en: "it is the programme of \(years.found), not of \(years.expected)"))
      }
      add(report)
    }
  }

  private mutating func add(_ report: ContinuityReport) {
    if report.otherYear == nil, report.compared > 0 { followed.append((report.path, report.compared)) }
    alarms += report.findings.compactMap { finding in
      Self.changeClass(finding.code).map {
        Alarm(
          $0, message: finding.message,
          address: Sides(old: nil, new: finding.place?.address?.description), old: finding.computed, new: finding.shown)
      }
    }
  }

  /// Which class of change a rule of continuity speaks of; others are told by `check`.
  private static func changeClass(_ code: RuleCode) -> ChangeClass? {
    switch code.text {
    case "YIL001": .restated
    case "YIL002", "YIL003", "YIL005", "YIL006": .indicator
    case "YIL004": .target
    case "YIL007": .unit
    default: nil
    }
  }
}
