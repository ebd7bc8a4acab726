/// Words by which one thing is known in a Turkish report: every name of a total, every hedge of a number.
///
/// The lists stand in this folder and nowhere else. Each has a text in which it is recognised and one in which it is
/// not, which the tests try; `docs/words.md` is made from them. An object, as every cell is held against some of them:
/// handing one on copies nothing.
package final class WordList: Sendable {
  /// What of a text one of the words has to be. Case, hats and dots make no difference.
  package enum Part: Sendable {
    /// A word.
    case word
    /// What a word begins with.
    case wordBeginning
    /// A word by its first five letters, so that no ending parts it from another.
    case stem
    /// The whole text.
    case text
    /// The letters a text begins with.
    case beginning
    /// The first words of a text, or all of it.
    case firstWords
    /// The last words of a text, or all of it.
    case lastWords
    /// The letters a text ends with; a blank before them may be forgotten.
    case ending
    /// Letters anywhere in a text.
    case within
    /// What a text ends with as it is printed, signs and all.
    case printedEnding
    /// The whole text as it is printed.
    case printedText
  }

  /// What a text is or speaks of in which one of the words is found.
  package let meaning: BilingualText
  package let part: Part
  /// The words as they are printed, in the order in which they are looked for.
  package let words: [String]
  /// The words folded as keys are, in the same order; stems where stems are looked for, printed endings as they are.
  package let orderedKeys: [String]
  /// The same, to look one up.
  package let keys: Set<String>
  /// The letters they begin with, or end with where endings are looked for: a bit for each. Few keys need a closer look.
  private let edges: UInt32
  /// A text in which one of the words is found.
  package let example: String
  /// A text that is much like it and has none of them.
  package let counterexample: String

  /// - Parameter words: The words, with commas between them.
  init(
    _ part: Part, _ words: String, tr: String, en: String, example: String, not counterexample: String
  ) {
    meaning = BilingualText(tr: tr, en: en)
    self.part = part
    self.words = words.utf8.split(separator: UInt8(ascii: ",")).map {
      String(Substring($0.drop { $0 == UInt8(ascii: " ") }))
    }
    orderedKeys = self.words.map { Self.key(of: $0, part) }
    keys = Set(orderedKeys)
    edges = orderedKeys.reduce(0) { $0 | Self.edge(of: $1, part) }
    (self.example, self.counterexample) = (example, counterexample)
  }

  private static func key(of word: String, _ part: Part) -> String {
    switch part {
    case .printedEnding, .printedText: word
    case .stem: WordStems.stem(ofKey: TurkishText.asciiKey(word)[...])
    case .word, .wordBeginning, .text, .beginning, .firstWords, .lastWords, .ending, .within:
      TurkishText.asciiKey(word)
    }
  }

  /// Whether a key is one of them, or begins, ends or is filled so, as their part says.
  ///
  /// - Parameter key: A word, a stem or a whole text, folded; for a printed ending the text as it is printed.
  package func matches(_ key: String) -> Bool {
    Self.edge(of: key, part) & edges != 0 && isFound(key)
  }

  private func isFound(_ key: String) -> Bool {
    switch part {
    case .word, .stem, .text, .printedText:
      orderedKeys.count > Self.fewWords ? keys.contains(key) : orderedKeys.contains(key)
    case .wordBeginning, .beginning: orderedKeys.contains { key.hasPrefix($0) }
    case .firstWords:
      orderedKeys.contains { key.hasPrefix($0) && Self.isBound(key.utf8.dropFirst($0.utf8.count).first) }
    case .lastWords: orderedKeys.contains { key.hasSuffix($0) && Self.isBound(key.utf8.dropLast($0.utf8.count).last) }
    case .within: orderedKeys.contains { key.holds($0) }
    case .ending, .printedEnding: orderedKeys.contains { key.hasSuffix($0) }
    }
  }

  /// So many words are compared faster than one is looked up.
  private static let fewWords = 8

  /// The letter of a key that tells most keys apart, as a bit; all bits where none does.
  private static func edge(of key: String, _ part: Part) -> UInt32 {
    switch part {
    case .word, .stem, .text, .wordBeginning, .beginning, .firstWords, .printedText:
      key.utf8.first.map { 1 << ($0 & 31) } ?? 0
    case .lastWords, .ending, .printedEnding: key.utf8.last.map { 1 << ($0 & 31) } ?? 0
    case .within: .max
    }
  }

  /// Which of them a key is, or begins with: the month of a word, counted from 0.
  package func index(of key: String) -> Int? {
    guard Self.edge(of: key, part) & edges != 0 else { return nil }
    return part == .wordBeginning ? orderedKeys.firstIndex { key.hasPrefix($0) } : orderedKeys.firstIndex(of: key)
  }

  /// Whether a word ends where this byte stands.
  private static func isBound(_ byte: UInt8?) -> Bool { byte == nil || byte == UInt8(ascii: "-") }

  /// Whether one of them is found in a printed text.
  package func recognises(_ text: String) -> Bool {
    switch part {
    case .word, .wordBeginning: TurkishText.words(of: text).contains(where: matches)
    case .stem: TurkishText.words(of: text).contains { matches(WordStems.stem(ofKey: $0[...])) }
    case .text, .beginning, .firstWords, .lastWords, .ending, .within: matches(TurkishText.asciiKey(text))
    case .printedEnding, .printedText: matches(text)
    }
  }
}

/// Lists of words about one subject.
package struct WordGroup: Sendable {
  package let title: BilingualText
  package let lists: [WordList]

  init(tr: String, en: String, _ lists: [WordList]) {
    title = BilingualText(tr: tr, en: en)
    self.lists = lists
  }
}
