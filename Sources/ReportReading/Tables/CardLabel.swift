import ReportModel

/// What a row of a goal's card is, by its label.
package enum CardLabel {
  /// `H1.1 Performansı`
  package static func isScore(_ label: String) -> Bool { IndicatorWords.score.recognises(label) }

  /// `Hedefe İlişkin Sapmanın Nedeni`
  package static func asksForReason(_ label: String) -> Bool {
    let key = TurkishText.asciiKey(label)
    return IndicatorWords.deviation.matches(key) && IndicatorWords.reason.matches(key)
  }

  /// `Etkililik`, `2. Etkililik`, `Etkililik (hedefe ulaşıldı mı?)`: whether the indicator was reached.
  package static func tellsOfSuccess(_ label: String) -> Bool {
    let key = TurkishText.asciiKey(label)
    return IndicatorWords.effectiveness.matches(key) || IndicatorWords.numberedEffectiveness.matches(key)
  }
}
