import ReportModel
import ReportReading

/// What the numbers of a document owe each other: what it declares, and what is seen in it.
package struct DocumentRelations: Sendable {
  package let all: [SourcedRelation]
  /// Rows and tables that declared relations name and the document does not have.
  package let missing: [String]

  /// Every relation.
  package init(_ reading: DocumentReading) {
    self.init(reading, reading.document.relations, RelationInference(reading: reading).all())
  }

  private init(_ reading: DocumentReading, _ declared: [Relation], _ inferred: [EvidentRelation]) {
    let resolver = RelationResolver(tables: reading.tables.map(\.table))
    all = RelationMerger.merge(declared: resolver.resolve(declared), inferred: inferred)
    missing = resolver.missing(declared)
  }

  /// The sums alone, for whoever asks what a total is made of.
  package static func sums(of reading: DocumentReading) -> [SumRelation] {
    let declared = reading.document.relations.filter(\.isSum)
    return DocumentRelations(reading, declared, RelationInference(reading: reading).sums()).all.compactMap {
      if case .sum(let sum) = $0.relation { sum } else { nil }
    }
  }
}

extension Relation {
  fileprivate var isSum: Bool {
    switch self {
    case .total, .formula(_, _, .sum, _): true
    case .formula, .aggregation, .status, .sameColumns, .equal: false
    }
  }
}
