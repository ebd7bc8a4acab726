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
    var cells: [CellReference]
    var tables: Set<Int>
  }

  private struct Gap: Hashable {
    var missing: Int
    var rest: [Substring]
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
      names.append(Name(words: key.split(separator: "-"), cells: [cell], tables: [cell.table]))
    }
  }

  /// The rarer of two spellings, with the usual one; where both are as frequent, the later.
  func variants() -> [(cell: CellReference, usual: CellReference)] {
    var gaps: [Gap: [Int]] = [:]
    for (index, name) in names.enumerated() {
      for missing in name.words.indices where Self.mayVary(name.words[missing]) {
        var rest = name.words
        rest.remove(at: missing)
        gaps[Gap(missing: missing, rest: rest), default: []].append(index)
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

  private static func mayVary(_ word: Substring) -> Bool {
    word.utf8.count > 4 && !word.holdsDigit
  }

  /// Two words of one stem, a letter or two apart; names that stand in one table are two things.
  private func isVariant(_ first: Int, _ second: Int, _ missing: Int) -> Bool {
    let (one, other) = (names[first].words[missing], names[second].words[missing])
    return names[first].tables.isDisjoint(with: names[second].tables) && one.prefix(3) == other.prefix(3)
      && abs(one.utf8.count - other.utf8.count) < 3 && TurkishText.editDistance(String(one), String(other)) < 3
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
