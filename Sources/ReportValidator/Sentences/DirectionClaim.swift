import ReportModel
import ReportReading

/// A sentence that says which way a number went, with the number before and behind: `340 iken 329 kişiye yükselmiştir`.
struct DirectionClaim: Sendable {
  var before: SentenceNumber
  var behind: SentenceNumber
  /// The word that says it, as it is printed.
  var word: String
  /// Whether it says that there is more.
  var isRise: Bool

  /// Whether the numbers say so too.
  var holds: Bool {
    let (old, new) = (Exact(before.amount), Exact(behind.amount))
    return old == new || (old < new) == isRise
  }

  /// What the sentences of a passage say so.
  static func all(in text: String) -> [DirectionClaim] {
    guard numberRuns(text[...]) > 1 else { return [] }
    return SentenceReader.sentences(text).compactMap { sentence in
      numberRuns(sentence) > 1 && namesDirection(sentence) ? DirectionClaim(sentence) : nil
    }
  }

  /// Whether some word says a direction; only words that begin like one are looked at closely.
  private static func namesDirection(_ sentence: Substring) -> Bool {
    sentence.utf8.split(separator: UInt8(ascii: " ")).contains { word in
      beginnings.contains { word.starts(with: $0) } && direction(TurkishText.asciiKey(String(Substring(word)))) != nil
    }
  }

  /// The first two letters of the words of direction as they are printed.
  private static let beginnings = Set(
    (SentenceWords.risen.words + SentenceWords.fallen.words).map { Array($0.prefix(2).utf8) })

  /// How many stretches of digits stand in a text; two numbers have two at least.
  private static func numberRuns(_ text: Substring) -> Int {
    var (runs, isDigit) = (0, false)
    for byte in text.utf8 {
      let isNext = (48...57).contains(byte)
      if isNext, !isDigit { runs += 1 }
      isDigit = isNext
    }
    return runs
  }

  /// - Returns: `nil` where another number, another word of direction or a denial might mean something else.
  private init?(_ sentence: Substring) {
    let words = SentenceReader.words(sentence)
    let directions = words.indices.compactMap { index in Self.direction(words[index].key).map { (index, $0) } }
    guard directions.count == 1, let (place, isRise) = directions.first, !words.contains(where: Self.mayTurn) else {
      return nil
    }
    let numbers = SentenceReader.numbers(in: String(sentence))
    guard numbers.count == 2, numbers[0].isPercent == numbers[1].isPercent,
      let (before, behind) = Self.ordered(numbers, words),
      !words[place...].contains(where: { $0.number != nil })
    else { return nil }
    self.init(before: before, behind: behind, word: words[place].printed, isRise: isRise)
  }

  private init(before: SentenceNumber, behind: SentenceNumber, word: String, isRise: Bool) {
    (self.before, self.behind, self.word, self.isRise) = (before, behind, word, isRise)
  }

  private static func direction(_ key: String) -> Bool? {
    if SentenceWords.risen.matches(key) { return true }
    return SentenceWords.fallen.matches(key) ? false : nil
  }

  /// `artmamıştır`, `artış hızı`: a denial, or the growth of a growth.
  private static func mayTurn(_ word: SentenceReader.Word) -> Bool {
    SentenceWords.turning.matches(word.key)
  }

  /// The two numbers, the earlier one first: by their years, by `iken` or the ending of what is left behind.
  private static func ordered(
    _ numbers: [SentenceNumber], _ words: [SentenceReader.Word]
  ) -> (SentenceNumber, SentenceNumber)? {
    if let first = numbers[0].ownYear, let second = numbers[1].ownYear, first != second {
      return first < second ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    }
    let places = words.indices.filter { index in
      numbers.contains { $0.shown == words[index].number?.shown && $0.offset == words[index].offset }
    }
    guard places.count == 2 else { return nil }
    let between = words[(places[0] + 1)..<places[1]]
    let isLeft =
      between.contains { SentenceWords.while.matches($0.key) }
      || endsAsLeft(numbers[0]) || between.prefix(2).contains { SentenceWords.leftBehind.matches($0.key) }
    return isLeft ? (numbers[0], numbers[1]) : nil
  }

  /// `340’tan`, `15'ten`
  private static func endsAsLeft(_ number: SentenceNumber) -> Bool {
    let rest = number.sentence.utf8.dropFirst(number.offset)
    guard let text = Substring(rest).firstRange(of: number.shown.replacing("%", with: "")) else { return false }
    let ending = Substring(rest)[text.upperBound...].prefix(4)
    guard let mark = ending.first, mark == "'" || mark == "’" else { return false }
    return SentenceWords.ablative.matches(TurkishText.asciiKey(String(ending.dropFirst().prefix(3))))
  }
}
