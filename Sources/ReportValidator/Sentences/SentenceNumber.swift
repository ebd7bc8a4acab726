import ReportModel
import ReportReading

/// How exact a sentence means a number.
enum Hedge: Hashable, Sendable {
  case none
  /// `yaklaşık`, `civarında`
  case about
  /// `üzerinde`, `aşkın`: at least so much.
  case above
}

/// A number in a sentence, with the words around it.
struct SentenceNumber: Sendable {
  var shown: String
  var amount: Amount
  var isPercent: Bool
  var hedge: Hedge
  /// The part of the year the sentence speaks of, where it does.
  var period: Period?
  /// How many words and numbers stand between the part of the year and the number.
  var periodDistance: Int
  /// Years the sentence names.
  var years: Set<Int>
  /// The year right before the number: `2017 yılında 4`.
  var ownYear: Int?
  /// The stems of the sentence's words, and how many of them stand before the number.
  var stems: [String]
  var position: Int
  var sentence: Substring
  /// Where the number stands in the sentence, in bytes.
  var offset: Int

  /// The stems before the number, nearest first.
  var before: some Sequence<String> & Collection<String> { stems[..<position].reversed() }
  var after: ArraySlice<String> { stems[position...] }

  /// The same number, told less exactly.
  var meantAbout: SentenceNumber {
    var number = self
    number.hedge = .about
    return number
  }

  var quarter: Int? { period?.quarter }

  /// The sentence in one line, or the piece of it around the number.
  var text: String { SentenceReader.line(of: sentence, around: offset) }
}

/// Finds the numbers that count or measure something; dates, years, laws and ordinals are none.
struct SentenceReader {
  /// The numbers of a passage, in order.
  static func numbers(in text: String) -> [SentenceNumber] {
    sentences(text).flatMap { $0.holdsDigit ? numbers(inSentence: $0) : [] }
  }

  /// A sentence in one line, or the piece of it around a place.
  static func line(of sentence: Substring, around offset: Int) -> String {
    Excerpt.of(sentence, around: offset).unicodeScalars.split(whereSeparator: isBlank).map { String($0) }
      .joined(separator: " ")
  }

  /// Splits behind a full stop that a blank and a capital follow; `2. üç ay` goes on.
  static func sentences(_ text: String) -> [Substring] {
    var result: [Substring] = []
    var start = text.startIndex
    var previous: UInt8 = 0
    var index = start
    while index < text.endIndex {
      let byte = text.utf8[index]
      index = text.utf8.index(after: index)
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?"),
        isEnd(before: text[index...], after: previous)
      {
        result.append(text[start..<index])
        start = index
      }
      previous = byte
    }
    if start < text.endIndex { result.append(text[start...]) }
    return result
  }

  /// Whether a sentence ends behind its mark: a blank and a capital follow an ordinal’s full stop.
  private static func isEnd(before rest: Substring, after previous: UInt8) -> Bool {
    guard rest.unicodeScalars.first.map(isBlank) ?? true else { return false }
    let isOrdinal = (48...57).contains(previous)
    return !isOrdinal || rest.unicodeScalars.first { !isBlank($0) }?.properties.isUppercase == true
  }

  fileprivate static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// A word of a sentence, or a number with the sign before it.
  struct Word {
    /// The whole word, folded; empty for a number.
    var key: String
    var stem: String
    var number: (shown: String, amount: Amount, isPercent: Bool)?
    /// As it stands in the sentence, without the marks around it.
    var printed = ""
    /// Where it begins in its sentence, in bytes.
    var offset = 0

    var year: Int? {
      guard let number, !number.isPercent, number.shown.utf8.count == 4, number.amount.decimals == 0 else { return nil }
      return Year.isOne(number.amount) ? Int(number.amount.scaled) : nil
    }
  }

  /// The numbers of one sentence with the period, the years and the words around each.
  private static func numbers(inSentence sentence: Substring) -> [SentenceNumber] {
    let words = words(sentence)
    let keys = words.map(\.key)
    let stems = words.filter { $0.number == nil }.map(\.stem)
    let years = Set(words.compactMap(\.year))
    var position = 0
    var told = PeriodTold(keys)
    var numbers: [SentenceNumber] = []
    for index in words.indices {
      told.read(at: index)
      guard let number = words[index].number else {
        position += 1
        continue
      }
      guard isMeasure(words[...], index) else { continue }
      numbers.append(
        SentenceNumber(
          shown: number.shown, amount: number.amount, isPercent: number.isPercent,
          hedge: hedge(before: stems[..<position].suffix(2), after: stems[position...].prefix(2)), period: told.period,
          periodDistance: index - told.index - 1, years: years, ownYear: year(before: index, in: words),
          stems: stems, position: position, sentence: sentence, offset: words[index].offset))
    }
    return numbers
  }

