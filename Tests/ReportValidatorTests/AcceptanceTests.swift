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
