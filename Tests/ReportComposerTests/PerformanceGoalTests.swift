import ReportComposer
import ReportInput
import ReportModel
import Testing

/// A programme of two goals whose costs are entered once.
@Suite("Performance goals")
struct PerformanceGoalTests {
  private static let goals = """
    tür: performans hedefleri
    idare: ÖRNEK İDARE
    ekonomik kodlar: |
      01 | Personel Giderleri
      03 | Mal ve Hizmet Alım Giderleri
    yalnız özette: |
      09 | Yedek Ödenek
    bütçe dışı kaynaklar: |
      Döner Sermaye | Döner Sermaye
    genel yönetim giderleri: |
      03 | 50,00
      09 | 5,00
    performans hedefleri:
      - kod: 1.1.1
        sıra: 2
        ad: Eğitim vermek
        amaç kodu: "1"
        amaç: Öğretmek
        hedefler: |
          1.1 | Eğitimi yaymak
        açıklama: Eğitim verilecektir.
        göstergeler:
          - ad: Verilen eğitim sayısı (adet)
            değerler: 10 | 20 | 95-100
            açıklama: Yıl bazlıdır.
        faaliyetler:
          - ad: Kurs açmak
            sorumlu birim: Eğitim Birimi
            açıklama: Kurslar açılacaktır.
            maliyet: |
              01 | 100,00
              03 | 20,50
              Döner Sermaye | 9,50
          - ad: Kitap almak
            sorumlu birim: Kütüphane
            açıklama: Kitap alınacaktır.
            maliyet: |
              03 | 70,00
      - kod: 2.1.1
        sıra: 1
        ad: Bina yapmak
        amaç kodu: "2"
        amaç: Barındırmak
        hedefler: |
          2.1 | Binaları çoğaltmak
        açıklama: Bina yapılacaktır.
        faaliyetler:
          - ad: İnşaat
            sorumlu birim: Yapı Birimi
            açıklama: İnşaat yapılacaktır.
            maliyet: |
              03 | 600,00

    """

  private static func view(_ source: String, _ columns: [String]) -> String {
    "tür: görünüm\nbaşlık: Özet\nkaynak: hedefler.\(source)\nsütunlar:\n"
      + columns.map { "  \($0): \($0.uppercased())\n" }.joined()
  }

  private static func files(_ goals: String = goals) -> [String: String] {
    [
      "rapor.yaml": """
      tür: performans programı
      yıl: 2019
      kurum: Örnek
      başlık: 2019 Yılı Performans Programı
      harfler: abcç
      bölümler:
        - başlık: Hedefler
          metin: giris
          bölümler:
            - başlık: Bir
            - başlık: İki
            - başlık: Üç
            - başlık: Dört

      """,
      "metin/giris.md":
        "{tablo:hedefler.1-1-1}\n\n{tablo:hedefler.2-1-1}\n\n{tablo:ozet}\n\n{tablo:kodlar}\n\n{tablo:birimler}\n",
      "veri/hedefler.yaml": goals,
      "veri/ozet.yaml": view("idare-performans", ["ad", "bütçe", "bütçe dışı", "toplam", "toplam pay"]),
      "veri/kodlar.yaml": view("kaynak-ihtiyaci", ["grup", "ad", "faaliyet", "genel yönetim", "toplam"]),
      "veri/birimler.yaml": view("sorumlu-birimler", ["hedef", "faaliyet", "birim"]),
    ]
  }

  private func compose(_ goals: String = goals) throws -> (document: Document, findings: [Finding]) {
    let files = Self.files(goals).mapValues { Array($0.utf8) }
    let reading = readReport(InputFolder(path: "test", files: files))
    let composition = composeReport(try #require(reading.report))
    return (composition.document, reading.findings + composition.findings)
  }

  private func rows(_ document: Document, _ id: String) throws -> [String] {
    try #require(document.tables.first { $0.id == id }).rows.map { row in
      row.cells.map { $0.cover == .covered ? "·" : $0.text }.joined(separator: "|")
    }
  }

