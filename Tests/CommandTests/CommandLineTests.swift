import Foundation
import Testing

@Suite("Command line")
struct CommandLineTests {
  @Test("exit status: clean, findings, trouble")
  func status() throws {
    #expect(try Program.run(["check", "Input/2023"]).status == 0)
    #expect(try Program.run(["check", "--fail-on", "warning", "Input/2023"]).status == 0)
    #expect(try Program.run(["check", "--fail-on", "note", "Input/2023"]).status == 1)
    #expect(try Program.run(["check", "Output/2023/rapor.html"]).status == 1)
    let accepted = ["check", "--accepted", "Input/2023/kabul.yaml"]
    #expect(try Program.run(accepted + ["Output/2023/rapor.html"]).status == 0)
    #expect(try Program.run(accepted + ["--fail-on", "note", "Output/2023/rapor.xhtml"]).status == 1)
    #expect(try Program.run(["check", "--accepted", "yok.yaml", "Output/2023/rapor.html"]).status == 2)
    #expect(try Program.run(["check", "--accepted", "Input/2023/rapor.yaml", "Output/2023/rapor.html"]).status == 2)
    #expect(try Program.run(["check", "yok.html"]).status == 2)
    #expect(try Program.run(["check", "--yok", "Output/2023/rapor.html"]).status == 2)
    #expect(try Program.run(["yok"]).status == 2)
    #expect(try Program.run(["explain", "TOP001"]).status == 0)
    #expect(try Program.run(["explain", "TOP999"]).status == 2)
    #expect(try Program.run(["--help"]).status == 0)
    #expect(try Program.run(["--version"]).output == "0.1.0\n")
  }

  @Test("a mistake in a command's options, and its help, speak of the program by its whole name")
  func usage() throws {
    let mistaken = try Program.run(["render", "Input/2023", "--yok"])
    #expect(mistaken.status == 2)
    #expect(mistaken.errors.contains("Usage: faaliyet render <input>"))
    #expect(mistaken.errors.contains("See 'faaliyet render --help'"))
    let help = try Program.run(["check", "--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: faaliyet check"))
    #expect(try Program.run(["--generate-completion-script", "bash"]).output.contains("faaliyet"))
  }

