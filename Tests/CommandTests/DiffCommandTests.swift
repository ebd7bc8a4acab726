import Foundation
import ReportModel
import Testing

@testable import ReportDiff
@testable import ReportWorkflow

/// `faaliyet diff` on the real reports and on edited copies of them.
@Suite("The diff command")
struct DiffCommandTests {
  private static let reports = [
    "Output/2019/rapor.html", "Output/2022/rapor.html", "Output/2023/rapor.html", "Output/2023/rapor.md", "Input/2023",
    "Input/2022", "Input/2019",
  ]

  private struct ChangeList: Decodable {
    var changes: [ChangeRecord]
    var folded: [ChangeRecord]
  }

  private func facts(_ path: String) throws -> DocumentFacts {
    let full = path.hasPrefix("/") ? path : Program.root.appending(path: path).path()
    return try DocumentFacts(ReportSource.read(path: full).readable())
  }

  private func changes(_ old: String, _ new: String) throws -> (status: Int32, list: ChangeList) {
    let result = try Program.run(["diff", old, new, "--format", "json"])
    return (result.status, try JSONDecoder().decode(ChangeList.self, from: Data(result.output.utf8)))
  }

  @Test("the changes in JSON turn the facts of one report into those of the other", arguments: reports, reports)
  func replay(old: String, new: String) throws {
    let (status, list) = try changes(old, new)
    let all = (list.changes + list.folded).map(\.change)
    let replayed = Replay(all, on: try facts(old)).facts
    #expect(replayed.difference(from: try facts(new)) == nil)
    #expect(status == (old == new ? 0 : all.isEmpty ? 0 : 1))
    if old == new { #expect(all.isEmpty) }
  }

  @Test("an input folder and the pages made of it say the same", arguments: ["rapor.html", "rapor.xhtml"])
  func pages(file: String) throws {
    for year in ["2019", "2022", "2023"] {
      let list = try changes("Input/\(year)", "Output/\(year)/\(file)").list
      #expect(list.changes.isEmpty, "\(year)")
      #expect(list.folded.allSatisfy { $0.fold == "notation" }, "\(year)")
    }
  }

  @Test("a page says the same without its marks", arguments: ["2019", "2022", "2023"])
  func bare(year: String) throws {
    let page = Program.root.appending(path: "Output/\(year)/rapor.html")
    let bare = try String(contentsOf: page, encoding: .utf8)
      .replacing(/\ (class|id|headers|scope|data-fy-[a-z]+)="[^"]*"/, with: "")
      .replacing(/<script type="application[^<]*<\/script>/, with: "")
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "bare.html")
    try Data(bare.utf8).write(to: file)
    let (status, list) = try changes("Output/\(year)/rapor.html", file.path())
    #expect(list.changes.isEmpty && list.folded.isEmpty && status == 0)
  }

  @Test("an indicator that came or went is one alarm, told where its row is or by its name")
  func indicatorsOnce() throws {
    func page(_ year: Int, _ names: [String]) -> String {
      let head = "Gösterge Adı | Önceki Dönem / Yılı | Önceki Dönem / Değeri | Hedef | Yılsonu Değeri"
      let rows = names.enumerated().map { "| \($1) | \(year - 1) | \($0 + 3) | 30 | \($0 + 3) |" }
      return "# \(year) Yılı Faaliyet Raporu\n\nTablo 1. Göstergeler\n\n| \(head) |\n| --- | --- | --- | --- | --- |\n"
        + rows.joined(separator: "\n") + "\n"
    }
    let names = ["Verilen eğitim sayısı", "Sığınma evi sayısı", "Kurul toplantısı sayısı"]
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    func alarms(_ old: [String], _ new: [String]) throws -> [String] {
      try Data(page(2022, old).utf8).write(to: folder.appending(path: "eski.md"))
      try Data(page(2023, new).utf8).write(to: folder.appending(path: "yeni.md"))
      let lines = try Program.run(["diff", "eski.md", "yeni.md"], in: folder).output.split(separator: "\n")
      return lines.filter { $0.hasPrefix("! ") }.map(String.init)
    }
    #expect(try alarms(names + ["Anlaşma sayısı"], names) == ["! [D16] Tablo 1: Anlaşma sayısı — satır çıkarıldı"])
    #expect(try alarms(names, names + ["Çağrı sayısı"]) == ["! [D16] Tablo 1: Çağrı sayısı — satır eklendi"])
    // A row that has another name now is told by the names alone.
    #expect(try alarms(names + ["Anlaşma sayısı"], names + ["Çağrı sayısı"]).count == 2)
  }

  @Test(
    "a report against its reverse",
    arguments: [
      ("Output/2022/rapor.html", "Output/2023/rapor.html"), ("Output/2019/rapor.html", "Output/2023/rapor.html"),
    ])
  func mirror(pair: (String, String)) throws {
    let there = try changes(pair.0, pair.1).list
    let back = try changes(pair.1, pair.0).list
    func names(_ list: ChangeList, _ swaps: [String: String]) -> [String] {
      (list.changes + list.folded).map { swaps[$0.kind] ?? $0.kind }.sorted()
    }
    var swaps: [String: String] = [:]
    for thing in ["row", "column", "table", "section", "text", "figure"] {
      swaps["\(thing)-added"] = "\(thing)-removed"
      swaps["\(thing)-removed"] = "\(thing)-added"
    }
    #expect(names(there, swaps) == names(back, [:]))
  }

  @Test("the year, as a reviewer reads it")
  func year() throws {
    let result = try Program.run(["diff", "Output/2022/rapor.html", "Output/2023/rapor.html"])
    #expect(result.status == 1)
    #expect(result.output.contains("Tablo 1 → Tablo 4"))
    #expect(
      result.output.contains(
        "Personel Giderleri, 2022 KBÖ → 2023 KBÖ — sayı değişti: 1.132.970.000,00 → 2.109.980.000,00"))
    #expect(result.output.contains("Cari Transferler: +3.055.405.000,00 (payı %60,94)"))
    #expect(result.output.contains("kısmi raporda yok"))
    #expect(!result.output.contains("eklendi"))
    #expect(result.errors.contains("29 değer yeni raporda da var, 0 tanesi başka"))
  }

