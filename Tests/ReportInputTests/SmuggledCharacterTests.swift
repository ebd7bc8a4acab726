import ReportModel
import Testing

@Suite("What may not be typed may not be smuggled in")
struct SmuggledCharacterTests {
  private func titled(_ title: String) -> InputFixture {
    InputFixture(["veri/personel.yaml": InputFixture().files["veri/personel.yaml"]!.replacing("Personel", with: title)])
  }

  @Test(
    "as an escape",
    arguments: ["\\u0000", "\\u0001", "\\u000B", "\\u000D", "\\u0085", "\\u2028", "\\uE000", "\\uFFFE", "\\uFEFF"])
  func escapes(escape: String) {
    titled("\"A⟦\(escape)B\"").expect(.forbiddenCharacter)
  }

  @Test("other escapes are text", arguments: ["\\u0041", "\\u015F", "\\n", "\\t", "\\u00e7"])
  func plainEscapes(escape: String) {
    titled("\"A\(escape)B\"").expectClean()
  }

  @Test("four hexadecimal digits, nothing else", arguments: ["\\u+041", "\\u 041", "\\uD800"])
  func hexadecimal(escape: String) {
    titled("\"A⟦\(escape)B\"").expect(.syntax)
  }

  @Test("as an entity of Markdown", arguments: ["&#1;", "&#x1;", "&#xE000;", "&#13;", "&#X2028;"])
  func entities(entity: String) {
    InputFixture(["metin/genel.md": "{tablo:personel}\n\nBir ⟦\(entity) iki\n"]).expect(.forbiddenCharacter)
    InputFixture(["metin/genel.md": "{tablo:personel}\n\nBir &#65; &amp; iki\n"]).expectClean()
  }

  @Test("two data files or cards of one name are both named")
  func names() {
    InputFixture(["veri/personel.yml": "⟦başlık: Başka\n"]).expect(.duplicateName)
    let card = { (code: String) in
      """
        - kod: \(code)
          amaç kodu: A1
          amaç: A
          hedef: H
          performans: "%90"
          sapma nedeni: S
          önlemler: Ö
          sorumlu birim: B

      """
    }
    func cards(_ second: String) -> InputFixture {
      InputFixture([
        "veri/kartlar.yaml": "tür: hedef kartları\nbaşlık: K\nkartlar:\n" + card("H1") + card(second),
        "metin/genel.md": "{tablo:personel}\n\n{tablo:kartlar}\n",
      ])
    }
    cards("⟦H1").expect(.duplicateName)
    cards("H2").expectClean()
  }

  @Test("an equality has two sides")
  func equality() {
    let outline = InputFixture().files["rapor.yaml"]!
    func equal(_ text: String) -> InputFixture {
      InputFixture(["rapor.yaml": outline + "eşit değerler:\n  - \(text)\n"])
    }
    equal("⟦personel/merkez/kadro").expect(.syntax)
    equal("⟦personel/merkez/kadro =").expect(.syntax)
    equal("personel/merkez/kadro = personel/merkez/kadro").expectClean()
  }

  @Test("a reference is no address of a link, and stays as typed in code")
  func references() {
    InputFixture(["metin/genel.md": "{tablo:personel}\n\nBakın: [bağ]({tablo:personel})\n"]).expect(.syntax)
    let fixture = InputFixture(["metin/genel.md": "{tablo:personel}\n\nYazın: `{tablo:personel'de}`\n"])
    fixture.expectClean()
    let blocks = fixture.read().document?.sections.flatMap(\.blocks) ?? []
    #expect(
      blocks.contains {
        if case .paragraph(let inlines, _) = $0 { inlines.contains(.code("{tablo:personel'de}")) } else { false }
      })
  }

  @Test("what is right in these places passes")
  func rightCounterparts() {
    let readings = "tür: kısaltmalar\nsatırlar: |\n  AFAD | Afet | kelime\n  TSE | Standart | harf\n"
    InputFixture(["veri/kisaltmalar.yaml": readings]).expectClean()
    InputFixture(["metin/genel.md": "Bkz. {tablo:personel'de}, {tablo:personel'in}.\n\n{tablo:personel}\n"])
      .expectClean()
    let outline = InputFixture().files["rapor.yaml"]! + "  - başlık: Ek\n    metin: ek\n"
    InputFixture(["rapor.yaml": outline, "metin/ek.md": "Metin.\n"]).expectClean()
  }
}
