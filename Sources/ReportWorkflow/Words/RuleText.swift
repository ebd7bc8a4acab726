import ReportModel

extension RuleInfo {
  /// Its severity in words, with that of relations nobody declared where it is another.
  func severityName(_ language: Language) -> String {
    guard let other = severityIfInferred else { return severity.name(language) }
    let words = BilingualText(
      tr: "\(severity.name(language)); girdide bildirilmemişse \(other.name(language))",
      en: "\(severity.name(language)); \(other.name(language)) where the input does not declare it")
    return words[language]
  }
}

/// A rule in words, for the terminal.
package struct RuleText {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package func line(_ rule: RuleInfo) -> String {
    "\(rule.code)  \(rule.severity.name(language))\t\(rule.title[language])\n"
  }

  package func explanation(_ rule: RuleInfo) -> String {
    let (good, bad) = language == .turkish ? ("doğru", "yanlış") : ("good", "bad")
    return """
      \(rule.code) (\(rule.severityName(language))): \(rule.title[language])

      \(rule.rationale[language])

        \(good): \(rule.good)
        \(bad): \(rule.bad)

      """
  }
}

/// `docs/rules.md`, made from the rules themselves.
package enum RulePage {
  package static func markdown(_ rules: [RuleInfo]) -> String {
    var page = """
      <!-- `make docs` ile koddan üretilir; elle değiştirmeyin. Generated from the code by `make docs`. -->
      # Kurallar / Rules

      | kod | düzey | kural |
      | --- | --- | --- |

      """
    for rule in rules {
      page +=
        "| [\(rule.code)](#\(rule.code.text.lowercased())) | \(rule.severityName(.turkish)) | \(cell(rule.title.tr)) |\n"
    }
    for rule in rules {
      page += """

        ## \(rule.code)

        **\(rule.title.tr)** — \(rule.severityName(.turkish)). \(rule.rationale.tr)

        *\(rule.title.en)* — \(rule.severityName(.english)). \(rule.rationale.en)

        - doğru / good: `\(rule.good)`
        - yanlış / bad: `\(rule.bad)`

        """
      if let example = rule.example { page += shown(example) }
    }
    return page
  }

  /// A document that may be copied into a file and checked.
  private static func shown(_ example: RuleExample) -> String {
    """

    ```markdown
    \(example.document)
    ```

    denetlenen belge; bulgu için / a document to check; for a finding: `\(example.right)` → `\(example.wrong)`

    """
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
