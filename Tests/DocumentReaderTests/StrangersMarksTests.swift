import DocumentReader
import Foundation
import ReportModel
import ReportValidator
import Testing

@Suite("What a page says of itself, and how a browser shows it")
struct StrangersMarksTests {
  private func read(_ text: String, _ syntax: DocumentSyntax = .html) throws -> Document {
    try readDocument(Array(text.utf8), path: "x", syntax: syntax)
  }

  private func codes(_ text: String) throws -> [String] {
    checkDocument(try read(text)).findings.flatMap { [$0] + $0.consequences }.map(\.code.text)
  }

  /// Two rows and their total, each with what is written into its tag.
  private func table(_ first: String = "", _ second: String = "", _ total: String = "", value: String = "31") -> String
  {
    "<table data-fy-table=\"t\"><caption>Tablo 1. Kişiler</caption><tr><th>Ad</th><th>Kişi</th></tr>"
      + "<tr \(first)><td>A</td><td>10</td></tr><tr \(second)><td>B</td><td>20</td></tr>"
      + "<tr \(total)><td>Toplam</td><td>\(value)</td></tr></table>"
  }

  // MARK: Classes

  @Test(
    "no class of a row takes a wrong total out of the check",
    arguments: ["veri", "baslik", "ust", "duzey-1", "duzey-5", "toplam duzey-3", "veri duzey-2", "duzey--1"],
    ["", "data-fy-row=\"k\" "])
  func rowClasses(name: String, key: String) throws {
    #expect(try codes(table("", "", "\(key)class=\"\(name)\"")).contains("TOP001"))
    #expect(try codes(table("", "", "\(key)class=\"\(name)\"", value: "30")).isEmpty)
  }

  @Test("a row made a part of another is checked as such", arguments: ["", "data-fy-row=\"k\" "])
  func madePart(key: String) throws {
    // 10 alone would give the total, were it not that it then has to be the sum of what it stands above.
    let found = try codes(table(key, "\(key)class=\"duzey-1\"", key, value: "10"))
    #expect(found.contains("TOP001") || found.contains("TOP002"))
  }

  @Test("no class of a cell takes a column out", arguments: ["metin", "durum", "oran", "deger", "yuzde", "aralik"])
  func cellClasses(name: String) throws {
    let marked = table().replacing("<td>10", with: "<td class=\"\(name)\" data-fy-column=\"kisi\">10")
    #expect(try codes(marked).contains("TOP001"))
  }

  @Test("a total in heading cells is a total")
  func headingCells() throws {
    let page = table().replacing("<td>Toplam</td><td>31</td>", with: "<th>Toplam</th><th>31</th>")
    #expect(try codes(page).contains("TOP001"))
  }

  @Test("a total in heading cells is one even where it looks like a year", arguments: ["1950", "2.025"])
  func headingYears(total: String) throws {
    let page = table().replacing("<td>Toplam</td><td>31</td>", with: "<th>Toplam</th><th>\(total)</th>")
    #expect(try codes(page).contains("TOP001"))
  }

  @Test("rows of one depth stand beside each other, however deep they say they are")
  func depths() throws {
    let page = "<table data-fy-table=\"t\"><tr><th>Ad</th><th>Kişi</th></tr>"
    func levels(_ depths: [Int]) throws -> [Int] {
      let rows = depths.map { "<tr class=\"veri duzey-\($0)\" data-fy-row=\"r\"><td>A</td><td>1</td></tr>" }.joined()
      return try read(page + rows + "</table>").tables[0].rows.map(\.level)
    }
    #expect(try levels([3, 3]) == [0, 0])
    #expect(try levels([0, 2, 2, 0]) == [0, 2, 2, 0])
    #expect(try levels([2, 3, 1]) == [0, 1, 0])
  }

  @Test("our pages are checked alike with their classes and without", arguments: [2019, 2022, 2023])
  func withoutClasses(year: Int) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Output/\(year)/rapor.html")
    let page = try String(contentsOf: url, encoding: .utf8)
    func found(_ page: String) throws -> [String] {
      checkDocument(try read(page)).findings.map { "\($0.fingerprint) \($0.shown ?? "")" }.sorted()
    }
    let plain = page.replacing(#/ class="[^"]*"/#, with: "")
    #expect(plain != page)
    #expect(try found(plain) == found(page))
  }

  @Test("an empty key is none, and so the list of changes stays true")
  func emptyKeys() throws {
    let page = "<table data-fy-table=\"\" id=\" \"><tr><th data-fy-column=\"\">Ad</th><th>Kişi</th></tr>"
    let table = try read(page + "<tr data-fy-row=\"\"><td>A</td><td>1</td></tr></table>").tables[0]
    #expect(table.id == "tablo-1" && table.columns.map(\.key) == ["ad", "kisi"] && table.rows[0].key == "a")
  }

  // MARK: What is shown

