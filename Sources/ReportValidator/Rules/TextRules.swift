import ReportModel

/// Letters that look right and are not: no search finds them, no sorting puts them in place.
enum TextRules: RuleFamily {
  static let rules = [lookalike, reversed]

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

  static let reversed = RuleInfo(
    code: "MET010", severity: .error,
    title: BilingualText(
      tr: "Hiçbir karakter yazının yönünü çevirmez", en: "No character turns the direction of writing round"),
    rationale: BilingualText(
      tr:
        "U+202E gibi karakterler görünmez ama arkalarındaki rakamları ters gösterir: okuyan 13 görür, arayan ve toplayan program 31 bulur.",
      en:
        "Characters such as U+202E are not seen but show the digits behind them reversed: a reader sees 13 where every program that searches or adds finds 31."
    ),
    good: "13", bad: "U+202E 31 (ekranda 13 görünür)")

  static func check(_ context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for structure in context.structures {
      for (row, line) in structure.table.rows.enumerated() {
        for column in line.cells.indices where structure.readings[row][column] == .text {
          let text = line.cells[column].text
          guard mayBeDoubtful(text) else { continue }
          if let word = word(in: text) { findings.append(.lookalike(word, at: structure.cell(row, column), context)) }
          if turnsRound(text) { findings.append(.reversed(at: structure.cell(row, column), context)) }
        }
      }
    }
    for passage in context.passages where passage.table == nil && mayBeDoubtful(passage.text) {
      if let word = word(in: passage.text) { findings.append(.lookalike(word, in: passage)) }
      if turnsRound(passage.text) { findings.append(.reversed(in: passage)) }
    }
    return findings
  }

  /// Whether the text holds the first byte of a Cyrillic or Greek letter (CE to D3) or of a mark of direction (E2).
  private static func mayBeDoubtful(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for byte in bytes where byte >= 0xCE && byte <= 0xE2 && (byte <= 0xD3 || byte == 0xE2) { return true }
      return false
    }
  }

  /// Whether a character overrides, embeds or isolates a direction of writing: U+202A–U+202E, U+2066–U+2069.
  private static func turnsRound(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index + 2 < bytes.count {
        guard bytes[index] == 0xE2 else {
          index += 1
          continue
        }
        let (second, third) = (bytes[index + 1], bytes[index + 2])
        if second == 0x80 && (0xAA...0xAE).contains(third) || second == 0x81 && (0xA6...0xA9).contains(third) {
          return true
        }
        index += 3
      }
      return false
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
  private static func reversedMessage(_ place: String) -> BilingualText {
    BilingualText(
      tr: "\(place): yazının yönünü çeviren, görünmeyen bir karakter var; ekranda görünen, yazılanla aynı değil",
      en: "\(place): an unseen character turns the direction of writing; what a reader sees is not what stands there")
  }

  fileprivate static func reversed(at cell: CellReference, _ context: CheckContext) -> Finding {
    var finding = Finding(
      TextRules.reversed, at: cell, in: context, nil, outcome: .inconsistent,
      message: reversedMessage(context.name(cell)))
    finding.help = BilingualText(tr: "hücreyi yeniden yazın", en: "type the cell anew")
    return finding
  }

  fileprivate static func reversed(in passage: Passage) -> Finding {
    Finding(
      code: TextRules.reversed.code, severity: TextRules.reversed.severity, message: reversedMessage(passage.section),
      span: passage.span, place: FindingPlace(section: passage.section), outcome: .inconsistent,
      help: BilingualText(tr: "cümleyi yeniden yazın", en: "type the sentence anew"))
  }

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
