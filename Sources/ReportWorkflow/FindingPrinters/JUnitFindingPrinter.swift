import ReportModel

/// Findings as test results: one case for each relation or rule that has something to say.
struct JUnitFindingPrinter: FindingPrinter {
  static let format = "junit"

  private let language: Language

  init(_ terms: PrintTerms) { language = terms.language }

  func text(_ documents: [CheckedReport]) -> String {
    let suites = documents.map(suite).joined()
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"faaliyet\">\n\(suites)</testsuites>\n"
  }

  private func suite(_ document: CheckedReport) -> String {
    let findings = document.findings.sortedForReading()
    // What holds is told in one case; the sum of cases is what was checked.
    let failing = findings.filter { isFailure($0) }
    let skipped = findings.filter { $0.outcome == .uncheckable && $0.isOpen && !isFailure($0) }
    let passed = max(document.checked.relations - failing.count - skipped.count, 0)
    let name = attribute(document.path)
    let cases =
      failing.map { testcase($0, document, "failure") } + skipped.map { testcase($0, document, "skipped") }
    let whole =
      passed > 0
      ? "    <testcase classname=\"\(name)\" name=\"\(passed) \(language.word("ilişki tutuyor", "relations hold"))\"/>\n"
      : ""
    let count = cases.count + (passed > 0 ? 1 : 0)
    return
      "  <testsuite name=\"\(name)\" tests=\"\(count)\" failures=\"\(failing.count)\" errors=\"0\" skipped=\"\(skipped.count)\">\n"
      + cases.joined() + whole + "  </testsuite>\n"
  }

  private func isFailure(_ finding: Finding) -> Bool { finding.isOpen && finding.severity > .note }

  private func testcase(_ finding: Finding, _ document: CheckedReport, _ outcome: String) -> String {
    let message = attribute(finding.message[language])
    let start =
      "    <testcase classname=\"\(attribute(document.path))\" name=\"\(attribute(finding.fingerprint))\">\n"
    if outcome == "skipped" { return start + "      <skipped message=\"\(message)\"/>\n    </testcase>\n" }
    let words = FindingText(PrintTerms(language), sources: document.sources)
    let text = attribute(words.text([finding]), keepsLines: true)
    return start
      + "      <failure message=\"\(message)\" type=\"\(finding.code)\">\(text)</failure>\n    </testcase>\n"
  }

  /// Text for XML; what XML cannot hold is shown by its number.
  private func attribute(_ text: String, keepsLines: Bool = false) -> String {
    var result = ""
    for scalar in (keepsLines ? text.withMarks : text.oneLine).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": result += scalar.mark
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
