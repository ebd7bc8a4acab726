import ReportModel
import ReportReading

/// A paragraph of running text, or a cell that holds sentences.
struct Passage: Sendable {
  var section: String
  var text: String
  var span: SourceSpan?
  /// The table the sentences stand in.
  var table: Int?

  private static func isSentence(_ text: String) -> Bool {
    text.utf8.count > Thresholds.passageBytes.value && text.utf8.last == UInt8(ascii: ".") && text.holdsDigit
  }

  /// All passages in reading order: paragraphs, items of lists, quotations; then the sentences in tables.
  static func all(of document: Document, tables: [TableReading]) -> [Passage] {
    var result: [Passage] = []
    func visit(_ block: Block, in section: String) {
      switch block {
      case .paragraph(let inlines, let span):
        result.append(Passage(section: section, text: inlines.plainText, span: span))
      case .list(_, let items): for item in items { for block in item { visit(block, in: section) } }
      case .quote(let blocks): for block in blocks { visit(block, in: section) }
      case .heading, .table, .figure, .listing, .definitions: break
      }
    }
    func visit(_ section: Section) {
      for block in section.blocks { visit(block, in: section.heading) }
      for inner in section.sections { visit(inner) }
    }
    for section in document.sections { visit(section) }
    for (index, table) in tables.enumerated() {
      for row in table.printed.rows where row.role != .heading {
        for cell in row.cells where isSentence(cell.text) {
          let label = (row.cells.first?.text ?? "").trimmed(of: ":")
          result.append(Passage(section: label, text: cell.text, span: cell.span, table: index))
        }
      }
    }
    return result.filter { $0.text.holdsDigit }
  }
}

extension String {
  /// Without a mark at its end: a label's colon is no part of its name.
  fileprivate func trimmed(of mark: Character) -> String { last == mark ? String(dropLast()) : self }
}
