import ReportModel
import ReportReading

/// Turns one report's facts into another's by the list of changes alone: the proof that nothing was left out.
public struct Replay {
  private var sections: [Entry<SectionFact>]
  private var title: String

  /// Something of the old report with its place there, or something added.
  private struct Entry<Fact> {
    var fact: Fact
    var old: Int?
  }

  private let old: DocumentFacts
  private let changes: [Change]

  /// - Parameters:
  ///   - changes: All changes of a comparison, the folded ones too.
  ///   - old: The facts of the old report.
  public init(_ changes: [Change], on old: DocumentFacts) {
    self.old = old
    self.changes = changes
    sections = old.sections.enumerated().map { Entry(fact: $0.element, old: $0.offset) }
    title = changes.first { $0.kind == .titleChanged }?.new ?? old.title
    replaySections()
  }

  /// The facts of the new report.
  public var facts: DocumentFacts {
    DocumentFacts(
      title: title, year: old.year, isPartial: old.isPartial, sections: sections.map(\.fact), texts: texts(),
      tables: tables(), figures: figures())
  }

  // MARK: Lists

  /// Puts what was added or moved at its new place and lets the rest follow in its old order.
  private static func ordered<Fact>(_ kept: [Fact], placed: [(position: Int, fact: Fact)]) -> [Fact] {
    var result: [Fact?] = Array(repeating: nil, count: kept.count + placed.count)
    var rest = kept
    for each in placed {
      guard result.indices.contains(each.position - 1), result[each.position - 1] == nil else {
        rest.append(each.fact)
        continue
      }
      result[each.position - 1] = each.fact
    }
    var next = rest.makeIterator()
    for index in result.indices where result[index] == nil { result[index] = next.next() }
    return result.compactMap { $0 }
  }

  private func of(_ kinds: ChangeKind...) -> [Change] { changes.filter { kinds.contains($0.kind) } }

  // MARK: Sections

  /// Renames, takes out, moves and puts in sections.
  private mutating func replaySections() {
    let indices = Dictionary(old.sections.enumerated().map { ($0.element.address, $0.offset) }) { first, _ in first }
    for change in of(.sectionRenamed) {
      guard let address = change.address.old, let index = indices[address] else { continue }
      sections[index].fact.heading = change.new ?? ""
    }
    var leaving: Set<Int> = Set(of(.sectionRemoved).compactMap { $0.address.old.flatMap { indices[$0] } })
    var placed: [(Int, Entry<SectionFact>)] = []
    for change in of(.sectionMoved) {
      guard let address = change.address.old, let index = indices[address], let position = change.position.new
      else { continue }
      leaving.insert(index)
      sections[index].fact.depth = (change.level.new ?? 1) - 1
      placed.append((position, sections[index]))
    }
    for change in of(.sectionAdded) {
      let fact = SectionFact(
        address: change.address.new ?? "", depth: (change.level.new ?? 1) - 1, heading: change.new ?? "")
      placed.append((change.position.new ?? 0, Entry(fact: fact, old: nil)))
    }
    let kept = sections.enumerated().filter { !leaving.contains($0.offset) }.map(\.element)
    sections = Self.ordered(kept, placed: placed)
  }

  // MARK: Things in sections

  /// Replays lists that stand in sections: what left them, what came, and the order within.
  private func inSections<Fact>(
    _ facts: [Fact], section: (Fact) -> Int?, address: (Fact) -> String, removed: ChangeKind, moved: ChangeKind,
    added: [(home: Int, position: Int, fact: Fact)], settle: (inout Fact, Int?) -> Void
  ) -> [Fact] {
    let indices = Dictionary(facts.enumerated().map { (address($0.element), $0.offset) }) { first, _ in first }
    var leaving: Set<Int> = Set(
      changes.filter { $0.kind == removed }.compactMap { $0.address.old.flatMap { indices[$0] } })
    var placed: [Int: [(Int, Fact)]] = [:]
    for change in changes where change.kind == moved {
      guard let index = change.address.old.flatMap({ indices[$0] }), let home = change.home.new else { continue }
      leaving.insert(index)
      placed[home, default: []].append((change.position.new ?? 0, facts[index]))
    }
    for each in added { placed[each.home, default: []].append((each.position, each.fact)) }
    var kept: [Int: [Fact]] = [:]
    for (index, fact) in facts.enumerated() where !leaving.contains(index) {
      kept[section(fact).map { $0 + 1 } ?? 0, default: []].append(fact)
    }
    return (0...sections.count).flatMap { home -> [Fact] in
      let oldHome = home == 0 ? 0 : sections[home - 1].old.map { $0 + 1 } ?? -1
      return Self.ordered(kept[oldHome] ?? [], placed: placed[home] ?? []).map { fact in
        var fact = fact
        settle(&fact, home == 0 ? nil : home - 1)
        return fact
      }
    }
  }

