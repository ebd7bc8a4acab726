import ReportModel
import ReportValidator
import Testing

@Suite("Accepted differences")
struct AcceptanceTests {
  private func findings(total: String) throws -> [Finding] {
    try DocumentFixture.check(
      "Tablo 2. Personel\n\n| BİRİM | KADRO |\n| --- | ---: |\n| Merkez | 802 |\n| Taşra | 12.698 |\n| Toplam | \(total) |\n"
    ).findings
  }

  private func acceptance(rule: String = "TOP001", value: String = "13.600") -> Acceptance {
    Acceptance(
      rule: RuleCode(rule), address: CellAddress(table: "tablo-2", row: "toplam", column: "kadro"), value: value,
      reason: "böyle yayımlandı", by: "N. N.", span: SourceSpan(file: "kabul.yaml", line: 2, column: 5))
  }

  @Test("one rule at one cell showing one value is accepted")
  func accepted() throws {
    let accepted = try findings(total: "13.600").accepting([acceptance()])
    #expect(accepted.map(\.code.text) == ["TOP001"])
    #expect(accepted.first?.accepted?.reason == "böyle yayımlandı")
  }

  @Test("another rule or another cell is not")
  func other() throws {
    #expect(try findings(total: "13.600").accepting([acceptance(rule: "TOP002")]).first?.accepted == nil)
    var elsewhere = acceptance()
    elsewhere.address.row = "merkez"
    #expect(try findings(total: "13.600").accepting([elsewhere]).first?.accepted == nil)
  }

  @Test("the finding returns when the value moves, and says what was accepted")
  func moved() throws {
    let finding = try #require(try findings(total: "13.700").accepting([acceptance()]).first)
    #expect(finding.accepted == nil)
    #expect(finding.notes.contains { $0.text.tr.contains("13.600") })
  }

  @Test("where a format has no keys, the place in words serves")
  func byWords() throws {
    let known = try findings(total: "13.600")
    let located = [acceptance()].located(by: known)
    var strangers = known
    strangers[0].place?.address = CellAddress(table: "x", row: "y", column: "z")
    #expect(strangers.accepting([acceptance()]).first?.accepted == nil)
    #expect(strangers.accepting(located).first?.accepted != nil)
    strangers[0].place?.row = "Merkez"
    #expect(strangers.accepting(located).first?.accepted == nil)
  }
}

@Suite("What was checked")
struct CoverageTests {
  @Test("numbers in relations are counted, the others named")
  func coverage() throws {
    let report = try DocumentFixture.check(
      "Tablo 2. Personel\n\n| BİRİM | KADRO | Oran (%) |\n| --- | ---: | ---: |\n| Merkez | 802 | 5 |\n| Taşra | 12.698 | 7 |\n| Toplam | 13.500 | 12 |\n"
    )
    #expect(report.checked.cells == 6)
    #expect(report.checked.covered == 3)
    #expect(report.covered.map(\.column).allSatisfy { $0 == 1 })
    #expect(report.unchecked.map(\.shown) == ["5", "7", "12"])
    #expect(report.unchecked.first?.place.row == "Merkez")
  }

  @Test("a goal whose weights are not whole is no check of its numbers")
  func undecidable() throws {
    let head = "Gösterge | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A)"
    func covered(_ weight: String, _ start: String) throws -> Int {
      try DocumentFixture.check(
        "Tablo 14. K\n\n|  |  |  |  |  |  |\n| --- | --- | --- | --- | --- | --- |\n| H1 Performansı | %50 |  |  |  |  |\n| \(head) |\n| PG1 | \(weight) | \(start) | 10 | 5 | %50 |\n"
      ).checked.covered
    }
    #expect(try covered("%100", "0") == 6)
    #expect(try covered("%90", "0") == 4)
    #expect(try covered("%90", "-") == 0)
  }
}
