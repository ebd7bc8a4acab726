import ReportModel

/// One thing has one name: programmes, activities, units that are spelt in two ways.
enum NameRules: RuleFamily {
  static let rules = [variant]

  static let variant = RuleInfo(
    code: "MET009", severity: .note,
    title: BilingualText(
      tr: "Bir şeyin adı her tabloda aynı yazılır", en: "A thing has the same name in every table"),
    rationale: BilingualText(
      tr:
        "Yalnız bir sözcüğünün bir iki harfi başka olan iki uzun ad çoğunlukla aynı şeyin adıdır. Okuyan ikisini ayrı sanır, tablolar arası denetim satırları eşleştiremez.",
      en:
        "Two long names that differ by a letter or two of one word are mostly names of one thing. A reader takes them for two, and rows of different tables find no match."
    ),
    good: "Etkin Uluslararası Korunması | Etkin Uluslararası Korunması",
    bad: "Etkin Uluslararası Korunması | Etkin Uluslararası Koruması")

  static func check(_ context: CheckContext) -> [Finding] {
    var names = NameIndex()
    for structure in context.structures {
      for row in structure.dataRows {
        for column in structure.table.columns.indices where structure.table.columns[column].kind == .text {
          names.add(structure.table.rows[row].cells[column].text, at: structure.cell(row, column))
        }
      }
    }
    return names.variants().map { .spelledOtherwise($0.cell, $0.usual, context) }
  }
}

/// Long names by all of their words but one.
private struct NameIndex {
  private struct Name {
    var words: [Substring]
    /// Of each word and its place.
    var hashes: [UInt64]
    var cells: [CellReference]
    var tables: Set<Int>
  }

  private struct Gap: Hashable {
    var missing: Int
    /// The sum of the other words' hashes.
    var rest: UInt64
  }

  private var names: [Name] = []
  private var known: [String: Int] = [:]

  /// Shorter names differ by a word as often as by a slip.
  private static let lengths = 24..<240
  /// A list of many alike (`… İl Müdürlüğü`) is no slip.
  private static let most = 8

  mutating func add(_ text: String, at cell: CellReference) {
    guard Self.lengths.contains(text.utf8.count), text.utf8.last != UInt8(ascii: "."),
      text.utf8.count(where: { $0 == UInt8(ascii: " ") }) > 1
    else { return }
    let key = TurkishText.asciiKey(text)
    if let index = known[key] {
      names[index].cells.append(cell)
      names[index].tables.insert(cell.table)
    } else {
      known[key] = names.count
      let words = key.split(separator: "-")
      let hashes = words.enumerated().map { Self.hash($1, at: $0) }
      names.append(Name(words: words, hashes: hashes, cells: [cell], tables: [cell.table]))
    }
  }

  /// The rarer of two spellings, with the usual one; where both are as frequent, the later.
  func variants() -> [(cell: CellReference, usual: CellReference)] {
    var gaps: [Gap: [Int]] = [:]
    for (index, name) in names.enumerated() {
      let whole = name.hashes.reduce(0, &+)
      for missing in name.words.indices where Self.mayVary(name.words[missing]) {
        gaps[Gap(missing: missing, rest: whole &- name.hashes[missing]), default: []].append(index)
      }
    }
    var found: [(cell: CellReference, usual: CellReference)] = []
    for (gap, alike) in gaps where (2...Self.most).contains(alike.count) {
      for (place, first) in alike.enumerated() {
        for second in alike[(place + 1)...] where isVariant(first, second, gap.missing) {
          let (usual, rare) = names[first].cells.count < names[second].cells.count ? (second, first) : (first, second)
          found.append((names[rare].cells[0], names[usual].cells[0]))
        }
      }
    }
    return found.sorted { Self.order($0.cell, $0.usual).lexicographicallyPrecedes(Self.order($1.cell, $1.usual)) }
  }

  private static func order(_ cell: CellReference, _ usual: CellReference) -> [Int] {
    [cell.table, cell.row, cell.column, usual.table, usual.row, usual.column]
  }

  /// FNV-1a over the word's bytes and its place.
  private static func hash(_ word: Substring, at place: Int) -> UInt64 {
    let start = (0xCBF2_9CE4_8422_2325 ^ UInt64(place)) &* 0x100_0000_01B3
    return word.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func mayVary(_ word: Substring) -> Bool {
    word.utf8.count > 4 && !word.holdsDigit
  }

  /// Two names that differ by a letter or two of one word; names that stand in one table are two things.
  private func isVariant(_ first: Int, _ second: Int, _ missing: Int) -> Bool {
    let (left, right) = (names[first], names[second])
    let (one, other) = (left.words[missing], right.words[missing])
    return left.words.count == right.words.count && left.tables.isDisjoint(with: right.tables)
      && one.utf8.prefix(3).elementsEqual(other.utf8.prefix(3)) && abs(one.utf8.count - other.utf8.count) < 3
      && left.words.indices.allSatisfy { $0 == missing || left.words[$0] == right.words[$0] }
      && TurkishText.editDistance(String(one), String(other)) < 3
  }
}

extension Finding {
  fileprivate static func spelledOtherwise(
    _ cell: CellReference, _ usual: CellReference, _ context: CheckContext
  ) -> Finding {
    let place = "\(context.tableName(cell.table)), “\(context.text(cell))”"
    var finding = Finding(
      NameRules.variant, at: cell, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(place): \(context.tableName(usual.table)) “\(context.text(usual))” diyor",
        en: "\(place): \(context.tableName(usual.table)) says “\(context.text(usual))”"))
    finding.computed = context.text(usual)
    finding.notes = [
      FindingNote(BilingualText(tr: "öbür yazılış", en: "the other spelling"), span: context.span(usual))
    ]
    finding.help = BilingualText(
      tr: "aynı şeyse adını iki yerde aynı yazın", en: "if it is the same thing, write its name alike in both places")
    return finding
  }
}
