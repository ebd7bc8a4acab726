import DocumentReader
import ReportModel
import ReportValidator
import Testing

/// Tables that are no `<table>` of their own: lists, drawings, pages within Markdown, tables that a page cuts.
@Suite("Tables where nobody looks for them")
struct FramelessTableTests {
  private func check(_ text: String, _ syntax: DocumentSyntax = .html) throws -> CheckReport {
    let page = syntax == .html ? "<html lang=\"tr\"><body>\(text)</body></html>" : text
    return checkDocument(try readDocument(Array(page.utf8), path: "x", syntax: syntax))
  }

  /// Errors and warnings, each with its place.
  private func told(_ text: String, _ syntax: DocumentSyntax = .html) throws -> [String] {
    try check(text, syntax).findings.filter { $0.severity > .note }.map { finding in
      let start = finding.span.map { "\($0.start.line):\($0.start.column)" } ?? ""
      return "\(finding.code.text) \(finding.shown ?? "") \(finding.computed ?? "") \(start)"
    }
  }

  private func table(_ rows: [String]) -> String {
    "<table>"
      + rows.map {
        "<tr>" + $0.split(separator: "|", omittingEmptySubsequences: false).map { "<td>\($0)</td>" }.joined() + "</tr>"
      }
      .joined() + "</table>"
  }

  // MARK: Lists

