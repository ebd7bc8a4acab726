import DocumentReader
import ReportModel

@testable import ReportDiff

/// Two reports written as Markdown, compared.
struct ComparisonFixture {
  static func document(_ markdown: String) throws -> Document {
    try readDocument(Array(markdown.utf8), path: "test.md", syntax: .markdown)
  }

  static func compare(_ old: String, _ new: String) throws -> ReportComparison {
    compareReports(try document(old), try document(new))
  }

  /// Kinds, classes and folds of all changes, the told ones first: `cell-changed D01`, `cell-changed D02 notation`.
  static func told(_ old: String, _ new: String) throws -> [String] {
    let comparison = try compare(old, new)
    try proved(comparison)
    return (comparison.changes + comparison.folded).map(\.summary)
  }

  /// A table with a caption, from its rows: the first is the heading.
  static func table(_ title: String, _ rows: [[String]]) -> String {
    let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    let rule = "|" + String(repeating: " --- |", count: rows[0].count)
    return "**\(title)**\n\n" + ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n") + "\n\n"
  }

  struct NotProved: Error { var place: String }

  /// The list of changes turns the old facts into the new ones, and its reverse the new into the old.
  static func proved(_ comparison: ReportComparison) throws {
    let facts = Replay(comparison.changes + comparison.folded, on: comparison.old).facts
    if let place = facts.difference(from: comparison.new) { throw NotProved(place: place) }
  }
}

extension Change {
  var summary: String {
    [kind.rawValue, changeClass.rawValue, fold?.rawValue].compactMap { $0 }.joined(separator: " ")
  }
}
