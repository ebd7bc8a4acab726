import ReportModel
import Synchronization

/// A document that is read when somebody asks for its tables, and then only once.
package final class SharedReading: Sendable {
  package let document: Document
  private let tables: [Table]
  private let leads: [String]
  private let found = Mutex<DocumentReading?>(nil)
  /// Tables that were read alone.
  private let parts = Mutex<[Int: TableReading]>([:])

  package init(_ document: Document) {
    self.document = document
    (tables, leads) = (document.tables, document.tableLeads)
  }

  /// The tables of the shape that one of them has, and only these are read if nobody has read the others yet.
  package func tables(like index: Int) -> [TableReading] {
    let titles = tables[index].columns.map(\.title)
    let indices = tables.indices.filter { TableShape.hasHeadings(tables[$0], titles) }
    if let known = found.withLock({ $0 }) { return indices.map { known.tables[$0] } }
    return parts.withLock { parts in
      indices.map { index in
        let reading = parts[index] ?? TableReading(tables[index], lead: leads[index], index: index)
        parts[index] = reading
        return reading
      }
    }
  }

  package var reading: DocumentReading {
    found.withLock { found in
      if let found { return found }
      let reading = DocumentReading(document)
      found = reading
      return reading
    }
  }
}
