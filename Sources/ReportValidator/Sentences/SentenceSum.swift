import ReportModel
import ReportReading

/// A sentence that counts things up and says what they come to: `14 seminer ve 9 kurs olmak üzere toplam 23 etkinlik`.
struct SentenceSum: Sendable {
  /// A number with the words that belong to it: `2 milyon 350 bin`.
  struct Term: Sendable {
    var shown: String
    var amount: Amount
    /// Whether the word behind it is the currency.
    var isMoney: Bool
  }

  var total: Term
  var parts: [Term]
  var sentence: Substring

  /// What the parts come to.
  var computed: Amount? {
    let finest = parts.reduce(0) { max($0, $1.amount.decimals) }
    let sum = parts.reduce(Int128(0)) { $0 + $1.amount.scaled(toDecimals: finest) }
    return Int64(exactly: sum).map { Amount(scaled: $0, decimals: finest) }
  }

  /// The sums that the sentences of a passage tell.
  static func all(in text: String) -> [SentenceSum] {
    guard text.holds("zere") else { return [] }
    return SentenceReader.sentences(text).compactMap { $0.holdsDigit ? SentenceSum($0) : nil }
  }

  /// - Returns: `nil` for a sentence that tells no sum, or in which words stand for some of the numbers.
  private init?(_ sentence: Substring) {
    let words = SentenceReader.words(sentence)
    guard let end = words.indices.dropFirst().first(where: { Self.isBeing(words, $0) }),
      let total = Self.total(words, behind: end)
    else { return nil }
    let listed = words[..<(end - 1)]
    guard !listed.contains(where: { SentenceWords.spelledNumber.matches($0.key) }) else { return nil }
    let terms = Self.terms(listed)
    let like = terms.filter { $0.isMoney == total.isMoney }
    let candidates = like.count > 1 ? like : terms
    guard candidates.count > 1, let parts = Self.parts(candidates, total) else { return nil }
    (self.total, self.parts, self.sentence) = (total, parts, sentence)
  }

  /// `olmak üzere`
  private static func isBeing(_ words: [SentenceReader.Word], _ index: Int) -> Bool {
    words[index].key == "uzere" && words[index - 1].key == "olmak"
  }

  /// The number behind `toplam`, right behind the list.
  private static func total(_ words: [SentenceReader.Word], behind end: Int) -> Term? {
    let rest = words[(end + 1)...]
    guard let named = rest.prefix(2).firstIndex(where: { ColumnWords.total.matches($0.stem) }) else { return nil }
    let behind = words[(named + 1)...]
    guard let start = behind.prefix(2).firstIndex(where: { $0.number != nil }) else { return nil }
    return terms(words[start...]).first
  }

  /// The numbers of some words that count something, each with its `bin` and `milyon`.
  private static func terms(_ words: ArraySlice<SentenceReader.Word>) -> [Term] {
    var terms: [Term] = []
    var index = words.startIndex
    while index < words.endIndex {
      let start = index
      guard let read = number(words, &index) else {
        index = start + 1
        continue
      }
      guard SentenceReader.isMeasure(words, start) else { continue }
      let isMoney = index < words.endIndex && ColumnWords.currency.matches(words[index].key)
      terms.append(Term(shown: read.shown, amount: read.amount, isMoney: isMoney))
    }
    return terms
  }

  /// `2 milyon 350 bin`, from its first number on, as a cell that says so is read; the index is left behind it.
  private static func number(
    _ words: ArraySlice<SentenceReader.Word>, _ index: inout Int
  ) -> (shown: String, amount: Amount)? {
    var end = index
    while end < words.endIndex, end - index < longestNumber, goesOn(words[index..<end], words[end]) {
      end += 1
    }
    while end > index {
      let shown = words[index..<end].map(\.printed).joined(separator: " ")
      if let amount = CellReading(shown).amount {
        index = end
        return (shown, amount)
      }
      end -= 1
    }
    return nil
  }

  /// In words: `1 milyar 2 milyon 350 bin 415`.
  private static let longestNumber = 7

  /// Whether a number goes on with a word: numbers and multiples take turns.
  private static func goesOn(_ read: ArraySlice<SentenceReader.Word>, _ word: SentenceReader.Word) -> Bool {
    let isBehindNumber = read.last?.number != nil
    if let number = word.number { return !number.isPercent && !isBehindNumber }
    return isBehindNumber && ColumnWords.multiples.contains { $0.words.matches(word.key) }
  }

  /// The last of the listed numbers, as many as come nearest to the total: numbers before the list are no parts.
  ///
  /// - Returns: `nil` where they come nowhere near it: the total is of something else.
  private static func parts(_ terms: [Term], _ total: Term) -> [Term]? {
    let decimals = terms.reduce(total.amount.decimals) { max($0, $1.amount.decimals) }
    let shown = total.amount.scaled(toDecimals: decimals)
    var sum: Int128 = 0
    var best: (count: Int, gap: UInt128)?
    for (count, term) in zip(1..., terms.reversed()) {
      sum += term.amount.scaled(toDecimals: decimals)
      let gap = (sum - shown).magnitude
      if count > 1, best.map({ gap < $0.gap }) ?? true { best = (count, gap) }
    }
    guard let best, 5 * best.gap <= shown.magnitude else { return nil }
    return terms.suffix(best.count)
  }
}
