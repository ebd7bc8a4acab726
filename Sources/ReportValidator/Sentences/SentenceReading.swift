import ReportModel
import ReportReading

/// The numbers of sentences held against the tables.
///
/// A number that a table shows too is tied. One that contradicts is found only where the sentence
/// says which cell it means: the passage is about one row, because it repeats several of its figures or
/// begins with its name, and the words at the number name a column, a quarter, a rate or a growth of it.
struct SentenceReading: Sendable {
  /// A number that says something else of a cell than the cell does.
  struct Contradiction: Sendable {
    var number: SentenceNumber
    var claim: SentenceClaim
    var passage: Passage
  }

  private(set) var contradictions: [Contradiction] = []
  /// Numbers that are one slip away from the only figure that they can mean.
  private(set) var slips: [Contradiction] = []
  /// Numbers that a table shows too.
  private(set) var tied = 0
  /// Numbers that no table shows.
  private(set) var untied: [UncheckedNumber] = []

  private let facts: SentenceFacts
  private let figureSlips: FigureSlips

  init(_ trial: Trial, _ judgements: Judgements) {
    facts = SentenceFacts(trial, judgements)
    figureSlips = FigureSlips(trial, facts)
    for passage in trial.passages { read(passage) }
  }

  /// All numbers of sentences.
  var numbers: Int { tied + untied.count + contradictions.count + slips.count }

  /// Ties each number of a passage to a table, or tells what it contradicts.
  private mutating func read(_ passage: Passage) {
    let numbers = SentenceReader.numbers(in: passage.text)
    guard !numbers.isEmpty else { return }
    let topic = facts.topic(of: numbers, lead: lead(passage), in: passage)
    let yearly = facts.yearlyClaims(numbers, in: passage)
    var sentence: Substring?
    var named: Set<Int> = []
    for (index, number) in numbers.enumerated() {
      // Asked of each sentence once, however many numbers it has.
      if sentence?.startIndex != number.sentence.startIndex {
        (sentence, named) = (number.sentence, figureSlips.tablesNamed(by: number.sentence))
      }
      if let claim = yearly[index] {
        note(number, claim, passage, isTied: claim.holds)
      } else if let topic, let claim = facts.claim(number, about: topic) {
        note(number, claim, passage, isTied: claim.holds ? !claim.isCut : topic.isTold && facts.isShown(number))
      } else if let claim = figureSlips.claim(
        number, named: named, isShown: facts.isShown(number))
      {
        slips.append(Contradiction(number: number, claim: claim, passage: passage))
      } else if facts.isShown(number) {
        tied += 1
      } else {
        untied.append(
          UncheckedNumber(
            shown: number.shown, place: FindingPlace(section: passage.section, text: number.text),
            span: passage.span))
      }
    }
  }

  private mutating func note(_ number: SentenceNumber, _ claim: SentenceClaim, _ passage: Passage, isTied: Bool) {
    if isTied {
      tied += 1
    } else {
      contradictions.append(Contradiction(number: number, claim: claim, passage: passage))
    }
  }

  /// The name a passage begins with, before its first sentence: `Hizmet içi eğitim.`
  private func lead(_ passage: Passage) -> [String] {
    guard let first = SentenceReader.sentences(passage.text).first, first.count < Thresholds.leadCharacters.value,
      !first.holdsDigit
    else { return [] }
    return WordStems.of(String(first))
  }
}
