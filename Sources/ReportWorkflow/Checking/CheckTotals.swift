import ReportModel
import ReportValidator

/// Sums over several checked documents.
package struct CheckTotals {
  private var counts: [Severity: Int] = [:]
  private(set) var accepted = 0
  private var known = 0
  private var checked = CheckedCounts(tables: 0, cells: 0, relations: 0, covered: 0)
  private var documents = 0

  package init(_ reports: [CheckedReport]) {
    reports.forEach { add($0) }
  }

  private mutating func add(_ document: CheckedReport) {
    documents += 1
    for finding in document.findings {
      if finding.accepted != nil {
        accepted += 1
      } else if finding.isKnown {
        known += 1
      } else {
        counts[finding.severity, default: 0] += 1
      }
    }
    checked.tables += document.checked.tables
    checked.cells += document.checked.cells
    checked.relations += document.checked.relations
    checked.covered += document.checked.covered
    checked.sentenceNumbers += document.checked.sentenceNumbers
    checked.tied += document.checked.tied
  }

  subscript(severity: Severity) -> Int { counts[severity] ?? 0 }

  var counted: CheckedCounts { checked }

  /// How much was checked and what was found, in one line.
  package var summary: BilingualText {
    let several = documents > 1
    let acceptedText =
      accepted > 0 ? BilingualText(tr: ", \(accepted) kabul edilmiş", en: ", \(accepted) accepted") : nil
    let knownText = known > 0 ? BilingualText(tr: ", \(known) bilinen", en: ", \(known) known") : nil
    let share = checked.cells > 0 ? checked.covered * 100 / checked.cells : 0
    return BilingualText(
      tr:
        "denetlendi: \(several ? "\(documents) belge, " : "")\(checked.tables) tablo, \(checked.cells) sayı (%\(share) ilişkide), \(checked.relations) ilişki, cümlelerde \(checked.sentenceNumbers) sayı (\(checked.tied) tanesi tablolarda) — \(self[.error]) hata, \(self[.warning]) uyarı, \(self[.note]) not\(acceptedText?.tr ?? "")\(knownText?.tr ?? "")",
      en:
        "checked: \(several ? "\(documents) documents, " : "")\(checked.tables) tables, \(checked.cells) numbers (\(share) % in relations), \(checked.relations) relations, \(checked.sentenceNumbers) numbers in sentences (\(checked.tied) in tables) — \(self[.error]) errors, \(self[.warning]) warnings, \(self[.note]) notes\(acceptedText?.en ?? "")\(knownText?.en ?? "")"
    )
  }
}
