import ReportModel

/// Findings as a Turkish spreadsheet opens them: semicolons, decimal commas, a byte order mark.
struct CSVFindingPrinter: FindingPrinter {
  static let format = "csv"

  private let language: Language

  init(_ terms: PrintTerms) { language = terms.language }

  private var titles: [BilingualText] {
    [
      BilingualText(tr: "belge", en: "document"), BilingualText(tr: "kural", en: "rule"),
      BilingualText(tr: "düzey", en: "severity"), BilingualText(tr: "durum", en: "state"),
      BilingualText(tr: "tablo", en: "table"), BilingualText(tr: "bölüm", en: "part"),
      BilingualText(tr: "satır adı", en: "row"), BilingualText(tr: "sütun adı", en: "column"),
      BilingualText(tr: "yazan", en: "shown"), BilingualText(tr: "hesaplanan", en: "computed"),
      BilingualText(tr: "fark", en: "difference"), BilingualText(tr: "neden", en: "cause"),
      BilingualText(tr: "şüpheli hücre", en: "suspect"), BilingualText(tr: "şüphelinin doğrusu", en: "repaired"),
      BilingualText(tr: "ileti", en: "message"), BilingualText(tr: "satır", en: "line"),
      BilingualText(tr: "sütun", en: "column number"), BilingualText(tr: "adres", en: "address"),
      BilingualText(tr: "öneri", en: "help"), BilingualText(tr: "kabul gerekçesi", en: "reason of acceptance"),
      BilingualText(tr: "kabul eden", en: "accepted by"),
    ]
  }

  func text(_ documents: [CheckedReport]) -> String {
    let rows = documents.flatMap { document in
      document.findings.sortedForReading().map { row($0, document.path) }
    }
    return "\u{FEFF}" + ([titles.map { $0[language] }] + rows).map { line($0) }.joined()
  }

  /// The fields of a finding, in the order of the titles.
  private func row(_ finding: Finding, _ document: String) -> [String] {
    let place = finding.place
    let state =
      finding.accepted != nil
      ? BilingualText(tr: "kabul edilmiş", en: "accepted")
      : finding.isKnown ? BilingualText(tr: "bilinen", en: "known") : BilingualText(tr: "açık", en: "open")
    return [
      document, finding.code.text, finding.severity.name(language), state[language],
      place?.table ?? place?.title ?? place?.section ?? "", place?.part ?? "", place?.row ?? "", place?.column ?? "",
      finding.shown ?? "", finding.computed ?? "", finding.difference ?? "", finding.cause?.message[language] ?? "",
      finding.suspect?.place.address?.description ?? "", finding.suspect?.repaired ?? "", finding.message[language],
      finding.span.map { "\($0.start.line)" } ?? "", finding.span.map { "\($0.start.column)" } ?? "",
      place?.address?.description ?? "", finding.help?[language] ?? "", finding.accepted?.reason ?? "",
      finding.accepted?.by ?? "",
    ]
  }

  private func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ";").withoutCommands + "\r\n"
  }

  /// A field on one line, quoted where RFC 4180 asks for it.
  ///
  /// A text that a spreadsheet would take for a formula is shown as text; a number stays one. By code points, as
  /// spreadsheets read: a quotation mark with an accent over it is a quotation mark.
  private func field(_ text: String) -> String {
    let text = text.oneLine
    let safe = (isFormula(text) ? "'" : "") + text
    guard safe.unicodeScalars.contains(where: { $0 == ";" || $0 == "\"" }) else { return safe }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in safe.unicodeScalars { quoted.append(contentsOf: scalar == "\"" ? ["\"", "\""] : [scalar]) }
    quoted.append("\"")
    return String(quoted)
  }

  /// Blanks before the sign change nothing for a spreadsheet, nor does its full-width form.
  private func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
    return "=+-@＝＋－＠﹢﹣|".unicodeScalars.contains(first) && CellReading(text).amount == nil && text != "-"
  }
}
