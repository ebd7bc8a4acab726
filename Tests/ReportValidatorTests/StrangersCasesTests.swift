import DocumentReader
import ReportModel
import ReportValidator
import Testing

/// What strangers' tables and sentences taught: the smallest page of each kind, and what is right to say of it.
@Suite("Cases from strangers' documents")
struct StrangersCasesTests {
  private func page(_ body: String) throws -> CheckReport {
    let html = "<html lang=\"tr\"><body>\(body)</body></html>"
    return checkDocument(try readDocument(Array(html.utf8), path: "x.html", syntax: .html))
  }

  /// A table by its rows, cells parted by `|`; the first row is its heading.
  private func table(_ rows: [String]) -> String {
    "<table>"
      + rows.enumerated().map { index, row in
        let tag = index == 0 ? "th" : "td"
        return "<tr>"
          + row.split(separator: "|", omittingEmptySubsequences: false).map { "<\(tag)>\($0)</\(tag)>" }
          .joined() + "</tr>"
      }.joined() + "</table>"
  }

  private func told(_ rows: [String]) throws -> [String] {
    try page(table(rows)).findings.filter { $0.severity > .note }.map(line)
  }

  private func line(_ finding: Finding) -> String {
    "\(finding.code.text) \(finding.shown ?? "") \(finding.computed ?? "")"
  }

  // MARK: A tree with a slip

  private static let tree = [
    "Gider|2021|2022", "Bina giderleri|1.240|1.315", "Kira|900|940", "Isınma|340|375", "Ulaşım giderleri|415|460",
    "Yakıt|265|300", "Bakım|150|160", "Toplam giderler|1.655|1.775",
  ]

  @Test("a tree that no mark shows holds, and a slip in one leaf is an error with the leaf as its suspect")
  func tree() throws {
    #expect(try told(Self.tree).isEmpty)
    let wrong = Self.tree.map { $0.replacing("150|160", with: "150|180") }
    let finding = try #require(page(table(wrong)).findings.first)
    #expect(line(finding) == "TOP002 460 480")
    #expect(finding.severity == .error)
    #expect(finding.suspect?.shown == "180" && finding.suspect?.repaired == "160")
  }

  @Test("in one column the indentation bears the tree, where one of its cells is wrong and where two are")
  func oneColumn() throws {
    func rows(_ maintenance: String, _ rent: String) -> String {
      let inner = "style=\"padding-left:2em\""
      let rows = [
        ("", "Bina giderleri", "1.315"), (inner, "Kira", rent), (inner, "Isınma", "375"), ("", "Ulaşım", "460"),
        (inner, "Yakıt", "300"), (inner, "Bakım", maintenance), ("", "Yönetim", "2.217"), (inner, "Kırtasiye", "1.104"),
        (inner, "Posta", "1.113"), ("", "Toplam", "3.992"),
      ]
      return "<table><tr><th>Gider</th><th>2022</th></tr>"
        + rows.map { "<tr><td \($0.0)>\($0.1)</td><td>\($0.2)</td></tr>" }.joined() + "</table>"
    }
    func told(_ maintenance: String, _ rent: String) throws -> [String] {
      try page(rows(maintenance, rent)).findings.filter { $0.severity > .note }.map(line)
    }
    #expect(try told("160", "940").isEmpty)
    #expect(try told("180", "940") == ["TOP002 460 480"])
    #expect(try told("180", "440") == ["TOP002 1.315 815", "TOP002 460 480"])
    // Without a total over all of them the groups bear one another out.
    let groups = try page(rows("180", "940").replacing("<tr><td >Toplam</td><td>3.992</td></tr>", with: "")).findings
    #expect(groups.filter { $0.severity > .note }.map(line) == ["TOP002 460 480"])
  }

  // MARK: A whole table

  @Test("the first line of a short table is the sum of all others, also where one of its places has a slip")
  func whole() throws {
    let rows = ["Cinsiyet|Katılan|Uzun süreli", "Hepsi|2.430|390", "Erkek|1.161|237", "Kadın|1.269|153"]
    #expect(try told(rows).isEmpty)
    #expect(try told(rows.map { $0.replacing("1.269", with: "1.469") }) == ["TOP002 2.430 2.630"])
    // Two places that fail bear nothing out.
    #expect(try told(rows.map { $0.replacing("1.269|153", with: "1.469|953") }).isEmpty)
  }

