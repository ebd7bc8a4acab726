import DocumentReader
import ReportModel
import ReportReading
import Testing

@testable import ReportDiff

/// What looks like something the comparison knows and is something else.
@Suite("Lookalikes")
struct LookalikeTests {
  private func document(_ body: String) throws -> Document {
    try readDocument(Array("<h1>Rapor</h1>\(body)".utf8), path: "r.html", syntax: .html)
  }

  private func compare(_ old: String, _ new: String) throws -> ReportComparison {
    let comparison = compareReports(try document(old), try document(new))
    try ComparisonFixture.proved(comparison)
    return comparison
  }

  private func told(_ old: String, _ new: String) throws -> [String] { try compare(old, new).changes.map(\.summary) }

  private func table(_ rows: [[String]], caption: String = "Tablo 1. Sayılar", heads: [String] = []) -> String {
    func line(_ cells: [String], _ name: String) -> String {
      "<tr>" + cells.map { "<\(name)>\($0)</\(name)>" }.joined() + "</tr>"
    }
    return "<table><caption>\(caption)</caption>" + (heads.isEmpty ? "" : "<thead>\(line(heads, "th"))</thead>")
      + "<tbody>" + rows.map { line($0, "td") }.joined() + "</tbody></table>"
  }

  // MARK: Units

  @Test("a unit above one table is not that of the next")
  func unitOfTheNextTable() throws {
    func page(_ unit: String, _ values: [String]) -> String {
      "<h2>A</h2><p>(\(unit))</p>"
        + table(zip(["Personel", "Yatırım"], values).map { [$0, $1] }, heads: ["Kalem", "Ödenek"])
        + table([["Merkez", "4.100"], ["Taşra", "9.300"]], caption: "Tablo 2. Kişiler", heads: ["Birim", "Kişi"])
    }
    let told = try told(page("TL", ["1.250.000", "7.500.000"]), page("Bin TL", ["1.250", "7.500"]))
    #expect(told == ["text-changed D04"])
  }

  @Test("very many lines of units end")
  func manyUnitLines() throws {
    let lines = String(repeating: "<p>(TL)</p>", count: 30_000)
    let rows = table([["Personel", "1"], ["Yatırım", "2"]])
    #expect(try told("<h2>A</h2>" + lines + rows, "<h2>A</h2>" + lines + rows).isEmpty)
  }

