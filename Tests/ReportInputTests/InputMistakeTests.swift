import ReportInput
import ReportModel
import Testing

/// One failing and one passing case for every mistake an author can make.
@Suite("Mistakes in the input")
struct InputMistakeTests {
  private func table(_ text: String) -> InputFixture { InputFixture(["veri/personel.yaml": text]) }

  private func rows(_ rows: String) -> InputFixture {
    table(
      """
      başlık: Personel
      sütunlar:
        birim: BİRİM
        kadro: {başlık: KADRO, tür: sayı}
      satırlar: |
      \(rows.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }.joined(separator: "\n"))

      """)
  }

  private func note(_ line: String) -> InputFixture {
    table("\(line)\nbaşlık: Personel\nsütunlar:\n  ad: AD\nsatırlar: |\n  A\n")
  }

  @Test("the fixture itself is clean") func clean() { InputFixture().expectClean() }

  @Test("GIR001: a missing rapor.yaml, a missing text")
  func missingFile() {
    var fixture = InputFixture()
    fixture.files["rapor.yaml"] = nil
    fixture.expect(.missingFile)
    InputFixture([
      "rapor.yaml":
        "tür: faaliyet raporu\nyıl: 2023\nkurum: Ö\nbaşlık: B\nbölümler:\n  - başlık: Genel\n    metin: genel\n  - başlık: İki\n    metin: ⟦genell\n"
    ]).expect(.missingFile)
  }

