import ReportModel
import ReportValidator
import Testing

@Suite("One thing in tables of different shapes")
struct NamedRowRuleTests {
  private static let names = [
    "Ulusal işbirliğinin artırılması ve eğitimler", "Personelin hizmet içi eğitimi ve görevlendirilmesi",
    "Binaların tahsisi, yapımı, kiralanması ve onarımı", "Yabancı dil sayısının ve kalitesinin artırılması",
  ]
  private static let costs = ["1.834.000,00", "5.250.000,00", "25.518.000,00", "11.629.000,00"]

  /// A summary and, for each activity, its target's table and its sheet of costs.
  private func report(summary: [String] = costs, targets: [String] = costs, sheets: [String] = costs) -> String {
    var text = ""
    for index in Self.names.indices {
      text += "Faaliyetler — PH-\(index + 1)\n\n| Faaliyet | Bütçe (TL) | Toplam (TL) |\n| --- | ---: | ---: |\n"
      text += "| \(Self.names[index]) | \(targets[index]) | \(targets[index]) |\n\n"
      text +=
        "Maliyet — FM-\(index + 1)\n\n| Konu | Açıklama |\n| --- | --- |\n| Faaliyet Adı | \(Self.names[index]) |\n\n"
      text += "Kodlar — FM-\(index + 1)\n\n| Kod | 2019 |\n| --- | ---: |\n| Mal ve Hizmet | \(sheets[index]) |\n"
      text += "| Toplam Kaynak İhtiyacı | \(sheets[index]) |\n\n"
    }
    text += "Tablo 6. İdare Performans Tablosu\n\n| Sorumlu | Faaliyetler | Toplam (TL) |\n| --- | --- | ---: |\n"
    for index in Self.names.indices { text += "| Daire | \(Self.names[index]) | \(summary[index]) |\n" }
    return text
  }

  private func edited(_ index: Int, _ value: String) -> [String] {
    var costs = Self.costs
    costs[index] = value
    return costs
  }

  @Test("the same amounts are in order")
  func inOrder() throws {
    #expect(try DocumentFixture.codes(report()) == [])
  }

  @Test("an activity that costs something else in the summary is found there, with the amount all others show")
  func summary() throws {
    let findings = try DocumentFixture.check(report(summary: edited(1, "2.550.000,00"))).findings
    #expect(findings.map(\.code.text) == ["CAP001"])
    #expect(findings[0].place?.table == "Tablo 6")
    #expect(findings[0].suspect?.repaired == "5.250.000,00")
    #expect(findings[0].evidence?.en.contains("from the numbers") == true)
  }

  @Test("so is a sheet whose sum is not what the activity is to cost")
  func sheet() throws {
    let findings = try DocumentFixture.check(report(sheets: edited(2, "25.815.000,00"))).findings
    #expect(findings.flatMap { [$0] + $0.consequences }.contains { $0.code.text == "CAP001" })
  }

  @Test("tables that agree nowhere, or of another year, are no contradiction")
  func unrelated() throws {
    #expect(try DocumentFixture.codes(report(summary: ["1,00", "2,00", "3,00", "4,00"])) == [])
    let other = report(summary: edited(1, "2.550.000,00")).replacing("Tablo 6. İdare", with: "Tablo 6. 2018 İdare")
      .replacing("Bütçe (TL) | Toplam (TL)", with: "2019 Bütçe (TL) | 2019 Toplam (TL)")
    #expect(try DocumentFixture.codes(other) == [])
  }

  /// Three sheets of one shape and their summary by code.
  private func sheets(_ summary: [String]) -> String {
    var text = ""
    for (sheet, values) in [["1,50", "20,00", "300,00"], ["2,50", "30,00", "-"], ["4,00", "50,00", "600,00"]]
      .enumerated()
    {
      text += "Maliyet \(sheet + 1)\n\n| Kod | Tür | 2019 |\n| --- | --- | ---: |\n"
      for (code, value) in values.enumerated() { text += "| 0\(code + 1) | \(Self.kinds[code]) | \(value) |\n" }
      text += "\n"
    }
    text += "Tablo 7. Toplam Kaynak\n\n| Kod | Tür | Faaliyet | Yönetim |\n| --- | --- | ---: | ---: |\n"
    for code in summary.indices { text += "| 0\(code + 1) | \(Self.kinds[code]) | \(summary[code]) | 7,00 |\n" }
    return text
  }

  private static let kinds = ["Personel Giderleri", "Mal ve Hizmet Alımları", "Sermaye Giderleri"]

  @Test("a summary is the sum of its sheets, row by row")
  func sheetSums() throws {
    #expect(try DocumentFixture.codes(sheets(["8,00", "100,00", "900,00"])) == [])
    let relations = try DocumentFixture.check(sheets(["8,00", "100,00", "900,00"])).checked.relations
    #expect(relations == 3)
  }

  @Test("a summary that agrees nowhere is another table")
  func otherSummary() throws {
    #expect(try DocumentFixture.codes(sheets(["9,00", "101,00", "800,00"])) == [])
  }

  @Test("the one row that differs is found, and the message says how many tables were summed")
  func wrongSummary() throws {
    let text = sheets(["8,00", "100,00", "900,00"]).replacing("| 01 |", with: "| 1 |")
    let four =
      text.replacing("\n\nMaliyet", with: "\n| 04 | Cari Transferler | 5,00 |\n\nMaliyet")
      .replacing("\n\nTablo 7", with: "\n| 04 | Cari Transferler | 5,00 |\n\nTablo 7")
      + "| 04 | Cari Transferler | 51,00 | 7,00 |\n"
    let finding = try #require(try DocumentFixture.check(four).findings.first)
    #expect(finding.code.text == "TOP001")
    #expect(finding.computed == "15,00")
    #expect(finding.message.en.contains("rows in 3 tables"))
  }
}
