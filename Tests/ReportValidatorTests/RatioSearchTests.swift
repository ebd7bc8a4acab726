import ReportModel
import ReportValidator
import Testing

/// Ratios, means and the like that no name says are found by their figures.
@Suite("Ratios and means by their figures")
struct RatioSearchTests {
  private func relations(_ headings: String, _ rows: [String]) throws -> [FoundRelation] {
    foundRelations(try DocumentFixture.document(DocumentFixture.table(headings, rows)))
  }

  private func findings(_ headings: String, _ rows: [String]) throws -> [Finding] {
    try DocumentFixture.check(DocumentFixture.table(headings, rows)).findings
  }

  private func of(_ operation: FoundRelation.Operation, in relations: [FoundRelation]) -> [FoundRelation] {
    relations.filter { $0.operation == operation }
  }

  private static let households = "İlçe | Nüfus | Hane | Kişi"
  private static let persons = [
    "Akdere | 178.710 | 70.665 | 2,53", "Bozova | 368.005 | 155.135 | 2,37", "Cumra | 123.720 | 41.590 | 2,97",
    "Derbent | 96.185 | 49.105 | 1,96", "Emet | 20.307 | 9.811 | 2,07", "Fatsa | 118.913 | 36.412 | 3,27",
    "Gerze | 27.050 | 11.004 | 2,46", "Havza | 41.233 | 12.911 | 3,19",
  ]

  @Test("a column of figures per head is one column divided by another, whatever it is called")
  func perHead() throws {
    let ratios = of(.ratio, in: try relations(Self.households, Self.persons))
    #expect(ratios.count == 8)
    #expect(ratios.allSatisfy { $0.outcome == .exact && $0.parts.map(\.grid.column) == [1, 2] })
    #expect(try findings(Self.households, Self.persons).isEmpty)
  }

  @Test("one of many that does not hold is told")
  func wrongRatio() throws {
    let rows = Self.persons.map { $0.replacing("3,27", with: "3,72") }
    let finding = try #require(findings(Self.households, rows).first)
    #expect(finding.code.text == "ORN001" && finding.severity == .error)
    #expect(finding.shown == "3,72" && finding.computed == "3,27")
  }

  @Test("columns that divide nowhere are no ratio, and one last digit is nobody's mistake")
  func noRatio() throws {
    let rows = Self.persons.map { $0.replacing(/\| \d,\d\d/, with: "| 4,21") }
    #expect(of(.ratio, in: try relations(Self.households, rows)).isEmpty)
    #expect(try findings(Self.households, Self.persons.map { $0.replacing("3,27", with: "3,26") }).isEmpty)
  }

  @Test("a row is what one row is of another in every column")
  func rowOfRates() throws {
    let rows = [
      "Gelir | 25.162,0 | 27.028,6 | 28.771,3 | 28.094,1 | 29.675,1",
      "Gider | 23.345,6 | 24.918,5 | 26.905,7 | 26.544,8 | 27.965,6", "Katsayı | 0,93 | 0,92 | 0,94 | 0,94 | 0,94",
    ]
    let ratios = of(.ratio, in: try relations("Kalem | 2004 | 2005 | 2006 | 2007 | 2008", rows))
    #expect(ratios.count == 5)
    #expect(ratios.allSatisfy { $0.parts.map(\.grid.row) == [2, 1] })
  }

  @Test("by how much a year is more than the one before it is growth, under any name")
  func growth() throws {
    let rows = [
      "Adana | 14.071 | 15.322 | 8,9", "Bursa | 9.812 | 9.411 | -4,1", "Çorum | 4.560 | 5.127 | 12,4",
      "Düzce | 3.318 | 3.302 | -0,5",
    ]
    let growths = of(.growth, in: try relations("İl | 2021 | 2022 | Önceki yıla göre", rows))
    #expect(growths.count == 4)
    #expect(growths.allSatisfy { $0.parts.map(\.grid.column) == [2, 1] })
  }

  // MARK: Means

  private static let quarters = "Dal | I | II | III | IV | Bütün yıl"
  private static let indices = [
    "Sanayi | 98,7 | 103,7 | 104,2 | 93,4 | 100,0", "İmalat | 101,5 | 112,9 | 110,0 | 95,3 | 104,9",
    "Gıda | 100,3 | 101,9 | 105,9 | 91,9 | 100,0", "Metal | 102,3 | 114,3 | 112,6 | 93,4 | 105,7",
    "Kimya | 97,0 | 105,7 | 106,2 | 91,1 | 100,0", "İnşaat | 106,8 | 112,2 | 110,2 | 98,3 | 106,9",
    "Ticaret | 93,7 | 104,8 | 100,7 | 90,6 | 97,5",
  ]

  @Test("a column is the mean of those before it, though nothing says so")
  func means() throws {
    let means = of(.average, in: try relations(Self.quarters, Self.indices))
    #expect(means.count == 7)
    #expect(means.allSatisfy { $0.parts.map(\.grid.column) == [1, 2, 3, 4] })
    #expect(try findings(Self.quarters, Self.indices).isEmpty)
  }

  @Test("one mean among many that is wrong is told, with what its figures give")
  func wrongMean() throws {
    let rows = Self.indices.map { $0.replacing("| 97,5", with: "| 79,5") }
    let finding = try #require(findings(Self.quarters, rows).first)
    #expect(finding.code.text == "ORN007" && finding.computed == "97,5")
    #expect(finding.operands.map(\.value) == ["93,7", "104,8", "100,7", "90,6"])
  }

