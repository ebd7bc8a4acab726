/// The stable name of a rule: three letters and three digits, never reused.
public struct RuleCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code itself, `TOP001`.
  public let text: String

  package init(_ text: String) { self.text = text }

  /// The code itself.
  public var description: String { text }

  /// By the alphabet.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  /// Whether the rule is about how an input is written.
  public var isOfInput: Bool { text.hasPrefix("GIR") }

  /// Whether the rule holds a report against another document.
  public var isOfContinuity: Bool { text.hasPrefix("YIL") }
}
