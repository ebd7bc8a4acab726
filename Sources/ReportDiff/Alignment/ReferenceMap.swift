import ReportModel
import ReportReading

/// How the numbers of tables and figures changed.
struct ReferenceMap {
  private var numbers: [String: [String: String]] = [:]

  init() {}

  init(_ old: DocumentFacts, _ new: DocumentFacts, tables: Pairing, figures: Pairing) {
    for pair in tables.pairs { add(old.tables[pair.old].number, new.tables[pair.new].number) }
    for pair in figures.pairs { add(old.figures[pair.old].number, new.figures[pair.new].number) }
  }

  /// - Parameters: Numbers as shown, `Tablo 6` and `Tablo 7`.
  private mutating func add(_ old: String?, _ new: String?) {
    guard let old = old.flatMap(Self.parts), let new = new.flatMap(Self.parts), old.word == new.word else { return }
    numbers[old.word, default: [:]][old.number] = new.number
  }

  /// What a number behind such a word stands for in the new report; `nil` where the old one is unknown or stays.
  private func number(_ word: String, _ old: Substring) -> String? {
    guard let new = numbers[word]?[String(old)], new != old else { return nil }
    return new
  }

  /// Whether two tokens behind the same word mean the same table or figure.
  ///
  /// - Parameter word: That says what is numbered.
  func isRenumbered(_ old: Substring, _ new: Substring, behind word: String?) -> Bool {
    guard let word, let from = Self.digits(old), let to = Self.digits(new) else { return false }
    return number(word, from) == String(to)
  }

  /// For each token the word before it that says what is numbered, `Tablo` in `Tablo 6, 7 ve 8`; `nil` where another
  /// word stands between. None at all where no number changed.
  func words(before tokens: [Substring]) -> [String?] {
    guard !numbers.isEmpty else { return [] }
    var word: String?
    return tokens.map { token in
      defer { if !Self.goesOn(token) { word = Self.exhibitWord(token) } }
      return word
    }
  }

  /// The text with its references to the old numbers set to the new ones.
  func moved(_ text: String) -> String {
    guard !numbers.isEmpty, numbers.keys.contains(where: text.holds) else { return text }
    let tokens = TextTokens(text).tokens
    return zip(tokens, words(before: tokens)).map { token, word in
      guard let digits = Self.digits(token), let word, let new = number(word, digits) else { return String(token) }
      return new + token[digits.endIndex...]
    }.joined()
  }

  /// Whether a token continues a list of numbers: blanks, commas, `ve`, another number.
  private static func goesOn(_ token: Substring) -> Bool {
    token.allSatisfy { $0.isWhitespace || $0 == "," || $0 == "-" || $0 == "–" }
      || ComparisonWords.and.keys.contains(String(token))
      || digits(token) != nil
  }

  private static func exhibitWord(_ token: Substring) -> String? {
    ExhibitWord(rawValue: String(token))?.rawValue
  }

  /// The digits a token begins with, when nothing but a suffix follows.
  private static func digits(_ token: Substring) -> Substring? {
    let digits = token.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 4 else { return nil }
    let rest = token[digits.endIndex...]
    return rest.isEmpty || rest.first == "'" || rest.first == "’" ? digits : nil
  }

  private static func parts(_ name: String) -> (word: String, number: String)? {
    let words = name.split { $0 == " " || $0 == "\u{A0}" }
    guard words.count == 2, let digits = digits(words[1]) else { return nil }
    return (String(words[0]), String(digits))
  }
}
