import Foundation
import Testing

/// Folders of input with what the program must say and write; `make golden` rewrites the latter.
///
/// `command` holds one command a line; `expected.txt` everything the program said, with exit status.
@Suite("GoldenTests: the program against what it said before")
struct GoldenTests {
  static let fixtures = Program.root.appending(path: "Tests/CommandTests/Fixtures")

  static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: fixtures.path())) ?? []).sorted()
  }

  @Test("says and writes what it did", arguments: names)
  func golden(name: String) throws {
    let fixture = Self.fixtures.appending(path: name)
    let work = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: work) }
    for file in try FileManager.default.contentsOfDirectory(atPath: fixture.path()) where file != "expected.txt" {
      try FileManager.default.copyItem(at: fixture.appending(path: file), to: work.appending(path: file))
    }
    let templates = Program.root.appending(path: "Templates").path()
    var said = ""
    for line in try String(contentsOf: work.appending(path: "command"), encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ").map { $0 == "TEMPLATES" ? templates : String($0) }
      let result = try Program.run(words, in: work)
      said += "$ faaliyet \(line)\n\(result.output)\(result.errors)[\(result.status)]\n\n"
    }
    for file in ["rapor.md", "rapor.html", "rapor.xhtml"] {
      let path = work.appending(path: "cikti/\(file)").path()
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      let style = (try? String(contentsOf: Program.root.appending(path: "Templates/style.css"), encoding: .utf8)) ?? ""
      said += "== \(file)\n\(String(decoding: data, as: UTF8.self).replacing(style, with: ""))\n"
    }
    let expectedFile = fixture.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["FAALIYET_GOLDEN"] != nil {
      try Data(said.utf8).write(to: expectedFile)
    }
    let expected = (try? String(contentsOf: expectedFile, encoding: .utf8)) ?? ""
    #expect(said == expected)
  }
}
