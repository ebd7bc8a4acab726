import DocumentReader
import ReportModel
import ReportValidator
import Testing

@Suite("Relations with what they come to")
struct FoundRelationTests {
  private func relations(_ text: String, _ syntax: DocumentSyntax = .html) throws -> [FoundRelation] {
    foundRelations(try readDocument(Array(text.utf8), path: "a", syntax: syntax))
  }

  private static let rows =
    "<tr><td>Merkez</td><td>802</td></tr><tr><td>Taşra</td><td>12.698</td></tr><tr><td>Toplam</td><td>13.500</td></tr>"

  @Test("cells are counted on the page: tables in the order they begin, rows with headings, joined columns one by one")
  func grid() throws {
    let page =
      "<table hidden><tr><td>1</td></tr></table><table><tr><td><table><thead><tr><th colspan=2>Personel</th></tr>"
      + "<tr><th>Birim</th><th>Kişi</th></tr></thead><tbody>\(Self.rows)</tbody></table></td></tr></table>"
    let relation = try #require(try relations(page).first)
    #expect(relation.operation == .sum && relation.outcome == .exact && relation.provenance == .inferred)
    #expect(relation.target.table == 2 && relation.target.grid == (4, 1) && relation.target.value == "13.500")
    #expect(
      relation.parts.map(\.grid.row) == [2, 3] && relation.parts.allSatisfy { $0.grid.column == 1 && $0.sign == 1 })
  }

  @Test("a caption in the first row is a row of the page", arguments: ["<table>", "<p>Kişiler</p><table>"])
  func captionRow(start: String) throws {
    let page =
      start + "<tr><td colspan=2>Tablo 2. Personel</td></tr><tr><td>Birim</td><td>Kişi</td></tr>\(Self.rows)</table>"
    #expect(try relations(page).first?.target.grid.row == 4)
  }

  @Test("in Markdown the line below the headings is no row, and a heading row that is empty is one")
  func markdown() throws {
    let rows = "| Merkez | 802 |\n| Taşra | 12.698 |\n| Toplam | 13.501 |\n"
    for head in ["| Birim | Kişi |", "|  |  |"] {
      let text = "Önce.\n\n| a |\n| --- |\n| b |\n\nSonra.\n\n\(head)\n| --- | ---: |\n\(rows)"
      let relation = try #require(try relations(text, .markdown).first)
      #expect(relation.target.table == 1 && relation.target.grid == (3, 1))
      #expect(relation.outcome == .inconsistent && relation.computed == "13.500" && relation.difference == "1")
    }
  }

  @Test("what is deducted makes a difference, and keeps its sign")
  func difference() throws {
    let text =
      "| AÇIKLAMA | KBÖ | EKLENEN ÖDENEK | DÜŞÜLEN ÖDENEK | TOPLAM ÖDENEK |\n| --- | ---: | ---: | ---: | ---: |\n"
      + "| Personel | 100,00 | 50,00 | 20,00 | 130,00 |\n"
    let relation = try #require(try relations(text, .markdown).first)
    #expect(relation.operation == .difference && relation.parts.map(\.sign) == [1, 1, -1])
    #expect(relation.place.column == "TOPLAM ÖDENEK")
  }

  @Test("a total that cannot be read is uncheckable")
  func unreadable() throws {
    let page = "<table><tr><th>Birim</th><th>Kişi</th></tr>\(Self.rows.replacing("13.500", with: "13.5oo"))</table>"
    let relation = try #require(try relations(page).first)
    #expect(relation.outcome == .uncheckable && relation.difference == nil)
  }
}
