import ReportModel

/// What the rows of a table are for: what the document marks, where the words of the rows do not say otherwise.
///
/// `veri`, `baslik` and `toplam` are natural names of classes in anybody's page, and whoever edits a page of ours may
/// edit its marks: a mark alone takes no total out of the check.
struct RowRoleRecovery {
  /// By row of the body; `nil` where the document says nothing.
  let marks: [RowRole?]
  let labels: RowLabels

  func settle(_ table: inout Table) {
    for index in table.rows.indices { table.rows[index].role = role(of: index, in: table) }
    settleLevels(&table)
    for index in table.rows.indices.dropLast() where table.rows[index].role == .data {
      if table.rows[index + 1].level > table.rows[index].level { table.rows[index].role = .parent }
    }
  }

  private func role(of index: Int, in table: Table) -> RowRole {
    let row = table.rows[index]
    let mark = marks[index]
    if mark == .total { return .total }
    if mark == nil || mark == .heading, isHeading(row, isMarked: mark == .heading, of: table) { return .heading }
    if row.cells.contains(where: { TotalLabel.isTotal($0.text) }),
      TotalLabel.isTotal(labels.label(ofRow: index)) || TotalLabel.isTotal(row.cells[0].text)
    {
      return .total
    }
    return mark == .parent ? .parent : .data
  }

  /// A row of words: one that is marked as a heading, or consists of nothing but heading cells.
  private func isHeading(_ row: Row, isMarked: Bool, of table: Table) -> Bool {
    if !isMarked {
      let origins = row.cells.filter { $0.cover != .covered }
      guard !origins.isEmpty, origins.allSatisfy(\.isHeading), origins.count > 1 || table.columns.count > 1
      else { return false }
    }
    return !row.cells.contains { CellReading($0.text).isFigure }
  }

  /// A total stands no deeper than what it totals.
  private func settleLevels(_ table: inout Table) {
    var above = 0
    for index in table.rows.indices where table.rows[index].role != .heading {
      if table.rows[index].role == .total {
        table.rows[index].level = min(table.rows[index].level, above)
      } else {
        above = table.rows[index].level
      }
    }
  }
}

extension CellReading {
  /// A number that is no year.
  var isFigure: Bool {
    guard case .number(let number) = self else { return false }
    return number.amount.decimals != 0 || !(1900...2100).contains(number.amount.scaled)
  }
}
