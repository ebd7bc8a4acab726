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
  var computed: Amount? { Self.sum(parts) }

  private static func sum(_ terms: some Sequence<Term>) -> Amount? {
    let finest = terms.reduce(0) { max($0, $1.amount.decimals) }
    let sum = terms.reduce(Int128(0)) { $0 + $1.amount.scaled(toDecimals: finest) }
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
    guard let named = rest.prefix(2).firstIndex(where: { SentenceWords.total.matches($0.stem) }) else { return nil }
    let behind = words[(named + 1)...]
    guard let start = behind.prefix(2).firstIndex(where: { $0.number != nil }) else { return nil }
    return terms(words[start...]).first
  }

  /// The numbers of some words that count something, each with its `bin` and `milyon`.
  private static func terms(_ words: ArraySlice<SentenceReader.Word>) -> [Term] {
    var terms: [Term] = []
    var index = words.startIndex
    while index < words.endIndex {
      guard words[index].number != nil else {
        index += 1
        continue
      }
      let start = index
      let read = compound(words, &index)
      guard let read, SentenceReader.isMeasure(Array(words), start - words.startIndex),
        words[start].number?.isPercent == false
      else { continue }
      let next = index < words.endIndex ? words[index].key : ""
      terms.append(Term(shown: read.shown, amount: read.amount, isMoney: ColumnWords.currency.matches(next)))
    }
    return terms
  }

  /// `2 milyon 350 bin`, from its first number on; the index is left behind it.
  private static func compound(
    _ words: ArraySlice<SentenceReader.Word>, _ index: inout Int
  ) -> (shown: String, amount: Amount)? {
    var shown: [String] = []
    var total: Int128 = 0
    var decimals = 0
    var last = Int64.max
    while index < words.endIndex, let number = words[index].number, !number.isPercent {
      let name = index + 1 < words.endIndex ? words[index + 1].key : ""
      let factor = ColumnWords.multiples.first { $0.words.matches(name) }?.factor ?? 1
      guard factor < last, shown.isEmpty || number.amount.decimals == 0 && number.amount.scaled < 1000 else { break }
      let own = number.amount.scaled(toDecimals: max(decimals, number.amount.decimals)) * Int128(factor)
      decimals = max(decimals, number.amount.decimals)
      total += own
      shown.append(factor > 1 ? "\(number.shown) \(words[index + 1].printed)" : number.shown)
      index += factor > 1 ? 2 : 1
      last = factor
      if factor == 1 { break }
    }
    if shown.isEmpty { index += 1 }
    guard !shown.isEmpty, let scaled = Int64(exactly: total) else { return nil }
    return (shown.joined(separator: " "), Amount(scaled: scaled, decimals: decimals))
  }

  /// The last of the listed numbers, as many as come nearest to the total: numbers before the list are no parts.
  ///
  /// - Returns: `nil` where they come nowhere near it: the total is of something else.
  private static func parts(_ terms: [Term], _ total: Term) -> [Term]? {
    let gaps = (2...terms.count).compactMap { count -> (parts: [Term], gap: Int128)? in
      let parts = Array(terms.suffix(count))
      guard let sum = sum(parts) else { return nil }
      let finest = max(sum.decimals, total.amount.decimals)
      return (parts, (sum.scaled(toDecimals: finest) - total.amount.scaled(toDecimals: finest)))
    }
    guard let best = gaps.min(by: { $0.gap.magnitude < $1.gap.magnitude }), let sum = sum(best.parts) else {
      return nil
    }
    let finest = max(sum.decimals, total.amount.decimals)
    return 5 * best.gap.magnitude <= total.amount.scaled(toDecimals: finest).magnitude ? best.parts : nil
  }
}
