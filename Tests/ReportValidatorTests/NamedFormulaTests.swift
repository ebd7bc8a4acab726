import ReportModel
import ReportValidator
import Testing

/// Formulas that names say: stocks carried forward, rates of an amount, and shares that whole numbers give.
@Suite("Stocks, products and shares of whole numbers")
struct NamedFormulaTests {
  private func told(_ headings: String, _ rows: [String]) throws -> [String] {
    try DocumentFixture.check(DocumentFixture.table(headings, rows)).findings.filter { $0.severity > .note }.map {
      "\($0.code.text) \($0.shown ?? "") \($0.computed ?? "")"
    }
  }

  // MARK: Stocks

  private static let cases = [
    "Dilekçe|140|1.520|1.480|180", "Dava|77|340|301|116", "Şikâyet|12|96|100|8", "İtiraz|31|205|212|24",
  ]

  @Test("opening, what came in less what went out is what is left, from column to column")
  func columns() throws {
    let headings = "Konu|Önceki yıldan devreden|Gelen|Sonuçlanan|Kalan"
    #expect(try told(headings, Self.cases).isEmpty)
    #expect(try told(headings, Self.cases.map { $0.replacing("|100|8", with: "|100|18") }) == ["TOP004 18 8"])
    // Of flows without a name of ours the figures say which way they go.
    let other = "Konu|Dönem başı|Tescil|Terkin|Dönem sonu"
    #expect(try told(other, Self.cases.map { $0.replacing("|100|8", with: "|100|18") }) == ["TOP004 18 8"])
    // Two rows are too few for that.
    #expect(try told(other, ["Dilekçe|140|1.520|1.480|180", "Dava|77|340|301|161"]).isEmpty)
  }

  @Test("from row to row, in one column where the names say it all")
  func rows() throws {
    func rows(_ left: String) -> [String] {
      ["Devreden|140", "Yıl içinde gelen|1.520", "Çıkan|1.480", "Kalan|\(left)"]
    }
    #expect(try told("Dosya|Sayı", rows("180")).isEmpty)
    #expect(try told("Dosya|Sayı", rows("108")) == ["TOP004 108 180"])
  }

  @Test("a total between them is the opening with what came in")
  func totalBetween() throws {
    let headings = "Mahkeme|Geçen yıldan devreden|Yıl içinde açılan|Toplam|Karara bağlanan|Gelecek yıla devreden"
    func rows(_ left: String) -> [String] {
      ["Asliye|140|1.520|1.660|1.480|180", "Sulh|77|340|417|301|\(left)", "İş|12|96|108|100|8"]
    }
    #expect(try told(headings, rows("116")).isEmpty)
    #expect(try told(headings, rows("161")) == ["TOP004 161 116"])
  }

  @Test("what only comes in, or has no end, is no stock")
  func noStock() throws {
    #expect(try told("Konu|Devreden|Gelen|Kalan", ["A|4|5|11", "B|6|7|17", "C|8|2|19"]).isEmpty)
    #expect(try told("Konu|Devreden|Gelen|Giden", ["A|4|5|11", "B|6|7|17", "C|8|2|19"]).isEmpty)
  }

  // MARK: Products

  @Test("a line whose name says its rate is that rate of the line that it names, or that the figures show")
  func products() throws {
    func rows(_ name: String, _ tax: String) -> [String] {
      ["Ticari kâr|12.400|13.150|14.200", "Mali kâr|12.550|13.500|14.650", "\(name)|2.510|2.700|\(tax)"]
    }
    for name in ["Kurumlar vergisi (%20)", "Kurumlar vergisi (Mali kâr × % 20)"] {
      #expect(try told("Kalem|2021|2022|2023", rows(name, "2.930")).isEmpty)
      #expect(try told("Kalem|2021|2022|2023", rows(name, "2.390")) == ["ORN008 2.390 2.930"])
    }
    // Named, one column is enough.
    let one = ["Ticari kâr|14.200", "Mali kâr|14.650", "Mali kâr × %20|2.390"]
    #expect(try told("Kalem|2023", one) == ["ORN008 2.390 2.930"])
    #expect(try told("Kalem|2023", one.map { $0.replacing("Mali kâr × %20", with: "Vergi (%20)") }).isEmpty)
  }

  @Test("so is a column, and a rate may be rounded")
  func productColumns() throws {
    let rows = ["Kalem|1.234,55|222,22", "Defter|87,10|15,68", "Silgi|5,05|0,91", "Zarf|912,40|164,23"]
    #expect(try told("Mal|Tutar (TL)|KDV (%18)", rows).isEmpty)
    #expect(
      try told("Mal|Tutar (TL)|KDV (%18)", rows.map { $0.replacing("164,23", with: "146,23") })
        == ["ORN008 146,23 164,23"])
  }

  // MARK: Shares of whole numbers

  private static let shares = [
    "Kuzey|7|57,1", "Güney|9|55,6", "Doğu|11|63,6", "Batı|13|53,8", "Merkez|17|64,7", "Kıyı|19|57,9", "Ova|23|60,9",
    "Yayla|14|71,4",
  ]

  @Test("a share that no whole number gives is told among many that one gives")
  func shares() throws {
    #expect(try told("Birim|Katılan|Memnun (%)", Self.shares).isEmpty)
    #expect(
      try told("Birim|Katılan|Memnun (%)", Self.shares.map { $0.replacing("63,6", with: "66,3") })
        == ["ORN009 66,3 63,6"])
    // A few are chance.
    #expect(try told("Birim|Katılan|Memnun (%)", Array(Self.shares.prefix(3)) + ["Batı|13|55,5"]).isEmpty)
  }

  @Test("a mean of whole numbers likewise")
  func means() throws {
    let rows = [
      "Kuzey|7|34,57", "Güney|9|41,11", "Doğu|11|38,27", "Batı|13|40,54", "Merkez|17|36,76", "Kıyı|19|39,21",
      "Ova|8|44,13",
      "Yayla|14|37,71",
    ]
    #expect(try told("Birim|Kişi|Yaş ortalaması", rows).isEmpty)
    #expect(
      try told("Birim|Kişi|Yaş ortalaması", rows.map { $0.replacing("40,54", with: "40,45") })
        == ["ORN009 40,45 40,46"])
  }

  @Test("shares of something else than the number beside them accuse nobody")
  func otherBase() throws {
    let rows = Self.shares.enumerated().map { index, row in
      row.replacing(",", with: ",").split(separator: "|").dropLast().joined(separator: "|") + "|5\(index),\(index + 1)"
    }
    #expect(try told("Birim|Katılan|Memnun (%)", rows).isEmpty)
  }
}
