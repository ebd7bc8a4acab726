import ArgumentParser
import ReportModel

/// Codes of rules, parted by commas: `TOP001,TOP002`.
struct RuleCodes: ExpressibleByArgument {
  var codes: [String]

  init?(argument: String) {
    codes = argument.split(separator: ",").map { String($0) }.filter { !$0.isEmpty }
    if codes.isEmpty { return nil }
  }
}

/// Rules and how much their findings matter, parted by commas: `TOP001=warning,TOP002=not`.
struct RuleSeverities {
  var all: [(rule: String, severity: Severity)]

  /// - Throws: `ValidationError` with what to type instead.
  init(_ argument: String) throws {
    all = try argument.split(separator: ",").map { item in
      let parts = item.split(separator: "=", omittingEmptySubsequences: false).map { String($0) }
      guard parts.count == 2, !parts[0].isEmpty, let severity = Severity(argument: parts[1]) else {
        let isOff = parts.count == 2 && ["kapali", "off"].contains(TurkishText.asciiKey(parts[1]))
        throw ValidationError(
          isOff
            ? "bir kuralı kapatan seçenek --ignore \(parts[0]) (--ignore \(parts[0]) turns a rule off)"
            : "KOD=hata, uyarı ya da not beklenir, örneğin TOP001=uyarı (expected CODE=error, warning or note)")
      }
      return (parts[0], severity)
    }
    if all.isEmpty { throw ValidationError("kural yok, örneğin TOP001=uyarı (no rule, for example TOP001=warning)") }
  }
}

extension Severity: ExpressibleByArgument {
  /// In either language: `uyarı`, `warning`.
  public init?(argument: String) {
    let wanted = TurkishText.asciiKey(argument)
    let found = Self.allCases.first { severity in
      Language.allCases.contains { TurkishText.asciiKey(severity.name($0)) == wanted }
    }
    guard let found else { return nil }
    self = found
  }
}
