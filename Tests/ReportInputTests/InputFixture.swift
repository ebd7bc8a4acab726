import ReportComposer
import ReportInput
import ReportModel
import Testing

/// A small report whose files a test replaces; `⟦` marks the place a finding must point at.
struct InputFixture {
  var files = RuleExample.smallReport

  init(_ changes: [String: String] = [:]) { files.merge(changes) { _, new in new } }

  /// Where the mark stands, and the files without it.
  private func unmarked() -> (files: [String: [UInt8]], place: String?) {
    var place: String?
    var result: [String: [UInt8]] = [:]
    for (name, text) in files {
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if let mark = line.firstIndex(of: "⟦") {
          place = "test/\(name):\(index + 1):\(line[..<mark].unicodeScalars.count + 1)"
        }
      }
      result[name] = Array(text.filter { $0 != "⟦" }.utf8)
    }
    return (result, place)
  }

  /// The input as it is read, without what is composed of it.
  func reading() -> InputReading { readReport(InputFolder(path: "test", files: unmarked().files)) }

  func read() -> (findings: [Finding], place: String?, document: Document?) {
    let (files, place) = unmarked()
    let reading = readReport(InputFolder(path: "test", files: files))
    let composition = reading.report.map(composeReport)
    return (reading.findings + (composition?.findings ?? []), place, composition?.document)
  }

  /// Expects exactly one finding of a rule, at the marked place.
  func expect(_ rule: InputRule, _ severity: Severity = .error, sourceLocation: SourceLocation = #_sourceLocation) {
    let (findings, place, _) = read()
    let found = findings.filter { $0.code == rule.code }
    #expect(found.count == 1, "\(findings.map { "\($0.code) \($0.message.tr)" })", sourceLocation: sourceLocation)
    guard let finding = found.first else { return }
    #expect(finding.severity == severity, sourceLocation: sourceLocation)
    let span = finding.span.map { "\($0.file):\($0.start.line):\($0.start.column)" }
    if place != nil { #expect(span == place, "\(finding.message.tr)", sourceLocation: sourceLocation) }
    #expect(!finding.message.tr.isEmpty && !finding.message.en.isEmpty, sourceLocation: sourceLocation)
  }

  func expectClean(sourceLocation: SourceLocation = #_sourceLocation) {
    let (findings, _, _) = read()
    #expect(findings.isEmpty, "\(findings.map { "\($0.code) \($0.message.tr)" })", sourceLocation: sourceLocation)
  }
}
