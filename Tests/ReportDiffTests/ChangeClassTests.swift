import DocumentReader
import ReportModel
import Testing

@testable import ReportDiff

/// Each class of change by a pair that has it, and its neighbour that has not.
@Suite("Classes of change")
struct ChangeClassTests {
  private func cell(_ old: String, _ new: String, heading: String = "Adet") throws -> [String] {
    func report(_ text: String) -> String {
      "# Rapor\n\n"
        + ComparisonFixture.table(
          "Tablo 1. Araçlar", [["Ad", heading], ["Otomobil", text], ["Kamyon", "45"], ["Minibüs", "12"]])
    }
    return try ComparisonFixture.told(report(old), report(new))
  }

  @Test("numbers, notation, precision, sign")
  func numbers() throws {
    #expect(try cell("1.000", "1.250") == ["cell-changed D01"])
    #expect(try cell("1.000", "1.000,00") == ["cell-changed D02 notation"])
    #expect(try cell("1000", "1.000") == ["cell-changed D02 notation"])
    #expect(try cell("99,51", "100", heading: "Oran (%)") == ["cell-changed D03"])
    #expect(try cell("99,51", "101", heading: "Oran (%)") == ["cell-changed D01"])
    #expect(try cell("6,25", "-6,25") == ["cell-changed D05"])
    #expect(try cell("1.000", "1.000") == [])
  }

  @Test("empty, dash and zero are three things")
  func missing() throws {
    for (old, new) in [("-", "0"), ("0", "-"), ("", "0"), ("-", ""), ("", "17"), ("17", "-")] {
      #expect(try cell(old, new) == ["cell-changed D25"], "\(old) → \(new)")
    }
    #expect(try cell("0", "17") == ["cell-changed D01"])
    #expect(try cell("-", "–") == ["cell-changed D23 notation"])
  }

  @Test("footnote marks and blanks between digits are no part of a number")
  func marks() throws {
    for mark in ["*", " *", "**", " (1)", "[2]", "¹"] {
      #expect(try cell("52.468", "52.470" + mark) == ["cell-changed D01"], "\(mark)")
      #expect(try cell("52.468", "52.468" + mark) == ["cell-changed D24"], "\(mark)")
    }
    #expect(try cell("52.468", "52 468") == ["cell-changed D02 notation"])
    func total(_ part: String, _ whole: String) -> String {
      budget([("Personel", part), ("Mal", "200")], total: whole)
    }
    let comparison = try ComparisonFixture.compare(total("100", "300"), total("102*", "302"))
    let change = try #require(comparison.changes.first { $0.changeClass == .totalFromRows })
    #expect(change.contributions.map(\.delta.turkish) == ["2"])
  }

