/// Headings that changed places over figures that stayed: two columns were renamed, none was moved.
struct SwappedHeadings {
  private let old: TableFact
  private let new: TableFact
  private let rows: [(old: Int, new: Int)]

  /// So many rows are enough to tell, and fewer than these tell nothing.
  private static let mostRowsRead = 200
  private static let fewestRows = 3
  /// In wider tables nobody exchanges headings by hand.
  private static let mostColumns = 60

  init(_ old: TableFact, _ new: TableFact, rows: Pairing) {
    (self.old, self.new) = (old, new)
    self.rows = Array(rows.pairs.prefix(Self.mostRowsRead))
  }

  /// The pairs of columns, those of exchanged headings set right.
  func settled(_ columns: Pairing) -> Pairing {
    let pairs = columns.pairs
    guard rows.count >= Self.fewestRows, pairs.count <= Self.mostColumns else { return columns }
    let strange = pairs.filter { share($0.old, $0.new) <= 0.2 }
    guard strange.count > 1 else { return columns }
    var exchanged: [Int: Int] = [:]
    for (place, one) in strange.enumerated() where exchanged[one.old] == nil {
      let other = strange[(place + 1)...].first { other in
        exchanged[other.old] == nil && share(one.old, other.new) >= 0.8 && share(other.old, one.new) >= 0.8
      }
      guard let other else { continue }
      (exchanged[one.old], exchanged[other.old]) = (other.new, one.new)
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
