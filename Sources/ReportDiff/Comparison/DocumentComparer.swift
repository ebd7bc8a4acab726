import ReportModel
import ReportReading

/// Goes through two aligned reports and collects their changes.
struct DocumentComparer {
  private let old: DocumentFacts
  private let new: DocumentFacts
  private let alignment: DocumentAlignment
  private var changes: [Change] = []
  private var alarms: [Alarm] = []
  private var comparedCells = 0
  private let comparer: CellComparer
  /// The data of figures by their addresses.
  private let oldData: [String: [[String]]]
  private let newData: [String: [[String]]]
  private let oldPlaces: PlacesInSections
  private let newPlaces: PlacesInSections
  private let homes: HomeChange
  /// Tables that stand elsewhere now, by their new places.
  private var movedTables: Set<Int> = []
  /// The places of sections in which items came or went, so that the others count on.
  private var recounted: Set<Int> = []

  init(_ old: DocumentFacts, _ new: DocumentFacts) {
    self.old = old
    self.new = new
    alignment = DocumentAlignment(old, new)
    comparer = CellComparer(shift: alignment.shift, references: alignment.references)
    (oldData, newData) = (Self.data(old), Self.data(new))
    oldPlaces = PlacesInSections(old)
    newPlaces = PlacesInSections(new)
    homes = HomeChange(old, new, alignment.sections)
    movedTables = moved(alignment.tables, old: { old.tables[$0].section }, new: { new.tables[$0].section })
    let added = alignment.texts.freeNew.map { new.texts[$0].section }
    let removed = alignment.texts.freeOld.map { movedHome(old.texts[$0].section) }
    recounted = Set((added + removed).map { ($0 ?? -1) + 1 })
    compareTitle()
    compareSections()
    compareTexts()
    compareFigures()
    compareTables()
    foldPartial()
  }

  var comparison: ReportComparison {
    ReportComparison(
      old: old, new: new, changes: changes.filter { $0.fold == nil }, folded: changes.filter { $0.fold != nil },
      alarms: alarms, tables: mappings, unchangedTexts: unchangedTexts,
      comparedTables: alignment.tables.pairs.count, comparedCells: comparedCells)
  }

  private mutating func compareTitle() {
    guard old.title != new.title else { return }
    var change = Change(
      .titleChanged, .text, address: Sides(old: "", new: ""), position: Sides(old: 0, new: 0))
    describe(&change, old.title, new.title)
    changes.append(change)
  }

  /// Both texts, their differing words, and whether these are expected.
  private func describe(_ change: inout Change, _ from: String, _ to: String) {
    (change.old, change.new) = (from, to)
    if from.foldingTypography == to.foldingTypography {
      (change.fold, change.changeClass) = (.notation, .form)
      return
    }
    let diff = WordDiff(from, to, comparer.shift, comparer.references)
    change.pieces = diff.pieces
    if diff.isExpected { (change.fold, change.changeClass) = (diff.expectedFold, diff.expectedClass) }
    if change.kind == .textChanged, UnitNote.isOne(from), UnitNote.isOne(to) { change.changeClass = .unit }
    if change.kind == .textChanged, let home = change.home.new, recounted.contains(home),
      ListMark.isOnlyDifference(from, to)
    {
      (change.fold, change.changeClass) = (.numbering, .reference)
    }
    if change.kind == .textChanged, let only = diff.numbers.first, diff.numbers.count == 1,
      let number = NumberChange(only.old, only.new)
    {
      change.number = number
    }
  }

  // MARK: Sections

  private func heading(_ section: Sides<Int?>) -> Sides<String> {
    Sides(
      old: section.old.flatMap { $0 }.map { old.sections[$0].heading },
      new: section.new.flatMap { $0 }.map { new.sections[$0].heading })
  }

