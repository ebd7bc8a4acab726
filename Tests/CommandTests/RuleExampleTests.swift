import DocumentReader
import Foundation
import ReportModel
import ReportValidator
import ReportWorkflow
import Testing

@Suite("The examples that stand beside the rules")
struct RuleExampleTests {
  private static let rules = RuleNames.rules.filter { $0.example != nil }

  @Test("a rule has nothing to say of its example, and tells the slip in it", arguments: rules.map(\.code.text))
  func example(code: String) throws {
    let rule = try #require(Self.rules.first { $0.code.text == code })
    let example = try #require(rule.example)
    #expect(example.document.ranges(of: example.right).count == 1, "the place of the slip")
    let right = try codes(example.document, of: example)
    #expect(!right.contains(code), "\(right)")
    let wrong = try codes(example.wrongDocument, of: example)
    #expect(wrong.contains(code), "\(wrong)")
  }

  @Test("an example is clean but for notes", arguments: rules.map(\.code.text))
  func clean(code: String) throws {
    let example = try #require(Self.rules.first { $0.code.text == code }?.example)
    let told = try findings(example.document, of: example).filter { $0.severity > .note && $0.isOpen }
    #expect(told.isEmpty, "\(told.map { "\($0.code) \($0.message.tr)" })")
  }

  @Test("a finding matters as much as its rule says", arguments: rules.map(\.code.text))
  func severity(code: String) throws {
    let example = try #require(Self.rules.first { $0.code.text == code }?.example)
    let known = Dictionary(uniqueKeysWithValues: RuleNames.rules.map { ($0.code, $0) })
    for finding in try findings(example.wrongDocument, of: example).flatMap({ [$0] + $0.consequences }) {
      #expect(finding.severity == known[finding.code]?.severity(of: finding.provenance), "\(finding.code)")
    }
  }

  @Test("every rule has an example, but the one whose slip no text can show")
  func all() {
    #expect(RuleNames.rules.filter { $0.example == nil }.map(\.code.text) == ["GIR002"])
  }

  /// The codes of all findings, those told as consequences of others included.
  private func codes(_ text: String, of example: RuleExample) throws -> [String] {
    try findings(text, of: example).flatMap { [$0] + $0.consequences }.map(\.code.text)
  }

  private func findings(_ text: String, of example: RuleExample) throws -> [Finding] {
    switch example.form {
    case .markdown: try findings(text, .markdown, beside: example.companion)
    case .page: try findings(text, .html, beside: example.companion)
    case .input(let file, let others): try findings(input: others.merging([file: text]) { $1 })
    }
  }

  private func findings(
    _ text: String, _ syntax: DocumentSyntax, beside companion: RuleExample.Companion?
  ) throws -> [Finding] {
    let document = try readDocument(Array(text.utf8), path: "rapor", syntax: syntax)
    guard let companion else { return checkDocument(document).findings }
    let other = try readDocument(Array(companion.document.utf8), path: "öbür", syntax: .markdown)
    let report = checkDocument(document, companions: [Companion(companion.role, other, path: "öbür")])
    return report.findings + report.continuity.flatMap(\.findings)
  }

  /// What is said of the small report with other files in it.
  private func findings(input files: [String: String]) throws -> [Finding] {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in RuleExample.smallReport.merging(files, uniquingKeysWith: { $1 }) {
      let path = folder.appending(path: name)
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: path)
    }
    return try checkReports(paths: [folder.path()], CheckOptions())[0].get().findings
  }
}
