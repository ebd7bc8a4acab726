import ReportModel
import ReportReading

/// The number of a table or figure.
struct ExhibitNumber {
  var word: ExhibitWord
  var ordinal: Int

  var text: String { "\(word.rawValue) \(ordinal)" }
  /// For running text, where number and word stay on one line.
  var unbroken: String { "\(word.rawValue)\u{A0}\(ordinal)" }
}

/// Gives sections, tables and figures their numbers by where they stand.
struct Numbering {
  private var tableCount = 0
  private var figureCount = 0

  mutating func nextTable() -> ExhibitNumber {
    tableCount += 1
    return ExhibitNumber(word: .table, ordinal: tableCount)
  }

  mutating func nextFigure() -> ExhibitNumber {
    figureCount += 1
    return ExhibitNumber(word: .figure, ordinal: figureCount)
  }

  /// `I.`, `A.`, `1.`, `i.` by depth.
  static func section(_ ordinal: Int, level: Int, _ lettering: SectionLettering) -> String {
    switch level {
    case 1: "\(roman(ordinal))."
    case 2: ordinal <= lettering.letters.count ? "\(lettering.letters[ordinal - 1])." : "\(ordinal)."
    case 3: "\(ordinal)."
    default: "\(TurkishText.asciiLowercased(roman(ordinal)))."
    }
  }

  static func annex(_ ordinal: Int) -> String { "EK-\(ordinal):" }

  private static func roman(_ number: Int) -> String {
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var result = ""
    for (value, digits) in steps {
      while rest >= value {
        result += digits
        rest -= value
      }
    }
    return result
  }
}

extension TurkishText {
  /// Roman numerals are Latin letters: their I becomes i, not ı.
  fileprivate static func asciiLowercased(_ text: String) -> String { text.lowercased() }
}
