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
      guard let place = words.lastIndex(where: { $0.hasPrefix("ulas") }),
        words[..<place].suffix(Self.reach).contains(where: { Self.values.contains($0) }),
        !words.contains(where: Self.isOfAnotherTime)
      else { continue }
      let next = place + 1 < words.count ? words[place + 1] : ""
      let isFailure = Self.failures.contains(words[place]) || Self.isGoingOn(words[place], next, Self.failing)
      let isSuccess =
        Self.successes.contains(words[place]) || Self.isGoingOn(words[place], next, Self.succeeding)
        || words[place] == "ulasildigi" && next.hasPrefix("degerlendiril")
      hasFailed = hasFailed || isFailure
      hasSucceeded = hasSucceeded || isSuccess && !next.hasPrefix("den") && !words.contains(where: Self.isPartial)
      if Self.succeeding.contains(words[place]), !isSuccess { speaksOfSuccess = true }
    }
    if hasFailed, speaksOfSuccess { return nil }
    if hasFailed == hasSucceeded { return nil }
    self = hasFailed ? .failure : .success
  }

  /// How many words may stand between a value and its being reached.
  private static let reach = 6
  /// How far back in bytes they are looked for.
  private static let window = 100

  /// What is reached: values, not people (`hedef kitleye`).
  private static let values: Set<String> = [
    "hedefe", "hedefine", "hedeflere", "hedeflerine", "degere", "degerine", "degerlere", "degerlerine", "gostergeye",
    "gostergesine", "gostergelere", "gostergelerine",
  ]
  private static let failures: Set<String> = [
    "ulasilamamistir", "ulasamamistir", "ulasilmamistir", "ulasmamistir", "ulasilamadi", "ulasamadi", "ulasilmadi",
  ]
  private static let successes: Set<String> = ["ulasilmistir", "ulasmistir", "ulasildi", "ulasti", "ulastik"]
  private static let failing: Set<String> = ["ulasilamamis", "ulasamamis", "ulasilmamis", "ulasmamis"]
  private static let succeeding: Set<String> = ["ulasilmis", "ulasmis"]

  /// `ulaşılmış ve …`, `ulaşılamamış olup …`; not `ulaşılmış olsaydı`, `ulaşılmamış olmakla birlikte`.
  private static func isGoingOn(_ verb: String, _ next: String, _ verbs: Set<String>) -> Bool {
    verbs.contains(verb) && (next == "ve" || next == "olup")
  }

  /// What leads up to each `ulaş…`, and the word behind it, within its sentence.
  private static func clauses(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    let stem = Array("ulaş".utf8)
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

  /// `önceki yıl`, `geçmiş yıllarda`, `ilk altı ayda`
  private static func isOfAnotherTime(_ word: String) -> Bool {
    ["once", "gecmis", "gecen", "ilk"].contains { word.hasPrefix($0) }
  }

  private static func isPartial(_ word: String) -> Bool {
    [
      "kism", "olcude", "yak", "oran", "altinda", "henuz", "kadar", "neredeyse", "yuzde", "duzey", "bolum", "seviye",
      "cog", "yarisi", "makul", "onemli",
    ].contains { word.hasPrefix($0) }
  }
}
