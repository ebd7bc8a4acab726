import ReportModel
import ReportValidator
import Testing

@Suite("Rows, gaps, years, digits, letters")
struct TableRuleTests {
  @Test("TOP012: the floors come to the building's area, counted once or each")
  func floors() throws {
    func codes(_ whole: String, _ second: String = "1. VE 2. KAT ALANLARI") throws -> [String] {
      try DocumentFixture.codes(
        """
        Tablo 1. Fiziki Alan

        | Alan | Mevcut | Kapasite |
        | --- | --- | --- |
        | ARAÇ SAYISI | 38 |  |
        | MERKEZ BİNA TOPLAM ALANI |  | \(whole) |
        | BODRUM KAT ALANI |  | 100 m2 |
        | ZEMİN KAT ALANI |  | 50 m2 |
        | \(second) |  | 40 m2 |

        """)
    }
    #expect(try codes("190 m2") == [])
    #expect(try codes("230 m2") == [])
    #expect(try codes("200 m2") == ["TOP012"])
    // Not all of them are floors: a list of rooms need not be whole.
    #expect(try codes("200 m2", "DERSLİK ALANI") == [])
  }

  @Test("YAP007: a row left from copying; the same name with other figures or under another heading is not one")
  func duplicates() throws {
    func table(_ rows: [String]) -> String {
      "Tablo 1. Tüketim\n\n| Tür | Ocak | Şubat |\n| --- | ---: | ---: |\n" + rows.joined(separator: "\n") + "\n"
    }
    let rows = ["| Elektrik | 100 | 120 |", "| Su | 50 | 60 |", "| Gaz | 70 | 90 |"]
    #expect(try DocumentFixture.codes(table(rows)) == [])
    #expect(try DocumentFixture.codes(table(rows + [rows[0]])) == ["YAP007"])
    #expect(try DocumentFixture.codes(table(rows + ["| Elektrik | 101 | 120 |"])) == [])
    let finding = try #require(try DocumentFixture.check(table(rows + [rows[0]])).findings.first)
    #expect(finding.notes.first?.span?.start.line == 5)
    // Under another total it is another row.
    let total = "| Toplam | 100 | 120 |"
    #expect(try DocumentFixture.codes(table([rows[0], total, rows[0], total])) == [])
    // However often it was copied, it is one finding.
    let often = try DocumentFixture.check(table(rows + Array(repeating: rows[0], count: 9))).findings
    #expect(often.map(\.code.text) == ["YAP007"])
    #expect(often[0].message.en.contains("printed 10 times"))
  }

  @Test("YAP008: the one empty cell of a filled column")
  func gaps() throws {
    func table(_ cell: String) -> String {
      let rows = (1...6).map { "| İl \($0) | \($0 * 7) | \($0 == 4 ? cell : String($0 * 3)) |" }
      return "Tablo 1. İller\n\n| İl | Başvuru | Karar |\n| --- | ---: | ---: |\n" + rows.joined(separator: "\n") + "\n"
    }
    #expect(try DocumentFixture.codes(table("12")) == [])
    #expect(try DocumentFixture.codes(table("-")) == [])
    #expect(try DocumentFixture.codes(table("")) == ["YAP008"])
    // In the tables of the programme guide an empty cell says that there is nothing.
    let guide = table("").replacing("Tablo 1. İller", with: "Tablo 7. Toplam Kaynak İhtiyacı Tablosu")
    #expect(try DocumentFixture.codes(guide) == [])
  }

  @Test("YAP009: a caption of one year over columns of another")
  func years() throws {
    func table(_ title: String) -> String {
      "Tablo 8. \(title)\n\n| Tür | 2023 KBÖ | 2023 Gider |\n| --- | ---: | ---: |\n| Personel | 10,00 | 9,00 |\n"
    }
    #expect(try DocumentFixture.codes(table("2023 Mali Yılı Bütçe Ödenekleri")) == [])
    #expect(try DocumentFixture.codes(table("2022-2023 Mali Yılları Bütçe Ödenekleri")) == [])
    #expect(try DocumentFixture.codes(table("Bütçe Ödenekleri")) == [])
    #expect(try DocumentFixture.codes(table("2024 Mali Yılı Bütçe Ödenekleri")) == ["YAP009"])
  }

  @Test("ORN006: zeros that say nothing")
  func digits() throws {
    func row(_ first: String) -> String {
      "Tablo 12. Göstergeler\n\n| Gösterge | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık |\n| --- | ---: | ---: | ---: |\n| Artış | \(first) | 4 | 8 |\n"
    }
    #expect(try DocumentFixture.codes(row("0,41")) == [])
    #expect(try DocumentFixture.codes(row("0,4100")) == ["ORN006"])
    #expect(try DocumentFixture.codes(row("0,4137")) == [])
  }

  @Test("MET004: a Cyrillic letter in a Latin word, in a table and in a sentence; a Greek word is none")
  func lookalike() throws {
    func table(_ name: String) -> String { "| Gider | Tutar |\n| --- | ---: |\n| \(name) | 5 |\n" }
    #expect(try DocumentFixture.codes(table("Personel")) == [])
    #expect(try DocumentFixture.codes(table("P\u{435}rsonel")) == ["MET004"])
    #expect(try DocumentFixture.codes(table("αβγ ve Personel")) == [])
    #expect(try DocumentFixture.codes(table("Personel") + "\n\nToplam 12 p\u{435}rsonel vardır.\n") == ["MET004"])
  }
}
