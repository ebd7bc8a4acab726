import ReportModel
import ReportReading

/// No word holds a look-alike letter of another alphabet.
struct LookalikeLetter: Rule {
  static let info = RuleInfo(
    code: "MET004", severity: .warning,
    title: BilingualText(
      tr: "Sözcükte başka alfabeden benzer harf yoktur", en: "No word holds a look-alike letter of another alphabet"),
    rationale: BilingualText(
      tr:
        "Kiril ya da Yunan alfabesinden gelen `а`, `о`, `е` aynı görünür ama aynı harf değildir: arama bulmaz, satırlar eşleşmez.",
      en: "A Cyrillic or Greek `а`, `о`, `е` looks the same and is another letter: searches miss it, rows do not match."
    ),
    good: "Personel Giderleri", bad: "Pеrsonel Giderleri (е Kiril harfi)",
    example: RuleExample(
      """
      | Gider | Tutar |
      | --- | ---: |
      | Personel | 5 |
      """,
      right: "Personel", wrong: "P\u{435}rsonel"))

  let check: Check

  func findings() -> [Finding] {
    check.doubtful.all.compactMap { home, text in
      guard let word = Self.word(in: text) else { return nil }
      return switch home {
      case .cell(let cell): lookalike(word, at: cell)
      case .passage(let passage): lookalike(word, in: passage)
      }
    }
  }

  /// The first word that mixes Latin letters with Cyrillic or Greek ones.
  private static func word(in text: String) -> String? {
    // Their letters begin with the bytes CE to D3.
    guard text.utf8.contains(where: { (0xCE...0xD3).contains($0) }) else { return nil }
    return text.split { !$0.isLetter }.first { word in
      let isForeign = word.unicodeScalars.map { (0x370..<0x530).contains($0.value) }
      return isForeign.contains(true) && isForeign.contains(false)
    }.map(String.init)
  }

  private func message(_ place: String, _ word: String) -> BilingualText {
    BilingualText(
      tr: "\(place): “\(word)” sözcüğünde Latin olmayan, benzer görünen bir harf var",
      en: "\(place): “\(word)” holds a letter that looks Latin and is not")
  }

  private static let retyping = BilingualText(tr: "sözcüğü yeniden yazın", en: "type the word anew")

  private func lookalike(_ word: String, at cell: CellReference) -> Finding {
    let words = message(trial.name(cell), word)
    var finding = finding(at: cell, tr: words.tr, en: words.en)
    finding.help = Self.retyping
    return finding
  }

  private func lookalike(_ word: String, in passage: Passage) -> Finding {
    Finding(
      code: Self.info.code, severity: Self.info.severity, message: message(passage.section, word),
      span: passage.span, place: FindingPlace(section: passage.section, text: word), outcome: .inconsistent,
      shown: word, help: Self.retyping)
  }
}