  @Test("a unit in the caption leaves rates alone; one that is newly stated counts when the figures bear it out")
  func captionUnits() throws {
    func report(_ unit: String, _ values: [String]) -> String {
      ComparisonFixture.table(
        "Tablo 1. Giderler \(unit)",
        [["Ad", "Gider", "Oran (%)"], ["Personel", values[0], "52"], ["Mal", values[1], "48"]])
    }
    #expect(
      try ComparisonFixture.told(
        report("(TL)", ["52.000.000", "48.000.000"]), report("(Bin TL)", ["52.000", "48.000"]))
        == ["table-retitled D04", "cell-changed D04 notation", "cell-changed D04 notation"])
    func headed(_ heading: String, _ value: String) -> String {
      ComparisonFixture.table("Tablo 1. Giderler", [["Ad", heading], ["Personel", value], ["Mal", "-"]])
    }
    #expect(
      try ComparisonFixture.told(headed("2023 KBÖ", "52.000.000"), headed("2023 KBÖ (bin TL)", "52.000"))
        == ["column-renamed D04", "cell-changed D04 notation"])
    #expect(
      try ComparisonFixture.told(headed("2023 KBÖ", "52.000.000"), headed("2023 KBÖ (bin TL)", "31.000.000"))
        .contains("cell-changed D01"))
    // 1.006.700 lira are 1.006,7 thousand.
    let moved = try ComparisonFixture.compare(headed("Gider (TL)", "1.006.700"), headed("Gider (Bin TL)", "1.005"))
    #expect(moved.changes.compactMap(\.number?.delta?.turkish) == ["-1,7"])
    // A kuruş more or less is no other number of millions.
    for (old, delta) in [("1.500.000", "1,5"), ("1.499.999,99", "1,5"), ("499.999,99", "2,5")] {
      let moved = try ComparisonFixture.compare(headed("Gider (TL)", old), headed("Gider (Milyon TL)", "3"))
      #expect(moved.changes.compactMap(\.number?.delta?.turkish) == [delta], "\(old)")
    }
  }

  @Test("difference and percentage")
  func movement() throws {
    let old = ComparisonFixture.table("Tablo 1. A", [["Ad", "Tutar (TL)"], ["x", "9.508.170.000"], ["y", "5"]])
    let new = ComparisonFixture.table("Tablo 1. A", [["Ad", "Tutar (TL)"], ["x", "16.723.081.452"], ["y", "5"]])
    let change = try #require(try ComparisonFixture.compare(old, new).changes.first?.number)
    #expect(change.delta?.turkish == "7.214.911.452")
    #expect(change.percent?.turkish == "75,88")
    let back = try #require(try ComparisonFixture.compare(new, old).changes.first?.number)
    #expect(back.delta?.turkish == "-7.214.911.452")
  }

  @Test("a unit that moved on is converted before anything is compared")
  func units() throws {
    func report(_ heading: String, _ value: String) -> String {
      ComparisonFixture.table("Tablo 1. Giderler", [["Ad", heading], ["Personel", value], ["Mal", "-"]])
    }
    #expect(
      try ComparisonFixture.told(report("Gider (TL)", "16.723.081.452"), report("Gider (bin TL)", "16.723.081"))
        == ["column-renamed D04", "cell-changed D04 notation"])
    #expect(
      try ComparisonFixture.told(report("Gider (TL)", "16.723.081.452"), report("Gider (bin TL)", "16.800.000"))
        == ["column-renamed D04", "cell-changed D01"])
  }

  private func budget(_ rows: [(String, String)], total: String) -> String {
    ComparisonFixture.table(
      "Tablo 1. Giderler", [["Birim", "Gider (TL)"]] + rows.map { [$0.0, $0.1] } + [["Toplam", total]])
  }

  @Test("a total opens into the rows that changed it; the shares sum to the whole")
  func totals() throws {
    let old = budget([("Personel", "100"), ("Mal", "200"), ("Cari", "300")], total: "600")
    let new = budget([("Personel", "133"), ("Mal", "190"), ("Cari", "310")], total: "633")
    let comparison = try ComparisonFixture.compare(old, new)
    let total = try #require(comparison.changes.first { $0.changeClass == .totalFromRows })
    #expect(total.contributions.map(\.delta.turkish) == ["33", "-10", "10"])
    #expect(total.contributions.map(\.share.turkish) == ["100,00", "-30,30", "30,30"])
    #expect(total.unexplained == nil)
  }

  @Test("what the rows do not explain is said")
  func unexplained() throws {
    let old = budget([("Personel", "100"), ("Mal", "200"), ("Cari", "300")], total: "600")
    let new = budget([("Personel", "130"), ("Mal", "200"), ("Cari", "300")], total: "640")
    let total = try #require(
      try ComparisonFixture.compare(old, new).changes.first { $0.changeClass == .totalFromRows })
    #expect(total.unexplained?.turkish == "10")
    #expect(total.contributions.map(\.share.turkish) == ["75,00"])
  }

  @Test("a total that moves alone is an alarm")
  func totalAlone() throws {
    let old = budget([("Personel", "100"), ("Mal", "200"), ("Cari", "300")], total: "600")
    let new = budget([("Personel", "100"), ("Mal", "200"), ("Cari", "300")], total: "660")
    let changes = try ComparisonFixture.compare(old, new).changes
    #expect(changes.map(\.summary) == ["cell-changed D07"])
    #expect(changes[0].isAlarm)
    let moved = budget([("Personel", "160"), ("Mal", "200"), ("Cari", "300")], total: "660")
    #expect(
      try ComparisonFixture.compare(old, moved).changes.map(\.summary) == ["cell-changed D01", "cell-changed D06"])
  }

  @Test("a column that is the total of its row opens into the columns beside it")
  func rowTotals() throws {
    func report(_ values: [String]) -> String {
      ComparisonFixture.table(
        "Tablo 1. Personel",
        [
          ["Birim", "Kadın", "Erkek", "Toplam"], ["Merkez"] + values, ["Taşra", "300", "500", "800"],
          ["Yurt dışı", "10", "20", "30"],
        ])
    }
    let old = report(["100", "200", "300"])
    #expect(try ComparisonFixture.told(old, report(["100", "200", "301"])) == ["cell-changed D07"])
    let comparison = try ComparisonFixture.compare(old, report(["104", "200", "304"]))
    #expect(comparison.changes.map(\.summary) == ["cell-changed D01", "cell-changed D06"])
    #expect(comparison.changes[1].contributions.map(\.row) == ["Kadın"])
  }

  @Test("rows: added, removed, renamed, moved")
  func rows() throws {
    let rows = [("Personel", "1.100"), ("Mal alımı", "2.200"), ("Cari transfer", "3.300"), ("Sermaye", "4.400")]
    let old = budget(rows, total: "11.000")
    #expect(
      try ComparisonFixture.told(old, budget(rows + [("Borç", "555")], total: "11.555"))
        == ["cell-changed D06", "row-added D08"])
    #expect(
      try ComparisonFixture.told(old, budget(Array(rows.dropFirst()), total: "9.900"))
        == ["cell-changed D06", "row-removed D08"])
    var renamed = rows
    renamed[1].0 = "Mal ve hizmet alımı"
    #expect(try ComparisonFixture.told(old, budget(renamed, total: "11.000")) == ["row-renamed D09"])
    #expect(
      try ComparisonFixture.told(old, budget([rows[3], rows[0], rows[1], rows[2]], total: "11.000"))
        == ["row-moved D10"])
  }

  @Test("a code that stands twice by mistake hides no row")
  func codes() throws {
    func report(_ code: String) -> String {
      ComparisonFixture.table(
        "Tablo 1. Hedefler",
        [
          ["Kod", "Hedef"], ["A1", "Etkin vize"], ["A2", "Hızlı ikamet"], [code, "Etkin iskân"], ["A4", "Geri dönüş"],
        ])
    }
    #expect(try ComparisonFixture.told(report("A3"), report("A2")) == ["cell-changed D20"])
  }

  @Test("a unit split in two, and two merged")
  func reorganisation() throws {
    let whole = budget([("Strateji", "900"), ("Bilgi İşlem ve Arşiv", "600"), ("Hukuk", "70")], total: "1.570")
    let parts = budget(
      [("Strateji", "900"), ("Dijital Hizmetler", "410"), ("Evrak", "190"), ("Hukuk", "70")], total: "1.570")
    let split = try ComparisonFixture.compare(whole, parts)
    #expect(split.changes.map(\.summary) == ["row-split D11"])
    #expect(split.changes[0].groups.new == ["Dijital Hizmetler", "Evrak"])
    #expect(try ComparisonFixture.compare(parts, whole).changes.map(\.summary) == ["rows-merged D11"])
    let kept = budget(
      [("Strateji", "900"), ("Bilgi İşlem ve Arşiv", "410"), ("Evrak", "190"), ("Hukuk", "70")], total: "1.570")
    #expect(try ComparisonFixture.compare(whole, kept).changes.map(\.summary) == ["row-split D11"])
    #expect(try ComparisonFixture.compare(kept, whole).changes.map(\.summary) == ["rows-merged D11"])
    let others = budget(
      [("Strateji", "900"), ("Dijital Hizmetler", "411"), ("Evrak", "190"), ("Hukuk", "70")], total: "1.571")
    #expect(
      try Set(ComparisonFixture.compare(whole, others).changes.map(\.kind)) == [.cellChanged, .rowAdded, .rowRemoved])
  }

  @Test("columns: added, removed, renamed, moved")
  func columns() throws {
    func report(_ heads: [String], _ order: [Int]) -> String {
      let values = ["100", "200", "300", "417"]
      let other = ["11", "21", "31", "47"]
      return ComparisonFixture.table(
        "Tablo 1. Personel",
        [["Birim"] + heads, ["Merkez"] + order.map { values[$0] }, ["Taşra"] + order.map { other[$0] }])
    }
    let old = report(["Kadrolu", "Sözleşmeli", "İşçi"], [0, 1, 2])
    #expect(
      try ComparisonFixture.told(old, report(["Kadrolu", "Sözleşmeli", "İşçi", "Geçici"], [0, 1, 2, 3]))
        == ["column-added D12"])
    #expect(try ComparisonFixture.told(old, report(["Kadrolu", "İşçi"], [0, 2])) == ["column-removed D12"])
    #expect(
      try ComparisonFixture.told(old, report(["Kadrolu", "4/B’li", "İşçi"], [0, 1, 2])) == ["column-renamed D12"])
    #expect(
      try ComparisonFixture.told(old, report(["İşçi", "Kadrolu", "Sözleşmeli"], [2, 0, 1])) == ["column-moved D12"])
  }

  @Test("the year moves on: headings, titles and sentences are folded, figures are told")
  func years() throws {
    func report(_ year: Int, _ value: String) -> String {
      "# \(year) Yılı Faaliyet Raporu\n\n## Mali Bilgiler\n\n\(year)’de bütçe 31.12.\(year) tarihinde kapanmıştır.\n\n"
        + ComparisonFixture.table(
          "Tablo 1. \(year - 1)-\(year) Yılları Bütçesi",
          [["Ad", "\(year - 1) KBÖ", "\(year) KBÖ"], ["Personel", "90", value]])
    }
    let told = try ComparisonFixture.told(report(2022, "100"), report(2023, "130"))
    #expect(told.filter { !$0.contains("year") } == ["cell-changed D01"])
    #expect(told.filter { $0.contains("year") }.count == 5)
  }

  @Test("statuses as a matrix; other words for one status are none")
  func statuses() throws {
    func report(_ status: String) -> String {
      ComparisonFixture.table(
        "Tablo 1. Göstergeler",
        [
          ["Gösterge", "Gerçekleşme Durumu"], ["Kurs sayısı", status], ["Çağrı sayısı", "Hedeflenen Değere Ulaşıldı"],
        ])
    }
    let old = report("Hedeflenen Değere Ulaşıldı")
    let comparison = try ComparisonFixture.compare(old, report("Hedeflenen Değere Ulaşılamadı"))
    #expect(comparison.changes.map(\.summary) == ["cell-changed D17"])
    #expect(comparison.statusMatrix.map(\.count) == [1])
    #expect(
      try ComparisonFixture.told(report("Hedeflenen Değer Aşıldı"), report("Hedeflenen Değere Aşıldı"))
        == ["cell-changed D02 notation"])
    #expect(
      try ComparisonFixture.told(
        report("Hedeflenen Değer Aşıldı"), report("Hedeflenen Değer Aşıldı; veri doğrulanamadı"))
        == ["cell-changed D20"])
  }

  @Test("an indicator put into a card takes its lines with it, and the codes behind it count on")
  func cards() throws {
    func card(_ names: [String]) -> String {
      let lines = names.enumerated().map { index, name in
        "<tr><th>Gösterge</th><th>A</th></tr><tr><td>PG1.1.\(index + 1): \(name)</td><td>\(name.count * 13)</td></tr>"
          + "<tr><td>Etkililik</td><td>\(name) etkilidir.</td></tr><tr><td>Etkinlik</td><td>\(name) etkindir.</td></tr>"
      }.joined()
      return
        "<h1>R</h1><table><caption>Tablo 1. Kart</caption><tbody><tr><td>H1.1</td><td>Hedef</td></tr>\(lines)</tbody></table>"
    }
    func compare(_ old: [String], _ new: [String]) throws -> ReportComparison {
      func read(_ names: [String]) throws -> Document {
        try readDocument(Array(card(names).utf8), path: "kart.html", syntax: .html)
      }
      let comparison = compareReports(try read(old), try read(new))
      try ComparisonFixture.proved(comparison)
      return comparison
    }
    let names = ["Kurs sayısı", "Mülakat oranı", "Ziyaret"]
    let grown = try compare(names, ["Kurs sayısı", "Denetim", "Mülakat oranı", "Ziyaret"])
    #expect(grown.changes.map(\.summary) == ["row-added D16"])
    #expect(Set(grown.folded.map(\.summary)) == ["row-added D08 within", "cell-changed D22 numbering"])
    let shrunk = try compare(["Kurs sayısı", "Denetim", "Mülakat oranı", "Ziyaret"], names)
    #expect(shrunk.changes.map(\.summary) == ["row-removed D16"])
  }

  @Test("a picture that changed without its data, and one that did not change with it")
  func pictures() throws {
    func page(_ drawn: String, _ value: String) throws -> Document {
      try readDocument(
        Array(
          "<h1>R</h1><figure id=\"oran\"><svg><text>\(drawn)</text></svg><table><tr><th>Yıl</th><th>Oran</th></tr><tr><td>2022</td><td>91</td></tr><tr><td>2023</td><td>\(value)</td></tr></table><figcaption>Şekil 1. Oranlar</figcaption></figure>"
            .utf8), path: "r.html", syntax: .html)
    }
    let other = compareReports(try page("91 98", "98"), try page("91 68", "98"))
    #expect(other.changes.map(\.summary) == ["figure-changed D27"])
    let stale = compareReports(try page("91 98", "98"), try page("91 98", "97"))
    #expect(stale.alarms.map(\.changeClass) == [.figure])
    let drawn = compareReports(try page("91 98", "98"), try page("91 97", "97"))
    #expect(drawn.changes.map(\.summary) == ["cell-changed D01"])
    #expect(drawn.alarms.isEmpty)
  }

  @Test("an indicator that vanishes is an alarm")
  func indicators() throws {
    func report(_ names: [String]) -> String {
      ComparisonFixture.table(
        "Tablo 1. Sonuçlar", [["Gösterge Adı", "Hedef"]] + names.map { [$0, "\($0.count * 37)"] })
    }
    let changes = try ComparisonFixture.compare(
      report(["Kurs sayısı", "Mülakat", "Denetim oranı"]), report(["Kurs sayısı", "Denetim oranı"])
    ).changes
    #expect(changes.map(\.summary) == ["row-removed D16"])
    #expect(changes[0].isAlarm)
  }

  @Test("a table put in lets the later ones and what speaks of them count on")
  func tables() throws {
    func report(_ tables: [String], sentence: String) -> String {
      "# Rapor\n\n## Bilgiler\n\n\(sentence)\n\n"
        + tables.enumerated().map { index, name in
          ComparisonFixture.table(
            "Tablo \(index + 1). \(name)",
            [["Ad", "Adet"], ["\(name) bir", "\(name.count * 11)"], ["\(name) iki", "3"]])
        }.joined()
    }
    let old = report(["Binalar", "Araçlar", "Kitaplar"], sentence: "Ayrıntılar Tablo 2’de ve Tablo 3’te verilmiştir.")
    let new = report(
      ["Binalar", "Gemiler", "Araçlar", "Kitaplar"], sentence: "Ayrıntılar Tablo 3’te ve Tablo 4’te verilmiştir.")
    let comparison = try ComparisonFixture.compare(old, new)
    try ComparisonFixture.proved(comparison)
    #expect(comparison.changes.map(\.summary) == ["table-added D18"])
    #expect(
      comparison.folded.map(\.summary).sorted()
        == ["table-renumbered D18 numbering", "table-renumbered D18 numbering", "text-changed D22 numbering"])
    #expect(
      comparison.tables.map { "\($0.number.old ?? "-") \($0.number.new ?? "-")" }
        == ["Tablo 1 Tablo 1", "- Tablo 2", "Tablo 2 Tablo 3", "Tablo 3 Tablo 4"])
  }

  @Test("a reference to another table is no renumbering")
  func references() throws {
    func report(_ sentence: String) -> String {
      "# R\n\n\(sentence)\n\n" + ComparisonFixture.table("Tablo 1. A", [["Ad", "Adet"], ["x", "12"]])
        + ComparisonFixture.table("Tablo 2. B", [["Ad", "Adet"], ["y", "13"]])
    }
    #expect(
      try ComparisonFixture.told(
        report("Ayrıntılar Tablo 1’de verilmiştir."), report("Ayrıntılar Tablo 2’de verilmiştir."))
        == ["text-changed D20"])
  }

  @Test("sections renamed, moved, added with what is in them")
  func sections() throws {
    func report(_ sections: [(String, String)]) -> String {
      "# Rapor\n\n" + sections.map { "## \($0.0)\n\n\($0.1)\n\n" }.joined()
    }
    let all = [
      ("I. Genel Bilgiler", "Kuruluşun görevleri yasayla belirlenmiştir."),
      ("II. Mali Bilgiler", "Bütçe yıl içinde iki kez artırılmıştır."),
      ("III. Performans", "Göstergelerin çoğunda hedefe ulaşılmıştır."),
    ]
    let old = report(all)
    var renamed = all
    renamed[1].0 = "II. Bütçe Uygulaması"
    #expect(try ComparisonFixture.told(old, report(renamed)) == ["section-renamed D19"])
    #expect(
      try ComparisonFixture.told(old, report([all[1], all[0], all[2]])).map { $0.prefix(13) } == ["section-moved"])
    var added = all
    added.insert(("II. Denetim", "Yıl içinde dört denetim yapılmıştır."), at: 1)
    added[2].0 = "III. Mali Bilgiler"
    added[3].0 = "IV. Performans"
    let comparison = try ComparisonFixture.compare(old, report(added))
    try ComparisonFixture.proved(comparison)
    #expect(comparison.changes.map(\.summary) == ["section-added D19"])
    #expect(
      comparison.folded.map(\.summary).sorted()
        == ["section-renamed D22 numbering", "section-renamed D22 numbering", "text-added D20 within"])
  }

  @Test("texts word by word, their numbers as numbers; notes and sources apart")
  func texts() throws {
    func report(_ sentence: String) -> String { "# R\n\n## Bölüm\n\n\(sentence)\n\nBaşka bir paragraf burada durur.\n" }
    let comparison = try ComparisonFixture.compare(
      report("Yıl içinde toplam 13.500 personel görev yapmıştır."),
      report("Yıl içinde toplam 14.100 personel görev almıştır."))
    #expect(comparison.changes.map(\.summary) == ["text-changed D20"])
    #expect(comparison.changes[0].number?.delta?.turkish == "600")
    #expect(
      comparison.changes[0].pieces.filter { $0.kind != .same }.map(\.text) == [
        "13.500", "14.100", "yapmıştır", "almıştır",
      ])
    for lead in ["Kaynak", "Veri kaynağı", "Not", "Notlar", "Hesaplama Yöntemi", "Açıklama"] {
      #expect(
        try ComparisonFixture.told(
          report("\(lead): Bütçe kayıtları, 2021"), report("\(lead): Muhasebe kayıtları, 2021"))
          == ["text-changed D24"], "\(lead)")
    }
    for lead in ["Kaynak İhtiyacı", "Yıl içinde kullanılan dış kaynak", "Notere verilen"] {
      #expect(
        try ComparisonFixture.told(
          report("\(lead): Bütçe kayıtları, 2021"), report("\(lead): Muhasebe kayıtları, 2021"))
          == ["text-changed D20"], "\(lead)")
    }
    #expect(
      try ComparisonFixture.told(report("Boşluk  sayılmaz."), report("Boşluk\u{A0}sayılmaz."))
        == ["text-changed D23 notation"])
  }

  @Test("texts that stayed as they were are listed when the year moved on")
  func unchanged() throws {
    func report(_ year: Int, _ closing: String) -> String {
      "# \(year) Yılı Faaliyet Raporu\n\nHedefe ulaşılamamasının nedeni, alanda çalışan nitelikli personelin yeterli sayıda olmamasıdır.\n\n\(closing)\n"
    }
    let comparison = try ComparisonFixture.compare(report(2022, "İlk kapanış."), report(2023, "Başka sözler."))
    #expect(comparison.unchangedTexts.count == 1)
    #expect(try ComparisonFixture.compare(report(2022, "a"), report(2022, "b")).unchangedTexts.isEmpty)
  }

  @Test("stocks open with what they closed with")
  func openings() throws {
    func report(_ year: Int, _ opening: String, _ closing: String) -> String {
      "# \(year) Yılı Faaliyet Raporu\n\n"
        + ComparisonFixture.table(
          "Tablo 1. Taşınırlar", [["Ad", "Devreden", "Giren", "Yıl Sonu"], ["Bilgisayar", opening, "40", closing]])
    }
    let old = report(2022, "100", "140")
    #expect(try ComparisonFixture.compare(old, report(2023, "140", "180")).alarms.isEmpty)
    let alarms = try ComparisonFixture.compare(old, report(2023, "139", "179")).alarms
    #expect(alarms.map(\.changeClass) == [.opening])
    #expect(alarms.first?.message.tr.contains("139") == true)
  }

  @Test("what a partial report does not have was not added")
  func partial() throws {
    let whole = try ComparisonFixture.document(
      "# 2023\n\n## A\n\nUzun bir açıklama paragrafı burada durmaktadır.\n\n"
        + ComparisonFixture.table("Tablo 1. A", [["Ad", "Adet", "Oran"], ["x", "12", "4"], ["y", "7", "5"]])
        + ComparisonFixture.table("Tablo 2. B", [["Ad", "Adet"], ["z", "9"]]))
    var part = try ComparisonFixture.document(
      "# 2023\n\n" + ComparisonFixture.table("Tablo 1. A", [["Ad", "Adet"], ["x", "15"]]))
    part.isPartial = true
    let comparison = compareReports(part, whole)
    try ComparisonFixture.proved(comparison)
    #expect(comparison.changes.map(\.summary) == ["cell-changed D01"])
    #expect(comparison.folded.allSatisfy { $0.fold == .partial })
    #expect(comparison.folded.map(\.kind).contains(.tableAdded))
  }

  /// A goal's card whose indicators all have the same lines; our own page says how deep they stand, others do not.
  private func card(_ lines: [(indicator: String, line: String, text: String)], isMarked: Bool) -> String {
    var rows = ""
    var last = ""
    for each in lines {
      let key = each.indicator.lowercased()
      if each.indicator != last {
        let marks = isMarked ? " class=\"veri duzey-1\" data-fy-row=\"\(key)\"" : ""
        rows += "<tr\(marks)><th>\(each.indicator): Gösterge</th><td>10</td><td>12</td></tr>\n"
        last = each.indicator
      }
      let marks = isMarked ? " class=\"veri duzey-2\" data-fy-row=\"\(key).\(each.line.lowercased())\"" : ""
      rows += "<tr\(marks)><th>\(each.line)</th><td colspan=\"2\">\(each.text)</td></tr>\n"
    }
    return "<h1>R</h1><table><caption>Tablo 1. Kart</caption><tbody>\(rows)</tbody></table>"
  }

  @Test("lines of a card that every indicator has, against a page that does not say how deep they stand")
  func cardAgainstBarePage() throws {
    let texts = ["PG1", "PG2", "PG3"].flatMap { indicator in
      ["Etkililik", "Etkinlik", "Uyum"].map { (indicator, $0, "Değişiklik gerekmemiştir.") }
    }
    var edited = texts
    edited.remove(at: 4)
    func document(_ page: String) throws -> Document {
      try readDocument(Array(page.utf8), path: "kart.html", syntax: .html)
    }
    let comparison = compareReports(
      try document(card(texts, isMarked: true)), try document(card(edited, isMarked: false)))
    try ComparisonFixture.proved(comparison)
    #expect(comparison.changes.map(\.kind) == [.rowRemoved])
    #expect(comparison.changes.first?.address.old == "tablo-1/pg2.etkinlik")
  }

  @Test("two headings exchanged over figures that stayed")
  func swappedHeadings() throws {
    let rows = [
      ["A Birimi", "120", "7"], ["B Birimi", "95", "3"], ["C Birimi", "40", "12"], ["D Birimi", "61", "5"],
    ]
    let old = ComparisonFixture.table("Tablo 1. Araçlar", [["Birim", "Taşıt", "Telsiz"]] + rows)
    let new = ComparisonFixture.table("Tablo 1. Araçlar", [["Birim", "Telsiz", "Taşıt"]] + rows)
    #expect(try ComparisonFixture.told(old, new) == ["column-renamed D12", "column-renamed D12"])
    // Columns that went with their headings were moved.
    let moved = ComparisonFixture.table(
      "Tablo 1. Araçlar", [["Birim", "Telsiz", "Taşıt"]] + rows.map { [$0[0], $0[2], $0[1]] })
    #expect(try ComparisonFixture.told(old, moved) == ["column-moved D12"])
  }
}
