import DocumentReader
import ReportModel
import ReportValidator
import Testing

@Suite("Structure and references")
struct StructureRuleTests {
  /// The outline of an activity report with what every form has.
  private static let main = [
    "I. GENEL BİLGİLER", "A. Misyon ve Vizyon", "B. Yetki, Görev ve Sorumluluklar", "C. Belediyemize İlişkin Bilgiler",
    "II. AMAÇ ve HEDEFLER", "A. Temel Politikalar ve Öncelikler",
    "III. FAALİYETLERE İLİŞKİN BİLGİ ve DEĞERLENDİRMELER", "A. Mali Bilgiler", "1. Bütçe Uygulama Sonuçları",
    "2. Temel Mali Tablolara İlişkin Açıklamalar", "3. Mali Denetim Sonuçları", "B. Performans Bilgileri",
    "1. Faaliyet ve Proje Bilgileri", "2. Performans Sonuçları Tablosu",
    "3. Performans Sonuçlarının Değerlendirilmesi", "4. Performans Bilgi Sisteminin Değerlendirilmesi",
    "IV. KURUMSAL KABİLİYET ve KAPASİTENİN DEĞERLENDİRİLMESİ", "A. Üstünlükler", "B. Zayıflıklar",
    "V. ÖNERİ ve TEDBİRLER", "EK-1 İÇ KONTROL GÜVENCE BEYANI", "EK-2 MALİ HİZMETLER BİRİM YÖNETİCİSİNİN BEYANI",
  ]

  private func markdown(_ headings: [String], _ text: [String: String] = [:]) -> String {
    let lines = headings.map { heading -> String in
      let isMain =
        heading.hasPrefix("EK-") || ["I.", "II.", "III.", "IV.", "V."].contains { heading.hasPrefix($0 + " ") }
      let isInner = heading.first?.isNumber == true
      return (isMain ? "## " : isInner ? "#### " : "### ") + heading + "\n\n" + (text[heading] ?? "")
    }
    return "# 2023 Yılı Faaliyet Raporu\n\n" + lines.joined(separator: "\n\n") + "\n"
  }

  private func table(_ number: Int, _ title: String) -> String {
    "Tablo \(number). \(title)\n\n| Birim | Sayı |\n| --- | ---: |\n| Merkez | 12 |\n| Taşra | 30 |\n"
  }

  private let tables = """
    Ayrıntılar Tablo 1, Tablo 2 ve Tablo 3 içindedir.

    Tablo 1. Personel

    | Birim | Sayı |
    | --- | ---: |
    | Merkez | 12 |

    Tablo 2. Araçlar

    | Birim | Sayı |
    | --- | ---: |
    | Merkez | 3 |

    Tablo 3. Binalar

    | Birim | Sayı |
    | --- | ---: |
    | Merkez | 5 |
    """

  private func codes(_ headings: [String], _ text: [String: String] = [:]) throws -> [String] {
    try DocumentFixture.codes(markdown(headings, text)).filter { $0 != "YAP001" }
  }

  @Test("a whole outline is in order, and its form is seen from its headings")
  func whole() throws {
    #expect(try codes(Self.main) == [])
    let structure = try #require(try DocumentFixture.check(markdown(Self.main)).structure)
    #expect(structure.profile == .performanceBased)
    #expect(structure.found == structure.prescribed)
  }

  @Test("YAP003: a chapter that is left out is missed by its name", arguments: main)
  func missing(heading: String) throws {
    let rest = Self.main.filter { $0 != heading }
    let report = try DocumentFixture.check(markdown(rest))
    let missed = report.findings.filter { $0.code.text == "YAP003" }
    #expect(missed.count == 1, "\(heading)")
    #expect(missed.allSatisfy { $0.severity == .warning && $0.place?.address != nil })
  }

  @Test("a page with two headings is not blamed for missing chapters, unless it is said to be a report")
  func fragment() throws {
    let headings = ["I. GENEL BİLGİLER", "II. AMAÇ ve HEDEFLER"]
    #expect(try codes(headings) == [])
    let report = checkDocument(try DocumentFixture.document(markdown(headings)), profile: .programBudget)
    #expect(report.findings.contains { $0.code.text == "YAP003" })
    #expect(try DocumentFixture.check(markdown(headings)).structure == nil)
  }

  @Test("YAP004: main chapters that changed places")
  func order() throws {
    var headings = Self.main
    let capacity = try #require(headings.firstIndex { $0.hasPrefix("IV.") })
    let advice = try #require(headings.firstIndex { $0.hasPrefix("V.") })
    headings.swapAt(capacity, advice)
    #expect(try codes(headings).contains("YAP004"))
  }

