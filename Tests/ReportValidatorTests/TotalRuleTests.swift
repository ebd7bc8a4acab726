import ReportModel
import ReportValidator
import Testing

@Suite("TOP: totals and their parts")
struct TotalRuleTests {
  private func persons(_ total: String, second: String = "12.698") -> String {
    """
    # 2023 Yılı Raporu

    Tablo 2. Personel

    | BİRİM | DOLU KADRO |
    | --- | ---: |
    | Merkez | 802 |
    | Taşra | \(second) |
    | Toplam | \(total) |
    """
  }

  @Test("a subtotal with a slip in it does not make the grand total count everything twice")
  func slippedSubtotal() throws {
    func codes(_ first: String, _ label: String = "Performans Hedefleri Maliyetleri Toplamı") throws -> [String] {
      try DocumentFixture.codes(
        """
        Tablo 6. İdare Performans Tablosu

        | Faaliyetler | Bütçe (TL) |
        | --- | --- |
        | Kurs | \(first) |
        | Bina | 70.000,00 |
        | Araç | 20.000,00 |
        | \(label) | 100.000,00 |
        | Genel Yönetim Giderleri | 5.000,00 |
        | Genel Toplam | 105.000,00 |

        """)
    }
    #expect(try codes("10.000,00") == [])
    #expect(try codes("10.100,00") == ["TOP001"])
  }

  @Test("a total that is off by more than can be squared is off")
  func farOff() throws {
    #expect(try DocumentFixture.codes(persons("1", second: "9.000.000.000.000.000.000")) == ["TOP001"])
    #expect(try DocumentFixture.codes(persons("9.000.000.000.000.000.802", second: "9.000.000.000.000.000.000")) == [])
  }

  @Test("TOP001: counts must agree exactly")
  func counts() throws {
    #expect(try DocumentFixture.codes(persons("13.500")) == [])
    let report = try DocumentFixture.check(persons("13.501"))
    let finding = try #require(report.findings.first)
    #expect(report.findings.count == 1)
    #expect(finding.code.text == "TOP001")
    #expect(finding.severity == .error)
    #expect(finding.shown == "13.501")
    #expect(finding.computed == "13.500")
    #expect(finding.difference == "1")
    #expect(finding.place?.table == "Tablo 2")
    #expect(finding.place?.row == "Toplam")
    #expect(finding.place?.column == "DOLU KADRO")
    #expect(finding.operands.map(\.value) == ["802", "12.698"])
    #expect(finding.span?.start == SourcePosition(line: 9, column: 12))
  }

  @Test("a declared total that was replaced by a dash comes to nothing, and so contradicts its rows")
  func dashTotal() throws {
    func document(_ total: String) throws -> Document {
      var document = try DocumentFixture.document(persons(total))
      let table = document.tables[0]
      document.relations = [
        .total(
          table: table.id, row: table.rows[2].key, parts: [table.rows[0].key, table.rows[1].key],
          columns: [table.columns[1].key])
      ]
      return document
    }
    #expect(checkDocument(try document("13.500")).findings.isEmpty)
    let findings = checkDocument(try document("-")).findings
    #expect(findings.map(\.code.text) == ["TOP001"])
    #expect(findings.first?.computed == "13.500")
  }

  // MARK: Running totals

  @Test("a total that goes on from the one before is told by itself: one slip in a row breaks one total")
  func runningTotals() throws {
    func codes(_ row: String) throws -> [String] {
      try DocumentFixture.codes(
        DocumentFixture.table(
          "Ay|Gelir|Gider",
          [
            "Ocak|1.240|310", row, "İlk çeyrek toplamı|2.155|731", "Nisan|880|145", "Mayıs|460|92",
            "İkinci çeyrek toplamı|3.495|968", "Temmuz|333|41", "Ağustos|128|57", "Üçüncü çeyrek toplamı|3.956|1.066",
          ]))
    }
    #expect(try codes("Şubat|915|421").isEmpty)
    #expect(try codes("Şubat|951|421") == ["TOP001"])
  }

