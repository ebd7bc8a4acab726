import Foundation
import ReportModel
import Testing

@Suite("The words that the program knows")
struct VocabularyTests {
  private static let lists = Vocabulary.groups.flatMap(\.lists)

  @Test("a list knows its example, and not the text beside it", arguments: lists.indices)
  func example(index: Int) {
    let list = Self.lists[index]
    #expect(list.recognises(list.example), "\(list.words): “\(list.example)”")
    #expect(!list.recognises(list.counterexample), "\(list.words): “\(list.counterexample)”")
  }

  @Test("every word of a list is known by it", arguments: lists.indices)
  func words(index: Int) {
    let list = Self.lists[index]
    for word in list.words { #expect(list.recognises(word), "“\(word)”") }
    #expect(list.keys.count == list.words.count, "a word stands twice: \(list.words)")
    #expect(!list.meaning.tr.isEmpty && !list.meaning.en.isEmpty)
  }

  @Test("no case, hat or dot makes a difference", arguments: lists.indices)
  func folding(index: Int) {
    let list = Self.lists[index]
    guard list.part != .printedEnding, list.part != .printedText else { return }
    #expect(list.recognises(TurkishText.uppercased(list.example)), "\(list.example)")
  }

  @Test("every list and threshold of the sources is one of those that are documented")
  func complete() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".swift") }
    let sources = try files.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined()
    #expect(sources.ranges(of: "= WordList(").count == Self.lists.count)
    let thresholds = Thresholds.groups.flatMap(\.thresholds)
    #expect(sources.ranges(of: "= Threshold(").count == thresholds.count)
    for threshold in thresholds { #expect(!threshold.reason.tr.isEmpty && !threshold.reason.en.isEmpty) }
  }

  @Test("what a word begins with is told by its place among them")
  func place() {
    #expect(SentenceWords.month.index(of: "haziranda") == 5)
    #expect(SentenceWords.month.index(of: "hazirda") == nil)
    #expect(SentenceWords.quarterNumber.index(of: "3") == 2)
  }
}