  @Test("the programme's targets are held against the report's")
  func programme() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    func page(_ title: String, _ target: String) -> String {
      """
      <h1>\(title)</h1><table><caption>Tablo 1. Göstergeler</caption>
      <thead><tr><th>Gösterge</th><th>2023 Hedefi</th><th>2023 Gerçekleşme</th></tr></thead>
      <tbody><tr><td>Kurs sayısı</td><td>\(target)</td><td>40</td></tr>
      <tr><td>Çağrı sayısı</td><td>1.000</td><td>900</td></tr></tbody></table>
      """
    }
    for (name, text) in [
      ("eski", page("2022 Yılı Faaliyet Raporu", "30")), ("yeni", page("2023 Yılı Faaliyet Raporu", "35")),
      ("program", page("2023 Yılı Performans Programı", "50")), ("baska", page("2021 Yılı Performans Programı", "50")),
    ] {
      try Data(text.utf8).write(to: folder.appending(path: "\(name).html"))
    }
    let told = try Program.run(["diff", "eski.html", "yeni.html", "--programme", "program.html"], in: folder)
    #expect(told.output.contains("[D15]"))
    #expect(told.output.contains("35"))
    #expect(try !Program.run(["diff", "eski.html", "yeni.html"], in: folder).output.contains("[D15]"))
    let wrong = try Program.run(["diff", "eski.html", "yeni.html", "--programme", "baska.html"], in: folder)
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("2021"))
  }

  @Test("what cannot be compared is said, with status 2")
  func trouble() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data().write(to: folder.appending(path: "bos.html"))
    try Data("%PDF-1.7".utf8).write(to: folder.appending(path: "rapor.pdf"))
    let report = Program.root.appending(path: "Output/2022/rapor.html").path()
    for (old, new, words) in [
      (report, "yok.html", "böyle bir dosya"), ("bos.html", report, "dosya boş"), (report, "rapor.pdf", "pdftohtml"),
      ("-", "-", "standart girdi"),
    ] {
      let result = try Program.run(["diff", old, new], in: folder)
      #expect(result.status == 2, "\(old) \(new)")
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
    let unknown = try Program.run(["diff", report, report, "--table", "Tablo 77"])
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("Tablo 77"))
  }

  @Test("the page is valid, whole by itself, and every change has an address of its own")
  func page() throws {
    let result = try Program.run(["diff", "Output/2022/rapor.html", "Output/2023/rapor.html", "--format", "html"])
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "fark.html")
    try Data(result.output.utf8).write(to: file)
    let problems = try RealReportTests.html5Problems(file)
    #expect(problems.isEmpty, "\(problems)")
    #expect(!result.output.contains("<script") && !result.output.contains("http"))
    let ids = result.output.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for link in result.output.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(link.1))) }
    #expect(
      result.output.contains("<del>1.132.970.000,00</del>") && result.output.contains("<ins>2.109.980.000,00</ins>"))
    #expect(result.output.contains("artış"))
  }

  @Test("what looks like markup stays text on the page and in Markdown")
  func markup() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    func page(_ name: String, _ value: String) -> String {
      "<h1>R</h1><table><caption>Tablo 1. \(name)</caption><tr><th>Ad</th><th>Adet</th></tr><tr><td>&lt;script&gt;x | y</td><td>\(value)</td></tr><tr><td>b</td><td>4</td></tr></table><p>\(name) &lt;img src=x&gt; yazısı burada bitti.</p>"
    }
    try Data(page("&lt;b&gt;A", "12").utf8).write(to: folder.appending(path: "a.html"))
    try Data(page("&lt;b&gt;B", "13").utf8).write(to: folder.appending(path: "b.html"))
    let templates = Program.root.appending(path: "Templates").path()
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "Templates"), withDestinationURL: URL(filePath: templates))
    let html = try Program.run(["diff", "a.html", "b.html", "--format", "html"], in: folder).output
    #expect(!html.contains("<script>x") && !html.contains("<img") && !html.contains("<b>"))
    let markdown = try Program.run(["diff", "a.html", "b.html", "--format", "markdown"], in: folder).output
    #expect(!markdown.contains(" <script>x") && !markdown.contains(" <img"))
    #expect(markdown.contains("x \\| y"))
  }

  @Test("only what was asked for")
  func choices() throws {
    let pair = ["Output/2022/rapor.html", "Output/2023/rapor.html"]
    let numbers = try Program.run(["diff"] + pair + ["--only", "numbers", "--format", "json"])
    let list = try JSONDecoder().decode(ChangeList.self, from: Data(numbers.output.utf8))
    #expect(list.changes.count == 26)
    #expect(list.changes.allSatisfy { $0.kind == "cell-changed" })
    let unexpected = try Program.run(["diff"] + pair + ["--only", "unexpected", "--format", "json"])
    #expect(try JSONDecoder().decode(ChangeList.self, from: Data(unexpected.output.utf8)).folded.isEmpty)
    let one = try Program.run(["diff"] + pair + ["--table", "Tablo 4", "--format", "json"])
    #expect(
      try JSONDecoder().decode(ChangeList.self, from: Data(one.output.utf8)).changes.allSatisfy {
        $0.table?.address?.new == "odenek-dagilimi"
      })
    #expect(try !Program.run(["diff"] + pair + ["--only", "text"]).output.contains("değişti:"))
  }
}

extension ChangeRecord {
  /// The change as it was before it was written.
  var change: Change {
    var change = Change(
      ChangeKind(rawValue: kind)!, ChangeClass(rawValue: `class`)!, address: address.sides,
      position: position?.sides ?? Sides(old: nil, new: nil))
    change.home = sectionPosition?.sides ?? Sides(old: nil, new: nil)
    change.level = level?.sides ?? Sides(old: nil, new: nil)
    change.table = table.map {
      TablePlace(
        address: $0.address?.sides ?? Sides(old: nil, new: nil), number: Sides(old: $0.old, new: $0.new), part: $0.part,
        title: $0.title ?? "")
    }
    change.column = Sides(old: columnOld ?? column, new: column)
    (change.old, change.new) = (old, new)
    change.cells = (cells ?? []).map { CellFact(row: $0.row, column: $0.column, text: $0.text) }
    change.headings = headings ?? []
    change.alsoAt = (alsoAt ?? []).map(\.sides)
    return change
  }
}
