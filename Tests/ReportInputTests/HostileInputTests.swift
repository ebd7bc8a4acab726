import ReportInput
import ReportModel
import Testing

@Suite("Inputs that want to do harm")
struct HostileInputTests {
  private func text(_ prose: String) -> InputFixture {
    InputFixture(["metin/genel.md": "{tablo:personel}\n\n\(prose)\n"])
  }

  /// The addresses of all links in a report.
  private func targets(_ prose: String) -> [String] {
    func targets(_ inlines: [Inline]) -> [String] {
      inlines.flatMap { inline -> [String] in
        switch inline {
        case .link(let target, let inner): [target] + targets(inner)
        case .emphasis(let inner), .strong(let inner): targets(inner)
        case .text, .code, .lineBreak: []
        }
      }
    }
    return (text(prose).read().document?.sections ?? []).flatMap(\.blocks).flatMap { block -> [String] in
      if case .paragraph(let inlines, _) = block { targets(inlines) } else { [] }
    }
  }

  // MARK: Links

  @Test(
    "a link runs nothing, whatever stands at its colon",
    arguments: [
      "javascript:alert(1)", "javascript:ﾞ=document.title=\"pwned\"", "javascript:ﾟ=1", "JAVASCRIPT:\u{301}alert(1)",
      "java\u{300}script:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "jar:http://a.b", "//a.b/c",
      "a.b:c", "x-javascript:1", "http\u{301}://a.b", "\\\\a.b\\c", "mailto\u{200D}:a@b.c", "blob:http://a.b",
    ])
  func unsafeLinks(target: String) {
    #expect(targets("[bağ](<\(target)>)").isEmpty)
    #expect(text("[bağ](<\(target)>)").read().findings.contains { $0.code == InputRule.unsupportedMarkdown.code })
  }

  @Test(
    "what leads somewhere stays a link",
    arguments: [
      "http://a.b/c:d", "https://a.b/?x=1:2#y", "HTTPS://a.b", "mailto:a@b.c", "#bolum", "ek/liste.pdf", "/a/b:c",
      "https://a.b/ş ğ",
    ])
  func safeLinks(target: String) {
    #expect(targets("[bağ](<\(target)>)").count == 1)
    text("[bağ](<\(target)>)").expectClean()
  }

  // MARK: Marks

  @Test("a mark that the text brings itself names no reference", arguments: ["999", "0", "1", "-1", "x", ""])
  func smuggledMarks(number: String) {
    let (findings, _, _) = text("{tablo:personel'de} &#xE000;\(number)&#xE001;").read()
    #expect(findings.map(\.code).contains(InputRule.forbiddenCharacter.code))
    #expect(findings.allSatisfy { $0.code == InputRule.forbiddenCharacter.code })
  }

  // MARK: Measure

  private func codes(_ files: [String: String]) -> [(RuleCode, String)] {
    InputFixture(files).read().findings.map { ($0.code, $0.message.tr) }
  }

  @Test("two hundred mistakes of a kind in a file are listed, the rest counted")
  func manyMistakes() {
    for count in [1, FindingList.most, FindingList.most + 1, 5 * FindingList.most] {
      let bad = String(repeating: "\tx: 1\n", count: count)
      let found = codes(["veri/personel.yaml": InputFixture().files["veri/personel.yaml"]! + bad])
        .filter { $0.0 == InputRule.tab.code }
      #expect(found.count == min(count, FindingList.most + 1))
      #expect(found.last?.1.contains("\(count - FindingList.most) bulgu daha") == (count > FindingList.most))
    }
  }

  @Test("each file and each kind has two hundred of its own")
  func kindsApart() {
    let bad = String(repeating: "\tx: 1\nyok: 1\n", count: 300)
    let found = codes([
      "veri/personel.yaml": InputFixture().files["veri/personel.yaml"]! + bad, "kabul.yaml": "kabul:\n" + bad,
    ]).filter { $0.0 == InputRule.tab.code }
    #expect(found.count == 2 * (FindingList.most + 1))
  }

  @Test("a list that takes up another counts what that left out")
  func joinedLists() {
    func finding(_ line: Int) -> Finding {
      InputRule.tab.finding(at: SourceSpan(file: "a", line: line, column: 1), tr: "x", en: "x")
    }
    var (list, more) = (FindingList(), FindingList())
    for line in 1...150 { list.append(finding(line)) }
    for line in 151...1000 { more.append(finding(line)) }
    list += more
    #expect(list.findings.count == FindingList.most + 1)
    #expect(list.findings.last?.message.tr.contains("800 bulgu daha") == true)
    #expect(list.findings.last?.span?.start.line == 201)
  }

  @Test("a tree of rows has so many levels, then a message")
  func deepRows() {
    func rows(_ depth: Int) -> [String: String] {
      let lines = (0..<depth).map { "  " + String(repeating: " ", count: $0) + "A\($0) | 10 | 100\n" }.joined()
      let head = InputFixture().files["veri/personel.yaml"]!.split(separator: "  Merkez")[0]
      return ["veri/personel.yaml": head + lines]
    }
    #expect(codes(rows(Row.mostLevels)).isEmpty)
    #expect(codes(rows(3000)).contains { $0.0 == InputRule.rowTree.code })
  }

  @Test("a table of thousands of columns and no cells is refused, before it takes memory")
  func wideTable() {
    let (wide, rows) = (String(repeating: "|x", count: 2000), String(repeating: "a\n", count: 2000))
    let table = "\(wide)|\n\(String(repeating: "|-", count: 2000))|\n\(rows)"
    #expect(
      text(table).read().findings.contains { $0.code == InputRule.cellCount.code && $0.severity == .error })
    text("| a | b |\n| - | - |\n| 1 | 2 |").expectClean()
  }
}
