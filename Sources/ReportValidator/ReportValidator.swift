import ReportModel

/// What was looked at in a document.
public struct CheckedCounts: Hashable, Sendable {
  public var tables: Int
  /// Cells that hold a number.
  public var cells: Int
  public var relations: Int

  public init(tables: Int, cells: Int, relations: Int) {
    self.tables = tables
    self.cells = cells
    self.relations = relations
  }
}

/// What a check of a document came to.
public struct CheckReport: Sendable {
  public var findings: [Finding]
  public var checked: CheckedCounts
}

/// Checks every relation between a document's numbers, declared and inferred.
public func checkDocument(_ document: Document) -> CheckReport {
  let context = CheckContext(document)
  let numbers = context.tables.reduce(0) { count, table in
    count + table.rows.reduce(0) { $0 + $1.cells.count { CellReading($0.text).amount != nil } }
  }
  return CheckReport(
    findings: RuleCatalog.families.flatMap { $0.check(context) },
    checked: CheckedCounts(
      tables: context.tables.count, cells: numbers, relations: context.relations.count))
}
