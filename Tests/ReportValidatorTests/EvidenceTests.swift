import DocumentReader
import ReportModel
import ReportValidator
import Testing

/// Sums that no name says are found by how unlikely it is that their figures agree.
@Suite("Sums by the surprise of their figures")
struct EvidenceTests {
  private func findings(_ headings: String, _ rows: [String]) throws -> [Finding] {
    try DocumentFixture.check(DocumentFixture.table(headings, rows)).findings
  }

  private static let expenses = [
    "Kira | 9.000 | 9.400 | 9.850", "Isınma | 3.412 | 3.757 | 3.981", "Yakıt | 2.653 | 3.004 | 3.126",
    "Yolluk | 1.508 | 1.811 | 1.942",
  ]
  private static let sum = "Giderler | 16.573 | 17.972 | 18.899"

  @Test("a sum that no word names is found, above its rows or behind them")
  func found() throws {
    let headings = "Gider | 2021 | 2022 | 2023"
    for rows in [Self.expenses + [Self.sum], [Self.sum] + Self.expenses] {
      let document = try DocumentFixture.document(DocumentFixture.table(headings, rows))
      let sums = foundRelations(document).filter { $0.operation == .sum }
      #expect(sums.count == 3)
      #expect(sums.allSatisfy { $0.outcome == .exact && $0.parts.count == 4 })
      #expect(try findings(headings, rows).isEmpty)
    }
  }

  @Test("one wrong digit does not make the sum vanish: the place is an error, and the cell is among the suspects")
  func broken() throws {
    let rows = Self.expenses.map { $0.replacing("3.004", with: "3.804") } + [Self.sum]
    let found = try findings("Gider | 2021 | 2022 | 2023", rows)
    #expect(found.map(\.code.text) == ["TOP001"])
    let finding = try #require(found.first)
    #expect(finding.severity == .error)
    #expect(finding.shown == "17.972" && finding.computed == "18.772")
    #expect(finding.operands.contains { $0.value == "3.804" })
  }

  @Test("figures that agree nowhere are no sum")
  func unrelated() throws {
    let rows = Self.expenses + ["Öğrenci | 14.071 | 15.322 | 12.997"]
    let document = try DocumentFixture.document(DocumentFixture.table("Gider | 2021 | 2022 | 2023", rows))
    #expect(foundRelations(document).isEmpty)
  }

  @Test("totals of totals are found: what is a part already is passed over")
  func nested() throws {
    let rows = [
      "Bina | 12.412 | 13.157", "Kira | 9.000 | 9.400", "Isınma | 3.412 | 3.757", "Ulaşım | 4.161 | 4.815",
      "Yakıt | 2.653 | 3.004", "Bakım | 1.508 | 1.811", "Hepsi | 16.573 | 17.972",
    ]
    let document = try DocumentFixture.document(DocumentFixture.table("Gider | 2021 | 2022", rows))
    let sums = foundRelations(document).filter { $0.operation == .sum }
    let whole = sums.filter { $0.target.value == "16.573" }
    #expect(whole.contains { $0.parts.map(\.value) == ["12.412", "4.161"] })
    #expect(sums.contains { $0.target.value == "13.157" && $0.parts.map(\.value) == ["9.400", "3.757"] })
  }

  @Test("figures rounded to thousands may miss their sum by a little, and nothing is told")
  func rounded() throws {
    let rows = [
      "Vergi | 12,3 | 13,4 | 15,2 | 17,7", "Harç | 5,7 | 6,1 | 6,6 | 7,3", "Ceza | 2,1 | 2,4 | 2,2 | 2,9",
      "Gelir | 20,2 | 21,9 | 24,1 | 27,8",
    ]
    let document = try DocumentFixture.document(DocumentFixture.table("Kalem | 2020 | 2021 | 2022 | 2023", rows))
    let outcomes = foundRelations(document).map(\.outcome)
    #expect(outcomes.contains(.rounding) && !outcomes.contains(.inconsistent))
    #expect(try findings("Kalem | 2020 | 2021 | 2022 | 2023", rows).isEmpty)
  }

  @Test("a table in English notation is read as it is written")
  func english() throws {
    let rows = [
      "Rent | 9,000.50 | 9,400.25", "Heating | 3,412.25 | 3,757.50", "Fuel | 2,653.00 | 3,004.75",
      "All | 15,065.75 | 16,162.50",
    ]
    #expect(try findings("Item | 2021 | 2022", rows).map(\.code.text) == ["TOP015"])
    #expect(foundRelations(try DocumentFixture.document(DocumentFixture.table("Item | 2021 | 2022", rows))).count == 2)
    let slipped = rows.map { $0.replacing("3,004.75", with: "3,804.75") }
    let error = try findings("Item | 2021 | 2022", slipped).first { $0.severity == .error }
    #expect(error?.operands.contains { $0.value == "3,804.75" } == true)
  }

