import DocumentReader
import ReportModel
import ReportValidator
import Testing

/// A document written as Markdown tables, which is all a check needs.
struct DocumentFixture {
  static func document(_ markdown: String) throws -> Document {
    try readDocument(Array(markdown.utf8), path: "test.md", syntax: .markdown)
  }

  static func check(_ markdown: String) throws -> CheckReport { checkDocument(try document(markdown)) }

  /// The codes of all findings, those told as consequences of others included.
  static func codes(_ markdown: String) throws -> [String] {
    try check(markdown).findings.flatMap { [$0] + $0.consequences }.map(\.code.text).sorted()
  }
}