  private func texts() -> [TextFact] {
    var facts = old.texts
    let indices = Dictionary(facts.enumerated().map { ($0.element.address, $0.offset) }) { first, _ in first }
    for change in of(.textChanged) {
      guard let index = change.address.old.flatMap({ indices[$0] }) else { continue }
      facts[index].text = change.new ?? ""
    }
    let added = of(.textAdded).map {
      (
        $0.home.new ?? 0, $0.position.new ?? 0,
        TextFact(address: $0.address.new ?? "", section: nil, text: $0.new ?? "")
      )
    }
    return inSections(
      facts, section: \.section, address: \.address, removed: .textRemoved, moved: .textMoved, added: added
    ) { $0.section = $1 }
  }

  private func figures() -> [FigureFact] {
    var facts = old.figures
    let indices = Dictionary(facts.enumerated().map { ($0.element.address, $0.offset) }) { first, _ in first }
    for change in changes {
      guard let index = change.address.old.flatMap({ indices[$0] }) else { continue }
      switch change.kind {
      case .figureRenumbered: facts[index].number = change.new ?? ""
      case .figureRetitled: facts[index].title = change.new ?? ""
      default: break
      }
    }
    let added = of(.figureAdded).map { change in
      let caption = Caption(change.new ?? "")
      return (
        change.home.new ?? 0, change.position.new ?? 0,
        FigureFact(
          address: change.address.new ?? "", section: nil, number: caption.number ?? "",
          title: caption.part.map { "\(caption.title) — \($0)" } ?? caption.title)
      )
    }
    return inSections(
      facts, section: \.section, address: \.address, removed: .figureRemoved, moved: .figureMoved, added: added
    ) { $0.section = $1 }
  }

  // MARK: Tables

  private func tables() -> [TableFact] {
    let byTable = Dictionary(grouping: changes.filter { $0.table?.address.old != nil }) { $0.table!.address.old! }
    let facts = old.tables.map { TableReplay($0, byTable[$0.address] ?? []).table }
    let added = of(.tableAdded).map { ($0.home.new ?? 0, $0.position.new ?? 0, TableFact(added: $0)) }
    return inSections(
      facts, section: \.section, address: \.address, removed: .tableRemoved, moved: .tableMoved, added: added
    ) { $0.section = $1 }
  }
}

extension TableFact {
  fileprivate init(added change: Change) {
    let width = max(change.headings.count, 1)
    let rows = stride(from: 0, to: change.cells.count, by: width).map { start in
      RowFact(
        key: change.cells[start].row, label: "", isKeyed: false, role: .data, level: 0,
        cells: change.cells[start..<min(start + width, change.cells.count)].map(\.text), covered: [])
    }
    self.init(
      address: change.address.new ?? "", section: nil, figure: nil, number: change.table?.number.new,
      part: change.table?.part, title: change.new ?? "",
      columns: change.headings.map { ColumnFact(key: "", title: $0, kind: .text) }, rows: rows, isNamed: true,
      caption: "")
  }
}

/// The changes of one table, put into effect.
private struct TableReplay {
  private(set) var table: TableFact

  init(_ table: TableFact, _ changes: [Change]) {
    self.table = table
    guard !changes.isEmpty else { return }
    for change in changes { rename(change) }
    replayCells(changes)
    replayColumns(changes)
    replayRows(changes)
    for change in changes where change.kind == .columnAdded {
      guard let column = change.position.new else { continue }
      for (row, cell) in change.cells.enumerated() where self.table.rows.indices.contains(row) {
        self.table.rows[row].cells[column - 1] = cell.text
      }
    }
  }

