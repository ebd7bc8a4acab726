/// A line that names or the author call a sum of others; some may be deducted.
struct KnownSum: Hashable, Sendable {
  struct Term: Hashable, Sendable {
    var line: Int
    var sign: Int
  }

  var target: Int
  var terms: [Term]
}

/// A line that is taken to be the sum of others.
struct FoundSum: Hashable, Sendable {
  var target: Int
  /// In the order of the lines.
  var parts: [Int]
  /// What speaks for it, less what it cost to look for it.
  var balance: Bits
  /// Whether it holds only within the rounding of the figures.
  var isRounded: Bool
  /// Whether it is what the form of the table would have, even where its own figures say little: others of its kind are
  /// sums too, or it is the whole table.
  var isBorneOut = false
}
