import DocumentReader
import Foundation
import ReportModel
import Testing

@testable import ReportValidator

@Suite("Nothing is certified that was not compared")
struct UnreadableTotalTests {
  private func page(_ total: String) -> String {
    "Tablo 1. Kişiler\n\n| Birim | Kişi |\n| --- | --- |\n| A | 1.200 |\n| B | 1.300 |\n| Toplam | \(total) |\n"
  }

  private func check(_ total: String) throws -> PerformedCheck {
    try #require(performedChecks(try DocumentFixture.document(page(total))).first { $0.place.row == "Toplam" })
  }

  @Test("what holds is tam, what does not is aykırı")
  func compared() throws {
    #expect(try check("2.500").outcome == .exact)
    #expect(try check("2.600").outcome == .inconsistent)
  }

  /// `2.600 masa` and the like: not what is read today, but never taken for sound.
  private static let unreadableTotals = [
    "x", "~2.600", "2.600 masa", "2.600 civarı", "2.600 TL.", "2.600:", "2.600’dür", "２６００",
    "2.600\u{200E}", "bkz. Tablo 2",
  ]

  @Test(
    "a footnote mark, a unit or blanks between groups hide no total",
    arguments: ["2.600\\*", "2.600 \\*", "2.600²", "2 600", "2.600 adet", "2.600 kişi", "2.600 €"])
  func marked(total: String) throws {
    #expect(try check(total).outcome == .inconsistent)
    #expect(try DocumentFixture.check(page(total)).findings.map(\.code.text) == ["TOP001"])
    #expect(try check(total.replacing("6", with: "5")).outcome == .exact)
  }

  @Test("a total that cannot be read is told, is denetlenemedi and covers nothing", arguments: unreadableTotals)
  func cannotBeRead(total: String) throws {
    #expect(try check(total).outcome == .uncheckable)
    let report = try DocumentFixture.check(page(total))
    #expect(report.findings.map(\.code.text).contains("TOP013"))
    #expect(report.checked.covered == 0 && report.unchecked.count == 2)
  }

  @Test("a dash or nothing in a total's place is denetlenemedi and covers nothing", arguments: ["-", "—", ""])
  func absent(total: String) throws {
    #expect(try check(total).outcome == .uncheckable)
    #expect(try DocumentFixture.check(page(total)).checked.covered == 0)
  }

  @Test("a dash over parts that come to nothing is their sum")
  func dashOfNothing() throws {
    let nothing = page("-").replacing("1.200", with: "5").replacing("1.300", with: "-5")
    #expect(try DocumentFixture.check(nothing).checked.covered == 2)
  }

  @Test("a value that stands alone in a tie is held against nothing")
  func lonelyTie() throws {
    let tables = { (second: String) in
      [("1", "16.000"), ("2", second)].map { number, total in
        "Tablo \(number). Ödenek\n\n| Birim | Ödenek (TL) |\n| --- | --- |\n| A\(number) | 10.000 |\n| B\(number) | 6.000 |\n| GENEL TOPLAM | \(total) |\n"
      }.joined(separator: "\n")
    }
    func tie(_ second: String) throws -> PerformedCheck? {
      performedChecks(try DocumentFixture.document(tables(second))).first { $0.kind.en.hasPrefix("tie") }
    }
    #expect(try tie("16.000")?.outcome == .exact)
    #expect(try tie("16.000 bin")?.outcome != .exact)
  }

  @Test(
    "on every page of ours tam has shown what was computed",
    arguments: ["2019", "2022", "2023"], ["rapor.html", "rapor.xhtml", "rapor.md"])
  func certified(year: String, name: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Output/\(year)/\(name)").path
    let bytes = try Array(Data(contentsOf: URL(filePath: path)))
    let document = try readDocument(bytes, path: path, syntax: DocumentSyntax(path: path, bytes: bytes))
    let checks = performedChecks(document)
    #expect(checks.contains { $0.outcome == .exact } || year == "2022")
    for check in checks where check.outcome == .exact {
      let (shown, computed) = (CellReading(check.shown).amount, check.computed.flatMap { CellReading($0).amount })
      if let shown, let computed {
        #expect(shown.isSameValue(as: computed), "\(check.place.words): \(check.shown), \(check.computed ?? "")")
      } else {
        // Names, statuses, and nothing where nothing was computed.
        #expect(CellReading(check.shown) != .empty || check.computed == nil, "\(check.place.words)")
      }
    }
  }
}

@Suite("Numbers beyond all measure end no check")
struct OverflowTests {
  private static let greatest = "9.223.372.036.854.775.807"

  @Test("growth of figures at the limit")
  func growth() throws {
    for percent in [Self.greatest, "9.223.372.036.854,775807", "-\(Self.greatest)"] {
      let page =
        "Tablo 1. A\n\n| Ad | 2022 | 2023 | ARTIŞ (%) |\n| --- | --- | --- | --- |\n"
        + "| A | \(Self.greatest) | 9.223.372.036.854,775807 | \(percent) |\n| B | 1 | \(Self.greatest) | \(percent) |\n"
      _ = performedChecks(try DocumentFixture.document(page))
      _ = try DocumentFixture.check(page)
    }
  }

  @Test("sums, equations, shares and ratios of such figures")
  func sums() throws {
    for kind in ["Tutar (TL)", "Kişi", "Pay (%)", "Toplam"] {
      let rows = (1...5).map { "| \($0) | \(Self.greatest) | 0,000001 | -\(Self.greatest) | \(Self.greatest) |\n" }
        .joined()
      let page =
        "Tablo 1. A\n\n| Ad | KBÖ (TL) | Eklenen (TL) | Gerçekleşme (%) | \(kind) |\n| --- | --- | --- | --- | --- |\n\(rows)"
        + "| Toplam | \(Self.greatest) | \(Self.greatest) | 100 | \(Self.greatest) |\n"
      _ = performedChecks(try DocumentFixture.document(page))
      _ = try DocumentFixture.check(page)
    }
  }

  @Test("numbers of captions", arguments: ["9223372036854775807", "99999999999999999999", "12345"])
  func captions(number: String) throws {
    let chapters = ["I. GENEL BİLGİLER", "II. AMAÇ VE HEDEFLER", "III. FAALİYETLERE İLİŞKİN BİLGİ VE DEĞERLENDİRMELER"]
    let page =
      chapters.map { "<h1>\($0)</h1>" }.joined()
      + ["1", "2", number].map {
        "<table><caption>Tablo \($0). A</caption><tr><th>A</th><th>B</th></tr><tr><td>x</td><td>1</td></tr></table>"
      }
      .joined() + "<p>Tablo \(number) ve Tablo 3.</p>"
    let document = try readDocument(Array(page.utf8), path: "x", syntax: .html)
    #expect(document.tables.map(\.number) == ["Tablo 1", "Tablo 2", nil])
    _ = checkDocument(document)
  }

  @Test("years", arguments: ["9223372036854775807", "-9223372036854775808", "20233", "2O23", "٢٠٢٣"])
  func years(year: String) throws {
    func document(_ year: String) throws -> Document {
      try readDocument(Array("<main data-fy-year=\"\(year)\"><p>a 2023</p></main>".utf8), path: "x", syntax: .html)
    }
    #expect(try document(year).year.isEmpty && document("2023").year == "2023")
    _ = checkDocument(try document(year), companions: [Companion(.previousReport, try document("2023"), path: "y")])
  }
}
