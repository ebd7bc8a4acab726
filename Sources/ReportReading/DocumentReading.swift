import ReportModel

/// A document read once: what its tables say and which year it is of.
///
/// Whoever needs a cell, a total's name, a column's meaning or a year of a document starts from here.
package struct DocumentReading: Sendable {
  package let document: Document
  /// All tables in reading order, those behind figures included.
  package let tables: [TableReading]
  /// The year it is of, as it says itself; `nil` where it does not.
  package let ownYear: Int?
  /// The year it is of, else the first one its title names.
  package let year: Int?

  package init(_ document: Document) {
    self.document = document
    tables = zip(document.tables, document.tableLeads).enumerated().map { index, table in
      TableReading(table.0, lead: table.1, index: index)
    }
    ownYear = Year.number(document.year)
    year = document.statedYear
  }

  package func reading(_ cell: CellReference) -> CellReading {
    tables[cell.table].readings[cell.row][cell.column]
  }
}

extension Document {
  /// The year a document is of, as it says itself, else the first one its title names.
  package var statedYear: Int? {
    Year.number(year) ?? Year.first(in: year) ?? Year.first(in: title)
  }
}
