import ReportDiff
import ReportModel
import ReportValidator
import ReportWorkflow

/// Renders a report, checks it and compares it with last year's, as the documentation of the library says.
///
/// Exit status 1 where one of them does not come out as it should.
@main
struct Client {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { fatalError("usage: Client INPUT EARLIER-REPORT OUTPUT-FOLDER") }
    let (input, earlier, output) = (arguments[1], arguments[2], arguments[3])
    do {
      let page = try render(input, to: output)
      try check(page, input: input, earlier: earlier)
      try compare(earlier, page)
    } catch {
      fatalError(ErrorMessages.message(for: error)[.english])
    }
  }

  private static func render(_ input: String, to output: String) throws -> String {
    let rendering = try ReportRendering(input: input)
    precondition(!rendering.hasMistakes, "\(rendering.findings.map(\.message.en))")
    let (paths, _) = try rendering.write([.html], to: output)
    let reports = try rendering.check(written: paths)
    precondition(reports.count == 1 && reports[0].report != nil)
    return paths[0]
  }

  private static func check(_ page: String, input: String, earlier: String) throws {
    var options = CheckOptions()
    options.acceptances = try AcceptanceFile(path: "\(input)/kabul.yaml").acceptances
    try options.follow(previousReport: earlier, programme: nil)
    try options.set(severities: [("TOP001", .warning)])
    let report = try checkReport(path: page, options)
    for finding in report.findings where finding.isOpen && finding.severity > .note {
      print("\(finding.severity) \(finding.code) \(finding.place?.words ?? ""): \(finding.message[.turkish])")
    }
    print("\(report.findings.count) findings, \(report.report?.checked.relations ?? 0) relations")
    precondition((report.report?.checked.relations ?? 0) > 100)
    do {
      try options.set(ignored: ["TOP999"])
      preconditionFailure("a rule that does not exist was ignored")
    } catch {
      if case .unknown(let code, let nearest) = error { print(code, nearest ?? "") }
    }
  }

  private static func compare(_ earlier: String, _ page: String) throws {
    let comparison = try compareReports(old: earlier, new: page).comparison
    print("\(comparison.changes.count) changes, \(comparison.folded.count) folded, \(comparison.alarms.count) alarms")
    let replayed = Replay(comparison.changes + comparison.folded, on: comparison.old).facts
    precondition(replayed.difference(from: comparison.new) == nil, "the changes are not the whole difference")
  }
}
