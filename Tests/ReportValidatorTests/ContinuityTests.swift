import ReportModel
import ReportValidator
import Testing

/// Reports held against those they follow from; the differences are planted.
@Suite("Years that follow each other")
struct ContinuityTests {
  private static func form(_ rows: [(name: String, unit: String, past: String, target: String)], year: Int = 2023)
    -> String
  {
    "# \(year) Yılı Faaliyet Raporu\n\nTablo 1. Form-3\n\n"
      + "| Gösterge Adı | Ölçü Birimi | Önceki Dönem / Yılı | Önceki Dönem / Değeri | Hedeflenen Gösterge Değeri | Yılsonu Değeri |\n"
      + "| --- | --- | --- | --- | --- | --- |\n"
      + rows.map { "| \($0.name) | \($0.unit) | \(year - 1) | \($0.past) | \($0.target) | 77 |" }.joined(
        separator: "\n")
      + "\n"
  }

  private static func past(_ rows: [(name: String, value: String)]) -> String {
    "# 2022 Yılı Faaliyet Raporu\n\nTablo 1. Göstergeler\n\n| Gösterge Adı | Yılsonu Değeri |\n| --- | --- |\n"
      + rows.map { "| \($0.name) | \($0.value) |" }.joined(separator: "\n") + "\n"
  }

