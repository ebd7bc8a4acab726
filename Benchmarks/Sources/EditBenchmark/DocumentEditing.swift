import ReportModel
import ReportReading

extension Document {
  mutating func mapBlocks(_ body: (inout [Block]) -> Void) {
    func visit(_ section: inout Section) {
      body(&section.blocks)
      for index in section.sections.indices { visit(&section.sections[index]) }
    }
    for index in sections.indices { visit(&sections[index]) }
  }

  mutating func mapSections(_ body: (inout Section) -> Void) {
    func visit(_ section: inout Section) {
      body(&section)
      for index in section.sections.indices { visit(&section.sections[index]) }
    }
    for index in sections.indices { visit(&sections[index]) }
  }

  var allSections: [Section] {
    var result: [Section] = []
    func visit(_ section: Section) {
      result.append(section)
      section.sections.forEach(visit)
    }
    sections.forEach(visit)
    return result
  }

  /// In the order of `tables`.
  mutating func mapTables(_ body: (inout Table) -> Void) {
    mapBlocks { blocks in
      for index in blocks.indices {
        switch blocks[index] {
        case .table(var table):
          body(&table)
          blocks[index] = .table(table)
        case .figure(var figure):
          guard var data = figure.data else { continue }
          body(&data)
          figure.data = data
          blocks[index] = .figure(figure)
        default: continue
        }
      }
    }
  }

  var paragraphs: [String] {
    var result: [String] = []
    for section in allSections {
      for case .paragraph(let inlines, _) in section.blocks { result.append(inlines.plainText) }
    }
    return result
  }

  mutating func replace(paragraph old: String, with new: [String]) {
    mapBlocks { blocks in
      guard
        let place = blocks.firstIndex(where: {
          if case .paragraph(let inlines, _) = $0 { inlines.plainText == old } else { false }
        })
      else { return }
      blocks.replaceSubrange(place...place, with: new.map { .paragraph([.text($0)], nil) })
    }
  }

  mutating func insert(_ table: Table, afterTable index: Int) {
    editBlocks(atTable: index) { $0.insert(.table(table), at: $1 + 1) }
  }

  mutating func removeTable(_ index: Int) {
    editBlocks(atTable: index) { $0.remove(at: $1) }
  }

  /// Gives the blocks that hold a table, in the order of `tables`, and its place among them.
  private mutating func editBlocks(atTable index: Int, _ body: (inout [Block], Int) -> Void) {
    var count = -1
    mapBlocks { blocks in
      for (place, block) in blocks.enumerated() {
        switch block {
        case .table: count += 1
        case .figure(let figure): if figure.data != nil { count += 1 }
        default: break
        }
        guard count == index else { continue }
        body(&blocks, place)
        // Found: no table has this number again.
        count = .max / 2
        return
      }
    }
  }

  /// Lets tables count on, and the texts that speak of them.
  mutating func renumberTables(after number: Int, by step: Int) {
    func moved(_ digits: Int) -> Int { digits > number ? digits + step : digits }
    mapTables { table in
      if let shown = table.number.flatMap({ Int($0.split(separator: " ").last ?? "") }) {
        table.number = "Tablo \(moved(shown))"
      }
    }
    mapBlocks { blocks in
      for index in blocks.indices {
        guard case .paragraph(let inlines, let span) = blocks[index] else { continue }
        var text = ""
        var rest = inlines.plainText[...]
        while let found = rest.firstRange(of: "Tablo ") {
          text += rest[..<found.upperBound]
          rest = rest[found.upperBound...]
          let digits = rest.prefix { $0.isNumber }
          guard let value = Int(digits) else { continue }
          text += "\(moved(value))"
          rest = rest[digits.endIndex...]
        }
        blocks[index] = .paragraph([.text(text + rest)], span)
      }
    }
  }

  /// The document as a stranger's page would be read: no keys, no ids, no roles but those that names give.
  var withoutMarks: Document {
    var document = self
    var count = 0
    document.mapTables { table in
      count += 1
      let number = table.number.map { TurkishText.asciiKey($0 + (table.part.map { " \($0)" } ?? "")) }
      table.id = number ?? "tablo-\(count)"
      var keys = RowKeys()
      for index in table.columns.indices {
        let title = table.head.isEmpty ? "" : table.columns[index].title
        table.columns[index].key = keys.key(forLabel: title.isEmpty ? "sutun" : title, parent: nil)
        let cells = table.rows.filter { $0.role != .heading }.map { $0.cells[index].text }
        table.columns[index].kind = .inferred(title: title, cells: cells)
      }
      let labels = RowLabels(table)
      var rows = RowKeys()
      for index in table.rows.indices {
        let identity = labels.identity(ofRow: index)
        table.rows[index].key = rows.key(forLabel: identity, parent: nil)
        table.rows[index].level = 0
        let isTotal = TotalLabel.isTotal(identity)
        table.rows[index].role = isTotal ? .total : table.rows[index].role == .heading ? .heading : .data
      }
    }
    document.mapSections { section in
      section.title = section.heading
      section.number = nil
      section.id = ""
    }
    return document.undeclared
  }
}
