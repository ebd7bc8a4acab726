import ReportModel
import ReportValidator
import Testing

/// Sums that no name says are found by how unlikely it is that their figures agree.
@Suite("Sums by the surprise of their figures")
struct EvidenceTests {
  /// A table in Markdown: its headings, then its rows.
  private func table(_ headings: String, _ rows: [String]) -> String {
    let marks = headings.split(separator: "|").map { _ in "---" }.joined(separator: " | ")
    return ([headings, marks] + rows).map { "| \($0) |" }.joined(separator: "\n") + "\n"
  }

  private func findings(_ headings: String, _ rows: [String]) throws -> [Finding] {
    try DocumentFixture.check(table(headings, rows)).findings
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
      let document = try DocumentFixture.document(table(headings, rows))
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
    let document = try DocumentFixture.document(table("Gider | 2021 | 2022 | 2023", rows))
    #expect(foundRelations(document).isEmpty)
  }

  @Test("totals of totals are found: what is a part already is passed over")
  func nested() throws {
    let rows = [
      "Bina | 12.412 | 13.157", "Kira | 9.000 | 9.400", "Isınma | 3.412 | 3.757", "Ulaşım | 4.161 | 4.815",
      "Yakıt | 2.653 | 3.004", "Bakım | 1.508 | 1.811", "Hepsi | 16.573 | 17.972",
    ]
    let document = try DocumentFixture.document(table("Gider | 2021 | 2022", rows))
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
    let document = try DocumentFixture.document(table("Kalem | 2020 | 2021 | 2022 | 2023", rows))
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
    #expect(try findings("Item | 2021 | 2022", rows).isEmpty)
    #expect(foundRelations(try DocumentFixture.document(table("Item | 2021 | 2022", rows))).count == 2)
    let slipped = rows.map { $0.replacing("3,004.75", with: "3,804.75") }
    #expect(try findings("Item | 2021 | 2022", slipped).first?.operands.contains { $0.value == "3,804.75" } == true)
  }

  @Test(
    "what only looks like decimals with a point makes no table English", arguments: ["-1.224-5", "1.28;5", "12.5.23"])
  func noNotation(text: String) throws {
    let rows = ["A | \(text) | 1.250", "B | \(text) | 2.310", "Toplam | \(text) | 3.560"]
    #expect(
      try performedChecks(DocumentFixture.document(table("Ad | Kod | Tutar", rows))).allSatisfy {
        $0.notation == .turkish
      })
    #expect(try !performedChecks(DocumentFixture.document(table("Ad | Kod | Tutar", rows))).isEmpty)
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
    let finding = try #require(try findings("Birim | Tutar", rows).first)
    #expect(finding.computed == "4,472.75" && finding.difference == "300.00")
    #expect(finding.message.tr.contains("4,472.75"))
  }

  @Test("coarse figures beside fine ones are added, each column as exactly as it is printed")
  func steps() throws {
    let rows = (1...9).map { "Satır \($0) | \($0 * 71).000 | 3,14159\($0) | 2,71828\(10 - $0)" }
    // 9 · 3,14159 and the last digits; one column is off by what rounding makes.
    let document = try DocumentFixture.document(
      table("Ad | 2021 | 2022 | 2023", rows + ["Hepsi | 3.195.000 | 28,274356 | 24,464565"]))
    let sums = foundRelations(document).filter { $0.parts.count == 9 }
    #expect(sums.map(\.outcome) == [.exact, .rounding, .exact])
  }

  @Test("figures too large to be added take no part, and the others are added all the same")
  func tooLarge() throws {
    let most = "9.223.372.036.854.775.807"
    #expect(
      try findings("Ad | 2022 | 2023", ["A | \(most) | \(most)", "B | -\(most) | 9.223.372.036.854,775807"]).isEmpty)
    let document = try DocumentFixture.document(
      table("Gider | 2021 | 2022 | 2023", Self.expenses + [Self.sum, "Sayaç | \(most) | \(most) | -\(most)"]))
    #expect(foundRelations(document).count { $0.parts.count == 4 && $0.outcome == .exact } == 3)
  }

  @Test("marks that would change another number are left out of a repair", arguments: ["1-", "1,5 milyon"])
  func frames(figure: String) throws {
    let document = try DocumentFixture.document(table("Ad | Sayı", ["A | 2", "B | 3", "Toplam | \(figure)"]))
    for relation in foundRelations(document) { #expect(relation.computed == "5" || relation.computed == "5,0") }
    #expect(!foundRelations(document).isEmpty)
  }
}
