import DocumentReader
import Foundation
import ReportModel
import ReportValidator
import Testing

@Suite("Reports of anybody's making")
struct StrangersReportTests {
  private func check(_ html: String) throws -> [Finding] {
    let document = try readDocument(Array(html.utf8), path: "x.html", syntax: .html)
    return checkDocument(document).findings.filter { $0.severity > .note }
  }

  private func table(_ rows: [String]) -> String {
    "<table>" + rows.map { "<tr><td>" + $0.replacing("|", with: "</td><td>") + "</td></tr>" }.joined() + "</table>"
  }

  @Test("our report as an office program saves it gives the same findings")
  func wordLike() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = Array(try Data(contentsOf: root.appending(path: "Output/2023/rapor.html")))
    var ours = try readDocument(bytes, path: "rapor.html", syntax: .html)
    ours.relations = []
    let theirs = try readDocument(WordLikeHTML.bytes(of: ours), path: "word.html", syntax: .html)
    func facts(_ document: Document) -> [String] {
      checkDocument(document).findings.filter { $0.severity > .note }.map { finding in
        let place = [finding.place?.table, finding.place?.part, finding.place?.row, finding.place?.column]
        return "\(finding.code) \(finding.severity) \(place.compactMap { $0 }) \(finding.shown ?? "")"
      }.sorted()
    }
    #expect(theirs.tables.count == ours.tables.count)
    #expect(facts(ours).count > 7)
    #expect(facts(theirs) == facts(ours))
  }

  @Test("a table that lays out the page is no table")
  func layout() throws {
    let inner = table(["Birim|Kişi", "A|1", "B|2", "Toplam|4"])
    let html = "<table><tr><td>Menü</td><td>Tablo 2. Personel\(inner)</td></tr></table>"
    let document = try readDocument(Array(html.utf8), path: "x.html", syntax: .html)
    #expect(document.tables.count == 1)
    #expect(checkDocument(document).findings.map(\.code.text) == ["TOP001"])
  }

  // MARK: Shapes of municipalities and universities

  private static let accounts = [
    "Kurum|Ödenek|İptal Edilen|Gider", "Fen İşleri|1.500.000,00|250.000,00|1.250.000,00",
    "Park ve Bahçeler|980.000,50|80.000,50|900.000,00", "Zabıta|400.000,00|1.000,00|399.000,00",
    "Destek|75.250,00|250,00|75.000,00",
  ]

  @Test("appropriation less what is cancelled is spending")
  func difference() throws {
    #expect(try check(table(Self.accounts)).isEmpty)
    var wrong = Self.accounts
    wrong[3] = "Zabıta|400.000,00|1.000,00|393.000,00"
    let found = try check(table(wrong))
    #expect(found.map(\.code.text) == ["TOP004"])
    #expect(found.first?.place?.row == "Zabıta")
    #expect(found.first?.evidence?.tr.contains("3") == true)
  }

  private static let revenue = [
    "Gelir Türü|Tutar (TL)", "Vergi Gelirleri|1.200.000,00", "Teşebbüs ve Mülkiyet Gelirleri|300.000,00",
    "Red ve İadeler (-)|-20.000,00", "T O P L A M|1.480.000,00",
  ]

  @Test("a negative row is taken off")
  func negativeRow() throws {
    #expect(try check(table(Self.revenue)).isEmpty)
    #expect(try check(table(Self.revenue.dropLast() + ["T O P L A M|1.520.000,00"])).map(\.code.text) == ["TOP001"])
  }

  private static let dotted = [
    "Kod|Birim|Ödenek (TL)", "38|ÜNİVERSİTE|900", "38.01|Rektörlük|600", "38.01.02|Genel Sekreterlik|400",
    "38.01.03|Hukuk Müşavirliği|200", "38.02|Fakülteler|300", "Toplam||900",
  ]

  @Test("dotted codes make a tree")
  func dottedCodes() throws {
    #expect(try check(table(Self.dotted)).isEmpty)
    var wrong = Self.dotted
    wrong[4] = "38.01.03|Hukuk Müşavirliği|240"
    let found = try check(table(wrong))
    #expect(found.map(\.code.text) == ["TOP002"])
    #expect(found.first?.suspect?.place.row == "Hukuk Müşavirliği")
    #expect(found.first?.suspect?.repaired == "200")
  }

  @Test("a total that only its name hints at must be borne out")
  func hintedTotal() throws {
    let indicators = [
      "Gösterge|2022|2023", "Toplam personel sayısı|120|125", "Toplam eğitim saati|40|44", "Toplam araç|7|9",
    ]
    #expect(try check(table(indicators)).isEmpty)
    let costs = { (sum: String) in
      table([
        "Gider|A birimi|B birimi|C birimi", "Personel|100,00|200,00|300,00", "Mal ve hizmet|50,00|60,00|70,00",
        "Toplam kaynak|150,00|260,00|\(sum)",
      ])
    }
    #expect(try check(costs("370,00")).isEmpty)
    #expect(try check(costs("730,00")).map(\.code.text) == ["TOP001"])
  }

  @Test("chance finds no relation in figures that owe each other nothing")
  func chance() throws {
    var state: UInt64 = 7
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 40
    }
    for _ in 0..<40 {
      let rows = (1...8).map { row in
        "Satır \(row)|" + (1...6).map { _ in "\(next() % 900 + 10)" }.joined(separator: "|")
      }
      #expect(try check(table(["Ad|A|B|C|D|E|F"] + rows)).isEmpty)
    }
  }

  @Test("a blank cell makes a sum uncheckable, not wrong")
  func blank() throws {
    let html = table(["Birim|Kişi", "A|5", "B|", "C|7", "Toplam|20"])
    let document = try readDocument(Array(html.utf8), path: "x.html", syntax: .html)
    #expect(checkDocument(document).findings.map(\.code.text) == ["TOP005"])
  }

  @Test("a blank total among others is missed")
  func blankTotal() throws {
    let html = { (sum: String) in
      self.table(["Birim|2021|2022", "A|5|6", "Toplam|5|6", "B|3|4", "C|4|5", "Toplam|\(sum)|9"])
    }
    #expect(try check(html("7")).isEmpty)
    #expect(try check(html("")).map(\.code.text) == ["TOP010"])
  }
}
