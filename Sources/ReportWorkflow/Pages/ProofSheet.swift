import ReportModel
import ReportValidator
import TemplateEngine

/// The sheet for an auditor's file: every check that was made, those that hold too, with operands,
/// interval and outcome, the tool's version and the documents' digests.
package struct ProofSheet {
  private let documents: [CheckedReport]
  private let language: Language
  private let form = StandalonePage<Name>("proof")

  package init(_ documents: [CheckedReport], _ language: Language) {
    self.documents = documents
    self.language = language
  }

  /// What its template may name.
  private enum Name: String, CaseIterable {
    case language, tool, title, summary, documents, words, path, sha256, counts, checks, findings, hasFindings,
      accepted,
      hasAccepted, disabled, hasDisabled, text, none, made, number, place, kind, shown, computed, interval, outcome,
      operands, evidence, rule,
      severity,
      message, suspect, cause, reason, by, unchecked, hasUnchecked, auditor, date
    case className = "class"
  }

  /// The page in UTF-8.
  ///
  /// - Throws: `TemplateProblem`, or when there is no template.
  package func page(templates: String?) throws -> [UInt8] { try form.fill(with: sheet, from: templates) }

  private func record(_ fields: [(Name, TemplateValue)]) -> TemplateValue { form.record(fields) }

  private func word(_ tr: String, _ en: String) -> TemplateValue { .text(language.word(tr, en)) }

  private var sheet: TemplateValue {
    let totals = CheckTotals(documents)
    return record([
      (.language, .text(language.rawValue)), (.tool, .text(Program.tool)),
      (.title, word("Denetim tutanağı", "Proof sheet")), (.summary, .text(totals.summary[language])),
      (.words, words), (.documents, .list(documents.map(view))),
    ])
  }

  private var words: TemplateValue {
    record([
      (.tool, word("araç", "tool")), (.checks, word("denetimler", "checks")), (.findings, word("Bulgular", "Findings")),
      (.none, word("Bulgu yok.", "No findings.")), (.rule, word("kural", "rule")),
      (.severity, word("düzey", "severity")),
      (.message, word("ileti", "message")), (.suspect, word("şüpheli hücre", "suspect")),
      (.cause, word("neden", "cause")),
      (.accepted, word("Kabul edilen farklar", "Accepted differences")), (.reason, word("gerekçe", "reason")),
      (.by, word("kabul eden", "accepted by")),
      (.disabled, word("Kapatılan ya da düzeyi değiştirilen kurallar", "Rules that are off, or matter more or less")),
      (.made, word("Yapılan denetimler", "Checks that were made")),
      (.number, word("no", "no")), (.place, word("yer", "place")), (.kind, word("denetim", "check")),
      (.shown, word("yazan", "shown")), (.computed, word("hesaplanan", "computed")),
      (.interval, word("aralık", "interval")), (.outcome, word("sonuç", "outcome")),
      (.operands, word("işlenenler", "operands")), (.evidence, word("dayanak", "evidence")),
      (.unchecked, word("Hiçbir ilişkiye girmeyen sayılar", "Numbers that no relation holds against another")),
      (.auditor, word("Denetleyen", "Checked by")), (.date, word("Tarih ve imza", "Date and signature")),
    ])
  }

  /// A document with its findings and every check that was made.
  private func view(_ document: CheckedReport) -> TemplateValue {
    let checks = document.document.map(performedChecks) ?? []
    let findings = document.findings.sortedForReading()
    let open = findings.filter { $0.accepted == nil }
    let accepted = findings.filter { $0.accepted != nil }
    return record([
      (.path, .text(document.path)), (.sha256, .text(document.sha256)), (.counts, .text(counts(checks))),
      (.hasFindings, .flag(!open.isEmpty)), (.findings, .list(open.map(view))),
      (.hasAccepted, .flag(!accepted.isEmpty)), (.accepted, .list(accepted.map(view))),
      (.hasDisabled, .flag(!document.disabled.isEmpty)),
      (.disabled, .list(RuleSettingWords(language).lines(document.disabled).map { record([(.text, .text($0))]) })),
      (.checks, .list(checks.enumerated().map { view($0.element, number: $0.offset + 1) })),
      (.hasUnchecked, .flag(!document.unchecked.isEmpty)),
      (.unchecked, .text(document.unchecked.map { "\($0.place.words): \($0.shown)" }.joined(separator: " · "))),
    ])
  }

  private func counts(_ checks: [PerformedCheck]) -> String {
    [Outcome.exact, .rounding, .inconsistent, .uncheckable].map { outcome in
      "\(outcome.name(language)) \(checks.count { $0.outcome == outcome })"
    }.joined(separator: " · ")
  }

  private func view(_ finding: Finding) -> TemplateValue {
    let suspect = finding.suspect?.words ?? ""
    return record([
      (.rule, .text(finding.code.text)), (.severity, .text(finding.severity.name(language))),
      (.message, .text(finding.message[language])), (.suspect, .text(suspect)),
      (.cause, .text(finding.cause?.message[language] ?? "")), (.reason, .text(finding.accepted?.reason ?? "")),
      (.by, .text(finding.accepted?.by ?? "")),
    ])
  }

  private func view(_ check: PerformedCheck, number: Int) -> TemplateValue {
    record([
      (.number, .text("\(number)")), (.place, .text(check.place.words)), (.kind, .text(check.kind[language])),
      (.shown, .text(check.shown)), (.computed, .text(check.computed ?? "")),
      (.interval, .text(check.interval.map { "\($0.lower) … \($0.upper)" } ?? "")),
      (.outcome, .text(check.outcome.name(language))),
      (.className, .text(TurkishText.asciiKey(check.outcome.rawValue))),
      (.operands, .text(check.operands.map { operand($0, of: check) }.joined(separator: "; "))),
      (.evidence, .text(check.evidence[language])),
    ])
  }

  /// What an operand shares with the check is not said again.
  private func operand(_ operand: Operand, of check: PerformedCheck) -> String {
    let row = operand.table == nil && operand.row == check.place.row ? nil : operand.row
    let column = row != nil && operand.column == check.place.column ? nil : operand.column
    let place = [operand.table, row, column].compactMap { $0 }.joined(separator: ", ")
    return "\(place) = \(operand.value)"
  }
}
