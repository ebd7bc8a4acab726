extension DocumentFacts {
  /// Every fact with its address, in reading order: headings, texts and captions by section, then cells by row.
  ///
  /// The addresses are those that changes name: `table/row/column`, `section/p3`.
  public var lines: [(address: String, text: String)] {
    var result: [(String, String)] = title.isEmpty ? [] : [("", title)]
    let textsBySection = Dictionary(grouping: texts, by: \.section)
    let figuresBySection = Dictionary(grouping: figures, by: \.section)
    let tablesBySection = Dictionary(grouping: tables, by: \.section)
    for section in [nil] + sections.indices.map(Optional.some) {
      if let section { result.append((sections[section].address, sections[section].heading)) }
      result += (textsBySection[section] ?? []).map { ($0.address, $0.text) }
      result += (figuresBySection[section] ?? []).map { ($0.address, $0.caption) }
      result += (tablesBySection[section] ?? []).flatMap(\.lines)
    }
    return result
  }
}

extension FigureFact {
  var caption: String { number.isEmpty ? title : "\(number). \(title)" }
}

extension TableFact {
  fileprivate var lines: [(String, String)] {
    var result = figure == nil ? [(address, title == name ? title : "\(name). \(title)")] : []
    result += columns.filter { !$0.title.isEmpty }.map { ("\(address)//\($0.key)", $0.title) }
    for row in rows {
      result += zip(columns, row.cells).filter { !$1.isEmpty }.map { ("\(address)/\(row.key)/\($0.key)", $1) }
    }
    return result
  }
}
