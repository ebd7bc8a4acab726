/// Some lines of a grid in their order, among which the parts of a sum are neighbours.
struct LineList {
  var lines: [Int]
  /// What it costs to have chosen this list.
  var cost: Bits
  var isWhole: Bool
}

/// The lists of lines that are walked in search of sums.
enum LineLists {
  /// Longer tables are not walked by steps.
  private static let mostLinesBySteps = 80
  private static let mostSteps = 6

  /// All lists of some lines.
  static func of(_ lines: [Int], _ grid: LineGrid) -> [LineList] {
    [LineList(lines: lines, cost: .zero, isWhole: true)] + alike(lines, grid, \.key) + alike(lines, grid, \.stem)
      + nested(lines, grid) + stepped(lines)
  }

  /// Lines of one name.
  private static func alike(
    _ lines: [Int], _ grid: LineGrid, _ name: KeyPath<LineWords, String>
  ) -> [LineList] {
    var order: [String] = []
    var found: [String: [Int]] = [:]
    for line in lines where !grid.words[line][keyPath: name].isEmpty {
      let key = grid.words[line][keyPath: name]
      if found[key] == nil { order.append(key) }
      found[key, default: []].append(line)
    }
    return order.compactMap { key in
      let like = found[key]!
      return like.count > 2 && like.count < lines.count
        ? LineList(lines: like, cost: EvidenceWeights.listOfKind, isWhole: false) : nil
    }
  }

  /// Lines down to a depth of indentation.
  private static func nested(_ lines: [Int], _ grid: LineGrid) -> [LineList] {
    let depths = Set(lines.map { grid.words[$0].depth }).sorted()
    return depths.dropLast().prefix(4).compactMap { depth in
      let outer = lines.filter { grid.words[$0].depth <= depth }
      return outer.count > 2 ? LineList(lines: outer, cost: EvidenceWeights.listOfKind, isWhole: false) : nil
    }
  }

  /// Every second, third … line, with the first line where the class does not hold it.
  private static func stepped(_ lines: [Int]) -> [LineList] {
    guard (5...mostLinesBySteps).contains(lines.count) else { return [] }
    return (2...mostSteps).flatMap { step in
      (0..<step).compactMap { offset in
        var chosen = stride(from: offset, to: lines.count, by: step).map { lines[$0] }
        if offset > 0 { chosen.insert(lines[0], at: 0) }
        return chosen.count > 2 ? LineList(lines: chosen, cost: EvidenceWeights.listBySteps, isWhole: false) : nil
      }
    }
  }
}
