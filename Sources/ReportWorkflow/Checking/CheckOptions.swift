import ReportModel
import ReportValidator

/// What holds for all paths of one check.
public struct CheckOptions: Sendable {
  /// What is accepted beside what an input folder accepts itself.
  public var acceptances: [Acceptance] = []
  /// What kind of report they are said to be.
  public var profile: ReportProfile?
  /// The documents they follow from.
  public var companions: [Companion] = []
  /// The findings of an earlier run, which are marked as known.
  public var baseline: Baseline?

  /// What is said of rules on the command line; it goes before what an input folder says.
  private var settings: [RuleSetting] = []
  /// The only rules that are asked; empty for all.
  private var asked: Set<RuleCode> = []

  /// Every rule as it is, nothing accepted, nothing followed.
  public init() {}

  /// - Parameter settings: What the input of a page disagrees with; the page itself does not tell.
  init(own settings: [RuleSetting]) { self.settings = settings }

  /// Disagrees with rules, in place of what was said before.
  ///
  /// - Parameters:
  ///   - only: The only rules that are asked; empty for all.
  ///   - ignored: Rules that are not asked.
  ///   - severities: How much the findings of a rule matter.
  /// - Throws: `UnfitRule` for a code that no rule has or that cannot be disagreed with, and for one of which two
  ///   things are said.
  public mutating func set(
    only: [String] = [], ignored: [String] = [], severities: [(rule: String, severity: Severity)] = []
  ) throws(UnfitRule) {
    let named = try Self.codes(only)
    let off = try Self.codes(ignored)
    var decisions: [RuleCode: RuleSetting.Decision] = [:]
    for (code, severity) in severities {
      let rule = try RuleNames.checkedRule(code)
      let isAsked = named.isEmpty || named.contains(rule)
      if !isAsked || off.contains(rule) || decisions[rule, default: .severity(severity)] != .severity(severity) {
        throw .contradiction(rule)
      }
      decisions[rule] = .severity(severity)
    }
    if let both = named.first(where: off.contains) { throw .contradiction(both) }
    let silent = named.isEmpty ? off : RuleCatalog.rules.map(\.code).filter { !named.contains($0) }
    for rule in silent where decisions[rule] == nil { decisions[rule] = .off }
    settings = RuleCatalog.rules.compactMap { rule in decisions[rule.code].map { RuleSetting(rule.code, $0) } }
    asked = Set(named)
  }

  /// The rules of some codes, each once.
  private static func codes(_ texts: [String]) throws(UnfitRule) -> [RuleCode] {
    var codes: [RuleCode] = []
    for text in texts {
      let code = try RuleNames.checkedRule(text)
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  /// What holds for a document whose input disagrees with rules of its own: a rule that was asked for by name is asked.
  func settings(over own: [RuleSetting]) -> RuleSettings {
    RuleSettings(settings, over: own.filter { !asked.contains($0.rule) || $0.decision != .off })
  }

  /// Names the documents that the reports follow from.
  ///
  /// - Parameters:
  ///   - previousReport: The path of last year's report.
  ///   - programme: The path of the performance programme of the report's own year.
  /// - Throws: `UnreadablePath`, where one of them cannot be read or its input has mistakes.
  public mutating func follow(previousReport: String?, programme: String?) throws {
    companions = try [(CompanionRole.previousReport, previousReport), (.programme, programme)].compactMap {
      role, path in
      try path.map { Companion(role, try ReportSource.read(path: $0).readable(), path: $0) }
    }
  }
}
