import ReportModel

/// The words that mark a row as a total.
public enum TotalLabel {
  /// Whether a text is one of the names of a total: `TOPLAM`, `Genel Toplam`, `T O P L A M`.
  public static func isTotal(_ text: String) -> Bool {
    guard holdsWord(text) else { return false }
    return names.contains(joined(text))
  }

  /// The names of totals in one word, as `T O P L A M` is printed with spaced letters.
  private static let names = Set((RowWords.whole.words + RowWords.subtotal.words).map(joined))

  private static func joined(_ text: String) -> String { TurkishText.asciiKey(text).replacing("-", with: "") }

  /// Whether a key names the total of everything, of a row or column.
  package static func isWhole(key: String) -> Bool { RowWords.whole.matches(key) }

  /// Whether a key names the sum of what it names before: `Merkez Toplamı`.
  package static func isSum(key: String) -> Bool {
    RowWords.sumOfNamed.matches(key) && !RowWords.sumOfNamed.keys.contains(key)
  }

  /// Whether a name speaks of a total, which its figures have to bear out: `Toplam Kaynak İhtiyacı`.
  package static func mayBeTotal(_ text: String) -> Bool {
    guard mayName(text) else { return false }
    return isTotal(text) || RowWords.totalOfNamed.recognises(text) || RowWords.sumOfNamed.recognises(text)
  }

  /// Whether a text may name a total; almost no cell needs a closer look.
  package static func mayName(_ text: String) -> Bool { text.utf8.count < longestName && holdsWord(text) }

  /// In bytes; what is longer tells something.
  private static let longestName = 120

  /// Whether `plam`, which all of the words have, stands somewhere, spaced or not.
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

  private static let grandNames = Set(RowWords.grandTotal.words.map(joined))

  /// Whether a text names the total of all tables of a sheet.
  package static func isGrandTotal(_ text: String) -> Bool {
    guard holdsWord(text) else { return false }
    return grandNames.contains(joined(text))
  }
}
