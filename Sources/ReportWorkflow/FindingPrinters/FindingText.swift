import ReportModel
import ReportValidator

/// One finding after another for a person: the place, the line with a caret, what to try.
package struct FindingText {
  private let language: Language
  private let usesColor: Bool
  private let sources: [String: SourceText]

  /// - Parameter sources: The files the findings stand in, by their paths.
  package init(_ terms: PrintTerms, sources: [String: SourceText]) {
    (language, usesColor, self.sources) = (terms.language, terms.usesColor, sources)
  }

  package func text(_ findings: [Finding]) -> String {
    let open = findings.filter(\.isOpen)
    let accepted = findings.filter { $0.accepted != nil }
    return (open.map { text($0) + "\n" }.joined() + accepted.map(acceptedLine).joined()).withoutCommands
      + (accepted.isEmpty ? "" : "\n")
  }

  /// An accepted finding is listed with its reason, so that it is never forgotten.
  private func acceptedLine(_ finding: Finding) -> String {
    guard let accepted = finding.accepted else { return "" }
    let head = "\(language.word("kabul", "accepted"))[\(finding.code)]: \(harmless(finding.message[language]))"
    return
      "\(head)\n  = \(language.word("gerekçe", "reason")): \(harmless(accepted.reason)) (\(harmless(accepted.by)))\n"
  }

  private func words(_ span: SourceSpan) -> String {
    "\(harmless(span.file)):\(span.start.line):\(span.start.column)"
  }

  private func harmless(_ text: String) -> String { text.oneLine }

  /// A finding in some lines: what, where, the line itself, then notes and help.
  private func text(_ finding: Finding) -> String {
    let severity = "\(finding.severity.name(language))[\(finding.code)]"
    var lines = ["\(colored(severity, finding.severity)): \(harmless(finding.message[language]))"]
    if let span = finding.span { lines += excerpt(span, finding.severity) }
    if let evidence = finding.evidence, finding.severity > .note {
      lines.append("  = \(language.word("ilişki", "relation")): \(harmless(evidence[language]))")
    }
    for note in finding.notes {
      let place = note.span.map { ": \(words($0))" } ?? ""
      lines.append("  = \(language.word("not", "note")): \(harmless(note.text[language]))\(place)")
    }
    lines += diagnosis(finding)
    if let help = finding.help, finding.suspect == nil {
      let parts = help[language].withMarks.split(separator: "\n")
      lines.append("  = \(language.word("öneri", "help")): \(parts.joined(separator: "\n    "))")
    }
    if let address = finding.place?.address, finding.severity > .note {
      lines.append("  = \(language.word("adres", "address")): \(harmless(address.description))")
    }
    lines.append("  = \(language.word("açıklama", "more")): faaliyet explain \(finding.code)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// More cells than these are no help to anybody.
  private static let mostRivals = 4

  /// The cell that is probably wrong, why, and what else fails because of it.
  private func diagnosis(_ finding: Finding) -> [String] {
    var lines: [String] = []
    let cause = finding.cause.map { harmless($0.message[language]) }
    if let suspect = finding.suspect {
      let (shown, repaired) = (harmless(suspect.shown), harmless(suspect.repaired))
      let shownText = shown.isEmpty ? language.word("(boş)", "(empty)") : shown
      let because = cause.map { " — \($0)" } ?? ""
      let span = suspect.span.map { ": \(words($0))" } ?? ""
      lines.append(
        "  = \(language.word("şüpheli", "suspect")): \(harmless(suspect.place.words)): \(shownText) → \(repaired)\(because)\(span)"
      )
      if suspect.rivals > 0 {
        lines.append(
          language.word(
            "    kesin değil: \(suspect.rivals) hücre daha aynı ölçüde açıklıyor",
            "    not certain: \(suspect.rivals) more cells would explain it as well"))
        lines += suspect.others.prefix(Self.mostRivals).map { "      \(harmless($0))" }
      }
    } else if let cause {
      lines.append("  = \(language.word("neden", "cause")): \(cause)")
    }
    for consequence in finding.consequences {
      lines.append(
        "  = \(language.word("aynı nedenle", "for the same reason")): \(consequence.severity.name(language))[\(consequence.code)] \(harmless(consequence.message[language]))"
      )
    }
    return lines
  }

  // MARK: Relations

  /// One relation a line: what it comes to, where, the formula and why it is taken for one.
  func text(_ relations: [FoundRelation]) -> String {
    relations.map { relation in
      let parts = relation.parts.enumerated().map { index, part in
        part.sign < 0 ? "- \(part.value)" : index == 0 ? part.value : "+ \(part.value)"
      }
      let formula =
        [.sum, .difference].contains(relation.operation)
        ? parts.joined(separator: " ") : relation.parts.map(\.value).joined(separator: ", ")
      let computed = relation.outcome == .inconsistent ? relation.computed.map { " → \($0)" } ?? "" : ""
      let line =
        "\(relation.place.words): \(relation.target.value) \(name(relation.operation)) \(formula)\(computed) (\(relation.evidence[language]))"
      return "\(language.word("ilişki", "relation"))[\(relation.outcome.name(language))]: \(harmless(line))\n"
    }.joined().withoutCommands + (relations.isEmpty ? "" : "\n")
  }

  private func name(_ operation: FoundRelation.Operation) -> String {
    switch operation {
    case .sum, .difference: "="
    case .ratio: language.word("= oran", "= ratio of")
    case .growth: language.word("= artış", "= growth of")
    case .yearEnd: language.word("= yıl sonu", "= year-end of")
    case .status: language.word("= durum", "= status of")
    case .equal: language.word("= aynı değer", "= the same as")
    case .planScore: language.word("= performans", "= score of")
    case .goalScore: language.word("= hedef performansı", "= goal score of")
    case .average: language.word("= ortalama", "= mean of")
    case .median: language.word("= ortanca", "= median of")
    case .minimum: language.word("= en küçük", "= least of")
    case .maximum: language.word("= en büyük", "= greatest of")
    case .product: language.word("= adındaki oranda", "= by the rate in its name")
    case .granularity: language.word("= pay, içinde:", "= a share of")
    }
  }

  // MARK: Declarations and totals

  /// Lines for an input, those of a table under its name.
  func text(_ suggestions: [SuggestedDeclaration]) -> String {
    var lines: [String] = []
    var heading = ""
    for suggestion in suggestions {
      let above = suggestion.part.heading(suggestion.table)
      if above != heading { lines.append(above) }
      heading = above
      let span = suggestion.span.map { ", \(words($0))" } ?? ""
      lines.append("  \(harmless(suggestion.line))   # \(harmless(suggestion.evidence[language]))\(span)")
    }
    return lines.map { $0 + "\n" }.joined().withoutCommands + (lines.isEmpty ? "" : "\n")
  }

  /// The totals to print, the one that guards most first.
  func text(_ totals: [AdvisedTotal]) -> String {
    totals.map { total in
      let name = "\(harmless(total.table)), “\(harmless(total.name))”"
      return switch total.line {
      case .row:
        language.word(
          "öneri: \(name) satırının toplamını basarsanız \(total.guarded) sayı daha korunur\n",
          "advice: print the total of the row \(name), and \(total.guarded) more numbers are guarded\n")
      case .column:
        language.word(
          "öneri: \(name) sütununun toplamını basarsanız \(total.guarded) sayı daha korunur\n",
          "advice: print the total of the column \(name), and \(total.guarded) more numbers are guarded\n")
      }
    }.joined().withoutCommands + (totals.isEmpty ? "" : "\n")
  }

  // MARK: Numbers that were not checked

  func text(_ numbers: [UncheckedNumber]) -> String {
    numbers.map { number in
      let span = number.span.map { "\(words($0)): " } ?? ""
      return
        "\(span)\(language.word("denetlenmedi", "not checked")): \(harmless(number.place.words)): \(harmless(number.shown))\n"
    }.joined().withoutCommands + (numbers.isEmpty ? "" : "\n")
  }

  // MARK: Excerpt

  /// What a terminal shows of a long line, around the place in question.
  private static let maximumWidth = 110

  /// The line of a finding with carets below, or a piece of it where it is long.
  private func excerpt(_ span: SourceSpan, _ severity: Severity) -> [String] {
    let number = String(span.start.line)
    let margin = String(repeating: " ", count: number.count)
    let head = "\(margin)┌─ \(words(span))"
    guard let source = sources[span.file], span.start.line <= source.lineStarts.count else { return [head] }
    // A document may be one line: only the piece that is shown is looked at.
    let width = source.width(ofLine: span.start.line)
    guard width > 0 else { return [head] }
    let column = min(span.start.column - 1, width)
    let end = span.end.line == span.start.line ? span.end.column - 1 : width
    let length = max(1, min(end, width) - column)
    let from = column > 80 ? column - 60 : 0
    let to = min(width, from + Self.maximumWidth)
    func piece(_ columns: Range<Int>) -> String {
      string(source.text(ofLine: span.start.line, columns: (columns.lowerBound + 1)..<(columns.upperBound + 1)))
    }
    let prefix = (from > 0 ? "…" : "") + piece(from..<to) + (to < width ? "…" : "")
    let before = piece(from..<max(from, column)) + (from > 0 ? " " : "")
    // As wide as what is shown: an unseen character is a mark of several letters there.
    let marked = piece(column..<max(column, min(column + length, to)))
    let carets = String(repeating: "^", count: max(1, marked.count))
    return [
      head, "\(number)│ \(prefix)",
      "\(margin)│ \(blank(before))\(colored(carets, severity))",
    ]
  }

  private func string(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\t")) else { return text.oneLine }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.map { $0 == "\t" ? " " : $0 })
    return String(view).oneLine
  }

  /// As wide as the text on a terminal: combining marks take no room.
  private func blank(_ text: String) -> String { String(repeating: " ", count: text.count) }

  private func colored(_ text: String, _ severity: Severity) -> String {
    guard usesColor else { return text }
    let code =
      switch severity {
      case .error: "31;1"
      case .warning: "33;1"
      case .note: "36"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

extension SuggestedDeclaration.Part {
  /// The line above such declarations: the part of an input that they belong to.
  fileprivate func heading(_ table: String) -> String {
    switch self {
    case .row: "# \(table): satırlar"
    case .column: "# \(table): sütunlar"
    case .equalCells: "eşit değerler:"
    }
  }
}
