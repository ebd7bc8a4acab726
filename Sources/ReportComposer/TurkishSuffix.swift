import ReportModel

/// A Turkish suffix by what it does; its form follows from the word it is put to.
public enum TurkishSuffix: Sendable, CaseIterable {
  case accusative
  case dative
  case locative
  case ablative
  case genitive
  case ordinal
  case distributive
  case predicative
  case abstractNoun
  case plural
  case instrumental
  case locativeAdjective

  /// Recognises a suffix typed in any of its forms, right or wrong for its word.
  public init?(typed text: String) {
    guard let suffix = Self.byForm[TurkishText.lowercased(text)] else { return nil }
    self = suffix
  }

  private static let byForm: [String: TurkishSuffix] = {
    var result: [String: TurkishSuffix] = [:]
    // Where two suffixes share a form, the first one is meant.
    for suffix in allCases.reversed() {
      for form in suffix.forms { result[form] = suffix }
    }
    return result
  }()

  private var forms: Set<String> {
    func spread(_ patterns: String...) -> Set<String> {
      var result: Set<String> = []
      for pattern in patterns {
        for vowel in "ıiuü" { result.insert(pattern.replacing("I", with: String(vowel))) }
        if pattern.contains("A") {
          for vowel in "ae" { result.insert(pattern.replacing("A", with: String(vowel))) }
        }
      }
      return result.filter { !$0.contains("A") && !$0.contains("I") }
    }
    switch self {
    case .accusative: return spread("I", "yI", "nI")
    case .dative: return spread("A", "yA", "nA")
    case .locative: return spread("dA", "tA", "ndA")
    case .ablative: return spread("dAn", "tAn", "ndAn")
    case .genitive: return spread("In", "nIn")
    case .ordinal: return spread("IncI", "ncI").union(["ıncı", "inci", "uncu", "üncü"])
    case .distributive: return spread("Ar", "şAr")
    case .predicative: return spread("dIr", "tIr")
    case .abstractNoun: return spread("lIk")
    case .plural: return spread("lAr")
    case .instrumental: return spread("lA", "ylA")
    case .locativeAdjective: return spread("dAki", "tAki", "ndAki")
    }
  }

  /// The form the suffix takes behind a spoken word.
  ///
  /// > Source: `TDK` spelling rules as collected in the domain notes: the apostrophe keeps the
  /// > number whole, the suffix follows the last spoken word.
  func form(after word: SpokenWord) -> String {
    let wide = word.wideVowel
    let narrow = word.narrowVowel
    let d = word.endsVoiceless ? "t" : "d"
    let y = word.endsInVowel ? "y" : ""
    // "Başkanlığı" already carries a possessive: the cases join it with n.
    let n = word.isPossessive ? "n" : ""
    switch self {
    case .accusative: return (word.isPossessive ? "n" : y) + narrow
    case .dative: return (word.isPossessive ? "n" : y) + wide
    case .locative: return n + d + wide
    case .ablative: return n + d + wide + "n"
    case .genitive: return (word.endsInVowel ? "n" : "") + narrow + "n"
    case .ordinal: return (word.endsInVowel ? "" : narrow) + "nc" + narrow
    case .distributive: return (word.endsInVowel ? "ş" : "") + wide + "r"
    case .predicative: return d + narrow + "r"
    case .abstractNoun: return "l" + narrow + "k"
    case .plural: return "l" + wide + "r"
    case .instrumental: return y + "l" + wide
    case .locativeAdjective: return n + d + wide + "ki"
    }
  }
}

/// The last word of a text as it is spoken, which is what a suffix follows.
struct SpokenWord {
  /// In lower case.
  let word: String
  /// An institution's name ends in a possessive and takes no apostrophe.
  var isPossessive = false

  private static let vowels: Set<Character> = ["a", "e", "ı", "i", "o", "ö", "u", "ü", "â", "î", "û"]

  private var lastVowel: Character { word.last(where: Self.vowels.contains) ?? "e" }

  var endsInVowel: Bool { word.last.map(Self.vowels.contains) ?? false }

  var endsVoiceless: Bool { word.last.map { "fstkçşhp".contains($0) } ?? false }

  var wideVowel: String { "aıouâ".contains(lastVowel) ? "a" : "e" }

  var narrowVowel: String {
    switch lastVowel {
    case "a", "ı", "â": "ı"
    case "o", "u", "û": "u"
    case "ö", "ü": "ü"
    default: "i"
    }
  }
}

/// Puts suffixes to numbers, abbreviations and names.
public struct SuffixWriter: Sendable {
  /// How the report's own abbreviations are spoken.
  private let readings: [String: Abbreviation.Reading]

  public init(abbreviations: [Abbreviation] = []) {
    var readings = Self.knownReadings
    for abbreviation in abbreviations { readings[abbreviation.short] = abbreviation.reading }
    self.readings = readings
  }

