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
    let found = BilingualText(
      tr: "\(self[.error]) hata, \(self[.warning]) uyarı, \(self[.note]) not",
      en: "\(self[.error]) errors, \(self[.warning]) warnings, \(self[.note]) notes")
    return BilingualText(
      tr: "denetlendi: " + work.map(\.tr).joined(separator: ", ") + " — "
        + ([found] + settled).map(\.tr).joined(separator: ", "),
      en: "checked: " + work.map(\.en).joined(separator: ", ") + " — "
        + ([found] + settled).map(\.en).joined(separator: ", "))
  }

  /// How much was looked at, part by part.
  private var work: [BilingualText] {
    let share = checked.cells > 0 ? checked.covered * 100 / checked.cells : 0
    let parts = [
      BilingualText(tr: "\(checked.tables) tablo", en: "\(checked.tables) tables"),
      BilingualText(
        tr: "\(checked.cells) sayı (%\(share) ilişkide)", en: "\(checked.cells) numbers (\(share) % in relations)"),
      BilingualText(tr: "\(checked.relations) ilişki", en: "\(checked.relations) relations"),
      BilingualText(
        tr: "cümlelerde \(checked.sentenceNumbers) sayı (\(checked.tied) tanesi tablolarda)",
        en: "\(checked.sentenceNumbers) numbers in sentences (\(checked.tied) in tables)"),
    ]
    guard documents > 1 else { return parts }
    return [BilingualText(tr: "\(documents) belge", en: "\(documents) documents")] + parts
  }

  /// The findings that do not count any more, where there are such.
  private var settled: [BilingualText] {
    var parts: [BilingualText] = []
    if accepted > 0 { parts.append(BilingualText(tr: "\(accepted) kabul edilmiş", en: "\(accepted) accepted")) }
    if known > 0 { parts.append(BilingualText(tr: "\(known) bilinen", en: "\(known) known")) }
    return parts
  }
}
