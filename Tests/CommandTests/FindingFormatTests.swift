import Foundation
import FoundationXML
import Testing

@Suite("Findings in every format")
struct FindingFormatTests {
  private static let page =
    "<table><caption>Tablo 1. Kişi; sayı</caption><tr><th>Birim</th><th>Kişi</th></tr>"
    + "<tr><td>=A|*b*</td><td>420</td></tr><tr><td>B &lt;x&gt;</td><td>317</td></tr>"
    + "<tr><td>Toplam</td><td>773</td></tr></table>\n"

  private static let clean = page.replacing("773", with: "737")

  private func check(_ format: String, _ pages: [String: String], _ options: [String] = []) throws -> Program.Result {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in pages { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return try Program.run(["check", "--format", format] + options + pages.keys.sorted(), in: folder)
  }

  @Test("CSV opens in a Turkish spreadsheet, and no cell is a formula")
  func csv() throws {
    let result = try check("csv", ["a b.html": Self.page])
    #expect(result.status == 1)
    #expect(result.output.unicodeScalars.first == "\u{FEFF}")
    let lines = result.output.dropFirst().split(separator: "\r\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("belge;kural;"))
    #expect(lines[1].hasPrefix("a b.html;TOP001;hata;açık;Tablo 1;;Toplam;Kişi;773;737;36;"))
    #expect(!result.output.contains(";=") && !result.output.contains(";-="))
  }

  @Test("JSON Lines: a header, a line for each finding, the sums")
  func jsonLines() throws {
    let lines = try check("jsonl", ["a.html": Self.page]).output.split(separator: "\n")
    let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    #expect(objects.count == 3)
    #expect((objects[0]?["sha256"] as? String)?.count == 64)
    #expect((objects[1]?["suspect"] as? [String: Any])?["repaired"] as? String == "737")
    #expect((objects[1]?["cause"] as? [String: Any])?["kind"] as? String == "digits-swapped")
    #expect((objects[2]?["summary"] as? [String: Any])?["errors"] as? Int == 1)
  }

  @Test("SARIF names rule, place, suspect and a fingerprint that no line number enters")
  func sarif() throws {
    func result(_ page: String) throws -> [String: Any] {
      let text = try check("sarif", ["a b.html": page]).output
      let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(log["version"] as? String == "2.1.0")
      let run = try #require((log["runs"] as? [[String: Any]])?.first)
      #expect(run["columnKind"] as? String == "unicodeCodePoints")
      let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
      let rules = try #require(driver["rules"] as? [[String: Any]])
      #expect(rules.contains { $0["id"] as? String == "GIR001" } && rules.contains { $0["id"] as? String == "TOP001" })
      return try #require((run["results"] as? [[String: Any]])?.first)
    }
    let first = try result(Self.page)
    let later = try result("<p>Giriş</p>\n\n" + Self.page)
    #expect(first["ruleId"] as? String == "TOP001")
    #expect(first["level"] as? String == "error")
    let location = try #require((first["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect((location["artifactLocation"] as? [String: String])?["uri"] == "a%20b.html")
    #expect((location["region"] as? [String: Int])?["startLine"] == 1)
    #expect((first["relatedLocations"] as? [Any])?.count == 2)
    #expect(first["partialFingerprints"] as? [String: String] == later["partialFingerprints"] as? [String: String])
  }

  @Test("JUnit is well-formed and counts what holds and what fails")
  func junit() throws {
    let text = try check("junit", ["a.html": Self.page]).output
    #expect(XMLParser(data: Data(text.utf8)).parse())
    #expect(text.contains("failures=\"1\""))
    #expect(text.contains("type=\"TOP001\""))
    let clean = try check("junit", ["a.html": Self.clean])
    #expect(clean.status == 0)
    #expect(clean.output.contains("failures=\"0\"") && clean.output.contains("tests=\"1\""))
  }

  @Test("annotations escape what has a meaning there, and show the worst first")
  func github() throws {
    let many = (1...14).map { Self.page.replacing("Tablo 1", with: "Tablo \($0)") }.joined()
    let lines = try check("github", ["a,b.html": many]).output.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines[0].hasPrefix("::error file=a%2Cb.html,line=1,col="))
    #expect(lines[0].contains("%0Aşüpheli"))
    #expect(lines[10] == "::error::ve 4 bulgu daha")
  }

  @Test("Markdown: a table a document, the words escaped, and a matrix for several")
  func markdown() throws {
    let one = try check("markdown", ["a.html": Self.page])
    #expect(one.output.contains("| TOP001 | hata |"))
    #expect(!one.output.contains("Belgeler ve kurallar"))
    let two = try check("markdown", ["a.html": Self.page, "b.html": Self.clean])
    #expect(two.output.contains("Bulgu yok."))
    #expect(two.output.contains("| belge | TOP001 |\n| --- | --- |\n| a.html | 1 |\n| b.html |  |\n"))
  }

  @Test("several paths end with a matrix, in the order given, one path with none")
  func matrix() throws {
    let two = try check("text", ["a.html": Self.page, "b.html": Self.clean])
    #expect(two.output.contains("belge   TOP001\na.html       1\nb.html\n"))
    #expect(!(try check("text", ["a.html": Self.page]).output.contains("belge ")))
  }

  @Test("a baseline fails on what is new only, and a number that moved is new")
  func baseline() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (page, file) = (folder.appending(path: "a.html"), folder.appending(path: "eski.json"))
    try Data(Self.page.utf8).write(to: page)
    let before = try Program.run(["check", "--format", "json", "a.html"], in: folder)
    #expect(before.status == 1)
    try Data(before.output.utf8).write(to: file)
    let again = try Program.run(["check", "--baseline", "eski.json", "a.html"], in: folder)
    #expect(again.status == 0)
    #expect(again.errors.contains("1 bilinen"))
    try Data(Self.page.replacing("773", with: "774").utf8).write(to: page)
    #expect(try Program.run(["check", "--baseline", "eski.json", "a.html"], in: folder).status == 1)
    try Data("{}".utf8).write(to: file)
    #expect(try Program.run(["check", "--baseline", "eski.json", "a.html"], in: folder).status == 2)
  }

