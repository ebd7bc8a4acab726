import DocumentReader
import ReportComposer
import ReportInput
import ReportModel
import Testing

@testable import ReportRenderer

/// Renders a report with the templates of the checkout.
enum Rendering {
  static let templates: String = {
    var parts = #filePath.split(separator: "/").dropLast(3).map(String.init)
    parts.append("Templates")
    return "/" + parts.joined(separator: "/")
  }()

  static func document(_ files: [String: String]) throws -> Document {
    let reading = readReport(InputFolder(path: "test", files: files.mapValues { Array($0.utf8) }))
    let report = try #require(reading.report)
    let composition = composeReport(report)
    let errors = (reading.findings + composition.findings).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.message.tr))")
    return composition.document
  }

  static func render(_ document: Document, _ format: ReportFormat) throws -> [UInt8] {
    let folder = try TemplateFolder.load(templates, format: format)
    return try ReportRenderer(format: format, folder: folder).render(DrawnDocument(document)).bytes
  }

  static func readBack(_ document: Document, _ format: ReportFormat) throws -> Document {
    let bytes = try render(document, format)
    return try readDocument(
      bytes, path: format.fileName, syntax: DocumentSyntax(path: format.fileName, bytes: bytes))
  }
}

@Suite("Values that look like markup")
struct EscapingTests {
  static let nasty = [
    "<script>alert(1)</script>", "&amp;", "a | b", "*bold* _it_", "# heading", "]]>", "<!-- x -->", "`code`",
    "[link](javascript:x)", "1. item", "- item", "+ item", "> quote", "===", "\\ backslash", "a < b & c > d",
    "\"quoted\" 'single'", "~~strike~~", "![img](x)", "&#60;b&#62;", "{{title}}", "{{{relations}}}", "2019. yıl",
    "<br>", "***", "<https://x.y>", "a\u{301}<\u{301}b",
    "C #", "C ##", "#", "a # b", "http://a.b/<img src=x onerror=alert(1)>", "www.a.b/<script>x</script>", "a@b.c<i>x",
    "a |\u{301} b", "*\u{301}a*\u{301}", "=1+1", "a \u{2066}b",
  ]

  @Test("no value brings a bracket into Markdown that could open a tag, behind an address that readers find neither")
  func brackets() throws {
    for text in Self.nasty where text.contains("<") {
      let page = String(decoding: try Rendering.render(try Rendering.document(files(text)), .markdown), as: UTF8.self)
      let tags = page.matches(of: /<(?!br>)/).count
      #expect(tags == 0, "\(text)")
    }
  }

  private func files(_ text: String) -> [String: String] {
    let yaml = "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    // By code points: a bar with an accent over it is a bar.
    let cell = text.unicodeScalars.map { "|\\".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }.joined()
    return [
      "rapor.yaml": """
      tür: rapor
      yıl: 2023
      kurum: \(yaml)
      başlık: \(yaml)
      kapak:
        - \(yaml)
      bölümler:
        - başlık: \(yaml)
          kimlik: bir
          metin: bir
        - başlık: Liste
          içerik: tablo dizini
        - başlık: Kısaltmalar
          içerik: kısaltmalar

      """,
      "metin/bir.md":
        "{değer:tablo/satir/a} ve {değer:tablo/satir/a}\n\n{tablo:tablo}\n\n{şekil:sekil}\n\n{tablo:kartlar}\n",
      "veri/kartlar.yaml": """
      tür: hedef kartları
      başlık: Kartlar
      kartlar:
        - kod: H1
          amaç kodu: A1
          amaç: \(yaml)
          hedef: \(yaml)
          performans: "%90"
          sapma nedeni: \(yaml)
          önlemler: \(yaml)
          sorumlu birim: \(yaml)
          göstergeler:
            - ad: \(yaml)
              etki: "%100"
              A: 1
              B: 2
              C: 2
              performans: "%100"
              ilgililik: \(yaml)
              etkililik: \(yaml)
              etkinlik: \(yaml)
              sürdürülebilirlik: \(yaml)

      """,
      "veri/tablo.yaml": """
      başlık: \(yaml)
      ön bilgi:
        Kurum: \(yaml)
      notlar: \(yaml)
      sütunlar:
        k: Kod
        a: {başlık: \(yaml), üst: Üst}
      satırlar: |
        satir | \(cell)

      """,
      "veri/sekil.yaml": """
      tür: şekil
      biçim: kutu
      başlık: \(yaml)
      notlar: \(yaml)
      sütunlar:
        a: \(yaml)
      satırlar: |
        x\(cell)

      """,
      "veri/kisaltmalar.yaml": "tür: kısaltmalar\nsatırlar: |\n  X | \(cell) | harf\n",
    ]
  }

