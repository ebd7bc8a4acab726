import DocumentReader
import ReportModel
import ReportValidator
import Testing

@Suite("Shares")
struct ShareRuleTests {
  private func table(_ shares: [String], _ total: String = "100,00") -> String {
    """
    Tablo 3. Gelirler

    | Gelir | Tutar (TL) | Pay (%) |
    | --- | ---: | ---: |
    | Vergi | 500,00 | \(shares[0]) |
    | Harç | 300,00 | \(shares[1]) |
    | Kira | 150,00 | \(shares[2]) |
    | Faiz | 50,00 | \(shares[3]) |
    | TOPLAM | 1.000,00 | \(total) |
    """
  }

  @Test("shares of a total are found from the figures, and held against them")
  func ofTotal() throws {
    #expect(try DocumentFixture.codes(table(["50,00", "30,00", "15,00", "5,00"])) == [])
    let report = try DocumentFixture.check(table(["50,00", "30,00", "51,00", "5,00"]))
    #expect(report.findings.map(\.code.text) == ["ORN001"])
    #expect(report.findings[0].suspect?.repaired == "15,00")
    #expect(report.findings[0].evidence?.en.contains("from the numbers") == true)
  }

  @Test("fractions under the sign for per cent are taken for what they are")
  func fractions() throws {
    #expect(try DocumentFixture.codes(table(["0,50", "0,30", "0,15", "0,05"], "1,00")) == [])
    let report = try DocumentFixture.check(table(["0,50", "0,30", "0,51", "0,05"], "1,00"))
    #expect(report.findings.map(\.code.text) == ["ORN001"])
    #expect(report.findings[0].computed == "0,15")
  }

  @Test("a row under another is a share of it")
  func ofParent() throws {
    func table(_ share: String) -> String {
      let rows = [
        "1 | Hedef A | 100,00 | 100,0", "1.1 | Eğitim | 40,00 | 40,0", "1.2 | Yayın | 60,00 | 60,0",
        "2 | Hedef B | 300,00 | 100,0", "2.1 | Onarım | 90,00 | 30,0", "2.2 | Yapım | 210,00 | \(share)",
      ]
      return "Tablo 6. Hedefler\n\n| Kod | Ad | Tutar (TL) | Pay (%) |\n| --- | --- | ---: | ---: |\n"
        + rows.map { "| \($0) |\n" }.joined()
    }
    #expect(try DocumentFixture.codes(table("70,0")) == [])
    let findings = try DocumentFixture.check(table("7,0")).findings
    #expect(findings.map(\.code.text) == ["ORN001"])
    #expect(findings[0].suspect?.repaired == "70,0")
  }

  @Test("a column called share that follows from nothing is left alone")
  func chance() throws {
    #expect(try DocumentFixture.codes(table(["12,00", "44,00", "7,00", "3,00"], "66,00")) == [])
  }

  @Test("ORN005: the one share that is missing")
  func missing() throws {
    let rows = (1...8).map { "| Birim \($0) | 100,00 | \($0 == 5 ? "" : "12,50") |" }.joined(separator: "\n")
    let text =
      "Tablo 3. Birimler\n\n| Birim | Tutar (TL) | Pay (%) |\n| --- | ---: | ---: |\n\(rows)\n| TOPLAM | 800,00 | 100,00 |\n"
    #expect(try DocumentFixture.codes(text) == ["ORN005", "YAP008"])
  }
}
