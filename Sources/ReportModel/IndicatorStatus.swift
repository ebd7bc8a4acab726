/// The four verdicts of the performance programme monitoring guide (3/2021) on an indicator.
public enum IndicatorStatus: String, Hashable, Sendable, CaseIterable {
  /// Far below the target: less than four fifths of it.
  case notReached = "Hedeflenen Değere Ulaşılamadı"
  /// Below the target.
  case partlyReached = "Hedeflenen Değere Kısmen Ulaşıldı"
  /// The target to the last digit.
  case reached = "Hedeflenen Değere Ulaşıldı"
  /// Beyond the target.
  case exceeded = "Hedeflenen Değer Aşıldı"

  /// Reads a printed status; slips such as "Değere Aşıldı" and "Ulaşamadı" keep their meaning.
  public init?(printed text: String) {
    let words = Set(TurkishText.words(of: text))
    guard let known = Self.words.first(where: { !words.isDisjoint(with: $0.words.keys) }) else { return nil }
    self = known.status
  }

  /// In the order in which they are looked for: what is partly reached is reached too.
  private static let words: [(words: WordList, status: IndicatorStatus)] = [
    (IndicatorWords.exceeded, .exceeded), (IndicatorWords.partly, .partlyReached),
    (IndicatorWords.notReached, .notReached), (IndicatorWords.reached, .reached),
  ]

  /// The verdict on an outcome, from exact values: far below the target, below it, it, above.
  ///
  /// - Returns: `nil` when the target is not positive; there is no ratio then.
  /// > Source: Performans Programı İzleme Rehberi, 3/2021, as quoted in the 2023 report.
  public init?(outcome: Amount, target: Amount) {
    guard target.scaled > 0 else { return nil }
    let rate = Exact(outcome) / Exact(target)
    if rate < Exact(Int128(Thresholds.partlyReached.value), over: 100) {
      self = .notReached
    } else if rate < .one {
      self = .partlyReached
    } else {
      self = rate == .one ? .reached : .exceeded
    }
  }
}
