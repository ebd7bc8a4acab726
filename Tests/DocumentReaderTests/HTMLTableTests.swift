import DocumentReader
import ReportModel
import Testing

@Suite("Tables of any HTML")
struct HTMLTableTests {
  private func tables(_ html: String) throws -> [Table] {
    try readDocument(Array(html.utf8), path: "x.html", syntax: .html).tables
  }

  @Test("spans are expanded onto a grid")
  func spans() throws {
    let table = try #require(
      tables(
        """
        <table><caption>Tablo 3: Başlık</caption>
        <tr><th rowspan="2">Ad</th><th colspan="2">Değer</th></tr>
        <tr><th>Bir</th><th>İki</th></tr>
        <tr><td rowspan=2>x</td><td>1</td><td>2</td></tr>
        <tr><td>3</td><td>4</td></tr>
        </table>
        """
      ).first)
    #expect(table.number == "Tablo 3")
    #expect(table.title == "Başlık")
    #expect(table.columns.map(\.title) == ["Ad", "Değer / Bir", "Değer / İki"])
    #expect(table.rows.map { $0.cells.map(\.text) } == [["x", "1", "2"], ["", "3", "4"]])
  }

  @Test("absurd spans do no harm", arguments: ["999999999", "-3", "0", "iki"])
  func absurdSpans(value: String) throws {
    let table = try #require(
      tables("<table><tr><td colspan=\(value) rowspan=\(value)>x</td><td>1</td></tr></table>").first)
    #expect(table.rows.count == 1)
  }

  @Test("roles and numbers come from the words alone")
  func words() throws {
    let html = """
      <TABLE><TR><TH>Birim<TH>Kişi<TR><TD>A<TD>1&nbsp;<TR><TD>B<TD><span>2</span><TR><TD>T O P L A M<TD>4</TABLE>
      """
    let table = try #require(tables(html).first)
    #expect(table.rows.map(\.role) == [.data, .data, .total])
    #expect(table.columns.map(\.kind) == [.text, .count])
  }

  @Test("cells know their line and column")
  func places() throws {
    let table = try #require(tables("<table>\n<tr><td>Toplam</td><td>1.234</td></tr>\n</table>").first)
    #expect(table.rows[0].cells[1].span?.start == SourcePosition(line: 2, column: 24))
  }

  @Test("the Turkish Windows code page is read, even where UTF-8 is declared", arguments: ["", "<meta charset=utf-8>"])
  func windowsEncoding(declaration: String) throws {
    let ascii = "\(declaration)<table><tr><td>?</td><td>1</td></tr></table>"
    let bytes = Array(ascii.utf8).flatMap { $0 == UInt8(ascii: "?") ? [0xDD, 0xFE] as [UInt8] : [$0] }
    let table = try #require(readDocument(bytes, path: "x.html", syntax: .html).tables.first)
    #expect(table.rows[0].cells[0].text == "İş")
    let utf8 = try #require(tables(declaration + "<table><tr><td>İş</td><td>1</td></tr></table>").first)
    #expect(utf8.rows[0].cells[0].text == "İş")
  }

  @Test("a PDF is no document, and says so")
  func pdf() {
    #expect(throws: DocumentError.wrongKind("PDF")) {
      try readDocument(Array("%PDF-1.7".utf8), path: "x.pdf", syntax: .html)
    }
  }
}
