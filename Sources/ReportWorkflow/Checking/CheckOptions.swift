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
  /// - Throws: `UnknownRule` for a code that no rule has, or none that can be disagreed with.
  public mutating func set(
    only: [String] = [], ignored: [String] = [], severities: [(rule: String, severity: Severity)] = []
  ) throws(UnknownRule) {
    var named: Set<RuleCode> = []
    var said: [RuleSetting] = []
    for code in only { named.insert(try RuleNames.checkedRule(code)) }
    for code in ignored { said.append(RuleSetting(try RuleNames.checkedRule(code), .off)) }
    if !named.isEmpty {
      said += RuleCatalog.rules.map(\.code).filter { !named.contains($0) }.map { RuleSetting($0, .off) }
    }
    for (code, severity) in severities {
      said.append(RuleSetting(try RuleNames.checkedRule(code), .severity(severity)))
    }
    (settings, asked) = (said, named)
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
