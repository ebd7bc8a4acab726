import ReportDiff
import ReportModel
import ReportReading

/// Numbers that look random and are the same on every run.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return bound > 0 ? Int(state % UInt64(bound)) : 0
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[next(elements.count)]
  }
}

enum EditKind: String, CaseIterable {
  case number, emptied, status, cellText, rowAdded, rowRemoved, rowMoved, rowRenamed, columnRenamed, columnAdded,
    columnRemoved
  case columnMoved
  case tableAdded, tableRemoved, tableRetitled, textChanged, textAdded, textRemoved, textMoved, sectionRenamed,
    sectionMoved
  case sectionAdded, sectionRemoved
}

/// What a diff has to say of an edit: this kind, at a place with these words.
struct Expectation {
  var edit: EditKind
  var kinds: Set<ChangeKind>
  var classes: Set<ChangeClass>
  /// Words that the change shows, each somewhere.
  var words: [String]

  func fits(_ change: Change) -> Bool {
    guard kinds.contains(change.kind), classes.contains(change.changeClass) else { return false }
    let shown = [
      change.old, change.new, change.row.old, change.row.new, change.column.old, change.column.new, change.section.old,
      change.section.new, change.table?.title,
    ].compactMap { $0 }
    return words.allSatisfy { word in shown.contains { $0 == word } }
  }
}

/// A document being edited; each place is edited once.
struct Draft {
  private(set) var document: Document
  private var dice: Dice
  /// By id and key: sections move, and with them the places of tables.
  private var usedRows: [String: Set<String>] = [:]
  private var usedTables: Set<String> = []
  private var usedSections: Set<String> = []
  private var usedTexts: Set<String> = []
  private var serial = 0

  init(_ document: Document, seed: UInt64) {
    self.document = document
    dice = Dice(seed: seed)
  }

  /// Makes one edit, where there is a place for it.
  mutating func edit(_ kind: EditKind) -> Expectation? {
    serial += 1
    switch kind {
    case .number: return editNumber()
    case .emptied: return emptyNumber()
    case .status: return editStatus()
    case .cellText: return editCellText()
    case .rowAdded: return addRow()
    case .rowRemoved: return removeRow()
    case .rowMoved: return moveRow()
    case .rowRenamed: return renameRow()
    case .columnRenamed: return renameColumn()
    case .columnAdded: return addColumn()
    case .columnRemoved: return removeColumn()
    case .columnMoved: return moveColumn()
    case .tableAdded: return addTable()
    case .tableRemoved: return removeTable()
    case .tableRetitled: return retitleTable()
    case .textChanged: return changeText()
    case .textAdded: return addText()
    case .textRemoved: return removeText()
    case .textMoved: return moveText()
    case .sectionRenamed: return renameSection()
    case .sectionMoved: return moveSection()
    case .sectionAdded: return addSection()
    case .sectionRemoved: return removeSection()
    }
  }

  // MARK: Tables

  private var tables: [Table] { document.tables }

  private mutating func change(_ index: Int, _ body: (inout Table) -> Void) {
    var count = -1
    document.mapTables { table in
      count += 1
      if count == index { body(&table) }
    }
  }

  private mutating func freeRow(_ isFit: (Table, Int) -> Bool) -> (table: Int, row: Int)? {
    let tables = tables
    let places = tables.indices.filter { !usedTables.contains(tables[$0].id) }.flatMap { table in
      tables[table].rows.indices
        .filter { isFit(tables[table], $0) && usedRows[tables[table].id]?.contains(tables[table].rows[$0].key) != true }
        .map { (table, $0) }
    }
    guard let place = dice.pick(places) else { return nil }
    usedRows[tables[place.0].id, default: []].insert(tables[place.0].rows[place.1].key)
    return place
  }

  private mutating func editNumber() -> Expectation? {
    guard let place = freeRow({ !$0.numbers(inRow: $1).isEmpty && $0.rows[$1].role != .heading }) else { return nil }
    let table = tables[place.table]
    guard let column = dice.pick(table.numbers(inRow: place.row)) else { return nil }
    let text = table.rows[place.row].cells[column].text
    var digits = Array(text)
    guard let at = dice.pick(digits.indices.filter { digits[$0].isNumber && $0 > 0 && digits[$0] != "0" }) else {
      return nil
    }
    digits[at] = digits[at] == "9" ? "4" : Character(String(digits[at].wholeNumberValue! + 1))
    let edited = String(digits)
    change(place.table) { $0.rows[place.row].cells[column].text = edited }
    return Expectation(
      edit: .number, kinds: [.cellChanged], classes: [.number, .totalAlone, .totalFromRows, .sign, .precision],
      words: [text, edited, RowLabels(table).label(ofRow: place.row)])
  }