  private func money(_ parts: [String], total: String) -> String {
    "Tablo 7. Birim\n\n| BİRİM | Gerçekleşme (TL) |\n| --- | ---: |\n"
      + parts.enumerated().map { "| Birim \($0 + 1). | \($1) |\n" }.joined() + "| GENEL TOPLAM | \(total) |\n"
  }

  @Test(
    "TOP003, TOP006, TOP001: money without kuruş is an interval of (n + 1) / 2 lira",
    arguments: [
      ("3.000", []), ("3.001", ["TOP003"]), ("3.002", ["TOP006"]), ("2.998", ["TOP006"]), ("3.003", ["TOP001"]),
      ("2.997", ["TOP001"]),
    ])
  func rounding(total: String, codes: [String]) throws {
    #expect(try DocumentFixture.codes(money(["1.000", "1.000", "1.000"], total: total)) == codes)
  }

  @Test("TOP006: inside the interval, but beyond three deviations")
  func unusual() throws {
    let parts = Array(repeating: "1.000", count: 11)
    #expect(try DocumentFixture.codes(money(parts, total: "11.003")) == ["TOP003"])
    #expect(try DocumentFixture.codes(money(parts, total: "11.004")) == ["TOP006"])
    #expect(try DocumentFixture.codes(money(parts, total: "11.006")) == ["TOP006"])
    #expect(try DocumentFixture.codes(money(parts, total: "11.007")) == ["TOP001"])
  }

  @Test("money with kuruş is exact")
  func exactMoney() throws {
    #expect(try DocumentFixture.codes(money(["1.000,00", "1.000,00"], total: "2.000,00")) == [])
    #expect(try DocumentFixture.codes(money(["1.000,00", "1.000,00"], total: "2.000,01")) == ["TOP001"])
  }

  @Test("TOP005: an empty cell is unknown; parts that exceed the total contradict it all the same")
  func emptyCells() throws {
    #expect(try DocumentFixture.codes(persons("13.500", second: "")) == ["TOP005"])
    #expect(try DocumentFixture.codes(persons("802", second: "")) == [])
    #expect(try DocumentFixture.codes(persons("802", second: "-")) == [])
    #expect(try DocumentFixture.codes(persons("700", second: "")) == ["TOP001"])
  }

  private func tree(programme: String = "300", activity: String = "200", total: String = "350") -> String {
    """
    Tablo 6. Faaliyet

    | PROGRAM | KİŞİ |
    | --- | ---: |
    | PROGRAM BİR | \(programme) |
    | \u{A0}\u{A0}Alt Bir | 300 |
    | \u{A0}\u{A0}\u{A0}\u{A0}Faaliyet Bir | 100 |
    | \u{A0}\u{A0}\u{A0}\u{A0}Faaliyet İki | \(activity) |
    | PROGRAM İKİ | 50 |
    | GENEL TOPLAM | \(total) |
    """
  }

  @Test("TOP002: every level of a tree holds, the grand total adds the top level only")
  func treeSums() throws {
    #expect(try DocumentFixture.codes(tree()) == [])
    #expect(try DocumentFixture.codes(tree(activity: "201")) == ["TOP002"])
    #expect(try DocumentFixture.codes(tree(programme: "301")) == ["TOP001", "TOP002"])
    #expect(try DocumentFixture.codes(tree(total: "950")) == ["TOP001"])
  }

  @Test("TOP004: the equations of a budget table")
  func equations() throws {
    func budget(_ total: String, _ rest: String) -> String {
      """
      Tablo 5. Bütçe

      | KOD | AÇIKLAMA | KBÖ | EKLENEN ÖDENEK | DÜŞÜLEN ÖDENEK | TOPLAM ÖDENEK | HARCAMA | KALAN |
      | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
      | 1 | Personel | 100,00 | 50,00 | 20,00 | \(total) | 110,00 | \(rest) |
      """
    }
    #expect(try DocumentFixture.codes(budget("130,00", "20,00")) == [])
    #expect(try DocumentFixture.codes(budget("130,00", "21,00")) == ["TOP004"])
    #expect(try DocumentFixture.codes(budget("131,00", "21,00")) == ["TOP004"])
  }

