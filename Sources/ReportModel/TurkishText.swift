/// Case, folding and keys of Turkish text; the standard library's own know no dotless ı.
public enum TurkishText {
  package static func lowercased(_ text: String) -> String {
    String(
      text.flatMap { character -> String in
        switch character {
        case "I": "ı"
        case "İ": "i"
        default: character.lowercased()
        }
      })
  }

  package static func uppercased(_ text: String) -> String {
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
    var text = text
    return text.withUTF8 { bytes in
      if bytes.allSatisfy(isKeyByte) { return nil }
      // No letter's key is longer than the letter, and a hyphen stands for at least one byte.
      return String(unsafeUninitializedCapacity: bytes.count) { writeKey(of: bytes, into: $0) }
    } ?? text
  }

  /// The words of a text, folded as its key is.
  package static func words(of text: String) -> [String] {
    asciiKey(text).utf8.split(separator: UInt8(ascii: "-")).map { String(Substring($0)) }
  }

  private static func writeKey(
    of bytes: UnsafeBufferPointer<UInt8>, into key: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var pendingHyphen = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if let letter = byte < 0x80 ? asciiLetter(byte) : turkishLetter(byte, next) {
        if pendingHyphen, count > 0 {
          key[count] = UInt8(ascii: "-")
          count += 1
        }
        pendingHyphen = false
        key[count] = letter
        count += 1
      } else if !isCombiningMark(byte, next) {
        pendingHyphen = true
      }
    }
    return count
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }

  private static func asciiLetter(_ byte: UInt8) -> UInt8? {
    if isKeyByte(byte) { return byte }
    return (65...90).contains(byte) ? byte + 32 : nil
  }

  /// The base letter of a Turkish letter in lower case; hats and dots fall away.
  private static func turkishLetter(_ first: UInt8, _ second: UInt8) -> UInt8? {
    switch (first, second) {
    // Ç ç, Â â, Î î, Ö ö, Ü ü, Û û
    case (0xC3, 0x87), (0xC3, 0xA7): UInt8(ascii: "c")
    case (0xC3, 0x82), (0xC3, 0xA2): UInt8(ascii: "a")
    case (0xC3, 0x8E), (0xC3, 0xAE): UInt8(ascii: "i")
    case (0xC3, 0x96), (0xC3, 0xB6): UInt8(ascii: "o")
    case (0xC3, 0x9C), (0xC3, 0xBC), (0xC3, 0x9B), (0xC3, 0xBB): UInt8(ascii: "u")
    // Ğ ğ, İ ı, Ş ş
    case (0xC4, 0x9E), (0xC4, 0x9F): UInt8(ascii: "g")
    case (0xC4, 0xB0), (0xC4, 0xB1): UInt8(ascii: "i")
    case (0xC5, 0x9E), (0xC5, 0x9F): UInt8(ascii: "s")
    default: nil
    }
  }

  /// Whether U+0300 to U+036F begins here.
  ///
  /// A decomposed ş arrives as s and U+0327: the mark is neither a letter nor a word break.
  private static func isCombiningMark(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xCC || first == 0xCD && second < 0xB0
  }

  /// How many single-letter edits turn one word into another; used to name the nearest known key.
  package static func editDistance(_ left: String, _ right: String) -> Int {
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
  package static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let key = asciiKey(word)
    // Nobody means a word of a hundred letters by another.
    guard key.utf8.count < 200 else { return nil }
    let candidates = known.map { (word: $0, key: asciiKey($0)) }
    let limit = max(2, key.utf8.count / 3)
    // Keys are ASCII: one that is so much longer or shorter takes as many edits.
    let distances = candidates.lazy.filter { abs($0.key.utf8.count - key.utf8.count) <= limit }
      .map { (word: $0.word, distance: editDistance(key, $0.key)) }
    if let best = distances.min(by: { $0.distance < $1.distance }), best.distance <= limit { return best.word }
    // `kadrolar` may mean `kadro`, and `personel` `personel-sayilari`.
    let extended = candidates.filter { $0.key.hasPrefix(key) || key.hasPrefix($0.key) }
    return key.utf8.count > 3 ? extended.max { $0.key.utf8.count < $1.key.utf8.count }?.word : nil
  }
}

extension String {
  /// Whether a text stands in it, byte by byte; meant for keys, which are ASCII.
  package func holds(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: text.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