  @Test(
    "what only looks like decimals with a point makes no table English", arguments: ["-1.224-5", "1.28;5", "12.5.23"])
  func noNotation(text: String) throws {
    let rows = ["A | \(text) | 1.250", "B | \(text) | 2.310", "Toplam | \(text) | 3.560"]
    #expect(
      try performedChecks(DocumentFixture.document(DocumentFixture.table("Ad | Kod | Tutar", rows))).allSatisfy {
        $0.notation == .turkish
      })
    #expect(try !performedChecks(DocumentFixture.document(DocumentFixture.table("Ad | Kod | Tutar", rows))).isEmpty)
  }

  @Test(
    "what a number is printed with hides no wrong total",
    arguments: [
      ["2.450 m²", "380 m²", "1.120 m²", "3.850 m²"], ["12 340", "8 915", "20 007", "41 362"],
      ["26 bin 415", "1.585", "2 milyon", "2.128.000"],
    ])
  func units(figures: [String]) throws {
    let rows = zip(["A", "B", "C", "Toplam"], figures).map { "\($0) | \($1)" }
    let found = try findings("Birim | Miktar", rows)
    #expect(found.map(\.code.text) == ["TOP001"])
    #expect(found.first?.shown == figures[3])
  }

  @Test("a mark for what is unknown is no figure gone wrong", arguments: ["x", "..", "(D)", "…"])
  func unknown(mark: String) throws {
    func codes(_ text: String) throws -> [String] {
      try findings("Birim | Kişi", ["Merkez | 802", "Taşra | \(text)", "Toplam | 13.500"]).map(\.code.text)
    }
    #expect(try !codes(mark).contains("TOP007"))
    #expect(try codes("çok").contains("TOP007"))
  }

  @Test("what a table in English notation should say is written as it writes")
  func englishRepair() throws {
    let rows = ["A | 1,250.50", "B | 2,310.25", "C | 912.00", "Toplam | 4,772.75"]
    let finding = try #require(try findings("Birim | Tutar", rows).first { $0.severity == .error })
    #expect(finding.computed == "4,472.75" && finding.difference == "300.00")
    #expect(finding.message.tr.contains("4,472.75"))
  }

  @Test("coarse figures beside fine ones are added, each column as exactly as it is printed")
  func steps() throws {
    let rows = (1...9).map { "Satır \($0) | \($0 * 71).000 | 3,14159\($0) | 2,71828\(10 - $0)" }
    // 9 · 3,14159 and the last digits; one column is off by what rounding makes.
    let document = try DocumentFixture.document(
      DocumentFixture.table("Ad | 2021 | 2022 | 2023", rows + ["Hepsi | 3.195.000 | 28,274356 | 24,464565"]))
    let sums = foundRelations(document).filter { $0.parts.count == 9 }
    #expect(sums.map(\.outcome) == [.exact, .rounding, .exact])
  }

  @Test("figures too large to be added take no part, and the others are added all the same")
  func tooLarge() throws {
    let most = "9.223.372.036.854.775.807"
    #expect(
      try findings("Ad | 2022 | 2023", ["A | \(most) | \(most)", "B | -\(most) | 9.223.372.036.854,775807"]).isEmpty)
    let document = try DocumentFixture.document(
      DocumentFixture.table(
        "Gider | 2021 | 2022 | 2023", Self.expenses + [Self.sum, "Sayaç | \(most) | \(most) | -\(most)"]))
    #expect(foundRelations(document).count { $0.parts.count == 4 && $0.outcome == .exact } == 3)
  }

  @Test("marks that would change another number are left out of a repair", arguments: ["1-", "1,5 milyon"])
  func frames(figure: String) throws {
    let document = try DocumentFixture.document(
      DocumentFixture.table("Ad | Sayı", ["A | 2", "B | 3", "Toplam | \(figure)"]))
    for relation in foundRelations(document) { #expect(relation.computed == "5" || relation.computed == "5,0") }
    #expect(!foundRelations(document).isEmpty)
  }

  // MARK: Slips in harder tables

  private static let vacancies = [
    "İşyerleri | 21.911 | 31.117 | 37.823 | 46.105", "1-4 | 5.803 | 5.811 | 9.314 | 9.604",
    "5-10 | 3.002 | 7.902 | 6.309 | 9.702", "11-99 | 8.904 | 13.303 | 17.501 | 16.901",
    "100 ve üzeri | 4.202 | 4.101 | 4.699 | 9.898",
  ]

  @Test("a slip is told where the table has another one already")
  func second() throws {
    let headings = "Kişi | I | II | III | IV"
    let one = Self.vacancies.map { $0.replacing("3.002", with: "3.802") }
    #expect(try findings(headings, one).map(\.severity) == [.error])
    let two = one.map { $0.replacing("9.898", with: "9.398") }
    let told = try findings(headings, two)
    #expect(told.map(\.severity) == [.warning, .warning])
    for figure in ["3.802", "9.398"] {
      #expect(told.contains { $0.operands.map(\.value).contains(figure) })
    }
  }

  @Test("in a rounded table one digit is told where rounding does the rest, and never as an error")
  func roughly() throws {
    func rows(_ figure: String) -> [String] {
      [
        "Kuzey | 1.204 | 1.311 | 1.408 | 1.517", "Güney | 2.317 | 2.404 | 2.\(figure) | 2.611",
        "Doğu | 3.118 | 3.227 | 3.309 | 3.402", "Batı | 4.406 | 4.513 | 4.602 | 4.708",
        "Hepsi | 11.046 | 11.456 | 11.829 | 12.239",
      ]
    }
    let headings = "Bölge | 2020 | 2021 | 2022 | 2023"
    #expect(try findings(headings, rows("509")).isEmpty)
    let told = try findings(headings, rows("909"))
    #expect(told.map(\.severity) == [.warning])
    #expect(told.first?.operands.contains { $0.value == "2.909" } == true)
  }

  @Test("columns of shares beside one of amounts, whatever they are called, do not silence it")
  func besideShares() throws {
    let rows = [
      "Harcama toplamı | 93.511 | 41,3 | 28,4 | 30,3", "Hastane | 51.767 | 96,7 | 0,0 | 3,3",
      "Bakım | 13.591 | 8,8 | 90,0 | 1,2", "Eczane | 24.568 | 7,5 | 0,0 | 92,5", "Başka | 3.585 | 61,4 | 8,3 | 30,3",
    ]
    let headings = "Kurum | Tutar | Merkez | Yerel | Özel"
    #expect(try findings(headings, rows).isEmpty)
    let told = try findings(headings, rows.map { $0.replacing("13.591", with: "18.591") })
    #expect(told.contains { $0.operands.map(\.value).contains("18.591") })
  }

  @Test("figures rounded to fives are seen to be so although averages stand beside them: five off is no error")
  func fives() throws {
    let rows = [
      "Hane | 70.665 | 155.125 | 51.595 | 49.120", "1 kişilik | 15.780 | 43.025 | 12.590 | 12.520",
      "2 kişilik | 24.135 | 55.145 | 19.925 | 17.525", "3 kişilik | 14.140 | 25.720 | 8.885 | 8.245",
      "4 kişilik | 16.610 | 31.235 | 10.190 | 10.830", "Hane başına kişi | 2,5 | 2,4 | 2,4 | 2,4",
    ]
    #expect(try findings("Hane | A | B | C | D", rows).allSatisfy { $0.severity < .error })
    let exact = rows.map { $0.replacing("70.665", with: "70.667").replacing("2.590", with: "2.588") }
    #expect(try findings("Hane | A | B | C | D", exact).contains { $0.severity == .error })
  }

  @Test("a row of words where the table begins is a title of all of it, and makes no column one of rates")
  func title() throws {
    func page(_ figure: String) throws -> CheckReport {
      let rows = [
        "4||İlköğretimde oran, yüzde|||", "İl||Öğrenci|Özel|Yüzde|", "Bütün ülke||90.211|1.553|1,7|",
        "Adana||31.406|633|2,0|", "Bursa||\(figure)|363|0,9|", "Çorum||18.750|557|3,0|",
      ]
      let cells = rows.map {
        "<tr><td>" + $0.replacing("||", with: "|").replacing("|", with: "</td><td>") + "</td></tr>"
      }
      let html = "<html lang=\"tr\"><body><table>\(cells.joined())</table></body></html>"
      return checkDocument(try readDocument(Array(html.utf8), path: "x.html", syntax: .html))
    }
    #expect(try page("40.055").findings.isEmpty)
    #expect(try page("46.055").findings.contains { $0.shown == "90.211" })
  }

  @Test("relations and findings that figures show carry their bits, those that names show do not")
  func bits() throws {
    let headings = "Gider | 2021 | 2022 | 2023"
    let rows = Self.expenses.map { $0.replacing("3.004", with: "3.804") } + [Self.sum]
    let document = try DocumentFixture.document(DocumentFixture.table(headings, rows))
    #expect(foundRelations(document).allSatisfy { ($0.bits ?? 0) > 1000 })
    #expect(try findings(headings, rows).allSatisfy { ($0.bits ?? 0) > 1000 })
    let named = Self.expenses + [Self.sum.replacing("Giderler", with: "Toplam")]
    let known = try DocumentFixture.document(DocumentFixture.table(headings, named))
    #expect(foundRelations(known).contains { $0.bits == nil })
  }

  // MARK: Sentences

  @Test(
    "a percentage in a sentence is tied to one that may be told so, and to no other",
    arguments: [
      ("%57,25", true), ("%57,2", true), ("%57,3", true), ("%57", true), ("%58", false), ("%57,4", false),
      ("yaklaşık %62", true), ("yaklaşık %52", true), ("yaklaşık %63", false), ("yaklaşık %51", false),
    ])
  func percentages(told: String, isTied: Bool) throws {
    let table = DocumentFixture.table("Ad | Oran (%)", ["A | 57,25", "B | 11,50", "C | 92,75"])
    let report = try DocumentFixture.check(table + "\nOran \(told) olmuştur.\n")
    #expect((report.checked.tied == 1) == isTied)
    #expect(report.checked.sentenceNumbers == 1)
  }
}
