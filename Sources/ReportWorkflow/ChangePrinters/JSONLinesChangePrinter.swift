import ReportDiff

/// Changes one a line: what was compared, alarms, changes, folded ones, the sums.
struct JSONLinesChangePrinter: ChangePrinter {
  static let format = "jsonl"

  init(_ terms: PrintTerms) {}

  /// The first line: what was compared.
  private struct Header: Encodable {
    var schema = Schema.changes
    var tool = Program.tool
    var old: String
    var new: String
    var documents: [FindingFile.DocumentRecord]
    var tables: [MappingRecord]
  }

  /// A line of an alarm.
  private struct AlarmLine: Encodable { var alarm: AlarmRecord }

  /// The last line: how much was told.
  private struct Footer: Encodable {
    var statuses: [StatusRecord]
    var summary: ChangeSummary
    var unchanged: [String]
  }

  func text(_ view: ComparedReports) -> String {
    let file = ChangeFile(view)
    return JSONText.line(Header(old: file.old, new: file.new, documents: file.documents, tables: file.tables))
      + file.alarms.map { JSONText.line(AlarmLine(alarm: $0)) }.joined()
      + (file.changes + file.folded).map { JSONText.line($0) }.joined()
      + JSONText.line(Footer(statuses: file.statuses, summary: file.summary, unchanged: file.unchanged))
  }
}