  /// A figure that nobody knows any more: a dash, an empty cell or a nought.
  private mutating func emptyNumber() -> Expectation? {
    guard let place = freeRow({ !$0.numbers(inRow: $1).isEmpty && $0.rows[$1].role == .data }) else { return nil }
    let table = tables[place.table]
    guard let column = dice.pick(table.numbers(inRow: place.row)), let new = dice.pick(["-", ""]) else { return nil }
    let old = table.rows[place.row].cells[column].text
    change(place.table) { $0.rows[place.row].cells[column].text = new }
    return Expectation(
      edit: .emptied, kinds: [.cellChanged], classes: [.missing],
      words: [old, new, RowLabels(table).label(ofRow: place.row)])
  }

  private mutating func editStatus() -> Expectation? {
    guard
      let place = freeRow({ table, row in
        table.columns.indices.contains {
          table.columns[$0].kind == .status && IndicatorStatus(printed: table.rows[row].cells[$0].text) != nil
        }
      })
    else { return nil }
    let table = tables[place.table]
    let column = table.columns.firstIndex { $0.kind == .status }!
    let old = table.rows[place.row].cells[column].text
    let new = IndicatorStatus(printed: old) == .reached ? IndicatorStatus.notReached : .reached
    change(place.table) { $0.rows[place.row].cells[column].text = new.rawValue }
    return Expectation(edit: .status, kinds: [.cellChanged], classes: [.status], words: [old, new.rawValue])
  }

  private mutating func editCellText() -> Expectation? {
    guard let place = freeRow({ table, row in table.rows[row].cells.contains { $0.text.count > 60 } }) else {
      return nil
    }
    let table = tables[place.table]
    let column = table.rows[place.row].cells.firstIndex { $0.text.count > 60 }!
    let old = table.rows[place.row].cells[column].text
    guard old != RowLabels(table).label(ofRow: place.row) else { return nil }
    let new = Self.reworded(old, &dice)
    change(place.table) { $0.rows[place.row].cells[column].text = new }
    return Expectation(edit: .cellText, kinds: [.cellChanged], classes: [.text, .note], words: [old, new])
  }

  private static let names = [
    "Kıyı", "Arşiv", "Denetim", "Laboratuvar", "Kütüphane", "Ulaşım", "Mevzuat", "Tercüme", "Yayın", "Hizmet İçi",
    "Deprem", "Matbaa", "Protokol", "Sağlık", "Kriz",
  ]
  private static let things = ["Masası", "Ekibi", "Bürosu", "Kurulu", "Merkezi Kaydı", "Ofisi", "Grubu"]

  private mutating func newName() -> String {
    "\(dice.pick(Self.names)!) \(dice.pick(Self.things)!) \(serial)"
  }

  private mutating func addRow() -> Expectation? {
    guard
      let place = freeRow({ table, row in table.isPlain && table.rows[row].role == .data && table.rows[row].level == 0 }
      )
    else { return nil }
    let table = tables[place.table]
    guard let column = RowLabels(table).tellingColumn else { return nil }
    let name = newName()
    var row = table.rows[place.row]
    row.key = TurkishText.asciiKey(name)
    for index in row.cells.indices {
      row.cells[index].text =
        CellReading(row.cells[index].text).amount == nil ? row.cells[index].text : "\(dice.next(900) + 17)"
    }
    row.cells[column].text = name
    let made = row
    change(place.table) { $0.rows.insert(made, at: place.row + 1) }
    usedRows[table.id, default: []].insert(made.key)
    return Expectation(edit: .rowAdded, kinds: [.rowAdded], classes: [.row, .indicator], words: [name])
  }

  private mutating func removeRow() -> Expectation? {
    guard
      let place = freeRow({ table, row in
        table.isPlain && table.rows[row].role == .data && table.rows.count > 5 && table.rows[row].level == 0
      })
    else { return nil }
    let label = RowLabels(tables[place.table]).label(ofRow: place.row)
    change(place.table) { $0.rows.remove(at: place.row) }
    return Expectation(edit: .rowRemoved, kinds: [.rowRemoved], classes: [.row, .indicator], words: [label])
  }