  @Test(
    "a hidden row is no row",
    arguments: [
      "hidden", "hidden=\"\"", "style=\"display:none\"", "style='color:red; DISPLAY : none'",
      "style=\"visibility:collapse\"",
    ])
  func hiddenRows(attribute: String) throws {
    let page = table(value: "30").replacing(
      "<tr ><td>B", with: "<tr \(attribute)><td>Gizli</td><td>7</td></tr><tr><td>B")
    #expect(page.contains("Gizli"))
    #expect(try codes(page).isEmpty)
    #expect(try codes(page.replacing(attribute, with: "style=\"color:red\"")).contains("TOP001"))
  }

  @Test(
    "what only sounds like hiding hides nothing",
    arguments: [
      "style=\"backface-visibility:hidden\"", "style=\"--x:display:none\"", "style=\"display:none;display:table-row\"",
      "style=\"content:'display:none'\"", "style=\"/* display:none */\"", "style=\"background:url(a;display:none)\"",
      "style=\"display:yok\"", "data-hidden", "class=\"hidden\"",
    ])
  func shownRows(attribute: String) throws {
    #expect(try codes(table("", attribute)).contains("TOP001"))
    #expect(try codes(table("", attribute, value: "30")).isEmpty)
  }

  @Test("a comment in a style parts no word from its value, and the last declaration counts")
  func styles() throws {
    for style in ["display:/* x */none", "display:table-row;display:none", "display:none !important", "DISPLAY:NONE;"] {
      #expect(try codes(table("", "style=\"\(style)\"", value: "10")).isEmpty, "\(style)")
    }
  }

  @Test("an invisible cell keeps its place and says nothing; what is visible within is read")
  func invisibleCells() throws {
    let page = table().replacing("<td>20", with: "<td style=\"visibility:hidden\">20")
    let rows = try read(page).tables[0].rows
    #expect(rows[1].cells.map(\.text) == ["B", ""])
    let shown = table("style=\"visibility:hidden\"").replacing("<td>10", with: "<td style=\"visibility:visible\">10")
    #expect(try read(shown).tables[0].rows[0].cells.last?.text == "10")
  }

