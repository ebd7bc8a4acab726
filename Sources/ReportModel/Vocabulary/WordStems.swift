/// Words by their beginnings, so that no ending parts them: `Korunması` and `korumanın` begin alike.
package enum WordStems {
  /// Enough of a word to know it by, in bytes of its key; digits stay as they are.
  private static let length = 5
  /// Words of two letters and less say nothing.
  private static let shortest = 3
  /// Two stems of which one begins with the other share at least so much.
  private static let leastShared = 4

  /// The stems of a label, in order.
  package static func of(_ label: String) -> [String] {
    TurkishText.words(of: label).map { stem(ofKey: $0[...]) }.filter { $0.utf8.count >= shortest }
  }

  package static func stem(ofKey key: Substring) -> String {
    key.utf8.first.map { (48...57).contains($0) } == true ? String(key) : String(Substring(key.utf8.prefix(length)))
  }

  /// One stem begins with the other, and they share enough.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    left == right
      || min(left.utf8.count, right.utf8.count) >= leastShared && (left.hasPrefix(right) || right.hasPrefix(left))
  }
}

extension StringProtocol {
  /// Whether a digit stands anywhere in it; almost no word needs a closer look.
  @inlinable package var holdsDigit: Bool { utf8.contains { (48...57).contains($0) } }
}
