import ReportModel

/// The words that mark a row as a total.
public enum TotalLabel {
  /// Whether a text is one of the names of a total: `TOPLAM`, `Genel Toplam`, `T O P L A M`.
  public static func isTotal(_ text: String) -> Bool {
    guard holdsWord(text) else { return false }
    let key = TurkishText.asciiKey(text)
    // `T O P L A M` is printed with spaced letters.
    let joined = key.replacing("-", with: "")
    return isWhole(key: key) || key == "ara-toplam" || joined == "toplam"
      || joined == "geneltoplam" || joined == "aratoplam"
  }

  /// Whether a key names the total of everything, of a row or column.
  static func isWhole(key: String) -> Bool { key == "toplam" || key == "genel-toplam" }

  /// Whether a key names the sum of what it names before: `Merkez Toplamı`.
  package static func isSum(key: String) -> Bool { key.hasSuffix("-toplami") || key.hasSuffix("-toplam") }

  /// Whether a name speaks of a total, which its figures have to bear out: `Toplam Kaynak İhtiyacı`.
  package static func mayBeTotal(_ text: String) -> Bool {
    guard mayName(text) else { return false }
    let key = TurkishText.asciiKey(text)
    return isTotal(text) || key.hasPrefix("toplam-") || isSum(key: key)
  }

  /// Whether a text may name a total; almost no cell needs a closer look.
  package static func mayName(_ text: String) -> Bool { text.utf8.count < longestName && holdsWord(text) }

  /// In bytes; what is longer tells something.
  private static let longestName = 120

  /// Whether `plam` stands somewhere, spaced or not.
  private static func holdsWord(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for index in bytes.indices where bytes[index] | 0x20 == UInt8(ascii: "p") {
        if goesOn(bytes[(index + 1)...]) { return true }
      }
      return false
    }
  }

  /// Whether `lam` follows, spaced or not.
  private static func goesOn(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = bytes
    for letter in [UInt8(ascii: "l"), UInt8(ascii: "a"), UInt8(ascii: "m")] {
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      guard let first = rest.popFirst(), first | 0x20 == letter else { return false }
    }
    return true
  }

  package static func isGrandTotal(_ text: String) -> Bool {
    guard holdsWord(text) else { return false }
    return TurkishText.asciiKey(text).replacing("-", with: "") == "geneltoplam"
  }
}