  @Test("GIR002: Latin-5 bytes are not UTF-8")
  func notUTF8() {
    var files = InputFixture().files.mapValues { Array($0.utf8) }
    files["veri/personel.yaml"] = Array("başlık: x\n".utf8) + [0x47, 0xF6, 0xE7, 0x0A]
    let findings = readReport(InputFolder(path: "test", files: files)).findings
    #expect(
      findings.contains { $0.code == InputRule.notUTF8.code && $0.span?.start == SourcePosition(line: 2, column: 2) })
  }

  @Test("GIR003: an empty file, a file of comments only", arguments: ["", "# not\n\n"])
  func emptyFile(text: String) { table(text).expect(.emptyFile) }

  @Test(
    "GIR004: line separators and control characters",
    arguments: ["\u{85}", "\u{2028}", "\u{2029}", "\u{7}", "\u{E000}"])
  func forbidden(character: String) { note("notlar: bir⟦\(character)iki").expect(.forbiddenCharacter) }

  @Test("GIR005: tabs for indentation and inside a value")
  func tab() {
    table("başlık: P\nsütunlar:\n⟦\tad: AD\nsatırlar: |\n  A\n").expect(.tab)
    note("notlar: bir⟦\tiki").expect(.tab)
    note("notlar:⟦\tmetin").expect(.tab)
    note("not⟦\tlar: metin").expect(.tab)
    rows("Merkez\t10").expectClean()
  }

  @Test("GIR006: indentation that belongs to no level")
  func indentation() {
    table("başlık: P\nsütunlar:\n  ad: AD\n   ⟦iki: İKİ\nsatırlar: |\n  A\n").expect(.indentation)
    table("başlık: P\nsütunlar:\n    ad: AD\n  ⟦iki: İKİ\nsatırlar: |\n  A | B\n").expect(.indentation)
    table("başlık: P\nsütunlar:\n  ad: AD\nsatırlar: |\n    A\n  ⟦B\n").expect(.indentation)
    table("başlık: Uzun bir\n  ⟦başlık\nsütunlar:\n  ad: AD\nsatırlar: |\n  A\n").expect(.indentation)
    table("başlık: >-\n  Uzun bir\n  başlık\nsütunlar:\n  ad: AD\nsatırlar: |\n  A\n").expectClean()
  }

  @Test("GIR007: anchors, aliases, tags, directives", arguments: ["⟦&a metin", "⟦*a", "⟦!!str metin", "⟦!ad metin"])
  func unsupported(value: String) {
    note("notlar: \(value)").expect(.unsupportedYAML)
    table("⟦%YAML 1.2\nbaşlık: P\nsütunlar:\n  ad: AD\nsatırlar: |\n  A\n").expect(.unsupportedYAML)
    note("notlar: |+\n  metin").expect(.unsupportedYAML)
  }

  @Test(
    "GIR008: what YAML cannot carry unquoted",
    arguments: ["⟦%95", "⟦-", "⟦@ad", "⟦`kod`", "oran⟦: %5", "⟦>= 5", "⟦| çizgi", "⟦, virgül", "⟦] köşeli"])
  func needsQuotes(value: String) {
    if value.hasSuffix("çizgi") || value.hasSuffix("5") && value.hasPrefix("⟦>") {
      note("notlar: \(value)").expect(.unsupportedYAML)
    } else {
      note("notlar: \(value)").expect(.needsQuotes)
    }
    note("notlar: \"\(value.filter { $0 != "⟦" })\"").expectClean()
  }

  @Test("GIR008 says what to write")
  func needsQuotesHelp() {
    let finding = note("notlar: %95").read().findings.first
    #expect(finding?.help?.tr == "şöyle yazın: notlar: \"%95\"")
  }

  @Test(
    "GIR009: a key twice, also as ASCII, also with letters composed otherwise",
    arguments: ["başlık", "baslik", "bas\u{327}lık"])
  func duplicateKey(key: String) {
    table("başlık: P\n⟦\(key): Q\nsütunlar:\n  ad: AD\nsatırlar: |\n  A\n").expect(.duplicateKey)
    table("sütunlar:\n  ad: {başlık: A, ⟦başlık: B}\nbaşlık: P\nsatırlar: |\n  A\n").expect(.duplicateKey)
  }

  @Test("GIR010: a misspelt key names the nearest one")
  func unknownKey() {
    let fixture = note("⟦notlr: metin")
    fixture.expect(.unknownKey)
    #expect(fixture.read().findings.first?.help?.tr.contains("`notlar`") == true)
    note("notlar: metin").expectClean()
  }

  @Test("the ASCII spelling of keys is accepted")
  func asciiKeys() {
    table("baslik: P\nsutunlar:\n  ad: {baslik: AD, tur: metin}\nsatirlar: |\n  A\n").expectClean()
  }

  @Test("GIR011: a missing field")
  func missingField() {
    table("⟦sütunlar:\n  ad: AD\nsatırlar: |\n  A\n").expect(.missingField)
    table("⟦başlık:\nsütunlar:\n  ad: AD\nsatırlar: |\n  A\n").expect(.missingField)
  }

  @Test("GIR012: a list for a text, a text for a map, words for a year, a unit where none belongs")
  func wrongType() {
    table("başlık:\n  ⟦- P\nsütunlar:\n  ad: AD\nsatırlar: |\n  A\n").expect(.wrongType)
    table("başlık: P\nsütunlar: ⟦AD\nsatırlar: |\n  A\n").expect(.wrongType)
    table("başlık: P\nsütunlar:\n  ad: AD\nsatırlar: ⟦A\n").expect(.wrongType)
    rows("Merkez | ⟦%10").expect(.wrongType)
    InputFixture([
      "rapor.yaml": "tür: f\nyıl: ⟦iki bin\nkurum: Ö\nbaşlık: B\nbölümler:\n  - başlık: G\n    metin: genel\n"
    ]).expect(.wrongType)
  }

  @Test("GIR013: malformed numbers", arguments: ["1.234,567,89", "12.34", "0.5", "1.2345", "on", "012", "1 234"])
  func malformedNumber(number: String) {
    rows("Merkez | ⟦\(number)").expect(.malformedNumber)
    rows("Merkez | 1.234").expectClean()
  }

  @Test("GIR013 suggests the comma")
  func malformedNumberHelp() {
    #expect(rows("Merkez | 0.5").read().findings.first?.help?.tr == "şöyle yazın: 0,5")
  }

  @Test("GIR013: two numbers in one cell are two cells whose bar was forgotten, or one number with a gap")
  func twoNumbers() {
    func help(_ cell: String) -> String? { rows("Merkez | \(cell)").read().findings.first?.help?.tr }
    #expect(help("40  35") == "iki hücreyse aralarına | koyun: 40 | 35; tek sayıysa boşluğu silin: 4035")
    #expect(help("1 234") == "şöyle yazın: 1234")
  }

  @Test("GIR014: a decimal comma in a one-line list or map")
  func commaInFlow() {
    note("notlar: [⟦7,12, 4,98]").read().findings.forEach { #expect($0.code == InputRule.commaInFlow.code) }
    #expect(note("notlar: [7,12, 4,98]").read().findings.count == 2)
    note("notlar: [\"7,12\", \"4,98\"]").expectClean()
    note("notlar: [7, 12]").expectClean()
    table("başlık: P\nsütunlar:\n  ad: {başlık: 1.834.000,⟦00}\nsatırlar: |\n  A\n").expect(.commaInFlow)
  }

  @Test("GIR015: rows with too few and too many cells")
  func cellCount() {
    rows("⟦Merkez").expect(.cellCount)
    rows("⟦Merkez | 1 | 2").expect(.cellCount)
    rows("A \\| B | 1").expectClean()
  }

  @Test("GIR016: an unknown choice names the nearest one")
  func unknownChoice() {
    let fixture = table("başlık: P\nsütunlar:\n  ad: {başlık: AD, tür: ⟦metn}\nsatırlar: |\n  A\n")
    fixture.expect(.unknownChoice)
    #expect(fixture.read().findings.first?.help?.tr.contains("`metin`") == true)
  }

  @Test("GIR017: an unknown kind of reference")
  func unknownReference() {
    InputFixture(["metin/genel.md": "Bkz. ⟦{tabo:personel}.\n\n{tablo:personel}\n"]).expect(.unknownReferenceKind)
    InputFixture(["metin/genel.md": "Küme {a, b} ve \\{tabo:x}.\n\n{tablo:personel}\n"]).expectClean()
  }

  @Test(
    "GIR018: a reference to nothing",
    arguments: [
      "{tablo:personl}", "{şekil:personel}", "{bölüm:yok}", "{değer:personel/toplam/yok}", "{değer:personel}",
    ])
  func danglingReference(reference: String) {
    InputFixture(["metin/genel.md": "Bkz. ⟦\(reference).\n\n{tablo:personel}\n"]).expect(.danglingReference)
    InputFixture(["metin/genel.md": "Bkz. {değer:personel/toplam/kadro'e}.\n\n{tablo:personel}\n"]).expectClean()
  }

  @Test("GIR018 says which part of an address is unknown, and what is known")
  func danglingValueHelp() {
    func help(_ address: String) -> String? {
      InputFixture(["metin/genel.md": "{değer:\(address)}\n\n{tablo:personel}\n"]).read().findings.first?.help?.tr
    }
    #expect(help("personel/yok/kadro") == "`yok` satırı yok; satırlar: merkez, tasra, toplam")
    #expect(help("personel/toplam/yok") == "`yok` sütunu yok; sütunlar: birim, kadro, oran")
    #expect(help("yok/toplam/kadro") == "`yok` adlı bir veri dosyası yok")
  }

  @Test("a data file with mistakes is not also called missing")
  func noFollowOnMistakes() {
    var fixture = note("notlar: %95")
    fixture.files["metin/genel.md"] = "Bkz. {tablo:personel}; {değer:personel/a/ad}.\n\n{tablo:personel}\n"
    #expect(Set(fixture.read().findings.map(\.code)) == [InputRule.needsQuotes.code])
  }

  @Test("a brace that is not closed in its line is said to be open")
  func unclosedReference() {
    InputFixture(["metin/genel.md": "Bkz. ⟦{tablo:personel ve devamı\n\n{tablo:personel}\n"]).expect(.syntax)
  }

  @Test("GIR019: a table placed twice")
  func placedTwice() {
    InputFixture(["metin/genel.md": "{tablo:personel}\n\n⟦{tablo:personel}\n"]).expect(.placedTwice)
  }

  @Test("GIR020: a table never placed; one that views are made from may be")
  func neverPlaced() {
    InputFixture(["metin/genel.md": "Metin, {tablo:personel'de} değil.\n"]).expect(.neverPlaced)
    InputFixture([
      "metin/genel.md": "{tablo:gorunum}\n",
      "veri/gorunum.yaml": "tür: görünüm\nkaynak: personel\nbaşlık: G\nsütunlar:\n  birim: BİRİM\n",
    ]).expectClean()
  }

  @Test("GIR021: a value that a comment plainly cut")
  func cutByComment() {
    note("notlar: Sokak No ⟦#5").expect(.cutByComment, .warning)
    note("notlar: metin # not").expectClean()
  }

  @Test(
    "GIR022: lines that are no `key: value`, quotes that do not close",
    arguments: [
      "⟦notlar metin", "⟦notlar:metin", "notlar: ⟦\"açık", "notlar: ⟦[bir, iki", "⟦: metin", "notlar: \"bir\" ⟦iki",
      "notlar: \"a⟦\\q\"",
    ])
  func syntax(line: String) { note(line).expect(.syntax) }

  @Test("GIR023: a total over an empty cell; a dash adds nothing")
  func incomputable() {
    rows("A | 1\nB |\n⟦= Toplam").expect(.incomputable)
    let huge = "8" + String(repeating: ".999", count: 6)
    rows("A | \(huge)\nB | \(huge)\n⟦= Toplam").expect(.incomputable)
    let (findings, _, document) = rows("A | 1\nB | -\n= Toplam").read()
    #expect(findings.isEmpty)
    #expect(document?.tables.first?.rows.last?.cells.last?.text == "1")
  }

  @Test("GIR024: a formula over a column that is not there")
  func formula() {
    table(
      "başlık: P\nsütunlar:\n  ad: AD\n  a: {başlık: A, tür: sayı}\n  b: {başlık: B, tür: sayı, hesap: ⟦a + c}\nsatırlar: |\n  X | 1\n"
    )
    .expect(.formula)
    table(
      "başlık: P\nsütunlar:\n  ad: AD\n  a: {başlık: A, tür: sayı}\n  b: {başlık: B, tür: sayı, hesap: a + a}\nsatırlar: |\n  X | 1\n"
    )
    .expectClean()
  }

  @Test("GIR025: a sentence that Markdown takes for a list")
  func accidentalList() {
    InputFixture(["metin/genel.md": "⟦2019. yılında kuruldu.\n\n{tablo:personel}\n"]).expect(.accidentalList, .warning)
    InputFixture(["metin/genel.md": "2019\\. yılında kuruldu.\n\n{tablo:personel}\n"]).expectClean()
  }

  @Test("GIR026: a value still to be written")
  func toBeWritten() {
    rows("Merkez | ⟦girilecek").expect(.toBeWritten, .warning)
    note("notlar: ⟦girilecek").expect(.toBeWritten, .warning)
  }

  @Test("GIR027: an unknown suffix")
  func unknownSuffix() {
    InputFixture(["metin/genel.md": "Bkz. ⟦{tablo:personel'xyz}.\n\n{tablo:personel}\n"]).expect(.unknownSuffix)
  }

  @Test("GIR028: a row that steps back to no level")
  func rowTree() {
    rows("A | 3\n    B | 1\n⟦  C | 2").expect(.rowTree)
    rows("A | 3\n  B | 1\n  C | 2").expectClean()
  }

  @Test("blanks before an empty first cell make no level", arguments: ["", " ", "    "])
  func emptyFirstCell(blanks: String) {
    let (findings, _, document) = table(
      "başlık: P\nsütunlar:\n  p: {başlık: P, birleşik: evet}\n  q: Q\nsatırlar: |\n  bir | x\n  \(blanks)| y\n  iki | z\n"
    ).read()
    #expect(findings.isEmpty)
    #expect(document?.tables.first?.rows.map(\.level) == [0, 0, 0])
    #expect(document?.tables.first?.rows.map(\.role) == [.data, .data, .data])
  }

  @Test("GIR029: an abbreviation nobody says how to speak")
  func unknownReading() {
    let text = "⟦{değer:personel/xyz/birim'de} ve {tablo:personel}.\n\n{tablo:personel}\n"
    let data = InputFixture().files["veri/personel.yaml"]!.replacing("Merkez", with: "XYZ")
    InputFixture(["metin/genel.md": text, "veri/personel.yaml": data]).expect(.unknownReading, .warning)
    InputFixture([
      "metin/genel.md": text.filter { $0 != "⟦" }, "veri/personel.yaml": data,
      "veri/kisaltmalar.yaml": "tür: kısaltmalar\nsatırlar: |\n  XYZ | Uzun | kelime\n",
    ]).expectClean()
  }

  @Test("GIR030: a text nobody uses")
  func unusedFile() { InputFixture(["metin/fazla.md": "⟦Metin\n"]).expect(.unusedFile, .warning) }

  @Test("GIR032: images, rules and code have no place in a report", arguments: ["![resim](x.png)", "---", "    kod"])
  func unsupportedMarkdown(text: String) {
    InputFixture(["metin/genel.md": "Metin.\n\n\(text)\n\nMetin.\n\n{tablo:personel}\n"])
      .expect(.unsupportedMarkdown, .warning)
    InputFixture(["metin/genel.md": "Metin **kalın**.\n\n- madde\n\n> alıntı\n\n{tablo:personel}\n"]).expectClean()
  }

  @Test("GIR031: an id used twice")
  func duplicateName() {
    InputFixture([
      "rapor.yaml":
        "tür: f\nyıl: 2023\nkurum: Ö\nbaşlık: B\nbölümler:\n  - başlık: G\n    metin: genel\n  - başlık: ⟦İki\n    kimlik: genel\n"
    ]).expect(.duplicateName)
    for id in ["rapor", "personel"] {
      InputFixture([
        "rapor.yaml":
          "tür: f\nyıl: 2023\nkurum: Ö\nbaşlık: B\nbölümler:\n  - başlık: ⟦G\n    kimlik: \(id)\n    metin: genel\n"
      ]).expect(.duplicateName)
    }
  }

  @Test("byte order marks and CRLF are accepted")
  func windowsFiles() {
    let fixture = InputFixture()
    let files = fixture.files.mapValues { [0xEF, 0xBB, 0xBF] + Array($0.replacing("\n", with: "\r\n").utf8) }
    let reading = readReport(InputFolder(path: "test", files: files))
    #expect(reading.findings.isEmpty, "\(reading.findings.map(\.message.tr))")
    #expect(reading.report?.exhibits.count == 1)
  }

  @Test("all mistakes of a run are reported at once")
  func allAtOnce() {
    let findings = table(
      "balık: P\nbaşlık: P\nsütunlar:\n  ad: AD\n  k: {başlık: K, tür: sayı}\nsatırlar: |\n  A | 12.34\n  B\nnotlar: %5\n"
    ).read().findings
    #expect(Set(findings.map(\.code.text)) == ["GIR010", "GIR013", "GIR015", "GIR008"])
  }

  @Test("no input makes the reader crash or hang")
  func damagedInput() {
    var random = SystemRandom(state: 7)
    let original = Array(InputFixture().files["veri/personel.yaml"]!.utf8)
    for _ in 0..<600 {
      var bytes = original
      for _ in 0...Int(random.next() % 4) {
        let position = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes.remove(at: position)
        case 1: bytes.insert(Array(" \t:-|#[]{}\"'%&*\n=,.\\>".utf8).randomElement(using: &random)!, at: position)
        default: bytes[position] = UInt8(truncatingIfNeeded: random.next())
        }
      }
      var files = InputFixture().files.mapValues { Array($0.utf8) }
      files["veri/personel.yaml"] = bytes
      _ = readReport(InputFolder(path: "test", files: files))
    }
  }
}

struct SystemRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
