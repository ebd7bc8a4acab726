import ReportDiff
import ReportModel
import ReportReading

/// Two paths given to `diff`, read and compared.
public struct ComparedReports: Sendable {
  var old: ReportSource
  var new: ReportSource
  /// What they have in common and what not.
  public var comparison: ReportComparison
  /// Documents the new report follows from, with how many of their values it shows.
  var followed: [(path: String, compared: Int)]

  /// Leaves out what was not asked for.
  ///
  /// - Parameters:
  ///   - table: The number, title or address of the only table that is wanted; `nil` for all.
  ///   - choices: The changes that are wanted; empty for all.
  /// - Throws: `UnknownTable`, where neither report has it.
  package mutating func keep(table: String?, _ choices: [ChangeChoice]) throws(UnknownTable) {
    if let table { try comparison.keep(table: table) }
    guard !choices.isEmpty else { return }
    comparison.keep { change in choices.contains { $0.holds(change) } }
  }

  /// Changes that ask for an explanation by themselves.
  var alarmingChanges: [Change] { comparison.changes.filter(\.isAlarm) }
  var alarmCount: Int { comparison.alarms.count + alarmingChanges.count }

  /// What belongs together on the page: the changes of one table or of one section's text.
  struct Group {
    var title: String
    var isTable: Bool
    var changes: [Change]
  }

  /// Tables in the order of the new report, then what is said outside of tables.
  var groups: [Group] {
    var order: [String] = []
    var groups: [String: Group] = [:]
    for change in comparison.changes {
      let title = Self.title(of: change)
      let key = change.table.map { "t/\($0.address.either ?? "")" } ?? "s/\(title)"
      if groups[key] == nil {
        order.append(key)
        groups[key] = Group(title: title, isTable: change.table != nil, changes: [])
      }
      groups[key]!.changes.append(change)
    }
    let all = order.compactMap { groups[$0] }
    return all.filter(\.isTable) + all.filter { !$0.isTable }
  }

  private static func title(of change: Change) -> String {
    guard let table = change.table else { return change.section.either ?? "" }
    let renumbered = table.number.old != nil && table.number.new != nil && table.number.old != table.number.new
    let title = table.name == table.title || table.title.isEmpty ? table.name : "\(table.name). \(table.title)"
    return renumbered ? "\(table.number.old!) → \(title)" : title
  }
}

/// Reads two reports and compares them; the new one is held against what it follows from as well.
///
/// - Parameters:
///   - old: The path of the earlier report, which the new one follows from where it is of the year before.
///   - new: The path of the later report.
///   - programme: The path of the performance programme of the new report's year.
/// - Throws: `UnreadablePath` or `FileError`, where one of them cannot be read or its input has mistakes.
public func compareReports(old: String, new: String, programme: String? = nil) throws -> ComparedReports {
  guard old != "-" || new != "-" else { throw UnreadablePath.inputTwice }
  let (left, right) = try inParallel({ try ReadReport(path: old) }, { try ReadReport(path: new) })
  let isNextYear = left.facts.year > 0 && right.facts.year == left.facts.year + 1
  var (comparison, followed) = try inParallel(
    { compareReports(left.facts, right.facts) },
    { try FollowedAlarms(left.shared, right.shared, path: old, isNextYear: isNextYear, programme: programme) })
  comparison.add(followed.alarms(besides: comparison.changes))
  return ComparedReports(
    old: left.source, new: right.source, comparison: comparison, followed: followed.documents)
}

/// A report with all it says.
private struct ReadReport {
  var source: ReportSource
  var shared: SharedReading
  var facts: DocumentFacts

  init(path: String) throws {
    source = try ReportSource.read(path: path)
    shared = SharedReading(try source.readable())
    facts = DocumentFacts(shared)
  }
}
