import ReportModel
import ReportReading

/// No character turns the direction of writing round.
struct TurnedDirection: Rule {
  static let info = RuleInfo(
    code: "MET010", severity: .error,
    title: BilingualText(
      tr: "Hiçbir karakter yazının yönünü çevirmez", en: "No character turns the direction of writing round"),
    rationale: BilingualText(
      tr:
        "U+202E gibi karakterler görünmez ama arkalarındaki rakamları ters gösterir: okuyan 13 görür, arayan ve toplayan program 31 bulur.",
      en:
        "Characters such as U+202E are not seen but show the digits behind them reversed: a reader sees 13 where every program that searches or adds finds 31."
    ),
    good: "13", bad: "U+202E 31 (ekranda 13 görünür)",
    example: RuleExample(
      """
      Tablo 1. Kurslar

      | Kurs | Katılan |
      | --- | ---: |
      | Dil kursu | 13 |
      """,
      right: "| 13 |", wrong: "| \u{202E}31 |"))

  let check: Check

  func findings() -> [Finding] {
    check.doubtful.all.filter { Self.turnsRound($0.text) }.map { home, _ in
      switch home {
      case .cell(let cell): turned(at: cell)
      case .passage(let passage): turned(in: passage)
      }
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

  private func message(_ place: String) -> BilingualText {
    BilingualText(
      tr: "\(place): yazının yönünü çeviren, görünmeyen bir karakter var; ekranda görünen, yazılanla aynı değil",
      en: "\(place): an unseen character turns the direction of writing; what a reader sees is not what stands there")
  }

  private func turned(at cell: CellReference) -> Finding {
    let words = message(trial.name(cell))
    var finding = finding(at: cell, tr: words.tr, en: words.en)
    finding.help = BilingualText(tr: "hücreyi yeniden yazın", en: "type the cell anew")
    return finding
  }

  private func turned(in passage: Passage) -> Finding {
    Finding(
      code: Self.info.code, severity: Self.info.severity, message: message(passage.section),
      span: passage.span, place: FindingPlace(section: passage.section), outcome: .inconsistent,
      help: BilingualText(tr: "cümleyi yeniden yazın", en: "type the sentence anew"))
  }
}
