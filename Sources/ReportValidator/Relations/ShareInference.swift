import ReportModel

/// Finds what a column of shares (`PAY (%)`) is a share of: the column before it, taken from the row
/// a row stands under, from the last total, or from the row's own total.
///
/// In one table the base may differ by row: in the tables of the programme guide an activity is a
/// share of its target, and only the closing rows are shares of the whole. Each kind of row proves
/// its base by its figures.
struct ShareInference {
  let structure: TableStructure

  /// Rows on which a base must prove itself.
  private static let minimumRows = 2

  /// A column of shares, and the column they are shares of: the nearest one with figures to its left.
  private struct Shares {
    var column: Int
    var parts: Int
  }

  func relations() -> [EvidentRelation] {
    let shares = shareColumns
    guard !shares.isEmpty else { return [] }
    return groups().flatMap { relations($0, shares) }
  }

  private var shareColumns: [Shares] {
    structure.table.columns.indices.compactMap { column in
      let words = Set(TurkishText.words(of: structure.table.columns[column].title))
      guard structure.table.columns[column].kind == .percent,
        let parts = structure.additiveColumns.last(where: { $0 < column }),
        !words.isDisjoint(with: ["pay", "payi", "paylar", "dagilim", "dagilimi", "agirlik", "agirligi"])
      else { return nil }
      return Shares(column: column, parts: parts)
    }
  }

  /// Rows under others, rows of the top level, and those from the first total on.
  private func groups() -> [[Int]] {
    let rows = structure.table.rows
    let end = structure.totalRows.first ?? rows.count
    let body = structure.dataRows.filter { $0 < end }
    return [
      body.filter { rows[$0].level > 0 }, body.filter { rows[$0].level == 0 }, structure.dataRows.filter { $0 >= end },
    ].filter { !$0.isEmpty }
  }

  private typealias Base = @Sendable (_ row: Int, _ shares: Shares) -> CellReference?

  /// The columns of one table are shares of one kind, and prove it together.
  private func relations(_ rows: [Int], _ shares: [Shares]) -> [EvidentRelation] {
    let bases: [Base] = [
      { _, shares in structure.totalRows.last.map { structure.cell($0, shares.parts) } },
      { row, shares in parent(of: row).map { structure.cell($0, shares.parts) } },
      { row, shares in structure.cell(row, shares.parts) },
      { row, shares in rowTotal(behind: shares).map { structure.cell(row, $0) } },
      { row, shares in parent(of: row).flatMap { above in rowTotal(behind: shares).map { structure.cell(above, $0) } }
      },
    ]
    let proved = bases.map { base in (base: base, support: support(rows, shares, base)) }
      .filter { $0.support.holding >= Self.minimumRows && $0.support.isStrong }
    guard let best = proved.max(by: { $0.support.holding < $1.support.holding }) else { return [] }
    return shares.flatMap { shares in
      rows.compactMap { row in
        best.base(row, shares).map {
          EvidentRelation(
            .ratio(structure.cell(row, shares.column), numerator: structure.cell(row, shares.parts), denominator: $0),
            best.support.evidence)
        }
      }
    }
  }

  /// A column called total behind the share.
  private func rowTotal(behind shares: Shares) -> Int? {
    structure.additiveColumns.last {
      let words = TurkishText.words(of: structure.table.columns[$0].title)
      return $0 > shares.column && words.contains("toplam")
    }
  }

  private func parent(of row: Int) -> Int? {
    let level = structure.table.rows[row].level
    return structure.table.rows.indices[..<row].last { structure.table.rows[$0].level < level }
  }

  private func support(_ rows: [Int], _ shares: [Shares], _ base: Base) -> Support {
    shares.reduce(Support()) { support, shares in
      rows.reduce(support) { support, row in
        guard let part = structure.readings[row][shares.parts].amount,
          let whole = base(row, shares).flatMap({ structure.readings[$0.row][$0.column].amount }),
          let holds = structure.prints(row, shares.column, part, of: whole)
        else { return support }
        return support + Support(holding: holds ? 1 : 0, tried: 1)
      }
    }
  }
}

extension TableStructure {
  /// What stands for the whole in a column of rates: 100, or 1 where fractions are printed under the
  /// sign for per cent (`0,98`).
  func wholeShare(_ column: Int) -> Fraction { fractionColumns.contains(column) ? Fraction(1) : Fraction(100) }

  /// Columns of rates most of whose values are from 0 to 1, with decimals.
  static func fractionColumns(_ table: Table, _ readings: [[CellReading]]) -> Set<Int> {
    Set(
      table.columns.indices.filter { column in
        guard table.columns[column].kind == .percent else { return false }
        let shown = readings.compactMap { $0[column].amount }
        let one = Amount(scaled: 1, decimals: 0)
        let fractions = shown.count { $0.decimals == 2 && $0.scaled >= 0 && $0.scaled <= 100 }
        return shown.count > 2 && 4 * fractions >= 3 * shown.count && shown.contains { $0.isSameValue(as: one) }
      })
  }
}
