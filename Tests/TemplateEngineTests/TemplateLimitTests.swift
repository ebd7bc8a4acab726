import Foundation
import Testing

@testable import TemplateEngine

@Suite("Templates that would never end")
struct TemplateLimitTests {
  /// With the room that a program's first thread has; those of tests have a sixteenth of it.
  private func render(_ sources: [String: String], items: Int = 1) throws -> String {
    nonisolated(unsafe) var result: Result<String, any Error>?
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      result = Result { try Self.rendered(sources, items: items) }
      done.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
    done.wait()
    return try result!.get()
  }

  private static func rendered(_ sources: [String: String], items: Int) throws(TemplateError) -> String {
    var vocabulary = TemplateVocabulary()
    let (id, list) = (vocabulary.number(adding: "id"), vocabulary.number(adding: "liste"))
    let library = try TemplateLibrary(sources.mapValues { Array($0.utf8) }, vocabulary: vocabulary) { $1.append($0) }
    let item = TemplateValue.record(TemplateFields([(id, .text("x"))]))
    return try library.render(
      "a", with: .record(TemplateFields([(id, .text("x")), (list, .list(Array(repeating: item, count: items)))]))
    ).text
  }

  private func nested(_ count: Int, _ inner: String = "") -> String {
    String(repeating: "{{#id}}", count: count) + inner + String(repeating: "{{/id}}", count: count)
  }

  @Test("sections within each other", arguments: [101, 20_000])
  func sections(count: Int) throws {
    #expect(try render(["a": nested(99, "y")]) == "y")
    #expect(#expect(throws: TemplateError.self) { try render(["a": nested(count)]) }?.reason == .nestedTooDeeply)
  }

  @Test("a template that includes itself within many sections")
  func sectionsAndTemplates() throws {
    let error = #expect(throws: TemplateError.self) { try render(["a": nested(99, "{{>a}}")]) }
    #expect(error?.reason == .nestedTooDeeply)
    let plain = #expect(throws: TemplateError.self) { try render(["a": nested(1, "{{>a}}")]) }
    #expect(plain?.reason == .endlessRecursion("a"))
  }

  @Test("blocks that fill each other")
  func blocks() throws {
    let deep = nested(99, "{{$x}}{{/x}}")
    let error = #expect(throws: TemplateError.self) {
      try render(["a": "{{<b}}{{$x}}\(nested(97, "{{>a}}"))z{{/x}}{{/b}}", "b": deep])
    }
    #expect(error?.reason == .nestedTooDeeply)
  }

  @Test("templates that include the next one twice, forty times")
  func doubling() throws {
    var sources = ["a": "{{>t0}}"]
    for number in 0..<40 { sources["t\(number)"] = "{{>t\(number + 1)}}{{>t\(number + 1)}}" }
    sources["t40"] = ""
    #expect(#expect(throws: TemplateError.self) { try render(sources) }?.reason == .tooMuchOutput)
  }

  @Test("lists within lists of themselves")
  func lists() throws {
    let loops = String(repeating: "{{#liste}}", count: 12) + String(repeating: "{{/liste}}", count: 12)
    #expect(#expect(throws: TemplateError.self) { try render(["a": loops], items: 10) }?.reason == .tooMuchOutput)
    // A long list alone goes on as long as it writes.
    #expect(try render(["a": "{{#liste}}<td>{{id}}</td>{{/liste}}"], items: 300_000).utf8.count == 3_000_000)
  }

  @Test("a long text included over and over")
  func longText() throws {
    var sources = ["a": "{{>t0}}", "t14": String(repeating: "x", count: 200_000)]
    for number in 0..<14 { sources["t\(number)"] = "{{>t\(number + 1)}}{{>t\(number + 1)}}" }
    #expect(#expect(throws: TemplateError.self) { try render(sources) }?.reason == .tooMuchOutput)
  }

  @Test("bytes that are no UTF-8 are refused, with their place")
  func notUTF8() throws {
    var vocabulary = TemplateVocabulary()
    _ = vocabulary.number(adding: "id")
    let known = vocabulary
    let error = #expect(throws: TemplateError.self) {
      try TemplateLibrary(["a": Array("ş\nğé".utf8) + [0xFE]], vocabulary: known) { $1.append($0) }
    }
    #expect(error?.reason == .notUTF8 && error?.line == 2 && error?.column == 3)
  }

  @Test("places of tags in a long line are those of its letters")
  func places() throws {
    let error = #expect(throws: TemplateError.self) { try render(["a": "ş{{id}}ğ\nçç{{id}}{{ id }}ü{{>yok}}"]) }
    #expect(error?.line == 2 && error?.column == 18)
  }
}