  @Test(
    "what a row is called decides what it is of the rows above",
    arguments: [
      ("Ortanca", "27,3 | 49,8 | 55,2", FoundRelation.Operation.median),
      ("Asgari", "12,8 | 33,3 | 49,6", .minimum), ("Azami", "41,2 | 57,9 | 68,3", .maximum),
      ("Ortalama", "27,1 | 47,0 | 57,7", .average),
    ])
  func named(name: String, figures: String, operation: FoundRelation.Operation) throws {
    let rows = [
      "Kuzey | 41,2 | 57,9 | 68,3", "Güney | 12,8 | 33,3 | 49,6", "Batı | 27,3 | 49,8 | 55,2", "\(name) | \(figures)",
    ]
    let found = of(operation, in: try relations("İstasyon | Ocak | Şubat | Mart", rows))
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.outcome == .exact && $0.parts.count == 3 })
    // Another row of other figures is none.
    let other = rows.dropLast() + ["\(name) | 31,7 | 35,1 | 61,9"]
    #expect(of(operation, in: try relations("İstasyon | Ocak | Şubat | Mart", Array(other))).isEmpty)
  }

  // MARK: Which cell

  @Test("of parts that explain a slip alike the one is suspected whose line is unlike itself")
  func oddShare() throws {
    let rows = [
      "Kira | 9.000 | 9.400 | 9.850 | 10.120", "Isınma | 3.412 | 3.757 | 3.981 | 4.020",
      "Yakıt | 2.653 | 3.004 | 3.126 | 3.311", "Yolluk | 1.508 | 1.011 | 1.942 | 2.007",
      "Giderler | 16.573 | 17.972 | 18.899 | 19.458",
    ]
    let found = try findings("Gider | 2021 | 2022 | 2023 | 2024", rows)
    #expect(found.count == 1)
    #expect(found.first?.suspect?.shown == "1.011" && found.first?.suspect?.repaired == "1.811")
  }

  @Test("digits with a nought in front are codes where others are, and a lost digit among numbers")
  func noughts() throws {
    let numbers = ["Kira | 901 | 940", "Isınma | 341 | 046", "Yakıt | 265 | 1.300", "Yolluk | 150 | 181"]
    #expect(try findings("Gider | Sayı | Adet", numbers).map(\.shown) == ["046"])
    let codes = ["Kira | 901 | 010", "Isınma | 341 | 046", "Yakıt | 265 | 300", "Yolluk | 150 | 081"]
    #expect(try findings("Gider | Sayı | Adet", codes).isEmpty)
  }

  @Test("shares that add up to a column of 100 are as exact as they are printed")
  func hundreds() throws {
    func rows(_ slip: String) -> [String] {
      [
        "Kuzey | 100 | 24,0 | 20,4 | 5,7 | 49,9", "Güney | 100 | 22,3 | 20,3 | 7,6 | 49,8",
        "Doğu | 100 | 20,5 | 27,3 | \(slip) | 44,9", "Batı | 100 | 18,8 | 32,8 | 8,1 | 40,3",
      ]
    }
    let headings = "Bölge | Hepsi | Konut | İşyeri | Araç | Başka"
    #expect(try findings(headings, rows("7,3")).isEmpty)
    #expect(try findings(headings, rows("7,9")).contains { $0.operands.map(\.value).contains("7,9") })
  }

  @Test("what one column is of two others is said once, however it is turned")
  func saidOnce() throws {
    // The population by `Kişi` would be `Hane`, too, nearly.
    let headings = "İlçe | Nüfus | Ortalama hane | Kişi"
    let ratios = of(.ratio, in: try relations(headings, Self.persons))
    #expect(ratios.count == 8 && ratios.allSatisfy { $0.target.grid.column == 3 })
  }

  @Test("a rate of figures that were rounded to hundreds holds within what they may have been")
  func roundedOperands() throws {
    let rows = [
      "Küçük | 9.000 | 5.800 | -3.200 | -35", "Orta | 4.500 | 3.000 | -1.500 | -34",
      "Büyük | 9.300 | 8.900 | -400 | -4", "Dev | 5.000 | 4.200 | -800 | -15", "Hepsi | 27.800 | 21.900 | -5.900 | -21",
    ]
    let found = of(.ratio, in: try relations("İşyeri | Önceki | Şimdi | Artan | Oran (%)", rows))
    #expect(found.first { $0.target.value == "-34" }.map { $0.outcome } == .rounding)
    #expect(try findings("İşyeri | Önceki | Şimdi | Artan | Oran (%)", rows).isEmpty)
  }

  @Test("a total of rates is the mean of the totals below it, a label that goes on in the next row among them")
  func meanOfTotals() throws {
    let rows = [
      "Toplam | 31 | 36 | 45 | 26 | 48", "Sanayi, | 34 | 40 | 50 | 31 | 54", "toplam | | | | |",
      "10-19 | 23 | 33 | 39 | 19 | 43", "20-49 | 33 | 39 | 50 | 32 | 54", "50-99 | 39 | 41 | 54 | 32 | 60",
      "Hizmet, | 29 | 32 | 39 | 22 | 43", "toplam | | | | |", "10-19 | 22 | 25 | 32 | 19 | 36",
      "20-49 | 36 | 39 | 46 | 21 | 48",
    ]
    let means = of(.average, in: try relations("Kişi | Ürün | Süreç | Biri | Proje | Etkin", rows))
    #expect(means.count == 5)
    #expect(means.allSatisfy { $0.parts.map(\.grid.row) == [2, 7] })
  }
}
