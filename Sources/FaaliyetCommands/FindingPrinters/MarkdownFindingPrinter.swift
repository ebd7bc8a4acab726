import ReportModel

/// Findings for a review comment or the summary of a build: a table a document, and the matrix of all.
struct MarkdownFindingPrinter {
  let language: Language

  func text(_ documents: [CheckedDocument]) -> String {
    var totals = CheckTotals()
    documents.forEach { totals.add($0) }
    var page = "\(totals.summary(language))\n\n"
    for document in documents {
      page += "## \(MarkdownText.escaped(document.path))\n\n"
      let all = document.findings.sortedForReading()
      let findings = all.filter(\.isOpen)
      page += findings.isEmpty ? word("Bulgu yok.", "No findings.") + "\n\n" : table(findings) + "\n"
      let accepted = all.filter { $0.accepted != nil }
      if !accepted.isEmpty { page += self.accepted(accepted) + "\n" }
    }
    if documents.count > 1 { page += matrix(documents) }
    return page.withoutCommands
  }

  private func word(_ tr: String, _ en: String) -> String { language == .turkish ? tr : en }

  private func table(_ findings: [Finding]) -> String {
    let head = [
      word("kural", "rule"), word("düzey", "severity"), word("ileti", "message"), word("şüpheli", "suspect"),
      word("neden", "cause"), word("yer", "place"),
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

  private func accepted(_ findings: [Finding]) -> String {
    MarkdownText.table(
      [[word("kabul edilen", "accepted"), word("gerekçe", "reason"), word("kabul eden", "by")]]
        + findings.map { [$0.message[language], $0.accepted?.reason ?? "", $0.accepted?.by ?? ""] })
  }

  private func matrix(_ documents: [CheckedDocument]) -> String {
    "## \(word("Belgeler ve kurallar", "Documents and rules"))\n\n"
      + MarkdownText.table(CheckMatrix(documents: documents).rows(language))
  }
}