  @Test("a goal's tables and its cost sheets follow from one entry")
  func tables() throws {
    let (document, findings) = try compose()
    #expect(findings.map(\.message.tr) == [])
    #expect(
      try rows(document, "hedefler.1-1-1") == [
        "İdare Adı|ÖRNEK İDARE", "Amaç 1|Öğretmek", "Hedef 1.1|Eğitimi yaymak",
        "Performans Hedefi 1.1.1|Eğitim vermek", "Açıklamalar:|Eğitim verilecektir.",
      ])
    #expect(
      try rows(document, "hedefler.1-1-1.gostergeler") == [
        "1|Verilen eğitim sayısı (adet)|10|20|95-100", "|Açıklama: Yıl bazlıdır.|·|·|·",
      ])
    #expect(
      document.tables.first { $0.id == "hedefler.1-1-1.gostergeler" }?.columns.map(\.title).suffix(3) == [
        "2017", "2018", "2019",
      ])
    #expect(
      try rows(document, "hedefler.1-1-1.faaliyetler") == [
        "1|Kurs açmak|120,50|9,50|130,00", "2|Kitap almak|70,00||70,00", "|Genel Toplam|190,50|9,50|200,00",
      ])
    #expect(
      try rows(document, "hedefler.1-1-1.maliyet-1") == [
        "01|Personel Giderleri|100,00", "03|Mal ve Hizmet Alım Giderleri|20,50",
        "Toplam Bütçe Kaynak İhtiyacı|·|120,50", "Bütçe Dışı Kaynak|Döner Sermaye|9,50",
        "Toplam Bütçe Dışı Kaynak İhtiyacı|·|9,50", "Toplam Kaynak İhtiyacı|·|130,00",
      ])
    #expect(try rows(document, "hedefler.1-1-1.faaliyet-2").contains("Faaliyet Adı (2)|Kitap almak"))
    #expect(try rows(document, "hedefler.2-1-1.faaliyet-1").contains("Faaliyet Adı|İnşaat"))
  }

  @Test("the summaries follow from the same entry, in the summary's own order")
  func summaries() throws {
    let document = try compose().document
    #expect(
      try rows(document, "ozet") == [
        "Bina yapmak|600,00||600,00|1,00", "İnşaat|600,00||600,00|1,00", "Eğitim vermek|190,50|9,50|200,00|1,00",
        "Kurs açmak|120,50|9,50|130,00|0,65", "Kitap almak|70,00||70,00|0,35",
        "Performans Hedefleri Maliyetleri Toplamı|790,50|9,50|800,00|0,94",
        "Genel Yönetim Giderleri|55,00||55,00|0,06", "Genel Toplam|845,50|9,50|855,00|1,00",
      ])
    #expect(
      try rows(document, "kodlar") == [
        "Bütçe Kaynak İhtiyacı|Personel Giderleri|100,00||100,00",
        "Bütçe Kaynak İhtiyacı|Mal ve Hizmet Alım Giderleri|690,50|50,00|740,50",
        "Bütçe Kaynak İhtiyacı|Yedek Ödenek||5,00|5,00",
        "Bütçe Kaynak İhtiyacı|Toplam Bütçe Kaynak İhtiyacı|790,50|55,00|845,50",
        "Bütçe Dışı Kaynak|Döner Sermaye|9,50||9,50",
        "Bütçe Dışı Kaynak|Toplam Bütçe Dışı Kaynak İhtiyacı|9,50|0,00|9,50",
        "|Toplam Kaynak İhtiyacı|800,00|55,00|855,00",
      ])
    #expect(
      try rows(document, "birimler") == [
        "Eğitim vermek|Kurs açmak|Eğitim Birimi", "Eğitim vermek|Kitap almak|Kütüphane",
        "Bina yapmak|İnşaat|Yapı Birimi",
      ])
  }

  @Test("one cost moves every table that shows it")
  func moved() throws {
    let document = try compose(Self.goals.replacing("03 | 70,00", with: "03 | 80,00")).document
    #expect(try rows(document, "hedefler.1-1-1.maliyet-2").contains("Toplam Kaynak İhtiyacı|·|80,00"))
    #expect(try rows(document, "hedefler.1-1-1.faaliyetler").contains("|Genel Toplam|200,50|9,50|210,00"))
    #expect(try rows(document, "ozet").contains("Genel Toplam|855,50|9,50|865,00|1,00"))
    #expect(try rows(document, "kodlar").contains("|Toplam Kaynak İhtiyacı|810,00|55,00|865,00"))
  }

  @Test("goals whose codes begin alike keep their own rows")
  func keys() throws {
    let document = try compose(
      Self.goals.replacing("kod: 2.1.1", with: "kod: 1.1.1.1")
    ).document
    let rows = try #require(document.tables.first { $0.id == "ozet" }).rows.map(\.key)
    #expect(Set(rows).count == rows.count)
  }

  @Test("an unknown goal in the text is answered with the goals there are")
  func unknownGoal() throws {
    var files = Self.files()
    files["metin/giris.md"]! += "\n{tablo:hedefler.2-1-2}\n"
    let reading = readReport(InputFolder(path: "test", files: files.mapValues { Array($0.utf8) }))
    let findings = composeReport(try #require(reading.report)).findings
    #expect(findings.map(\.code.text) == [InputRule.danglingReference.code.text])
    #expect(
      findings.first?.help?.tr.contains("hedefler.2-1-1") == true
        || findings.first?.help?.tr.contains("hedefler.1-1-1") == true)
  }

  @Test("costs that sum to more than can be computed are refused where they stand")
  func tooLarge() throws {
    let huge = "03 | 90.000.000.000.000.000,00"
    func codes(_ goals: String) -> [String] {
      readReport(InputFolder(path: "test", files: Self.files(goals).mapValues { Array($0.utf8) })).findings.map(
        \.code.text)
    }
    let one = Self.goals.replacing("03 | 600,00", with: huge)
    #expect(codes(one) == [])
    #expect(codes(one.replacing("03 | 70,00", with: huge)) == [InputRule.malformedNumber.code.text])
  }

  @Test("a cell printed in two ways is a mistake")
  func printedTwice() throws {
    var files = Self.files()
    files["veri/ozet.yaml"]! += "basılı: |\n  1-1-1 | toplam | 5,00\n  1-1-1 | toplam | 6,00\n"
    let reading = readReport(InputFolder(path: "test", files: files.mapValues { Array($0.utf8) }))
    #expect(
      composeReport(try #require(reading.report)).findings.map(\.code.text) == [InputRule.duplicateName.code.text])
  }

  @Test("the tables of goals have no number; sections count on with Ç")
  func numbering() throws {
    let document = try compose().document
    #expect(document.tables.compactMap(\.number) == ["Tablo 1", "Tablo 2", "Tablo 3"])
    #expect(document.sections[0].sections.map(\.number) == ["A.", "B.", "C.", "Ç."])
  }

  @Test("a goal is named in a sentence by its name; the file itself stands nowhere")
  func references() throws {
    var files = Self.files()
    files["metin/giris.md"]! += "\nBunun için {tablo:hedefler.2-1-1} tablosuna bakın.\n\n{tablo:hedefler}\n"
    let reading = readReport(InputFolder(path: "test", files: files.mapValues { Array($0.utf8) }))
    let composition = composeReport(try #require(reading.report))
    #expect(
      composition.document.sections[0].blocks.contains {
        if case .paragraph(let inlines, _) = $0 { inlines.plainText.contains("Bina yapmak tablosuna") } else { false }
      })
    #expect(composition.findings.map(\.code.text) == [InputRule.danglingReference.code.text])
  }

  @Test(
    "mistakes in a programme's goals",
    arguments: [
      ("03 | 70,00", "04 | 70,00", InputRule.unknownChoice),
      ("03 | 70,00", "03 | 70.00", .malformedNumber),
      ("03 | 70,00", "03 | 70,00 | 1", .cellCount),
      ("03 | 70,00", "03 | 70,00\n              03 | 5,00", .duplicateName),
      ("değerler: 10 | 20 | 95-100", "değerler: 10 | 20", .cellCount),
      ("değerler: 10 | 20 | 95-100", "değerler: 10 | 20 | yüz", .malformedNumber),
      ("kod: 2.1.1", "kod: 1.1.1", .duplicateName),
      ("03 | 70,00", "03 |", .missingField),
      ("sıra: 1", "sıra: 2", .duplicateName),
      ("  09 | Yedek Ödenek", "  03 | Yedek Ödenek", .duplicateName),
      ("idare: ÖRNEK İDARE", "idari: ÖRNEK İDARE", .unknownKey),
      ("    amaç: Barındırmak\n", "", .missingField),
      ("    sıra: 1\n", "    sıra: ilk\n", .wrongType),
      ("      1.1 | Eğitimi yaymak", "      Eğitimi yaymak", .cellCount),
    ])
  func mistakes(old: String, new: String, rule: InputRule) throws {
    #expect(Self.goals.contains(old))
    let files = Self.files(Self.goals.replacing(old, with: new)).mapValues { Array($0.utf8) }
    let reading = readReport(InputFolder(path: "test", files: files))
    let codes = reading.findings.filter { $0.severity == .error }.map(\.code.text)
    #expect(codes.contains(rule.code.text), "\(reading.findings.map(\.message.tr))")
  }
}
