import Foundation
import FoundationXML
import ReportWorkflow
import Testing

/// What strangers put into documents, names and addresses, as the readers of our formats see it: Python's reader of
/// RFC 4180, cmark-gfm with all its extensions, an XML parser.
@Suite("Nothing of a stranger's acts on who reads our output")
struct HarmlessOutputTests {
  private static let formats = FindingFormats.all.map { $0.format }

  /// A page whose total is wrong, with something in its labels, its heading and its id.
  private func page(_ words: String, id: String = "t") -> String {
    "<table data-fy-table=\"\(id)\"><caption>Tablo 1. \(words)</caption><tr><th>Birim</th><th>Sayı \(words)</th></tr>"
      + "<tr><td>A \(words)</td><td>420</td></tr><tr><td>\(words)</td><td>317</td></tr>"
      + "<tr><td>Toplam</td><td>773</td></tr></table><p>\(words) 2023 yılında 5 kişi geldi.</p>\n"
  }

  private func run(
    _ command: [String], _ pages: [String: String], names: [String]? = nil, language: String = "tr"
  ) throws -> Program.Result {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in pages { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return try Program.run(command + (names ?? pages.keys.sorted()), in: folder, language: language)
  }

  /// What stands where other programs are found.
  private func tool(_ name: String, _ arguments: [String], input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let (into, out) = (Pipe(), Pipe())
    process.standardInput = into
    process.standardOutput = out
    try process.run()
    DispatchQueue.global().async {
      into.fileHandleForWriting.write(Data(input.utf8))
      try? into.fileHandleForWriting.close()
    }
    let result = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(name) is needed for this test: make setup-test")
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: What is not seen

  /// Controls of a terminal, marks of direction, what has no width, tags.
  private static let unseen = [
    "\u{1B}]0;pwned\u{7}", "\u{9B}31m", "\u{202E}31\u{202C}", "\u{2066}x", "\u{200B}", "\u{200F}", "\u{E0041}",
    "\u{AD}",
    "\u{7F}", "\u{2028}::error::x", "\u{FEFF}",
  ]

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && scalar != "\r"
      && [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
  }

  @Test("no character that is not seen reaches a terminal or a log", arguments: formats, ["tr", "en"])
  func findings(format: String, language: String) throws {
    for words in Self.unseen {
      let result = try run(["check", "--format", format], ["a.html": page(words, id: "t\(words)")], language: language)
      var shown = result.output.unicodeScalars[...]
      // CSV begins with the mark that spreadsheets ask for.
      if format == "csv" { shown = shown.dropFirst() }
      #expect(!shown.contains(where: Self.isUnseen), "\(format) \(words.unicodeScalars.map(\.value))")
      #expect(!result.errors.unicodeScalars.contains(where: Self.isUnseen))
      #expect(result.status == 1)
    }
  }

  @Test("nor does it in facts and changes")
  func factsAndChanges() throws {
    for words in Self.unseen {
      let facts = try run(["facts"], ["a.html": page(words, id: "t\(words)")])
      #expect(facts.status == 0 && !facts.output.unicodeScalars.contains { $0 != "\t" && Self.isUnseen($0) })
      for format in ChangeFormats.all.map({ $0.format }) {
        let changes = try run(
          ["diff", "--format", format],
          [
            "a.html": page(words, id: "t\(words)"),
            "b.html": page("x" + words, id: "t\(words)").replacing("420", with: "421"),
          ])
        #expect(changes.status == 1 && !changes.output.unicodeScalars.contains(where: Self.isUnseen), "\(format)")
      }
    }
  }

  @Test(
    "names of files are made harmless wherever they are told",
    arguments: ["a\u{1B}]0;x\u{7}.html", "a\n::error::x.html"])
  func fileNames(name: String) throws {
    for format in Self.formats {
      let result = try run(["check", "--format", format], [name: page("A")])
      #expect(!result.output.unicodeScalars.dropFirst().contains(where: Self.isUnseen))
      #expect(!result.errors.unicodeScalars.contains(where: Self.isUnseen))
      #expect(!(result.output + result.errors).split(separator: "\n").contains { $0.hasPrefix("::error::x") })
    }
    let missing = try run(["check"], [:], names: [name])
    #expect(missing.status == 2 && missing.errors.split(separator: "\n").count == 1)
    #expect(!missing.errors.unicodeScalars.contains(where: Self.isUnseen))
  }

  // MARK: Lines

  @Test(
    "a finding is a line of its own, and none is a build service's command",
    arguments: ["text", "csv", "junit", "markdown"])
  func lines(format: String) throws {
    for words in ["<br>::error::pwned", "<br>hata[TOP001]: uydurma", "<br>##[error]pwned", "a<br><br>  ::warning::b"] {
      let plain = try run(["check", "--format", format], ["a.html": page("A")])
      let result = try run(["check", "--format", format], ["a.html": page(words)])
      let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(!lines.contains { $0.drop { $0 == " " }.hasPrefix("::") || $0.drop { $0 == " " }.hasPrefix("##[") })
      #expect(!lines.contains { $0.hasPrefix("hata[TOP001]: uydurma") })
      #expect(lines.count == plain.output.split(separator: "\n", omittingEmptySubsequences: false).count)
    }
  }

  @Test("a fact is one line of an address and a text", arguments: ["a\nb", "a\tb", "::error::x", "a\r\nb\u{85}c"])
  func facts(id: String) throws {
    let result = try run(["facts"], ["a.html": page("A<br>B", id: id)])
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 10 || lines.count == 9)
    #expect(lines.allSatisfy { $0.count(where: { $0 == "\t" }) == 1 && !$0.hasPrefix("::") })
  }

  // MARK: CSV

  /// Marks and letters that join a quotation mark or a sign before them into one character of Swift's.
  private static let joined = ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{338}"]

  @Test("every row of CSV has its fields, and no field is a formula")
  func csv() throws {
    var words = [
      "x\"\u{301};=1+1;\"", "\";;\"", "a\r\nb;c", "=1+1", " =1+1", "\n=1+1", "\u{A0}=1+1", "＝1+1",
      "+1+cmd|' /C calc'!A0", "@SUM(1)", "-1+1", "\t=1",
    ]
    words += Self.joined.flatMap { ["=\($0)1+1", "\"\($0)", ";\($0)"] }
    for text in words {
      let output = try run(["check", "--format", "csv"], ["a.html": page(text)]).output
      let read = try tool(
        "python3",
        [
          "-c",
          """
          import csv, io, sys
          text = io.TextIOWrapper(sys.stdin.buffer, "utf-8", newline="").read()
          rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
          for row in rows[1:]:
              for field in row:
                  if field.lstrip()[:1] in ("=", "+", "@", "-", "＝", "＋", "＠", "－") and not field.lstrip("+-").replace(".", "").replace(",", "").isdigit():
                      print("formula", ascii(field))
          print(sorted({len(row) for row in rows}))
          """,
        ], input: output)
      #expect(read == "[21]\n", "\(text): \(read)")
    }
  }

  // MARK: Markdown

  private static let markup = [
    "http://a.b/<img src=x onerror=alert(1)>", "www.a.b/<script>alert(1)</script>", "a@b.c<img src=x>",
    "a |\u{301} b", "`\u{301}<img>`", "*\u{301}a*\u{301}", "_\u{301}a_", "~~\u{301}a~~", "\\<img src=x>", "&lt;img&gt;",
    "[a](javascript:alert(1))", "<!-- x", "https://a.b/?x=<b>&y=|z", "ftp://a<i>b", "\\|", "\\\\| x",
  ]

  @Test("Markdown holds no tag, no cell and no emphasis but ours", arguments: markup)
  func markdown(words: String) throws {
    let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let plain = try rendered(["check", "--format", "markdown"], [page("A")])
    let found = try rendered(["check", "--format", "markdown"], [page(escaped)])
    #expect(found == plain, "\(words)")
    let pages = { (text: String) in
      [self.page(text), self.page(text).replacing("420", with: "421").replacing("B", with: "C")]
    }
    #expect(
      try rendered(["diff", "--format", "markdown"], pages(escaped))
        == rendered(["diff", "--format", "markdown"], pages("A")))
  }

