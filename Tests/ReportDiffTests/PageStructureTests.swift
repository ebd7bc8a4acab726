import DocumentReader
import ReportModel
import Testing

@testable import ReportDiff

/// What pages that nobody marked are made of: things of one name, chapters that move, words outside of paragraphs.
@Suite("Structure of pages")
struct PageStructureTests {
  private func document(_ body: String) throws -> Document {
    try readDocument(Array("<h1>Rapor</h1>\(body)".utf8), path: "r.html", syntax: .html)
  }

  /// What is told, with the address it has in the old report, else in the new one; what is folded is left out.
  private func told(_ old: String, _ new: String) throws -> [String] {
    let comparison = compareReports(try document(old), try document(new))
    try ComparisonFixture.proved(comparison)
    return comparison.changes.map { "\($0.summary) \($0.address.old ?? $0.address.new ?? "")" }
  }

  private func table(_ rows: [[String]], caption: String? = nil, heads: [String] = []) -> String {
    func line(_ cells: [String], _ name: String) -> String {
      "<tr>" + cells.map { "<\(name)>\($0)</\(name)>" }.joined() + "</tr>"
    }
    return "<table>" + (caption.map { "<caption>\($0)</caption>" } ?? "")
      + (heads.isEmpty ? "" : "<thead>\(line(heads, "th"))</thead>")
      + "<tbody>" + rows.map { line($0, "td") }.joined() + "</tbody></table>"
  }

  private func card(_ goal: Int) -> String {
    table(
      [
        ["Hedef", "H1.\(goal) hedefi"], ["Performans", "%\(60 + goal * 7)"], ["Sorumlu Birim", "Birim \(goal)"],
        ["Maliyet", "\(goal * 111)"],
      ], caption: "Hedef Kartı")
  }

  // MARK: Things of one name

