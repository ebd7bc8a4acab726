import ReportRenderer

/// Markdown around words that are not ours.
enum MarkdownText {
  /// A document's words are never markup.
  static func escaped(_ text: String) -> String { ReportFormat.markdownWithinLine(text.oneLine) }

  /// A table; the first row is its heading.
  static func table(_ rows: [[String]]) -> String {
    guard let head = rows.first else { return "" }
    func line(_ cells: [String]) -> String { "| " + cells.map(escaped).joined(separator: " | ") + " |\n" }
    return line(head) + "|" + String(repeating: " --- |", count: head.count) + "\n"
      + rows.dropFirst().map(line).joined()
  }
}
