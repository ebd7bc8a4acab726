import Testing

import ReportReading
@testable import ReportDiff

/// What is the same to a reader who does not look at how it is set.
@Suite("Typography and tokens")
struct TypographyTests {
  @Test(
    "set differently, said the same",
    arguments: [
      ("Göç İdaresi’nin “2023”", "Göç İdaresi'nin \"2023\""), ("a – b", "a - b"), ("1\u{202F}250", "1 250"),
      ("  iki\u{A0}\u{2009}söz \n", "iki söz"), ("hece\u{AD}leme", "heceleme"), ("\u{FEFF}baş", "baş"), (" ", ""),
    ])
  func same(pair: (String, String)) {
    #expect(pair.0.foldingTypography == pair.1)
  }

  @Test("other letters stay", arguments: ["m² — ⅔", "İıŞşĞğ", "a_b", "", "日本", "😀 a"])
  func kept(text: String) {
    #expect(text.foldingTypography == text)
  }

  /// Letters, blanks and marks of one to four bytes, those that are folded among them.
  private static let letters: [Unicode.Scalar] = [
    "a", "ş", "İ", "1", ".", " ", " ", "\n", "\t", "\u{85}", "\u{A0}", "\u{AD}", "²", "\u{1680}", "\u{2003}",
    "\u{200B}",
    "\u{200C}", "‐", "–", "—", "‘", "’", "“", "”", "…", "\u{2028}", "\u{202F}", "\u{205F}", "\u{2060}", "\u{3000}",
    "\u{FEFF}", "％", "😀",
  ]

  private func text(_ chance: inout Chance) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<chance.next(20) { text.append(Self.letters[chance.next(Self.letters.count)]) }
    return String(text)
  }

  @Test("folding is what it says, letter by letter", arguments: 0..<400)
  func folding(seed: Int) {
    var chance = Chance(seed + 17)
    let text = text(&chance)
    let seen = text.unicodeScalars.filter { !["\u{AD}", "\u{200B}", "\u{200C}", "\u{2060}", "\u{FEFF}"].contains($0) }
    let plain = seen.map { scalar -> Character in
      switch scalar {
      case "‘", "’": "'"
      case "“", "”": "\""
      case "‐", "–": "-"
      default: scalar.properties.isWhitespace ? " " : Character(scalar)
      }
    }
    let words = plain.split(separator: " ").map { String($0) }
    #expect(text.foldingTypography == words.joined(separator: " "))
    #expect(text.foldingTypography.foldingTypography == text.foldingTypography)
  }

  @Test("tokens of any text are that text", arguments: 0..<400)
  func tokens(seed: Int) {
    var chance = Chance(seed + 41)
    let text = text(&chance)
    let tokens = TextTokens(text).tokens
    #expect(tokens.joined().utf8.elementsEqual(text.utf8))
    #expect(!tokens.contains { $0.isEmpty })
  }

  @Test("words, numbers, blanks and marks are tokens of their own")
  func words() {
    let tokens = TextTokens("31.12.2023’te %12,5 artış: “göç” Tablo\u{A0}6'da.").tokens.map { String($0) }
    #expect(
      tokens == [
        "31.12.2023’te", " ", "%", "12,5", " ", "artış", ":", " ", "“", "göç", "”", " ", "Tablo", "\u{A0}", "6'da", ".",
      ])
  }
}