  private func sectionChange(_ kind: ChangeKind, _ section: Sides<Int>) -> Change {
    var change = Change(
      kind, .section,
      address: Sides(
        old: section.old.map { old.sections[$0].address }, new: section.new.map { new.sections[$0].address }),
      position: Sides(old: section.old.map { $0 + 1 }, new: section.new.map { $0 + 1 }))
    change.level = Sides(
      old: section.old.map { old.sections[$0].depth + 1 }, new: section.new.map { new.sections[$0].depth + 1 })
    change.section = Sides(
      old: section.old.map { old.sections[$0].heading }, new: section.new.map { new.sections[$0].heading })
    return change
  }

  /// Tells sections that came, went or moved.
  private mutating func compareSections() {
    let parents = new.parents
    let oldParents = old.parents
    let roots = moved(alignment.sections, old: { oldParents[$0] }, new: { parents[$0] })
    var moved = roots
    for (index, other) in alignment.sections.oldOfNew.enumerated() {
      guard let other else {
        var change = sectionChange(.sectionAdded, Sides(old: nil, new: index))
        change.new = new.sections[index].heading
        if let parent = parents[index], alignment.sections.oldOfNew[parent] == nil { change.fold = .within }
        changes.append(change)
        continue
      }
      let wentAlong = !roots.contains(index) && parents[index].map(moved.contains) == true
      if wentAlong || roots.contains(index) || old.sections[other].depth != new.sections[index].depth {
        moved.insert(index)
        var change = sectionChange(.sectionMoved, Sides(old: other, new: index))
        if wentAlong || homes.isSame(oldParents[other], parents[index]) { change.fold = .within }
        changes.append(change)
      }
      rename(Sides(old: other, new: index))
    }
    for index in alignment.sections.freeOld {
      var change = sectionChange(.sectionRemoved, Sides(old: index, new: nil))
      change.old = old.sections[index].heading
      if let parent = oldParents[index], alignment.sections.newOfOld[parent] == nil { change.fold = .within }
      changes.append(change)
    }
  }

  private mutating func rename(_ section: Sides<Int>) {
    let (from, to) = (old.sections[section.old!].heading, new.sections[section.new!].heading)
    guard from != to else { return }
    var change = sectionChange(.sectionRenamed, section)
    describe(&change, from, to)
    if change.fold == nil, HeadingNumber.title(of: from) == HeadingNumber.title(of: to) {
      (change.fold, change.changeClass) = (.numbering, .reference)
    }
    changes.append(change)
  }

  // MARK: Things in sections

  /// The new section of what stood in one of the old report's.
  private func movedHome(_ section: Int?) -> Int? { section.flatMap { alignment.sections.newOfOld[$0] } }

  /// Which pairs stand in another section now, or in another order within theirs.
  private func moved(
    _ pairing: Pairing, old: (Int) -> Int?, new: (Int) -> Int?
  ) -> Set<Int> {
    var result: Set<Int> = []
    var groups: [Int: [(old: Int, new: Int)]] = [:]
    for pair in pairing.pairs {
      let home = old(pair.old)
      if movedHome(home) == new(pair.new), home == nil || movedHome(home) != nil {
        groups[new(pair.new) ?? -1, default: []].append(pair)
      } else {
        result.insert(pair.new)
      }
    }
    for group in groups.values {
      var inner = Pairing(old: group.count, new: group.count, isReversed: pairing.isReversed)
      let order = group.map(\.old).sorted()
      let ranks = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
      for (rank, pair) in group.enumerated() { inner.pair(ranks[pair.old]!, rank) }
      for rank in inner.moved { result.insert(group[rank].new) }
    }
    return result
  }

  private func places(_ sections: Sides<Int?>) -> Sides<Int> {
    Sides(old: sections.old.map { ($0 ?? -1) + 1 }, new: sections.new.map { ($0 ?? -1) + 1 })
  }

  // MARK: Texts

