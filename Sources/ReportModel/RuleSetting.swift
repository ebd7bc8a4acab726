/// A disagreement with a rule: it is not asked, or its findings matter more or less than it says.
///
/// It belongs to whoever makes or checks a report. No page carries it.
public struct RuleSetting: Hashable, Sendable {
  /// What becomes of the findings.
  public enum Decision: Hashable, Sendable {
    /// They are not told.
    case off
    /// They are told, and matter so much.
    case severity(Severity)
  }

  /// The rule that is disagreed with.
  public var rule: RuleCode
  /// The only table it holds for, by number (`Tablo 6`), title, part or id; `nil` for the whole document.
  public var table: String?
  /// What becomes of its findings.
  public var decision: Decision
  /// Why; `nil` where it was said on the command line.
  public var reason: String?
  /// Where it was entered; `nil` on the command line.
  public var span: SourceSpan?
  /// Where the table was named.
  package var tableSpan: SourceSpan?

  /// A disagreement for one table, or for the whole document where none is named.
  public init(
    _ rule: RuleCode, table: String? = nil, _ decision: Decision, reason: String? = nil, span: SourceSpan? = nil
  ) {
    self.rule = rule
    self.table = table
    self.decision = decision
    self.reason = reason
    self.span = span
  }

  /// Whether it speaks of a finding.
  func covers(_ finding: Finding) -> Bool {
    guard rule == finding.code else { return false }
    guard let table else { return true }
    return finding.place.map { Self.isNamed(table, [$0.table, $0.title, $0.part, $0.tableID]) } ?? false
  }

  /// Whether a table of the document is meant by its name.
  public func isOf(_ document: Document) -> Bool {
    guard let table else { return true }
    return document.tables.contains { Self.isNamed(table, [$0.number, $0.title, $0.part, $0.id]) }
  }

  /// The same for a page of the document, which may carry no ids: its table by what is printed of it.
  package func printed(in document: Document) -> RuleSetting {
    guard let table else { return self }
    let meant = document.tables.first { Self.isNamed(table, [$0.id]) }
    var setting = self
    setting.table = meant.map { $0.part ?? $0.number ?? $0.title } ?? table
    return setting
  }

  /// Whether two settings are of one rule and one table, however they name it.
  package func isSame(as other: RuleSetting, in document: Document?) -> Bool {
    guard rule == other.rule else { return false }
    guard let table, let otherTable = other.table else { return self.table == other.table }
    if TurkishText.asciiKey(table) == TurkishText.asciiKey(otherTable) { return true }
    guard let document else { return false }
    let meant = Self.tables(named: table, in: document)
    return !meant.isEmpty && meant == Self.tables(named: otherTable, in: document)
  }

  /// The tables that a name means, by their numbers in the document.
  private static func tables(named name: String, in document: Document) -> [Int] {
    document.tables.enumerated().filter { isNamed(name, [$1.number, $1.title, $1.part, $1.id]) }.map(\.offset)
  }

  private static func isNamed(_ name: String, _ names: [String?]) -> Bool {
    let wanted = TurkishText.asciiKey(name)
    return names.contains { $0.map(TurkishText.asciiKey) == wanted }
  }
}

/// All disagreements of one check.
public struct RuleSettings: Sendable {
  /// In the order of their weight, the weightiest first.
  private var settings: [RuleSetting] = []

  /// - Parameters:
  ///   - strongest: What was said on the command line.
  ///   - others: What the input says. What speaks of one table goes before what speaks of all.
  public init(_ strongest: [RuleSetting] = [], over others: [RuleSetting] = []) {
    settings = [strongest, others].flatMap { $0.filter { $0.table != nil } + $0.filter { $0.table == nil } }
  }

  /// Whether every rule stands as it is.
  public var isEmpty: Bool { settings.isEmpty }

  /// What was decided on a finding; `nil` where its rule stands as it is.
  func setting(of finding: Finding) -> RuleSetting? { settings.first { $0.covers(finding) } }

  /// The findings of rules that are asked.
  public func asked(_ findings: [Finding]) -> [Finding] {
    isEmpty ? findings : findings.filter { setting(of: $0)?.decision != .off }
  }

  /// The findings, and what follows from them, as much as they were decided to matter.
  ///
  /// How much a finding matters says nothing of what it follows from, so slips are told apart before this. The weightiest
  /// of the findings of a slip then speaks for it.
  public func weighed(_ findings: [Finding]) -> [Finding] {
    guard !isEmpty else { return findings }
    return findings.map { finding in
      var finding = finding
      if case .severity(let severity)? = setting(of: finding)?.decision { finding.severity = severity }
      finding.consequences = weighed(finding.consequences)
      return finding.led()
    }
  }

  /// How many of the findings each setting concerns.
  public func used(on findings: [Finding]) -> [UsedSetting] {
    guard !isEmpty else { return [] }
    let concerned = Dictionary(grouping: findings.compactMap(setting), by: { $0 })
    return settings.map { UsedSetting(setting: $0, findings: concerned[$0]?.count ?? 0) }
  }
}

/// A disagreement with a rule and how many findings it concerned.
public struct UsedSetting: Hashable, Sendable {
  /// The disagreement.
  public var setting: RuleSetting
  /// How many findings it concerned.
  public var findings: Int
}