  @Test("one of several tables of one name is removed or put in")
  func namesakes() throws {
    let all = (1...3).map(card).joined()
    #expect(try told(all, card(2) + card(3)) == ["table-removed D18 tablo-1"])
    #expect(try told(all, card(1) + card(3)) == ["table-removed D18 tablo-2"])
    #expect(try told(card(1) + card(3), all) == ["table-added D18 tablo-2"])
    // Last year's card of a goal is met again though its figures are others.
    let edited = card(2).replacing("%74", with: "%75")
    #expect(
      try told(all, edited + card(3)).sorted() == [
        "cell-changed D01 tablo-2/performans/h1-2-hedefi", "table-removed D18 tablo-1",
      ])
  }

  @Test("one of several sections of one name is removed or put in")
  func sectionNamesakes() throws {
    let sections = (1...3).map { "<h2>Değerlendirme</h2><p>Hedef \($0) için yapılan \($0 * 13) iş anlatılmıştır.</p>" }
    #expect(try told(sections.joined(), sections[1] + sections[2]) == ["section-removed D19 degerlendirme"])
    #expect(try told(sections.joined(), sections[0] + sections[2]) == ["section-removed D19 degerlendirme~2"])
    #expect(try told(sections[0] + sections[2], sections.joined()) == ["section-added D19 degerlendirme~2"])
  }

  // MARK: Chapters

  private func chapter(_ name: String, _ parts: [String]) -> String {
    "<h2>\(name)</h2>" + parts.map { "<h3>\($0)</h3><p>\($0) ile ilgili çalışmalar bu bölümde anlatılır.</p>" }.joined()
  }

  @Test("a chapter that moved takes its sections along")
  func movedChapter() throws {
    let long = chapter("Hizmetler", ["Vize", "İkamet", "Uyum"])
    let (second, third) = (chapter("Yönetim", []), chapter("Amaçlar", []))
    #expect(try told(long + second + third, second + third + long) == ["section-moved D19 hizmetler"])
    #expect(try told(second + third + long, long + second + third) == ["section-moved D19 hizmetler"])
    // A section that left its chapter moved by itself.
    let without = chapter("Hizmetler", ["Vize", "İkamet"])
    let with = chapter("Yönetim", ["Uyum"])
    #expect(try told(long + second, without + with) == ["section-moved D19 uyum"])
  }

  @Test("a heading put between paragraphs takes what follows")
  func insertedHeading() throws {
    let (first, second) = ("<p>Genel bilgiler burada verilmiştir.</p>", "<p>Ayrıntılar da aşağıda sıralanmıştır.</p>")
    let rows = table([["a", "1"], ["b", "22"]], caption: "Tablo 1. Sayılar")
    let old = "<h2>A</h2>" + first + second + rows
    let new = "<h2>A</h2>" + first + "<h3>Ayrıntı</h3>" + second + rows
    #expect(try told(old, new) == ["section-added D19 ayrinti"])
    #expect(try told(new, old) == ["section-removed D19 ayrinti"])
  }

  @Test("the lines above a table move with it")
  func headLines() throws {
    func form(_ name: String, _ start: Int) -> String {
      "<p>Yıl : 2023</p><p>Programın Adı : \(name)</p>"
        + table((1...4).map { ["\(name) göstergesi \($0)", "\(start + $0 * 17)"] }, heads: ["Gösterge", "Sayı"])
    }
    let comparison = compareReports(
      try document("<h2>A</h2>" + form("Uyum", 100) + form("Vize", 700)),
      try document("<h2>A</h2>" + form("Vize", 700) + form("Uyum", 100)))
    #expect(comparison.changes.map(\.kind) == [.tableMoved])
    #expect(comparison.alarms.isEmpty)
  }

  // MARK: Words

  @Test(
    "words outside of paragraphs are read",
    arguments: ["div", "section", "pre", "address", "center", "header", "body", "div><span", "td"])
  func looseText(name: String) throws {
    func page(_ count: Int) -> String {
      let text = "Bu yıl \(count) kişi çalıştı."
      switch name {
      case "body": return "<h2>A</h2>\(text)<p>Sonra gelen paragraf.</p>"
      case "div><span": return "<h2>A</h2><div><span>\(text)</span></div>"
      case "td":
        let inner = "<table><tr><td>a</td><td>b</td></tr></table>"
        return "<h2>A</h2><table><tr><td>\(text)\(inner)</td></tr></table>"
      default: return "<h2>A</h2><\(name)>\(text)</\(name)>"
      }
    }
    #expect(try told(page(5), page(6)) == ["text-changed D20 a/p1"])
    #expect(try told(page(5), page(5)).isEmpty)
  }

  @Test("links alone, scripts and styles are no text")
  func links() throws {
    let page = "<h2>A</h2><p>Metin.</p>"
    let more =
      "<a href=\"#a\">İçeriğe geç</a><div><a href=\"x\">Geri</a> <a href=\"y\">İleri</a></div>"
      + "<style>p { color: red }</style><script>var a = 1</script>"
    #expect(try told(page, more + page).isEmpty)
    #expect(try told(page, "<div>Bkz. <a href=\"x\">rehber</a></div>" + page) == ["text-added D20 /p1"])
  }

  @Test("items of lists in lists are items")
  func nestedLists() throws {
    func list(_ inner: [String]) -> String {
      "<h2>A</h2><ul><li>Birinci madde<ul>" + inner.map { "<li>\($0)</li>" }.joined()
        + "</ul></li><li>İkinci madde</li></ul>"
    }
    #expect(try told(list(["alt a", "alt b"]), list(["alt a", "alt b", "alt c"])) == ["text-added D20 a/p4"])
  }

  @Test("items that only count on are folded")
  func listMarks() throws {
    let items = ["Kurul sekretaryası", "Bütçe hazırlığı", "Arşiv işleri"]
    func page(_ items: [String]) -> String {
      "<h2>A</h2>" + zip(["a)", "b)", "c)"], items).map { "<p>\($0) \($1)</p>" }.joined()
    }
    #expect(try told(page(items), page([items[1], items[2]])) == ["text-removed D20 a/p1"])
    #expect(try told("<h2>A</h2><p>vb. işler</p>", "<h2>A</h2><p>vd. işler</p>") == ["text-changed D20 a/p1"])
  }

  @Test("a drawing's title is no second caption")
  func drawings() throws {
    func figure(_ title: String, _ value: Int) -> String {
      "<h2>A</h2><figure><svg><title>\(title)</title><text>Ankara</text><text>\(value)</text></svg>"
        + "<figcaption>Şekil 1. \(title)</figcaption></figure>"
    }
    #expect(try told(figure("Envanter", 5), figure("Varlıklar", 5)) == ["figure-retitled D27 sekil-0"])
    #expect(try told(figure("Envanter", 5), figure("Envanter", 6)) == ["figure-changed D27 sekil-0"])
  }

  // MARK: Tables

  @Test("a caption in the first row of a table is its caption")
  func captionRow() throws {
    func sized(_ number: Int, _ title: String, _ value: Int) -> String {
      "<table><tr><th colspan=\"2\">Tablo \(number). \(title)</th></tr><tr><th>Ad</th><th>Sayı</th></tr>"
        + "<tr><td>Merkez</td><td>\(value)</td></tr><tr><td>Taşra</td><td>\(value * 3)</td></tr></table>"
    }
    let old = "<h2>A</h2>" + sized(1, "Personel", 120)
    let new = "<h2>A</h2>" + sized(1, "Taşıtlar", 37) + sized(2, "Personel", 120)
    #expect(try told(old, new) == ["table-added D18 tablo-1"])
  }

  @Test("a sentence about a table is not its caption")
  func sentenceBeforeTable() throws {
    func page(_ verb: String) -> String {
      "<h2>A</h2><p>Tablo 1’de personel sayıları \(verb).</p>" + table([["a", "1"], ["b", "22"]])
    }
    #expect(try told(page("verilmiştir"), page("gösterilmiştir")) == ["text-changed D20 a/p1"])
  }

  @Test("a source below the rows of indicators is a note, a line between them no indicator")
  func noteRow() throws {
    let rows = (1...4).map { ["Gösterge \($0) sayısı", "\($0 * 31)", "\($0 * 37)"] }
    func page(_ extra: String) -> String {
      table(rows, caption: "Tablo 1. Göstergeler", heads: ["Performans Göstergesi", "Hedef", "Gerçekleşme"])
        .replacing("</tbody>", with: extra + "</tbody>")
    }
    #expect(
      try told(page(""), page("<tr><td colspan=\"3\">Kaynak: TÜİK</td></tr>")) == ["row-added D24 tablo-1/kaynak-tuik"])
    #expect(
      try told(page(""), page("<tr><td colspan=\"3\">Uyum göstergeleri</td></tr>"))
        == ["row-added D08 tablo-1/uyum-gostergeleri"])
    #expect(
      try told(page(""), page("<tr><td>Kurs sayısı</td><td>5</td><td>6</td></tr>"))
        == ["row-added D16 tablo-1/kurs-sayisi"])
  }

  @Test("a line of a card that explains is a row")
  func explainingRow() throws {
    func page(_ extra: [[String]]) -> String {
      table(
        [["Hedef", "H1.1"], ["Performans", "%100"], ["Birim", "Uyum"]] + extra, caption: "Tablo 1. Kart",
        heads: ["Konu", "Bilgi"])
    }
    #expect(
      try told(page([["Açıklamalar:", "Hedefe ulaşılmıştır."]]), page([])) == ["row-removed D08 tablo-1/aciklamalar"])
  }

  @Test("a total in more words is one where the rows bear it out")
  func wordyTotals() throws {
    func page(_ values: [Int], _ name: String = "Toplam Kaynak İhtiyacı") -> String {
      table(
        zip(["Personel", "Mal Alımı", "Cari Transfer", name], values).map { [$0, "\($1)"] },
        caption: "Tablo 1. Maliyet",
        heads: ["Kalem", "2023"])
    }
    let old = page([500, 300, 200, 1000])
    #expect(try told(old, page([500, 300, 200, 1100])) == ["cell-changed D07 tablo-1/toplam-kaynak-ihtiyaci/2023"])
    #expect(
      try told(old, page([500, 400, 200, 1100])) == [
        "cell-changed D01 tablo-1/mal-alimi/2023", "cell-changed D06 tablo-1/toplam-kaynak-ihtiyaci/2023",
      ])
    // Of what does not add up nobody can say that it is a total.
    #expect(
      try told(page([500, 300, 200, 700]), page([500, 300, 200, 800]))
        == ["cell-changed D01 tablo-1/toplam-kaynak-ihtiyaci/2023"])
  }

  @Test("the only row of a table is not explained by its total")
  func onlyRow() throws {
    func page(_ value: Int) -> String {
      table(
        [["Personel", ""], ["Mal Alımı", "\(value)"], ["Cari Transfer", ""], ["Toplam", "\(value)"]],
        caption: "Tablo 1. Maliyet", heads: ["Kalem", "2023"])
    }
    #expect(
      try told(page(800), page(900)) == [
        "cell-changed D01 tablo-1/mal-alimi/2023", "cell-changed D06 tablo-1/toplam/2023",
      ])
  }

  @Test("the unit above a table is that of its figures")
  func unitLine() throws {
    func page(_ unit: String, _ values: [String]) -> String {
      "<h2>A</h2><p>Tablo 1. Ödenekler</p><p>(\(unit))</p>"
        + table(zip(["Personel", "Mal Alımı", "Yatırım"], values).map { [$0, $1] }, heads: ["Kalem", "Ödenek"])
    }
    let old = page("TL", ["1.250.000", "300.000", "7.500.000"])
    #expect(try told(old, page("Bin TL", ["1.250", "300", "7.500"])) == ["text-changed D04 a/p1"])
    #expect(
      try told(old, page("Bin TL", ["1.250", "301", "7.500"])).sorted() == [
        "cell-changed D01 tablo-1/mal-alimi/odenek", "text-changed D04 a/p1",
      ])
  }

  @Test("states of work in a column of states are states")
  func states() throws {
    func page(_ state: String) -> String {
      table(
        [["Bina", state], ["Yol", "Tamamlandı"]], caption: "Tablo 1. Projeler", heads: ["Proje", "Son Durumu"])
    }
    #expect(try told(page("Devam ediyor"), page("Tamamlandı")) == ["cell-changed D17 tablo-1/bina/son-durumu"])
  }

  @Test("a column of totals under a heading of two rows, and one that alone no longer adds up")
  func columnTotals() throws {
    func page(_ values: [[Int]]) -> String {
      "<table><caption>Tablo 1. Faaliyetler</caption><thead><tr><th rowspan=\"2\">Faaliyet</th>"
        + "<th colspan=\"3\">Kaynak İhtiyacı (TL)</th></tr><tr><th>Bütçe</th><th>Bütçe Dışı</th><th>Toplam</th></tr>"
        + "</thead><tbody>"
        + zip(["Proje", "Eğitim"], values).map { name, row in
          "<tr><td>\(name)</td>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>"
        }.joined() + "</tbody></table>"
    }
    let old = page([[5000, 1000, 6000], [2000, 500, 2500]])
    #expect(
      try told(old, page([[5000, 1000, 6500], [2000, 500, 2500]])) == [
        "cell-changed D07 tablo-1/proje/kaynak-ihtiyaci-tl-toplam"
      ])
    #expect(
      try told(old, page([[5000, 1500, 6500], [2000, 500, 2500]])) == [
        "cell-changed D01 tablo-1/proje/kaynak-ihtiyaci-tl-butce-disi",
        "cell-changed D06 tablo-1/proje/kaynak-ihtiyaci-tl-toplam",
      ])
  }

  @Test("an indicator that moved on its card leads its heading and its lines")
  func movedIndicator() throws {
    func card(_ order: [Int]) -> String {
      let rows = order.map { indicator in
        "<tr><th>Performans Göstergesi</th><th>Hedef</th></tr>"
          + "<tr><td>PG1.1.\(indicator): Gösterge \(indicator)</td><td>\(indicator * 111)</td></tr>"
          + "<tr><td>Etkililik \(indicator)</td><td>\(indicator * 7) kez etkilidir.</td></tr>"
      }
      return "<table><caption>Tablo 1. Kart</caption><tbody><tr><td>Hedef H1.1</td><td>Uyum</td></tr>"
        + rows.joined() + "</tbody></table>"
    }
    let told = try told(card([1, 2, 3, 4]), card([2, 3, 4, 1]))
    #expect(told == ["row-moved D10 tablo-1/pg1-1-1-gosterge-1"])
  }
}
