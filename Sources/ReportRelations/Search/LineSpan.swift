/// The sums that follow from some others: whether a sum says something new.
///
/// A sum is a vector over the lines, 1 for its total and −1 for each part; it says nothing new where it is a linear
/// combination of those before. Computed exactly, in the field of a large prime.
struct LineSpan {
  /// Of larger tables the question is not asked.
  static let mostLines = 250
  private static let prime: UInt64 = 2_147_483_647

  private let lines: Int
  /// Reduced rows, each with a leading 1 at its own line.
  private var rows: [(lead: Int, values: [UInt64])] = []

  init(lines: Int) { self.lines = lines }

  /// Whether it does not follow from those that were added.
  func isNew(_ target: Int, _ parts: [Int]) -> Bool {
    lines > Self.mostLines || reduced(target, parts.map { KnownSum.Term(line: $0, sign: 1) }).contains { $0 != 0 }
  }

  mutating func add(_ target: Int, _ parts: [Int]) { add(target, parts.map { KnownSum.Term(line: $0, sign: 1) }) }

  mutating func add(_ target: Int, _ terms: [KnownSum.Term]) {
    guard lines <= Self.mostLines else { return }
    var row = reduced(target, terms)
    guard let lead = row.firstIndex(where: { $0 != 0 }) else { return }
    let inverse = Self.power(row[lead], Self.prime - 2)
    for index in row.indices where row[index] != 0 { row[index] = row[index] * inverse % Self.prime }
    rows.append((lead, row))
  }

  private func reduced(_ target: Int, _ terms: [KnownSum.Term]) -> [UInt64] {
    var row = [UInt64](repeating: 0, count: lines)
    for term in terms { row[term.line] = term.sign < 0 ? 1 : Self.prime - 1 }
    row[target] = 1
    for (lead, values) in rows where row[lead] != 0 {
      let factor = Self.prime - row[lead]
      for index in lead..<lines where values[index] != 0 {
        row[index] = (row[index] + factor * values[index]) % Self.prime
      }
    }
    return row
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, base, exponent) = (UInt64(1), base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
