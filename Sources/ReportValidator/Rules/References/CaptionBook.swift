import ReportModel
import ReportReading

/// Captions, or entries of lists, by their numbers and by the word before these.
struct CaptionBook {
  private let byNumber: [String: [DocumentOutline.Entry]]
  private let byWord: [Substring: [DocumentOutline.Entry]]
  /// Words whose numbers run without great gaps.
  private let known: Set<Substring>

  init(_ entries: [DocumentOutline.Entry]) {
    byNumber = Dictionary(grouping: entries, by: \.number)
    byWord = Dictionary(grouping: entries) { Self.word($0.number) }
    known = Set(
      byWord.filter { _, entries in
        let highest = entries.compactMap { Int($0.number.split(separator: " ").last ?? "") }.max() ?? 0
        return entries.count >= Thresholds.sequence.value && 5 * entries.count >= 4 * highest
      }.keys)
  }

  private static func word(_ number: String) -> Substring { number.prefix { $0 != " " } }

  func entries(of number: String) -> [DocumentOutline.Entry] { byNumber[number] ?? [] }

  func count(like number: String) -> Int { byWord[Self.word(number)]?.count ?? 0 }

  /// All captions with the word of a number; few captions may mean that most were not recognised, and then nothing
  /// can be said.
  func known(like number: String) -> [DocumentOutline.Entry]? {
    let word = Self.word(number)
    return known.contains(word) ? byWord[word] : nil
  }
}