  /// How many of each tag GitHub's reader makes of the output; links it finds by itself left out.
  private func rendered(_ command: [String], _ pages: [String]) throws -> [String: Int] {
    let named = Dictionary(uniqueKeysWithValues: zip(["a.html", "b.html"], pages))
    let output = try run(command, named).output
    let html = try tool(
      "cmark-gfm",
      ["--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough", "-e", "tasklist", "-e", "footnotes"],
      input: output)
    var counts: [String: Int] = [:]
    for tag in html.matches(of: /<(\/?[a-z0-9!]+)/).map({ String($0.1) }) where tag != "a" && tag != "/a" {
      counts[tag, default: 0] += 1
    }
    return counts
  }

  @Test("JUnit stays well-formed, with every payload")
  func junit() throws {
    for words in Self.markup + Self.unseen {
      let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      let text = try run(["check", "--format", "junit"], ["a.html": page(escaped)]).output
      #expect(XMLParser(data: Data(text.utf8)).parse())
    }
  }

  @Test("JSON says what stands there, though it names it")
  func json() throws {
    let text = try run(["check", "--format", "json"], ["a.html": page("\u{202E}31\u{200B}", id: "t\u{1B}")]).output
    let file = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let finding = try #require((file["findings"] as? [[String: Any]])?.first)
    #expect(finding["title"] as? String == "\u{202E}31\u{200B}" && finding["tableId"] as? String == "t\u{1B}")
    #expect(text.contains("\\u202E31\\u200B"))
  }

  // MARK: Pages about strangers

  @Test("a page about a stranger's file comes from the program's own templates, unless others are named")
  func ownTemplates() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["html", "diff", "proof"] {
      let path = folder.appending(path: "Templates/\(name)")
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      try Data("<script>pwned</script>".utf8).write(to: path.appending(path: "\(name).mustache"))
    }
    try Data(page("A").utf8).write(to: folder.appending(path: "a.html"))
    try Data(page("B").utf8).write(to: folder.appending(path: "b.html"))
    #expect(!(try Program.run(["diff", "a.html", "b.html", "--format", "html"], in: folder).output.contains("pwned")))
    let named = ["--templates", "Templates"]
    #expect(
      try Program.run(["diff", "a.html", "b.html", "--format", "html"] + named, in: folder).output.contains("pwned"))
    let sheet = folder.appending(path: "t.html")
    _ = try Program.run(["check", "a.html", "--proof", "t.html"], in: folder)
    #expect(!(try String(contentsOf: sheet, encoding: .utf8).contains("pwned")))
    _ = try Program.run(["check", "a.html", "--proof", "t.html"] + named, in: folder)
    #expect(try String(contentsOf: sheet, encoding: .utf8).contains("pwned"))
  }

  @Test("no exit status 2 without a word, in any format", arguments: formats)
  func words(format: String) throws {
    let result = try run(
      ["check", "--format", format, "--previous", "b.html", "a.html"], ["a.html": page("A"), "b.html": "<p>Boş</p>"],
      names: [])
    #expect(result.status == 2 && !result.errors.isEmpty)
  }
}
