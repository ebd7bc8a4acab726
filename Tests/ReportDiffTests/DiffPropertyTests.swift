import DocumentReader
import ReportModel
import ReportReading
import Testing

@testable import ReportDiff

/// Numbers that look random and are the same on every run.
struct Chance {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}

@Suite("What holds for any two reports")
struct DiffPropertyTests {
  private static let words = [
    "bütçe", "personel", "2022", "2023", "Tablo 1", "göç", "%", "12.500", "ve", "ödenek’in", "İl", "-",
  ]

  /// A small report whose parts come and go at random.
  private func report(_ chance: inout Chance) -> String {
    var text = "# \(2022 + chance.next(2)) Yılı Raporu\n\n"
    for section in 0..<(1 + chance.next(4)) {
      text +=
        "## \(["Genel", "Mali", "Performans", "Ekler", "Sunuş"][(section + chance.next(3)) % 5]) \(chance.next(3))\n\n"
      for _ in 0..<chance.next(4) {
        text +=
          (0...chance.next(12)).map { _ in Self.words[chance.next(Self.words.count)] }.joined(separator: " ") + " x\n\n"
      }
      guard chance.next(3) > 0 else { continue }
      let width = 1 + chance.next(4)
      var rows = [["Ad"] + (0..<width).map { "Sütun \(($0 + chance.next(2)) % 5) (TL)" }]
      for row in 0..<chance.next(7) {
        rows.append(
          ["Satır \((row * 3 + chance.next(2)) % 6)"]
            + (0..<width).map { _ in ["", "-", "0", "\(chance.next(5000))", "7,5"][chance.next(5)] })
      }
      if chance.next(2) == 0 { rows.append(["Toplam"] + (0..<width).map { _ in "\(chance.next(9000))" }) }
      text += ComparisonFixture.table("Tablo \(section + 1). Konu \(chance.next(4))", rows)
    }
    return text
  }

  @Test("the list of changes turns the old facts into the new ones", arguments: 0..<300)
  func replay(seed: Int) throws {
    var chance = Chance(seed + 1)
    let comparison = try ComparisonFixture.compare(report(&chance), report(&chance))
    try ComparisonFixture.proved(comparison)
  }

  @Test("a list that lacks a change does not")
  func replayNotices() throws {
    var noticed = 0
    for seed in 0..<40 {
      var chance = Chance(seed + 7)
      let comparison = try ComparisonFixture.compare(report(&chance), report(&chance))
      let all = comparison.changes + comparison.folded
      guard all.count > 1 else { continue }
      let facts = Replay(Array(all.dropFirst()), on: comparison.old).facts
      if facts.difference(from: comparison.new) != nil { noticed += 1 }
    }
    #expect(noticed > 30)
  }

  @Test("a report does not differ from itself", arguments: 0..<60)
  func identity(seed: Int) throws {
    var chance = Chance(seed + 1000)
    let text = report(&chance)
    let comparison = try ComparisonFixture.compare(text, text)
    #expect(comparison.isEmpty)
  }

  @Test("the reverse comparison mirrors it", arguments: 0..<150)
  func mirror(seed: Int) throws {
    var chance = Chance(seed + 5000)
    let (left, right) = (report(&chance), report(&chance))
    let there = try ComparisonFixture.compare(left, right)
    let back = try ComparisonFixture.compare(right, left)
    #expect(
      (there.changes + there.folded).map(\.mirrored).sorted() == (back.changes + back.folded).map(\.plain).sorted())
  }

  @Test("pieces of a changed text are the old and the new text", arguments: 0..<300)
  func pieces(seed: Int) {
    var chance = Chance(seed + 31)
    func text() -> String {
      (0..<(1 + chance.next(30))).map { _ in Self.words[chance.next(Self.words.count)] }.joined(separator: " ")
    }
    let (old, new) = (text(), text())
    let pieces = WordDiff(old, new, YearShift(from: 2022, to: 2023), ReferenceMap()).pieces
    #expect(pieces.filter { $0.kind != .removed }.map(\.text).joined() == new)
    #expect(pieces.filter { $0.kind != .added }.map(\.text).joined() == old)
    #expect(ListDiffCheck.joins(old, new))
  }

  @Test(
    "tokens joined are the text",
    arguments: ["", " ", "31.12.2023’te %12,5 “göç” ve m² — Tablo 6'da.", "a\u{A0}b\nc", "²½…"])
  func tokens(text: String) {
    #expect(TextTokens(text).tokens.joined() == text)
  }

  @Test("shares sum to a hundred", arguments: 0..<500)
  func shares(seed: Int) {
    var chance = Chance(seed + 99)
    let parts = (0..<(1 + chance.next(9))).map { _ in Int128(chance.next(2_000_001) - 1_000_000) }
    let whole = parts.reduce(0, +)
    guard whole != 0 else { return }
    #expect(Share.percents(parts, of: whole).reduce(0) { $0 + $1.scaled } == 10_000)
  }
}

/// The runs of a difference of lists, put together again.
enum ListDiffCheck {
  static func joins(_ old: String, _ new: String) -> Bool {
    let (left, right) = (TextTokens(old).tokens, TextTokens(new).tokens)
    var (a, b): ([Substring], [Substring]) = ([], [])
    for run in ListDiff(left, right).runs {
      switch run {
      case .same(let from, let to):
        guard Array(left[from]) == Array(right[to]) else { return false }
        a += left[from]
        b += right[to]
      case .changed(let from, let to):
        a += left[from]
        b += right[to]
      }
    }
    return a == left && b == right
  }
}

extension Change {
  fileprivate var plain: String { describe(kind.rawValue, address, old, new) }

  fileprivate var mirrored: String {
    let names = [
      "added": "removed", "removed": "added", "split": "merged", "merged": "split",
    ]
    let parts = kind.rawValue.split(separator: "-").map { String($0) }
    var name = "\(parts[0])-\(names[parts[1]] ?? parts[1])"
    if name == "row-merged" { name = "rows-merged" }
    if name == "rows-split" { name = "row-split" }
    return describe(name, Sides(old: address.new, new: address.old), new, old)
  }

  private func describe(_ kind: String, _ address: Sides<String>, _ old: String?, _ new: String?) -> String {
    "\(kind) \(address.old ?? "-") \(address.new ?? "-") \(old ?? "-") | \(new ?? "-")"
  }
}
