import ReportModel

extension Document {
  /// The report so many times behind itself, each copy under its own names and numbers.
  func grown(_ factor: Int, label: String = "") -> Document {
    var result = undeclared
    result.sections = []
    let count = tables.count
    for copy in 0..<factor {
      var number = copy * count
      result.sections += sections.map { $0.renamed(copy, label, &number) }
    }
    return result
  }

  /// Every so manyth figure counts one more.
  func edited(every step: Int) -> Document {
    var (result, seen) = (self, 0)
    for index in result.sections.indices { result.sections[index].edit(every: step, &seen) }
    return result
  }
}

extension Section {
  fileprivate func renamed(_ copy: Int, _ label: String, _ number: inout Int) -> Section {
    var section = self
    section.id += "-\(copy)"
    section.title += " \(copy) \(label)"
    section.blocks = blocks.map { block in
      guard case .table(var table) = block else { return block }
      number += 1
      table.id = "\(table.id).\(copy)"
      table.number = "Tablo \(number)"
      return .table(table)
    }
    section.sections = sections.map { $0.renamed(copy, label, &number) }
    return section
  }

  fileprivate mutating func edit(every step: Int, _ seen: inout Int) {
    for index in blocks.indices {
      guard case .table(var table) = blocks[index] else { continue }
      for row in table.rows.indices {
        for column in table.rows[row].cells.indices where CellReading(table.rows[row].cells[column].text).amount != nil
        {
          seen += 1
          if seen % step == 0 { table.rows[row].cells[column].text += "1" }
        }
      }
      blocks[index] = .table(table)
    }
    for index in sections.indices { sections[index].edit(every: step, &seen) }
  }
}
