import ReportModel
import ReportReading

/// Brings what a document declares and what we see ourselves into one list without repetition.
///
/// Inferred relations are added to declared ones and never suppressed by them: an edited file
/// cannot talk its way past the check.
enum RelationMerger {
  /// Declared and inferred relations without repetitions; a declared one keeps its provenance.
  static func merge(declared: [CellRelation], inferred: [EvidentRelation]) -> [SourcedRelation] {
    var seen: Set<CellRelation> = []
    var declaredYearEnds: Set<CellReference> = []
    var ties = TieGroups()
    var result: [SourcedRelation] = []
    let declared = declared.map { EvidentRelation($0, .declared) }
    for (relations, provenance) in [(declared, Provenance.declared), (inferred, .inferred)] {
      for evident in relations {
        let relation = evident.relation
        switch relation {
        case .tie(let tie):
          ties.add(tie.cells, provenance, evident.evidence)
          continue
        case .aggregation(let year):
          // "One of the ways" asks for less than the way that is declared.
          if year.way == nil, declaredYearEnds.contains(year.target) { continue }
          declaredYearEnds.insert(year.target)
        default: break
        }
        if seen.insert(relation).inserted {
          result.append(
            SourcedRelation(
              relation: relation, provenance: provenance, evidence: evident.evidence, severity: evident.severity))
        }
      }
    }
    result += ties.relations()
    for index in result.indices { result[index].ordinal = index }
    return result
  }
}

/// Cells tied to one another directly or through others become one group, so that one slip is
/// one finding.
private struct TieGroups {
  private var parents: [CellReference: CellReference] = [:]
  private var order: [CellReference] = []
  private var declared: Set<CellReference> = []
  private var evidences: [CellReference: Evidence] = [:]

  mutating func add(_ cells: [CellReference], _ provenance: Provenance, _ evidence: Evidence) {
    for cell in cells where parents[cell] == nil {
      parents[cell] = cell
      order.append(cell)
    }
    for cell in cells.dropFirst() { join(cells[0], cell) }
    if provenance == .declared { declared.formUnion(cells) }
    for cell in cells where evidences[cell] == nil { evidences[cell] = evidence }
  }

  private mutating func join(_ left: CellReference, _ right: CellReference) {
    let (a, b) = (root(left), root(right))
    if a != b { parents[b] = a }
  }

  private mutating func root(_ cell: CellReference) -> CellReference {
    var top = cell
    while let next = parents[top], next != top { top = next }
    parents[cell] = top
    return top
  }

  mutating func relations() -> [SourcedRelation] {
    var groups: [CellReference: [CellReference]] = [:]
    var roots: [CellReference] = []
    for cell in order {
      let root = root(cell)
      if groups[root] == nil { roots.append(root) }
      groups[root, default: []].append(cell)
    }
    return roots.compactMap { root in
      let cells = groups[root]!.sorted()
      guard cells.count > 1 else { return nil }
      let isDeclared = cells.contains(where: declared.contains)
      return SourcedRelation(
        relation: .tie(TieRelation(cells: cells)), provenance: isDeclared ? .declared : .inferred,
        evidence: isDeclared ? .declared : evidences[cells[0]] ?? .sameName)
    }
  }
}
