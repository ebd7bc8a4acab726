import ReportModel

/// Findings one a line: what was checked, the findings, the sums.
struct JSONLinesFindingPrinter: FindingPrinter {
  static let format = "jsonl"

  init(_ terms: PrintTerms) {}

  /// The first line: what wrote the rest.
  private struct Header: Encodable {
    var schema = Schema.findings
    var tool = Program.tool
    var document: String
    var sha256: String
  }

  /// The last line: how much was told.
  private struct Footer: Encodable {
    var summary: FindingFile.Summary
    var disabled: [DisabledRecord]?
  }

  func text(_ documents: [CheckedReport]) -> String {
    documents.map { document in
      JSONText.line(Header(document: document.path, sha256: document.sha256))
        + document.findings.sortedForReading().map { JSONText.line(FindingRecord($0, document: document.path)) }
        .joined()
    }.joined() + JSONText.line(Footer(summary: FindingFile.Summary(documents), disabled: DisabledRecord.all(documents)))
  }
}