  @Test("a total column that totals nothing is left alone")
  func accidentalTotalColumn() throws {
    let text = """
      | BİRİM | MEVCUT | TOPLAM |
      | --- | ---: | ---: |
      | A | 1 | 90 |
      | B | 2 | 80 |
      """
    #expect(try DocumentFixture.codes(text) == [])
  }

  @Test(
    "TOP007: a figure that lost a digit is said to be unreadable",
    arguments: ["3.000.00", "3.00", "3,000.00", "3.0000", "3.0O0", "?3.000"])
  func unreadable(figure: String) throws {
    let clean = money(["1.000", "2.000"], total: "3.000")
    #expect(try DocumentFixture.codes(clean) == [])
    #expect(try DocumentFixture.codes(clean.replacing("3.000", with: figure)).contains("TOP007"), "total")
    let part = money(["3.000", "2.000"], total: "5.000").replacing("| 3.000", with: "| \(figure)")
    #expect(try DocumentFixture.codes(part).contains("TOP007"), "part")
  }

  @Test(
    "TOP007: remarks, units, dates and footnotes among figures that nothing sums",
    arguments: [
      "3*", "12 adet", "3 (2’si kiralık)", "15.06.2023", "2023/2", "7/24", ">100", "1.500 Euro", "2024’e devretti",
    ])
  func remarks(cell: String) throws {
    let text =
      "Tablo 1. Bilgi\n\n| Ad | Değer |\n| --- | --- |\n| A | 12 |\n| B | 5 |\n| C | \(cell) |\n| D | 9 |\n| E | 41 |\n"
    #expect(try DocumentFixture.codes(text).filter { $0 == "TOP007" } == [])
    #expect(try DocumentFixture.codes(text.replacing(cell, with: "1.23")).contains("TOP007"))
  }

  @Test("TOP007: words among what is summed are no figure; elsewhere they may stand")
  func words() throws {
    #expect(try DocumentFixture.codes(persons("802", second: "yoktur")).contains("TOP007"))
    #expect(
      try DocumentFixture.codes("| BİRİM | KİŞİ |\n| --- | ---: |\n| A | 1 |\n| B | yoktur |\n| C | 3 |\n") == [])
  }

  @Test("YAP001: a document without tables was not checked")
  func noTables() throws {
    let report = try DocumentFixture.check("# Rapor\n\nTablo resim olarak eklenmiştir.\n")
    #expect(report.findings.map(\.code.text) == ["YAP001"])
    #expect(report.findings.first?.severity == .warning)
  }

  @Test("a table that shows no levels is a tree when its sums say so")
  func flatTree() throws {
    func flat(activity: String = "200", second: String = "50", total: String = "350") -> String {
      tree(activity: activity, total: total).replacing("\u{A0}", with: "").replacing(
        "İKİ | 50", with: "İKİ | \(second)")
    }
    #expect(try DocumentFixture.codes(flat()) == [])
    #expect(try DocumentFixture.codes(flat(total: "360")) == ["TOP001"])
    #expect(try DocumentFixture.codes(flat(second: "60")) == ["TOP001"])
    #expect(try !DocumentFixture.codes(flat(activity: "201")).isEmpty)
  }

  @Test("shuffling the rows of a table changes no finding")
  func shuffled() throws {
    var random = Random(state: 3)
    for _ in 0..<50 {
      let parts = (0..<8).map { _ in String(random.next() % 900 + 1) }
      let sum = parts.compactMap { Int($0) }.reduce(0, +) + Int(random.next() % 3)
      let codes = try DocumentFixture.codes(money(parts, total: String(sum)))
      #expect(try DocumentFixture.codes(money(parts.shuffled(using: &random), total: String(sum))) == codes)
    }
  }
}

struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
