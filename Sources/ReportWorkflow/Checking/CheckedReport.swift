import FileAccess
import ReportModel
import ReportValidator

/// A path given to `check`, read and checked.
public struct CheckedReport: Sendable {
  /// The path as it was given.
  public var path: String
  /// The file's; for an input folder all files' in order of their names.
  var contents: [[UInt8]]
  /// Mistakes of the input, then what does not hold; accepted and known ones are marked.
  public var findings: [Finding]
  var checked: CheckedCounts
  /// What the check found; `nil` where the input could not be read.
  public var report: CheckReport?
  var sources: [String: SourceText]
  /// What was checked, for whoever wants every check by name; `nil` where the input could not be read.
  var document: Document?

  /// The rules that were disagreed with, in the order of the rules.
  var disabled: [UsedSetting] { report?.settings ?? [] }

  var unchecked: [UncheckedNumber] { report?.unchecked ?? [] }
  var untied: [UncheckedNumber] { report?.untied ?? [] }
  /// Every relation of the document; looked for when asked for.
  var relations: [FoundRelation] { document.map(foundRelations) ?? [] }
  /// What could be declared; looked for when asked for.
  var suggestions: [SuggestedDeclaration] { document.map(suggestedDeclarations) ?? [] }
  /// Totals that would guard unchecked numbers; looked for when asked for.
  var advisedTotals: [AdvisedTotal] { report?.advisedTotals ?? [] }
  /// Computed when asked for: few formats print it.
  var sha256: String { Digest.sha256(contents) }
  /// The documents it was held against that it has nothing in common with.
  package var unfollowed: [ContinuityReport] { (report?.continuity ?? []).filter { $0.compared == 0 } }
}

/// Reads an input folder or a document and checks it.
///
/// - Throws: `UnreadablePath` or `FileError` when there is nothing to check.
public func checkReport(path: String, _ options: CheckOptions = CheckOptions()) throws -> CheckedReport {
  check(try ReportSource.read(path: path), options)
}

/// Reads and checks several paths at once; the results keep the order of the paths.
public func checkReports(
  paths: [String], _ options: CheckOptions = CheckOptions()
) -> [Result<CheckedReport, any Error>] {
  inParallel(paths) { path in Result { try checkReport(path: path, options) } }
}

private func check(_ source: ReportSource, _ options: CheckOptions) -> CheckedReport {
  let settings = options.settings(over: source.settings)
  let result = source.document.map { check($0, options, settings) }
  let told = source.findings.telling(result?.findings ?? [])
  var findings = told.accepting(options.acceptances + source.acceptances)
  if source.isOutlineWhole {
    findings += staleAcceptances(of: source, among: findings, options, settings).map(stale)
  }
  return CheckedReport(
    path: source.path, contents: source.contents, findings: options.baseline?.marking(findings) ?? findings,
    checked: result?.checked ?? CheckedCounts(tables: 0, cells: 0, relations: 0, covered: 0), report: result,
    sources: source.sources, document: source.document)
}

private func check(_ document: Document, _ options: CheckOptions, _ settings: RuleSettings) -> CheckReport {
  checkDocument(document, profile: options.profile, companions: options.companions, settings: settings)
}

extension [Finding] {
  /// Mistakes of the input with what does not hold in the document: what is said of a place where the input has a
  /// mistake stands under that mistake, so that one slip is told once.
  fileprivate func telling(_ found: [Finding]) -> [Finding] {
    let mistakes = indices.filter { self[$0].severity == .error && self[$0].span != nil }
    guard !mistakes.isEmpty else { return self + found }
    let heads = Dictionary(mistakes.map { (self[$0].span!, $0) }) { first, _ in first }
    var result = self
    for finding in found {
      if let head = finding.span.flatMap({ heads[$0] }) {
        result[head].consequences += finding.parted
      } else {
        result.append(finding)
      }
    }
    return result
  }
}

/// Acceptances that no finding needs any more; a finding that is back names its acceptance itself.
private func staleAcceptances(
  of source: ReportSource, among findings: [Finding], _ options: CheckOptions, _ settings: RuleSettings
) -> [Acceptance] {
  let unneeded = source.acceptances.filter { acceptance in
    // What speaks of another document cannot be told without it.
    (!options.companions.isEmpty || !acceptance.rule.isOfContinuity) && !isNeeded(acceptance, by: findings)
  }
  guard !unneeded.isEmpty, !settings.isEmpty, let document = source.document else { return unneeded }
  // What is not asked, or not told for it, may be needed all the same.
  let whole = check(document, options, RuleSettings()).findings.accepting(source.acceptances)
  return unneeded.filter { !isNeeded($0, by: whole) }
}

private func isNeeded(_ acceptance: Acceptance, by findings: [Finding]) -> Bool {
  findings.contains {
    $0.accepted == acceptance || $0.code == acceptance.rule && $0.place?.address == acceptance.address
  }
}

private func stale(_ acceptance: Acceptance) -> Finding {
  InputRule.staleAcceptance.finding(
    at: acceptance.span,
    tr: "`\(acceptance.address)` için \(acceptance.rule) bulgusu \(acceptance.value) değeriyle yok",
    en: "there is no finding \(acceptance.rule) at `\(acceptance.address)` showing \(acceptance.value)",
    help: BilingualText(tr: "kabulü silin ya da güncelleyin", en: "delete the acceptance or bring it up to date"))
}