  private func check(
    _ report: String, _ other: String, _ role: CompanionRole = .previousReport, notes: [ContinuityNote] = [],
    isPartial: Bool = false
  ) throws -> ContinuityReport {
    var document = try DocumentFixture.document(report)
    document.continuity = notes
    var companion = try DocumentFixture.document(other)
    companion.isPartial = isPartial
    return try #require(
      checkDocument(document, companions: [Companion(role, companion, path: "öbür.md")]).continuity.first)
  }

  private func told(_ report: ContinuityReport) -> [String] {
    report.findings.map { "\($0.code) \($0.shown ?? $0.place?.row ?? "") \($0.computed ?? "")" }
  }

  private let report = Self.form([
    ("Verilen eğitim sayısı", "Sayı", "29", "30"), ("Sığınma evi sayısı", "Sayı", "2", "3"),
  ])

  @Test("YIL001: a past value is the one its own report gave")
  func restated() throws {
    let same = Self.past([("Verilen eğitim sayısı", "29"), ("Sığınma evi sayısı", "2")])
    #expect(try told(check(report, same)) == [])
    #expect(try check(report, same).compared == 2)
    let other = Self.past([("Verilen eğitim sayısı", "92"), ("Sığınma evi sayısı", "2")])
    let finding = try #require(try check(report, other).findings.first)
    #expect(finding.code.text == "YIL001" && finding.shown == "29" && finding.computed == "92")
    #expect(finding.severity == .error)
    #expect(finding.message.tr.contains("2022 için 29 yazıyor, önceki yılın raporunda 92"))
    #expect(finding.notes.first?.span?.file == "test.md")
  }

  @Test("YIL001: more or fewer decimals and a sign of per cent are no restatement")
  func notations() throws {
    let report = Self.form([("Yanıtlanma oranı", "Oran", "%20,58", "30"), ("Personel artışı", "Oran", "14,4", "15")])
    #expect(
      try told(check(report, Self.past([("Yanıtlanma oranı", "20,583"), ("Personel artışı", "14,40")]))) == [])
    #expect(
      try told(check(report, Self.past([("Yanıtlanma oranı", "20,57"), ("Personel artışı", "14,4")])))
        == ["YIL001 %20,58 20,57"])
  }

  @Test("YIL001: appropriations carried over are the same")
  func appropriations() throws {
    func budget(_ year: Int, _ columns: String, _ values: [String]) -> String {
      "# \(year) Yılı Faaliyet Raporu\n\nTablo 1. Ödenekler\n\n| AÇIKLAMA | \(columns) |\n| --- |"
        + String(repeating: " --- |", count: columns.split(separator: "|").count)
        + "\n| Personel Giderleri | \(values[0]) |\n| Cari Transferler | \(values[1]) |\n"
    }
    let report = budget(2023, "2022 KBÖ | 2023 KBÖ", ["1.132.970.000,00 | 2,00", "2.856.420.000,00 | 3,00"])
    #expect(try told(check(report, budget(2022, "2022 KBÖ", ["1.132.970.000", "2.856.420.000"]))) == [])
    #expect(
      try told(check(report, budget(2022, "2022 KBÖ", ["1.132.970.000", "2.856.420.001"])))
        == ["YIL001 2.856.420.000,00 2.856.420.001"])
    // What last year's report said of this one, and a column that names no year.
    #expect(
      try told(check(report, budget(2022, "2023 KBÖ", ["2,00", "4,00"]))) == ["YIL001 3,00 4,00"])
    #expect(try check(report, budget(2022, "KBÖ", ["1.132.970.000", "2.856.420.000"])).compared == 2)
    #expect(try check(report, budget(2021, "2021 KBÖ", ["1", "2"])).otherYear?.found == 2021)
  }

  @Test("YIL002, YIL003: indicators neither vanish nor appear without a note")
  func names() throws {
    let past = Self.past([("Verilen eğitim sayısı", "29"), ("Sığınmaevi adedi", "2")])
    #expect(
      try check(report, past).findings.map { "\($0.code) \($0.place?.row ?? "")" }
        == ["YIL002 Sığınmaevi adedi", "YIL003 Sığınma evi sayısı"])
    // Renamed: and then the values are compared.
    let renamed = ContinuityNote(old: "Sığınmaevi adedi", new: "Sığınma evi sayısı", reason: nil)
    #expect(try told(check(report, past, notes: [renamed])) == [])
    #expect(try check(report, past, notes: [renamed]).compared == 2)
    let moved = Self.past([("Verilen eğitim sayısı", "29"), ("Sığınmaevi adedi", "5")])
    #expect(try told(check(report, moved, notes: [renamed])) == ["YIL001 2 5"])
    // Given up and new, each with its reason.
    let reasons = [
      ContinuityNote(old: "Sığınmaevi adedi", new: nil, reason: "Bırakıldı"),
      ContinuityNote(old: nil, new: "Sığınma evi sayısı", reason: "Yeni"),
    ]
    #expect(try told(check(report, past, notes: reasons)) == [])
  }

  @Test("a partial report of last year is not asked for what it does not have")
  func partial() throws {
    let past = Self.past([("Verilen eğitim sayısı", "29")])
    #expect(try check(report, past).findings.map(\.code.text) == ["YIL003"])
    #expect(try check(report, past, isPartial: true).findings.isEmpty)
  }

  @Test("what the other document contradicts itself about is its own finding")
  func contradiction() throws {
    let past =
      Self.past([("Verilen eğitim sayısı", "29"), ("Sığınma evi sayısı", "2")])
      + "\nTablo 2. Yine\n\n| Gösterge Adı | Yılsonu Değeri |\n| --- | --- |\n| Verilen eğitim sayısı | 31 |\n"
    #expect(try told(check(report, past)) == [])
  }

  private static let programme = """
    # 2023 Yılı Performans Programı

    Tablo 1. Performans Göstergeleri

    | Performans Göstergeleri | 2021 | 2022 | 2023 |
    | --- | --- | --- | --- |
    | Verilen eğitim sayısı (adet) | 20 | 29 | 30 |
    | Sığınma evi sayısı (adet) | 2 | 2 | 3 |

    """

  @Test("YIL004: the report's target is the programme's")
  func targets() throws {
    #expect(try told(check(report, Self.programme, .programme)) == [])
    // Two targets and their units; what the programme says of the year before is an estimate.
    #expect(try check(report, Self.programme, .programme).compared == 4)
    let moved = Self.programme.replacing("| 29 | 30 |", with: "| 29 | 35 |")
    #expect(try told(check(report, moved, .programme)) == ["YIL004 30 35"])
    let past = Self.programme.replacing("| 29 | 30 |", with: "| 28 | 30 |")
    #expect(try told(check(report, past, .programme)) == [])
    // Nor is the estimate an error in the programme, where last year's report came later.
    let outcomes = Self.past([("Verilen eğitim sayısı", "28"), ("Sığınma evi sayısı", "2")])
    #expect(try told(check(Self.programme, outcomes)) == [])
  }

  @Test("YIL005, YIL006: the indicators are the programme's")
  func programmeNames() throws {
    let other = Self.programme.replacing("Sığınma evi sayısı", with: "Sığınmaevi adedi")
    #expect(
      try check(report, other, .programme).findings.map { "\($0.code) \($0.place?.row ?? "")" }
        == ["YIL005 Sığınmaevi adedi (adet)", "YIL006 Sığınma evi sayısı"])
    let renamed = ContinuityNote(old: "Sığınmaevi adedi", new: "Sığınma evi sayısı", reason: nil)
    #expect(try told(check(report, other, .programme, notes: [renamed])) == [])
  }

  @Test("YIL007: the unit is the programme's, whatever a count is called")
  func units() throws {
    #expect(
      try check(report, Self.programme.replacing("eğitim sayısı (adet)", with: "eğitim sayısı (%)"), .programme)
        .findings.map(\.code.text) == ["YIL007"])
    #expect(
      try told(check(report, Self.programme.replacing("(adet)", with: "(kişi)"), .programme)) == [])
  }

  @Test("YIL008: who answers is whom the programme named")
  func responsible() throws {
    func table(_ title: String, _ unit: String) -> String {
      "# 2023 \(title)\n\nTablo 1. Birimler\n\n| FAALİYETLER | SORUMLU BİRİMLER |\n| --- | --- |\n"
        + "| Eğitimlerin verilmesi | \(unit) |\n"
    }
    let report = table("Yılı Faaliyet Raporu", "Eğitim Dairesi Başkanlığı, Personel Dairesi Başkanlığı")
    let same = table(
      "Yılı Performans Programı", "Personel Dairesi Başkanlığı (S), Eğitim Dairesi Başkanlığı")
    #expect(try told(check(report, same, .programme)) == [])
    let other = table("Yılı Performans Programı", "Personel Dairesi Başkanlığı")
    #expect(try check(report, other, .programme).findings.map(\.code.text) == ["YIL008"])
  }

  @Test("YIL004: a target from one number to another")
  func ranges() throws {
    let ranged = Self.programme.replacing("| 29 | 30 |", with: "| 29 | 25-30 |")
    #expect(try told(check(report, ranged, .programme)) == [])
    #expect(try told(check(report, ranged.replacing("25-30", with: "35-40"), .programme)) == ["YIL004 30 35-40"])
    #expect(
      try check(report, ranged.replacing("eğitim sayısı", with: "kurs sayısı"), .programme).findings.map(\.code.text)
        == ["YIL005", "YIL006"])
  }

  @Test("a thing that two tables repeat is told once")
  func repeated() throws {
    let twice =
      report
      + "\nTablo 2. Form-4\n\n| Gösterge Adı | Hedeflenen Gösterge Değeri |\n| --- | --- |\n| Verilen eğitim sayısı | 30 |\n"
    let moved = Self.programme.replacing("| 29 | 30 |", with: "| 29 | 35 |")
    let findings = try check(twice, moved, .programme).findings
    #expect(findings.map(\.code.text) == ["YIL004"])
    #expect(findings.first?.notes.count == 2)
  }

  @Test("a note stays when the other document has the new name already")
  func rememberedNote() throws {
    let note = ContinuityNote(old: "Kadın sığınağı adedi", new: "Sığınma evi sayısı", reason: nil)
    let past = Self.past([("Verilen eğitim sayısı", "29"), ("Sığınma evi sayısı", "2")])
    #expect(try told(check(report, past, notes: [note])) == [])
    #expect(try told(check(report, Self.programme, .programme, notes: [note])) == [])
  }

  @Test("YIL009: a note that fits neither report")
  func unfitNotes() throws {
    let past = Self.past([("Verilen eğitim sayısı", "29"), ("Sığınma evi sayısı", "2")])
    func codes(_ note: ContinuityNote) throws -> [String] {
      try check(report, past, notes: [note]).findings.map(\.code.text)
    }
    #expect(try codes(ContinuityNote(old: "Verilen eğitm sayısı", new: "Kurs sayısı", reason: nil)) == ["YIL009"])
    #expect(try codes(ContinuityNote(old: "Verilen eğitim sayısı", new: nil, reason: "Bırakıldı")) == ["YIL009"])
    #expect(try codes(ContinuityNote(old: nil, new: "Verilen eğitim sayısı", reason: "Yeni")) == ["YIL009"])
    let misspelt = ContinuityNote(old: "Verilen eğitm sayısı", new: "Kurs sayısı", reason: nil)
    #expect(
      try check(report, past, notes: [misspelt]).findings.first?.help?.tr.contains("Verilen eğitim sayısı") == true)
  }

  @Test("tables of staff and vehicles are no indicators, whatever years stand over them")
  func otherTables() throws {
    func tables(_ year: Int, _ rows: [String]) -> String {
      "# \(year) Yılı Faaliyet Raporu\n\nTablo 1. Personel\n\n| Unvan | \(year - 1) | \(year) |\n| --- | --- | --- |\n"
        + rows.map { "| \($0) |\n" }.joined()
    }
    let report = tables(2023, ["Uzman | 10 | 12", "Memur | 20 | 22", "Toplam | 30 | 34"])
    let past = tables(2022, ["Otomobil | 3 | 4", "Diğer | 1 | 1", "Toplam | 4 | 5"])
    #expect(try check(report, past).findings.isEmpty)
    #expect(try check(report, past).compared == 0)
  }

  @Test("a total of indicators is none itself")
  func totals() throws {
    let report = Self.form([("Verilen eğitim sayısı", "Sayı", "29", "30"), ("Toplam", "Sayı", "31", "33")])
    let past = Self.past([("Verilen eğitim sayısı", "29"), ("Toplam", "40")])
    #expect(try told(check(report, past)) == [])
  }

  @Test("one name for two indicators is compared with neither")
  func ambiguous() throws {
    let report = Self.form([("Toplantı sayısı", "Sayı", "5", "6"), ("Toplantı sayısı", "Sayı", "9", "9")])
    #expect(try told(check(report, Self.past([("Toplantı sayısı", "7")]))) == [])
  }

  @Test("an indicator without a value is there all the same")
  func withoutValue() throws {
    let report = Self.form([("Verilen eğitim sayısı", "Sayı", "29", "30"), ("Sığınma evi sayısı", "Sayı", "-", "-")])
    let past = Self.past([("Verilen eğitim sayısı", "29"), ("Sığınma evi sayısı", "2")])
    #expect(try told(check(report, past)) == [])
    #expect(try told(check(report, Self.programme, .programme)) == [])
  }
}
