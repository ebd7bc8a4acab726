/// A relation as it is embedded in a document, in JSON.
package struct RelationRecord: Decodable, Sendable {
  package var kind: String
  package var table: String?
  package var row: String?
  package var column: String?
  package var parts: [String]?
  package var columns: [String]?
  package var rows: [String]?
  /// The terms of a sum, each with its sign: `+kbo`, `-dusulen`.
  package var sum: [String]?
  package var numerator: String?
  package var denominator: String?
  package var new: String?
  package var old: String?
  package var quarters: [String]?
  package var by: String?
  package var outcome: String?
  package var target: String?
  /// `table/column` for shared columns, `table/row/column` for equal cells.
  package var addresses: [String]?

  private init(kind: String, table: String? = nil, column: String? = nil) {
    self.kind = kind
    self.table = table
    self.column = column
  }

  package init(_ relation: Relation) {
    switch relation {
    case .total(let table, let row, let parts, let columns):
      self.init(kind: "total", table: table)
      self.row = row
      self.parts = parts
      self.columns = columns
    case .formula(let table, let column, let formula, let rows):
      self.init(kind: "formula", table: table, column: column)
      self.rows = rows.isEmpty ? nil : rows
      set(formula)
    case .aggregation(let table, let row, let column, let quarters, let aggregation):
      self.init(kind: "aggregation", table: table, column: column)
      self.row = row
      self.quarters = quarters
      by = aggregation?.rawValue
    case .status(let table, let column, let outcome, let target):
      self.init(kind: "status", table: table, column: column)
      self.outcome = outcome
      self.target = target
    case .sameColumns(let columns):
      self.init(kind: "same")
      addresses = columns.map { "\($0.table)/\($0.column)" }
    case .equal(let cells):
      self.init(kind: "equal")
      addresses = cells.map(\.description)
    }
  }

  private mutating func set(_ formula: Formula) {
    switch formula {
    case .sum(let terms): sum = terms.map { ($0.sign < 0 ? "-" : "+") + $0.column }
    case .ratio(let numerator, let denominator):
      self.numerator = numerator
      self.denominator = denominator
    case .growth(let new, let old):
      self.new = new
      self.old = old
    }
  }

  /// The relation, or `nil` when the record is not one of ours.
  package var relation: Relation? {
    switch kind {
    case "total":
      guard let table, let row, let parts, let columns else { return nil }
      return .total(table: table, row: row, parts: parts, columns: columns)
    case "formula":
      guard let table, let column, let formula else { return nil }
      return .formula(table: table, column: column, formula, rows: rows ?? [])
    case "aggregation":
      guard let table, let row, let column, let quarters else { return nil }
      return .aggregation(
        table: table, row: row, column: column, quarters: quarters,
        by.flatMap(Aggregation.init(rawValue:)))
    case "status":
      guard let table, let column, let outcome, let target else { return nil }
      return .status(table: table, column: column, outcome: outcome, target: target)
    case "same":
      let columns = (addresses ?? []).compactMap { address -> ColumnAddress? in
        let parts = address.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        return parts.count == 2 ? ColumnAddress(table: parts[0], column: parts[1]) : nil
      }
      return columns.count > 1 ? .sameColumns(columns) : nil
    case "equal":
      let cells = (addresses ?? []).compactMap { CellAddress($0) }
      return cells.count > 1 ? .equal(cells) : nil
    default: return nil
    }
  }

  private var formula: Formula? {
    if let sum {
      return .sum(sum.map { SignedColumn(column: String($0.dropFirst()), sign: $0.hasPrefix("-") ? -1 : 1) })
    }
    if let numerator, let denominator { return .ratio(numerator: numerator, denominator: denominator) }
    if let new, let old { return .growth(new: new, old: old) }
    return nil
  }
}

/// What a document says of itself to a program: its relations, and what became of its indicators.
package struct RelationFile: Decodable, Sendable {
  package static let elementID = "faaliyet-relations"
  package static let currentSchema = "faaliyet-relations-1"

  package var schema: String
  package var relations: [RelationRecord]
  package var partial: Bool?
  package var continuity: [ContinuityNote]?
}
