import ReportModel
import ReportValidator
import Testing

/// What `check --suggest` and `--show unprotected` say.
@Suite("Suggested declarations and totals")
struct SuggestionTests {
  private static let budget = DocumentFixture.table(
    "Birim|Ödenek|Harcama|Kalan, yıl sonu|Oran (%)",
    [
      "Merkez|1.250|1.000|250|80", "Taşra|3.480|2.088|1.392|60", "Okul|920|828|92|90", "Toplam|5.650|3.916|1.734|69",
      "Vakıf|400|300|100|75", "Genel Toplam|6.050|4.216|1.834|70",
    ])

  private func suggestions(_ markdown: String) throws -> [SuggestedDeclaration] {
    suggestedDeclarations(try DocumentFixture.document(markdown))
  }

  @Test("totals and computed columns are written as an input declares them")
  func declarations() throws {
    let found = try suggestions("Tablo 3. Bütçe\n\n\(Self.budget)")
    #expect(
      found.map(\.line) == [
        "= Toplam | 5.650 | 3.916 | 1.734 | 69", "== Genel Toplam | 6.050 | 4.216 | 1.834 | 70",
        "odenek: {başlık: Ödenek, tür: para, hesap: harcama + kalan-yil-sonu}",
        "oran: {başlık: Oran (%), tür: yüzde, hesap: harcama / odenek}",
      ])
    #expect(found.allSatisfy { $0.table == "Tablo 3" && $0.span != nil })
  }

  @Test("a heading with marks of a map, and a cell with a bar, are written so that they are read back")
  func quoting() throws {
    let table = DocumentFixture.table(
      "Birim|Ödenek: \"asıl\"|Harcama|Oran, yıllık (%)",
      ["A \\| B|1.250|1.000|80", "Taşra|3.480|2.088|60", "Okul|920|828|90", "Toplam \\| hepsi|5.650|3.916|69"])
    let lines = try suggestions("Tablo 3. Bütçe\n\n\(table)").map(\.line)
    #expect(lines.contains("= Toplam \\| hepsi | 5.650 | 3.916 | 69"))
    #expect(
      lines.contains { $0.hasPrefix("oran-yillik: {başlık: \"Oran, yıllık (%)\", tür: yüzde, hesap: harcama / ") })
  }

  @Test("what does not hold is not suggested")
  func broken() throws {
    func lines(_ total: String) throws -> [String] {
      try suggestions(DocumentFixture.table("Kalem|Tutar (TL)", ["Kira|1.250", "Isınma|310", "Toplam|\(total)"])).map(
        \.line)
    }
    #expect(try lines("1.560") == ["= Toplam | 1.560"])
    #expect(try lines("1.650").isEmpty)
  }

  @Test("equal values of two pages are one line of addresses, and a pair that differs is none")
  func equalCells() throws {
    func lines(_ brought: String) throws -> [String] {
      let first = DocumentFixture.table("Kalem|Tutar (TL)", ["Kira|1.250", "Isınma|310", "Nakli Yekûn|1.560"])
      let second = DocumentFixture.table("Kalem|Tutar (TL)", ["Devreden|\(brought)", "Su|40", "Toplam|1.600"])
      return try suggestions("Tablo 3. Giderler\n\n\(first)\n\nTablo 4. Giderler, ikinci sayfa\n\n\(second)")
        .filter { $0.part == .equalCells }.map(\.line)
    }
    #expect(try lines("1.560") == ["- tablo-3/nakli-yekun/tutar-tl = tablo-4/devreden/tutar-tl"])
    #expect(try lines("1.650").isEmpty)
  }

  @Test("the total that would guard most numbers is advised first, until one would guard a single number")
  func advice() throws {
    let rooms = DocumentFixture.table("Yer|Oda|Masa", ["Giriş|3|14", "Kat|12|51", "Çatı|2|7", "Bahçe|1|9"])
    let report = try DocumentFixture.check("Tablo 1. Yerler\n\n\(rooms)")
    #expect(report.unchecked.count == 8)
    #expect(report.advisedTotals.map { "\($0.line) \($0.name) \($0.guarded)" } == ["column Oda 4", "column Masa 4"])
    let wide = DocumentFixture.table("Yer|Oda|Masa|Dolap|Lamba", ["Giriş|3|14|8|1"])
    #expect(
      try DocumentFixture.check("Tablo 1. Yerler\n\n\(wide)").advisedTotals.map {
        "\($0.line) \($0.name) \($0.guarded)"
      }
        == ["row Giriş 4"])
    #expect(try DocumentFixture.check("Tablo 3. Bütçe\n\n\(Self.budget)").advisedTotals.isEmpty)
  }
}