  /// The part of the year that a sentence speaks of, word by word.
  private struct PeriodTold {
    private let keys: [String]
    private let speaksOfQuarters: Bool
    private(set) var period: Period?
    /// The word that named it.
    private(set) var index = 0

    init(_ keys: [String]) {
      self.keys = keys
      speaksOfQuarters = keys.contains { Quarter.isPeriod($0) || SentenceWords.monthWord.matches($0) }
    }

    mutating func read(at index: Int) {
      if speaksOfQuarters, let named = Quarter.named(keys, at: index, after: period?.quarter) {
        (period, self.index) = (named.quarter.map { .quarter($0) }, index)
      } else if let named = Period.named(keys, at: index) {
        (period, self.index) = (named, index)
      } else if SentenceWords.year.matches(keys[index]) {
        period = nil
      }
    }
  }

  /// `2017 yılında 4`
  private static func year(before index: Int, in words: [Word]) -> Int? {
    guard index > 1, SentenceWords.inYear.matches(words[index - 1].key) else { return nil }
    return words[index - 2].year
  }

  /// How exact the words around a number say it is.
  private static func hedge(before: ArraySlice<String>, after: ArraySlice<String>) -> Hedge {
    if before.contains(where: SentenceWords.about.matches) || after.contains(where: SentenceWords.aboutBehind.matches) {
      return .about
    }
    let isAtLeast = SentenceWords.atLeast.matches(before.joined(separator: "-"))
    return isAtLeast || after.first.map(SentenceWords.above.matches) == true ? .above : .none
  }

  /// Laws, articles, addresses, ages of a year and days are no measures.
  static func isMeasure(_ words: ArraySlice<Word>, _ index: Int) -> Bool {
    guard let number = words[index].number else { return false }
    if number.isPercent { return true }
    let next = index + 1 < words.endIndex ? words[index + 1].stem : ""
    let previous = index > words.startIndex ? words[index - 1].stem : ""
    if notCounted.contains(next) || referring.contains(previous) { return false }
    return !(number.shown.count == 4 && Year.isOne(number.amount))
  }

  /// Stems behind laws, articles, ordinals, years and days.
  private static let notCounted = SentenceWords.notCounted.keys
    .union(SentenceWords.month.orderedKeys.map { WordStems.stem(ofKey: $0[...]) })

  /// Words before the number of a table, a figure, a house.
  private static let referring = Set(
    ExhibitWord.allCases.map { WordStems.stem(ofKey: TurkishText.asciiKey($0.rawValue)[...]) }
  )
  .union(SentenceWords.reference.keys)

  /// The words of a sentence, folded, and its numbers, each with its sign of per cent.
  static func words(_ sentence: Substring) -> [Word] {
    var pendingPercent = false
    return printedWords(Array(sentence.utf8)).compactMap { printed -> Word? in
      let text = bareWord(printed)
      if text.elementsEqual(CollectionOfOne(UInt8(ascii: "%"))) {
        pendingPercent = true
        return nil
      }
      guard let first = text.first else { return nil }
      let isPercent = pendingPercent || first == UInt8(ascii: "%")
      pendingPercent = false
      let digits = first == UInt8(ascii: "%") ? text.dropFirst() : text
      let isOrdinal = printed.last == UInt8(ascii: ".") && digits.count < 3
      if let first = digits.first, (48...57).contains(first), !isOrdinal || isPercent,
        case .number(let number) = CellReading(typed: String(decoding: digits, as: UTF8.self))
      {
        let shown = (isPercent ? "%" : "") + String(decoding: digits, as: UTF8.self)
        return Word(
          key: "", stem: "", number: (shown, number.amount, isPercent), printed: shown, offset: printed.startIndex)
      }
      let key = TurkishText.asciiKey(String(decoding: text, as: UTF8.self))
      return Word(
        key: key, stem: WordStems.stem(ofKey: key[...]), printed: String(decoding: text, as: UTF8.self))
    }
  }

