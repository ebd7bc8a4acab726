import ReportModel
import ReportValidator
import Testing

@Suite("Budget logic")
struct BudgetRuleTests {
  private func table(_ row: String) -> String {
    """
    Tablo 5. Bütçe

    | GİDER TÜRÜ | KBÖ | EKLENEN ÖDENEK | DÜŞÜLEN ÖDENEK | TOPLAM ÖDENEK | HARCAMA | KALAN |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: |
    | Personel Giderleri | \(row) |
    """
  }

  @Test("spending within the appropriation is in order")
  func inOrder() throws {
    #expect(try DocumentFixture.codes(table("100,00 | 50,00 | 20,00 | 130,00 | 130,00 | 0,00")) == [])
    #expect(try DocumentFixture.codes(table("0,00 | 0,00 | 0,00 | 0,00 | 0,00 | 0,00")) == [])
  }

  @Test("TOP008: more spent than appropriated, and so a negative remainder")
  func overspent() throws {
    let findings = try DocumentFixture.check(table("100,00 | 50,00 | 20,00 | 130,00 | 140,00 | -10,00")).findings
    #expect(findings.map(\.code.text).sorted() == ["TOP008", "TOP009"])
    #expect(findings.allSatisfy { $0.severity == .warning })
    #expect(findings.first { $0.code.text == "TOP008" }?.operands.first?.value == "130,00")
  }

  @Test("TOP008: rounding of figures without kuruş is no overspending")
  func rounded() throws {
    func plain(_ spent: String) -> String {
      "Tablo 6. Ödenek\n\n| PROGRAM | Yılsonu Toplam Ödenek (TL) | Gerçekleşme (TL) |\n| --- | ---: | ---: |\n| A | 100 | \(spent) |\n| B | 900 | 800 |\n"
    }
    #expect(try DocumentFixture.codes(plain("100")) == [])
    #expect(try DocumentFixture.codes(plain("101")) == [])
    #expect(try DocumentFixture.codes(plain("102")) == ["TOP008"])
  }

  @Test("TOP009: a deduction typed with its sign")
  func negative() throws {
    #expect(try DocumentFixture.codes(table("100,00 | 0,00 | -20,00 | 120,00 | 10,00 | 110,00")) == ["TOP009"])
  }
}
