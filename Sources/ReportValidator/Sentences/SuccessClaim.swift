import ReportModel
import ReportReading

/// Whether a text says that a value was reached.
enum SuccessClaim: Equatable {
  case success
  case failure

  /// `nil` when the text says neither, both, or how much.
  init?(_ text: String) {
    guard !text.holdsDigit else { return nil }
    var hasFailed = false
    var hasSucceeded = false
    var speaksOfSuccess = false
    for clause in Self.clauses(of: text) {
      let words = TurkishText.words(of: clause)
      guard let verb = words.lastIndex(where: SentenceWords.reaching.matches),
        words[..<verb].suffix(Thresholds.valueReach.value).contains(where: SentenceWords.reachedValue.matches),
        !words.contains(where: SentenceWords.anotherTime.matches)
      else { continue }
      let next = verb + 1 < words.count ? words[verb + 1] : ""
      let isFailure = Self.isFailure(words[verb], next)
      let isSuccess = Self.isSuccess(words[verb], next)
      let isWhole = !SentenceWords.fromValue.matches(next) && !words.contains(where: SentenceWords.partial.matches)
      hasFailed = hasFailed || isFailure
      hasSucceeded = hasSucceeded || isSuccess && isWhole
      if SentenceWords.goingOnSuccess.matches(words[verb]), !isSuccess { speaksOfSuccess = true }
    }
    if hasFailed, speaksOfSuccess { return nil }
    if hasFailed == hasSucceeded { return nil }
    self = hasFailed ? .failure : .success
  }

  /// How far back in bytes they are looked for.
  private static let window = 100

  private static func isFailure(_ verb: String, _ next: String) -> Bool {
    SentenceWords.failure.matches(verb)
      || SentenceWords.goingOnFailure.matches(verb) && SentenceWords.goingOn.matches(next)
  }

  /// `ulaşılmıştır`, `ulaşılmış ve …`, `ulaşıldığı değerlendirilmiştir`; not `ulaşılmış olsaydı`.
  private static func isSuccess(_ verb: String, _ next: String) -> Bool {
    SentenceWords.success.matches(verb)
      || SentenceWords.goingOnSuccess.matches(verb) && SentenceWords.goingOn.matches(next)
      || SentenceWords.thought.matches(verb) && SentenceWords.judged.matches(next)
  }

  /// What leads up to each `ulaş…`, and the word behind it, within its sentence.
  private static func clauses(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    let stem = Array(SentenceWords.reaching.words[0].utf8)
    func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") }
    return bytes.indices.dropLast(stem.count).filter { bytes[$0] == stem[0] && bytes[$0...].starts(with: stem) }.map {
      let behind = bytes[$0...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
      let next = bytes[min(behind + 1, bytes.endIndex)...]
      let isLast = bytes[$0..<behind].contains(where: isEnd)
      let end = isLast ? behind : next.firstIndex { isEnd($0) || $0 == UInt8(ascii: " ") } ?? bytes.endIndex
      let before = bytes[max(0, $0 - window)..<$0]
      let start =
        before.lastIndex(where: isEnd) ?? ($0 > window ? before.firstIndex(of: UInt8(ascii: " ")) : nil)
        ?? before.startIndex
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }
}
