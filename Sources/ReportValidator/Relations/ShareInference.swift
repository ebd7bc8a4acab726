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

  func relations() -> [EvidentRelation] {
    let columns = shareColumns
    guard !columns.isEmpty else { return [] }
    return groups().flatMap { shares($0, columns) }
  }

  private var shareColumns: [Int] {
    structure.table.columns.indices.filter { column in
      let words = Set(TurkishText.asciiKey(structure.table.columns[column].title).split(separator: "-"))
      return structure.table.columns[column].kind == .percent && part(of: column) != nil
        && !words.isDisjoint(with: ["pay", "payi", "paylar", "dagilim", "dagilimi", "agirlik", "agirligi"])
    }
  }

  /// The column a share is of: the nearest one with figures to its left.
  private func part(of column: Int) -> Int? { structure.additiveColumns.last { $0 < column } }

  /// Rows under others, rows of the top level, and those from the first total on.
  private func groups() -> [[Int]] {
    let rows = structure.table.rows
    let end = structure.totalRows.first ?? rows.count
    let body = structure.dataRows.filter { $0 < end }
    return [
      body.filter { rows[$0].level > 0 }, body.filter { rows[$0].level == 0 }, structure.dataRows.filter { $0 >= end },
    ].filter { !$0.isEmpty }
  }

  private typealias Base = @Sendable (_ row: Int, _ column: Int) -> CellReference?

  /// The columns of one table are shares of one kind, and prove it together.
  private func shares(_ rows: [Int], _ columns: [Int]) -> [EvidentRelation] {
    let bases: [Base] = [
      { _, column in structure.totalRows.last.map { structure.cell($0, part(of: column)!) } },
      { row, column in parent(of: row).map { structure.cell($0, part(of: column)!) } },
      { row, column in structure.cell(row, part(of: column)!) },
      { row, column in rowTotal(before: column).map { structure.cell(row, $0) } },
      { row, column in parent(of: row).flatMap { above in rowTotal(before: column).map { structure.cell(above, $0) } }
      },
    ]
    let proved = bases.map { base in (base: base, support: support(rows, columns, base)) }
      .filter { $0.support.holding >= Self.minimumRows && $0.support.holding * 4 >= $0.support.tried * 3 }
    guard let best = proved.max(by: { $0.support.holding < $1.support.holding }) else { return [] }
    return columns.flatMap { column in
      rows.compactMap { row in
        best.base(row, column).map {
          EvidentRelation(
            .ratio(structure.cell(row, column), numerator: structure.cell(row, part(of: column)!), denominator: $0),
            best.support.evidence)
        }
      }
    }
  }

  /// A column called total behind the share, of the same kind as what is shared.
  private func rowTotal(before column: Int) -> Int? {
    structure.additiveColumns.last {
      let words = TurkishText.asciiKey(structure.table.columns[$0].title).split(separator: "-")
      return $0 > column && words.contains("toplam")
    }
  }

  private func parent(of row: Int) -> Int? {
    let level = structure.table.rows[row].level
    return structure.table.rows.indices[..<row].last { structure.table.rows[$0].level < level }
  }

  private func support(_ rows: [Int], _ columns: [Int], _ base: Base) -> Support {
    columns.reduce(Support()) { support, column in
      rows.reduce(support) { support, row in
        guard let holds = holds(row, column, base(row, column)) else { return support }
        return support + Support(holding: holds ? 1 : 0, tried: 1)
      }
    }
  }

  private func holds(_ row: Int, _ column: Int, _ base: CellReference?) -> Bool? {
    guard let shown = structure.readings[row][column].amount, let part = amount(structure.cell(row, part(of: column)!)),
      let whole = base.flatMap(amount), whole.scaled > 0,
      let share = Fraction.divide(Fraction(part), Fraction(whole))
        .flatMap({ Fraction.multiply($0, structure.wholeShare(column)) })
    else { return nil }
    return [RoundingMode.nearest, .truncated].contains { mode in
      Interval.rounded(shown, decimals: structure.figures.decimals[column], mode: mode)?.meets(.exact(share)) == true
    }
  }

  private func amount(_ cell: CellReference) -> Amount? { structure.readings[cell.row][cell.column].amount }
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
