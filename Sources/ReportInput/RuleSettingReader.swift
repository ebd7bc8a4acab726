import ReportModel

/// Reads `denetim` of `rapor.yaml`: the rules the author disagrees with, each with a reason.
struct RuleSettingReader {
  static let key = "denetim"

  let collector: FindingCollector

  private static let keys: KnownKeys = ["kural", "tablo", "düzey", "gerekçe"]

  /// What becomes of a rule's findings, in the author's words.
  private enum Level: String, CaseIterable {
    case off = "kapalı"
    case error = "hata"
    case warning = "uyarı"
    case note = "not"

    var decision: RuleSetting.Decision {
      switch self {
      case .off: .off
      case .error: .severity(.error)
      case .warning: .severity(.warning)
      case .note: .severity(.note)
      }
    }
  }

  func settings(_ nodes: [InputNode]) -> [RuleSetting] { nodes.compactMap(setting) }

  private func setting(_ node: InputNode) -> RuleSetting? {
    let fields = FieldReader(node, known: Self.keys, collector: collector)
    let rule = fields.requiredText("kural")
    let table = fields.text("tablo")
    let reason = fields.requiredText("gerekçe")
    let level = fields.requiredText("düzey") == nil ? nil : fields.choice("düzey", of: Level.self)
    // A table that cannot be read is no leave to turn the rule off everywhere.
    let isWhole = fields.node("tablo") == nil
    guard let rule, let level, let reason, isWhole || table != nil else { return nil }
    var setting = RuleSetting(
      RuleCode(rule.value), table: table?.value, level.decision, reason: reason.value, span: rule.span)
    setting.tableSpan = table?.span
    return setting
  }
}
