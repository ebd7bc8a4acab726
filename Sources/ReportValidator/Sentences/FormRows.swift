import ReportModel

/// The rows of the indicator forms by the words of their names.
struct FormRows: Sendable {
  struct Row: Sendable {
    var table: Int
    var row: Int
    var stems: [String]
  }

  private var rows: [Row] = []
  /// Rows by how their words begin.
  private var index: [Substring: [Int]] = [:]

  mutating func add(_ structure: TableStructure) {
    for row in structure.dataRows {
      let stems = SentenceReader.stems(structure.labels.label(ofRow: row))
      for beginning in Set(stems.map(Self.beginning)) { index[beginning, default: []].append(rows.count) }
      rows.append(Row(table: structure.index, row: row, stems: stems))
    }
  }

  /// The rows whose names have all of some words, whatever their endings.
  func rows(with words: [String]) -> [Row] {
    let candidates = words.map { index[Self.beginning($0)] ?? [] }.min { $0.count < $1.count } ?? []
    return candidates.map { rows[$0] }.filter { row in
      words.allSatisfy { word in row.stems.contains { SentenceReader.isSame($0, word) } }
    }
  }

  /// Words that are the same begin alike.
  private static func beginning(_ stem: String) -> Substring { stem.prefix(4) }
}