  /// What stands between blanks.
  private static func printedWords(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let width = blankWidth(bytes[index...])
      if width > 0, start < index { words.append(bytes[start..<index]) }
      index += max(width, 1)
      if width > 0 { start = index }
    }
    if start < bytes.count { words.append(bytes[start...]) }
    return words
  }

  /// How many bytes of a blank begin here; 0 where a word goes on.
  private static func blankWidth(_ bytes: ArraySlice<UInt8>) -> Int {
    switch bytes.first! {
    case 0x20, 0x09...0x0D: 1
    case 0x00..<0x80, 0x80..<0xC2, 0xC3..<0xE1, 0xE4...0xFF: 0
    default: wideBlanks.first { bytes.starts(with: $0) }?.count ?? 0
    }
  }

  /// The blanks of Unicode beyond ASCII.
  private static let wideBlanks: [[UInt8]] =
    ([0x85, 0xA0, 0x1680] + Array(0x2000...0x200A) + [0x2028, 0x2029, 0x202F, 0x205F, 0x3000] as [UInt32])
    .map { Array(String(Unicode.Scalar($0)!).utf8) }

  /// A word without the marks around it and without the suffix behind its apostrophe.
  private static func bareWord(_ printed: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var word = printed
    while let first = word.first, !isPlain(first), let mark = opening.first(where: { word.starts(with: $0) }) {
      word = word.dropFirst(mark.count)
    }
    let apostrophe = word.indices.first {
      word[$0] == UInt8(ascii: "'") || word[$0] == curlyApostrophe[0] && word[$0...].starts(with: curlyApostrophe)
    }
    word = word[..<(apostrophe ?? word.endIndex)]
    while let last = word.last, !isPlain(last),
      let mark = closing.first(where: { word.suffix($0.count).elementsEqual($0) })
    {
      word = word.dropLast(mark.count)
    }
    return word
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || (65...90).contains(byte)
  }

  private static let curlyApostrophe = Array("’".utf8)
  private static let opening = "(“\"‘*:;,[".unicodeScalars.map { Array(String($0).utf8) }
  private static let closing = ".,;:!?)”\"*]…".unicodeScalars.map { Array(String($0).utf8) }
}

/// A part of a year, or where it begins.
enum Period: Hashable, Sendable {
  case quarter(Int)
  /// A month alone, by its quarter: the quarter has at least what the month has.
  case monthOfQuarter(Int)
  /// What the year before has left.
  case yearStart

  var quarter: Int? { if case .quarter(let quarter) = self { quarter } else { nil } }

  private static let endings = ["da", "ta", "de", "te"]

  /// `haziranda`, `Haziran ayında`, `2023 yılı başında`; a date's month is no period.
  ///
  /// - Parameter words: Folded words; empty where a number stands.
  static func named(_ words: [String], at index: Int) -> Period? {
    let word = words[index].utf8
    guard let last = word.last else { return nil }
    let isLocative = last == UInt8(ascii: "a") || last == UInt8(ascii: "e")
    let isYear = word.starts(with: "yil".utf8)
    // Most words end otherwise and stand before no `ayında`.
    guard isLocative || isYear || index + 1 < words.count && words[index + 1].utf8.first == UInt8(ascii: "a") else {
      return nil
    }
    let next = index + 1 < words.count ? words[index + 1] : ""
    if isYear { return SentenceWords.yearStart.matches(next) ? .yearStart : nil }
    guard
      SentenceWords.monthLocative.matches(next) || endings.contains(where: { word.suffix(2).elementsEqual($0.utf8) }),
      let month = SentenceWords.month.index(of: words[index])
    else { return nil }
    // Months that are told together have no number each.
    let before = words[max(0, index - 2)..<index]
    let isAlone = !before.contains(where: SentenceWords.month.matches)
    return isAlone ? .monthOfQuarter(month / 3 + 1) : nil
  }
}

/// The quarters of a year, as sentences name them.
enum Quarter {
  /// Whether a quarter is named at a word: `ilk çeyrekte`, `2. üç ay`, and further on only `ikincisinde`.
  ///
  /// - Parameter words: Folded words; empty where a number stands.
  /// - Returns: The quarter; a quarter of `nil` where the sentence turns to the half or the whole year.
  static func named(_ words: [String], at index: Int, after current: Int?) -> (quarter: Int?, Bool)? {
    let word = words[index]
    let rest = words[(index + 1)...].prefix(2)
    let isWholeYear = SentenceWords.year.matches(word) && rest.first.map(SentenceWords.wholeYear.matches) == true
    if SentenceWords.half.matches(word) || isWholeYear { return (nil, true) }
    guard let quarter = ordinal(word) else { return nil }
    if rest.first.map(isPeriod) == true { return (quarter, true) }
    // The number of a quarter's months: `ilk 3 ayda`.
    if rest.first == "", rest.count > 1, SentenceWords.monthWord.matches(rest.last!) { return (quarter, true) }
    return current != nil && word.count > 4 ? (quarter, true) : nil
  }

  /// Whether a word can name a quarter once an ordinal stands before it.
  static func isPeriod(_ word: String) -> Bool {
    SentenceWords.threeMonths.matches(word) || SentenceWords.quarterWord.matches(word)
  }

  /// The quarter that an ordinal names.
  private static func ordinal(_ word: String) -> Int? {
    if let index = SentenceWords.quarterNumber.index(of: word) ?? SentenceWords.quarterOrdinal.index(of: word) {
      return index + 1
    }
    if SentenceWords.firstQuarter.matches(word) { return 1 }
    return SentenceWords.lastQuarter.matches(word) || SentenceWords.lastQuarterOrdinal.matches(word) ? 4 : nil
  }
}
