import FoundationEssentials
import ReportModel

/// Findings for programs, in the schema `faaliyet-findings-1` (`docs/schemas/`).
struct JSONFindingPrinter: FindingPrinter {
  static let format = "json"

  init(_ terms: PrintTerms) {}

  func text(_ documents: [CheckedReport]) -> String {
    JSONText.pretty(
      FindingFile(
        schema: Schema.findings, tool: Program.tool,
        documents: documents.map { FindingFile.DocumentRecord(path: $0.path, sha256: $0.sha256) },
        summary: FindingFile.Summary(documents), disabled: DisabledRecord.all(documents),
        findings: documents.flatMap { document in
          document.findings.sortedForReading().map { FindingRecord($0, document: document.path) }
        }))
  }
}

/// Text of values in JSON, the same for the same values.
enum JSONText {
  static func pretty(_ value: some Encodable) -> String { text(value, [.prettyPrinted]) }

  static func line(_ value: some Encodable) -> String { text(value, []) }

  private static func text(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    guard let data = try? encoder.encode(value) else { return "" }
    return harmless(String(decoding: data, as: UTF8.self)) + "\n"
  }

  /// The same value with unseen characters named (`\u202E`), as JSON allows within its strings, the only place where
  /// they are.
  private static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 != "\n" && $0.isUnseen }) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      guard scalar != "\n", scalar.isUnseen else { return result.unicodeScalars.append(scalar) }
      for unit in String(scalar).utf16 {
        let hex = String(unit, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }
    }
  }
}

/// The whole result in one object.
struct FindingFile: Encodable {
  /// A document that was checked or compared.
  struct DocumentRecord: Encodable {
    var path: String
    var sha256: String
  }

  /// How much of a document was checked.
  struct Checked: Encodable {
    var tables: Int
    var cells: Int
    var relations: Int
    var covered: Int
  }

  /// How many findings there are of each severity.
  struct Summary: Encodable {
    var errors: Int
    var warnings: Int
    var notes: Int
    var accepted: Int
    var checked: Checked

    init(_ documents: [CheckedReport]) {
      let totals = CheckTotals(documents)
      errors = totals[.error]
      warnings = totals[.warning]
      notes = totals[.note]
      accepted = totals.accepted
      checked = Checked(
        tables: totals.counted.tables, cells: totals.counted.cells, relations: totals.counted.relations,
        covered: totals.counted.covered)
    }
  }

  var schema: String
  var tool: String
  var documents: [DocumentRecord]
  var summary: Summary
  /// What was not asked, or matters more or less; left out where every rule stands as it is.
  var disabled: [DisabledRecord]?
  var findings: [FindingRecord]
}
