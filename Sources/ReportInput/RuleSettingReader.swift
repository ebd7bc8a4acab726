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

  func settings(_ nodes: [InputNode]) -> [RuleSetting] {
    var read: [RuleSetting] = []
    for setting in nodes.compactMap(setting) {
      if let earlier = read.first(where: { $0.rule == setting.rule && $0.table == setting.table }) {
        reportSecond(setting, after: earlier)
      }
      read.append(setting)
    }
    return read
  }

  private func setting(_ node: InputNode) -> RuleSetting? {
    let fields = FieldReader(node, known: Self.keys, collector: collector)
    let rule = fields.requiredText("kural")
    let table = fields.text("tablo")
    let reason = fields.requiredText("gerekçe")
    let level = fields.requiredText("düzey") == nil ? nil : fields.choice("düzey", of: Level.self)
    guard let rule, let level, let reason else { return nil }
    return RuleSetting(
      RuleCode(rule.value), table: table?.value, level.decision, reason: reason.value, span: rule.span)
  }

  private func reportSecond(_ setting: RuleSetting, after earlier: RuleSetting) {
    collector.add(
      InputRule.duplicateKey.finding(
        at: setting.span, tr: "\(setting.rule) için aynı kapsamda ikinci bir `denetim` maddesi",
        en: "a second item of `denetim` for \(setting.rule) with the same scope",
        help: BilingualText(tr: "birini silin", en: "delete one of them"),
        notes: [FindingNote(BilingualText(tr: "ilki", en: "the first"), span: earlier.span)]))
  }
}