  /// A text with its suffix.
  public struct Suffixed: Equatable, Sendable {
    public var text: String
    /// The reading of an unknown abbreviation was guessed.
    public var isGuess: Bool
  }

  /// Puts a suffix behind a text: `Tablo 6` and locative give `Tablo 6’da`.
  public func suffixed(_ text: String, _ suffix: TurkishSuffix) -> Suffixed {
    let (word, isGuess) = spokenWord(of: text)
    let apostrophe = word.isPossessive ? "" : "’"
    return Suffixed(text: text + apostrophe + suffix.form(after: word), isGuess: isGuess)
  }

  private func spokenWord(of text: String) -> (SpokenWord, isGuess: Bool) {
    let last = text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "/" }).last.map(String.init) ?? text
    let token = last.filter { !"()%‰”“\"".contains($0) }
    if let unit = Self.units[token] { return (SpokenWord(word: unit), false) }
    if token.last?.isNumber == true { return (SpokenWord(word: NumberWords.lastWord(of: token)), false) }
    if isAbbreviation(token) { return abbreviation(token) }
    let word = TurkishText.lowercased(token)
    let isInstitution = Self.institutionEndings.contains { word.hasSuffix($0) }
    return (SpokenWord(word: word, isPossessive: isInstitution), false)
  }

  private func isAbbreviation(_ token: String) -> Bool {
    token.count >= 2 && token.allSatisfy { $0.isLetter && $0.isUppercase }
  }

  private func abbreviation(_ token: String) -> (SpokenWord, isGuess: Bool) {
    switch readings[token] {
    case .word: return (SpokenWord(word: TurkishText.lowercased(token)), false)
    case .letters: return (SpokenWord(word: Self.letterName(token.last!)), false)
    case nil:
      return (SpokenWord(word: Self.letterName(token.last!)), true)
    }
  }

  private static func letterName(_ letter: Character) -> String {
    let lower = TurkishText.lowercased(String(letter))
    return "aeıioöuü".contains(lower) ? lower : lower + "e"
  }

  private static let knownReadings: [String: Abbreviation.Reading] = [
    "TBMM": .letters, "TL": .letters, "YTL": .letters, "AB": .letters, "ABD": .letters,
    "TSE": .letters, "STK": .letters, "SGK": .letters, "KHK": .letters, "PTT": .letters,
    "BM": .letters, "KDV": .letters, "TCDD": .letters, "GGM": .letters, "KBÖ": .letters,
    "NATO": .word, "TÜBİTAK": .word, "AFAD": .word, "TÜİK": .word, "İŞKUR": .word, "YÖK": .word,
    "UNESCO": .word, "UNICEF": .word, "TOKİ": .word, "TİKA": .word, "YİMER": .word, "YİKOB": .word,
    "KOSGEB": .word, "GİB": .word, "MERNİS": .word, "TÜRKSAT": .word,
  ]

  private static let units = [
    "kg": "kilogram", "g": "gram", "m": "metre", "km": "kilometre", "cm": "santimetre",
    "m²": "metrekare", "m2": "metrekare", "km²": "kilometrekare", "L": "litre", "sn": "saniye",
    "dk": "dakika",
  ]

  private static let institutionEndings = [
    "lığı", "liği", "luğu", "lüğü", "kurumu", "kurulu", "merkezi", "birimi", "komisyonu", "ofisi",
  ]
}

/// The last spoken word of a written number.
enum NumberWords {
  private static let digits = [
    "sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz",
  ]
  private static let tens = [
    "", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan",
  ]
  private static let scales = ["", "bin", "milyon", "milyar", "trilyon", "katrilyon"]

  static func lastWord(of token: String) -> String {
    let parts = token.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, let decimals = parts.last, !decimals.isEmpty {
      return lastWord(ofDigits: decimals.filter(\.isNumber))
    }
    return lastWord(ofDigits: integerDigits(token))
  }

  // 1.250.000 is one number; 18.05.2015 is three.
  private static func integerDigits(_ token: String) -> String {
    let groups = token.split(separator: ".")
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.first?.count ?? 0) <= 3
    let text = isGrouped ? groups.joined() : String(groups.last ?? "")
    return String(text.reversed().prefix { $0.isNumber }.reversed())
  }

  private static func lastWord(ofDigits digits: String) -> String {
    let values = digits.compactMap(\.wholeNumberValue)
    guard let position = values.reversed().firstIndex(where: { $0 != 0 }) else { return "sıfır" }
    let zeros = values.count - position.base
    let scale = zeros / 3
    guard scale == 0 else { return scales[min(scale, scales.count - 1)] }
    switch zeros {
    case 0: return Self.digits[values[values.count - 1]]
    case 1: return tens[values[values.count - 2]]
    default: return "yüz"
    }
  }
}