  private func textChange(_ kind: ChangeKind, _ text: Sides<Int>) -> Change {
    var change = Change(
      kind, .text,
      address: Sides(old: text.old.map { old.texts[$0].address }, new: text.new.map { new.texts[$0].address }),
      position: Sides(old: text.old.map { oldPlaces.texts[$0] }, new: text.new.map { newPlaces.texts[$0] }))
    let sections = Sides<Int?>(old: text.old.map { old.texts[$0].section }, new: text.new.map { new.texts[$0].section })
    change.section = heading(sections)
    change.home = places(sections)
    change.old = text.old.map { old.texts[$0].text }
    change.new = text.new.map { new.texts[$0].text }
    if [change.old, change.new].contains(where: { $0.map(NoteText.isNote) == true }) { change.changeClass = .note }
    return change
  }

  /// Tells texts that came, went, moved or say something else.
  private mutating func compareTexts() {
    let addedTables = Set(alignment.tables.freeNew.map { new.tables[$0].address })
    let removedTables = Set(alignment.tables.freeOld.map { old.tables[$0].address })
    let addressesOfMovedTables = Set(movedTables.map { new.tables[$0].address })
    let passing = alignment.texts.moved
    let moved = moved(alignment.texts, old: { old.texts[$0].section }, new: { new.texts[$0].section })
    for (index, other) in alignment.texts.oldOfNew.enumerated() {
      guard let other else {
        var change = textChange(.textAdded, Sides(old: nil, new: index))
        if let home = new.texts[index].section, alignment.sections.oldOfNew[home] == nil { change.fold = .within }
        if let table = new.texts[index].table, addedTables.contains(table) { change.fold = .within }
        changes.append(change)
        continue
      }
      if moved.contains(index) {
        var change = textChange(.textMoved, Sides(old: other, new: index))
        if change.changeClass == .text { change.changeClass = .section }
        // The lines above a table go where it goes.
        let wentAlong = new.texts[index].table.map(addressesOfMovedTables.contains) == true
        let isUnderHeading = homes.isSame(old.texts[other].section, new.texts[index].section)
        if wentAlong || isUnderHeading && !passing.contains(index) { change.fold = .within }
        changes.append(change)
      }
      guard old.texts[other].text != new.texts[index].text else { continue }
      var change = textChange(.textChanged, Sides(old: other, new: index))
      describe(&change, old.texts[other].text, new.texts[index].text)
      changes.append(change)
    }
    for index in alignment.texts.freeOld {
      var change = textChange(.textRemoved, Sides(old: index, new: nil))
      if let home = old.texts[index].section, alignment.sections.newOfOld[home] == nil { change.fold = .within }
      if let table = old.texts[index].table, removedTables.contains(table) { change.fold = .within }
      changes.append(change)
    }
  }

  /// A reviewer wants to see which long passages were taken over from last year.
  private var unchangedTexts: [TextFact] {
    guard alignment.shift.years != 0 else { return [] }
    return alignment.texts.pairs.filter { pair in
      let text = new.texts[pair.new].text
      return text.utf8.count >= Thresholds.unchangedText.value
        && TextIdentity(text).key
          == TextIdentity(old.texts[pair.old].text, alignment.shift, alignment.references).key
    }.map { new.texts[$0.new] }
  }

  // MARK: Figures

  private static func data(_ facts: DocumentFacts) -> [String: [[String]]] {
    Dictionary(facts.tables.compactMap { table in table.figure.map { ($0, table.rows.map(\.cells)) } }) { first, _ in
      first
    }
  }

  private func figureChange(_ kind: ChangeKind, _ figure: Sides<Int>) -> Change {
    var change = Change(
      kind, .figure,
      address: Sides(old: figure.old.map { old.figures[$0].address }, new: figure.new.map { new.figures[$0].address }),
      position: Sides(old: figure.old.map { oldPlaces.figures[$0] }, new: figure.new.map { newPlaces.figures[$0] }))
    let sections = Sides<Int?>(
      old: figure.old.map { old.figures[$0].section }, new: figure.new.map { new.figures[$0].section })
    change.section = heading(sections)
    change.home = places(sections)
    change.old = figure.old.map { old.figures[$0].caption }
    change.new = figure.new.map { new.figures[$0].caption }
    return change
  }

