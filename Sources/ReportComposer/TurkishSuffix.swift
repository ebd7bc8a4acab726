import ReportModel

/// A Turkish suffix by what it does; its form follows from the word it is put to.
package enum TurkishSuffix: Sendable, CaseIterable {
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
  /// `13.500 personelin 802’si`
  case possessive

  /// Recognises a suffix typed in any of its forms, right or wrong for its word.
  package init?(typed text: String) {
    switch Self.pattern(of: TurkishText.lowercased(text)) {
    case "I", "yI", "nI": self = .accusative
    case "A", "yA", "nA": self = .dative
    case "dA", "tA", "ndA": self = .locative
    case "dAn", "tAn", "ndAn": self = .ablative
    case "In", "nIn": self = .genitive
    case "IncI", "ncI": self = .ordinal
    case "Ar", "şAr": self = .distributive
    case "dIr", "tIr": self = .predicative
    case "lIk": self = .abstractNoun
    case "lAr": self = .plural
    case "lA", "ylA": self = .instrumental
    case "dAkI", "tAkI", "ndAkI": self = .locativeAdjective
    case "sI": self = .possessive
    default: return nil
    }
  }

  /// Whether the typed form has the n that joins a case to a possessive: only the author knows that
  /// “Sonuçları” carries one.
  package static func isPronominal(typed text: String) -> Bool {
    ["nI", "nA", "ndA", "ndAn", "ndAkI"].contains(pattern(of: TurkishText.lowercased(text)))
  }

  /// A suffix with `A` for its wide vowels and `I` for its narrow ones, which is all that harmony changes.
  private static func pattern(of form: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in form.unicodeScalars {
      switch scalar {
      case "a", "e": result.append("A")
      case "ı", "i", "u", "ü": result.append("I")
      default: result.append(scalar)
      }
    }
    return String(result)
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
    let n = word.takesN ? "n" : ""
    switch self {
    case .accusative: return (word.takesN ? "n" : y) + narrow
    case .dative: return (word.takesN ? "n" : y) + wide
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
    case .possessive: return (word.endsInVowel ? "s" : "") + narrow
    }
  }
}

/// The last word of a text as it is spoken, which is what a suffix follows.
struct SpokenWord {
  /// In lower case.
  let word: String
  /// An institution's name ends in a possessive and takes no apostrophe.
  var isPossessive = false
  /// The author typed the n of a possessive.
  var isPronominal = false

  var takesN: Bool { isPossessive || isPronominal && endsInVowel }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "a", "e", "ı", "i", "o", "ö", "u", "ü", "â", "î", "û": true
    default: false
    }
  }

  private var lastVowel: Unicode.Scalar { word.unicodeScalars.last(where: Self.isVowel) ?? "e" }

  var endsInVowel: Bool { word.unicodeScalars.last.map(Self.isVowel) ?? false }

  var endsVoiceless: Bool {
    switch word.unicodeScalars.last {
    case "f", "s", "t", "k", "ç", "ş", "h", "p": true
    default: false
    }
  }

  var wideVowel: String {
    switch lastVowel {
    case "a", "ı", "o", "u", "û", "â": "a"
    default: "e"
    }
  }

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
package struct SuffixWriter: Sendable {
  /// How the report's own abbreviations are spoken.
  private let readings: [String: Abbreviation.Reading]

  package init(abbreviations: [Abbreviation] = []) {
    var readings = Self.knownReadings
    for abbreviation in abbreviations { readings[abbreviation.short] = abbreviation.reading }
    self.readings = readings
  }

  /// A text with its suffix.
  package struct Suffixed: Equatable, Sendable {
    package var text: String
    /// The reading of an unknown abbreviation was guessed.
    package var isGuess: Bool
  }

  /// Puts a suffix behind a text: `Tablo 6` and locative give `Tablo 6’da`.
  ///
  /// - Parameter isPronominal: Whether the author typed the n of a possessive: `Sonuçları’nda`.
  package func suffixed(_ text: String, _ suffix: TurkishSuffix, isPronominal: Bool = false) -> Suffixed {
    var (word, isGuess) = spokenWord(of: text)
    word.isPronominal = isPronominal && text.utf8.last.map(NumberWords.isDigit) != true
    let apostrophe = word.isPossessive ? "" : "’"
    return Suffixed(text: text + apostrophe + suffix.form(after: word), isGuess: isGuess)
  }

  private func spokenWord(of text: String) -> (SpokenWord, isGuess: Bool) {
    let token = Self.lastToken(of: text)
    if let unit = Self.units[token] { return (SpokenWord(word: unit), false) }
    if let last = token.utf8.last, NumberWords.isDigit(last) {
      return (SpokenWord(word: NumberWords.lastWord(of: token)), false)
    }
    if isAbbreviation(token, in: text) { return abbreviation(token) }
    let word = TurkishText.lowercased(token)
    let isInstitution = Self.institutionEndings.contains { word.hasSuffix($0) }
    return (SpokenWord(word: word, isPossessive: isInstitution), false)
  }

  /// What is spoken last, without the marks around it.
  private static func lastToken(of text: String) -> String {
    let words = text.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" || $0 == "/" }
    var token = String.UnicodeScalarView()
    for scalar in words.last ?? text.unicodeScalars[...] {
      switch scalar {
      case "(", ")", "%", "‰", "”", "“", "\"": continue
      default: token.append(scalar)
      }
    }
    return String(token)
  }

  /// A heading in capitals is made of words; an unknown abbreviation is short and stands alone.
  private func isAbbreviation(_ token: String, in text: String) -> Bool {
    guard token.count >= 2, token.allSatisfy({ $0.isLetter && $0.isUppercase }) else { return false }
    if readings[token] != nil { return true }
    let words = text.split { $0.isWhitespace }
    return token.count <= 6 && !(words.count > 1 && words.allSatisfy { !$0.contains(where: \.isLowercase) })
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

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func lastWord(of token: String) -> String {
    let parts = token.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    if parts.count == 2, !parts[1].isEmpty { return lastWord(ofDigits: parts[1].filter(isDigit)) }
    return lastWord(ofDigits: integerDigits(token.utf8[...]))
  }

  // 1.250.000 is one number; 18.05.2015 is three.
  private static func integerDigits(_ token: Substring.UTF8View) -> [UInt8] {
    let groups = token.split(separator: UInt8(ascii: "."))
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.first?.count ?? 0) <= 3
    let text = isGrouped ? groups.flatMap { Array($0) } : Array(groups.last ?? "".utf8[...])
    return Array(text[(text.lastIndex { !isDigit($0) }.map { $0 + 1 } ?? 0)...])
  }

  private static func lastWord(ofDigits bytes: [UInt8]) -> String {
    let values = bytes.map { Int($0) - 0x30 }
    guard let position = values.lastIndex(where: { $0 != 0 }) else { return "sıfır" }
    let zeros = values.count - 1 - position
    let scale = zeros / 3
    guard scale == 0 else { return scales[min(scale, scales.count - 1)] }
    switch zeros {
    case 0: return digits[values[values.count - 1]]
    case 1: return tens[values[values.count - 2]]
    default: return "yüz"
    }
  }
}
