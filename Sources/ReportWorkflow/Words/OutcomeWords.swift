import ReportModel

extension Outcome {
  /// What a check came to, in words.
  func name(_ language: Language) -> String {
    switch self {
    case .exact: language.word(rawValue, "exact")
    case .rounding: language.word(rawValue, "rounding")
    case .inconsistent: language.word(rawValue, "inconsistent")
    case .uncheckable: language.word(rawValue, "cannot be checked")
    }
  }
}
