import ReportModel

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
  /// The quarter the sentence speaks of, where it does.
  var quarter: Int?
  /// The stems of the words before and after it in its sentence, nearest first.
  var before: [String]
  var after: [String]
  var sentence: String

  var stems: Set<String> { Set(before + after) }
}

/// Finds the numbers that count or measure something; dates, years, laws and ordinals are none.
struct SentenceReader {
  /// The numbers of a passage, in order.
  static func numbers(in text: String) -> [SentenceNumber] { sentences(text).flatMap { numbers(inSentence: $0) } }

  /// Splits behind a full stop that a blank and a capital follow; `2. üç ay` goes on.
  static func sentences(_ text: String) -> [String] {
    let characters = Array(text)
    var result: [String] = []
    var start = 0
    for index in characters.indices where ".!?".contains(characters[index]) {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let following = characters[(index + 1)...].first { !$0.isWhitespace }
      let isOrdinal = index > 0 && characters[index - 1].isNumber && following?.isUppercase != true
      guard next.isWhitespace, !isOrdinal else { continue }
      result.append(String(characters[start...index]))
      start = index + 1
    }
    if start < characters.count { result.append(String(characters[start...])) }
    return result
  }

  private struct Word {
    /// The whole word, folded; empty for a number.
    var key: String
    var stem: String
    var number: (shown: String, amount: Amount, isPercent: Bool)?
  }

  private static func numbers(inSentence sentence: String) -> [SentenceNumber] {
    let words = words(sentence)
    var quarter: Int?
    return words.indices.compactMap { index -> SentenceNumber? in
      if let named = Quarter.named(words.map(\.key), at: index, after: quarter) { quarter = named.quarter }
      guard let number = words[index].number, isMeasure(words, index) else { return nil }
      let before = words[..<index].reversed().filter { $0.number == nil }.map(\.stem)
      let after = words[(index + 1)...].filter { $0.number == nil }.map(\.stem)
      return SentenceNumber(
        shown: number.shown, amount: number.amount, isPercent: number.isPercent,
        hedge: hedge(before: before.first, after: after.prefix(2)), quarter: quarter, before: before, after: after,
        sentence: sentence.split { $0.isWhitespace }.joined(separator: " "))
    }
  }

  private static func hedge(before: String?, after: ArraySlice<String>) -> Hedge {
    if before == "yakla" || after.contains("civar") || after.contains("dolay") { return .about }
    return after.first == "uzeri" || after.first == "askin" ? .above : .none
  }

  /// Laws, articles, addresses, ages of a year and days are no measures.
  private static func isMeasure(_ words: [Word], _ index: Int) -> Bool {
    guard let number = words[index].number else { return false }
    if number.isPercent { return true }
    let next = index + 1 < words.count ? words[index + 1].stem : ""
    let previous = index > 0 ? words[index - 1].stem : ""
    if notCounted.contains(next) || referring.contains(previous) { return false }
    let isYear = number.amount.decimals == 0 && number.shown.count == 4 && (1900...2100).contains(number.amount.scaled)
    return !isYear
  }

  /// Words behind laws, articles, ordinals, years and days.
  private static let notCounted: Set<String> = [
    "sayil", "tarih", "madde", "yilin", "yilla", "mali", "yili", "uncu", "inci", "nci", "ncu", "ocak", "subat", "mart",
    "nisan", "mayis", "hazir", "temmu", "agust", "eylul", "ekim", "kasim", "arali",
  ]

  /// Words before the number of a table, a figure, a house.
  private static let referring: Set<String> = ["tablo", "sekil", "cizel", "bolum", "ek", "no", "madde", "sayfa"]

  private static func words(_ sentence: String) -> [Word] {
    var pendingPercent = false
    return sentence.split { $0.isWhitespace || $0 == "\u{A0}" }.compactMap { part -> Word? in
      var text = part.drop { "(“\"‘*:;,[".contains($0) }
      if text == "%" {
        pendingPercent = true
        return nil
      }
      // A suffix stands behind an apostrophe.
      text = text.prefix { $0 != "’" && $0 != "'" }
      while let last = text.last, ".,;:!?)”\"*]…".contains(last) { text = text.dropLast() }
      guard !text.isEmpty else { return nil }
      let percent = pendingPercent || text.hasPrefix("%")
      pendingPercent = false
      let digits = text.hasPrefix("%") ? String(text.dropFirst()) : String(text)
      let isOrdinal = part.hasSuffix(".") && digits.count < 3
      if digits.first?.isNumber == true, let number = try? NumberText.parse(digits), !isOrdinal || percent {
        return Word(key: "", stem: "", number: ((percent ? "%" : "") + digits, number.amount, percent))
      }
      return Word(key: TurkishText.asciiKey(String(text)), stem: stem(of: String(text)))
    }
  }

  /// Enough of a word to know it by, whatever suffixes follow; digits stay as they are.
  static func stem(of word: String) -> String {
    let key = TurkishText.asciiKey(word)
    return key.first?.isNumber == true ? key : String(key.prefix(5))
  }

  /// The stems of a label, words of two letters and less left out.
  static func stems(_ label: String) -> [String] {
    label.split { !$0.isLetter && !$0.isNumber }.map { stem(of: String($0)) }.filter { $0.count > 2 }
  }
}

/// The quarters of a year, as sentences name them.
enum Quarter {
  private static let ordinals: [(words: [String], quarter: Int)] = [
    (["ilk", "birinc", "1"], 1), (["ikinc", "2"], 2), (["ucunc", "3"], 3), (["dordunc", "4"], 4),
    (["son", "sonunc"], 4),
  ]

  /// Whether a quarter is named at a word: `ilk çeyrekte`, `2. üç ay`, and further on only `ikincisinde`.
  ///
  /// - Parameter words: Folded words; empty where a number stands.
  /// - Returns: The quarter; a quarter of `nil` where the sentence turns to the half or the whole year.
  static func named(_ words: [String], at index: Int, after current: Int?) -> (quarter: Int?, Bool)? {
    let word = words[index]
    let rest = words[(index + 1)...].prefix(2)
    let wholeYear = ["sonu", "toplam", "boyunca", "genel", "ici"].contains { rest.first?.hasPrefix($0) == true }
    if word.hasPrefix("yaris") || word == "yil" && wholeYear { return (nil, true) }
    guard let quarter = ordinals.first(where: { $0.words.contains { isOrdinal(word, $0) } })?.quarter else {
      return nil
    }
    let isQuarter =
      rest.first == "uc" || rest.first?.hasPrefix("ceyre") == true || rest.first?.hasPrefix("donem") == true
      || rest.first == "" && rest.dropFirst().first?.hasPrefix("ay") == true
    if isQuarter { return (quarter, true) }
    return current != nil && word.count > 4 ? (quarter, true) : nil
  }

  private static func isOrdinal(_ word: String, _ ordinal: String) -> Bool {
    ordinal.count < 5 ? word == ordinal : word.hasPrefix(ordinal)
  }
}
