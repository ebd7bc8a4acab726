import ReportModel

/// Findings for a review comment or the summary of a build: a table a document, and the matrix of all.
struct MarkdownFindingPrinter: FindingPrinter {
  static let format = "markdown"

  private let language: Language

  init(_ terms: PrintTerms) { language = terms.language }

  func text(_ documents: [CheckedReport]) -> String {
    let totals = CheckTotals(documents)
    var page = "\(totals.summary[language])\n\n"
    for document in documents {
      page += "## \(MarkdownText.escaped(document.path))\n\n"
      let all = document.findings.sortedForReading()
      let findings = all.filter(\.isOpen)
      page += findings.isEmpty ? language.word("Bulgu yok.", "No findings.") + "\n\n" : table(findings) + "\n"
      page += disabled(document)
      let accepted = all.filter { $0.accepted != nil }
      if !accepted.isEmpty { page += self.accepted(accepted) + "\n" }
    }
    if documents.count > 1 { page += matrix(documents) }
    return page.withoutCommands
  }

  private func table(_ findings: [Finding]) -> String {
    let head = [
      language.word("kural", "rule"), language.word("düzey", "severity"), language.word("ileti", "message"),
      language.word("şüpheli", "suspect"),
      language.word("neden", "cause"), language.word("yer", "place"),
    ]
    return MarkdownText.table(
      [head]
        + findings.map { finding in
          [
            finding.code.text, finding.severity.name(language), finding.message[language], finding.suspect?.words ?? "",
            finding.cause?.message[language] ?? "",
            finding.span.map { "\($0.file):\($0.start.line):\($0.start.column)" } ?? "",
          ]
        })
  }

  private func disabled(_ document: CheckedReport) -> String {
    let lines = RuleSettingWords(language).lines(document.disabled)
    return lines.isEmpty ? "" : lines.map { "- \(MarkdownText.escaped($0))\n" }.joined() + "\n"
  }

  private func accepted(_ findings: [Finding]) -> String {
    MarkdownText.table(
      [
        [
          language.word("kabul edilen", "accepted"), language.word("gerekçe", "reason"),
          language.word("kabul eden", "by"),
        ]
      ]
        + findings.map { [$0.message[language], $0.accepted?.reason ?? "", $0.accepted?.by ?? ""] })
  }

  private func matrix(_ documents: [CheckedReport]) -> String {
    "## \(language.word("Belgeler ve kurallar", "Documents and rules"))\n\n"
      + MarkdownText.table(CheckMatrix(documents: documents).rows(language))
  }
}