  @Test("YAP005: a number that is left out among the sections")
  func sectionGap() throws {
    let headings = Self.main.map {
      $0.replacing("4. Performans Bilgi Sisteminin", with: "5. Performans Bilgi Sisteminin")
    }
    #expect(try codes(headings) == ["YAP005"])
    let repeated = Self.main.map { $0.replacing("2. Temel Mali", with: "1. Temel Mali") }
    #expect(try codes(repeated) == ["YAP005", "YAP005"])
    // Letters run through either alphabet.
    func lettered(_ last: String) -> [String] {
      Self.main.map { $0 == "B. Zayıflıklar" ? "B. Zayıflıklar|C. Fırsatlar|\(last). Tehditler" : $0 }
        .flatMap { $0.split(separator: "|").map(String.init) }
    }
    #expect(try codes(lettered("Ç")) == [])
    #expect(try codes(lettered("D")) == [])
    #expect(try codes(lettered("E")) == ["YAP005"])
  }

  @Test("YAP006: a number that is left out among the tables")
  func tableGap() throws {
    #expect(try codes(Self.main, ["A. Mali Bilgiler": tables]) == [])
    let gap = tables.replacing("Tablo 3", with: "Tablo 4")
    #expect(try codes(Self.main, ["A. Mali Bilgiler": gap]) == ["YAP006"])
  }

  @Test("MET005: a table that is mentioned and not there")
  func dangling() throws {
    let text = tables + "\n\nHarcamalar Tablo 7’de gösterilmiştir."
    let report = try DocumentFixture.check(markdown(Self.main, ["A. Mali Bilgiler": text]))
    let finding = try #require(report.findings.first { $0.code.text == "MET005" })
    #expect(finding.shown == "Tablo 7")
    #expect(finding.span != nil)
    // Where most captions were not recognised, nothing can be said of what is missing.
    let few = text.replacing("Tablo 3", with: "Tablo 20")
    #expect(try codes(Self.main, ["A. Mali Bilgiler": few]) == ["YAP006"])
    // A law's own table, and a numbered part, are something else.
    let others = tables + "\n\nTablo 7.1 ile Tablo 2024 başka belgelerdedir."
    #expect(try codes(Self.main, ["A. Mali Bilgiler": others]) == [])
  }

  @Test("MET006: a list of tables with an old title, a table too many, a table left out")
  func list() throws {
    func list(_ lines: [String]) -> String { lines.map { "- \($0)" }.joined(separator: "\n") + "\n\n" + tables }
    let right = ["Tablo 1. Personel.....12", "Tablo 2. Araçlar 13", "Tablo 3. Binalar"]
    // `13` right behind a title could be a part of it: dots lead to a page.
    let entries = [right[0], "Tablo 2. Araçlar … 13", right[2]]
    #expect(try codes(Self.main, ["A. Mali Bilgiler": list(entries)]) == [])
    let old = [entries[0], "Tablo 2. Taşıtlar", entries[2]]
    #expect(try codes(Self.main, ["A. Mali Bilgiler": list(old)]) == ["MET006"])
    let surplus = entries + ["Tablo 4. Araziler"]
    #expect(try codes(Self.main, ["A. Mali Bilgiler": list(surplus)]) == ["MET006"])
    let short = list(entries) + "\n\n" + table(4, "Araziler") + "\n\nArazi için Tablo 4 hazırlanmıştır."
    #expect(try codes(Self.main, ["A. Mali Bilgiler": short]) == ["MET006"])
  }

  @Test("MET007: a table no sentence mentions")
  func unmentioned() throws {
    let text = tables.replacing("Tablo 1, Tablo 2 ve Tablo 3", with: "Tablo 1 ve Tablo 3")
    let report = try DocumentFixture.check(markdown(Self.main, ["A. Mali Bilgiler": text]))
    #expect(report.findings.map(\.code.text) == ["MET007"])
    #expect(report.findings[0].shown == "Tablo 2")
    #expect(report.findings[0].severity == .note)
  }

  @Test("chapters written as plain paragraphs are found, lines of a list of contents are none")
  func wordHeadings() throws {
    func html(_ lines: [String]) -> Document {
      let body = lines.map { "<p class=MsoNormal><b>\($0)</b></p>" }.joined()
      let bytes = Array("<html><head><meta charset=utf-8></head><body>\(body)</body></html>".utf8)
      return try! readDocument(bytes, path: "a.html", syntax: .html)
    }
    let rest = Self.main.filter { !$0.hasPrefix("IV.") }
    let contents = Self.main.map { $0 + "........ 12" }
    let report = checkDocument(html(contents + rest))
    #expect(report.findings.filter { $0.code.text == "YAP003" }.count == 1)
  }
}
