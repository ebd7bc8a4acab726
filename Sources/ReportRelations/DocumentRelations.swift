import ReportModel
import ReportReading

/// What the numbers of a document owe each other: what it declares, and what is seen in it.
package struct DocumentRelations: Sendable {
  package let all: [SourcedRelation]
  /// Rows and tables that declared relations name and the document does not have.
  package let missing: [String]

  /// Every relation.
  package init(_ reading: DocumentReading) {
    self.init(reading.tables, reading.document.relations) { declared in
      RelationInference(
        tables: reading.tables, whole: ContinuedTables(reading.tables), year: reading.year, declared: declared
      ).all()
    }
  }

  private init(_ tables: [TableReading], _ relations: [Relation], _ inferred: ([CellRelation]) -> [EvidentRelation]) {
    let resolver = RelationResolver(tables: tables)
    let declared = resolver.resolve(relations)
    all = RelationMerger.merge(declared: declared, inferred: inferred(declared))
    missing = resolver.missing(relations)
  }

  /// What a total of some tables is made of: rows, or columns.
  ///
  /// - Parameters:
  ///   - tables: All of one shape: tables of one shape prove their sums together, and no others do.
  ///   - declared: What the document declares.
  package static func sums(
    of kind: SumDirection, in tables: [TableReading], declared: [Relation]
  ) -> [SumRelation] {
    let ids = Set(tables.map(\.printed.id))
    let own = declared.filter { $0.summedTable(kind).map(ids.contains) ?? false }
    let relations = DocumentRelations(tables, own) { declared in
      let inference = RelationInference(
        tables: tables, whole: ContinuedTables(uncut: tables), year: nil, declared: declared,
        directions: kind == .rows ? [.rows] : [.columns])
      return kind == .rows ? inference.rowSums() : inference.columnSums()
    }
    return relations.all.compactMap {
      if case .sum(let sum) = $0.relation { sum } else { nil }
    }
  }
}

/// What is added up.
package enum SumDirection: Hashable, Sendable {
  case rows, columns
}

extension Relation {
  /// The table in which it declares sums in a direction; `nil` where it declares none.
  fileprivate func summedTable(_ direction: SumDirection) -> String? {
    switch self {
    case .total(let table, _, _, _): direction == .rows ? table : nil
    case .formula(let table, _, .sum, _): direction == .columns ? table : nil
    case .formula, .aggregation, .status, .sameColumns, .equal: nil
    }
  }
}
