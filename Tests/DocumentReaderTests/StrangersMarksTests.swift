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

  // MARK: XHTML

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