  private mutating func rename(_ change: Change) {
    switch change.kind {
    case .tableRenumbered: table.number = change.new
    case .tableRetitled:
      let parts = (change.new ?? "").split(separator: " — ", omittingEmptySubsequences: false)
      let hasPart = change.table?.part != nil
      table.title = (hasPart ? parts.dropLast() : parts[...]).joined(separator: " — ")
      table.part = hasPart ? parts.last.map { String($0) } : nil
    case .columnRenamed:
      guard let index = column(change.address.old) else { return }
      table.columns[index].title = change.new ?? ""
    default: break
    }
  }

  private func last(_ address: String?) -> Substring? {
    address?.utf8.split(separator: UInt8(ascii: "/")).last.map(Substring.init)
  }

  private func column(_ address: String?) -> Int? {
    guard let key = last(address) else { return nil }
    return table.columns.firstIndex { $0.key == key }
  }

  /// Writes the new texts of cells.
  private mutating func replayCells(_ changes: [Change]) {
    let rows = Dictionary(table.rows.enumerated().map { ($0.element.key, $0.offset) }) { first, _ in first }
    let columns = Dictionary(table.columns.enumerated().map { ($0.element.key, $0.offset) }) { first, _ in first }
    for change in changes where change.kind == .cellChanged || change.kind == .rowRenamed {
      for address in [change.address] + change.alsoAt {
        // By bytes: a stranger's key may begin with a mark that joins the stroke before it.
        let parts = (address.old ?? "").utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 3, let row = rows[String(Substring(parts[1]))],
          let column = columns[String(Substring(parts[2]))]
        else { continue }
        table.rows[row].cells[column] = change.new ?? ""
      }
    }
  }

  /// Where each new column comes from; `nil` for one that was added.
  private func order(
    _ count: Int, _ changes: [Change], removed: ChangeKind, moved: ChangeKind, added: ChangeKind,
    index: (String?) -> Int?
  ) -> [Int?] {
    var leaving: Set<Int> = []
    var placed: [(Int, Int?)] = []
    for change in changes {
      switch change.kind {
      case removed: if let index = index(change.address.old) { leaving.insert(index) }
      case moved:
        guard let index = index(change.address.old), let position = change.position.new else { continue }
        leaving.insert(index)
        placed.append((position, index))
      case added: placed.append((change.position.new ?? 0, nil))
      default: break
      }
    }
    var kept = (0..<count).filter { !leaving.contains($0) }.makeIterator()
    let total = count - leaving.count + placed.count
    let byPlace = Dictionary(placed.map { ($0.0 - 1, $0.1) }) { first, _ in first }
    return (0..<total).map { index in
      if let found = byPlace[index] { return found }
      return kept.next()
    }
  }

  private mutating func replayColumns(_ changes: [Change]) {
    let order = order(
      table.columns.count, changes, removed: .columnRemoved, moved: .columnMoved, added: .columnAdded,
      index: column)
    let titles = Dictionary(
      changes.filter { $0.kind == .columnAdded }.map { ($0.position.new ?? 0, $0.column.new ?? "") }
    ) { first, _ in first }
    let columns = table.columns
    table.columns = order.enumerated().map { index, from in
      from.map { columns[$0] } ?? ColumnFact(key: "", title: titles[index + 1] ?? "", kind: .text)
    }
    for row in table.rows.indices {
      let cells = table.rows[row].cells
      table.rows[row].cells = order.map { from in from.map { cells[$0] } ?? "" }
    }
  }

  private mutating func replayRows(_ changes: [Change]) {
    let indices = Dictionary(table.rows.enumerated().map { ($0.element.key, $0.offset) }) { first, _ in first }
    let order = order(
      table.rows.count, changes, removed: .rowRemoved, moved: .rowMoved, added: .rowAdded,
      index: { address in last(address).flatMap { indices[String($0)] } })
    let added = Dictionary(
      changes.filter { $0.kind == .rowAdded }.map { ($0.position.new ?? 0, $0) }
    ) { first, _ in first }
    let rows = table.rows
    table.rows = order.enumerated().map { index, from in
      if let from { return rows[from] }
      let change = added[index + 1]
      return RowFact(
        key: "", label: "", isKeyed: false, role: .data, level: 0, cells: change?.cells.map(\.text) ?? [], covered: [])
    }
  }
}