  /// Tells figures that came, went, moved or are named otherwise.
  private mutating func compareFigures() {
    let passing = alignment.figures.moved
    let moved = moved(alignment.figures, old: { old.figures[$0].section }, new: { new.figures[$0].section })
    for (index, other) in alignment.figures.oldOfNew.enumerated() {
      guard let other else {
        changes.append(figureChange(.figureAdded, Sides(old: nil, new: index)))
        continue
      }
      let both = Sides<Int>(old: other, new: index)
      if moved.contains(index) {
        var change = figureChange(.figureMoved, both)
        let isUnderHeading = homes.isSame(old.figures[other].section, new.figures[index].section)
        if isUnderHeading && !passing.contains(index) { change.fold = .within }
        changes.append(change)
      }
      let (from, to) = (old.figures[other], new.figures[index])
      if from.number != to.number {
        var change = figureChange(.figureRenumbered, both)
        (change.old, change.new, change.fold) = (from.number, to.number, .numbering)
        changes.append(change)
      }
      if from.title != to.title {
        var change = figureChange(.figureRetitled, both)
        describe(&change, from.title, to.title)
        changes.append(change)
      }
      comparePictures(both)
    }
    for index in alignment.figures.freeOld { changes.append(figureChange(.figureRemoved, Sides(old: index, new: nil))) }
  }

  /// What is drawn follows from the data: a picture that changed without it, or did not change with it, is told.
  private mutating func comparePictures(_ figure: Sides<Int>) {
    let (from, to) = (old.figures[figure.old!], new.figures[figure.new!])
    // An input folder draws nothing yet.
    guard !from.picture.isEmpty, !to.picture.isEmpty else { return }
    let hasOtherData = oldData[from.address] != newData[to.address]
    if from.picture != to.picture, !hasOtherData {
      var change = figureChange(.figureChanged, figure)
      describe(&change, from.picture, to.picture)
      changes.append(change)
    } else if from.picture == to.picture, hasOtherData, from.picture.contains(where: \.isNumber) {
      let name = to.caption
      alarms.append(
        Alarm(
          .figure,
          message: BilingualText(
            tr: "\(name): verisi değişti, çizimi değişmedi", en: "\(name): its data changed, its picture did not"),
          address: Sides(old: from.address, new: to.address)))
    }
  }

  // MARK: Tables

  private func tableChange(_ kind: ChangeKind, _ table: Sides<Int>) -> Change {
    var change = Change(
      kind, .table,
      address: Sides(old: table.old.map { old.tables[$0].address }, new: table.new.map { new.tables[$0].address }),
      position: Sides(old: table.old.map { oldPlaces.tables[$0] }, new: table.new.map { newPlaces.tables[$0] }))
    change.table = TablePlace(table.old.map { old.tables[$0] }, table.new.map { new.tables[$0] })
    let sections = Sides<Int?>(
      old: table.old.map { old.tables[$0].section }, new: table.new.map { new.tables[$0].section })
    change.section = heading(sections)
    change.home = places(sections)
    return change
  }

  private func wholeTable(_ kind: ChangeKind, _ table: Sides<Int>) -> Change {
    var change = tableChange(kind, table)
    let fact = table.new.map { new.tables[$0] } ?? old.tables[table.old!]
    change.headings = fact.columns.map(\.title)
    change.cells = fact.rows.flatMap { row in
      zip(fact.columns, row.cells).map { CellFact(row: row.key, column: $0.key, text: $1) }
    }
    change.old = table.old.map { old.tables[$0].title }
    change.new = table.new.map { new.tables[$0].title }
    // The data of a figure comes and goes with it.
    if fact.figure != nil { change.fold = .within }
    return change
  }

