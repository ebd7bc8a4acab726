import Foundation
import ReportModel

/// A document as an office program saves it for the web: no headings, no marks, captions in paragraphs,
/// numbers broken by blanks that are not seen, in the Turkish Windows code page.
struct WordLikeHTML {
  static func bytes(of document: Document) -> [UInt8] {
    var html = """
      <html>
      <head><meta http-equiv=Content-Type content="text/html; charset=windows-1254"></head>
      <body lang=TR><div class=WordSection1>
      <p class=MsoTitle><span>\(escaped(document.title))</span></p>

      """
    for section in document.sections { html += paragraphs(of: section) }
    for table in document.tables { html += text(of: table) }
    html += "</div></body></html>\n"
    return html.unicodeScalars.flatMap { scalar -> [UInt8] in
      if scalar.isASCII { return [UInt8(scalar.value)] }
      if let data = String(scalar).data(using: .windowsCP1254) { return Array(data) }
      return Array("&#\(scalar.value);".utf8)
    }
  }

  private static func paragraphs(of section: Section) -> String {
    section.blocks.compactMap { block -> String? in
      guard case .paragraph(let inlines, _) = block else { return nil }
      return "<P class=MsoNormal><span>\(escaped(inlines.plainText))</span></P>\n"
    }.joined() + section.sections.map(paragraphs).joined()
  }

  private static func text(of table: Table) -> String {
    let part = table.part.map { " — \($0)" } ?? ""
    let caption = [table.number, table.title + part].compactMap { $0 }.joined(separator: ". ")
    var html = "<P class=MsoCaption><b><span>\(escaped(caption))</span></b></P>\n<P class=MsoNormal>&nbsp;</P>\n"
    html += "<TABLE class=MsoTableGrid border=1>\n"
    for cells in table.head + table.rows.map(\.cells) { html += " <TR>\n" + row(cells) + " </TR>\n" }
    return html + "</TABLE>\n"
  }

  private static func row(_ cells: [Cell]) -> String {
    cells.map { cell -> String in
      guard case .origin(let columns, let rows) = cell.cover else { return "" }
      let spans = (columns > 1 ? " colspan=\(columns)" : "") + (rows > 1 ? " rowspan=\(rows)" : "")
      let content = cell.text.isEmpty ? "&nbsp;" : inner(cell.text)
      return "  <TD width=20\(spans)><p class=MsoNormal><span style='font-size:9.0pt'>\(content)</span></p></TD>\n"
    }.joined()
  }

  /// The first group of a number stands apart, as spell checkers leave it.
  private static func inner(_ text: String) -> String {
    guard let dot = text.firstIndex(of: "."), CellReading(text).amount != nil else {
      return escaped(text).replacing(" ", with: "&nbsp;", maxReplacements: 1)
    }
    return escaped(String(text[...dot])) + "&nbsp;<span lang=TR>" + escaped(String(text[text.index(after: dot)...]))
      + "</span>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\n", with: "<br>")
  }
}
