import ReportModel
import ReportReading

/// What the rows of a table are for: what the document marks, where the words of the rows do not say otherwise.
///
/// `veri`, `baslik` and `toplam` are natural names of classes in anybody's page, and whoever edits a page of ours may
/// edit its marks: a mark alone takes no total out of the check.
struct RowRoleRecovery {
  /// By row of the body; `nil` where the document says nothing.
  let marks: [RowRole?]
  /// The rows in which a word may speak of a total.
  let speakingOfTotals: [Bool]

  /// - Parameter labels: Those of the table, asked for where a row speaks of a total.
  func roles(of table: Table, _ labels: () -> RowLabels) -> [RowRole] {
    table.rows.indices.map { role(of: $0, in: table, labels) }
  }

  /// What a row is, by its words and where it stands.
  private func role(of index: Int, in table: Table, _ labels: () -> RowLabels) -> RowRole {
    let mark = marks[index]
    // A row that is no total by its words is one by the relations that a page of ours declares.
    guard speakingOfTotals[index] || mark == nil || mark == .heading else { return mark == .parent ? .parent : .data }
    if mark == .total { return .total }
    let row = table.rows[index]
    if mark == nil || mark == .heading, isHeading(row, isMarked: mark == .heading, of: table) {
      // A total may come to what looks like a year.
      let isTotal = speakingOfTotals[index] && row.cells.contains { CellReading($0.text, table.notation).amount != nil }
      return isTotal && TotalLabel.isTotal(row.cells[0].text) ? .total : .heading
    }
    if speakingOfTotals[index], row.cells.contains(where: { TotalLabel.isTotal($0.text) }),
      TotalLabel.isTotal(labels().label(ofRow: index)) || TotalLabel.isTotal(row.cells[0].text)
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
    return !row.cells.contains { $0.mayBeFigure && $0.isFigure(table.notation) }
  }
}

extension Table {
  /// Gives each row its role; a total stands no deeper than what it totals, and what has deeper rows behind it is their
  /// parent.
  mutating func settle(_ roles: [RowRole]) {
    var above = 0
    var shallowest = Int.max
    for index in rows.indices {
      rows[index].role = roles[index]
      // What has no row above it stands outermost, however deep it says that it is.
      shallowest = min(shallowest, rows[index].level)
      rows[index].level -= shallowest
      if roles[index] == .total {
        rows[index].level = min(rows[index].level, above)
      } else if roles[index] != .heading {
        above = rows[index].level
      }
    }
    for index in rows.indices.dropLast() where rows[index].role == .data {
      if rows[index + 1].level > rows[index].level { rows[index].role = .parent }
    }
  }
}

extension Cell {
  /// Whether its text may be a number: it begins with no letter, but perhaps with `₺` or a minus sign.
  var mayBeFigure: Bool {
    guard let first = text.utf8.first else { return false }
    return first < 0x41 || first == 0xE2
  }

  /// Whether it is a number and no year: `2.025` is none.
  func isFigure(_ notation: NumberNotation) -> Bool {
    CellReading(text, notation).amount != nil && Year.number(text) == nil
  }
}
