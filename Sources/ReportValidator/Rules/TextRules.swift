import ReportModel

/// Letters that look right and are not: no search finds them, no sorting puts them in place.
enum TextRules: RuleFamily {
  static let rules = [lookalike]

  static let lookalike = RuleInfo(
    code: "MET004", severity: .warning,
    title: BilingualText(
      tr: "Sözcükte başka alfabeden benzer harf yoktur", en: "No word holds a look-alike letter of another alphabet"),
    rationale: BilingualText(
      tr:
        "Kiril ya da Yunan alfabesinden gelen `а`, `о`, `е` aynı görünür ama aynı harf değildir: arama bulmaz, satırlar eşleşmez.",
      en: "A Cyrillic or Greek `а`, `о`, `е` looks the same and is another letter: searches miss it, rows do not match."
    ),
    good: "Personel Giderleri", bad: "Pеrsonel Giderleri (е Kiril harfi)")

  static func check(_ context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for structure in context.structures {
      for (row, line) in structure.table.rows.enumerated() {
        for column in line.cells.indices where structure.readings[row][column] == .text {
          guard let word = word(in: line.cells[column].text) else { continue }
          findings.append(.lookalike(word, at: structure.cell(row, column), context))
        }
      }
    }
    return findings
      + context.passages.filter { $0.table == nil }.compactMap { passage in
        word(in: passage.text).map { .lookalike($0, in: passage) }
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
}

extension Finding {
  private static func message(_ place: String, _ word: String) -> BilingualText {
    BilingualText(
      tr: "\(place): “\(word)” sözcüğünde Latin olmayan, benzer görünen bir harf var",
      en: "\(place): “\(word)” holds a letter that looks Latin and is not")
  }

  private static let retyping = BilingualText(tr: "sözcüğü yeniden yazın", en: "type the word anew")

  fileprivate static func lookalike(_ word: String, at cell: CellReference, _ context: CheckContext) -> Finding {
    var finding = Finding(
      TextRules.lookalike, at: cell, in: context, nil, outcome: .inconsistent,
      message: message(context.name(cell), word))
    finding.help = retyping
    return finding
  }

  fileprivate static func lookalike(_ word: String, in passage: Passage) -> Finding {
    Finding(
      code: TextRules.lookalike.code, severity: TextRules.lookalike.severity, message: message(passage.section, word),
      span: passage.span, place: FindingPlace(section: passage.section, text: word), outcome: .inconsistent,
      shown: word, help: retyping)
  }
}
