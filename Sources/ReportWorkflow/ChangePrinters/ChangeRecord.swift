import ReportDiff
import ReportModel

// What a comparison is in JSON: the schema `faaliyet-diff-1` (`docs/schemas/`).

/// One value of the old report and one of the new.
struct SidesRecord<Value: Codable & Hashable & Sendable>: Codable {
  var old: Value?
  var new: Value?

  init?(_ sides: Sides<Value>) {
    if sides.old == nil, sides.new == nil { return nil }
    (old, new) = (sides.old, sides.new)
  }

  var sides: Sides<Value> { Sides(old: old, new: new) }
}

/// How a table is called in both reports.
struct TableNameRecord: Codable {
  var old: String?
  var new: String?
  var part: String?
  var title: String?
  /// The tables' own addresses.
  var address: SidesRecord<String>?
}

/// A stretch of a text that stayed, came or went.
struct PieceRecord: Codable {
  var kind: String
  var text: String
  var expected: Bool?
}

/// A cell of a row that came or went.
struct CellRecord: Codable {
  var row: String
  var column: String
  var text: String
}

/// How much a row gave to the change of a total.
struct ContributionRecord: Codable {
  var row: String
  var old: String?
  var new: String?
  var delta: String
  var share: String
}

/// What is remarked, in both languages.
struct RemarkRecord: Codable {
  var tr: String
  var en: String
}

/// One change; fields that do not apply are left out.
struct ChangeRecord: Codable {
  var kind: String
  var `class`: String
  /// Why it is among the folded ones.
  var fold: String?
  var section: SidesRecord<String>?
  var table: TableNameRecord?
  var address: SidesRecord<String>
  var position: SidesRecord<Int>?
  /// The place of the section it stands in, from 1; 0 before the first.
  var sectionPosition: SidesRecord<Int>?
  var level: SidesRecord<Int>?
  var row: String?
  var column: String?
  var rowOld: String?
  var columnOld: String?
  var old: String?
  var new: String?
  var delta: String?
  var percent: String?
  var statuses: SidesRecord<String>?
  var pieces: [PieceRecord]?
  var cells: [CellRecord]?
  var headings: [String]?
  var groups: SidesRecord<[String]>?
  var contributions: [ContributionRecord]?
  var unexplained: String?
  var alsoAt: [SidesRecord<String>]?
  var remark: RemarkRecord?

  init(_ change: Change) {
    kind = change.kind.rawValue
    `class` = change.changeClass.rawValue
    fold = change.fold?.rawValue
    section = SidesRecord(change.section)
    table = change.table.map {
      TableNameRecord(
        old: $0.number.old, new: $0.number.new, part: $0.part, title: $0.title.isEmpty ? nil : $0.title,
        address: SidesRecord($0.address))
    }
    address = SidesRecord(change.address)!
    position = SidesRecord(change.position)
    sectionPosition = SidesRecord(change.home)
    level = SidesRecord(change.level)
    row = change.row.either
    column = change.column.either
    rowOld = change.row.old == change.row.new ? nil : change.row.old
    columnOld = change.column.old == change.column.new ? nil : change.column.old
    old = change.old
    new = change.new
    delta = change.number?.delta?.turkish
    percent = change.number?.percent?.turkish
    statuses = SidesRecord(Sides(old: change.statuses.old?.rawValue, new: change.statuses.new?.rawValue))
    pieces =
      change.pieces.isEmpty
      ? nil
      : change.pieces.map { PieceRecord(kind: $0.kind.rawValue, text: $0.text, expected: $0.isExpected ? true : nil) }
    cells =
      change.cells.isEmpty ? nil : change.cells.map { CellRecord(row: $0.row, column: $0.column, text: $0.text) }
    headings = change.headings.isEmpty ? nil : change.headings
    groups = SidesRecord(change.groups)
    contributions =
      change.contributions.isEmpty
      ? nil
      : change.contributions.map {
        ContributionRecord(row: $0.row, old: $0.old, new: $0.new, delta: $0.delta.turkish, share: $0.share.turkish)
      }
    unexplained = change.unexplained?.turkish
    alsoAt = change.alsoAt.isEmpty ? nil : change.alsoAt.compactMap { SidesRecord($0) }
    remark = change.remark.map { RemarkRecord(tr: $0.tr, en: $0.en) }
  }
}

