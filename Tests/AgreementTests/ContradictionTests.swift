import ReportInput
import ReportModel
import Testing

@testable import ReportDiff
@testable import ReportValidator

/// What commands once said differently of one document.
@Suite("Contradictions between commands")
struct ContradictionTests {
  private static func compare(_ old: String, _ new: String) throws -> ReportComparison {
    compareReports(DocumentFacts(try Material.markdown(old)), DocumentFacts(try Material.markdown(new)))
  }

  private static func codes(_ text: String) throws -> [String] {
    checkDocument(try Material.markdown(text)).findings.map(\.code.text)
  }

  // MARK: What a total sums

  private static func withAside(_ amounts: [String]) -> String {
    Material.table(Array(zip(["Personel", "Bunun avans kısmı", "Mal", "Toplam"], amounts)))
  }

  @Test("a row that another already counts is no part of a total")
  func aside() throws {
    let (old, new) = (Self.withAside(["100", "40", "200", "300"]), Self.withAside(["120", "60", "200", "320"]))
    #expect(try Self.codes(old).isEmpty && Self.codes(new).isEmpty)
    let total = try #require(try Self.compare(old, new).changes.first { $0.row.new == "Toplam" })
    #expect(total.contributions.map { "\($0.row) \($0.delta.turkish) %\($0.share.turkish)" } == ["Personel 20 %100,00"])
    #expect(total.unexplained == nil && total.changeClass == .totalFromRows)
  }

  @Test("a row that is deducted by its name takes away")
  func deducted() throws {
    func table(_ amounts: [String]) -> String {
      Material.table(Array(zip(["Vergi gelirleri", "Diğer gelirler", "Red ve İadeler (-)", "Toplam"], amounts)))
    }
    let (old, new) = (table(["1.000", "500", "100", "1.400"]), table(["1.000", "500", "120", "1.380"]))
    #expect(try Self.codes(old).isEmpty && Self.codes(new).isEmpty)
    let total = try #require(try Self.compare(old, new).changes.first { $0.row.new == "Toplam" })
    #expect(total.contributions.map { "\($0.row) \($0.delta.turkish)" } == ["Red ve İadeler (-) -20"])
    #expect(total.unexplained == nil)
  }

  // MARK: What a cell reads as

  @Test("a footnote mark takes no figure out of the check")
  func footnotes() throws {
    func table(_ total: String) -> String {
      Material.table([("A", "100,00"), ("B", "200,00\\*"), ("C", "50,00"), ("Toplam", total)])
    }
    #expect(try Self.codes(table("999,00")) == ["TOP001"])
    let report = checkDocument(try Material.markdown(table("350,00")))
    #expect(report.findings.isEmpty && report.checked.cells == 4 && report.checked.covered == 4)
  }

  // MARK: What a caption is

  @Test(
    "a caption is one to every command, whatever its word",
    arguments: [("Tablo", "tablo-4"), ("Çizelge", "cizelge-4"), ("Şekil", "sekil-4"), ("Grafik", "grafik-4")])
  func captions(word: String, address: String) throws {
    let document = try Material.markdown(
      Material.table([("A", "1"), ("B", "2"), ("Toplam", "9")], caption: "\(word) 4. Gelirler"))
    #expect(document.tables.first?.number == "\(word) 4" && document.tables.first?.title == "Gelirler")
    #expect(checkDocument(document).findings.first?.place?.address?.table == address)
    #expect(DocumentFacts(document).lines.contains { $0.address.hasPrefix(address) })
  }

  // MARK: What the proof sheet says

  @Test("a dash in place of a sum is not called exact, nor counted as checked")
  func dash() throws {
    let document = try Material.markdown(Material.table([("A", "3"), ("B", "4"), ("C", "5"), ("Toplam", "-")]))
    #expect(checkDocument(document).findings.isEmpty && checkDocument(document).checked.covered == 0)
    #expect(performedChecks(document).map(\.outcome) == [.uncheckable])
    #expect(performedChecks(document).allSatisfy { $0.computed == nil })
  }

  // MARK: How much a mistake matters

  @Test("a rule of the input language matters as much as it says", arguments: ["GIR033", "GIR034"])
  func inputSeverity(code: String) {
    #expect(InputRuleCatalog.rules.first { $0.code.text == code }?.severity == .warning)
  }

  // MARK: One slip, one error

  @Test("a slip that several rules see is told once")
  func oneSlip() throws {
    let page =
      "Tablo 1. Ödenekler\n\n| Birim | Toplam Ödenek (TL) | Harcama (TL) | Kalan (TL) |\n| --- | --- | --- | --- |\n"
      + "| A | 1.000,00 | 900,00 | 100,00 |\n| B | 2.000,00 | 1.500,00 | 500,00 |\n| C | 4.000,00 | 3.500,00 | 500,00 |\n"
      + "| Toplam | 7.000,00 | 5.900,00 | 1.100,00 |\n"
    #expect(try Self.codes(page).isEmpty)
    // 900 that became 9.000 exceeds its appropriation, breaks its row and its column.
    let report = checkDocument(try Material.markdown(page.replacing("| 900,00", with: "| 9.000,00")))
    #expect(report.findings.count == 1)
    let finding = try #require(report.findings.first)
    #expect(finding.suspect?.repaired == "900,00" && finding.suspect?.shown == "9.000,00")
    #expect(finding.consequences.map(\.code.text).contains("TOP008"))
  }

  @Test(
    "however much its findings matter, a slip is told once, with its suspect",
    arguments: [["TOP001"], ["TOP001", "TOP004"]])
  func oneSlipWeighed(rules: [String]) throws {
    let page =
      "Tablo 1. Ödenekler\n\n| Birim | Toplam Ödenek (TL) | Harcama (TL) | Kalan (TL) |\n| --- | --- | --- | --- |\n"
      + "| A | 1.000,00 | 9.000,00 | 100,00 |\n| B | 2.000,00 | 1.500,00 | 500,00 |\n| C | 4.000,00 | 3.500,00 | 500,00 |\n"
      + "| Toplam | 7.000,00 | 5.900,00 | 1.100,00 |\n"
    let settings = RuleSettings(rules.map { RuleSetting(RuleCode($0), .severity(.note)) })
    let findings = checkDocument(try Material.markdown(page), settings: settings).findings
    #expect(findings.count == 1)
    let all = findings.flatMap { [$0] + $0.consequences }
    #expect(findings.first?.suspect?.repaired == "900,00")
    #expect(all.allSatisfy { ($0.severity == .note) == rules.contains($0.code.text) || $0.severity == .warning })
    // What matters less hides nothing that matters more.
    #expect(all.count > 2 && findings[0].severity == all.map(\.severity).max())
  }
}
