import ReportInput
import ReportModel
import Testing

/// Mistakes that only one kind of data file, or the folder itself, can have.
@Suite("Mistakes in one kind of file")
struct DataFileMistakeTests {
  private func table(_ text: String) -> InputFixture { InputFixture(["veri/personel.yaml": text]) }

  /// A second data file beside the table, placed in the text when it is one that must be.
  private func file(_ name: String, _ text: String, placed: Bool = true) -> InputFixture {
    InputFixture([
      "veri/\(name).yaml": text, "metin/genel.md": "{tablo:personel}\n" + (placed ? "\n{tablo:\(name)}\n" : ""),
    ])
  }

  @Test("a data file that is a list, a column that is a list")
  func noMap() {
    table("⟦- ad: AD\n").expect(.wrongType)
    table("başlık: P\nsütunlar:\n  ad:\n    ⟦- AD\nsatırlar: |\n  A\n").expect(.wrongType)
  }

  @Test("a map where a list belongs")
  func mapForList() {
    table("başlık: P\nnotlar:\n  ⟦bir: iki\nsütunlar:\n  ad: AD\nsatırlar: |\n  A\n").expect(.wrongType)
    table("başlık: P\nnotlar:\n  - bir\nsütunlar:\n  ad: AD\nsatırlar: |\n  A\n").expectClean()
  }

  @Test("a table without columns, one without rows")
  func emptyTable() {
    table("başlık: ⟦\"\"\nsütunlar:\n  ad: AD\nsatırlar: |\n  A\n").expect(.missingField)
    table("başlık: P\nsütunlar: ⟦{}\nsatırlar: |\n  A\n").expect(.missingField)
    table("başlık: P\nsütunlar:\n  ad: AD\nsatırlar: ⟦|\n\nnotlar: bir\n").expect(.missingField)
  }

  @Test("rows without the bar that opens their block")
  func rowsWithoutBar() {
    let fixture = table("başlık: P\nsütunlar:\n  ad: AD\n  iki: İKİ\n⟦satırlar:\n  A | B\n")
    fixture.expect(.wrongType)
    #expect(fixture.read().findings.first?.help?.tr == "şöyle yazın: satırlar: |")
  }

  @Test("a column's key without a letter")
  func emptyColumnKey() {
    table("başlık: P\nsütunlar:\n  ⟦\"…\": AD\nsatırlar: |\n  A\n").expect(.wrongType)
  }

  @Test("maps within maps deeper than anyone needs; a key longer than YAML readers take")
  func limits() {
    let deep = (0..<70).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    table(deep + " b\n").expect(.unsupportedYAML)
    let key = String(repeating: "a", count: 1001)
    table("⟦\(key): b\nbaşlık: P\nsütunlar:\n  ad: AD\nsatırlar: |\n  A\n").expect(.syntax)
    // As many letters, but more bytes: characters count.
    let longest = String(repeating: "ş", count: 1000)
    table("⟦\(longest): b\nbaşlık: P\nsütunlar:\n  ad: AD\nsatırlar: |\n  A\n").expect(.unknownKey)
  }

  @Test("a line indented with blanks that do not break")
  func noBreakIndentation() {
    table("başlık: P\nsütunlar:\n⟦\u{A0}\u{A0}ad\nsatırlar: |\n  A\n").expect(.forbiddenCharacter)
  }

  @Test("the file of a table has a plain name", arguments: ["Personel2", "kişi", "iki parça"])
  func fileName(name: String) {
    let data = InputFixture().files["veri/personel.yaml"]!
    file(name, data, placed: false).expect(.syntax)
    let plain = InputFixture(["veri/\(TurkishText.asciiKey(name)).yaml": data]).read().findings
    #expect(!plain.contains { $0.code == InputRule.syntax.code })
  }

  @Test("files that are not read are named")
  func ignoredFile() {
    let files = InputFixture().files.mapValues { Array($0.utf8) }
    let reading = readReport(InputFolder(path: "test", files: files, ignored: ["veri/eski.xlsx"]))
    let finding = reading.findings.first { $0.code == InputRule.unusedFile.code }
    #expect(finding?.severity == .warning)
    #expect(finding?.span?.file == "test/veri/eski.xlsx")
    #expect(readReport(InputFolder(path: "test", files: files)).findings.isEmpty)
  }

  // MARK: Rows and numbers

  private func counts(_ rows: String) -> InputFixture {
    table(
      "başlık: P\nsütunlar:\n  ad: AD\n  a: {başlık: A, tür: sayı}\n  b: {başlık: B, tür: sayı, hesap: a + a}\nsatırlar: |\n"
        + rows.split(separator: "\n").map { "  \($0)\n" }.joined())
  }

  @Test("a cell lost where the other rows give the computed column too")
  func lostCell() {
    counts("A | 1 | 2\nB | 2 | 4\n⟦C | 6\n= Toplam").expect(.cellCount)
    counts("A | 1\nB | 2\nC | 3\n= Toplam").expectClean()
    counts("A | 1 | 2\nB | 2 | 4\nC | 3 | 6\n= Toplam").expectClean()
  }

