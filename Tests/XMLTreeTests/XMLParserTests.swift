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
    #expect(b.onlyText?.string == "düz")
  }

  @Test("what stands in an element comes in order, whatever it holds")
  func order() throws {
    let root = try XMLParser.parseXML(Array("<a x=\"1\" y=\"\">bir<b><c/>iki</b>&#252;ç<d/></a>".utf8))
    let parts = root.children.map { node -> String in
      switch node {
      case .element(let element): "<\(element.name)>"
      case .text(let text): text.string
      }
    }
    #expect(parts == ["bir", "<b>", "üç", "<d>"])
    #expect(root["x"] == "1" && root["y"] == "" && root["z"] == nil)
    #expect(root.onlyText == nil && root.first("d")?.onlyText == nil)
    #expect(root.first("b")?.elements.map(\.name) == ["c"])
  }

  @Test("a class is one of several words")
  func classes() throws {
    let root = try XMLParser.parseXML(Array("<a class=\"duzey-1 toplam\"/>".utf8))
    #expect(root.hasClass("toplam") && root.hasClass("duzey-1"))
    #expect(!root.hasClass("duzey") && !root.hasClass("") && !root.hasClass("top"))
  }

  @Test("names of attributes with a prefix and ampersands in values")
  func prefixes() throws {
    let text = "<a xmlns:x=\"urn:x\" x:b=\"1 &amp; 2\" c=\"&lt;&#38;\"/>"
    let root = try XMLParser.parseXML(Array(text.utf8))
    #expect(root["x:b"] == "1 & 2" && root["c"] == "<&")
  }

  @Test("more names than are kept at hand")
  func manyNames() throws {
    let inside = (0..<900).map { "<n\($0) a\($0)=\"\($0)\"/>" }.joined()
    let root = try XMLParser.parseXML(Array("<r>\(inside)\(inside)</r>".utf8))
    let names = root.elements.map(\.name)
    #expect(names == (0..<900).map { "n\($0)" } + (0..<900).map { "n\($0)" })
    #expect(root.elements.enumerated().allSatisfy { $0.element["a\($0.offset % 900)"] == "\($0.offset % 900)" })
  }

  @Test("HTML that goes on behind its end is one document")
  func behindTheEnd() throws {
    let root = try XMLParser.parseHTML(Array("<html><body><p>bir</p></body></html><p>iki</p>".utf8))
    func texts(_ element: XMLElement) -> [String] {
      (element.onlyText.map { [$0.string] } ?? []) + element.elements.flatMap(texts)
    }
    #expect(texts(root) == ["bir", "iki"])
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
    #expect(root.first("body")?.first("p")?.onlyText?.string == "Başkan İdare")
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
