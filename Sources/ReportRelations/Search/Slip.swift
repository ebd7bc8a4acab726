/// What one slip of the hand does to a number.
enum Slip {
  /// Whether changing one digit, or exchanging two neighbours, makes such a difference: `c · 10ᵏ` or `9c · 10ᵏ`.
  ///
  /// - Parameter size: The larger of both numbers: a digit more than it has explains nothing.
  static func explains<Number: BinaryInteger>(_ difference: Number, in size: Number) -> Bool {
    var rest = difference
    guard rest > 0, rest / 10 <= size else { return false }
    while rest.isMultiple(of: 10) { rest /= 10 }
    return rest < 10 || rest <= 81 && rest.isMultiple(of: 9)
  }
}