/// What a reviewer must look at.
struct AlarmRecord: Encodable {
  var `class`: String
  var message: TextRecord
  var address: SidesRecord<String>?
  var old: String?
  var new: String?

  init(_ alarm: Alarm) {
    `class` = alarm.changeClass.rawValue
    message = TextRecord(alarm.message)
    address = SidesRecord(alarm.address)
    old = alarm.old
    new = alarm.new
  }

  /// A change that is an alarm by itself; it stands among the changes too.
  init(_ change: Change, _ words: BilingualText) {
    `class` = change.changeClass.rawValue
    message = TextRecord(words)
    address = SidesRecord(change.address)
    old = change.old
    new = change.new
  }
}

/// A table that has another number in the new report.
struct MappingRecord: Encodable {
  var old: String?
  var new: String?
  var title: String
}

/// How many indicators went from one status to another.
struct StatusRecord: Encodable {
  var old: String
  var new: String
  var count: Int
}

/// How often things happened; names are those of the kinds, in the plural.
struct ChangeSummary: Encodable {
  private var counts: [String: Int] = [:]

  init(_ comparison: ReportComparison, alarms: Int) {
    counts["tables"] = comparison.comparedTables
    counts["compared-cells"] = comparison.comparedCells
    counts["changed"] = Set(comparison.changes.compactMap { $0.table?.address.either }).count
    counts["cells"] = comparison.changes.count { $0.kind == .cellChanged }
    counts["alarms"] = alarms
    counts["changes"] = comparison.changes.count
    counts["folded"] = comparison.folded.count
    for change in comparison.changes where change.kind != .cellChanged {
      counts[Self.plural(change.kind.rawValue), default: 0] += 1
    }
  }

  /// `row-added` counts as `rows-added`.
  private static func plural(_ kind: String) -> String {
    let parts = kind.split(separator: "-")
    return parts[0].hasSuffix("s") ? kind : "\(parts[0])s-\(parts[1])"
  }

  func encode(to encoder: any Encoder) throws { try counts.encode(to: encoder) }
}

/// The whole comparison in one object.
struct ChangeFile: Encodable {
  var schema = Schema.changes
  var tool = Program.tool
  var old: String
  var new: String
  var documents: [FindingFile.DocumentRecord]
  var summary: ChangeSummary
  var tables: [MappingRecord]
  var alarms: [AlarmRecord]
  var statuses: [StatusRecord]
  var changes: [ChangeRecord]
  var folded: [ChangeRecord]
  /// Addresses of long texts that are word by word those of last year.
  var unchanged: [String]

  init(_ view: ComparedReports) {
    let comparison = view.comparison
    old = view.old.path
    new = view.new.path
    documents = [view.old, view.new].map { .init(path: $0.path, sha256: Digest.sha256($0.contents)) }
    summary = ChangeSummary(comparison, alarms: view.alarmCount)
    tables = comparison.tables.map { MappingRecord(old: $0.name.old, new: $0.name.new, title: $0.title) }
    alarms =
      comparison.alarms.map { AlarmRecord($0) }
      + view.alarmingChanges.map { change in
        AlarmRecord(
          change,
          BilingualText(
            tr: ChangeWords(.turkish).alarm(change), en: ChangeWords(.english).alarm(change)))
      }
    statuses = comparison.statusMatrix.map {
      StatusRecord(old: $0.old.rawValue, new: $0.new.rawValue, count: $0.count)
    }
    changes = comparison.changes.map(ChangeRecord.init)
    folded = comparison.folded.map(ChangeRecord.init)
    unchanged = comparison.unchangedTexts.map(\.address)
  }
}
