import ReportModel
import ReportReading

/// Why numbers are taken to belong together.
package enum Evidence: Hashable, Sendable {
  /// The author says so in the input.
  case declared
  /// The words of a row or a heading say so.
  case label(String)
  /// The rows stand indented below another, by their marks, codes or sums.
  case hierarchy
  /// It holds in so many of the places where it could fail.
  case numbers(holding: Int, of: Int)
  /// The figures agree by so many bits more than chance would have it.
  case figures(Bits)
  /// Rows of one name or code in several tables.
  case sameName
  /// A page repeats the total of the page before.
  case carriedOver

  /// What the figures alone say for it, in hundredths of a bit; `nil` where something else does.
  package var bits: Int? { if case .figures(let bits) = self { bits.hundredths } else { nil } }

  package var text: BilingualText {
    switch self {
    case .declared: BilingualText(tr: "girdide bildirilmiş", en: "declared in the input")
    case .label(let words): BilingualText(tr: "adından: “\(words)”", en: "from its name: “\(words)”")
    case .hierarchy: BilingualText(tr: "altındaki satırlardan", en: "from the rows below it")
    case .numbers(let holding, let all):
      BilingualText(
        tr: "sayılardan: \(all) yerin \(holding) tanesinde tutuyor",
        en: "from the numbers: it holds in \(holding) of \(all) places")
    case .figures(let bits):
      BilingualText(
        tr: "sayıların uyumundan: \(bits.text) bit", en: "from how the figures agree: \(bits.text) bits")
    case .carriedOver:
      BilingualText(tr: "önceki sayfadan devrolan toplam", en: "the total carried over from the page before")
    case .sameName: BilingualText(tr: "aynı adlı satırlardan", en: "from rows of the same name")
    }
  }
}

extension Bits {
  /// Whole bits.
  var text: String { "\(hundredths / 100)" }
}

extension Support {
  var evidence: Evidence { .numbers(holding: holding, of: tried) }
}
