import ReportModel

/// Headings that changed places over figures that stayed: two columns were renamed, none was moved.
struct SwappedHeadings {
  private let old: TableFact
  private let new: TableFact
  private let rows: [(old: Int, new: Int)]

  /// So many rows are enough to tell.
  private static let mostRowsRead = 200

  init(_ old: TableFact, _ new: TableFact, rows: Pairing) {
    (self.old, self.new) = (old, new)
    self.rows = Array(rows.pairs.prefix(Self.mostRowsRead))
  }

  /// The pairs of columns, those of exchanged headings set right.
  func settled(_ columns: Pairing) -> Pairing {
    let pairs = columns.pairs
    guard rows.count >= Thresholds.sequence.value, pairs.count <= Thresholds.exchangedColumns.value else {
      return columns
    }
    let strange = pairs.filter { share($0.old, $0.new) <= Thresholds.strangeColumn.share }
    guard strange.count > 1 else { return columns }
    // The figures stay where they are, counted among the columns that both tables have.
    let atPlace = zip(pairs.map(\.old).sorted(), pairs.map(\.new).sorted()).map { (old: $0, new: $1) }
    let counterpart = Dictionary(uniqueKeysWithValues: atPlace.map { ($0.old, $0.new) })
    let owner = Dictionary(uniqueKeysWithValues: pairs.map { ($0.new, $0.old) })
    var exchanged: [Int: Int] = [:]
    for one in strange {
      guard let stayed = counterpart[one.old], stayed != one.new, share(one.old, stayed) >= Thresholds.nearlyAll.share
      else { continue }
      exchanged[one.old] = stayed
    }
    // Headings go round among themselves: one that took another's place and left none to it did not.
    while let loose = exchanged.first(where: { exchanged[owner[$0.value] ?? -1] == nil })?.key {
      exchanged[loose] = nil
    }
    return exchanged.isEmpty ? columns : columns.replacing(exchanged)
  }

  /// How much of a column stands in another, from 0 to 1.
  private func share(_ left: Int, _ right: Int) -> Double {
    let same = rows.count { old.rows[$0.old].cells[left] == new.rows[$0.new].cells[right] }
    return Double(same) / Double(rows.count)
  }
}

extension Pairing {
  /// The same pairs but for some of the old side, which have other partners among themselves.
  fileprivate func replacing(_ partners: [Int: Int]) -> Pairing {
    var result = Pairing(old: newOfOld.count, new: oldOfNew.count, isReversed: isReversed)
    for (old, new) in partners { result.pair(old, new) }
    for pair in pairs where partners[pair.old] == nil { result.pair(pair.old, pair.new) }
    return result
  }
}