  @Test("names of Turkish bodies are no units")
  func turkishNames() throws {
    #expect(
      try told("<h2>A</h2><p>Türk Kızılayı</p>", "<h2>A</h2><p>Türk Kızılay Derneği</p>") == ["text-changed D20"])
    for unit in ["(Bin TL)", "Milyon Türk Lirası", "TL"] { #expect(UnitNote.isOne(unit), "\(unit)") }
    for text in ["Türk", "5 TL", "TL cinsinden ödenekler", "Bin", ""] { #expect(!UnitNote.isOne(text), "\(text)") }
  }

  // MARK: Columns

  @Test("figures that changed places under their headings are changed figures")
  func swappedFigures() throws {
    let rows = [["A", "120", "7"], ["B", "95", "3"], ["C", "40", "12"], ["D", "61", "5"]]
    let heads = ["Birim", "Planlanan", "Gerçekleşen"]
    let told = try told(table(rows, heads: heads), table(rows.map { [$0[0], $0[2], $0[1]] }, heads: heads))
    #expect(told == Array(repeating: "cell-changed D01", count: 8))
  }

  @Test("headings that went round over figures that stayed, there and back")
  func rotatedHeadings() throws {
    let rows = [["A", "1", "12", "103"], ["B", "2", "15", "107"], ["C", "4", "18", "111"]]
    let old = table(rows, heads: ["Birim", "Masa", "Kalem", "Defter"])
    let new = table(rows, heads: ["Birim", "Kalem", "Defter", "Masa"])
    func renamed(_ comparison: ReportComparison, _ mirrored: Bool) -> Set<String> {
      Set(comparison.changes.map { mirrored ? "\($0.new!) \($0.old!)" : "\($0.old!) \($0.new!)" })
    }
    let (there, back) = (try compare(old, new), try compare(new, old))
    #expect(Set(there.changes.map(\.kind)) == [.columnRenamed])
    #expect(renamed(there, false) == renamed(back, true))
  }

  // MARK: Texts

  @Test(
    "ordinals and initials are no marks of a list",
    arguments: [
      ("11. Kalkınma Planı yürürlüktedir.", "12. Kalkınma Planı yürürlüktedir."),
      ("A. Yılmaz başkanlığa atandı.", "M. Yılmaz başkanlığa atandı."),
      ("3) Bölge müdürlüğü kuruldu.", "Bölge müdürlüğü kuruldu."), ("5 kişi) geldi.", "6 kişi) geldi."),
    ])
  func listMarks(pair: (String, String)) throws {
    #expect(try told("<h2>A</h2><p>\(pair.0)</p>", "<h2>A</h2><p>\(pair.1)</p>") == ["text-changed D20"])
  }

  @Test("marks that count on, where an item came", arguments: ["a) b)", "(3) (4)", "2) 1)", "ç) d)"])
  func countedMarks(marks: String) throws {
    let pair = marks.split(separator: " ")
    let (old, new) = ("<p>\(pair[0]) Bütçe hazırlığı</p>", "<p>\(pair[1])&nbsp;Bütçe hazırlığı</p>")
    let item = "<p>\(pair[0]) Arşivin yeni binaya taşınması işleri</p>"
    let comparison = try compare("<h2>A</h2>" + old, "<h2>A</h2>" + item + new)
    #expect(comparison.changes.map(\.kind) == [.textAdded])
    #expect(comparison.folded.map(\.changeClass) == [.reference])
    // Nothing came or went: somebody counted otherwise.
    #expect(try told("<h2>A</h2>" + old, "<h2>A</h2>" + new) == ["text-changed D20"])
  }

  @Test("notes by their names, in either report")
  func notes() throws {
    for text in ["* Geçici veridir.", "(*) Geçici veridir.", "Bilgi Kaynağı: sicil", "Metodoloji: sayım"] {
      #expect(NoteText.isNote(text), "\(text)")
    }
    let long = "Yıl içinde yapılan harcamalara ilişkin genel not: yok"
    for text in ["İnsan Kaynakları: 120 personel", "Su Kaynakları: 3 baraj", "Notere verilen: 5", "Not", long] {
      #expect(!NoteText.isNote(text), "\(text)")
    }
    let (plain, note) = ("Bütçe kayıtları 2021 yılına aittir.", "Kaynak: Bütçe kayıtları 2021 yılına aittir.")
    #expect(try told("<h2>A</h2><p>\(plain)</p>", "<h2>A</h2><p>\(note)</p>") == ["text-changed D24"])
    #expect(try told("<h2>A</h2><p>\(note)</p>", "<h2>A</h2><p>\(plain)</p>") == ["text-changed D24"])
  }

  @Test("states of property are no states of work")
  func legalState() throws {
    func page(_ head: String, _ state: String) -> String {
      table([["Ankara", state], ["Van", "Malik"]], heads: ["Bina", head])
    }
    #expect(try told(page("Hukuki Durum", "Kiralık"), page("Hukuki Durum", "Malik")) == ["cell-changed D20"])
    #expect(try told(page("Durumu", "Sürüyor"), page("Durumu", "Bitti")) == ["cell-changed D17"])
    let long = "Yapım işleri ihalesi yıl içinde yenilenmiş ve sözleşme aralıkta imzalanmıştır."
    #expect(try told(page("Durumu", "Sürüyor"), page("Durumu", long)) == ["cell-changed D20"])
  }

  // MARK: Homes

  @Test("what leaves a chapter that is gone for one that is new has moved")
  func goneAndNew() throws {
    let text = "<p>Göç danışma merkezlerinde yıl boyunca danışmanlık verilmiştir.</p>"
    func chapter(_ name: String) -> String { "<h2>\(name)</h2><p>\(name) bölümünün kendi uzun açıklaması budur.</p>" }
    let old = chapter("Teşkilat") + text + chapter("Bütçe") + chapter("Personel")
    let new = chapter("Bütçe") + chapter("Personel") + chapter("Uluslararası İlişkiler") + text
    let comparison = try compare(old, new)
    #expect(comparison.changes.map(\.kind).contains(.textMoved))
  }

  @Test("what passed others on its way under a new heading has moved")
  func passedOthers() throws {
    let texts = ["Birinci", "İkinci", "Üçüncü"].map { "<p>\($0) paragrafın yeterince uzun bir metni burada durur.</p>" }
    let old = "<h2>A</h2>" + texts.joined()
    let new = "<h2>A</h2>" + texts[1] + texts[2] + "<h3>Yeni alt başlık</h3>" + texts[0]
    #expect(try told(old, new) == ["section-added D19", "text-moved D19"])
    let slid = "<h2>A</h2>" + texts[0] + texts[1] + "<h3>Yeni alt başlık</h3>" + texts[2]
    #expect(try told(old, slid) == ["section-added D19"])
  }

  // MARK: Pages

  @Test("an image in a sentence parts it not, one in a link is no text; fields say nothing")
  func images() throws {
    let page = "<h2>A</h2><div>Bir cümle <img src=\"a.png\"> burada sürer.</div>"
    let fields =
      "<div><a href=\"/\"><img src=\"b.png\">Ana sayfa</a></div><button>Ara</button><select><option>1</select>"
    let facts = DocumentFacts(try document(fields + page))
    #expect(facts.texts.map(\.text) == ["Bir cümle burada sürer."])
  }

  @Test("lists in lists, wherever they stand")
  func lists() throws {
    let page = """
      <h2>A</h2><ul><li>bir<ul><li>alt</li></ul>sonra</li><li><div>iki<ul><li>derin</li></ul></div></li>
      <ul><li>üç</li></ul></ul>
      """
    #expect(DocumentFacts(try document(page)).texts.map(\.text) == ["bir sonra", "alt", "iki", "derin", "üç"])
    let markdown = try readDocument(
      Array("# R\n\n## A\n\n- bir\n  - alt\n    - derin\n- iki\n".utf8), path: "r.md", syntax: .markdown)
    #expect(DocumentFacts(markdown).texts.map(\.text) == ["bir", "alt", "derin", "iki"])
  }

  @Test("a first row is a caption where it is numbered and nothing else is")
  func captionRows() throws {
    func page(_ before: String, _ first: String, caption: String = "") -> String {
      "<h2>A</h2>\(before)<table>\(caption)<tr><th colspan=\"2\">\(first)</th></tr><tr><th>Ad</th><th>Sayı</th></tr>"
        + "<tr><td>Merkez</td><td>120</td></tr><tr><td>Taşra</td><td>340</td></tr></table>"
    }
    func title(_ page: String) throws -> String { DocumentFacts(try document(page)).tables[0].title }
    #expect(try title(page("", "Tablo 4. Personel")) == "Personel")
    #expect(try title(page("<p>Kısa bir satır</p>", "Tablo 4. Personel")) == "Personel")
    #expect(try title(page("<p>Tablo 5. Kadrolar</p>", "Tablo 4. Personel")) == "Kadrolar")
    #expect(try title(page("", "Tablo 4. Personel", caption: "<caption>Kadrolar</caption>")) == "Kadrolar")
    #expect(try title(page("", "Personel")) == "")
    let figure = "<figure>\(page("", "Şekil 4. Veri"))<figcaption>Şekil 4. Personel</figcaption></figure>"
    #expect(
      try told("<h2>A</h2>" + figure, "<h2>A</h2>" + figure.replacing("Şekil 4. Veri", with: "Şekil 4. Veriler")) != [])
  }

