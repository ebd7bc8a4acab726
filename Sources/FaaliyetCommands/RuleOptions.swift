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

/// A rule and how much its findings matter: `TOP001=warning`, in Turkish too.
struct RuleSeverity: ExpressibleByArgument {
  var code: String
  var severity: Severity

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    let wanted = TurkishText.asciiKey(String(parts[1]))
    let severity = Severity.allCases.first { severity in
      Language.allCases.contains { TurkishText.asciiKey(severity.name($0)) == wanted }
    }
    guard let severity else { return nil }
    (code, self.severity) = (String(parts[0]), severity)
  }
}
