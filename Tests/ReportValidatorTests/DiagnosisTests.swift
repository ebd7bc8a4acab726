import ReportModel
import ReportValidator
import Testing

@Suite("Who is to blame")
struct DiagnosisTests {
  private static let units = """
    # Rapor

    Tablo 7. Birimler

    | Birim | Ödenek (TL) | Yılsonu Toplam Ödenek (TL) | Gerçekleşme (TL) | Gerçekleşme/Toplam Ödenek (%) |
    | --- | --- | --- | --- | --- |
    | Hukuk | 1.000.400 | 2.100.300 | 1.523.468 | 72,54 |
    | Personel | 7.250.000 | 9.180.250 | 8.417.931 | 91,70 |
    | Strateji | 3.480.120 | 3.480.120 | 3.301.777 | 94,88 |
    | GENEL TOPLAM | 11.730.520 | 14.760.670 | 13.243.176 | 89,72 |
    """

  private func findings(_ old: String, _ new: String) throws -> [Finding] {
    let edited = Self.units.replacing(old, with: new)
    #expect(edited != Self.units)
    return try DocumentFixture.check(edited).findings.filter { $0.severity > .note }
  }

  @Test("the table is right to begin with")
  func clean() throws {
    #expect(try DocumentFixture.check(Self.units).findings.isEmpty)
  }

  @Test(
    "one slip is one finding that names the cell, its right value and the cause",
    arguments: [
      ("1.523.468", "1.253.468", "digits-swapped"), ("8.417.931", "841.793", "digit-dropped"),
      ("3.301.777", "33.017.770", "comma-moved"), ("9.180.250", "9.250", "group-lost"),
      ("9.180.250", "2.100.300", "neighbour-value"), ("94,88", "94,08", "digit-changed"),
      ("11.730.520", "117.305.200", "comma-moved"), ("11.730.520", "11.730.520.000", "other-unit"),
    ])
  func slips(right: String, wrong: String, cause: String) throws {
    let found = try findings(right, wrong)
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.suspect?.shown == wrong)
    #expect(finding.suspect?.repaired == right)
    #expect(finding.suspect?.rivals == 0)
    #expect(finding.cause?.kind.rawValue == cause)
  }

  @Test("consequences stand under the finding, not beside it")
  func consequences() throws {
    let finding = try #require(try findings("8.417.931", "6.417.931").first)
    #expect(finding.code.text == "TOP001")
    #expect(finding.suspect?.repairs == 2)
    #expect(finding.consequences.map(\.code.text) == ["ORN001"])
  }

  @Test("two slips are two findings")
  func twoSlips() throws {
    let edited = Self.units.replacing("1.523.468", with: "1.523.648").replacing("7.250.000", with: "2.750.000")
    let found = try DocumentFixture.check(edited).findings.filter { $0.severity > .note }
    #expect(Set(found.compactMap { $0.suspect?.repaired }) == ["1.523.468", "7.250.000"])
  }

  @Test("where several cells explain it as well, that is said")
  func uncertain() throws {
    let counts = "Tablo 1. Kişiler\n\n| Birim | Kişi |\n| --- | --- |\n| A | 5 |\n| B | 7 |\n| Toplam | 14 |\n"
    let finding = try #require(try DocumentFixture.check(counts).findings.first)
    #expect(finding.suspect.map { $0.rivals > 0 } == true)
  }

  @Test(
    "a total that left a row out or took it twice says which",
    arguments: [("1.100", "row-missing"), ("1.940", "row-twice")])
  func rows(total: String, cause: String) throws {
    let counts =
      "Tablo 1. Kişiler\n\n| Birim | Kişi |\n| --- | --- |\n| A | 420 |\n| B | 317 |\n| C | 783 |\n| Toplam | \(total) |\n"
    let finding = try #require(try DocumentFixture.check(counts).findings.first)
    #expect(finding.cause?.kind.rawValue == cause)
    #expect(finding.cause?.message.tr.contains("“A”") == true)
    #expect(finding.suspect?.repaired == "1.520")
  }

  @Test("what is accepted is not hidden under another finding, and hides none")
  func acceptances() throws {
    let found = try findings("8.417.931", "6.417.931")
    let place = try #require(found.first?.consequences.first?.place?.address)
    let acceptance = Acceptance(
      rule: RuleCode("ORN001"), address: place, value: "91,70", reason: "basıldığı gibi", by: "deneme",
      span: SourceSpan(file: "kabul.yaml", line: 1, column: 1, length: 1))
    let accepted = found.accepting([acceptance])
    #expect(accepted.map(\.code.text).sorted() == ["ORN001", "TOP001"])
    #expect(accepted.first { $0.code.text == "ORN001" }?.accepted != nil)
    #expect(accepted.first { $0.code.text == "TOP001" }?.accepted == nil)
  }

  @Test("the total of a long table is suspected, and no part of it by chance")
  func longTable() throws {
    let count = 400
    let rows = (1...count).map { "| Birim \($0) | \($0 * 1_003) |" }.joined(separator: "\n")
    let total = count * (count + 1) / 2 * 1_003
    func page(_ total: Int) -> String {
      "# Rapor\n\nTablo 1. Kişiler\n\n| Birim | Kişi |\n| --- | --- |\n\(rows)\n| TOPLAM | \(total) |\n"
    }
    #expect(try DocumentFixture.check(page(total)).findings.filter { $0.severity > .note }.isEmpty)
    let found = try DocumentFixture.check(page(total + 10)).findings.filter { $0.severity > .note }
    #expect(found.count == 1 && found[0].suspect?.shown == "\(total + 10)")
    #expect(found[0].suspect?.others.isEmpty == true && found[0].cause?.kind == .digitChanged)
  }

  @Test("a row of a long table is suspected where its own sum says so too")
  func longTableOfSums() throws {
    let rows = (1...150).map { "| Birim \($0) | \($0 * 1_003) | \($0 * 2_009) | \($0 * 3_012) |" }
    let sum = 150 * 151 / 2
    let page =
      "# Rapor\n\nTablo 1. Kişiler\n\n| Birim | Kadın | Erkek | Toplam |\n| --- | --- | --- | --- |\n"
      + rows.joined(separator: "\n") + "\n| TOPLAM | \(sum * 1_003) | \(sum * 2_009) | \(sum * 3_012) |\n"
    #expect(try DocumentFixture.check(page).findings.filter { $0.severity > .note }.isEmpty)
    let edited = page.replacing("| Birim 77 | 77231 |", with: "| Birim 77 | 72731 |")
    let found = try DocumentFixture.check(edited).findings.filter { $0.severity > .note }
    #expect(found.count == 1 && found[0].suspect?.shown == "72731" && found[0].cause?.kind == .digitsSwapped)
  }
}
