import ReportModel
import ReportReading

/// Long names by all of their words but one.
struct NameIndex {
  /// A name as it is compared: hashed word by word.
  private struct Name {
    /// Its words, folded, with hyphens between them.
    var key: String
    var words: [Word] = []
    var cells: [CellReference] = []
    /// In order, each once.
    var tables: [Int] = []

    init(key: String) {
      self.key = key
      var word = Word(index: 0)
      for byte in key.utf8 {
        if byte == UInt8(ascii: "-") {
          words.append(word)
          word = Word(index: words.count)
        } else {
          word.add(byte)
        }
      }
      words.append(word)
    }
  }

  /// What has to be known of a word before any other looks like it.
  private struct Word {
    /// FNV-1a over its place and its bytes.
    var hash: UInt64
    var length = 0
    var holdsDigit = false

    init(index: Int) { hash = (0xCBF2_9CE4_8422_2325 ^ UInt64(index)) &* 0x100_0000_01B3 }

    mutating func add(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      length += 1
      if (48...57).contains(byte) { holdsDigit = true }
    }

    /// Short words differ without being slips, numbers always mean something else.
    var mayVary: Bool { length > 4 && !holdsDigit }
  }

  /// A name with one of its words left out; names that differ in that word alone share it.
  private struct Gap: Hashable {
    var missing: Int
    /// The sum of the other words' hashes.
    var rest: UInt64
  }

  private var names: [Name] = []
  private var byKey: [String: Int] = [:]
  /// Most names are met again as they were written before.
  private var byText: [String: Int] = [:]

  /// In bytes; shorter names differ by a word as often as by a slip.
  private static let lengths = Thresholds.nameBytes.value..<Thresholds.longestName.value

  mutating func add(_ text: String, at cell: CellReference) {
    guard Self.lengths.contains(text.utf8.count), text.utf8.last != UInt8(ascii: "."),
      text.utf8.count(where: { $0 == UInt8(ascii: " ") }) > 1
    else { return }
    let index = byText[text] ?? index(of: text)
    names[index].cells.append(cell)
    if names[index].tables.last != cell.table { names[index].tables.append(cell.table) }
  }

  /// The name that a text is another writing of, or a new one.
  private mutating func index(of text: String) -> Int {
    let key = TurkishText.asciiKey(text)
    let index = byKey[key] ?? names.count
    byText[text] = index
    if index == names.count {
      byKey[key] = index
      names.append(Name(key: key))
    }
    return index
  }

  /// The rarer of two spellings, with the usual one; where both are as frequent, the later.
  func variants() -> [(cell: CellReference, usual: CellReference)] {
    var gaps: [Gap: [Int]] = [:]
    for (index, name) in names.enumerated() {
      let whole = name.words.reduce(0) { $0 &+ $1.hash }
      for missing in name.words.indices where name.words[missing].mayVary {
        gaps[Gap(missing: missing, rest: whole &- name.words[missing].hash), default: []].append(index)
      }
    }
    var found: [(cell: CellReference, usual: CellReference)] = []
    for (gap, alike) in gaps where (2...Thresholds.mostAlikeNames.value).contains(alike.count) {
      for (index, first) in alike.enumerated() {
        for second in alike[(index + 1)...] where isVariant(first, second, gap.missing) {
          let (usual, rare) = names[first].cells.count < names[second].cells.count ? (second, first) : (first, second)
          found.append((names[rare].cells[0], names[usual].cells[0]))
        }
      }
    }
    return found.sorted { ($0.cell, $0.usual) < ($1.cell, $1.usual) }
  }

  /// Two names that differ by a letter or two of one word; names that stand in one table are two things.
  private func isVariant(_ first: Int, _ second: Int, _ missing: Int) -> Bool {
    let (left, right) = (TurkishText.words(of: names[first].key), TurkishText.words(of: names[second].key))
    guard left.count == right.count, Set(names[first].tables).isDisjoint(with: names[second].tables),
      left.indices.allSatisfy({ ($0 == missing) != (left[$0] == right[$0]) })
    else { return false }
    let (one, other) = (left[missing], right[missing])
    return one.prefix(3) == other.prefix(3) && abs(one.count - other.count) <= Thresholds.typingSlips.value
      && Self.hasSlip(one, other)
      && TurkishText.editDistance(one, other) <= Thresholds.typingSlips.value
  }

  /// A letter inside, or one ending more; words that end otherwise (`ücretli`, `ücretsiz`) mean otherwise.
  private static func hasSlip(_ one: String, _ other: String) -> Bool {
    let sameEnd = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    return sameEnd > 2 || one.hasPrefix(other) || other.hasPrefix(one)
  }
}
