import ReportModel

/// Findings as annotations of a build service: the most serious first, since few are shown.
struct GitHubFindingPrinter: FindingPrinter {
  static let format = "github"

  private let language: Language

  init(_ terms: PrintTerms) { language = terms.language }

  /// What such services show of one kind; the rest is counted.
  private static let maximumPerKind = 10

  func text(_ documents: [CheckedReport]) -> String {
    let open = documents.flatMap { $0.findings.sortedForReading() }.filter(\.isOpen)
    return Severity.allCases.reversed().map { severity -> String in
      let findings = open.filter { $0.severity == severity }
      let rest = findings.count - Self.maximumPerKind
      let more =
        rest > 0
        ? "::\(command(severity))::\(BilingualText(tr: "ve \(rest) bulgu daha", en: "and \(rest) more findings")[language])\n"
        : ""
      return findings.prefix(Self.maximumPerKind).map(line).joined() + more
    }.joined()
  }

  private func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  private func line(_ finding: Finding) -> String {
    var properties: [String] = []
    if let span = finding.span {
      properties = [
        "file=\(property(span.file))", "line=\(span.start.line)", "col=\(span.start.column)",
        "endLine=\(span.end.line)", "endColumn=\(span.end.column)",
      ]
    }
    properties.append("title=\(property(finding.code.text))")
    var message = finding.message[language].oneLine
    if let suspect = finding.suspect {
      message += "\n" + BilingualText(tr: "şüpheli", en: "suspect")[language]
      message += ": \(suspect.words.oneLine)"
    }
    return "::\(command(finding.severity)) \(properties.joined(separator: ","))::\(data(message))\n"
  }

  private func data(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.withMarks.unicodeScalars {
      switch scalar {
      case "%": view.append(contentsOf: "%25".unicodeScalars)
      case "\n": view.append(contentsOf: "%0A".unicodeScalars)
      default: view.append(scalar)
      }
    }
    return String(view)
  }

  private func property(_ text: String) -> String {
    data(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