  @Test("hidden paragraphs, tables and cells say nothing")
  func hiddenElsewhere() throws {
    let document = try read(
      "<p>görünür<span hidden> gizli</span></p><p hidden>gizli</p><div style=\"display:none\">\(table())</div>"
        + "<table><tr><td hidden>gizli</td><td>A</td><td>1</td></tr></table>")
    #expect(document.tables.count == 1 && document.tables[0].rows[0].cells.map(\.text) == ["A", "1"])
    guard case .paragraph(let inlines, _) = document.sections[0].blocks[0] else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.plainText == "görünür" && document.sections[0].blocks.count == 2)
  }

  @Test("rows in a form, cells in a form and cells in no row are read", arguments: ["form", "div", "center"])
  func rowsInForms(name: String) throws {
    let around = table().replacing("<tr ><td>B", with: "<\(name)><tr><td>B").replacing(
      "20</td></tr>", with: "20</td></tr></\(name)>")
    #expect(try read(around).tables[0].rows.map { $0.cells[0].text } == ["A", "B", "Toplam"])
    #expect(try codes(around).contains("TOP001"))
    let loose = try read("<table><tr><th>Ad<th>Kişi</tr><td>A<td>1<tr><\(name)><td>B</\(name)><td>2</table>").tables[0]
    #expect(loose.rows.map { $0.cells.map(\.text) } == [["A", "1"], ["B", "2"]])
  }

  @Test("digits that are shown reversed are told, whatever reverses them")
  func reversed() throws {
    for total in ["\u{202E}31\u{202C}", "\u{2067}31\u{2069}", "<bdo dir=\"rtl\">13</bdo>"] {
      #expect(try codes(table(value: total)).contains("MET010"), "\(total)")
    }
    #expect(
      try codes(table(value: "<span style=\"unicode-bidi:bidi-override;direction:rtl\">13</span>")).contains("MET010"))
    for element in ["td", "table"] {
      for style in ["bidi-override", "isolate-override"] {
        let turned = table(value: "13").replacing(
          "<\(element)", with: "<\(element) dir=\"rtl\" style=\"unicode-bidi:\(style)\"")
        #expect(try codes(turned).contains("MET010"), "\(element) \(style)")
      }
    }
    #expect(try codes(table(value: "30").replacing("<td", with: "<td dir=\"rtl\"")).isEmpty)
    #expect(try codes("<p>Toplam \u{202E}31 kişi geldi.</p>" + table(value: "30")).contains("MET010"))
    #expect(try codes(table(value: "30")).isEmpty)
    #expect(try codes("<p>“Toplam” 30 – ‘kişi’ geldi…</p>" + table(value: "30")).isEmpty)
  }

  // MARK: Encodings

  @Test(
    "UTF-16 declared in a page that can be read is UTF-8, as for browsers", arguments: ["utf-16le", "UTF-16", "ucs-2"])
  func declaredUTF16(name: String) throws {
    #expect(try codes("<meta charset=\"\(name)\">" + table()).contains("TOP001"))
  }

  @Test("Latin-5 and Latin-1 are read as Windows writes them", arguments: ["iso-8859-9", "latin5", "windows-1254"])
  func codePages(name: String) throws {
    let bytes = Array("<meta charset=\"\(name)\"><h1>".utf8) + [0x93, 0xDE, 0xFD, 0xF0, 0x94] + Array("</h1>".utf8)
    #expect(try readDocument(bytes, path: "x", syntax: .html).title == "“Şığ”")
    let western = Array("<meta charset=iso-8859-1><h1>".utf8) + [0xE9, 0x96] + Array("</h1>".utf8)
    #expect(try readDocument(western, path: "x", syntax: .html).title == "é–")
  }

  @Test("an encoding that nobody knows is told where letters depend on it")
  func unknownEncoding() throws {
    let bytes = Array("<meta charset=\"x-turkce\"><p>".utf8) + [0xDE] + Array("</p>".utf8)
    #expect(throws: DocumentError.unknownEncoding("x-turkce")) { try readDocument(bytes, path: "x", syntax: .html) }
    // What is UTF-8 from end to end is hardly anything else.
    #expect(try read("<meta charset=\"x-turkce\"><h1>Şığ</h1>").title == "Şığ")
  }

  @Test("a mark of UTF-8 outweighs what is declared behind it")
  func byteOrderMark() throws {
    #expect(try read("\u{FEFF}<meta charset=\"iso-8859-1\"><h1>Şığ</h1>").title == "Şığ")
  }

  @Test(
    "no encoding is declared outside of an element that declares one",
    arguments: [
      "<!-- <meta charset=x-turkce> -->", "<title>charset=x-turkce</title>",
      "<meta name=\"description\" content=\"charset=x-turkce\">", "<p title='<meta charset=x-turkce>'>",
      "<metadata charset=x-turkce>",
    ])
  func notDeclared(words: String) throws {
    let page = Array("\(words)<meta charset=iso-8859-9><h1>".utf8) + [0xDE] + Array("</h1>".utf8)
    #expect(try readDocument(page, path: "x", syntax: .html).title == "Ş")
  }

  @Test(
    "an encoding is declared in either way",
    arguments: [
      "<META CHARSET='iso-8859-9'>", "<meta content=\"text/html; charset=latin5\" http-equiv=Content-Type>",
      "<?xml version=\"1.0\" encoding=\"iso-8859-9\"?>", "<meta/charset=l5>", "<!-->\n--><meta charset=latin5>",
    ])
  func declared(words: String) throws {
    let page = Array("\(words)<h1>".utf8) + [0xDE] + Array("</h1>".utf8)
    #expect(try readDocument(page, path: "x", syntax: .html).title == "Ş")
  }

  // MARK: XHTML

  @Test("a character's name in an attribute says nothing in the text")
  func attributeNames() throws {
    let head = "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\">"
    let page =
      head + "<html><body>"
      + table().replacing("<td>A", with: "<td title=\"&frac12;\">A&nbsp;")
      .replacing("<td>10", with: "<td>10<b title=\"&frac12;&sup2;\"></b>") + "</body></html>"
    let cells = try read(page, .xml).tables[0].rows[0].cells.map(\.text)
    #expect(cells.last == "10" && cells.count == 2)
  }

  @Test("more declared attributes than anybody writes are a mistake, told with its place")
  func manyDeclaredAttributes() throws {
    func page(_ count: Int) -> String {
      let names = (0..<count).map { "a\($0) CDATA \"x\"" }.joined(separator: " ")
      return "<!DOCTYPE a [<!ATTLIST p \(names)>]><a><h1>B</h1><p b=\"1\">x</p></a>"
    }
    #expect(try read(page(100), .xml).title == "B")
    #expect(throws: DocumentError.self) { try read(page(101), .xml) }
  }

  @Test("XHTML 1.0 with its public declaration knows the names of characters")
  func publicDeclaration() throws {
    let head = """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
      """
    let document = try read(head + "<html><body><h1>De&ccedil;er&nbsp;&hellip;</h1></body></html>", .xml)
    #expect(document.title == "Deçer\u{A0}…")
    // A name that HTML does not know stays a mistake, and so does any without a declaration.
    #expect(throws: DocumentError.self) { try read(head + "<html><body>&yok;</body></html>", .xml) }
    #expect(throws: DocumentError.self) { try read("<html><body>&nbsp;</body></html>", .xml) }
  }

  @Test("attributes declared for all elements are not copied for each")
  func attributeDefaults() throws {
    let value = String(repeating: "A", count: 100_000)
    let document = try read(
      "<!DOCTYPE a [<!ATTLIST p id CDATA \"\(value)\">]><a><h1>B</h1>\(String(repeating: "<p>x</p>", count: 2000))</a>",
      .xml)
    #expect(document.title == "B" && document.sections[0].blocks.count == 2000)
  }
}
