import Dispatch
import FileAccess
import ReportComposer
import ReportInput
import ReportModel
import ReportValidator
import Synchronization

/// What holds for all paths of one check.
struct CheckTerms: Sendable {
  /// What is accepted beside what an input folder accepts itself.
  var acceptances: [Acceptance] = []
  /// What kind of report they are said to be.
  var profile: ReportProfile?
  /// The documents they follow from.
  var companions: [Companion] = []
}

/// A path given to `check`, read and checked.
struct CheckedDocument {
  var path: String
  /// The file's; for an input folder all files' in order of their names.
  var contents: [[UInt8]]
  var findings: [Finding]
  var checked: CheckedCounts
  /// What the check found; `nil` where the input could not be read.
  var report: CheckReport?
  var sources: [String: SourceText]
  /// What was checked, for whoever wants every check by name; `nil` where the input could not be read.
  var document: Document?

  var unchecked: [UncheckedNumber] { report?.unchecked ?? [] }
  var untied: [UncheckedNumber] { report?.untied ?? [] }
  /// Computed when asked for: few formats print it.
  var sha256: String { Digest.sha256(contents) }

  /// Reads an input folder or a document and checks it.
  ///
  /// - Throws: `UnreadablePath` when there is nothing to check.
  static func read(path: String, on terms: CheckTerms = CheckTerms()) throws -> CheckedDocument {
    check(try ReportSource.read(path: path), on: terms)
  }

  private static func check(_ source: ReportSource, on terms: CheckTerms) -> CheckedDocument {
    let result = source.document.map {
      checkDocument($0, profile: terms.profile, companions: terms.companions)
    }
    var findings = (source.findings + (result?.findings ?? [])).accepting(terms.acceptances + source.acceptances)
    if source.isOutlineWhole { findings += stale(source.acceptances, in: findings, terms) }
    return CheckedDocument(
      path: source.path, contents: source.contents, findings: findings,
      checked: result?.checked ?? CheckedCounts(tables: 0, cells: 0, relations: 0, covered: 0), report: result,
      sources: source.sources, document: source.document)
  }

  /// Reads and checks several paths at once, over the cores of the machine; the results keep the order of the paths.
  static func readAll(
    _ paths: [String], on terms: CheckTerms
  ) -> [Result<CheckedDocument, any Error>] {
    @Sendable func one(_ path: String) -> Result<CheckedDocument, any Error> {
      Result { try read(path: path, on: terms) }
    }
    guard paths.count > 1 else { return paths.map(one) }
    let results = Mutex([Int: Result<CheckedDocument, any Error>]())
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      let result = one(paths[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { found in paths.indices.map { found[$0]! } }
  }

  /// Acceptances that stand beside an input, with the places the input gives them in words: Markdown carries no keys.
  static func located(_ acceptances: [Acceptance], from path: String) -> [Acceptance] {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let home = folder.isEmpty ? path.hasPrefix("/") ? "/" : "." : folder
    guard FileAccess.kind(of: "\(home)/rapor.yaml") == .file, let files = try? InputFolder.load(path: home),
      let report = readReport(files).report
    else { return acceptances }
    return acceptances.located(by: checkDocument(composeReport(report).document).findings)
  }

  /// Acceptances that no finding needs any more; a finding that is back names its acceptance itself.
  private static func stale(
    _ acceptances: [Acceptance], in findings: [Finding], _ terms: CheckTerms
  ) -> [Finding] {
    let used = Set(findings.compactMap(\.accepted))
    let unneeded = acceptances.filter { acceptance in
      // What speaks of another document cannot be told without it.
      !used.contains(acceptance) && (!terms.companions.isEmpty || !acceptance.rule.isOfContinuity)
        && !findings.contains { $0.code == acceptance.rule && $0.place?.address == acceptance.address }
    }
    return unneeded.map { acceptance in
      InputRule.staleAcceptance.finding(
        at: acceptance.span,
        tr: "`\(acceptance.address)` için \(acceptance.rule) bulgusu \(acceptance.value) değeriyle yok",
        en: "there is no finding \(acceptance.rule) at `\(acceptance.address)` showing \(acceptance.value)",
        help: BilingualText(tr: "kabulü silin ya da güncelleyin", en: "delete the acceptance or bring it up to date"))
    }
  }
}

/// Sums over several checked documents.
struct CheckTotals {
  private var counts: [Severity: Int] = [:]
  private(set) var accepted = 0
  private var known = 0
  private var checked = CheckedCounts(tables: 0, cells: 0, relations: 0, covered: 0)
  private var documents = 0

  mutating func add(_ document: CheckedDocument) {
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

  func summary(_ language: Language) -> String {
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
    )[
      language]
  }
}
