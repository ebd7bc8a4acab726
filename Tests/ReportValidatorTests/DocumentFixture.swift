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

  /// A table in Markdown: its headings, then its rows, cells parted by `|`.
  static func table(_ headings: String, _ rows: [String]) -> String {
    let marks = headings.split(separator: "|").map { _ in "---" }.joined(separator: " | ")
    return ([headings, marks] + rows).map { "| \($0) |" }.joined(separator: "\n") + "\n"
  }

  /// The codes of all findings, those told as consequences of others included.
  static func codes(_ markdown: String) throws -> [String] {
    try check(markdown).findings.flatMap { [$0] + $0.consequences }.map(\.code.text).sorted()
  }
}
