import ReportModel

/// A disagreement with a rule in JSON: what is off, or matters more or less than the rule says.
struct DisabledRecord: Encodable {
  var document: String
  var rule: String
  var table: String?
  /// The severity its findings were given; left out where the rule is off.
  var severity: String?
  /// Left out where it was said on the command line.
  var reason: String?
  /// How many findings it concerned.
  var findings: Int
  var source: PlaceRecord?

  init(_ used: UsedSetting, document: String) {
    self.document = document
    rule = used.setting.rule.text
    table = used.setting.table
    if case .severity(let severity) = used.setting.decision { self.severity = severity.rawValue }
    reason = used.setting.reason
    findings = used.findings
    source = used.setting.span.map(PlaceRecord.init)
  }

  /// Those of several reports; `nil` where there are none.
  static func all(_ reports: [CheckedReport]) -> [DisabledRecord]? {
    let records = reports.flatMap { report in report.disabled.map { DisabledRecord($0, document: report.path) } }
    return records.isEmpty ? nil : records
  }
}
