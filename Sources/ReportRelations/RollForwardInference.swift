import ReportModel
import ReportReading

/// Finds lines that carry a stock forward: opening, and what came in, less what went out, is what is left.
///
/// `Devreden | Gelen | Çıkan | Kalan`, from column to column or from row to row. The ends are known by their names; of a
/// line between them that has none of ours the figures say which way it goes.
struct RollForwardInference {
  let table: TableReading

  /// A line behind the opening, and which way it goes; `nil` where only figures can say it.
  private struct Flow {
    var line: Int
    var sign: Int?
  }

  /// More lines between the ends than this carry nothing forward.
  private static let mostFlows = 6

  func relations() -> [EvidentRelation] { NamedLines.both(of: table).flatMap(relations) }

  private func relations(_ named: NamedLines) -> [EvidentRelation] {
    let lines = named.lines
    // Few tables have an opening, and most of them are seen to have none at once.
    guard lines.contains(where: { StockName.isOpening(named.name($0)) }) else { return [] }
    let names = lines.map { StockName(named.name($0)) }
    return names.indices.filter { names[$0] == .opening }.flatMap { start -> [EvidentRelation] in
      let end = names[(start + 1)...].firstIndex { $0 == .closing || $0 == .opening }
      guard let end, names[end] == .closing, (2...Self.mostFlows + 1).contains(end - start) else { return [] }
      // `Toplam` between them is the opening with what came in.
      let first = names[start..<end].lastIndex(of: .total) ?? start
      let flows = (first + 1..<end).map { Flow(line: lines[$0], sign: names[$0].sign) }
      guard !flows.isEmpty, let signs = signs(of: flows, lines[first], lines[end], named) else { return [] }
      let terms = [(lines[first], 1)] + zip(flows.map(\.line), signs)
      return named.places.map { place in
        let cells = terms.map { SignedCell(named.cell($0.0, place), sign: $0.1) }
        return EvidentRelation(
          .sum(SumRelation(target: named.cell(lines[end], place), terms: cells, kind: .equation)),
          .label(named.name(lines[end])))
      }
    }
  }

  /// Which way each flow goes: as it is named, else as the figures have it in most places.
  ///
  /// - Returns: `nil` where nothing speaks for it.
  private func signs(of flows: [Flow], _ opening: Int, _ closing: Int, _ named: NamedLines) -> [Int]? {
    let open = flows.indices.filter { flows[$0].sign == nil }
    var best: (signs: [Int], support: Support)?
    for pattern in 0..<1 << open.count {
      var signs = flows.map { $0.sign ?? 1 }
      for (bit, index) in open.enumerated() where pattern >> bit & 1 == 1 { signs[index] = -1 }
      // What only comes in is a sum, and its name says so.
      guard signs.contains(-1) else { continue }
      var support = Support()
      for place in named.places {
        support.note(holds(place, [(opening, 1)] + zip(flows.map(\.line), signs), closing, named.direction))
      }
      if support.holding > best?.support.holding ?? -1 { best = (signs, support) }
    }
    guard let best else { return nil }
    let (holding, tried) = (best.support.holding, best.support.tried)
    let isBorneOut = open.isEmpty ? 2 * holding >= tried - 1 : holding > 1 && best.support.isStrong
    return isBorneOut ? best.signs : nil
  }

  private func holds(_ place: Int, _ terms: [(Int, Int)], _ target: Int, _ direction: LineDirection) -> Bool? {
    switch direction {
    case .columns: table.figures.holds(terms.map { ($0.0, Int128($0.1)) }, for: target, row: place)
    case .rows:
      table.figures.holds(
        terms.map(\.0), for: target, column: place, deducting: Set(terms.filter { $0.1 < 0 }.map(\.0)))
    }
  }
}

/// What the name of a line says it is to a stock.
private enum StockName {
  case opening, closing, total, inflow, outflow, other

  init(_ name: String) {
    let words = TurkishText.words(of: name)
    let key = words.joined(separator: "-")
    let isLater = ComparisonWords.later.matches(key)
    if words.contains(where: RowWords.totalOfAnything.matches) {
      self = .total
    } else if ComparisonWords.opening.matches(key) && !isLater {
      self = .opening
    } else if ComparisonWords.closing.matches(key) || words.contains(where: RowWords.remains.matches)
      || isLater && words.contains(where: RowWords.carriedOver.matches)
    {
      self = .closing
    } else if words.contains(where: RowWords.outflow.matches) {
      self = .outflow
    } else if words.contains(where: RowWords.inflow.matches) {
      self = .inflow
    } else {
      self = .other
    }
  }

  /// Whether a name is that of an opening, or of a total of one.
  static func isOpening(_ name: String) -> Bool {
    mayBeOpening(name) && ComparisonWords.opening.matches(TurkishText.asciiKey(name))
  }

  /// In bytes; what is longer tells something.
  private static let longestName = 80

  /// Whether letters stand in a name that all names of openings have: `ev` of *devreden*, `aş` of *yıl başı*, `ış` of
  /// *açılış*.
  private static func mayBeOpening(_ name: String) -> Bool {
    guard name.utf8.count < longestName else { return false }
    var name = name
    return name.withUTF8 { bytes in
      for index in bytes.indices.dropFirst() {
        switch bytes[index] {
        case UInt8(ascii: "v"), UInt8(ascii: "V"): if bytes[index - 1] | 0x20 == UInt8(ascii: "e") { return true }
        // The first byte of ş and Ş, behind the last one of a, ı, I, i or İ.
        case 0xC5: if bytes[index - 1] != UInt8(ascii: " ") { return true }
        default: continue
        }
      }
      return false
    }
  }

  /// Which way it goes; `nil` where the name does not say it.
  var sign: Int? {
    switch self {
    case .inflow: 1
    case .outflow: -1
    case .opening, .closing, .total, .other: nil
    }
  }
}