  @Test("a whole figure among figures with decimals was rounded: no error")
  func coarse() throws {
    let rows = [
      "Yıl|Toplam|Erkek|Kadın", "Ankara|29,1|14,6|14,5", "Bursa|31,4|15,2|16,2", "Çorum|28,7|14,1|14,6",
      "Düzce|33,9|17,7|16,2", "Edirne|27,3|13,8|13,5",
    ]
    #expect(try told(rows).isEmpty)
    #expect(try told(rows.map { $0.replacing("29,1", with: "29") }).isEmpty)
    #expect(try told(rows.map { $0.replacing("29,1", with: "39,1") }) == ["TOP004 39,1 29,1"])
  }

  @Test("among many rows that hold exactly a coarser figure is no error, one that is off is")
  func coarseAmongMany() throws {
    func rows(_ figure: String) -> [String] {
      ["İl|Bütün|Kadın|Erkek"]
        + (1...30).map { number in
          let (a, b) = (141 + 7 * number, 150 + 11 * number % 83)
          func text(_ tenths: Int) -> String { "\(tenths / 10),\(tenths % 10)" }
          return "İl \(number)|\(number == 9 ? figure : text(a + b))|\(text(a))|\(text(b))"
        }
    }
    // 20,4 + 16,6 = 37,0
    #expect(try page(table(rows("37,0"))).findings.isEmpty)
    #expect(try page(table(rows("37,1"))).findings.map(\.severity) == [.error])
    let coarse = rows("37").map { $0.replacing("20,4|", with: "20,5|") }
    #expect(try page(table(coarse)).findings.allSatisfy { $0.severity < .error })
  }

