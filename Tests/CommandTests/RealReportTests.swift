import DocumentReader
import Foundation
import ReportModel
import ReportValidator
import Testing

/// The 2023 report as it is committed.
@Suite("The real report")
struct RealReportTests {
  static func text(_ file: String) throws -> String {
    try String(contentsOf: Program.root.appending(path: "Output/2023/\(file)"), encoding: .utf8)
  }

  static func check(_ text: String, _ file: String) throws -> CheckReport {
    let bytes = Array(text.utf8)
    return checkDocument(try readDocument(bytes, path: file, syntax: DocumentSyntax(path: file, bytes: bytes)))
  }

  @Test("rendering it again gives the committed bytes")
  func unchanged() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Program.run(["render", "Input/2023", "--output", folder.path(), "--no-check"])
    #expect(result.status == 0, "\(result.errors)")
    for file in ["rapor.md", "rapor.html", "rapor.xhtml"] {
      #expect(
        FileManager.default.contents(atPath: folder.appending(path: file).path()) == Data(try Self.text(file).utf8),
        "\(file)")
    }
  }

  static let publishedErrors: [String?] = [
    "%111", "%55", "%64", "%67", "%73", "%85", "%90", "%94", "%95", "15.710", "18.000", "3",
  ]

  @Test(
    "its published totals hold, and the known slips are seen",
    arguments: ["rapor.html", "rapor.xhtml", "rapor.md"])
  func published(file: String) throws {
    let report = try Self.check(Self.text(file), file)
    let codes = report.findings.map(\.code.text)
    // C/B in place of (C-A)/(B-A) five times, and two goals' scores that their indicators do not give.
    #expect(report.findings.filter { $0.severity == .error }.map(\.shown).sorted { $0! < $1! } == Self.publishedErrors)
    #expect(codes.filter { $0 == "TOP003" }.count == 2, "Tablo 6 and 7 miss by a lira")
    #expect(codes.filter { $0 == "ORN003" }.count == 2, "171,42 and 55,5")
    #expect(codes.filter { $0 == "MET001" }.count == 1, "Siğınma")
    #expect(codes.filter { $0 == "GOS004" }.count == 5)
    #expect(report.checked.tables == 38)
  }

  /// Every amount of Tablo 6 and 7 in turn, moved by more than rounding.
  @Test(
    "any amount of Tablo 6 and 7 that is changed is found", arguments: ["faaliyet-odenek", "birim-odenek"],
    [true, false])
  func anyAmount(table id: String, keepsRelations: Bool) throws {
    let bytes = Array(try Self.text("rapor.html").utf8)
    var document = try readDocument(bytes, path: "rapor.html", syntax: .html)
    if !keepsRelations { document.relations = [] }
    let table = try #require(document.tables.first { $0.id == id })
    var count = 0
    for (row, line) in table.rows.enumerated() {
      for column in table.columns.indices where table.columns[column].kind == .money {
        guard let amount = CellReading(line.cells[column].text).amount else { continue }
        count += 1
        let moved = Amount(scaled: amount.scaled + 90_000, decimals: 0).turkish
        let edited = document.replacing(table: id, row: row, column: column, with: moved)
        let errors = checkDocument(edited).findings.filter { $0.severity == .error }
        #expect(
          errors.contains {
            $0.place?.tableID == id && $0.shown != nil && $0.computed != nil && $0.difference != nil
          }, "\(line.key) \(moved)")
      }
    }
    #expect(count >= 36)
  }

  @Test("a digit changed in the file itself is found", arguments: ["rapor.html", "rapor.xhtml", "rapor.md"])
  func editedFile(file: String) throws {
    let edited = try Self.text(file).replacing("52.468.820", with: "52.486.820")
    let findings = try Self.check(edited, file).findings.filter {
      $0.severity == .error && !Self.publishedErrors.contains($0.shown)
    }
    #expect(findings.map(\.code.text) == ["TOP001"])
    let total = try #require(findings.first)
    #expect(total.consequences.map(\.code.text) == ["ORN001"])
    #expect(total.suspect?.place.row == "HUKUK MÜŞAVİRLİĞİ")
    #expect(total.suspect?.repaired == "52.468.820")
    #expect(total.cause?.kind == .digitsSwapped)
    #expect(total.place?.table == "Tablo 7")
    #expect(total.place?.row == "GENEL TOPLAM")
    #expect(total.shown == "16.527.630.426")
    #expect(total.computed == "16.527.648.427")
    #expect(total.difference == "-18.001")
  }

  @Test("a page without our markup is checked by its sums alone")
  func strangerPage() throws {
    let bare = try Self.text("rapor.html")
      .replacing(/\ (class|id|data-fy-[a-z]+)="[^"]*"/, with: "")
      .replacing(/<script type="application[^<]*<\/script>/, with: "")
    #expect(!bare.contains("class=\"") && !bare.contains("data-fy-row=\""))
    let errors = try Self.check(bare, "rapor.html").findings.filter { $0.severity == .error }
    #expect(errors.map(\.shown).sorted { $0! < $1! } == Self.publishedErrors)
    let edited = bare.replacing("52.468.820", with: "52.486.820")
    let total = try Self.check(edited, "rapor.html").findings.first { $0.code.text == "TOP001" }
    #expect(total?.place?.table == "Tablo 7")
    #expect(total?.difference == "-18.001")
    let unreadable = bare.replacing("16.527.630.426", with: "16.527.630.42")
    let found = try Self.check(unreadable, "rapor.html").findings.filter { $0.code.text == "TOP007" }
    let tables = Set(found.compactMap { $0.place?.table })
    #expect(tables.isSuperset(of: ["Tablo 6", "Tablo 7"]), "\(tables)")
  }

  @Test("the page is valid HTML5")
  func validHTML() throws {
    let problems = try Self.html5Problems(Program.root.appending(path: "Output/2023/rapor.html"))
    #expect(problems.isEmpty, "\(problems)")
  }

  /// What a strict parser has against a page: its markup, ids given twice, links to nowhere.
  static func html5Problems(_ page: URL) throws -> String {
    let script = """
      import re, sys, html5lib
      text = open(sys.argv[1], encoding="utf-8").read()
      html5lib.HTMLParser(strict=True).parse(text)
      ids = re.findall(r' id="([^"]*)"', text)
      assert len(ids) == len(set(ids)), [x for x in ids if ids.count(x) > 1][:5]
      links = re.findall(r' href="#([^"]*)"', text)
      assert set(links) <= set(ids), set(links) - set(ids)
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", script, page.path()]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : String(said.suffix(600))
  }

  @Test("the XHTML is well-formed and in its namespace")
  func xhtml() throws {
    let text = try Self.text("rapor.xhtml")
    #expect(text.contains("<html xmlns=\"http://www.w3.org/1999/xhtml\""))
    _ = try Self.check(text, "rapor.xhtml")
  }

  @Test("docs/rules.md is what the code says")
  func rulesPage() throws {
    let page = try String(contentsOf: Program.root.appending(path: "docs/rules.md"), encoding: .utf8)
    let arguments = [
      "rules", "--format", "markdown", "--measured", Program.root.appending(path: "docs/measured.json").path,
    ]
    #expect(try Program.run(arguments).output == page, "run make docs")
  }

  @Test("docs/words.md is what the code says")
  func wordsPage() throws {
    let page = try String(contentsOf: Program.root.appending(path: "docs/words.md"), encoding: .utf8)
    #expect(try Program.run(["words"]).output == page, "run make docs")
  }

  @Test("what was taken out of the file is missed", arguments: ["rapor.html", "rapor.xhtml"])
  func takenOut(file: String) throws {
    let text = try Self.text(file)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let without = lines.filter { !$0.contains("id=\"faaliyet-odenek/genel-toplam\"") }
    #expect(without.count == lines.count - 1)
    let lost = try Self.check(without.joined(separator: "\n"), file).findings
    #expect(lost.contains { $0.code.text == "YAP002" && $0.message.tr.contains("faaliyet-odenek/genel-toplam") })
    let emptied = lines.map {
      $0.contains("id=\"faaliyet-odenek/duzensiz-gocle-mucadele\"") ? $0.replacing("349.384.000", with: "") : $0
    }
    let found = try Self.check(emptied.joined(separator: "\n"), file).findings
    #expect(found.contains { $0.code.text == "TOP011" && $0.severity == .warning })
    #expect(try !Self.check(text, file).findings.contains { ["TOP011", "YAP002"].contains($0.code.text) })
  }

  @Test("known differences are accepted in Markdown as in HTML", arguments: ["rapor.html", "rapor.xhtml", "rapor.md"])
  func accepted(file: String) throws {
    let result = try Program.run(["check", "--accepted", "Input/2023/kabul.yaml", "Output/2023/\(file)"])
    #expect(result.status == 0)
    #expect(result.errors.contains("0 hata, 0 uyarı") && result.errors.contains("25 kabul edilmiş"))
  }
}

extension Document {
  /// The document with another text in one cell.
  fileprivate func replacing(table id: String, row: Int, column: Int, with text: String) -> Document {
    func edited(_ section: Section) -> Section {
      var section = section
      section.sections = section.sections.map(edited)
      section.blocks = section.blocks.map { block in
        guard case .table(var table) = block, table.id == id else { return block }
        table.rows[row].cells[column].text = text
        return .table(table)
      }
      return section
    }
    var copy = self
    copy.sections = sections.map(edited)
    return copy
  }
}