  @Test("the proof sheet lists every check, those that hold too, and escapes what a document says")
  func proof() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.page.utf8).write(to: folder.appending(path: "a.html"))
    try Data(Self.clean.utf8).write(to: folder.appending(path: "b.html"))
    let result = try Program.run(["check", "--proof", "tutanak.html", "a.html", "b.html"], in: folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("yazıldı: tutanak.html"))
    let sheet = try String(contentsOf: folder.appending(path: "tutanak.html"), encoding: .utf8)
    #expect(sheet.contains("faaliyet 0.1.0"))
    #expect(sheet.contains("tam 0 · yuvarlama 0 · aykırı 1 · denetlenemedi 0"))
    #expect(sheet.contains("tam 1 · yuvarlama 0 · aykırı 0 · denetlenemedi 0"))
    #expect(sheet.contains("=A|*b* = 420; B &lt;x&gt; = 317"))
    #expect(sheet.contains("<td class=\"sonuc\">tam</td>") && sheet.contains("<td class=\"sonuc\">aykırı</td>"))
    #expect(sheet.ranges(of: /[0-9a-f]{64}/).count == 2)
    let failed = try Program.run(["check", "--proof", "yok/tutanak.html", "b.html"], in: folder)
    #expect(failed.status == 2 && failed.errors.contains("yok/tutanak.html: yazılamadı"))
  }

  @Test("an interval is printed where figures were rounded, and where it explains a difference the outcome says so")
  func proofIntervals() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let page =
      "<table><tr><th>Birim</th><th>Ödenek (TL)</th></tr><tr><td>A</td><td>1.000</td></tr>"
      + "<tr><td>B</td><td>2.000</td></tr><tr><td>Toplam</td><td>3.001</td></tr></table>"
    try Data(page.utf8).write(to: folder.appending(path: "a.html"))
    #expect(try Program.run(["check", "--proof", "t.html", "a.html"], in: folder).status == 0)
    let sheet = try String(contentsOf: folder.appending(path: "t.html"), encoding: .utf8)
    #expect(sheet.contains("2.999 … 3.001"))
    #expect(sheet.contains("tam 0 · yuvarlama 1"))
  }
}
