import DocumentReader
import ReportModel
import ReportValidator
import Testing

@Suite("Documents that want to do harm")
struct HostileDocumentTests {
  private func read(_ text: String, _ syntax: DocumentSyntax = .html) throws -> Document {
    try readDocument(Array(text.utf8), path: "x", syntax: syntax)
  }

  @Test("a million cells are read and checked, in time")
  func manyCells() throws {
    let row = "<tr>" + String(repeating: "<td>7</td>", count: 100) + "</tr>"
    let document = try read("<table>" + String(repeating: row, count: 500) + "</table>")
    #expect(document.tables.first?.rows.count == 500)
    #expect(checkDocument(document).checked.cells == 50_000)
  }

  @Test("a span beyond all measure takes no memory", arguments: ["colspan", "rowspan"])
  func spans(attribute: String) throws {
    let cell = "<td \(attribute)=99999999>1</td>"
    let row = "<tr>" + cell + cell + "</tr>"
    #expect(try read("<table>" + row + "</table>").tables.count == 1)
    if attribute == "colspan" {
      #expect(throws: DocumentError.self) { try read("<table>" + String(repeating: row, count: 4000) + "</table>") }
    }
  }

  @Test("depth ends in a message, not in a crash", arguments: ["<div>", "<table><tr><td>", "<span>", "<blockquote>"])
  func depth(tag: String) {
    #expect(throws: DocumentError.self) { try read(String(repeating: tag, count: 10_000) + "x") }
  }

  @Test("quotations and lists of Markdown, however deep", arguments: ["> ", "- ", "*a **b "])
  func deepMarkdown(mark: String) throws {
    #expect(try read(String(repeating: mark, count: 5000) + "x\n", .markdown).tables.isEmpty)
  }

  @Test("line ends of old machines are line ends", arguments: ["a\r\rb", "| A | B |\r| - | - |\r| x | 1 |\r", "\r"])
  func carriageReturns(text: String) throws {
    _ = checkDocument(try read(text, .markdown))
  }

  @Test("no end tags, one huge cell, nothing at all but tags")
  func oddities() throws {
    #expect(try read("<table><tr><td>Ad<td>Sayı<tr><td>A<td>1<tr><td>Toplam<td>2").tables.first?.rows.count == 2)
    let cell = String(repeating: "sözcük ", count: 200_000)
    #expect(try read("<table><tr><td>\(cell)</td><td>1</td></tr></table>").tables.count == 1)
    #expect(checkDocument(try read(String(repeating: "<p>", count: 50_000))).checked.tables == 0)
  }
}
