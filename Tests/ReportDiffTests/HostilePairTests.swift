import DocumentReader
import ReportModel
import Testing

@testable import ReportDiff

/// Pairs that would take a careless comparison for ever, or out of memory.
@Suite("Hostile pairs")
struct HostilePairTests {
  private func document(_ blocks: [Block]) -> Document {
    Document(
      title: "Rapor", administration: "", year: "2023", cover: [],
      sections: [Section(id: "a", level: 1, number: nil, title: "A", blocks: blocks, sections: [])], relations: [])
  }

  private func table(_ rows: [[String]], keys: [String]? = nil) -> Block {
    .table(
      Table(
        id: "t", number: "Tablo 1", title: "T",
        columns: [Column(key: "ad", title: "Ad", kind: .text), Column(key: "adet", title: "Adet", kind: .count)],
        head: [[Cell("Ad"), Cell("Adet")]],
        rows: rows.enumerated().map {
          Row(key: keys?[$0.offset] ?? "satir~\($0.offset)", cells: $0.element.map { Cell($0) })
        }))
  }

  private func compare(_ old: [Block], _ new: [Block]) throws -> ReportComparison {
    let comparison = compareReports(document(old), document(new))
    try ComparisonFixture.proved(comparison)
    return comparison
  }

  @Test("the same label ten thousand times")
  func labels() throws {
    let rows = (0..<10_000).map { ["Aynı ad", "\($0 % 700 + 100)"] }
    var edited = rows
    edited[5000][1] = "99.999"
    edited.remove(at: 20)
    let comparison = try compare([table(rows)], [table(edited)])
    // Rows of one name and one figure take each other's places.
    #expect(comparison.changes.count < 40)
  }

  @Test("every row moved")
  func moves() throws {
    let rows = (0..<5000).map { ["Ad \($0)", "\($0)"] }
    let comparison = try compare([table(rows)], [table(rows.reversed())])
    #expect(comparison.changes.allSatisfy { $0.kind == .rowMoved })
    #expect(comparison.changes.count == 4999)
  }

  @Test("one paragraph of five megabytes")
  func paragraph() throws {
    let words = (0..<700_000).map { "söz\($0 % 5000)" }
    var edited = words
    edited[350_000] = "başka"
    let comparison = try compare(
      [.paragraph([.text(words.joined(separator: " "))], nil)],
      [.paragraph([.text(edited.joined(separator: " "))], nil)])
    #expect(comparison.changes.map(\.summary) == ["text-changed D20"])
    #expect(comparison.changes[0].pieces.filter { $0.kind == .added }.map(\.text) == ["başka"])
  }

  @Test("nothing on one side, nothing on both")
  func nothing() throws {
    let some = try compare([], [table([["x", "1"]])])
    #expect(some.changes.map(\.kind) == [.tableAdded])
    #expect(try compare([], []).isEmpty)
    let empty = Document(title: "", administration: "", year: "", cover: [], sections: [], relations: [])
    #expect(compareReports(empty, empty).isEmpty)
  }

  @Test("two reports with nothing in common")
  func strangers() throws {
    let old = (0..<400).map { i in table((0..<20).map { ["eski \(i) \($0)", "\(i * $0)"] }) }
    let new = (0..<400).map { i in Block.paragraph([.text("Yeni raporun \(i). paragrafı başka şeyler söyler.")], nil) }
    let comparison = try compare(old, new)
    #expect(comparison.changes.count == 800)
  }

  private func page(_ text: String) throws -> DocumentFacts {
    DocumentFacts(try readDocument(Array(text.utf8), path: "x", syntax: .html))
  }

  @Test("years and levels beyond all measure")
  func measures() throws {
    let years = try ["9223372036854775807", "-9223372036854775808", "2023"].map {
      try page("<main data-fy-year=\"\($0)\"><p>a</p></main>")
    }
    for (old, new) in zip(years, years.dropFirst() + years.prefix(1)) { _ = compareReports(old, new) }
    func table(_ level: String, _ word: String) throws -> DocumentFacts {
      try page(
        "<table data-fy-table=\"t\">"
          + (1...3).map {
            "<tr class=\"duzey-\($0 == 1 ? "0" : level)\" data-fy-row=\"r\($0)\"><td>\(word)\($0)</td><td>\($0)</td></tr>"
          }
          .joined() + "</table>")
    }
    for level in ["-1", "1000000000", "9223372036854775807", "99999999999999999999", "32", "33"] {
      try ComparisonFixture.proved(compareReports(try table(level, "A"), try table("0", "B")))
      #expect(try table(level, "A").tables[0].rows.dropFirst().allSatisfy { $0.level == (level == "32" ? 32 : 0) })
    }
  }

  @Test("empty keys: the list of changes turns the old facts into the new ones")
  func emptyKeys() throws {
    let row = "<tr data-fy-row=\"\"><td data-fy-column=\"\">A</td><td data-fy-column=\"\">1</td></tr>"
    let old = try page("<table data-fy-table=\"\">\(row)</table>")
    let new = try page("<table data-fy-table=\"\">\(row)\(row.replacing("1", with: "2"))</table>")
    try ComparisonFixture.proved(compareReports(old, new))
    #expect(old.lines.allSatisfy { !$0.address.hasSuffix("/") && !$0.address.contains("//") })
  }

  @Test("a paragraph that names a thousand tables by one word keeps its references")
  func references() throws {
    func report(_ shift: Int) throws -> DocumentFacts {
      let tables = (1...5).map {
        "<table><caption>Tablo \($0 + shift). Sayı \($0)</caption><tr><th>Ad</th><th>Sayı</th></tr><tr><td>A\($0)</td><td>\($0)</td></tr></table>"
      }.joined()
      let numbers = (1...300).map { "\($0 % 5 + 1 + shift)" }.joined(separator: ", ")
      return try page("<p>Tablo \(numbers) gösterir.</p>\(tables)")
    }
    let comparison = compareReports(try report(0), try report(1))
    try ComparisonFixture.proved(comparison)
    #expect(comparison.changes.allSatisfy { $0.kind != .textChanged })
  }
}