  @Test("come out as text in every format, from every field", arguments: nasty)
  func everywhere(text: String) throws {
    let document = try Rendering.document(files(text))
    for format in ReportFormat.allCases {
      let read = try Rendering.readBack(document, format)
      let table = try #require(read.tables.first { $0.columns.count == 2 }, "\(format)")
      #expect(table.rows[0].cells[1].text == text, "\(format)")
      #expect(table.columns[1].title == "Üst / \(text)", "\(format)")
      #expect(table.title == text, "\(format)")
      #expect(read.sections.map(\.title).contains("I. \(text)"), "\(format)")
      let card = try #require(read.tables.first { $0.part == "H1" }, "\(format)")
      #expect(card.rows.flatMap(\.cells).count { $0.text == text } == 10, "\(format)")
      #expect(read.title == text, "\(format)")
      let paragraphs = read.sections.flatMap(\.blocks).compactMap { block -> String? in
        if case .paragraph(let inlines, _) = block { inlines.plainText } else { nil }
      }
      #expect(paragraphs.contains("\(text) ve \(text)"), "\(format): \(paragraphs)")
    }
  }

  @Test("raw HTML in a text is text")
  func rawHTML() throws {
    var files = files("x")
    files["metin/bir.md"] =
      "Bir <b>kalın</b> & <script>x</script>\n\n<div>blok</div>\n\n{tablo:tablo}\n\n{şekil:sekil}\n\n{tablo:kartlar}\n"
    let document = try Rendering.document(files)
    for format in ReportFormat.allCases {
      let text = String(decoding: try Rendering.render(document, format), as: UTF8.self)
      #expect(!text.replacing("\\<", with: "").contains("<b>kalın"), "\(format)")
      #expect(!text.replacing("\\<", with: "").contains("<div>blok"), "\(format)")
    }
    #expect(String(decoding: try Rendering.render(document, .html), as: UTF8.self).contains("&lt;b&gt;kalın&lt;/b&gt;"))
  }

  @Test("embedded relations cannot end their script")
  func relations() {
    let document = Document(
      title: "", administration: "", year: "", cover: [], sections: [],
      relations: [.equal([CellAddress(table: "</script><x", row: "&", column: "\"\\\u{1}")])],
      continuity: [ContinuityNote(old: "</script>", new: nil, reason: "&")])
    let text = RelationScript.text(of: document)
    #expect(!text.contains("<"))
    #expect(!text.contains("&"))
    #expect(text.contains("\\u003c/script\\u003e"))
  }

  @Test("a title of two lines is one line in the browser's tab")
  func pageTitle() throws {
    let document = Document(
      title: "2023 Faaliyet\nRaporu", administration: "A <b> İdaresi", year: "2023", cover: [], sections: [],
      relations: [])
    for format in [ReportFormat.html, .xhtml] {
      let text = String(decoding: try Rendering.render(document, format), as: UTF8.self)
      #expect(text.contains("<title>2023 Faaliyet Raporu · A &lt;b&gt; İdaresi</title>"))
    }
  }
}
