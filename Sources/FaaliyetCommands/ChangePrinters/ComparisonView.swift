import ReportDiff
import ReportModel

/// A comparison with the paths it comes from, as the printers take it.
struct ComparisonView {
  var old: ReportSource
  var new: ReportSource
  var comparison: ReportComparison
  /// Documents the new report follows from, with how many of their values it shows.
  var followed: [(path: String, compared: Int)]

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
