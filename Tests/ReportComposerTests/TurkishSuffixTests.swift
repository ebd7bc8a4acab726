import ReportModel
import Testing

@testable import ReportComposer

@Suite("Turkish suffixes")
struct TurkishSuffixTests {
  let writer = SuffixWriter(abbreviations: [])

  /// A text with its right suffix: cut off, put back in any form, it must come out the same.
  static let vectors = """
    0’a 1’i 2’ye 3’ten 4’ün 5’te 6’da 7’nin 8’e 9’un 10’dan 13’te 16’ya 20’de 24’ten 30’u 40’ta 50’ye 60’tan 70’te
    80’in 90’a 99’u 100’de 159’uncu 500’e 1.000’i 2.000’den 2013’te 2019’da 2020’de 2021’de 2022’de 2023’te 2024’ten
    2025’te 2026’da 6458’in 10.000’e 100.000’den 1.000.000’a 1.250.000’e 3.000.000’un 1.000.000.000’da 2.500.000.000’a
    1.000.000.000.000’u 3,5’e 98,83’ü 12,50’ye 0,05’ten %95’i %100’e 172.632’dir 33’lük 15.710’a 12,00’ı
    TBMM’de TL’nin AB’den TSE’yi NATO’dan TÜBİTAK’ın AFAD’ın STK’ler kg’dan m’yi 20’şer 10’ar 6’ncı 3’üncü 9’uncu 40’ıncı
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test("every vector comes out as it should", arguments: vectors)
  func vector(expected: String) throws {
    let parts = expected.split(separator: "’").map(String.init)
    let suffix = try #require(TurkishSuffix(typed: parts[1]))
    #expect(writer.suffixed(parts[0], suffix).text == expected)
  }

  @Test(
    "a suffix typed wrong comes out right",
    arguments: [
      ("3", "den", "3’ten"), ("5", "de", "5’te"), ("40", "da", "40’ta"), ("6", "de", "6’da"), ("9", "in", "9’un"),
      ("1.000.000", "e", "1.000.000’a"), ("2023", "de", "2023’te"), ("2026", "de", "2026’da"), ("100", "da", "100’de"),
      ("Tablo\u{A0}6", "de", "Tablo\u{A0}6’da"), ("18 Kasım 2020", "te", "18 Kasım 2020’de"), ("12", "DE", "12’de"),
      ("Ankara", "de", "Ankara’da"), ("13.500", "e", "13.500’e"), ("18.05.2015", "te", "18.05.2015’te"),
    ])
  func corrected(text: String, typed: String, expected: String) throws {
    #expect(writer.suffixed(text, try #require(TurkishSuffix(typed: typed))).text == expected)
  }

  @Test(
    "institutions take no apostrophe",
    arguments: [
      ("Göç İdaresi Başkanlığı", "nın", "Göç İdaresi Başkanlığının"),
      ("Yabancılar Genel Müdürlüğü", "de", "Yabancılar Genel Müdürlüğünde"), ("Göç Kurulu", "e", "Göç Kuruluna"),
    ])
  func institutions(text: String, typed: String, expected: String) throws {
    #expect(writer.suffixed(text, try #require(TurkishSuffix(typed: typed))).text == expected)
  }

  @Test("the lexicon decides how an abbreviation is spoken; unknown ones are a guess")
  func lexicon() throws {
    let locative = try #require(TurkishSuffix(typed: "de"))
    #expect(writer.suffixed("XYZ", locative) == .init(text: "XYZ’de", isGuess: true))
    let known = SuffixWriter(abbreviations: [Abbreviation(short: "SAMAR", long: "", reading: .word)])
    #expect(known.suffixed("SAMAR", locative) == .init(text: "SAMAR’da", isGuess: false))
  }

  @Test(
    "a possessive that only the author can see keeps its n",
    arguments: [
      ("Mali Denetim Sonuçları", "nda", "Mali Denetim Sonuçları’nda"), ("BAŞKAN SUNUŞU", "nu", "BAŞKAN SUNUŞU’nu"),
      ("İç Kontrol Beyanı", "ndan", "İç Kontrol Beyanı’ndan"), ("Ankara", "da", "Ankara’da"), ("802", "nda", "802’de"),
    ])
  func pronominal(text: String, typed: String, expected: String) throws {
    let suffix = try #require(TurkishSuffix(typed: typed))
    #expect(writer.suffixed(text, suffix, isPronominal: TurkishSuffix.isPronominal(typed: typed)).text == expected)
  }

  @Test(
    "a heading in capitals is made of words",
    arguments: [("GENEL TOPLAM", "da", "GENEL TOPLAM’da"), ("AMAÇ VE HEDEFLER", "i", "AMAÇ VE HEDEFLER’i")])
  func capitals(text: String, typed: String, expected: String) throws {
    #expect(writer.suffixed(text, try #require(TurkishSuffix(typed: typed))) == .init(text: expected, isGuess: false))
  }

  @Test("a share of a number", arguments: [("802", "si", "802’si"), ("12.698", "si", "12.698’i"), ("6", "sı", "6’sı")])
  func possessive(text: String, typed: String, expected: String) throws {
    #expect(writer.suffixed(text, try #require(TurkishSuffix(typed: typed))).text == expected)
  }

  @Test("what is no suffix is none", arguments: ["xy", "", "dedede"])
  func unknown(text: String) { #expect(TurkishSuffix(typed: text) == nil) }

  /// The table of the spelling rules, written out, against the rule of vowel harmony.
  @Test("table and rule agree on numbers up to eight thousand")
  func tableAgreesWithRule() {
    let ones = ["", "i", "yi", "ü", "ü", "i", "yı", "yi", "i", "u"]
    let tens = ["", "u", "yi", "u", "ı", "yi", "ı", "i", "i", "ı"]
    for number in 1...8000 {
      let digits = (number % 10, number / 10 % 10, number / 100 % 10)
      let expected =
        digits.0 != 0 ? ones[digits.0] : digits.1 != 0 ? tens[digits.1] : digits.2 != 0 ? "ü" : "i"
      #expect(writer.suffixed(String(number), .accusative).text == "\(number)’\(expected)")
    }
  }
}