  @Test("a total that is not marked")
  func unmarkedTotal() {
    counts("A | 1\nB | 2\n⟦Toplam | 3").expect(.unmarkedTotal, .warning)
    counts("A | 1\nB | 2\n⟦GENEL TOPLAM | 3").expect(.unmarkedTotal, .warning)
    counts("A | 1\nToplam ödenek türü | 2\n= Toplam | 3").expectClean()
  }

  @Test("thousands typed the English way")
  func englishNumbers() {
    let doubtful = counts("A | ⟦7,474")
    doubtful.expect(.malformedNumber)
    #expect(doubtful.read().findings.first?.help?.tr.contains("7.474") == true)
    let english = counts("A | ⟦12,698.00")
    english.expect(.malformedNumber)
    #expect(english.read().findings.first?.help?.tr == "şöyle yazın: 12.698,00")
    counts("A | 7.474").expectClean()
  }

  @Test("a list item without its blank, a row outside its block")
  func misplacedLines() {
    let item = InputFixture([
      "rapor.yaml":
        "tür: f\nyıl: 2023\nkurum: Ö\nbaşlık: B\nbölümler:\n  - başlık: G\n    metin: genel\n  ⟦-başlık: İki\n"
    ])
    item.expect(.syntax)
    #expect(item.read().findings.count == 1)
    #expect(item.read().findings.first?.help?.tr == "şöyle yazın: - başlık: İki")
    let row = table("başlık: P\nsütunlar:\n  ad: AD\n  iki: İKİ\nsatırlar: |\n  A | B\n⟦C | D\n")
    row.expect(.syntax)
    #expect(row.read().findings.first?.help?.tr.contains("girintileyin") == true)
  }

  @Test("a file with a mistake makes no further ones of what refers to it")
  func noCascade() {
    var fixture = table("başlık: P\nsütunlar:\n  ad: AD\n  iki: İKİ\nsatırlar: |\n  A | B\nC | D\n")
    fixture.files["metin/genel.md"] = "{değer:personel/c/iki}\n\n{tablo:personel}\n"
    #expect(Set(fixture.read().findings.map(\.code)) == [InputRule.syntax.code])
    let lostText = InputFixture([
      "rapor.yaml": InputFixture().files["rapor.yaml"]! + "  - başlık: İki\n    metin: yok\n"
    ])
    #expect(Set(lostText.read().findings.map(\.code)) == [InputRule.missingFile.code])
  }

  @Test("an empty cell cannot stand in a sentence")
  func emptyValue() {
    InputFixture([
      "metin/genel.md": "Değer: ⟦{değer:personel/b/kadro}.\n\n{tablo:personel}\n",
      "veri/personel.yaml":
        "başlık: P\nsütunlar:\n  ad: AD\n  kadro: {başlık: K, tür: sayı}\nsatırlar: |\n  A | 1\n  B |\n",
    ]).expect(.danglingReference)
  }

  // MARK: Abbreviations

  @Test("abbreviations: too few cells, an unknown way of speaking, one given twice")
  func abbreviations() {
    file("kisaltmalar", "tür: kısaltmalar\nsatırlar: |\n  ⟦ABC\n", placed: false).expect(.cellCount)
    file("kisaltmalar", "tür: kısaltmalar\nsatırlar: |\n  ABC | Uzun | ⟦hece\n", placed: false).expect(.unknownChoice)
    file("kisaltmalar", "tür: kısaltmalar\nsatırlar: |\n  ABC | Uzun | harf\n", placed: false).expectClean()
    file("kisaltmalar", "tür: kısaltmalar\nsatırlar: |\n  ABC | Uzun\n  ⟦ABC | Başka\n", placed: false).expect(
      .duplicateName)
  }

  // MARK: Views

  private func view(_ extra: String) -> InputFixture {
    file("gorunum", "tür: görünüm\nkaynak: personel\nbaşlık: G\nsütunlar:\n  birim: BİRİM\n\(extra)")
  }

  @Test("a cell printed otherwise is named by row, column and text")
  func printedCells() {
    view("basılı: |\n  ⟦merkez | birim\n").expect(.cellCount)
    view("basılı: |\n  merkez | birim | MERKEZ\n").expectClean()
  }

  @Test("a table that is only the data of views cannot be mentioned; one of the wrong kind neither")
  func mentionedSource() {
    let view = "tür: görünüm\nkaynak: personel\nbaşlık: G\nsütunlar:\n  birim: BİRİM\n"
    let text = "⟦{tablo:personel'de}\n\n{tablo:gorunum}\n"
    let source = InputFixture(["veri/gorunum.yaml": view, "metin/genel.md": text])
    source.expect(.danglingReference)
    #expect(source.read().findings.first?.message.tr.contains("görünümlerin verisi") == true)
    let figure = InputFixture(["metin/genel.md": "⟦{şekil:personel'de}\n\n{tablo:personel}\n"])
    figure.expect(.danglingReference)
    #expect(figure.read().findings.first?.help?.tr == "şöyle yazın: {tablo:personel}")
  }

