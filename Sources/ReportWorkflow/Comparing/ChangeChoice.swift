import ReportDiff

/// Which changes are shown.
package enum ChangeChoice: String, CaseIterable, Sendable {
  /// Nothing that is expected from year to year or changes nothing that is said.
  case unexpected
  case numbers
  case text
  /// Tables, rows and columns that came, went, moved or were renamed.
  case tables

  func holds(_ change: Change) -> Bool {
    switch self {
    case .unexpected: change.fold == nil
    case .numbers: change.kind == .cellChanged && change.changeClass != .text && change.changeClass != .note
    case .text:
      [.textAdded, .textRemoved, .textMoved, .textChanged, .titleChanged].contains(change.kind)
        || change.kind == .cellChanged && (change.changeClass == .text || change.changeClass == .note)
    case .tables: change.table != nil && change.kind != .cellChanged
    }
  }
}