  /// Tells tables that came, went or moved, and compares those that stayed.
  private mutating func compareTables() {
    let passing = alignment.tables.moved
    for (index, other) in alignment.tables.oldOfNew.enumerated() {
      guard let other else {
        changes.append(wholeTable(.tableAdded, Sides(old: nil, new: index)))
        continue
      }
      let both = Sides<Int>(old: other, new: index)
      if movedTables.contains(index) {
        var change = tableChange(.tableMoved, both)
        let isUnderHeading = homes.isSame(old.tables[other].section, new.tables[index].section)
        if new.tables[index].figure != nil || isUnderHeading && !passing.contains(index) { change.fold = .within }
        changes.append(change)
      }
      renumber(both)
      retitle(both)
      let rows = alignment.alignment(of: (other, index))
      comparedCells += rows.rows.pairs.count * rows.columns.pairs.count
      let sections = heading(Sides(old: old.tables[other].section, new: new.tables[index].section))
      changes += TableComparer(rows, section: sections, comparer: comparer).changes
      alarms += OpeningCheck(rows, alignment.shift).alarms
    }
    for index in alignment.tables.freeOld { changes.append(wholeTable(.tableRemoved, Sides(old: index, new: nil))) }
  }

  private mutating func renumber(_ table: Sides<Int>) {
    let (from, to) = (old.tables[table.old!], new.tables[table.new!])
    guard from.number != to.number else { return }
    var change = tableChange(.tableRenumbered, table)
    (change.old, change.new, change.fold) = (from.number, to.number, .numbering)
    changes.append(change)
  }

  private mutating func retitle(_ table: Sides<Int>) {
    let (from, to) = (old.tables[table.old!], new.tables[table.new!])
    guard from.title != to.title || from.part != to.part else { return }
    var change = tableChange(.tableRetitled, table)
    describe(&change, from.wholeTitle, to.wholeTitle)
    if change.fold == nil, ColumnUnit([from.title]) != ColumnUnit([to.title]) { change.changeClass = .unit }
    changes.append(change)
  }

  private var mappings: [TableMapping] {
    let present = new.tables.indices.map {
      mapping(alignment.tables.oldOfNew[$0].map { old.tables[$0] }, new.tables[$0])
    }
    return (present + alignment.tables.freeOld.map { mapping(old.tables[$0], nil) }).compactMap { $0 }
  }

  /// `nil` for the data of figures.
  private func mapping(_ old: TableFact?, _ new: TableFact?) -> TableMapping? {
    guard let either = new ?? old, either.figure == nil else { return nil }
    return TableMapping(
      name: Sides(old: old?.name, new: new?.name), number: Sides(old: old?.number, new: new?.number),
      title: either.title)
  }

  // MARK: Reports known in part

  /// What a partial report does not have was neither added nor removed, and its own words are not the report's.
  private mutating func foldPartial() {
    guard old.isPartial != new.isPartial else { return }
    let added: Set<ChangeKind> = [.tableAdded, .rowAdded, .columnAdded, .figureAdded]
    let removed: Set<ChangeKind> = [.tableRemoved, .rowRemoved, .columnRemoved, .figureRemoved]
    let ofOrder: Set<ChangeKind> = [
      .sectionAdded, .sectionRemoved, .sectionMoved, .textAdded, .textRemoved, .textMoved, .tableMoved, .rowMoved,
      .columnMoved, .figureMoved, .titleChanged, .sectionRenamed, .columnRenamed, .tableRetitled,
    ]
    let lacking = old.isPartial ? added : removed
    for index in changes.indices where changes[index].fold == nil || changes[index].fold == .within {
      if lacking.contains(changes[index].kind) || ofOrder.contains(changes[index].kind) {
        changes[index].fold = .partial
      }
    }
  }
}

extension NumberChange {
  /// Numbers of running text, with their suffixes.
  init?(_ old: Substring, _ new: Substring) {
    func amount(_ token: Substring) -> Amount? {
      CellReading(String(token.prefix { $0.isNumber || $0 == "." || $0 == "," })).amount
    }
    guard let from = amount(old), let to = amount(new) else { return nil }
    self.init(from, to, isPercentage: false)
  }
}

extension TableFact {
  fileprivate var wholeTitle: String { part.map { "\(title) — \($0)" } ?? title }
}
