import Foundation
import ReportModel
import ReportWorkflow
import Testing

@Suite("Rules that are disagreed with")
struct RuleSettingTests {
  private static let outline = """
    tür: faaliyet raporu
    yıl: 2023
    kurum: Örnek
    başlık: Örnek 2023
    kısmi: evet
    bölümler:
      - başlık: GENEL
        metin: genel

    """

  private static let table = """
    başlık: Kişiler
    sütunlar:
      birim: Birim
      kişi: {başlık: Kişi, tür: sayı}
    satırlar: |
      A | 4
      B | 3
      = Toplam | 9

    """

  /// An input of two tables whose totals are wrong, with lines added to its outline.
  private func input(_ lines: String) throws -> URL {
    let folder = try Program.temporaryFolder()
    let home = folder.appending(path: "Input/ornek")
    for name in ["veri", "metin"] {
      try FileManager.default.createDirectory(at: home.appending(path: name), withIntermediateDirectories: true)
    }
    let files = [
      "rapor.yaml": Self.outline + lines, "veri/bir.yaml": Self.table, "veri/iki.yaml": Self.table,
      "metin/genel.md": "Önce {tablo:bir'e}, sonra {tablo:iki'ye} bakın.\n\n{tablo:bir}\n\n{tablo:iki}\n",
    ]
    for (name, text) in files { try Data(text.utf8).write(to: home.appending(path: name)) }
    return folder
  }

  private func check(_ lines: String, _ options: String...) throws -> (result: Program.Result, json: [String: Any]) {
    let folder = try input(lines)
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Program.run(["check", "Input/ornek", "--format", "json"] + options, in: folder)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    return (result, json ?? [:])
  }

  private func severities(_ json: [String: Any], _ rule: String) -> [String] {
    (json["findings"] as? [[String: Any]] ?? []).filter { $0["rule"] as? String == rule }.compactMap {
      $0["severity"] as? String
    }
  }

  private func disabled(_ json: [String: Any]) -> [[String: Any]] { json["disabled"] as? [[String: Any]] ?? [] }

  @Test("without settings every rule is asked, and nothing is said of it")
  func plain() throws {
    let (result, json) = try check("")
    #expect(severities(json, "TOP001") == ["error", "error"])
    #expect(json["disabled"] == nil && !result.errors.contains("kapalı") && result.status == 1)
  }

  @Test("a rule that is off in one table is asked in the others; the summary says so")
  func oneTable() throws {
    let (result, json) = try check(
      "denetim:\n  - {kural: TOP001, tablo: Tablo 1, düzey: kapalı, gerekçe: Kaynakta böyle}\n")
    #expect(severities(json, "TOP001") == ["error"])
    let off = try #require(disabled(json).first)
    #expect(off["rule"] as? String == "TOP001" && off["table"] as? String == "Tablo 1")
    #expect(off["reason"] as? String == "Kaynakta böyle" && off["findings"] as? Int == 1 && off["severity"] == nil)
    #expect(result.errors.contains("TOP001 (Tablo 1) kapalı, 1 bulgu: Kaynakta böyle"))
  }

  @Test("what speaks of one table goes before what speaks of all, and the command line before both")
  func precedence() throws {
    let lines =
      "denetim:\n  - {kural: TOP001, düzey: kapalı, gerekçe: G}\n  - {kural: TOP001, tablo: iki, düzey: not, gerekçe: H}\n"
    #expect(severities(try check(lines).json, "TOP001") == ["note"])
    #expect(try check(lines).result.status == 0)
    #expect(severities(try check(lines, "--severity", "top001=uyarı").json, "TOP001") == ["warning", "warning"])
    #expect(severities(try check(lines, "--ignore", "TOP001").json, "TOP001") == [])
    // Whoever asks for a rule by name gets it.
    #expect(severities(try check(lines, "--rule", "TOP001").json, "TOP001") == ["error", "note"])
  }

