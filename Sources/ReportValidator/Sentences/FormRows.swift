import ReportModel
import ReportReading

/// The rows of the indicator forms by the words of their names.
struct FormRows: Sendable {
  /// An indicator by the stems of its name.
  struct Row: Sendable {
    var table: Int
    var row: Int
    var stems: [String]
  }

  private var rows: [Row] = []
  /// Rows by how their words begin.
  private var index: [Substring: [Int]] = [:]
  /// Rows by how the first of their words begins.
  private var byFirstWord: [Substring: [Int]] = [:]

  mutating func add(_ table: TableShape) {
    for row in table.dataRows {
      let stems = WordStems.of(table.label(ofRow: row))
      for beginning in Set(stems.map(Self.beginning)) { index[beginning, default: []].append(rows.count) }
      if let first = stems.first { byFirstWord[Self.beginning(first), default: []].append(rows.count) }
      rows.append(Row(table: table.index, row: row, stems: stems))
    }
  }

  /// The rows whose names have all of some words, whatever their endings.
  func rows(with words: [String]) -> [Row] {
    let candidates = words.map { index[Self.beginning($0)] ?? [] }.min { $0.count < $1.count } ?? []
    return candidates.map { rows[$0] }.filter { row in
      words.allSatisfy { word in row.stems.contains { WordStems.isSame($0, word) } }
    }
  }

  /// The row whose whole name a text repeats word by word, in any order; the longest name wins, and
  /// two rows of one name are none.
  func row(namedWithin words: Set<String>) -> Row? {
    let beginnings = Set(words.map(Self.beginning))
    var best: Row?
    var isAlone = true
    for beginning in beginnings {
      guard let candidates = byFirstWord[beginning], candidates.count <= Thresholds.alikeRows.value else { continue }
      for row in candidates.map({ rows[$0] }) where isTold(row, words) {
        if row.stems.count > best?.stems.count ?? 0 {
          (best, isAlone) = (row, true)
        } else if row.stems.count == best?.stems.count {
          isAlone = false
        }
      }
    }
    return isAlone ? best : nil
  }

  private func isTold(_ row: Row, _ words: Set<String>) -> Bool {
    row.stems.count >= Thresholds.tellingWords.value
      && row.stems.allSatisfy { stem in words.contains(stem) || words.contains { WordStems.isSame($0, stem) } }
  }

  /// Words that are the same begin alike.
  private static func beginning(_ stem: String) -> Substring { stem.prefix(4) }
}
