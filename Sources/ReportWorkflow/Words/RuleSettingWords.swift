import ReportModel

/// What was disagreed with in a check, in words.
struct RuleSettingWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// More rules than these that are off for the same reason are counted, not named.
  private static let mostNamed = 5

  /// One line for each disagreement: `TOP002 (Tablo 6) kapalı, 3 bulgu: gerekçe`
  func lines(_ used: [UsedSetting]) -> [String] {
    let off = used.filter { $0.setting.decision == .off && $0.setting.reason == nil }
    let named = off.count > Self.mostNamed ? used.filter { !off.contains($0) } : used
    return (off.count > Self.mostNamed ? [line(counting: off)] : []) + named.map(line)
  }

  private func line(_ used: UsedSetting) -> String {
    let setting = used.setting
    let scope = setting.rule.text + (setting.table.map { " (\($0))" } ?? "")
    return "\(scope) \(decision(setting)), \(count(used.findings)): \(setting.reason ?? onCommandLine)"
  }

  private func line(counting off: [UsedSetting]) -> String {
    let findings = count(off.reduce(0) { $0 + $1.findings })
    return "\(off.count) \(language.word("kural kapalı", "rules off")), \(findings): \(onCommandLine)"
  }

  private func decision(_ setting: RuleSetting) -> String {
    switch setting.decision {
    case .off: language.word("kapalı", "off")
    case .severity(let severity): "→ \(severity.name(language))"
    }
  }

  private func count(_ findings: Int) -> String { "\(findings) \(language.word("bulgu", "findings"))" }

  private var onCommandLine: String { language.word("komut satırından", "on the command line") }
}
