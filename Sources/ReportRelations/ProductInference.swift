import ReportModel
import ReportReading

/// Finds lines that are a rate of another, where their names say the rate: `Kurumlar vergisi (Mali kâr × %20)`.
struct ProductInference {
  let table: TableReading

  /// How far the line that the rate is of may stand from it.
  private static let reach = 12

  func relations() -> [EvidentRelation] { NamedLines.both(of: table).flatMap(relations) }

  private func relations(_ named: NamedLines) -> [EvidentRelation] {
    let lines = named.lines
    return lines.indices.flatMap { index -> [EvidentRelation] in
      guard let rate = Self.rate(in: named.name(lines[index])) else { return [] }
      let near = lines[max(0, index - Self.reach)..<min(lines.count, index + Self.reach + 1)]
      guard let base = base(of: lines[index], rate, near, named) else { return [] }
      return named.places.map { place in
        EvidentRelation(
          .product(
            ProductRelation(target: named.cell(lines[index], place), base: named.cell(base, place), rate: rate)),
          .label(named.name(lines[index])))
      }
    }
  }

  /// The line that the rate is of: one whose name stands in the other's, or one of which the figures say it at two places.
  private func base(
    of target: Int, _ rate: Amount, _ lines: ArraySlice<Int>, _ named: NamedLines
  ) -> Int? {
    let key = TurkishText.asciiKey(named.name(target))
    var best: (line: Int, holding: Int)?
    for line in lines where line != target {
      var support = Support()
      for place in named.places { support.note(holds(named.cell(target, place), named.cell(line, place), rate)) }
      let own = TurkishText.asciiKey(named.name(line))
      let isNamed = own.utf8.count > 2 && key != own && key.holds(own)
      guard isNamed ? 2 * support.holding >= support.tried - 1 : support.holding > 1 && support.isMost else {
        continue
      }
      let weight = support.holding + (isNamed ? named.places.count : 0)
      if weight > best?.holding ?? 0 { best = (line, weight) }
    }
    return best?.line
  }

  /// Whether a cell shows its rate of another to the last digit; `nil` where it shows nothing.
  private func holds(_ shown: CellReference, _ whole: CellReference, _ rate: Amount) -> Bool? {
    guard let printed = table.readings[shown.row][shown.column].amount, !printed.isZero,
      let amount = table.readings[whole.row][whole.column].amount
    else { return nil }
    return Rounding.allCases.contains { Interval.prints(printed, Exact(amount) * Exact(rate) / .hundred, $0) }
  }

  /// The rate that a name says; `nil` where it says none, or several.
  private static func rate(in name: String) -> Amount? {
    guard name.utf8.contains(UInt8(ascii: "%")) else { return nil }
    let pieces = name.split(separator: "%", omittingEmptySubsequences: false)
    guard pieces.count == 2 else { return nil }
    let digits = pieces[1].drop { $0 == " " }.prefix { $0.isNumber || $0 == "," }
    guard case .number(let number) = CellReading(String(digits)), number.amount.scaled > 0,
      Exact(number.amount) < .hundred
    else { return nil }
    return number.amount
  }
}
