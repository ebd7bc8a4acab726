import ReportModel
import ReportReading

/// Which section of one report is which of the other.
struct SectionPairing {
  private let old: DocumentFacts
  private let new: DocumentFacts
  private let shift: YearShift
  private let tables: Pairing
  private let oldTitles: [String]
  private let newTitles: [String]
  /// Each title with that of the section around it.
  private let oldPaths: [String]
  private let newPaths: [String]
  private(set) var sections: Pairing

  /// - Parameter tables: Paired before: a section is also known by its tables.
  init(_ old: DocumentFacts, _ new: DocumentFacts, _ shift: YearShift, tables: Pairing) {
    (self.old, self.new, self.shift, self.tables) = (old, new, shift, tables)
    let oldTitles = old.sections.map { shift.key(ofOld: HeadingNumber.title(of: $0.heading)) }
    let newTitles = new.sections.map { TurkishText.asciiKey(HeadingNumber.title(of: $0.heading)) }
    oldPaths = zip(old.parents, oldTitles).map { "\($0.map { oldTitles[$0] } ?? "")/\($1)" }
    newPaths = zip(new.parents, newTitles).map { "\($0.map { newTitles[$0] } ?? "")/\($1)" }
    (self.oldTitles, self.newTitles) = (oldTitles, newTitles)
    sections = Pairing(old: old.sections.count, new: new.sections.count)
    pairByNames()
    guard !sections.isComplete else { return }
    pairByContents()
  }

  private mutating func pairByNames() {
    var sections = sections
    // An id that was made from the heading may be another section's own in the other report: the number decides.
    sections.pairUnique(
      old: { "\(oldPaths[$0])/\(shift.key(ofOld: old.sections[$0].heading))" },
      new: { "\(newPaths[$0])/\(TurkishText.asciiKey(new.sections[$0].heading))" })
    let (oldNames, newNames) = (old.sectionNames, new.sectionNames)
    sections.pairUnique(
      old: { index in oldNames[index].map { "\($0)/\(oldTitles[index])" } },
      new: { index in newNames[index].map { "\($0)/\(newTitles[index])" } })
    sections.pairUnique(old: { oldTitles[$0] }, new: { newTitles[$0] })
    sections.pairUnique(old: { oldNames[$0] }, new: { newNames[$0] })
    self.sections = sections
  }

  private mutating func pairByContents() {
    var sections = sections
    let oldMarks = sectionMarks(old, of: sections.freeOld, moving: true)
    let newMarks = sectionMarks(new, of: sections.freeNew, moving: false)
    sections.pairNamesakes(
      old: { oldPaths[$0] }, new: { newPaths[$0] }, oldMarks: { oldMarks[$0] }, newMarks: { newMarks[$0] })
    sections.pairNamesakes(
      old: { oldTitles[$0] }, new: { newTitles[$0] }, oldMarks: { oldMarks[$0] }, newMarks: { newMarks[$0] })
    sections.pairAlike(old: { oldMarks[$0] }, new: { newMarks[$0] }, least: Thresholds.likeSections.share)
    sections.pairBetweenNeighbours { left, right in
      old.sections[left].depth == new.sections[right].depth
        && !Set(oldMarks[left]).intersection(newMarks[right]).isEmpty
    }
    self.sections = sections
  }

  /// The words of a heading, and what stands in the section.
  private func sectionMarks(_ facts: DocumentFacts, of wanted: [Int], moving: Bool) -> [[Mark]] {
    let wanted = Set(wanted)
    var marks = facts.sections.enumerated().map { index, section in
      guard wanted.contains(index) else { return [Mark]() }
      return Mark.stems(moving ? shift.moved(section.heading) : section.heading, .heading)
    }
    for text in facts.texts where text.section.map(wanted.contains) == true {
      marks[text.section!].append(
        Mark(.text, moving ? shift.key(ofOld: text.text) : TurkishText.asciiKey(text.text)))
    }
    for (index, table) in facts.tables.enumerated() where table.section != nil {
      let number = moving ? tables.newOfOld[index] : index
      if let number { marks[table.section!].append(Mark(.table, "\(number)")) }
    }
    return marks
  }
}

extension DocumentFacts {
  /// The addresses of sections, but for those that share a name and were only counted.
  fileprivate var sectionNames: [String?] {
    let addresses = sections.map(\.address)
    let counted = Set(addresses.filter { $0.utf8.contains(UInt8(ascii: "~")) })
    return addresses.map { counted.contains($0) || counted.contains("\($0)~2") ? nil : $0 }
  }
}
