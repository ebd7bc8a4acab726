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
  /// - Parameter measured: How often they were right; `nil` leaves that out.
  package static func markdown(_ rules: [RuleInfo], measured: MeasuredRules? = nil) -> String {
    var page = """
      <!-- `make docs` ile koddan üretilir; elle değiştirmeyin. Generated from the code by `make docs`. -->
      # Kurallar / Rules

      Örnekler denetlenebilir: belge bir dosyaya konur, `faaliyet check` bir şey söylemez; bulgu için yazılan değişiklik yapılınca
      kuralı söyler. İki belgeli örneklerde ikincisi `--previous` ya da `--programme` ile verilir. Girdi örnekleri [küçük raporun](#küçük-rapor)
      klasörüne konur, adı geçen dosyanın yerine; “yanında” yazan dosyalarla. ⟨U+…⟩ o karakterin kendisidir,
      ⏎ satır sonu, ⇥ sekme.

      The examples can be tried: put the document into a file and `faaliyet check` has nothing to say; after the change that is
      given it tells the rule. Where there are two documents the second is given by `--previous` or `--programme`. Examples of the
      input go into the folder of the [small report](#küçük-rapor), in place of the file that is named, with the files
      “beside it”. ⟨U+…⟩ stands
      for the character itself, ⏎ for the end of a line, ⇥ for a tab.

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
      // The rules of the input are not about figures.
      if let measured, !rule.code.isOfInput { page += measured.line(rule.code) }
      if let example = rule.example { page += shown(example) }
    }
    return page + smallReport
  }

  /// A document that may be copied into a file and checked, and the slip for which the rule is told.
  private static func shown(_ example: RuleExample) -> String {
    var text: String
    switch example.form {
    case .markdown:
      text = block(BilingualText(tr: "denetlenen belge", en: "a document to check"), example.document, "markdown")
    case .page:
      text = block(
        BilingualText(tr: "programın yaptığı bir sayfa", en: "a page that the program made"), example.document, "html")
    case .input(let file, let others):
      let name = BilingualText(tr: "[küçük rapor](#küçük-rapor): `\(file)`", en: "the small report’s file")
      text = block(name, example.document, file.hasSuffix(".md") ? "markdown" : "yaml")
      for (file, other) in others.sorted(by: { $0.key < $1.key }) {
        text += block(
          BilingualText(tr: "yanında `\(file)`", en: "beside it"), other, file.hasSuffix(".md") ? "markdown" : "yaml")
      }
    }
    if let companion = example.companion { text += shown(companion) }
    let place = example.companion == nil ? "" : " (denetlenen belgede / in the document that is checked)"
    return text + "\nbulgu için / for a finding\(place): \(code(example.right)) → \(code(example.wrong))\n"
  }

  private static func shown(_ companion: RuleExample.Companion) -> String {
    let name =
      switch companion.role {
      case .previousReport: BilingualText(tr: "önceki yılın raporu", en: "last year’s report")
      case .programme: BilingualText(tr: "performans programı", en: "the performance programme")
      }
    return block(name, companion.document, "markdown")
  }

  private static func block(_ name: BilingualText, _ text: String, _ syntax: String) -> String {
    let end = text.hasSuffix("\n") ? "" : "\n"
    return "\n\(name.tr) / \(name.en)\n\n```\(syntax)\n\(text)\(end)```\n"
  }

  /// A piece of a document in one line, what is not seen named.
  private static func code(_ text: String) -> String {
    if text.isEmpty { return "(silinir / deleted)" }
    let line = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\n": "⏎"
      case "\t": "⇥"
      default:
        [.format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
          ? "⟨U+\(String(scalar.value, radix: 16).uppercased())⟩" : String(scalar)
      }
    }.joined()
    return "`\(line)`"
  }

  /// The report whose files the examples of the input replace.
  private static var smallReport: String {
    RuleExample.smallReport.sorted { $0.key < $1.key }.reduce("\n## Küçük rapor\n") { page, file in
      page
        + block(
          BilingualText(tr: "`\(file.key)`", en: "one of its files"), file.value,
          file.key.hasSuffix(".md") ? "markdown" : "yaml")
    }
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
