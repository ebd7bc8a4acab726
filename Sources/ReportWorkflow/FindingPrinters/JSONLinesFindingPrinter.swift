import ReportModel

/// Findings one a line: what was checked, the findings, the relations where they are asked for, the sums.
struct JSONLinesFindingPrinter: FindingPrinter {
  static let format = "jsonl"

  private let showsRelations: Bool

  init(_ terms: PrintTerms) { showsRelations = terms.extras.contains(.relations) }

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
        + (showsRelations
          ? document.relations.map { JSONText.line(RelationLine($0, document: document.path)) }.joined() : "")
    }.joined() + JSONText.line(Footer(summary: FindingFile.Summary(documents), disabled: DisabledRecord.all(documents)))
  }
}
