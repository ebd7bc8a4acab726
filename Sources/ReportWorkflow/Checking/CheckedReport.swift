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
public func checkReports(paths: [String], _ options: CheckOptions) -> [Result<CheckedReport, any Error>] {
  inParallel(paths) { path in Result { try checkReport(path: path, options) } }
}

private func check(_ source: ReportSource, _ options: CheckOptions) -> CheckedReport {
  let result = source.document.map {
    checkDocument(
      $0, profile: options.profile, companions: options.companions, settings: options.settings(over: source.settings))
  }
  var findings = (source.findings + (result?.findings ?? [])).accepting(options.acceptances + source.acceptances)
  if source.isOutlineWhole {
    findings += staleAcceptances(source.acceptances, in: findings, options, result?.settings ?? [])
  }
  return CheckedReport(
    path: source.path, contents: source.contents, findings: options.baseline?.marking(findings) ?? findings,
    checked: result?.checked ?? CheckedCounts(tables: 0, cells: 0, relations: 0, covered: 0), report: result,
    sources: source.sources, document: source.document)
}

/// Acceptances that no finding needs any more; a finding that is back names its acceptance itself.
private func staleAcceptances(
  _ acceptances: [Acceptance], in findings: [Finding], _ options: CheckOptions, _ settings: [UsedSetting]
) -> [Finding] {
  let used = Set(findings.compactMap(\.accepted))
  let off = Set(settings.map(\.setting).filter { $0.decision == .off }.map(\.rule))
  let unneeded = acceptances.filter { acceptance in
    // What is not asked may be needed all the same. What speaks of another document cannot be told without it.
    !used.contains(acceptance) && !off.contains(acceptance.rule)
      && (!options.companions.isEmpty || !acceptance.rule.isOfContinuity)
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
