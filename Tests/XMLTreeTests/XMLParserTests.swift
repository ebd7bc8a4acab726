import Testing

@testable import XMLTree

@Suite("libxml2 behind a Swift face")
struct XMLParserTests {
  @Test("elements, attributes, text and their places")
  func places() throws {
    let root = try XMLParser.parseXML(Array("<a>\n  <b c=\"ş&amp;\">düz</b></a>".utf8))
    let b = try #require(root.first("b"))
    #expect(b["c"] == "ş&")
    #expect(b.line == 2)
    #expect(b.column == 17)
    guard case .text(let text)? = b.children.first else { Issue.record("no text"); return }
    #expect(text == "düz")
  }

  @Test("HTML keeps places too, and mends what is left open")
  func html() throws {
    let root = try XMLParser.parseHTML(Array("<p>bir\n<p>iki <b>üç</p>".utf8))
    let body = try #require(root.first("body"))
    #expect(body.elements.map(\.name) == ["p", "p"])
    #expect(body.elements.map(\.line) == [1, 2])
    #expect(body.elements.map(\.column) == [4, 4])
  }

  @Test(
    "broken XML is refused with its place",
    arguments: [
      "<a><b></a>", "<a>&yok;</a>", "<a b=1/>", "<a>", "düz metin",
      "<!DOCTYPE a [<!ENTITY x \"1\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>",
    ])
  func malformed(text: String) {
    #expect(throws: ParseError.self) { try XMLParser.parseXML(Array(text.utf8)) }
  }

  @Test("nothing outside the document is read")
  func externalEntity() {
    let text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>"
    #expect(throws: ParseError.self) { try XMLParser.parseXML(Array(text.utf8)) }
  }

  @Test("a document too deep is refused, never cut short", arguments: [true, false])
  func depth(isHTML: Bool) {
    let text = Array((String(repeating: "<div>", count: 400) + String(repeating: "</div>", count: 400)).utf8)
    #expect(throws: ParseError.self) { isHTML ? try XMLParser.parseHTML(text) : try XMLParser.parseXML(text) }
  }

  @Test("bytes of the Turkish Windows code page are read")
  func windows1254() throws {
    let bytes: [UInt8] = Array("<p>Ba".utf8) + [0xFE] + Array("kan ".utf8) + [0xDD] + Array("dare</p>".utf8)
    let root = try XMLParser.parseHTML(bytes)
    guard case .text(let text)? = root.first("body")?.first("p")?.children.first else {
      Issue.record("no text"); return
    }
    #expect(text == "Başkan İdare")
  }

  @Test("an empty document is none", arguments: [true, false])
  func empty(isHTML: Bool) {
    #expect(throws: ParseError.self) { isHTML ? try XMLParser.parseHTML([]) : try XMLParser.parseXML([]) }
  }

  @Test("damaged documents end with a tree or an error")
  func damaged() {
    var state: UInt64 = 11
    let original = Array("<html><body><table><tr><td colspan=\"2\">1.234</td></tr></table>&amp;</body></html>".utf8)
    for _ in 0..<500 {
      var bytes = original
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      _ = try? XMLParser.parseHTML(bytes)
      _ = try? XMLParser.parseXML(bytes)
    }
  }
}
