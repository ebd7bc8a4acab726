import ReportDiff
import ReportModel
import ReportReading
import ReportValidator

/// What a report owes the documents it follows from, as alarms of a comparison.
struct FollowedAlarms {
  /// The documents, with how many of their values the new report shows.
  private(set) var documents: [(path: String, compared: Int)] = []
  /// Each alarm with the indicator or line it speaks of.
  private var alarms: [(alarm: Alarm, subject: String?)] = []

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

  /// The alarms that say something new: an indicator that came or went in a table is told there.
  func alarms(besides changes: [Change]) -> [Alarm] {
    let told = Set(
      changes.filter { $0.changeClass == .indicator }.compactMap(\.row.either).map(TurkishText.asciiKey))
    return alarms.filter { found in
      found.alarm.changeClass != .indicator || !(found.subject.map { told.contains(TurkishText.asciiKey($0)) } ?? false)
    }.map(\.alarm)
  }

  private mutating func add(_ report: ContinuityReport) {
    if report.otherYear == nil, report.compared > 0 { documents.append((report.path, report.compared)) }
    for finding in report.findings {
      guard let changeClass = report.subject(of: finding).flatMap(Self.changeClass) else { continue }
      let alarm = Alarm(
        changeClass, message: finding.message,
        address: Sides(old: nil, new: finding.place?.address?.description), old: finding.computed, new: finding.shown)
      alarms.append((alarm, finding.place?.row))
    }
  }

  /// Which class of change a finding of continuity is; what is no alarm is told by `check`.
  private static func changeClass(_ subject: ContinuitySubject) -> ChangeClass? {
    switch subject {
    case .pastValue: .restated
    case .indicator: .indicator
    case .target: .target
    case .unit: .unit
    case .responsibleUnit, .note: nil
    }
  }
}
