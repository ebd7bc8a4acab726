/// The two languages the program speaks.
public enum Language: String, Sendable, CaseIterable {
  /// Turkish, in which the program speaks where nothing else is said.
  case turkish = "tr"
  /// English.
  case english = "en"

  /// The one of two words that is of this language.
  package func word(_ tr: String, _ en: String) -> String { self == .turkish ? tr : en }
}

/// A text for the user in both languages; machine formats carry both.
public struct BilingualText: Hashable, Sendable {
  /// In Turkish.
  public var tr: String
  /// In English.
  public var en: String

  /// The same in both languages.
  public init(tr: String, en: String) {
    self.tr = tr
    self.en = en
  }

  /// The text in one of them.
  public subscript(language: Language) -> String {
    language == .turkish ? tr : en
  }
}