  // MARK: Indicators and goal cards

  private func indicator(_ quarters: String) -> InputFixture {
    file(
      "gostergeler",
      """
      tür: göstergeler
      programlar:
        - ad: P
          alt programlar:
            - ad: A
              hedef: H
              göstergeler:
                - {ad: G, birim: Sayı, önceki yıl: 1, hedef: 10, üç aylık: \(quarters), yılsonu: 10}

      """, placed: false)
  }

  @Test("an indicator has four quarters")
  func quarters() {
    indicator("⟦1 | 2 | 3").expect(.cellCount)
    #expect(!indicator("1 | 2 | 3 | 4").read().findings.contains { $0.code == InputRule.cellCount.code })
  }

  @Test("a label that no goal card has")
  func cardLabel() {
    func cards(_ label: String) -> InputFixture {
      file("kartlar", "tür: hedef kartları\nbaşlık: K\netiketler:\n  \(label): Başka\nkartlar: []\n")
    }
    let fixture = cards("⟦onlem")
    fixture.expect(.unknownKey)
    let finding = fixture.read().findings.first { $0.code == InputRule.unknownKey.code }
    #expect(finding?.help?.tr.contains("onlemler") == true)
    #expect(!cards("önlemler").read().findings.contains { $0.code == InputRule.unknownKey.code })
  }

  // MARK: Acceptances

  private func acceptance(_ lines: String) -> InputFixture { InputFixture(["kabul.yaml": "kabul:\n\(lines)\n"]) }

  @Test("an acceptance says what, where, why and who")
  func acceptances() {
    let whole =
      "  - kural: TOP001\n    adres: personel/toplam/kadro\n    değer: 13.600\n    gerekçe: G\n    kabul eden: K"
    acceptance(whole).expectClean()
    acceptance("  - ⟦kural: TOP001\n    adres: personel/toplam/kadro\n    değer: 1\n    gerekçe: G").expect(
      .missingField)
    acceptance(whole.replacing("adres: personel/toplam/kadro", with: "adres: ⟦personel")).expect(.danglingReference)
    acceptance(whole.replacing("gerekçe", with: "⟦gerekce nedeni")).expect(.unknownKey)
    let files = acceptance(whole).files.mapValues { Array($0.utf8) }
    let read = readReport(InputFolder(path: "test", files: files)).acceptances
    #expect(read.map(\.rule.text) == ["TOP001"])
    #expect(read.first?.address.description == "personel/toplam/kadro")
    #expect(read.first?.value == "13.600")
  }

  private func outline(_ lines: String) -> InputFixture {
    InputFixture([
      "rapor.yaml":
        "tür: f\nyıl: 2023\nkurum: Ö\nbaşlık: B\n\(lines)bölümler:\n  - başlık: G\n    metin: genel\n"
    ])
  }

  @Test("what became of an indicator: two names, or one and a reason")
  func continuity() {
    outline("süreklilik:\n  - ⟦eski: A\n").expect(.missingField)
    outline("süreklilik:\n  - ⟦gerekçe: A\n").expect(.missingField)
    outline("süreklilik:\n  - eski: A\n    ⟦yani: B\n    yeni: B\n").expect(.unknownKey)
    let fixture = outline("süreklilik:\n  - {eski: A, yeni: B}\n  - {yeni: C, gerekçe: D}\n")
    fixture.expectClean()
    #expect(
      fixture.read().document?.continuity.map { [$0.old, $0.new, $0.reason] } == [["A", "B", nil], [nil, "C", "D"]])
  }

  @Test("rules that are disagreed with: a code, a level and a reason")
  func ruleSettings() {
    outline("denetim:\n  - ⟦kural: TOP001\n    düzey: kapalı\n").expect(.missingField)
    outline("denetim:\n  - ⟦düzey: kapalı\n    gerekçe: G\n").expect(.missingField)
    outline("denetim:\n  - kural: TOP001\n    düzey: ⟦yarım\n    gerekçe: G\n").expect(.unknownChoice)
    let fixture = outline(
      "denetim:\n  - {kural: TOP001, tablo: Tablo 6, düzey: kapalı, gerekçe: G}\n  - {kural: TOP001, düzey: Uyarı, gerekçe: H}\n"
    )
    fixture.expectClean()
    #expect(
      fixture.reading().settings.map { [$0.rule.text, $0.table, $0.reason] } == [
        ["TOP001", "Tablo 6", "G"], ["TOP001", nil, "H"],
      ])
    #expect(fixture.reading().settings.map(\.decision) == [.off, .severity(.warning)])
  }

  @Test("a partial report, section letters")
  func outlineChoices() {
    outline("kısmi: ⟦belki\n").expect(.unknownChoice)
    outline("harfler: ⟦xyz\n").expect(.unknownChoice)
    let fixture = outline("kısmi: evet\nharfler: abcç\n")
    fixture.expectClean()
    #expect(fixture.read().document?.isPartial == true)
    #expect(outline("").read().document?.isPartial == false)
  }
}
