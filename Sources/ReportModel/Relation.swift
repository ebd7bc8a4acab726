/// The address of a cell: `table/row/column`.
public struct CellAddress: Hashable, Sendable, CustomStringConvertible {
  /// The table's id.
  public var table: String
  /// The row's key.
  public var row: String
  /// The column's key.
  public var column: String

  /// A cell by the keys of its table, row and column.
  public init(table: String, row: String, column: String) {
    self.table = table
    self.row = row
    self.column = column
  }

  /// Reads `table/row/column`; each part is compared by its ASCII key.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    func key(_ part: Substring.UTF8View) -> String {
      part.split(separator: UInt8(ascii: ".")).map { half in
        half.split(separator: UInt8(ascii: "~")).map { TurkishText.asciiKey(String(Substring($0))) }
          .joined(separator: "~")
      }.joined(separator: ".")
    }
    self.init(table: key(parts[0]), row: key(parts[1]), column: key(parts[2]))
  }

  /// `table/row/column`
  public var description: String { "\(table)/\(row)/\(column)" }
}

/// A column of a table.
package struct ColumnAddress: Hashable, Sendable {
  package var table: String
  package var column: String

  package init(table: String, column: String) {
    self.table = table
    self.column = column
  }
}

/// A column of a formula and the sign it enters with.
package struct SignedColumn: Hashable, Sendable {
  package var column: String
  /// +1 or -1.
  package var sign: Int

  package init(column: String, sign: Int) {
    self.column = column
    self.sign = sign
  }
}

/// How one column follows from others of its row.
package enum Formula: Hashable, Sendable {
  /// `kbö + eklenen - düşülen`
  case sum([SignedColumn])
  /// `harcama / ödenek`, in per cent.
  case ratio(numerator: String, denominator: String)
  /// `yeni / eski - 1`, in per cent.
  case growth(new: String, old: String)
}

/// How a year's value follows from its quarters.
package enum Aggregation: String, Hashable, Sendable, CaseIterable {
  case sum = "toplam"
  case last = "son"
  case greatest = "en yüksek"
  case mean = "ortalama"
}

/// Numbers of a document that belong together, named by keys so that they survive editing.
package enum Relation: Hashable, Sendable {
  /// In each column the total row is the sum of the parts.
  case total(table: String, row: String, parts: [String], columns: [String])
  /// In each row the column follows from others; all rows when `rows` is empty.
  case formula(table: String, column: String, Formula, rows: [String])
  /// The row's year-end value follows from its quarters; `nil` leaves the way to the numbers.
  case aggregation(table: String, row: String, column: String, quarters: [String], Aggregation?)
  /// The status text follows from outcome and target.
  case status(table: String, column: String, outcome: String, target: String)
  /// Columns of different tables that show the same fields of the same records: rows of one key
  /// show one fact.
  case sameColumns([ColumnAddress])
  /// Cells that show the same fact.
  case equal([CellAddress])
}

extension Formula {
  /// The columns a formula reads.
  package var operands: [String] {
    switch self {
    case .sum(let terms): terms.map(\.column)
    case .ratio(let numerator, let denominator): [numerator, denominator]
    case .growth(let new, let old): [new, old]
    }
  }
}
