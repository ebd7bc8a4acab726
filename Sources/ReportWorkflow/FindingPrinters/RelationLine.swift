import ReportModel
import ReportValidator

/// A relation of a document, one a line among the findings: what `--show relations` adds to `--format jsonl`.
struct RelationLine: Encodable {
  /// A cell that takes part.
  struct CellRecord: Encodable {
    var table: Int
    var grid: [Int]
    var address: String
    var value: String
    var sign: Int?

    init(_ cell: FoundRelation.Cell, isPart: Bool) {
      (table, grid) = (cell.table, [cell.grid.row, cell.grid.column])
      (address, value) = (cell.address.description, cell.value)
      sign = isPart ? cell.sign : nil
    }
  }

  var document: String
  var `operator`: String
  var provenance: String
  var bits: Int?
  var evidence: [TextRecord]
  var verdict: String
  var target: CellRecord
  var parts: [CellRecord]
  var computed: String?
  var difference: String?

  init(_ relation: FoundRelation, document: String) {
    self.document = document
    `operator` = relation.operation.rawValue
    provenance = relation.provenance == .declared ? "declared" : "inferred"
    bits = relation.bits
    evidence = [TextRecord(relation.evidence)]
    verdict =
      switch relation.outcome {
      case .exact: "exact"
      case .rounding: "rounded"
      case .inconsistent: "violated"
      case .uncheckable: "uncheckable"
      }
    target = CellRecord(relation.target, isPart: false)
    parts = relation.parts.map { CellRecord($0, isPart: true) }
    (computed, difference) = (relation.computed, relation.difference)
  }
}
