import ReportModel
import TemplateEngine
import Testing

@testable import ReportRenderer

@Suite("Rendering and reading back")
struct RenderingTests {
  static let files = [
    "rapor.yaml": "tür: r\nyıl: 2023\nkurum: K\nbaşlık: 2023 Yılı Raporu\nbölümler:\n  - başlık: Bir\n    metin: bir\n",
    "metin/bir.md": "Metin.\n\n- bir\n- iki\n  - üç\n\n1. x\n2. y\n\n> alıntı\n\n{tablo:agac}\n\n{tablo:form}\n",
    "veri/agac.yaml": """
    başlık: Ağaç
    ön bilgi: {Yıl: 2023}
    notlar: Not
    sütunlar:
      ad: PROGRAM
      a: {başlık: Bir, üst: Değer, tür: sayı}
      b: {başlık: İki, üst: Değer, tür: yüzde, hesap: a / a, ondalık: 0}
    satırlar: |
      A
        A1 | 3
        A2 | 4
      B | 5
      = GENEL TOPLAM

    """,
    "veri/form.yaml": """
    başlık: Birleşik
    sütunlar:
      p: {başlık: P, birleşik: evet}
      q: Q
    satırlar: |
      bir | x
       | y
      iki | z

    """,
  ]

  @Test("what is left out is computed, and stays on its place in every format", arguments: ReportFormat.allCases)
  func roundTrip(format: ReportFormat) throws {
    let document = try Rendering.document(Self.files)
    let read = try Rendering.readBack(document, format)
    let (written, back) = (document.tables[0], read.tables[0])
    #expect(back.number == "Tablo 1")
    #expect(back.title == "Ağaç")
    #expect(back.columns.map(\.title) == ["PROGRAM", "Değer / Bir", "Değer / İki"])
    #expect(back.rows.map(\.level) == [0, 1, 1, 0, 0])
    #expect(back.rows.map(\.role) == [.parent, .data, .data, .data, .total])
    #expect(back.rows.map { $0.cells.map(\.text) } == written.rows.map { $0.cells.map(\.text) })
    #expect(back.rows.map { $0.cells[1].text } == ["7", "3", "4", "5", "12"])
    #expect(back.rows.last?.cells[2].text == "100")
    #expect(read.tables[1].rows.map { $0.cells[0].text } == ["bir", "", "iki"])
    if format != .markdown { #expect(read.relations == document.relations) }
  }

  @Test("a table and a figure placed in a list are there, drawn and read back", arguments: ReportFormat.allCases)
  func exhibitsInList(format: ReportFormat) throws {
    var files = Self.files
    files["metin/bir.md"] = "- {tablo:agac}\n- madde\n\n  {şekil:pay}\n\n{tablo:form}\n"
    files["veri/pay.yaml"] = """
      tür: şekil
      başlık: Pay
      biçim: çubuk
      sütunlar:
        ad: AD
        a: {başlık: A, tür: sayı}
      satırlar: |
        X | 3
        Y | 4

      """
    let document = try Rendering.document(files)
    #expect(document.tables.map(\.id) == ["agac", "pay", "form"])
    #expect(document.figures.map(\.id) == ["pay"])
    let page = String(decoding: try Rendering.render(document, format), as: UTF8.self)
    #expect(page.contains("<svg") == (format != .markdown))
    let read = try Rendering.readBack(document, format)
    #expect(read.tables.map { $0.rows.count }.sorted() == [2, 3, 5])
  }

  @Test("the same input gives the same bytes", arguments: ReportFormat.allCases)
  func deterministic(format: ReportFormat) throws {
    let first = try Rendering.render(try Rendering.document(Self.files), format)
    for _ in 0..<3 { #expect(try Rendering.render(try Rendering.document(Self.files), format) == first) }
  }

  @Test("spans, scopes and addresses stand in the HTML")
  func markup() throws {
    let html = String(decoding: try Rendering.render(try Rendering.document(Self.files), .html), as: UTF8.self)
    for piece in [
      "<table id=\"agac\" data-fy-table=\"agac\">", "<caption>Tablo 1. Ağaç</caption>",
      "<th class=\"metin\" scope=\"colgroup\" colspan=\"2\" data-fy-column=\"a\">Değer</th>",
      "<th class=\"metin\" scope=\"col\" rowspan=\"2\" data-fy-column=\"ad\">PROGRAM</th>",
      "<tr id=\"agac/a1\" class=\"veri duzey-1\" data-fy-row=\"a1\">", "rowspan=\"2\" data-fy-column=\"p\">bir<",
      "<ul>", "<ol>", "<blockquote>",
    ] { #expect(html.contains(piece), "\(piece)") }
  }

  /// The page with a text, and the page with that text as Markdown wrote it.
  private func pages(_ text: String) throws -> [String] {
    let exhibits = "\n\n{tablo:agac}\n\n{tablo:form}\n"
    var files = Self.files
    files["metin/bir.md"] = text + "\n\nSon." + exhibits
    let document = try Rendering.document(files)
    let written = String(decoding: try Rendering.render(document, .markdown), as: UTF8.self)
    let start = try #require(written.range(of: "I. Bir\n"))
    let end = try #require(written.range(of: "Son."))
    files["metin/bir.md"] = String(written[start.upperBound..<end.upperBound]) + exhibits
    return [document, try Rendering.document(files)].map {
      String(decoding: (try? Rendering.render($0, .html)) ?? [], as: UTF8.self)
    }
  }

  @Test(
    "prose means the same after Markdown wrote it",
    arguments: [
      ("- a\n- b\n  - c\n    - d", "<ul>"), ("9. x\n10. y\n    - z\n11. w", "<ol start=\"9\">"),
      ("1. x\n   1. y\n   2. z\n\n2. w", "<ol>"), ("> bir\n>\n> iki", "<blockquote>"),
      ("> bir\n>\n> - iki\n> - üç\n>\n> dört", "</blockquote>\n<ul>"),
      ("- bir\n\n  ikinci paragraf\n- iki", "ikinci paragraf"),
      ("[yol](https://x.y/a_b*c)", "<a href=\"https://x.y/a_b*c\">yol</a>"),
      ("[yol](<https://x.y/a b)c>)", "<a href=\"https://x.y/a%20b"),
    ])
  func proseRoundTrip(text: String, piece: String) throws {
    let pages = try pages(text)
    #expect(pages[0].contains(piece))
    #expect(pages[0] == pages[1])
  }

  @Test("a template that names something unknown is refused with its place")
  func unknownName() throws {
    var folder = try TemplateFolder.load(Rendering.templates, format: .html)
    folder.templates["table"] = Array("<table>\n  {{başlk}}</table>".utf8)
    let error = #expect(throws: TemplateError.self) { try ReportRenderer(format: .html, folder: folder) }
    #expect(error?.template == "table")
    #expect(error?.line == 2)
    #expect(error?.column == 3)
  }

  @Test("a block that fills none of its parent's is refused where it stands, one of a grandparent's is not")
  func unknownBlock() throws {
    func library(_ block: String) throws -> TemplateLibrary {
      let sources = [
        "main": "bir\n{{<parent}}{{$\(block)}}x{{/\(block)}}{{/parent}}",
        "parent": "{{<grandparent}}{{$gövde}}y{{/gövde}}{{/grandparent}}",
        "grandparent": "{{$gövde}}{{/gövde}}{{$alt}}{{/alt}}",
      ]
      return try TemplateLibrary(
        sources.mapValues { Array($0.utf8) }, vocabulary: ViewName.vocabulary, escape: ReportFormat.html.escape)
    }
    #expect(try library("alt").render("main", with: .null).text == "bir\nyx")
    let error = #expect(throws: TemplateError.self) { try library("gövd") }
    #expect(error?.reason == .unknownBlock("gövd", nearest: "gövde"))
    #expect(error?.template == "main" && error?.line == 2 && error?.column == 12)
  }

  @Test("a name used where it has no value is refused")
  func misplacedName() throws {
    var folder = try TemplateFolder.load(Rendering.templates, format: .html)
    folder.templates["section"] = Array("{{rowSpan}}".utf8)
    let renderer = try ReportRenderer(format: .html, folder: folder)
    let document = try Rendering.document(Self.files)
    let error = #expect(throws: TemplateError.self) { try renderer.render(DrawnDocument(document)) }
    #expect(error?.reason == .missingName("rowSpan"))
  }
}
