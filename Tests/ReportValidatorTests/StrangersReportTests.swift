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
    #expect(found.first?.evidence?.tr.hasPrefix("sayıların uyumundan") == true)
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

  private func codes(_ head: String, _ rows: [String]) throws -> [String] {
    let columns = head.split(separator: "|").count
    let rule = Array(repeating: "---", count: columns).joined(separator: " | ")
    return try DocumentFixture.codes(
      "Tablo 1. Deneme\n\n| \(head) |\n| \(rule) |\n" + rows.map { "| \($0) |" }.joined(separator: "\n") + "\n")
  }

  @Test("what does not add up is not added: rates, running totals, means, parts named as such")
  func notAdded() throws {
    #expect(try codes("Eğitim | Yüzde", ["Lise | 33,3", "Lisans | 33,3", "Doktora | 33,3", "Toplam | 100"]) == [])
    #expect(
      try codes(
        "Ay | Aylık | Birikimli", ["Ocak | 100 | 100", "Şubat | 150 | 250", "Mart | 75 | 325", "Toplam | 325 | 325"])
        == [])
    #expect(
      try codes(
        "Fakülte | Öğrenci | Öğretim Üyesi Başına Öğrenci",
        ["Tıp | 40 | 4,0", "Fen | 60 | 50,0", "Toplam | 100 | 10,5"])
        == [])
    let works = ["Makale | 120", "SCI makale (makaleler içinde) | 60", "Bildiri | 44"]
    #expect(try codes("Yayın | Adet", works + ["Toplam | 164"]) == [])
    #expect(try codes("Yayın | Adet", works + ["Toplam | 146"]) == ["TOP001"])
    #expect(try codes("Ay | Adet", ["Ocak | 10", "Şubat | 20", "Ortalama | 15", "Toplam | 30"]) == [])
  }

  @Test("a row that its name deducts is deducted, with or without its sign")
  func deducted() throws {
    let gross = ["Vergi | 100.000,00 | 90.000,00", "Diğer | 20.000,00 | 25.000,00"]
    #expect(
      try codes(
        "Gelir | Tahmin | Sonuç",
        gross + ["Red ve İadeler (-) | 1.000,00 | 500,00", "Net Toplam | 119.000,00 | 114.500,00"])
        == [])
    #expect(
      try codes(
        "Gelir | Tahmin | Sonuç",
        gross + ["Red ve İadeler (-) | -1.000,00 | -500,00", "Net Toplam | 119.000,00 | 114.500,00"])
        == [])
    #expect(
      try codes(
        "Gelir | Tahmin | Sonuç",
        gross + ["Red ve İadeler (-) | 1.000,00 | 500,00", "Toplam | 119.000,00 | 115.400,00"])
        == ["TOP004"])
  }

  @Test("a total of an outline without levels is not held against every row of it")
  func flatOutline() throws {
    let rows = [
      "Dönen Varlıklar | 18.814", "Hazır Değerler | 12.345", "Alacaklar | 5.234", "Stoklar | 1.234",
      "Duran Varlıklar | 912.358",
      "Maddi | 912.345", "Maddi Olmayan | 12", "Aktif Toplamı | 931.172",
    ]
    #expect(try codes("Hesap | 2023", rows) == [])
  }

  @Test("columns of years are figures, a column of years is none")
  func years() throws {
    #expect(
      try codes("Gelir | 2021 Yılı | 2022 Yılı", ["Vergi | 10 | 20", "Harç | 5 | 7", "Toplam | 15 | 28"]) == ["TOP001"])
    #expect(try codes("Bina | Yapım Yılı", ["Merkez | 1987", "Ek | 2003", "Toplam | "]) == [])
  }

  @Test("a rate whose heading names no column is found by its figures")
  func rates() throws {
    let rows = ["Vergi | 200,00 | 150,00 | 75,0", "Harç | 80,00 | 20,00 | 25,0", "Kira | 50,00 | 45,00 | 90,0"]
    #expect(
      try codes("Gelir | Tahmin (TL) | Tahsilat (TL) | Gerçekleşme (%)", rows + ["Faiz | 40,00 | 10,00 | 25,0"]) == [])
    let wrong = try DocumentFixture.check(
      "Tablo 1. G\n\n| Gelir | Tahmin (TL) | Tahsilat (TL) | Gerçekleşme (%) |\n| --- | --- | --- | --- |\n"
        + (rows + ["Faiz | 40,00 | 10,00 | 52,0"]).map { "| \($0) |\n" }.joined())
    #expect(wrong.findings.map(\.code.text) == ["ORN001"])
    #expect(wrong.findings[0].suspect?.repaired == "25,0")
  }

  @Test("quarters that make the year in several ways are no equation of columns")
  func quarters() throws {
    let head = "Gösterge | Yıl Sonu Hedefi | 1. Çeyrek | 2. Çeyrek | 3. Çeyrek | 4. Çeyrek | Yıl Sonu Gerçekleşme"
    let sums = (1...4).map { "Eğitim verilen \($0). grup | 100 | 1\($0) | 2\($0) | 31 | 14 | \(75 + 2 * $0)" }
    #expect(try codes(head, sums + ["Tamamlanan proje oranı | 100 | 10 | 28 | 60 | 72 | 72"]) == [])
  }
}