  private mutating func moveRow() -> Expectation? {
    guard
      let place = freeRow({ table, row in
        table.isPlain && table.rows[row].role == .data && table.rows.count > 7 && table.rows[row].level == 0
      })
    else { return nil }
    let table = tables[place.table]
    let target = (place.row + 3 + dice.next(table.rows.count - 5)) % (table.rows.count - 1)
    guard abs(target - place.row) > 1, usedRows[table.id] == [table.rows[place.row].key] else { return nil }
    let label = RowLabels(table).label(ofRow: place.row)
    change(place.table) { $0.rows.insert($0.rows.remove(at: place.row), at: target) }
    usedTables.insert(table.id)
    return Expectation(edit: .rowMoved, kinds: [.rowMoved], classes: [.rowOrder], words: [label])
  }

  private mutating func renameRow() -> Expectation? {
    guard let place = freeRow({ table, row in table.rows[row].role == .data && table.isPlain }) else { return nil }
    let table = tables[place.table]
    let labels = RowLabels(table)
    let label = labels.label(ofRow: place.row)
    guard let column = table.rows[place.row].cells.firstIndex(where: { $0.text == label }),
      !table.columns[column].kind.isNumeric, label.contains(where: \.isLetter),
      table.rows.count(where: { $0.cells[column].text == label }) == 1
    else { return nil }
    let new = Self.reworded(label, &dice)
    change(place.table) { $0.rows[place.row].cells[column].text = new }
    return Expectation(edit: .rowRenamed, kinds: [.rowRenamed], classes: [.rowName], words: [label, new])
  }

