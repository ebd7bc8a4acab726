import ReportModel
import ReportReading

/// Finds what a column of shares (`PAY (%)`) is a share of: the column before it, taken from the row
/// a row stands under, from the last total, or from the row's own total.
///
/// In one table the base may differ by row: in the tables of the programme guide an activity is a
/// share of its target, and only the closing rows are shares of the whole. Each kind of row proves
/// its base by its figures.
struct ShareInference {
  let table: TableReading

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
    table.columns.indices.compactMap { column in
      let words = Set(TurkishText.words(of: table.columns[column].title))
      guard table.columns[column].kind == .percent,
        let parts = table.additiveColumns.last(where: { $0 < column }),
        !words.isDisjoint(with: ColumnWords.share.keys)
      else { return nil }
      return Shares(column: column, parts: parts)
    }
  }

  /// Rows under others, rows of the top level, and those from the first total on.
  private func groups() -> [[Int]] {
    let rows = table.rows
    let end = table.totalRows.first ?? rows.count
    let body = table.dataRows.filter { $0 < end }
    return [
      body.filter { rows[$0].level > 0 }, body.filter { rows[$0].level == 0 }, table.dataRows.filter { $0 >= end },
    ].filter { !$0.isEmpty }
  }

  private typealias Base = @Sendable (_ row: Int, _ shares: Shares) -> CellReference?

  /// The columns of one table are shares of one kind, and prove it together.
  private func relations(_ rows: [Int], _ shares: [Shares]) -> [EvidentRelation] {
    let bases: [Base] = [
      { _, shares in table.totalRows.last.map { table.cell($0, shares.parts) } },
      { row, shares in table.shape.parent(of: row).map { table.cell($0, shares.parts) } },
      { row, shares in table.cell(row, shares.parts) },
      { row, shares in rowTotal(behind: shares).map { table.cell(row, $0) } },
      { row, shares in
        table.shape.parent(of: row).flatMap { above in rowTotal(behind: shares).map { table.cell(above, $0) } }
      },
    ]
    let proved = bases.map { base in (base: base, support: support(rows, shares, base)) }
      .filter { $0.support.holding >= Thresholds.shareRows.value && $0.support.isStrong }
    guard let best = proved.max(by: { $0.support.holding < $1.support.holding }) else { return [] }
    return shares.flatMap { shares in
      rows.compactMap { row in
        best.base(row, shares).map {
          EvidentRelation(
            .ratio(
              RatioRelation(
                target: table.cell(row, shares.column), numerator: table.cell(row, shares.parts), denominator: $0)),
            best.support.evidence)
        }
      }
    }
  }

  /// A column called total behind the share.
  private func rowTotal(behind shares: Shares) -> Int? {
    table.additiveColumns.last {
      return $0 > shares.column && ColumnWords.rowTotal.recognises(table.columns[$0].title)
    }
  }

  private func support(_ rows: [Int], _ shares: [Shares], _ base: Base) -> Support {
    var support = Support()
    for shares in shares {
      for row in rows {
        guard let part = table.readings[row][shares.parts].amount,
          let whole = base(row, shares).flatMap({ table.readings[$0.row][$0.column].amount })
        else { continue }
        support.note(table.prints(row, shares.column, part, of: whole))
      }
    }
    return support
  }
}