  @Test("percentages that add to nothing do not silence the columns beside them")
  func besidePercentages() throws {
    let rows = [
      "Tür|Çalınan|Bulunan|Yüzde", "Para|1.366.020.962|26.879.881|2,0", "Takı|1.213.092.968|43.196.761|3,6",
      "Giysi|376.921.356|37.029.432|9,8", "Taşıt|5.562.733.246|3.289.374.602|59,1",
      "Hepsi|8.518.768.532|3.396.480.676|39,9", "Öğrenci|13.022|1.417|10,9", "Bina|34|21|61,8", "Araç|902|87|9,6",
    ]
    #expect(try told(rows).isEmpty)
    #expect(
      try told(rows.map { $0.replacing("43.196.761", with: "49.196.761") }) == ["TOP001 3.396.480.676 3.402.480.676"])
  }

  @Test("digits with a nought before them are codes, not figures that lost a mark")
  func codes() throws {
    let rows = ["İl|Plaka|Nüfus", "Adana|01|2.270", "Bursa|16|604", "Kars|36|751", "Muş|49|399", "Uşak|64|375"]
    #expect(try page(table(rows)).findings.isEmpty)
    #expect(try page(table(rows.map { $0.replacing("|01|", with: "|0.1.|") })).findings.map(\.code.text) == ["TOP007"])
  }

  // MARK: Section rows

  @Test(
    "a row that is only a label divides the table and takes no part",
    arguments: ["<tr><td colspan=\"2\"><b>%</b></td></tr>", "<tr><td>%</td><td></td></tr>"])
  func section(_ row: String) throws {
    func rows(_ name: String, _ figures: [(String, String)]) -> String {
      row.replacing("%", with: name)
        + figures.map { "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>" }.joined()
    }
    func findings(_ income: String, _ outlay: String) throws -> [Finding] {
      try page(
        "<table><tr><th>Kalem</th><th>Tutar</th></tr>"
          + rows("A. GELİRLER", [("Üyelik", "4.200"), ("Kira", "1.350"), ("Toplam", income)])
          + rows("B. GİDERLER", [("Kırtasiye", "380"), ("Elektrik", "910"), ("Toplam", outlay)]) + "</table>"
      ).findings
    }
    #expect(try findings("5.550", "1.290").isEmpty)
    let wrong = try findings("5.650", "1.920")
    #expect(wrong.map(line) == ["TOP001 5.650 5.550", "TOP001 1.920 1.290"])
    #expect(wrong.allSatisfy { $0.suspect?.shown != "" && $0.suspect != nil })
  }

  @Test("a label among rows of its kind is a forgotten figure, not a section")
  func forgotten() throws {
    #expect(try page(table(["Birim|Kişi", "A|5", "B|", "C|7", "Toplam|20"])).findings.map(\.code.text) == ["TOP005"])
  }

  // MARK: Numbers of another form

  @Test("square metres and groups parted by blanks are read, and repaired in their own form")
  func forms() throws {
    let areas = ["Yer|Alan", "Ofis|2.450 m²", "Depo|380 m²", "Bahçe|1.120 m²", "Toplam|3.850 m²"]
    let area = try #require(page(table(areas)).findings.first)
    #expect(line(area) == "TOP001 3.850 m² 3.950")
    #expect(area.suspect?.repaired.hasSuffix(" m²") == true)
    let blanks = ["Yer|Tutar", "Ofis|12 340", "Depo|8 915", "Bahçe|20 007", "Toplam|41 362"]
    let blank = try #require(page(table(blanks)).findings.first)
    #expect(line(blank) == "TOP001 41 362 41.262")
    #expect(blank.suspect?.repaired == "41 262")
    #expect(try told(areas.map { $0.replacing("3.850", with: "3.950") }).isEmpty)
  }

  @Test("a column of percentages with points is read as its column of counts is")
  func points() throws {
    let report = try page(table(["Tür|Sayı|%", "A|40|62.5", "B|16|25.0", "C|8|12.5", "Toplam|64|100"]))
    #expect(report.findings.map(\.code.text) == ["TOP015"])
    #expect(report.checked.cells == 8)
  }

  @Test("a number without points among its digits is repaired without them")
  func plain() throws {
    let finding = try #require(
      page(table(["Yer|Tutar", "Ofis|12340", "Depo|8915", "Bahçe|20007", "Toplam|41362"])).findings.first)
    #expect(finding.suspect?.repaired.contains(".") == false)
  }

  // MARK: Rounding by unit

  @Test(
    "thousands and millions are rounded to their last digit, lira with kuruş are not",
    arguments: [
      ("Milyar TL", ["12,3", "5,7", "2,1"], "20,2", ["TOP003"]),
      ("Milyar TL", ["12,3", "5,7", "2,1"], "20,3", ["TOP003"]),
      ("Milyar TL", ["12,3", "5,7", "2,1"], "20,5", ["TOP001"]),
      ("Milyon TL", ["12,31", "5,72", "2,13"], "20,18", ["TOP003"]),
      ("Milyon TL", ["12,31", "5,72", "2,13"], "20,26", ["TOP001"]),
      ("Bin TL", ["123", "57", "21"], "202", ["TOP003"]), ("TL", ["12,31", "5,72", "2,13"], "20,18", ["TOP001"]),
    ])
  func units(_ unit: String, _ parts: [String], _ total: String, _ codes: [String]) throws {
    let rows = zip(["Vergi", "Harç", "Ceza"], parts).map { "\($0)|\($1)" } + ["Toplam|\(total)"]
    #expect(try page(table(["Gelir|\(unit)"] + rows)).findings.map(\.code.text) == codes)
    // What counts persons is exact whatever stands above, and what pays them is not.
    let people = try page("<p>(\(unit))</p>" + table(["Gelir|Personel Sayısı"] + rows)).findings
    #expect(people.map(\.code.text) == ["TOP001"])
    #expect(try page("<p>(\(unit))</p>" + table(["Gelir|Personel Gideri"] + rows)).findings.map(\.code.text) == codes)
    // The unit may stand above the table as well.
    #expect(try page("<p>(\(unit))</p>" + table(["Gelir|2022"] + rows)).findings.map(\.code.text) == codes)
  }

  @Test("the bound of rounding is told in the unit that is printed")
  func bound() throws {
    let finding = try page(table(["Gelir|Milyar TL", "Vergi|12,3", "Harç|5,7", "Ceza|2,1", "Toplam|20,2"])).findings
      .first
    #expect(finding?.message.tr.contains("±0,20") == true)
  }

  // MARK: Columns of references

  @Test("the numbers of notes are no figures", arguments: ["Dipnot", "Dipnot Referansları", "Not", "Notlar"])
  func references(_ heading: String) throws {
    let report = try page(
      table([
        "|\(heading)|2022|2021", "Stoklar|13|8.200|7.100", "Hammadde||5.000|4.600", "Mamul|13|3.200|2.500",
        "Alacaklar|9|1.100|900", "Toplam||9.300|8.000",
      ]))
    #expect(report.findings.isEmpty)
  }

  // MARK: Sentences

  @Test(
    "a sentence is held against what it counts up itself",
    arguments: [
      ("14 seminer, 9 kurs ve 1.205 çevrim içi ders olmak üzere toplam 1.238 etkinlik", "1.228"),
      ("bakım için 2 milyon 350 bin TL, onarım için 640 bin TL olmak üzere toplam 2 milyon 900 bin TL", "2.990.000"),
      ("3 ilde 14 seminer ve 9 kurs olmak üzere toplam 24 etkinlik", "23"),
      ("26 bin 415 yetişkin ve 2 bin 100 çocuk olmak üzere toplam 28 bin 415 kişi", "28.515"),
    ])
  func sums(_ words: String, _ computed: String) throws {
    let found = try page("<p>Yıl içinde \(words) kayda geçmiştir.</p>").findings.filter { $0.code.text == "MET011" }
    #expect(found.map(\.computed) == [computed])
  }

  @Test(
    "what a sentence counts up and means otherwise is let stand",
    arguments: [
      "14 seminer, 9 kurs ve 1.205 ders olmak üzere toplam 1.228 etkinlik",
      "2 milyon 350 bin TL ve 640 bin TL olmak üzere toplam 2 milyon 990 bin TL",
      "2023 yılında 3 ilde 14 seminer ve 9 kurs olmak üzere toplam 23 etkinlik",
      "14 seminer için 2.000 TL, 9 kurs için 3.000 TL olmak üzere toplam 5.000 TL",
      "14 seminer ve 9 kurs olmak üzere toplam 1.500 kişi", "14 seminer ve iki kurs olmak üzere toplam 16 etkinlik",
      "%40’ı kadın, 3’ü müdür olmak üzere toplam 50 kişi",
    ])
  func otherSums(_ words: String) throws {
    #expect(try page("<p>Yıl içinde \(words) kayda geçmiştir.</p>").findings.allSatisfy { $0.code.text != "MET011" })
  }

  // MARK: Sisters and copies

  private func unit(_ number: Int, _ figures: [Int]) -> String {
    let rows = figures.enumerated().map { "Kalem \($0.offset)|\($0.element * 2)|\($0.element)" }
    let sum = figures.reduce(0, +)
    return "<p>Tablo \(number). Birim \(number)</p>"
      + table(["Kalem|KBÖ (TL)|Harcama (TL)"] + rows + ["GENEL TOPLAM|\(sum * 2)|\(sum)"])
  }

  @Test("tables of one shape with other figures are sisters: their totals owe each other nothing")
  func sisters() throws {
    let pages = (1...150).map { unit($0, [1_000 + 37 * $0, 20_500 + 911 * $0 % 7_000, 300 + $0]) }
    #expect(try page(pages.joined()).findings.filter { $0.severity > .note }.isEmpty)
  }

  @Test("a table that repeats another has to repeat its total")
  func copies() throws {
    let one = unit(1, [1_111, 20_522, 333])
    let document = try readDocument(Array((one + one).utf8), path: "x.html", syntax: .html)
    #expect(foundRelations(document).count { $0.operation == .equal } == 8)
    #expect(try page(one + one).findings.filter { $0.severity > .note }.isEmpty)
    // The same rows, and a total of which one digit is another: the sum and the tie are one finding.
    let other = one.replacing("21966", with: "27966")
    #expect(try page(one + other).findings.contains { $0.shown == "27966" && $0.severity == .error })
  }

  @Test("of many tables of different shape only those with the same total are of one whole")
  func manyShapes() throws {
    func tables(_ other: Int) -> String {
      (1...40).map { number in
        let figure = 1_000 + 97 * number
        return table([
          "Kalem \(number)|KBÖ (TL)|Harcama (TL)", "A|\(figure)|\(number == 7 ? other : number)", "B|500|10",
          "GENEL TOPLAM|\(figure + 500)|\((number == 7 ? other : number) + 10)",
        ])
      }.joined()
    }
    #expect(try page(tables(7)).findings.filter { $0.severity > .note }.isEmpty)
    let twin = table(["Program|KBÖ (TL)|Harcama (TL)", "C|1.000|8", "D|1.179|9", "GENEL TOPLAM|2.179|17"])
    #expect(try page(tables(7) + twin).findings.filter { $0.severity > .note }.isEmpty)
    let found = try page(tables(9) + twin).findings.filter { $0.severity > .note }
    #expect(found.map(\.code.text) == ["CAP001"])
  }

  @Test("tables of different shape are of one whole where their totals are near")
  func wholes() throws {
    let programmes = table([
      "Program|KBÖ (TL)|Yıl Sonu Ödeneği (TL)", "Güvenlik|700.000|800.000", "Eğitim|300.000|300.000",
      "GENEL TOPLAM|1.000.000|1.100.000",
    ])
    func codes(_ first: String) throws -> [String] {
      let economic = table([
        "Ekonomik Kod|KBÖ (TL)", "Personel|\(first)", "Mal|400.000",
        "GENEL TOPLAM|\(first == "600.000" ? "1.000.000" : first == "610.000" ? "1.010.000" : "8.600.000")",
      ])
      return try page(programmes + economic).findings.filter { $0.severity > .note }.map(\.code.text)
    }
    #expect(try codes("600.000").isEmpty)
    #expect(try codes("610.000") == ["CAP001"])
    #expect(try codes("8.200.000").isEmpty)
  }

  // MARK: Columns that cannot be read

  @Test("a column of English decimals beside whole numbers is read")
  func mixedNotation() throws {
    let report = try page(table(["Cins|Sayı|%", "Elma|40|62.5", "Armut|16|25.0", "Ayva|8|12.5", "Toplam|64|100"]))
    #expect(report.checked.cells == 8 && report.findings.map(\.code.text) == ["TOP015"])
  }

  @Test("a column that cannot be read is told once and counts against coverage")
  func unreadColumn() throws {
    func report(_ measures: [String]) throws -> CheckReport {
      try page(
        table(
          ["Levha|Ölçü|Sayı"]
            + zip(["Kapı", "Hol", "Bahçe", "Toplam"], zip(measures, [4, 5, 6, 15])).map {
              "\($0.0)|\($0.1.0)|\($0.1.1)"
            }))
    }
    let unread = try report(["40 x 62.5 mm", "16 x 25,0 mm", "8 x 12,5 mm", "-"])
    #expect(unread.findings.map { "\($0.code.text) \($0.severity)" } == ["TOP014 note"])
    #expect(unread.checked.cells == 7 && unread.checked.covered == 4)
    #expect(unread.unchecked.map(\.shown) == ["40 x 62.5 mm", "16 x 25,0 mm", "8 x 12,5 mm"])
    for others in [
      ["12 Mayıs 2023", "3 Haziran 2023", "4 Mart 2022", ""], ["0312 444 55 66", "0312 444 55 67", "0312 444", ""],
      ["2021-2023", "2022-2024", "2019-2021", ""], ["5018 sayılı Kanun", "6085 sayılı Kanun", "1. madde", ""],
      ["10:30", "11:45", "12:00", ""], ["büyük", "40 x 60", "orta", "küçük"],
    ] {
      #expect(try report(others).findings.isEmpty, "\(others)")
    }
  }

  @Test("a table that writes its numbers otherwise than its document is read so, and that is told once for all of them")
  func foreignNotation() throws {
    let english = table(["Kalem|Tutar", "Kira|1,234.50", "Isınma|2,350.75", "Toplam|3,585.25"])
    let found = try page(english + english + table(["Kalem|Tutar", "Kira|1.234,50", "Toplam|1.234,50"])).findings
    #expect(found.map { "\($0.code.text) \($0.severity) \($0.shown ?? "")" } == ["TOP015 note 1,234.50"])
    #expect(found[0].message.tr.hasPrefix("2 tablonun"))
  }
}