  /// Another word among the others, or another ending.
  private static func reworded(_ text: String, _ dice: inout Dice) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    guard words.count > 2, let place = dice.pick(Array(words.indices)) else { return text + "ları" }
    switch dice.next(3) {
    case 0: words[place] = "yenilenmiş"
    case 1: words.insert("ayrıca", at: place)
    default: words.remove(at: place)
    }
    let result = words.joined(separator: " ")
    return result == text ? text + " ayrıca" : result
  }

  private mutating func freeTable(_ isFit: (Table) -> Bool) -> Int? {
    let tables = tables
    let found = tables.indices.filter { index in
      !usedTables.contains(tables[index].id) && usedRows[tables[index].id] == nil && isFit(tables[index])
    }
    guard let table = dice.pick(found) else { return nil }
    usedTables.insert(tables[table].id)
    return table
  }

  private mutating func renameColumn() -> Expectation? {
    guard let index = freeTable(\.isPlain) else { return nil }
    let table = tables[index]
    guard let column = dice.pick(table.columns.indices.filter { !table.columns[$0].title.isEmpty }) else { return nil }
    let (old, new) = (table.columns[column].title, "Yeni \(table.columns[column].title)")
    change(index) {
      $0.columns[column].title = new
      $0.head[0][column].text = new
    }
    return Expectation(edit: .columnRenamed, kinds: [.columnRenamed], classes: [.column, .unit], words: [old, new])
  }

  private mutating func addColumn() -> Expectation? {
    guard let index = freeTable(\.isPlain) else { return nil }
    let name = newName()
    let place = 1 + dice.next(tables[index].columns.count)
    let start = dice.next(500)
    change(index) { table in
      table.columns.insert(Column(key: TurkishText.asciiKey(name), title: name, kind: .count), at: place)
      table.head[0].insert(Cell(name, isHeading: true), at: place)
      for row in table.rows.indices { table.rows[row].cells.insert(Cell("\(start + row * 7)"), at: place) }
    }
    return Expectation(edit: .columnAdded, kinds: [.columnAdded], classes: [.column], words: [name])
  }

  private mutating func removeColumn() -> Expectation? {
    guard let index = freeTable({ $0.isPlain && $0.columns.count > 3 }) else { return nil }
    let place = 2 + dice.next(tables[index].columns.count - 2)
    let title = tables[index].columns[place].title
    change(index) { table in
      table.columns.remove(at: place)
      table.head[0].remove(at: place)
      for row in table.rows.indices { table.rows[row].cells.remove(at: place) }
    }
    return Expectation(edit: .columnRemoved, kinds: [.columnRemoved], classes: [.column], words: [title])
  }

  /// From one end of the table to the other, so that no other column could have moved instead.
  private mutating func moveColumn() -> Expectation? {
    guard let index = freeTable({ $0.isPlain && $0.columns.count > 4 }) else { return nil }
    let title = tables[index].columns[1].title
    guard !title.isEmpty else { return nil }
    change(index) { table in
      table.columns.append(table.columns.remove(at: 1))
      table.head[0].append(table.head[0].remove(at: 1))
      for row in table.rows.indices { table.rows[row].cells.append(table.rows[row].cells.remove(at: 1)) }
    }
    return Expectation(edit: .columnMoved, kinds: [.columnMoved], classes: [.column], words: [title])
  }

  /// A new table of its own after one with a number; the later ones count on, and texts that speak of them too.
  private mutating func addTable() -> Expectation? {
    guard usedTables.isEmpty, usedRows.isEmpty, usedTexts.isEmpty,
      let place = dice.pick(tables.indices.filter { tables[$0].number != nil && tables[$0].part == nil })
    else { return nil }
    let number = Int(tables[place].number!.split(separator: " ").last!)!
    let name = newName()
    let columns = ["Araç", "Adet"].map {
      Column(key: TurkishText.asciiKey($0), title: $0, kind: $0 == "Adet" ? .count : .text)
    }
    let rows = (1...4).map { row in
      Row(key: "arac-\(row)", cells: [Cell("\(Self.names[row]) aracı"), Cell("\(dice.next(90) + 10)")])
    }
    let table = Table(
      id: TurkishText.asciiKey(name), number: "Tablo \(number + 1)", title: name, columns: columns,
      head: [["Araç", "Adet"].map { Cell($0, isHeading: true) }], rows: rows)
    document.renumberTables(after: number, by: 1)
    document.insert(table, afterTable: place)
    // What is new is not edited again.
    usedTables.insert(table.id)
    return Expectation(edit: .tableAdded, kinds: [.tableAdded], classes: [.table], words: [name])
  }

  private mutating func removeTable() -> Expectation? {
    guard usedTables.isEmpty, usedRows.isEmpty, usedTexts.isEmpty,
      let place = dice.pick(tables.indices.filter { tables[$0].number != nil && tables[$0].part == nil })
    else { return nil }
    let number = Int(tables[place].number!.split(separator: " ").last!)!
    let title = tables[place].title
    document.removeTable(place)
    document.renumberTables(after: number, by: -1)
    return Expectation(edit: .tableRemoved, kinds: [.tableRemoved], classes: [.table], words: [title])
  }

  private mutating func retitleTable() -> Expectation? {
    guard let index = freeTable({ $0.number != nil && $0.part == nil && !$0.title.isEmpty }) else { return nil }
    let old = tables[index].title
    let new = Self.reworded(old, &dice)
    change(index) { $0.title = new }
    return Expectation(edit: .tableRetitled, kinds: [.tableRetitled], classes: [.table], words: [old, new])
  }

  // MARK: Texts and sections

  private mutating func freeText() -> String? {
    let texts = document.paragraphs.filter { $0.count > 60 && !usedTexts.contains($0) }
    let counts = Dictionary(grouping: texts, by: \.self)
    guard let text = dice.pick(texts.filter { counts[$0]?.count == 1 }) else { return nil }
    usedTexts.insert(text)
    return text
  }

  private mutating func changeText() -> Expectation? {
    guard let old = freeText() else { return nil }
    let new = Self.reworded(old, &dice)
    usedTexts.insert(new)
    document.replace(paragraph: old, with: [new])
    return Expectation(edit: .textChanged, kinds: [.textChanged], classes: [.text, .note], words: [old, new])
  }

  private mutating func addText() -> Expectation? {
    guard let old = freeText() else { return nil }
    let new = "\(newName()) yıl içinde kurulmuş, görev tanımı onaylanmış ve çalışmalarına başlamıştır."
    usedTexts.insert(new)
    document.replace(paragraph: old, with: [old, new])
    return Expectation(edit: .textAdded, kinds: [.textAdded], classes: [.text], words: [new])
  }

  private mutating func removeText() -> Expectation? {
    guard let old = freeText() else { return nil }
    document.replace(paragraph: old, with: [])
    return Expectation(edit: .textRemoved, kinds: [.textRemoved], classes: [.text, .note], words: [old])
  }

  /// The first long paragraph of a section behind all others.
  private mutating func moveText() -> Expectation? {
    func longTexts(_ section: Section) -> [String] {
      section.blocks.compactMap { block in
        guard case .paragraph(let inlines, _) = block, inlines.plainText.count > 60 else { return nil }
        return inlines.plainText
      }
    }
    let found = document.allSections.filter { section in
      let texts = longTexts(section)
      return texts.count == section.blocks.count && texts.count > 2 && Set(texts).count == texts.count
        && texts.allSatisfy { !usedTexts.contains($0) }
    }
    guard let section = dice.pick(found) else { return nil }
    usedTexts.formUnion(longTexts(section))
    document.mapSections { if $0.id == section.id { $0.blocks.append($0.blocks.remove(at: 0)) } }
    return Expectation(
      edit: .textMoved, kinds: [.textMoved], classes: [.section], words: [longTexts(section)[0]])
  }

  private mutating func freeSection(_ isFit: (Section) -> Bool) -> Section? {
    let sections = document.allSections.filter { isFit($0) && !usedSections.contains($0.heading) }
    guard let section = dice.pick(sections) else { return nil }
    usedSections.insert(section.heading)
    return section
  }

  private mutating func renameSection() -> Expectation? {
    guard
      let section = freeSection({
        $0.title.count > 8 && !$0.blocks.isEmpty && !TurkishText.asciiKey($0.title).hasSuffix("dizini")
          && !TurkishText.asciiKey($0.title).hasPrefix("icindekiler")
      })
    else { return nil }
    let new = Self.reworded(section.title, &dice)
    let heading = section.number.map { "\($0) \(new)" } ?? new
    document.mapSections { if $0.id == section.id { $0.title = new } }
    usedSections.insert(heading)
    return Expectation(
      edit: .sectionRenamed, kinds: [.sectionRenamed], classes: [.section], words: [section.heading, heading])
  }

  private mutating func moveSection() -> Expectation? {
    guard let parent = freeSection({ $0.sections.count > 2 && $0.sections.allSatisfy { $0.sections.isEmpty } }),
      !parent.sections.contains(where: { usedSections.contains($0.heading) })
    else { return nil }
    let moved = parent.sections[0]
    for section in parent.sections { usedSections.insert(section.heading) }
    document.mapSections { if $0.id == parent.id { $0.sections.append($0.sections.remove(at: 0)) } }
    return Expectation(edit: .sectionMoved, kinds: [.sectionMoved], classes: [.section], words: [moved.heading])
  }

  /// With two paragraphs, among the sections of another.
  private mutating func addSection() -> Expectation? {
    guard let parent = freeSection({ !$0.sections.isEmpty }), let first = parent.sections.first else { return nil }
    for section in parent.sections { usedSections.insert(section.heading) }
    let title = "\(newName()) Çalışmaları"
    let texts = (1...2).map { "\(newName()) yıl içinde \($0 * 37) kez toplanmış ve kararlarını yayımlamıştır." }
    usedTexts.formUnion(texts)
    let new = Section(
      id: TurkishText.asciiKey(title), level: first.level, number: nil, title: title,
      blocks: texts.map { .paragraph([.text($0)], nil) }, sections: [])
    usedSections.insert(title)
    document.mapSections { if $0.id == parent.id { $0.sections.insert(new, at: 1) } }
    return Expectation(edit: .sectionAdded, kinds: [.sectionAdded], classes: [.section], words: [title])
  }

  /// One of words alone.
  private mutating func removeSection() -> Expectation? {
    let usedTexts = usedTexts
    func isText(_ block: Block) -> Bool {
      switch block {
      case .paragraph(let inlines, _): !usedTexts.contains(inlines.plainText)
      case .list: true
      default: false
      }
    }
    guard
      let section = freeSection({
        $0.sections.isEmpty && !$0.blocks.isEmpty && $0.blocks.allSatisfy(isText)
          && !TurkishText.asciiKey($0.title).hasSuffix("dizini")
          && !TurkishText.asciiKey($0.title).hasPrefix("icindekiler")
      })
    else { return nil }
    for case .paragraph(let inlines, _) in section.blocks { self.usedTexts.insert(inlines.plainText) }
    document.mapSections { $0.sections.removeAll { $0.id == section.id } }
    document.sections.removeAll { $0.id == section.id }
    return Expectation(edit: .sectionRemoved, kinds: [.sectionRemoved], classes: [.section], words: [section.heading])
  }
}

extension Table {
  /// Whether it prints its headings and has nothing merged, so that rows and columns can come and go.
  fileprivate var isPlain: Bool {
    !head.isEmpty && rows.count > 3 && head.count == 1
      && (rows.map(\.cells) + head).allSatisfy { $0.allSatisfy { $0.cover == .single } }
  }

  fileprivate func numbers(inRow row: Int) -> [Int] {
    rows[row].cells.indices.filter { column in
      guard columns[column].kind.isNumeric, rows[row].cells[column].cover != .covered,
        let amount = CellReading(rows[row].cells[column].text).amount
      else { return false }
      return amount.scaled.magnitude > 9
    }
  }
}