  @Test("an acceptance that no finding needs is told, one whose value moved does not hold")
  func staleAcceptance() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "2023")
    try FileManager.default.copyItem(at: Program.root.appending(path: "Input/2023"), to: input)
    let cards = input.appending(path: "veri/hedef-kartlari.yaml")
    let text = try String(contentsOf: cards, encoding: .utf8)
    try Data(text.replacing("\"%95\"", with: "\"%96\"").utf8).write(to: cards)
    let result = try Program.run(["check", input.path()])
    #expect(result.status == 1)
    #expect(result.output.contains("%95 değeriyle kabul edilmişti"))
    #expect(!result.output.contains("GIR034"))
    let accepted = input.appending(path: "kabul.yaml")
    let list = try String(contentsOf: accepted, encoding: .utf8)
    let unneeded = """
        - kural: TOP001
          adres: faaliyet-odenek/genel-toplam/harcama
          değer: 1
          gerekçe: Denenecek
          kabul eden: Deneyen

      """
    try Data((list + unneeded).utf8).write(to: accepted)
    #expect(try Program.run(["check", input.path()]).output.contains("GIR034"))
  }

  @Test("a stylesheet is a stylesheet in each format, and cannot end itself")
  func stylesheet() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let templates = folder.appending(path: "sablon")
    try FileManager.default.copyItem(at: Program.root.appending(path: "Templates"), to: templates)
    let style = templates.appending(path: "style.css")
    let output = folder.appending(path: "cikti")
    func render(_ css: String) throws -> Program.Result {
      try Data(css.utf8).write(to: style)
      return try Program.run([
        "render", "Input/2022", "--output", output.path(), "--templates", templates.path(), "--no-check",
      ])
    }
    #expect(try render("ul { & li { color: red } } a::before { content: \"<\" }").status == 0)
    #expect(try Program.run(["check", output.appending(path: "rapor.xhtml").path()]).status == 0)
    for css in ["p {}</STYLE><script>", "p {} /* ]]> */"] {
      let result = try render(css)
      #expect(result.status == 2)
      #expect(result.errors.contains("style.css"), "\(result.errors)")
    }
  }

  @Test("an unreadable path does not stop the others")
  func otherPaths() throws {
    let result = try Program.run(["check", "--format", "json", "yok.html", "Output/2023/rapor.md"])
    #expect(result.status == 2)
    #expect(result.output.contains("Output/2023/rapor.md"))
    #expect(result.errors.contains("yok.html"))
  }

  @Test("the form of a report is named by the author, or by who checks it")
  func profile() throws {
    let declared = try Program.run(["check", "Output/2023/rapor.html"])
    #expect(declared.errors.contains("yapı program-bütçe, 22 bölümden 22 tanesi var"))
    let named = try Program.run(["check", "Output/2023/rapor.html", "--profile", "performans-esasli", "--lang", "en"])
    #expect(named.output.contains("warning[YAP003]"))
    #expect(named.errors.contains("structure performans-esaslı"))
    #expect(try Program.run(["check", "Output/2023/rapor.html", "--profile", "belediye"]).status == 2)
    let folder = try Program.temporaryFolder()
    let input = folder.appending(path: "girdi")
    try FileManager.default.copyItem(at: Program.root.appending(path: "Input/2023"), to: input)
    let outline = input.appending(path: "rapor.yaml")
    let text = try String(contentsOf: outline, encoding: .utf8)
    try text.replacing("tür: faaliyet raporu", with: "tür: faaliyet raporu\nprofil: performans-esaslı")
      .write(to: outline, atomically: true, encoding: .utf8)
    let authors = try Program.run(["check", input.path])
    #expect(authors.output.contains("uyarı[YAP003]"))
    #expect(authors.errors.contains("yapı performans-esaslı"))
  }

  @Test("findings as JSON keep to the schema")
  func json() throws {
    let result = try Program.run([
      "check", "--format", "json", "--accepted", "Input/2023/kabul.yaml", "Output/2023/rapor.html",
    ])
    let file = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(file["schema"] as? String == "faaliyet-findings-1")
    #expect(file["tool"] as? String == "faaliyet 0.1.0")
    let documents = try #require(file["documents"] as? [[String: String]])
    #expect(documents.first?["sha256"]?.count == 64)
    let summary = try #require(file["summary"] as? [String: Any])
    #expect(summary["errors"] as? Int == 0)
    #expect(summary["accepted"] as? Int == 25)
    #expect((summary["checked"] as? [String: Int])?["tables"] == 38)
    let findings = try #require(file["findings"] as? [[String: Any]])
    let accepted = try #require(findings.first { $0["shown"] as? String == "%95" })
    #expect(accepted["address"] as? String == "hedef-kartlari.h1-1/pg1-1-3/performans")
    #expect((accepted["accepted"] as? [String: String])?["reason"]?.contains("C/B") == true)
    let rounding = try #require(
      findings.first { $0["rule"] as? String == "TOP003" && $0["table"] as? String == "Tablo 7" })
    #expect(rounding["tableId"] as? String == "birim-odenek")
    #expect(rounding["row"] as? String == "GENEL TOPLAM")
    #expect(rounding["column"] as? String == "Gerçekleşme (TL)")
    #expect(rounding["shown"] as? String == "16.527.630.426")
    #expect(rounding["computed"] as? String == "16.527.630.427")
    #expect(rounding["difference"] as? String == "-1")
    #expect(rounding["outcome"] as? String == "yuvarlama")
    #expect(rounding["relation"] as? String == "declared")
    #expect((rounding["operands"] as? [[String: Any]])?.count == 11)
    let source = try #require(rounding["source"] as? [String: Any])
    let line = try #require(source["line"] as? Int)
    let lines = try RealReportTests.text("rapor.html").split(separator: "\n", omittingEmptySubsequences: false)
    let column = try #require(source["column"] as? Int)
    #expect(
      String(String.UnicodeScalarView(lines[line - 1].unicodeScalars.dropFirst(column - 1))).hasPrefix(
        "16.527.630.426<"))
  }

  @Test("every finding speaks both languages")
  func languages() throws {
    #expect(try Program.run(["check", "Output/2023/rapor.html"], language: "en").output.contains("warning[ORN003]"))
    #expect(
      try Program.run(["check", "--lang", "tr", "Output/2023/rapor.html"], language: "en").output.contains(
        "uyarı[ORN003]"))
  }

  @Test("nothing is written when the input has errors, and the old files stay")
  func nothingWritten() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: Program.root.appending(path: "Input"), to: folder.appending(path: "Input"))
    let templates = Program.root.appending(path: "Templates").path()
    #expect(try Program.run(["render", "Input/2023", "--templates", templates, "--no-check"], in: folder).status == 0)
    let page = folder.appending(path: "Output/2023/rapor.html")
    let before = try Data(contentsOf: page)
    let data = folder.appending(path: "Input/2023/veri/personel.yaml")
    let text = try String(contentsOf: data, encoding: .utf8).replacing("3.013", with: "3.0.13")
    try Data(text.utf8).write(to: data)
    let result = try Program.run(["render", "Input/2023", "--templates", templates], in: folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("GIR013"))
    #expect(try Data(contentsOf: page) == before)
  }
}
