/// Case, folding and keys of Turkish text; the standard library's own know no dotless ı.
public enum TurkishText {
  public static func lowercased(_ text: String) -> String {
    String(
      text.flatMap { character -> String in
        switch character {
        case "I": "ı"
        case "İ": "i"
        default: character.lowercased()
        }
      })
  }

  public static func uppercased(_ text: String) -> String {
    String(
      text.flatMap { character -> String in
        switch character {
        case "i": "İ"
        case "ı": "I"
        default: character.uppercased()
        }
      })
  }

  /// A label reduced to what identifies it: lower-case ASCII letters and digits, words joined by
  /// `-`. `İçişleri Bakanlığı` gives `icisleri-bakanligi`.
  public static func asciiKey(_ text: String) -> String {
    if isASCIIKey(text) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var pendingHyphen = false
    func append(_ byte: UInt8) {
      if pendingHyphen, !result.isEmpty { result.append(UInt8(ascii: "-")) }
      pendingHyphen = false
      result.append(byte)
    }
    for scalar in text.unicodeScalars {
      if let byte = asciiLetter(scalar) {
        append(byte)
      } else if !isCombiningMark(scalar) {
        pendingHyphen = true
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isASCIIKey(_ text: String) -> Bool {
    text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
  }

  /// The base letter of a Turkish letter in lower case; hats and dots fall away.
  private static func asciiLetter(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z", "0"..."9": return UInt8(scalar.value)
    case "A"..."Z": return UInt8(scalar.value + 32)
    case "ç", "Ç": return UInt8(ascii: "c")
    case "ğ", "Ğ": return UInt8(ascii: "g")
    case "ı", "İ", "î", "Î": return UInt8(ascii: "i")
    case "ö", "Ö": return UInt8(ascii: "o")
    case "ş", "Ş": return UInt8(ascii: "s")
    case "ü", "Ü", "û", "Û": return UInt8(ascii: "u")
    case "â", "Â": return UInt8(ascii: "a")
    default: return nil
    }
  }

  // A decomposed ş arrives as s + U+0327: the mark is neither a letter nor a word break.
  private static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// How many single-letter edits turn one word into another; used to name the nearest known key.
  public static func editDistance(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substitution = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }

  /// The known word most like `word`, if one is near enough to be meant.
  public static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let key = asciiKey(word)
    let candidates = known.map { (word: $0, key: asciiKey($0)) }
    let distances = candidates.map { (word: $0.word, distance: editDistance(key, $0.key)) }
    if let best = distances.min(by: { $0.distance < $1.distance }), best.distance <= max(2, key.utf8.count / 3) {
      return best.word
    }
    // `kadrolar` may mean `kadro`, and `personel` `personel-sayilari`.
    let extended = candidates.filter { $0.key.hasPrefix(key) || key.hasPrefix($0.key) }
    return key.utf8.count > 3 ? extended.max { $0.key.utf8.count < $1.key.utf8.count }?.word : nil
  }
}