  @Test("indicators that moved on a card, back and forth and from a page that says how deep lines stand")
  func movedLines() throws {
    func card(_ order: [Int], isMarked: Bool) -> String {
      let rows = order.map { indicator in
        func marks(_ level: Int, _ key: String) -> String {
          isMarked ? " class=\"veri duzey-\(level)\" data-fy-row=\"\(key)\"" : ""
        }
        return
          "<tr\(marks(1, "pg\(indicator)"))><td>PG1.1.\(indicator): Gösterge \(indicator)</td><td>\(indicator * 111)</td></tr>"
          + "<tr\(marks(2, "pg\(indicator).etki"))><td>Etkililik \(indicator)</td><td>\(indicator * 7) kez etkilidir.</td></tr>"
      }
      return "<table><caption>Tablo 1. Kart</caption><tbody>\(rows.joined())</tbody></table>"
    }
    let (marked, bare) = (card([1, 2, 3, 4], isMarked: true), card([2, 3, 4, 1], isMarked: false))
    #expect(try told(marked, bare) == ["row-moved D10"])
    #expect(try told(bare, marked) == ["row-moved D10"])
  }

  // MARK: Rows and lines

  /// A page of ours that names the parts of its total.
  private func declared(_ rows: [(key: String, value: Int)], parts: [String], total: Int) -> String {
    let lines = rows.map {
      "<tr data-fy-row=\"\($0.key)\" class=\"veri\"><th>Kalem \($0.key)</th><td>\($0.value)</td></tr>"
    }
    let names = parts.map { "\"\($0)\"" }.joined(separator: ",")
    return "<h2>A</h2><table id=\"t\" data-fy-table=\"t\"><caption>Tablo 1. Kalemler</caption><thead><tr>"
      + "<th data-fy-column=\"ad\">Ad</th><th data-fy-column=\"tutar\">Tutar</th></tr></thead><tbody>\(lines.joined())"
      + "<tr data-fy-row=\"toplam\" class=\"toplam\"><th>Toplam</th><td>\(total)</td></tr></tbody></table>"
      + "<script type=\"application/json\" id=\"faaliyet-relations\">{\"relations\":[{\"kind\":\"total\",\"table\":\"t\","
      + "\"row\":\"toplam\",\"parts\":[\(names)],\"columns\":[\"tutar\"]}]}</script>"
  }

