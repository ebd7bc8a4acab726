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

  @Test("a raised mark behind a figure is no digit of it; a unit's is part of the unit")
  func footnotes() throws {
    let table = try #require(
      tables(
        "<table><tr><th>Ad</th><th>Değer</th></tr><tr><td>Alan m<sup>2</sup></td><td>70<sup>1</sup></td></tr>"
          + "<tr><td>Pay<sup>(a)</sup></td><td>%25<sup>*</sup></td></tr></table>"
      ).first)
    #expect(table.rows.map { $0.cells.map(\.text) } == [["Alan m2", "70"], ["Pay(a)", "%25"]])
  }

  @Test("absurd spans do no harm", arguments: ["999999999", "-3", "0", "iki"])
  func absurdSpans(value: String) throws {
    let table = try #require(
      tables("<table><tr><td colspan=\(value) rowspan=\(value)>x</td><td>1</td></tr></table>").first)
    #expect(table.rows.count == 1)
  }

  @Test("blanks between the groups of a number are shown, others beside no-break blanks are not")
  func blanks() throws {
    let html =
      "<table><tr><td>A</td><td> 70\u{A0}665 \u{A0} </td><td>\u{A0}-1\u{202F}500</td><td>1.\u{A0}5</td></tr></table>"
    let cells = try #require(tables(html).first).rows[0].cells
    #expect(cells.map(\.text) == ["A", "70 665", "-1 500", "1.5"])
    #expect(CellReading(cells[2].text).amount == Amount(scaled: -1500, decimals: 0))
  }

  @Test("a label is indented by the blanks of an element of its own, too")
  func indents() throws {
    let html =
      "<table><tr><td>A</td><td>1</td></tr><tr><td><span><font>\u{A0}\u{A0}B</font></span></td><td>2</td></tr></table>"
    #expect(try #require(tables(html).first).rows.map(\.indent) == [0, 2])
  }

  @Test(
    "decimals among which some have three digits are English where they stand in the same columns, and codes are not")
  func decimals() throws {
    func notation(_ rows: [[String]]) throws -> NumberNotation {
      let html = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
      return try #require(tables("<table>\(html)</table>").first).notation
    }
    let figures = [
      ["Konut", "44.877", "45.754", "47.123"], ["Araç", "32.2", "33.3", "34.7"], ["Gıda", "12.6", "12.5", "12.7"],
      ["Su", "12.644", "12.511", "11.204"], ["Yol", "19.781", "22.164", "22.588"],
      ["Isı", "15.361", "14.108", "15.315"],
    ]
    #expect(try notation(figures) == .english)
    // `1.1`, `1.2` in the first column of figures only.
    let codes = figures.enumerated().map { [$1[0], "1.\($0 + 1)", "44.87\($0)", "45.75\($0)"] }
    #expect(try notation(codes) == .turkish)
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

  @Test("tables inside lists, paragraphs and quotations are read too, and not as their text")
  func nestedTables() throws {
    for wrapper in [
      "<ul><li>Önce %</li></ul>", "<blockquote>Önce %</blockquote>", "<dl><dd>Önce <div>%</div></dd></dl>",
    ] {
      let html = wrapper.replacing("%", with: "<table><tr><td>Merkez</td><td>802</td></tr></table>")
      let document = try readDocument(Array(html.utf8), path: "x.html", syntax: .html)
      #expect(document.tables.count == 1, "\(wrapper)")
      #expect(document.tables.first?.rows.first?.cells.map(\.text) == ["Merkez", "802"])
      let text = "\(document.sections)"
      #expect(text.contains("Önce") && !text.contains("Önce Merkez"))
    }
  }

  @Test("what a file is, is seen from its name or its first character")
  func syntax() {
    func isMarkdown(_ path: String, _ text: String) -> Bool {
      if case .markdown = DocumentSyntax(path: path, bytes: Array(text.utf8)) { true } else { false }
    }
    #expect(isMarkdown("<stdin>", "# Başlık"))
    #expect(!isMarkdown("<stdin>", "\u{FEFF}\n <html>"))
    #expect(isMarkdown("rapor.md", "<table>"))
    #expect(!isMarkdown("rapor.html", "Başlıksız"))
  }

  @Test("UTF-16 is called by its name")
  func utf16() {
    for mark in [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] {
      #expect(throws: DocumentError.utf16) { try readDocument(mark + [0x3C, 0], path: "x.html", syntax: .html) }
    }
  }
}
