import DocumentReader
import ReportComposer
import ReportDiff
import ReportInput
import ReportModel

/// Edits a report thousands of times, a dozen places at once, and counts how many edits the diff tells, in their
/// class and at their place, and how much else it tells.
///
/// Usage: `EditBenchmark [INPUT [ROUNDS [SEED [verbose]]]]`
@main
enum EditBenchmark {
  struct Score {
    var made = 0
    var told = 0
  }

  static let editsInARound = 12

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map { String($0) }
    let path = arguments.first ?? "../Input/2023"
    let rounds = arguments.count > 1 ? Int(arguments[1]) ?? 500 : 500
    let seed = arguments.count > 2 ? UInt64(arguments[2]) ?? 11 : 11
    let isVerbose = arguments.count > 3
    guard let report = readReport(try InputFolder.load(path: path)).report else { return print("\(path): mistakes") }
    let document = composeReport(report).document
    print("\(path), \(rounds) rounds of up to \(editsInARound) edits, seed \(seed)")
    let bare: (Document) -> Document = { $0.withoutMarks }
    run(document, "as our pages are", rounds, seed, isVerbose, old: { $0 }, new: { $0 })
    run(document, "without marks, as anybody's page", rounds, seed, isVerbose, old: bare, new: bare)
    run(document, "our page against anybody's", rounds, seed, isVerbose, old: { $0 }, new: bare)
  }

  private static func run(
    _ original: Document, _ name: String, _ rounds: Int, _ seed: UInt64, _ isVerbose: Bool,
    old: (Document) -> Document, new: (Document) -> Document
  ) {
    var scores: [EditKind: Score] = [:]
    var (told, extra, unproved) = (0, 0, 0)
    let old = old(original)
    for round in 0..<rounds {
      var draft = Draft(original, seed: seed &* 1_000_003 &+ UInt64(round))
      var expected: [Expectation] = []
      // Tables come and go before anything else is edited.
      if let made = draft.edit(round % 2 == 0 ? .tableAdded : .tableRemoved) { expected.append(made) }
      for step in 1..<editsInARound {
        let others = EditKind.allCases.filter { $0 != .tableAdded && $0 != .tableRemoved }
        if let made = draft.edit(others[(round * 5 + step * 3) % others.count]) { expected.append(made) }
      }
      let comparison = compareReports(old, new(draft.document))
      var rest = comparison.changes
      for each in expected {
        scores[each.edit, default: Score()].made += 1
        guard let place = rest.firstIndex(where: each.fits) else {
          if isVerbose { print("missed in round \(round): \(each.edit) \(each.words)") }
          continue
        }
        rest.remove(at: place)
        scores[each.edit]!.told += 1
        told += 1
      }
      extra += rest.count
      if isVerbose {
        for each in rest {
          print(
            "extra in round \(round): \(each.kind) \(each.changeClass) \(each.address) \(each.old ?? "") → \(each.new ?? "")"
          )
        }
      }
      let replayed = Replay(comparison.changes + comparison.folded, on: comparison.old).facts
      if let place = replayed.difference(from: comparison.new) {
        unproved += 1
        if isVerbose { print("not proved in round \(round): \(place)") }
      }
    }
    print("\n\(name)\n\nedit | made | told | of 100\n--- | ---: | ---: | ---:")
    for kind in EditKind.allCases {
      guard let score = scores[kind] else { continue }
      print("\(kind) | \(score.made) | \(score.told) | \(percent(score.told, score.made))")
    }
    let made = scores.values.reduce(0) { $0 + $1.made }
    print("all | \(made) | \(told) | \(percent(told, made))")
    print(
      "\nrecall \(percent(told, made)), precision \(percent(told, told + extra)) (\(extra) changes told beside the edits)"
    )
    print("lists of changes that do not turn the old facts into the new ones: \(unproved) of \(rounds)")
  }

  private static func percent(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let tenths = (part * 2000 / whole + 1) / 2
    return "\(tenths / 10).\(tenths % 10)"
  }
}
