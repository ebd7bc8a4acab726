import ReportModel
import ReportReading

/// Which paragraph of one report is which of the other.
struct TextAlignment {
  private(set) var pairing: Pairing
  private let old: DocumentFacts
  private let new: DocumentFacts
  private let shift: YearShift
  private let references: ReferenceMap
  private let sections: Pairing
  /// Where each text stands, in places of the new report; `nil` for what goes with a table that has no partner.
  private let oldHomes: [Home?]
  private let newHomes: [Home?]

  /// A section, and the table that a line belongs to.
  private struct Home: Hashable {
    /// -1 where the section is none of the new report's, or before the first.
    var section = -1
    var table: Int?
  }

  /// A text where it stands.
  private struct Standing: Hashable {
    var home: Home
    var text: String

    /// By bytes: folding letters of Turkish for their hash costs more than all else.
    func hash(into hasher: inout Hasher) {
      hasher.combine(home.section)
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    static func == (left: Self, right: Self) -> Bool {
      left.home == right.home && left.text.utf8.elementsEqual(right.text.utf8)
    }
  }

  init(
    _ old: DocumentFacts, _ new: DocumentFacts, sections: Pairing, tables: Pairing, _ shift: YearShift,
    _ references: ReferenceMap
  ) {
    (self.old, self.new, self.shift, self.references) = (old, new, shift, references)
    self.sections = sections
    let (oldTables, newTables) = (Self.indices(old), Self.indices(new))
    oldHomes = old.texts.map { text in
      let section = text.section.flatMap { sections.newOfOld[$0] } ?? -1
      guard let table = text.table.flatMap({ oldTables[$0] }) else { return Home(section: section) }
      return tables.newOfOld[table].map { Home(section: section, table: $0) }
    }
    newHomes = new.texts.map { text in
      guard let table = text.table.flatMap({ newTables[$0] }) else { return Home(section: text.section ?? -1) }
      return tables.oldOfNew[table] == nil ? nil : Home(section: text.section ?? -1, table: table)
    }
    pairing = Pairing(old: old.texts.count, new: new.texts.count)
    pairing = paired()
  }

  private static func indices(_ facts: DocumentFacts) -> [String: Int] {
    Dictionary(facts.tables.enumerated().map { ($0.element.address, $0.offset) }) { first, _ in first }
  }

  /// The same words in the same place first, then nearly the same there, then the same anywhere.
  private func paired() -> Pairing {
    var texts = pairing
    texts.pairInOrder(
      old: { index in oldHomes[index].map { Standing(home: $0, text: old.texts[index].text) } },
      new: { index in newHomes[index].map { Standing(home: $0, text: new.texts[index].text) } })
    guard !texts.isComplete else { return texts }
    let oldKeys = keys(of: texts.freeOld, in: old) { TextIdentity($0, shift, references).key }
    let newKeys = keys(of: texts.freeNew, in: new) { TextIdentity($0).key }
    texts.pairInOrder(
      old: { index in oldHomes[index].map { Standing(home: $0, text: oldKeys[index]!) } },
      new: { index in newHomes[index].map { Standing(home: $0, text: newKeys[index]!) } })
    let oldMarks = marks(of: texts.freeOld, in: old) { Mark.stems(shift.moved($0)) }
    let newMarks = marks(of: texts.freeNew, in: new) { Mark.stems($0) }
    pairWithin(&texts, oldMarks, newMarks)
    texts.pairUnique(old: { long(oldKeys[$0], oldHomes[$0]) }, new: { long(newKeys[$0], newHomes[$0]) })
    // Lines that were left behind when a table came between them and theirs.
    texts.pairInOrder(
      old: { Standing(home: homeOfOld($0), text: oldKeys[$0]!) },
      new: { Standing(home: homeOfNew($0), text: newKeys[$0]!) })
    texts.pairAlike(
      old: { oldHomes[$0] == nil ? [] : oldMarks[$0]! }, new: { newHomes[$0] == nil ? [] : newMarks[$0]! },
      least: Thresholds.likeTextsElsewhere.share)
    return texts
  }

  /// The section alone, whatever table a line belongs to.
  private func homeOfOld(_ index: Int) -> Home {
    Home(section: old.texts[index].section.flatMap { sections.newOfOld[$0] } ?? -1)
  }
  private func homeOfNew(_ index: Int) -> Home { Home(section: new.texts[index].section ?? -1) }

  private func keys(of indices: [Int], in facts: DocumentFacts, _ key: (String) -> String) -> [Int: String] {
    Dictionary(uniqueKeysWithValues: indices.map { ($0, key(facts.texts[$0].text)) })
  }

  private func marks(of indices: [Int], in facts: DocumentFacts, _ marks: (String) -> [Mark]) -> [Int: [Mark]] {
    Dictionary(uniqueKeysWithValues: indices.map { ($0, marks(facts.texts[$0].text)) })
  }

  /// Short lines are met again by chance.
  private func long(_ key: String?, _ home: Home?) -> Standing? {
    guard let key, home != nil, key.utf8.count > Thresholds.longLine.value else { return nil }
    return Standing(home: Home(), text: key)
  }

  /// A word or two in the same place are another word or two, as in a list of towns.
  private func areShort(_ old: String, _ new: String) -> Bool {
    max(old.utf8.count, new.utf8.count) <= Thresholds.shortText.value
  }

  /// Texts of paired sections that are alike.
  private func pairWithin(_ texts: inout Pairing, _ oldMarks: [Int: [Mark]], _ newMarks: [Int: [Mark]]) {
    let left = Dictionary(grouping: texts.freeOld) { oldHomes[$0] }
    let right = Dictionary(grouping: texts.freeNew) { newHomes[$0] }
    for (home, olds) in left {
      guard home != nil, let news = right[home] else { continue }
      var inner = Pairing(old: olds.count, new: news.count)
      inner.pairAlike(old: { oldMarks[olds[$0]]! }, new: { newMarks[news[$0]]! }, least: Thresholds.likeTexts.share)
      for pair in inner.pairs { texts.pair(olds[pair.old], news[pair.new]) }
    }
    texts.pairBetweenNeighbours { left, right in
      oldHomes[left] != nil && oldHomes[left] == newHomes[right]
        && (Likeness(old: [oldMarks[left]!], new: [newMarks[right]!]).score(0, 0) >= Thresholds.likeNeighbours.share
          || areShort(old.texts[left].text, new.texts[right].text))
    }
  }
}

/// A text with what is expected to change from year to year set to the new report's.
struct TextIdentity {
  let key: String

  init(_ text: String) { key = text.foldingTypography }

  init(_ text: String, _ shift: YearShift, _ references: ReferenceMap) {
    key = references.moved(shift.moved(text)).foldingTypography
  }
}