  @Test("a row that nobody has added to the declared parts of a total explains it all the same")
  func undeclaredRow() throws {
    let rows = [(key: "a", value: 500), (key: "b", value: 300), (key: "c", value: 200)]
    let old = declared(rows, parts: ["a", "b", "c"], total: 1000)
    let comparison = try compare(old, declared(rows + [(key: "d", value: 70)], parts: ["a", "b", "c"], total: 1070))
    #expect(comparison.changes.map(\.summary).sorted() == ["cell-changed D06", "row-added D08"])
    // Rows that are no part of the sum leave it as it was.
    #expect(try told(old, declared(rows, parts: ["a", "b", "c"], total: 1070)) == ["cell-changed D07"])
  }

  @Test("rows that came and went where the heading of their names was changed too")
  func renamedLabels() throws {
    func page(_ head: String, _ rows: [[String]]) -> String {
      table(rows, heads: ["Sıra", head, "Ölçü Birimi", "Hedef", "Yılsonu", "Durum"])
    }
    let rows = [
      ["1", "Aktif izin sayısı", "Sayı", "1.280", "1.009", "Ulaşılamadı"],
      ["2", "Kurslardan yararlanan kişi sayısı", "Sayı", "726", "333", "Ulaşılamadı"],
      ["3", "Kaydı güncellenen kişi sayısı", "Sayı", "900", "986", "Aşıldı"],
      ["4", "Gelirlerin artış oranı", "Oran", "8", "9", "Aşıldı"],
    ]
    let added = ["5", "Çevrim içi başvuru", "Sayı", "60", "91", "Ulaşıldı"]
    let told = try told(page("Gösterge Adı", rows), page("Gösterge", Array(rows.dropFirst()) + [added]))
    #expect(told.sorted() == ["column-renamed D12", "row-added D16", "row-removed D16"])
  }

  @Test("a table put between a table and the lines above it")
  func separatedLines() throws {
    let lines = "<p>Yıl : 2023</p><p>Personel sayıları aşağıdadır:</p>"
    let first = table([["Merkez", "120"], ["Taşra", "340"]], caption: "Tablo 1. Personel")
    let other = table([["Binek", "7"], ["Kamyon", "21"]], caption: "Taşıtlar")
    #expect(try told("<h2>A</h2>" + lines + first, "<h2>A</h2>" + lines + other + first) == ["table-added D18"])
    #expect(try told("<h2>A</h2>" + lines + other + first, "<h2>A</h2>" + lines + first) == ["table-removed D18"])
  }

  @Test("a town in place of a town, a source in place of a source")
  func replaced() throws {
    func page(_ town: String) -> String {
      "<h2>A</h2><p>İlk paragraf budur.</p><p>\(town)</p><p>Son paragraf budur.</p>"
    }
    #expect(try told(page("Ankara"), page("İzmir")) == ["text-changed D20"])
    func foot(_ source: String) -> String {
      table([["Merkez", "120"], ["Taşra", "340"]], heads: ["Birim", "Kişi"])
        .replacing("</tbody>", with: "<tr><td colspan=\"2\">Kaynak: \(source)</td></tr></tbody>")
    }
    #expect(try told(foot("TÜİK"), foot("SGK")) == ["row-renamed D24"])
  }

  @Test("an indicator of a card with headings inside leads all of its lines")
  func innerHeadings() throws {
    func card(_ order: [Int]) -> String {
      let rows = order.map { indicator in
        "<tr><th>Performans Göstergesi</th><th>Hedef</th></tr>"
          + "<tr><td>PG1.1.\(indicator): Gösterge \(indicator)</td><td>\(indicator * 111)</td></tr>"
          + "<tr><th colspan=\"2\">Değerlendirmeler</th></tr>"
          + "<tr><td>İlgililik \(indicator)</td><td>\(indicator * 3) kez ilgilidir.</td></tr>"
          + "<tr><td>Etkililik \(indicator)</td><td>\(indicator * 7) kez etkilidir.</td></tr>"
      }
      return "<table><caption>Tablo 1. Kart</caption><tbody><tr><td>Hedef H1.1</td><td>Uyum</td></tr>"
        + rows.joined() + "</tbody></table>"
    }
    #expect(try told(card([1, 2, 3, 4]), card([2, 3, 4, 1])) == ["row-moved D10"])
  }
}
