import ReportReading

/// The words of one text that are not in another, and what is expected of that.
struct WordDiff {
  private(set) var pieces: [TextPiece] = []
  /// Numbers that took each other's place.
  private(set) var numbers: [(old: Substring, new: Substring)] = []

  init(_ old: String, _ new: String, _ shift: YearShift, _ references: ReferenceMap) {
    let (left, right) = (TextTokens(old).tokens, TextTokens(new).tokens)
    let expectation = Expectation(left, right, shift, references)
    // `2022-2023` that is `2023-2024` now shares a year by chance.
    if let expected = Self.expectedPieces(left, right, expectation) {
      pieces = expected
      return
    }
    // In one direction always, so that the reverse comparison shows the same runs.
    var diff = old <= new ? ListDiff(left, right).runs : ListDiff(right, left).runs.map(\.reversed)
    Self.joinAcrossBlanks(&diff, left)
    for run in diff {
      switch run {
      case .same(_, let to): pieces.append(TextPiece(kind: .same, text: right[to].joined(), isExpected: false))
      case .changed(let from, let to):
        let isExpected = expectation.holds(from, to)
        let (removed, added) = (left[from].joined(), right[to].joined())
        if !removed.isEmpty { pieces.append(TextPiece(kind: .removed, text: removed, isExpected: isExpected)) }
        if !added.isEmpty { pieces.append(TextPiece(kind: .added, text: added, isExpected: isExpected)) }
        let (a, b) = (left[from].filter(Self.isNumber), right[to].filter(Self.isNumber))
        if !isExpected, a.count == b.count { numbers += zip(a, b).map { ($0, $1) }.filter { $0.0 != $0.1 } }
      }
    }
  }

  var isExpected: Bool { pieces.allSatisfy { $0.kind == .same || $0.isExpected } }

  /// Two changed words with only a blank between read better as one run.
  private static func joinAcrossBlanks(_ runs: inout [ListDiff.Run], _ left: [Substring]) {
    var result: [ListDiff.Run] = []
    for run in runs {
      guard case .changed(let from, let to) = run, result.count >= 2,
        case .same(let gap, _) = result[result.count - 1], left[gap].allSatisfy({ $0.allSatisfy(\.isWhitespace) }),
        case .changed(let earlier, let earlierNew) = result[result.count - 2],
        // A pure insertion before and a pure removal behind have nothing to do with each other.
        !earlier.isEmpty || !earlierNew.isEmpty
      else {
        result.append(run)
        continue
      }
      result.removeLast(2)
      result.append(
        .changed(old: earlier.lowerBound..<from.upperBound, new: earlierNew.lowerBound..<to.upperBound))
    }
    runs = result
  }

  /// The pieces of a text that only follows the year or the numbering, word for word.
  private static func expectedPieces(
    _ left: [Substring], _ right: [Substring], _ expectation: Expectation
  ) -> [TextPiece]? {
    guard left.count == right.count, expectation.holds(left.indices, right.indices) else { return nil }
    return zip(left, right).flatMap { old, new in
      old == new
        ? [TextPiece(kind: .same, text: String(new), isExpected: false)]
        : [
          TextPiece(kind: .removed, text: String(old), isExpected: true),
          TextPiece(kind: .added, text: String(new), isExpected: true),
        ]
    }
  }

  private static func isNumber(_ token: Substring) -> Bool { token.utf8.first.map { (48...57).contains($0) } == true }
}

/// What of a text only follows the year or the numbering of tables.
private struct Expectation {
  private let left: [Substring]
  private let right: [Substring]
  private let shift: YearShift
  private let references: ReferenceMap
  private let words: [String?]

  init(_ left: [Substring], _ right: [Substring], _ shift: YearShift, _ references: ReferenceMap) {
    (self.left, self.right, self.shift, self.references) = (left, right, shift, references)
    words = references.words(before: left)
  }

  /// Whether a run of tokens does, token by token.
  func holds(_ from: Range<Int>, _ to: Range<Int>) -> Bool {
    guard from.count == to.count, !from.isEmpty else { return false }
    return zip(from, to).allSatisfy { i, j in
      left[i] == right[j] || shift.isExpected(left[i], right[j])
        || !words.isEmpty && references.isRenumbered(left[i], right[j], behind: words[i])
    }
  }
}
