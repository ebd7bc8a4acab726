/// How much a finding matters; the order is that of `--fail-on`.
public enum Severity: String, Hashable, Comparable, Sendable, CaseIterable {
  /// Worth knowing; no mistake.
  case note
  /// Probably a mistake, or a question an audit would ask.
  case warning
  /// Numbers or input that cannot both be right.
  case error

  /// By importance.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

extension Severity {
  /// What it is called: `hata`, `error`.
  package func name(_ language: Language) -> String {
    switch self {
    case .error: language.word("hata", "error")
    case .warning: language.word("uyarı", "warning")
    case .note: language.word("not", "note")
    }
  }
}