  @Test("a list of terms with their figures is a table")
  func definitions() throws {
    func list(_ total: String) -> String {
      "<dl><dt>Personel</dt><dd>1.240</dd><div><dt>Kira</dt><dd>900</dd></div><dt>Isınma</dt><dd>340</dd>"
        + "<dt>Toplam</dt><dd>\(total)</dd></dl>"
    }
    #expect(try told(list("2.840")) == ["TOP001 2.840 2.480 1:140"])
    #expect(try told(list("2.480")).isEmpty)
    #expect(
      try told("<dl><dt>Kira</dt><dd>900</dd><dt>Isınma</dt><dd>doğal gaz</dd><dt>Toplam</dt><dd>5</dd></dl>") == [
        "YAP001   "
      ])
  }

  @Test("so is a list of labels and figures, in a page and in Markdown; one with a sentence in it is a list")
  func lists() throws {
    let items = ["Personel: 1.240", "Kira: 900", "Isınma: 340", "Toplam: 2.840"]
    let page = "<ul>" + items.map { "<li>\($0)</li>" }.joined() + "</ul>"
    #expect(try told(page) == ["TOP001 2.840 2.480 1:101"])
    let markdown = items.map { "- \($0)" }.joined(separator: "\n") + "\n"
    #expect(try told(markdown, .markdown) == ["TOP001 2.840 2.480 4:11"])
    let prose = items.map { "- \($0)" }.joined(separator: "\n") + "\n- Kira: 900 lira ödendi, 40 lira kaldı\n"
    #expect(try check(prose, .markdown).checked.tables == 0)
  }

  // MARK: Drawn tables

  private let drawn = [
    "Kalem              2021     2022", "Personel gideri   1.240    1.315", "  Kira ve aidat     900      940", "",
    "Isınma                -      100", "---------------   -----    -----", "Toplam            2.140    2.455",
  ]

  @Test("figures that stand below one another in fixed letters are a table, in a page and in a block of code")
  func fixedWidth() throws {
    let text = drawn.joined(separator: "\n")
    #expect(try told("<pre>\(text)</pre>") == ["TOP001 2.455 2.355 7:28"])
    #expect(try told("Metin.\n\n```\n\(text)\n```\n", .markdown) == ["TOP001 2.455 2.355 10:28"])
    #expect(try told("<pre>\(text.replacing("2.455", with: "2.355"))</pre>").isEmpty)
    #expect(
      try told("<pre>" + text.replacing("2.140    ", with: "2.140\t") + "</pre>").map { $0.prefix(18) } == [
        "TOP001 2.455 2.355"
      ])
  }

  @Test("bars part the columns of a drawn table")
  func bars() throws {
    let text = [
      "+-------+------+", "| Ad    | Sayı |", "+-------+------+", "| A     | 14   |", "|       |      |",
      "| B     | 9    |", "| Toplam| 32   |", "+-------+------+",
    ].joined(separator: "\n")
    #expect(try told("<pre>\n\(text)</pre>") == ["TOP001 32 23 8:11"])
    #expect(
      try told("<pre>\n\(text.replacing("+", with: "┼").replacing("|", with: "│"))</pre>") == ["TOP001 32 23 8:11"])
  }

  @Test("two drawn tables in one text are two, and the lines around them stay")
  func severalDrawn() throws {
    let other = [
      "Gelirler", "Kalem              2021     2022", "Vergi             5.000    6.100",
      "Harç                400      500",
      "Ceza                 10       12", "Toplam            5.410    6.612",
    ]
    let text = (["Giderler"] + drawn + [""] + other + ["", "Kaynak: 3 defter."]).joined(separator: "\n")
    let document = try readDocument(Array("<pre>\(text)</pre>".utf8), path: "x", syntax: .html)
    #expect(document.tables.map(\.title) == ["Giderler", "Gelirler"])
    #expect(document.tables.map(\.rows.count) == [4, 4])
    #expect(document.tables.map { $0.printed?.table } == [0, 1])
    #expect(document.tables[1].rows[1].cells.map(\.text) == ["Harç", "400", "500"])
  }

  @Test("a program or a poem is no table")
  func noTable() throws {
    for text in ["let a = 1\n\nlet b = 2\n", "if (a > 3) {\n    b  = 4\n}\n", "a | b\nc | d\n"] {
      #expect(try check("<pre>\(text)</pre>").checked.tables == 0, "\(text)")
    }
  }

  @Test("hours are no figures: a time has no blank behind its colon")
  func times() throws {
    let hours = ["Pazartesi: 09:30", "Salı: 08:45", "Toplam: 17:15"].map { "<li>\($0)</li>" }.joined()
    #expect(try check("<ul>\(hours)</ul>").checked.tables == 0)
  }

  @Test("the lines around a drawn table stand where they stand")
  func placesOfLines() throws {
    let text =
      "<pre>Kurumda 392 personel çalışmaktadır.\n\nKadro        Personel\nMemur             200\nİşçi              129\nToplam            329</pre>"
    #expect(try told(text) == ["MET012 392 329 1:28"])
  }

  @Test("a drawing wider than any table is text, and many columns under long words take their own")
  func wideDrawings() throws {
    let wide = (0..<3).map { _ in "A  " + Array(repeating: "7", count: 1_200).joined(separator: "  ") }
    #expect(try check("<pre>\(wide.joined(separator: "\n"))</pre>").checked.tables == 0)
    let drawn = [
      "Kalem        Gelir     Gider", "Kira         1.000        40", "Su              40         7",
      "Gaz            100       300",
    ]
    let document = try readDocument(
      Array("<pre>\(drawn.joined(separator: "\n"))</pre>".utf8), path: "x", syntax: .html)
    #expect(document.tables[0].columns.map(\.title) == ["Kalem", "Gelir", "Gider"])
  }

  // MARK: Pages within Markdown

  @Test("an HTML table within Markdown is read, blank lines in it and all, and counted in the order of all")
  func pageWithinMarkdown() throws {
    let text = """
      # Rapor

      <table><tr><th>Ad</th><th>Sayı</th></tr>
      <tr><td>A</td><td>14</td></tr>

      <tr><td>B</td><td>9</td></tr>
      <tr><td>Toplam</td><td>33</td></tr></table>

      | Ad | Sayı |
      | --- | --- |
      | A | 14 |
      | B | 9 |
      | Toplam | 23 |

      - Kira: 900
      - Isınma: 340
      - Toplam: 1.240
      """
    #expect(try told(text, .markdown) == ["TOP001 33 23 7:24"])
    let document = try readDocument(Array(text.utf8), path: "x", syntax: .markdown)
    #expect(document.tables.map { $0.printed?.table } == [0, 1, 2])
    #expect(document.tables.map(\.rows.count) == [3, 3, 3])
  }

  @Test(
    "a table without an end takes nothing along",
    arguments: ["<table>\n\n# Son\n\n- a\n", "<table", "<table>\n<", "</table>\n"])
  func unended(_ text: String) throws {
    let document = try readDocument(Array("# Rapor\n\n\(text)".utf8), path: "x", syntax: .markdown)
    #expect(document.tables.isEmpty)
    #expect(!text.contains("Son") || document.sections.contains { $0.title == "Son" })
  }

  // MARK: Headings and marks

  @Test("a heading printed again is no row of years")
  func repeatedHeading() throws {
    func rows(_ total: String) -> [String] {
      ["Ad|2021|2022", "A|1.240|1.315", "B|900|940", "Ad|2021|2022", "C|40|50", "D|140|150", "Toplam|2.320|\(total)"]
    }
    #expect(try told(table(rows("2.455"))).isEmpty)
    #expect(try told(table(rows("2.465"))).map { $0.prefix(18) } == ["TOP001 2.465 2.455"])
  }

  @Test("a parenthesis in a cell of its own belongs to its figure")
  func loneParentheses() throws {
    func rows(_ net: String) -> [String] {
      [
        "|2021||2022|", "Gelir|1.240||1.315|", "Gider|(900|)|(940|)", "Faiz|(40|)|(50|)", "Toplam|300||\(net)|",
      ]
    }
    #expect(try told(table(rows("325"))).isEmpty)
    #expect(try told(table(rows("335"))).map { $0.prefix(14) } == ["TOP001 335 325"])
    let document = try readDocument(Array(table(rows("325")).utf8), path: "x", syntax: .html)
    #expect(document.tables[0].rows[1].cells.map(\.text) == ["Gider", "(900)", "", "(940)", ""])
  }

  // MARK: Tables that a page cuts

  private func pages(_ caption: String, _ total: String) -> String {
    "<p>Tablo 5. Giderler</p>" + table(["Kalem|2021|2022", "A|1.240|1.315", "B|900|940", "C|410|430"])
      + "<p>\(caption)</p>" + table(["Kalem|2021|2022", "D|140|150", "E|230|240", "Toplam|2.920|\(total)"])
  }

  @Test("a total behind “(devamı)” sums the rows of both pages")
  func continued() throws {
    #expect(try told(pages("Tablo 5. Giderler (devamı)", "3.075")).isEmpty)
    #expect(try told(pages("Tablo 5. (Devam)", "3.057")).map { $0.prefix(18) } == ["TOP001 3.057 3.075"])
    let page = "<body>\(pages("Tablo 5. Giderler (devamı)", "3.075"))</body>"
    let document = try readDocument(Array(page.utf8), path: "x", syntax: .html)
    let relation = try #require(foundRelations(document).first)
    #expect(relation.target.table == 1 && relation.parts.map(\.table) == [0, 0, 0, 1, 1])
    #expect(relation.parts.map(\.grid.row) == [1, 2, 3, 1, 2])
  }

  @Test(
    "a table with a caption of its own is one of its own",
    arguments: ["Tablo 6. Gelirler", "Tablo 6. Giderler (devamı)", "Devam eden işler"])
  func notContinued(_ caption: String) throws {
    #expect(try !told(pages(caption, "3.075")).isEmpty)
  }

  @Test("a total carried over to the next page is the same on both")
  func carriedOver() throws {
    func pages(_ brought: String, _ total: String) -> String {
      table(["Kalem|2021|2022", "A|1.240|1.315", "B|900|940", "C|410|430", "Nakli Yekûn|2.550|2.685"])
        + table(["Kalem|2021|2022", "Devreden|2.550|\(brought)", "D|140|150", "Toplam|2.690|\(total)"])
    }
    #expect(try told(pages("2.685", "2.835")).isEmpty)
    let finding = try #require(try check(pages("2.658", "2.835")).findings.first)
    #expect(finding.suspect?.shown == "2.658" && finding.suspect?.repaired == "2.685")
    #expect(try check(pages("2.658", "2.808")).findings.map(\.code.text) == ["CAP001"])
  }

  @Test("what is carried over from a year begins a table of its own")
  func yearsAreNotCarried() throws {
    let page =
      table(["Dava|Sayı", "Açılan|40", "Kapanan|12", "Toplam|52"])
      + table(["Dava|Sayı", "Geçen yıldan devreden|51", "Açılan|9", "Toplam|60"])
    #expect(try told(page).isEmpty)
  }
}