  @Test("a code is the rule's however it is typed, and a table its own in every format")
  func spelling() throws {
    #expect(
      severities(try check("denetim:\n  - {kural: top001, düzey: not, gerekçe: G}\n").json, "TOP001") == [
        "note", "note",
      ])
    let folder = try input("denetim:\n  - {kural: TOP001, tablo: iki, düzey: kapalı, gerekçe: G}\n")
    defer { try? FileManager.default.removeItem(at: folder) }
    let told = try Program.run(["render", "Input/ornek"], in: folder).errors.split(separator: "\n")
    #expect(told.count { $0.contains("kapalı, 1 bulgu: G") } == 3, "HTML, XHTML, Markdown")
    #expect(told.count { $0.contains("— 1 hata") } == 3)
  }

  @Test("a table of several parts is named by its part, in the input and in the pages made of it")
  func part() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let home = folder.appending(path: "Input/ornek")
    try FileManager.default.createDirectory(at: folder.appending(path: "Input"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Program.root.appending(path: "Input/2023"), to: home)
    try FileManager.default.removeItem(at: home.appending(path: "kabul.yaml"))
    let text = try String(contentsOf: home.appending(path: "rapor.yaml"), encoding: .utf8)
    let lines = "\ndenetim:\n  - {kural: GOS005, tablo: hedef-kartlari.h1-1, düzey: kapalı, gerekçe: G}\n"
    try Data((text + lines).utf8).write(to: home.appending(path: "rapor.yaml"))
    func told(_ command: String) throws -> [Int] {
      let errors = try Program.run([command, "Input/ornek"], in: folder).errors
      return errors.matches(of: /GOS005 \([^)]*\) kapalı, (\d+) bulgu/).compactMap { Int($0.1) }
    }
    // Of the cards of one number, one: Markdown carries no ids, and has the part.
    let own = try told("check")
    #expect(own.count == 1 && own[0] > 0)
    #expect(try told("render") == [own[0], own[0], own[0]])
  }

  @Test("only the rules that are named are asked, and the others are counted")
  func only() throws {
    let (result, json) = try check("", "--rule", "TOP002,TOP003")
    #expect(severities(json, "TOP001") == [] && result.status == 0)
    #expect(result.errors.contains(/\d+ kural kapalı, \d+ bulgu: komut satırından/))
    #expect(disabled(json).contains { $0["rule"] as? String == "TOP001" && $0["findings"] as? Int == 2 })
    #expect(!disabled(json).contains { $0["rule"] as? String == "TOP002" })
  }

  @Test(
    "two items of one rule and one table are one too many, however they name them",
    arguments: [
      ["{kural: TOP001, düzey: not, gerekçe: G}", "{kural: top001, düzey: kapalı, gerekçe: H}"],
      [
        "{kural: TOP001, tablo: Tablo 1, düzey: not, gerekçe: G}",
        "{kural: TOP001, tablo: bir, düzey: not, gerekçe: H}",
      ],
    ])
  func twice(items: [String]) throws {
    let lines = "denetim:\n" + items.map { "  - \($0)\n" }.joined()
    #expect(severities(try check(lines).json, "GIR009") == ["error"])
    let apart = lines.replacing("tablo: bir", with: "tablo: iki").replacing("top001, düzey", with: "top002, düzey")
    #expect(severities(try check(apart).json, "GIR009") == [])
  }

  @Test(
    "what is said twice on the command line holds once, and what contradicts itself is refused",
    arguments: [
      (["--ignore", "TOP001,TOP001"], 1), (["--severity", "TOP001=not,TOP002=uyarı"], 2),
      (["--ignore", "TOP001", "--severity", "TOP001=note"], nil), (["--rule", "TOP001", "--ignore", "TOP001"], nil),
      (["--severity", "TOP001=note,TOP001=warning"], nil), (["--rule", "TOP001", "--severity", "TOP002=note"], nil),
    ] as [([String], Int?)])
  func said(options: [String], count: Int?) throws {
    let folder = try input("")
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Program.run(["check", "Input/ornek", "--format", "json"] + options, in: folder)
    guard let count else {
      #expect(result.status == 2 && result.output.isEmpty && result.errors.contains("iki ayrı şey söylendi"))
      return
    }
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(disabled(json ?? [:]).count == count)
  }

  @Test("a table that cannot be read turns nothing off")
  func unreadableTable() throws {
    let (_, json) = try check("denetim:\n  - {kural: TOP001, tablo: [bir, iki], düzey: kapalı, gerekçe: G}\n")
    #expect(severities(json, "GIR012") == ["error"] && severities(json, "TOP001") == ["error", "error"])
  }

  @Test("a title that two tables have and the id of one of them are two scopes")
  func overlapping() throws {
    let lines =
      "denetim:\n  - {kural: TOP001, tablo: iki, düzey: not, gerekçe: G}\n  - {kural: TOP001, tablo: Kişiler, düzey: uyarı, gerekçe: H}\n"
    let (_, json) = try check(lines)
    #expect(severities(json, "GIR009") == [] && severities(json, "TOP001") == ["warning", "note"])
  }

  @Test("what is said of a cell that the input has a mistake in stands under the mistake, and can be accepted")
  func underMistake() throws {
    let folder = try input("")
    defer { try? FileManager.default.removeItem(at: folder) }
    let home = folder.appending(path: "Input/ornek")
    try Data(Self.table.replacing("Toplam | 9", with: "Toplam | 9o").utf8).write(
      to: home.appending(path: "veri/bir.yaml"))
    func told() throws -> String { try Program.run(["check", "Input/ornek"], in: folder).output }
    #expect(try told().contains("GIR013") && told().contains("TOP007") && told().contains("TOP013"))
    try Data(
      "kabul:\n  - {kural: TOP013, adres: bir/toplam/kisi, değer: 9o, gerekçe: G, kabul eden: K}\n".utf8
    ).write(to: home.appending(path: "kabul.yaml"))
    #expect(!(try told().contains("GIR034")))
  }

  @Test("a baseline knows what followed from a finding, however settings part them, and nothing new under it")
  func baselineConsequences() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let page =
      "Tablo 1. Ödenekler\n\n| Birim | Toplam Ödenek (TL) | Harcama (TL) | Kalan (TL) |\n| --- | --- | --- | --- |\n"
      + "| A | 1.000,00 | 9.000,00 | 100,00 |\n| B | 2.000,00 | 1.500,00 | 500,00 |\n| Toplam | 3.000,00 | 2.400,00 | 600,00 |\n"
    try Data(page.utf8).write(to: folder.appending(path: "bir.md"))
    let earlier = try Program.run(["check", "bir.md", "--format", "json"], in: folder)
    try Data(earlier.output.utf8).write(to: folder.appending(path: "once.json"))
    for options in [[], ["--ignore", "TOP001"], ["--ignore", "TOP004"]] {
      let result = try Program.run(["check", "bir.md", "--baseline", "once.json"] + options, in: folder)
      #expect(result.status == 0, "\(options)")
    }
    try Data(page.replacing("| 2.400,00 | 600,00 |", with: "| 2.400,00 | 700,00 |").utf8)
      .write(to: folder.appending(path: "bir.md"))
    #expect(try Program.run(["check", "bir.md", "--baseline", "once.json"], in: folder).status == 1)
  }

  @Test("a rule is not turned off by its severity, and the message says how")
  func offBySeverity() throws {
    let folder = try input("")
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Program.run(["check", "Input/ornek", "--severity", "TOP001=kapalı"], in: folder)
    #expect(result.status == 2 && result.errors.contains("--ignore TOP001"))
  }

  @Test("a baseline knows a finding however much it matters now")
  func baseline() throws {
    let folder = try input("")
    defer { try? FileManager.default.removeItem(at: folder) }
    let earlier = try Program.run(["check", "Input/ornek", "--format", "json"], in: folder)
    try Data(earlier.output.utf8).write(to: folder.appending(path: "onceki.json"))
    let result = try Program.run(
      ["check", "Input/ornek", "--baseline", "onceki.json", "--severity", "TOP001=uyarı", "--fail-on", "uyarı"],
      in: folder)
    #expect(result.status == 0 && result.errors.contains("2 bilinen"))
  }

  @Test("rules that hold a year against another are disagreed with like any other")
  func continuity() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let example = try #require(RuleNames.rules.first { $0.code.text == "YIL001" }?.example)
    let other = try #require(example.companion)
    try Data(example.wrongDocument.utf8).write(to: folder.appending(path: "2023.md"))
    try Data(other.document.utf8).write(to: folder.appending(path: "2022.md"))
    func severities(_ options: String...) throws -> [String] {
      let result = try Program.run(
        ["check", "2023.md", "--previous", "2022.md", "--format", "json"] + options, in: folder)
      let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
      return self.severities(json ?? [:], "YIL001")
    }
    #expect(try severities() == ["error"])
    #expect(try severities("--severity", "YIL001=not") == ["note"])
    #expect(try severities("--ignore", "YIL001") == [])
  }

  @Test(
    "a code or table that does not exist, or a rule of the input, is a mistake",
    arguments: [
      ("{kural: TOP099, düzey: not, gerekçe: G}", "TOP099"), ("{kural: GIR001, düzey: not, gerekçe: G}", "GIR001"),
      ("{kural: TOP001, tablo: Tablo 7, düzey: not, gerekçe: G}", "Tablo 7"),
    ])
  func unknown(item: String, name: String) throws {
    let (result, json) = try check("denetim:\n  - \(item)\n")
    #expect(severities(json, "GIR018") == ["error"] && result.status == 1)
    #expect(result.output.contains(name))
  }

  @Test("on the command line too", arguments: ["--ignore", "--rule", "--severity"])
  func unknownOption(option: String) throws {
    let folder = try input("")
    defer { try? FileManager.default.removeItem(at: folder) }
    for code in ["TOP099", "GIR001"] {
      let value = option == "--severity" ? "\(code)=note" : code
      let result = try Program.run(["check", "Input/ornek", option, value], in: folder)
      #expect(result.status == 2 && result.errors.contains(code) && result.output.isEmpty)
    }
    #expect(try Program.run(["check", "Input/ornek", "--severity", "TOP001=yok"], in: folder).status == 2)
  }

  @Test("no page carries it: the pages are the same, and checked alone they are checked whole")
  func pages() throws {
    let settings = "denetim:\n  - {kural: TOP001, düzey: kapalı, gerekçe: Gizli gerekçe}\n"
    var pages: [[Data]] = []
    for lines in ["", settings] {
      let folder = try input(lines)
      defer { try? FileManager.default.removeItem(at: folder) }
      let written = try Program.run(["render", "Input/ornek"], in: folder)
      #expect(written.errors.contains("TOP001 kapalı, 2 bulgu: Gizli gerekçe") == !lines.isEmpty)
      pages.append(
        try ["html", "xhtml", "md"].map { try Data(contentsOf: folder.appending(path: "Output/ornek/rapor.\($0)")) })
      let checked = try Program.run(["check", "Output/ornek/rapor.html"], in: folder)
      #expect(checked.status == 1 && checked.output.contains("hata[TOP001]"))
    }
    #expect(pages[0] == pages[1])
  }

  @Test("the proof sheet says what is off, and shows the checks all the same")
  func proof() throws {
    let folder = try input("denetim:\n  - {kural: TOP001, düzey: kapalı, gerekçe: Kaynakta böyle}\n")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Program.run(["check", "Input/ornek", "--proof", "tutanak.html"], in: folder)
    let sheet = try String(contentsOf: folder.appending(path: "tutanak.html"), encoding: .utf8)
    #expect(sheet.contains("Kapatılan ya da düzeyi değiştirilen kurallar"))
    #expect(sheet.contains("TOP001 kapalı, 2 bulgu: Kaynakta böyle") && sheet.contains("class=\"aykiri\""))
  }

  @Test("what is accepted of a rule that is off is not stale")
  func acceptance() throws {
    let folder = try input("denetim:\n  - {kural: TOP001, düzey: kapalı, gerekçe: G}\n")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "Input/ornek/kabul.yaml")
    try Data(
      "kabul:\n  - {kural: TOP001, adres: bir/toplam/kisi, değer: 9, gerekçe: G, kabul eden: K}\n".utf8
    ).write(to: file)
    #expect(!(try Program.run(["check", "Input/ornek"], in: folder).output.contains("GIR034")))
    // What nothing needs is stale, whatever is off.
    try Data(
      "kabul:\n  - {kural: TOP001, adres: bir/toplam/kisi, değer: 8, gerekçe: G, kabul eden: K}\n  - {kural: TOP002, adres: bir/a/kisi, değer: 8, gerekçe: G, kabul eden: K}\n"
        .utf8
    ).write(to: file)
    let told = try Program.run(["check", "Input/ornek"], in: folder).output
    #expect(told.ranges(of: "[GIR034]").count == 1 && told.contains("TOP002 bulgusu"))
  }

  @Test("an acceptance of what follows from a rule that is off is not stale")
  func acceptedConsequence() throws {
    let result = try Program.run(["check", "Input/2023", "--ignore", "GOS005"])
    #expect(!result.output.contains("GIR034") && result.status == 0)
  }
}
